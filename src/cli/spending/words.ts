import { BadInput } from "../errors.ts";

/** As a shell takes it: nothing in it is anything but text. */
export function quote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * Reads `--limit`.
 * @throws BadInput for anything but a whole number from 1 to 500.
 */
export function toLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 500) return limit;
  throw new BadInput("bad-limit", `--limit ${text} is not a whole number from 1 to 500`, { fix: "Write it like --limit 30." });
}
