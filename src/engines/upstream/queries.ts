import { endpointOf, endpoints, type Endpoint, type Role, type Standard } from "../../contract/index.ts";

/** A free question: an operation of the contract and the path that asks it. */
export interface Query {
  readonly operation: Endpoint;
  readonly path: string;
}

/** The query of one task of a legacy family, by the service's id or an external one. */
export function queryOne(family: string, id: string): Query {
  const operation = operationOf(family, "one");
  return { operation, path: operation.path.replace("{id}", encodeURIComponent(id)) };
}

/** A page of the tasks of a legacy family. */
export function queryPage(family: string, page: number, size: number): Query {
  const operation = operationOf(family, "list");
  return toQuery(operation, { "page-number": page, "page-size": Math.min(size, longestPage(family)) });
}

/** The most tasks in a page of a legacy family. */
export function longestPage(family: string): number {
  const shape = operationOf(family, "list").queryFields.find(({ role }) => role === "page-size")?.shape;
  return shape?.kind === "whole" ? (shape.max ?? 1) : 1;
}

/** Tasks of any family by their ids, or by external ids; at most {@link mostIds}. */
export function queryFind(kind: "task-ids" | "external-ids", ids: readonly string[]): Query {
  return toQuery(findOperation(), { [kind]: ids.join(",") });
}

/** How many tasks may be looked up at once. */
export function mostIds(): number {
  return findOperation().rules.flatMap(({ must }) => ("countOf" in must ? (must.max ?? []) : []))[0] ?? 1;
}

/** A free question that any credential may ask, for the time that its answer tells. */
export function queryAnything(family: string, standard: Standard): Query {
  if (standard === "new") return queryFind("task-ids", ["0"]);
  return queryPage(endpointOf(family, "list") === undefined ? LISTED : family, 1, 1);
}

/** A family that has a list, for the questions of those that have none. */
const LISTED =
  endpoints.find(({ standard, action, queryFields }) => {
    return standard === "legacy" && action === "list" && queryFields.some(({ role }) => role === "page-size");
  })?.family ?? "";

function toQuery(operation: Endpoint, values: Partial<Readonly<Record<Role, string | number>>>): Query {
  const query = new URLSearchParams();
  for (const { name, role } of operation.queryFields) {
    const value = role === undefined ? undefined : values[role];
    if (value !== undefined) query.set(name, String(value));
  }
  return { operation, path: `${operation.path}?${query.toString()}` };
}

function operationOf(family: string, action: "one" | "list"): Endpoint {
  const operation = endpointOf(family, action);
  if (operation === undefined) throw new TypeError(`tasks of ${family} cannot be asked for: it has no ${action}`);
  return operation;
}

function findOperation(): Endpoint {
  const operation = endpoints.find(({ action }) => action === "find");
  if (operation === undefined) throw new TypeError("the contract has no look-up of tasks");
  return operation;
}
