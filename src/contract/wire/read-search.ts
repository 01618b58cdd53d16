import type { JsonObject } from "../../base/index.ts";
import { readRoles, type RoleValue, type RoleValues } from "../roles/read-roles.ts";
import type { Endpoint, Pack } from "../vocabulary/index.ts";
import type { TaskFacts } from "./facts.ts";
import { numberOf, textOf } from "./tolerant.ts";

/** What a search asks for, in neutral words; what is absent is open. Times are Unix milliseconds. */
export interface TaskSearchFacts {
  readonly from?: number;
  readonly to?: number;
  /** Where the page before ended; it replaces the times. */
  readonly cursor?: string;
  readonly limit: number;
  readonly states?: readonly TaskFacts["state"][];
  readonly packs?: readonly Pack[];
}

/** How long before its end a search begins that does not say so: 30 days, in milliseconds. */
export const searchSpanMs = 30 * 24 * 60 * 60 * 1000;

/**
 * Reads the body of a search that `check` took. Values of one filter are alternatives, filters hold together, and a filter without
 * values asks for nothing.
 */
export function readTaskSearch(endpoint: Pick<Endpoint, "bodyFields">, body: JsonObject): TaskSearchFacts {
  const roles = readRoles(endpoint, body);
  const filters = roles.all("filters").map((item) => readFilter(roles, item));
  const [states, packs] = (["state", "pack"] as const).map((key) => intersect(filters, key));
  const [from, to] = (["from-time", "to-time"] as const).map((role) => numberOf(roles.one(role)?.value));
  const cursor = textOf(roles.one("cursor")?.value);
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(cursor ? { cursor } : {}),
    limit: numberOf(roles.one("limit")?.value) ?? 0,
    // Members of the filters mean states and packs.
    ...(states && { states: states as readonly TaskFacts["state"][] }),
    ...(packs && { packs: packs as readonly Pack[] }),
  };
}

interface Filter {
  readonly key: unknown;
  readonly wanted: readonly string[];
}

function readFilter(roles: RoleValues, item: RoleValue): Filter {
  const values = roles.all("filter-values").filter(({ path }) => path.startsWith(`${item.path}.`));
  return { key: roles.within(item, "filter-key")?.means, wanted: values.map(({ means }) => String(means)) };
}

/** What every filter by a key allows; undefined when there is none. */
function intersect(filters: readonly Filter[], key: string): readonly string[] | undefined {
  const lists = filters.filter((filter) => filter.key === key && filter.wanted.length > 0).map(({ wanted }) => wanted);
  const [first, ...others] = lists;
  return first?.filter((value) => others.every((list) => list.includes(value)));
}
