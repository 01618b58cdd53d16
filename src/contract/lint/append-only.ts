import { canonicalJson, type Json } from "../../base/index.ts";
import type { Evidence } from "../vocabulary/index.ts";
import type { Lint, LintMaterial } from "./lint.ts";

/** Where the ledger stands, from the repository's root. */
export const LEDGER_PATH = "src/contract/evidence/ledger.txt";

/** The line of the ledger for a record: its hash and its id. Any change of the record, its list of claims too, changes the hash. */
export function ledgerLine(line: Evidence, hash: LintMaterial["hash"]): string {
  const content = { ...line, claims: line.claims.toSorted() } as unknown as Json; // records hold JSON values only
  return `${hash(canonicalJson(content))} ${line.id}`;
}

/** The lines of records that the ledger does not have yet, to be put at its end. */
export function newLedgerLines(
  log: readonly Evidence[],
  ledger: readonly string[],
  hash: LintMaterial["hash"],
): readonly string[] {
  const known = new Set(ledger.map(idOf));
  return log.filter((line) => !known.has(line.id)).map((line) => ledgerLine(line, hash));
}

/** The log only grows: every record that the ledger ever listed is still there, word for word, and every record is listed. */
export const appendOnly: Lint = {
  name: "append-only",
  holds: "the log only grows: no listed record changed or vanished, and every record is listed",
  find: ({ log, ledger, hash }) => {
    const byId = new Map(log.map((line) => [line.id, line]));
    const ids = log.map((line) => line.id);
    const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
    const changed = ledger.flatMap((entry) => {
      const line = byId.get(idOf(entry));
      if (line === undefined) return [`${idOf(entry)} vanished from the log; take it back with a new record instead`];
      return ledgerLine(line, hash) === entry ? [] : [`${line.id} changed; leave it as it was and add a new record`];
    });
    const unlisted = newLedgerLines(log, ledger, hash).map(
      (entry) => `${idOf(entry)} is not in the ledger; run npm run generate`,
    );
    return [...twice.map((id) => `${id} is the id of two records`), ...changed, ...unlisted];
  },
};

function idOf(entry: string): string {
  return entry.slice(entry.indexOf(" ") + 1);
}
