import type { ErrorRow } from "../vocabulary/index.ts";
import { writeErrorTable } from "../wire/error-class.ts";
import { GENERATED_NOTE } from "./names.ts";

/** Source of the module with the error table in short, as a client needs it: no texts. */
export function emitErrorTable(rows: readonly ErrorRow[]): string {
  return [
    GENERATED_NOTE,
    "/** Code, HTTP status, when to send it again, and whether a task may exist, of each row of the error table. */",
    `export const errorTable = "${writeErrorTable(rows)}";`,
    "",
  ].join("\n");
}
