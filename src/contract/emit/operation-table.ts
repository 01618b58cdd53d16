import type { Operation } from "./operation.ts";

/*
 * Operations that share family, resource and standard stand in one row: family, resource, their common path (without its last part
 * where that is the family), then an entry for each, `action.method`. What does not follow from the action is said in the entry:
 *
 * - `:word` when the id ends in another word than the action;
 * - `=path` when the path is another one than the common path (with `/{id}` for a query of one task, with the id's own word where
 *   it has one);
 * - `^` when the method of HTTP is not the usual one of the action;
 * - `*` when the answer is a list, though the action is none, or the other way round;
 * - `?ids,externalIds` for the names in the query of a look-up;
 * - `$place` for the field that makes a repeat recognisable. Such fields are few, so they stand once, in the first row.
 *
 * What is usual is left out: a resource that is the family's name in camel case, and the entries of a family with create, query of
 * one and list. A row of the new standard begins with `+`; when it is nothing but work and model, as in `+text-to-video-3.0`, all
 * the rest follows from these two.
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
  return [once.join(" "), ...[...groups.values()].map((group) => writeRow(group, once))];
}

/** Reads what {@link writeOperationTable} wrote. Operations of one group follow each other. */
export function readOperationTable(table: string): readonly Operation[] {
  const [first = "", ...rows] = table.trimEnd().split("\n");
  const once = first.split(" ");
  return rows.flatMap((row) => {
    const [name = "", resource, start, ...entries] = row.split(" ");
    const family = name.replace("+", "");
    if (start === undefined) return readModelRow(family, once);
    const standard: Operation["standard"] = name === family ? "legacy" : "new";
    const path = start.endsWith("/") ? start + family : start;
    const shared = { resource: resource || toCamel(family), standard };
    return (entries.length === 0 ? USUAL.split(" ") : entries).map((entry) =>
      Object.assign(readEntry(entry, family, path, once), shared),
    );
  });
}

const USUAL = "create.create$0 one.get list.list";
const ONE = "/{id}";

/** The create of a model that is named in the path: `text-to-video-3.0`. */
function readModelRow(family: string, once: readonly string[]): readonly Operation[] {
  const [kind = "", model = ""] = family.split(/-(?=\d|o\d)(.*)/);
  return [
    {
      id: `${family}.create`,
      resource: toCamel(`kling-${model.replace(".", "")}`),
      method: toCamel(kind),
      http: "POST",
      path: `/${kind}/kling-${model}`,
      action: "create",
      standard: "new",
      answer: "record",
      ...(once[1] && { onceBy: once[1] }),
    },
  ];
}

/** `multi-image2video` as `multiImageToVideo`. */
function toCamel(name: string): string {
  return name.replace(/([a-z])2(?=[a-z])/, "$1-to-").replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function writeRow(group: readonly Operation[], once: readonly string[]): string {
  const [first] = group as readonly [Operation, ...Operation[]]; // no group is empty
  const family = familyOf(first);
  const name = `${first.standard === "new" ? "+" : ""}${family}`;
  if (JSON.stringify(readModelRow(family, once)) === JSON.stringify(group)) return name;
  const path = commonPathOf(group);
  const start = path.endsWith(`/${family}`) ? path.slice(0, -family.length) : path;
  const entries = group.map((operation) => writeEntry(operation, path, once)).join(" ");
  const resource = first.resource === toCamel(family) ? "" : first.resource;
  return [name, resource, start, ...(entries === USUAL ? [] : [entries])].join(" ");
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
  const [, name = "", method = "", word = name, path, otherHttp, otherAnswer, own, external, place] =
    /^(\w+)\.(\w+)(?::([\w-]+))?(?:=([^^*?$]+))?(\^)?(\*)?(?:\?(\w+),(\w+))?(?:\$(\d))?$/.exec(entry) ?? [];
  const action = name as Operation["action"]; // written from one
  const onceBy = once[Number(place ?? -1)];
  return {
    id: `${family}.${word}`,
    method,
    http: (httpOf(action) === "GET") === !otherHttp ? "GET" : "POST",
    path: path ?? pathOf(action, common, word),
    action,
    answer: (answerOf(action) === "list") === !otherAnswer ? "list" : "record",
    ...(onceBy && { onceBy }),
    ...(own && external && { ids: [own, external] }),
  };
}

/** The family is what stands before the last dot of an id: families may have dots of their own. */
function familyOf({ id }: Operation): string {
  return id.slice(0, id.lastIndexOf("."));
}

/** The path of the family's tasks, or the shortest one: queries of one task, and what has a word of its own, stand below it. */
function commonPathOf(group: readonly Operation[]): string {
  const paths = group.map(({ action, path }) => (action === "one" ? path.replace(ONE, "") : path));
  const create = group.findIndex(({ action }) => action === "create");
  return paths[create] ?? paths.reduce((shortest, next) => (next.length < shortest.length ? next : shortest));
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
