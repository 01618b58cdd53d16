import type { Random } from "../../base/index.ts";

/** Letters and digits that are not taken for one another. */
const SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";

/** An id that is read and typed by people: what it is of, a dash, and 12 letters or digits. */
export function newId(random: Pick<Random, "bytes">, what: string): string {
  return `${what}-${Array.from(random.bytes(12), (byte) => SIGNS[byte % SIGNS.length]).join("")}`;
}
