import type { Operation } from "./operation.ts";

/*
 * Operations that share family, resource, product and standard stand in one row: these four, their common path, then an entry for
 * each, `action.method`. What does not follow from the action is said in the entry:
 *
 * - `:word` when the id ends in another word than the action;
 * - `=path` when the path is another one than the common path (with `/{id}` for a query of one task);
 * - `^` when the method of HTTP is not the usual one of the action;
 * - `*` when the answer is a list, though the action is none, or the other way round;
 * - `$field` when the call is billable, with the field that makes a repeat recognisable (`$` alone: there is none).
 *
 * Fields that recognise a repeat are few, so they stand once, in the first row, and entries name them by their place.
 */

/** Writes operations as rows of a short table. */
export function writeOperationTable(operations: readonly Operation[]): readonly string[] {
  const once = [...new Set(operations.flatMap((operation) => operation.onceBy ?? []))];
  const groups = new Map<string, { readonly path: string; readonly entries: string[] }>();
  for (const operation of operations) {
    const key = [operation.family, operation.resource, operation.product, operation.standard].join(" ");
    const group = groups.get(key) ?? { path: commonPathOf(operation), entries: [] };
    groups.set(key, group);
    group.entries.push(writeEntry(operation, group.path, once));
  }
  return [once.join(" "), ...[...groups].map(([key, { path, entries }]) => [key, path, ...entries].join(" "))];
}

/** Reads what {@link writeOperationTable} wrote. Operations of one group follow each other. */
export function readOperationTable(table: string): readonly Operation[] {
  const [first = "", ...rows] = table.trimEnd().split("\n");
  const once = first.split(" ");
  return rows.flatMap((row) => {
    const [family = "", resource = "", product, standard, path = "", ...entries] = row.split(" ");
    const shared = { family, resource, product, standard } as Pick<Operation, "family" | "resource" | "product" | "standard">; // written from such
    return entries.map((entry) => readEntry(entry, shared, path, once));
  });
}

function writeEntry(operation: Operation, path: string, once: readonly string[]): string {
  const { action, method } = operation;
  return [
    `${action}.${method}`,
    operation.id === `${operation.family}.${action}` ? "" : `:${operation.id.slice(operation.family.length + 1)}`,
    operation.path === pathOf(action, path) ? "" : `=${operation.path}`,
    operation.http === httpOf(action) ? "" : "^",
    operation.answer === answerOf(action) ? "" : "*",
    operation.billable ? `$${operation.onceBy === undefined ? "" : once.indexOf(operation.onceBy)}` : "",
  ].join("");
}

function readEntry(
  entry: string,
  shared: Pick<Operation, "family" | "resource" | "product" | "standard">,
  common: string,
  once: readonly string[],
): Operation {
  const [, name = "", method = "", word, path, otherHttp, otherAnswer, bill, place] =
    /^(\w+)\.(\w+)(?::([\w-]+))?(?:=([^^*$]+))?(\^)?(\*)?(\$(\d*))?$/.exec(entry) ?? [];
  const action = name as Operation["action"]; // written from one
  const onceBy = place === undefined || place === "" ? undefined : once[Number(place)];
  return {
    id: `${shared.family}.${word ?? name}`,
    ...shared,
    method,
    http: (httpOf(action) === "GET") === (otherHttp === undefined) ? "GET" : "POST",
    path: path ?? pathOf(action, common),
    action,
    answer: (answerOf(action) === "list") === (otherAnswer === undefined) ? "list" : "record",
    billable: bill !== undefined,
    ...(onceBy === undefined ? {} : { onceBy }),
  };
}

/** The query of one task stands below the path of its family. */
function commonPathOf({ action, path }: Operation): string {
  return action === "one" ? path.replace(ONE, "") : path;
}

function pathOf(action: Operation["action"], common: string): string {
  return action === "one" ? common + ONE : common;
}

const ONE = "/{id}";

function httpOf(action: Operation["action"]): Operation["http"] {
  return /^(one|list|find)$/.test(action) ? "GET" : "POST";
}

function answerOf(action: Operation["action"]): Operation["answer"] {
  return action === "list" ? "list" : "record";
}
