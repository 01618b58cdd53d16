import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { evidenceLog } from "../../src/contract/evidence/index.ts";
import { LEDGER_PATH, newLedgerLines } from "../../src/contract/lint/append-only.ts";

const file = join(import.meta.dirname, "..", "..", LEDGER_PATH);

/** The lines of the committed ledger: a record's hash and id each. */
export function readLedger(): readonly string[] {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  return text.split("\n").filter((line) => line !== "");
}

/** Puts the records that the ledger does not list yet at its end. Nothing that is listed is touched. */
export function appendLedger(): void {
  const lines = newLedgerLines(evidenceLog, readLedger(), shortHash);
  if (lines.length > 0) appendFileSync(file, lines.map((line) => `${line}\n`).join(""));
}

/** The first half of SHA-256, in hexadecimal digits. */
export function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
