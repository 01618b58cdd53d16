import { sayableClaims } from "../claims/claims-of.ts";
import { writeEvidenceTable } from "../claims/evidence-table.ts";
import { judgedClaims } from "../claims/judged-claims.ts";
import { endpoints } from "../endpoints/index.ts";
import { errorRows } from "../errors/index.ts";
import { evidenceLog } from "../evidence/index.ts";
import { emitClaims } from "./emit-claims.ts";
import { emitErrorTable } from "./emit-error-table.ts";
import { emitEvidenceTable } from "./emit-evidence-table.ts";
import { emitLeanEndpoints } from "./emit-lean-endpoints.ts";
import { emitOperations } from "./emit-operations.ts";
import { emitTypes } from "./emit-types.ts";

/**
 * The generated modules. They are made from the declarations and the log alone, so that they can be made anew when those on disk are
 * out of date; documents may be made with `check`, which reads them.
 */
export function emitCode(): ReadonlyMap<string, string> {
  return new Map([
    ["src/contract/generated/claims.ts", emitClaims(sayableClaims())],
    ["src/contract/generated/evidence-table.ts", emitEvidenceTable(writeEvidenceTable(evidenceLog, judgedClaims()))],
    ["src/contract/generated/error-table.ts", emitErrorTable(errorRows)],
    ["src/contract/generated/lean-endpoints.ts", emitLeanEndpoints(endpoints)],
    ["src/contract/generated/operations.ts", emitOperations(endpoints)],
    ["src/contract/generated/types.ts", emitTypes(endpoints)],
  ]);
}
