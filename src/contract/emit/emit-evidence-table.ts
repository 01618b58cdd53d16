import type { EvidenceTable } from "../claims/evidence-table.ts";
import { GENERATED_NOTE, templateLiteral } from "./names.ts";

/** Source of the module with the log in short, as `check` and `price` need it. */
export function emitEvidenceTable({ records, sets, groups }: EvidenceTable): string {
  return [
    GENERATED_NOTE,
    'import type { EvidenceTable } from "../claims/evidence-table.ts";',
    "",
    "/** The product's own log of evidence, without its texts. */",
    "export const evidenceTable: EvidenceTable = {",
    `  records: ${templateLiteral(records)},`,
    `  sets: ${templateLiteral(sets)},`,
    `  groups: ${templateLiteral(groups)},`,
    "};",
    "",
  ].join("\n");
}
