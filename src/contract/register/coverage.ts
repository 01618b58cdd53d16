import { claimsOfFields, placesOf } from "../claims/claims-of.ts";
import { endpoints } from "../endpoints/index.ts";
import { fieldsIn } from "../roles/paths.ts";
import { documentedEndpoints, type DocumentedEndpoint } from "./documented.ts";
import { disagreements } from "./disagreements.ts";
import type { RegisterEntry } from "./entry.ts";
import type { Register } from "./register.ts";

/** How much of what is documented stands in the contract, and on what. Each pair is what there is of what there should be. */
export interface Coverage {
  readonly endpoints: Pair;
  /** Documented endpoints that are not declared. */
  readonly missing: readonly DocumentedEndpoint[];
  readonly fields: Pair;
  /** Claims with a dated record that says where it can be read. */
  readonly located: Pair;
  /** Claims that only our own readings or unclear records speak of: explicit hypotheses. */
  readonly hypotheses: number;
  /** Claims with records on both sides, and of those the ones whose entries show both. */
  readonly disputed: Pair;
  /** Claims in unsettled conflict today. */
  readonly conflicts: number;
  /** Disagreements that the reference names, and of those the ones that records name. */
  readonly disagreements: Pair;
  readonly unnamed: readonly string[];
  readonly stale: number;
}

interface Pair {
  readonly has: number;
  readonly of: number;
}

/** Counts what a register covers. */
export function coverageOf(register: Register): Coverage {
  const entries = register.statements.map((statement) => register.entry(statement));
  const missing = documentedEndpoints.filter((documented) => !isDeclared(documented));
  const unnamed = disagreements.filter((name) => !isNamed(name, entries));
  const disputed = entries.filter((entry) => entry.for.length > 0 && entry.against.length > 0);
  return {
    endpoints: { has: documentedEndpoints.length - missing.length, of: documentedEndpoints.length },
    missing,
    fields: countFields(entries),
    located: { has: entries.filter(isLocated).length, of: entries.length },
    hypotheses: entries.filter((entry) => entry.for.every(({ source }) => source.kind === "person") && entry.against.length === 0)
      .length,
    disputed: { has: disputed.filter(showsBoth).length, of: disputed.length },
    conflicts: entries.filter((entry) => entry.marks.includes("conflict")).length,
    disagreements: { has: disagreements.length - unnamed.length, of: disagreements.length },
    unnamed,
    stale: entries.filter((entry) => entry.marks.includes("stale")).length,
  };
}

function isDeclared({ method, path }: DocumentedEndpoint): boolean {
  const bare = withoutNames(path);
  return endpoints.some(
    (endpoint) =>
      endpoint.method === method && [endpoint.path, ...(endpoint.alsoAt ?? [])].some((each) => withoutNames(each) === bare),
  );
}

/** How a part of a path is called does not matter: `{id}` is `{task_id}`. */
function withoutNames(path: string): string {
  return path.replace(/\{[^}]*\}/g, "{}");
}

function countFields(entries: readonly RegisterEntry[]): Pair {
  const stated = new Set(entries.map((entry) => entry.id));
  const fields = endpoints.flatMap((endpoint) =>
    placesOf(endpoint).flatMap(({ place, fields: declared }) =>
      fieldsIn(declared)
        .filter(({ field }) => field.localOnly !== true)
        .map(({ path }) => ({ endpoint, place, path })),
    ),
  );
  const byPlace = new Set(
    endpoints.flatMap((endpoint) =>
      placesOf(endpoint).flatMap(({ place, fields: declared }) => claimsOfFields(endpoint.id, place, declared)),
    ),
  );
  const has = fields.filter(({ endpoint, place, path }) => {
    const id = `${endpoint.id}/${place === "body" ? "" : `${place}:`}${path}#exists`;
    return byPlace.has(id) && stated.has(id);
  }).length;
  return { has, of: fields.length };
}

function isLocated(entry: RegisterEntry): boolean {
  return linesOf(entry).some(
    ({ source, day }) => source.artifact !== "" && source.locator !== "" && /^\d{4}-\d\d-\d\d$/.test(day),
  );
}

function showsBoth(entry: RegisterEntry): boolean {
  return [entry.for, entry.against].every((side) => side.length > 0 && side.every((line) => line.day !== ""));
}

function isNamed(name: string, entries: readonly RegisterEntry[]): boolean {
  const word = new RegExp(`\\b${name}\\b`);
  return entries.some((entry) => linesOf(entry).some(({ source }) => word.test(source.locator)));
}

function linesOf(entry: RegisterEntry): RegisterEntry["for"] {
  return [...entry.for, ...entry.against, ...entry.unclear];
}
