import type { ErrorRow } from "../vocabulary/index.ts";
import { writeErrorTable } from "../wire/error-class.ts";
import { GENERATED_NOTE } from "./names.ts";

/** Source of the module with the error table in short, as a client needs it: no texts. */
export function emitErrorTable(rows: readonly ErrorRow[]): string {
  return [
    GENERATED_NOTE,
    "/** Each code of the error table with a letter for its remedy, a capital when a task may exist. */",
    `export const errorTable = "${writeErrorTable(rows)}";`,
    "",
  ].join("\n");
}
