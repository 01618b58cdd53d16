import { createHash } from "node:crypto";

import { canonicalJson } from "../../base/index.ts";
import type { PlanRow } from "../../store/index.ts";

/** What an approval is bound to: purpose, engine, the number of creates and the seal of each, in order. SHA-256, hex. */
export function planDigest({ purpose, engine, items }: Pick<PlanRow, "purpose" | "engine" | "items">): string {
  const bought = { purpose, engine, count: items.length, seals: items.map(({ seal }) => seal) };
  return createHash("sha256").update(canonicalJson(bought)).digest("hex");
}
