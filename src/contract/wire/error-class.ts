import { errorTable } from "../generated/error-table.ts";
import type { ErrorRow } from "../vocabulary/index.ts";

/** What a row of the error table means for a program: everything but its texts. */
export type ErrorClass = Pick<ErrorRow, "code" | "http" | "name" | "retry" | "taskMayExist">;

/** The class of a code on the wire, when the table has it. */
export function findErrorClass(code: number): ErrorClass | undefined {
  const row = errorTable.split("|").find((candidate) => candidate.startsWith(`${code} `));
  return row === undefined ? undefined : readRow(row);
}

/** Writes the table that {@link findErrorClass} reads. */
export function writeErrorTable(rows: readonly ErrorClass[]): string {
  return rows
    .map(({ code, http, name, retry, taskMayExist }) => `${code} ${http} ${name} ${retry}${taskMayExist ? " task" : ""}`)
    .join("|");
}

function readRow(row: string): ErrorClass {
  const [code, http, name = "", retry, task] = row.split(" ");
  return {
    code: Number(code),
    http: Number(http),
    name,
    retry: retry as ErrorRow["retry"], // written from one
    taskMayExist: task !== undefined,
  };
}
