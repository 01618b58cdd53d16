import { errorTable } from "../generated/error-table.ts";
import type { ErrorRow } from "../vocabulary/index.ts";

/** What a row of the error table means for a program: everything but its name and texts. */
export type ErrorClass = Pick<ErrorRow, "code" | "http" | "retry" | "taskMayExist">;

/** The class of a code on the wire, when the table has it. */
export function findErrorClass(code: number): ErrorClass | undefined {
  const [, http, retry, task] = new RegExp(`\\b${code} (\\d+)(\\w?)(!?)`).exec(errorTable) ?? [];
  if (http === undefined) return undefined;
  return {
    code,
    http: Number(http),
    retry: retry === "w" ? "after-wait" : retry === "l" ? "after-lookup" : "no",
    taskMayExist: task === "!",
  };
}

/** Writes the table that {@link findErrorClass} reads: code and HTTP status, `w` or `l` when to send it again, `!` when a task may exist. */
export function writeErrorTable(rows: readonly ErrorClass[]): string {
  const retries = { no: "", "after-wait": "w", "after-lookup": "l" } as const;
  return rows.map(({ code, http, retry, taskMayExist }) => `${code} ${http}${retries[retry]}${taskMayExist ? "!" : ""}`).join();
}
