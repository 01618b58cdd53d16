import type { Endpoint } from "../vocabulary/index.ts";
import { GENERATED_NOTE } from "./names.ts";
import { toOperation } from "./operation.ts";
import { writeOperationTable } from "./operation-table.ts";

/** Source of the module that lists every operation, as a table so short that clients can carry it. */
export function emitOperations(endpoints: readonly Endpoint[]): string {
  const rows = writeOperationTable(endpoints.map(toOperation)).map((row) => `${row}\n`);
  return [
    GENERATED_NOTE,
    'import type { Operation } from "../emit/operation.ts";',
    'import { readOperationTable } from "../emit/operation-table.ts";',
    "",
    "/** Every operation of the contract, for clients that need no fields. */",
    `export const operations: readonly Operation[] = /* @__PURE__ */ readOperationTable(\`${rows.join("")}\`);`,
    "",
  ].join("\n");
}
