import type { Operation } from "./operation.ts";

/*
 * Operations that share family, resource and standard stand in one row: family (`+` before it in the new standard), resource, their common path
 * (without its last part where that is the family), then an entry for each, `action.method`. What does not follow from the action
 * is said in the entry:
 *
 * - `:word` when the id ends in another word than the action;
 * - `=path` when the path is another one than the common path (with `/{id}` for a query of one task, with
 *   the id's own word where it has one);
 * - `^` when the method of HTTP is not the usual one of the action;
 * - `*` when the answer is a list, though the action is none, or the other way round;
 * - `?ids,externalIds` for the names in the query of a look-up;
 * - `$place` for the field that makes a repeat recognisable. Such fields are few, so they stand once, in the first row.
 *
 * A row without entries has the usual three: create, query of one, list.
 */

/** Writes operations as rows of a short table. */
export function writeOperationTable(operations: readonly Operation[]): readonly string[] {
  const once = [...new Set(operations.flatMap((operation) => operation.onceBy ?? []))];
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    const key = `${operation.standard === "new" ? "+" : ""}${familyOf(operation)} ${operation.resource}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [operation]);
    else group.push(operation);
  }
  return [once.join(" "), ...[...groups].map(([key, group]) => writeRow(key, group, once))];
}

/** Reads what {@link writeOperationTable} wrote. Operations of one group follow each other. */
export function readOperationTable(table: string): readonly Operation[] {
  const [first = "", ...rows] = table.trimEnd().split("\n");
  const once = first.split(" ");
  return rows.flatMap((row) => {
    const [name = "", resource = "", start = "", ...entries] = row.split(" ");
    const standard: Operation["standard"] = name.startsWith("+") ? "new" : "legacy";
    const family = name.replace("+", "");
    const path = start.endsWith("/") ? start + family : start;
    return (entries.length === 0 ? USUAL.split(" ") : entries).map((entry) => {
      return { ...readEntry(entry, family, path, once), resource, standard };
    });
  });
}

const USUAL = "create.create$0 one.get list.list";
const ONE = "/{id}";

function writeRow(key: string, group: readonly Operation[], once: readonly string[]): string {
  const [name = ""] = key.split(" ");
  const end = `/${name.replace("+", "")}`;
  const path = group.map(commonPathOf).reduce((shortest, next) => (next.length < shortest.length ? next : shortest));
  const start = path.endsWith(end) ? path.slice(0, 1 - end.length) : path;
  const entries = group.map((operation) => writeEntry(operation, path, once)).join(" ");
  return [key, start, ...(entries === USUAL ? [] : [entries])].join(" ");
}

function writeEntry(operation: Operation, path: string, once: readonly string[]): string {
  const { action, method, onceBy } = operation;
  const word = operation.id.slice(familyOf(operation).length + 1);
  return [
    `${action}.${method}`,
    word === action ? "" : `:${word}`,
    operation.path === pathOf(action, path, word) ? "" : `=${operation.path}`,
    operation.http === httpOf(action) ? "" : "^",
    operation.answer === answerOf(action) ? "" : "*",
    operation.ids === undefined ? "" : `?${operation.ids.join()}`,
    onceBy === undefined ? "" : `$${once.indexOf(onceBy)}`,
  ].join("");
}

function readEntry(
  entry: string,
  family: string,
  common: string,
  once: readonly string[],
): Omit<Operation, "resource" | "standard"> {
  const [, name = "", method = "", word, path, otherHttp, otherAnswer, own, external, place] =
    /^(\w+)\.(\w+)(?::([\w-]+))?(?:=([^^*?$]+))?(\^)?(\*)?(?:\?(\w+),(\w+))?(?:\$(\d))?$/.exec(entry) ?? [];
  const action = name as Operation["action"]; // written from one
  const onceBy = once[Number(place ?? -1)];
  return {
    id: `${family}.${word ?? name}`,
    method,
    http: (httpOf(action) === "GET") === (otherHttp === undefined) ? "GET" : "POST",
    path: path ?? pathOf(action, common, word ?? name),
    action,
    answer: (answerOf(action) === "list") === (otherAnswer === undefined) ? "list" : "record",
    ...(onceBy && { onceBy }),
    ...(own && external && { ids: [own, external] }),
  };
}

/** The family is what stands before the last dot of an id: families may have dots of their own. */
function familyOf({ id }: Operation): string {
  return id.slice(0, id.lastIndexOf("."));
}

/** The query of one task stands below the path of its family, and so does what its id gives a word of its own. */
function commonPathOf({ action, path }: Operation): string {
  return action === "one" ? path.replace(ONE, "") : path;
}

function pathOf(action: Operation["action"], common: string, word: string): string {
  if (action === "one") return common + ONE;
  return word === action ? common : `${common}/${word}`;
}

function httpOf(action: Operation["action"]): Operation["http"] {
  return /^(one|list|find)$/.test(action) ? "GET" : "POST";
}

function answerOf(action: Operation["action"]): Operation["answer"] {
  return action === "list" ? "list" : "record";
}
