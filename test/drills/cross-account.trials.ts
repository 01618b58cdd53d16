import { isJsonObject, stringifyJson, type Json, type JsonObject } from "../../src/base/index.ts";
import { endpoints, localTaskPaths, type Endpoint, type Field } from "../../src/contract/index.ts";
import type { OwnedId } from "./cross-account.owner.ts";

/** One request, made twice: with an id of the owner's and with one that nobody has. */
export interface Trial {
  readonly endpoint: Pick<Endpoint, "id" | "family">;
  readonly id: OwnedId;
  /** Where the id stands. */
  readonly place: string;
  /** The request with this id in its place. */
  request(id: string): { readonly path: string; readonly init: RequestInit };
}

/** Every endpoint at each of its paths x every place of its request x every id; requests without any place once; and our own routes. */
export function createTrials(ids: readonly OwnedId[]): readonly Trial[] {
  return [...createWireTrials(ids), ...OWN_ROUTES.flatMap((route) => ids.map((id) => ({ ...route, id, place: "path" })))];
}

/** What is ours and takes the id of a task. Of no family, so that each task of the owner is near to it. */
const OWN_ROUTES: readonly Pick<Trial, "endpoint" | "request">[] = [
  { endpoint: { id: "facts of a task", family: "" }, request: (id) => ({ path: toOwn(localTaskPaths.facts, id), init: {} }) },
  {
    endpoint: { id: "cancelling a task", family: "" },
    request: (id) => ({ path: toOwn(localTaskPaths.cancel, id), init: { method: "POST" } }),
  },
];

function toOwn(path: string, id: string): string {
  return path.replace(":id", encodeURIComponent(id));
}

function createWireTrials(ids: readonly OwnedId[]): readonly Trial[] {
  return endpoints.flatMap((endpoint) =>
    [endpoint.path, ...(endpoint.alsoAt ?? [])].flatMap((path) =>
      placesOf(endpoint).flatMap((place) =>
        ids.flatMap((id) =>
          place.takes(id) ? [{ endpoint, id, place: place.name, request: place.request(endpoint, path) }] : [],
        ),
      ),
    ),
  );
}

interface Place {
  readonly name: string;
  takes(id: OwnedId): boolean;
  request(endpoint: Endpoint, path: string): Trial["request"];
}

function placesOf(endpoint: Endpoint): readonly Place[] {
  const inPath: readonly Place[] = endpoint.path.includes("{")
    ? [{ name: "path", takes: any, request: (_, path) => (id) => toRequest(endpoint, path, id, {}, bodyOf(endpoint)) }]
    : [];
  const inQuery = endpoint.queryFields.map((field): Place => ({
    name: `query ${field.name}`,
    takes: any,
    request: (_, path) => (id) => toRequest(endpoint, path, "1", { [field.name]: id }, undefined),
  }));
  if (endpoint.method === "GET") return [...inPath, ...inQuery, without(endpoint)];
  return [...inPath, ...leavesOf(endpoint).flatMap((leaf) => inBody(endpoint, leaf)), ...inHeader(endpoint)];
}

const any = (): boolean => true;

// A list without an id must not tell of others either.
function without(endpoint: Endpoint): Place {
  return {
    name: "nowhere",
    takes: ({ what }) => what === "account",
    request: (_, path) => () => toRequest(endpoint, path, "1", {}, undefined),
  };
}

function inHeader(endpoint: Endpoint): readonly Place[] {
  const request: Place["request"] = (_, path) => (id) =>
    toRequest(endpoint, path, "1", {}, bodyOf(endpoint), { "idempotency-key": id });
  return [{ name: "header idempotency-key", takes: ({ what }) => what === "idempotency key", request }];
}

function inBody(endpoint: Endpoint, leaf: readonly (string | number)[]): readonly Place[] {
  const put =
    (toValue: (id: string) => Json): Place["request"] =>
    (_, path) =>
    (id) =>
      toRequest(endpoint, path, "1", {}, withLeaf(bodyOf(endpoint), leaf, toValue(id)) as JsonObject); // the outermost value stays a record
  const name = `body ${leaf.join(".")}`;
  return [
    { name, takes: any, request: put((id) => id) },
    { name: `${name} as a number`, takes: ({ own, absent }) => /^\d+$/.test(own + absent), request: put(BigInt) },
  ];
}

function toRequest(
  endpoint: Endpoint,
  path: string,
  pathId: string,
  query: Readonly<Record<string, string>>,
  body: JsonObject | undefined,
  headers: Readonly<Record<string, string>> = {},
): ReturnType<Trial["request"]> {
  const times = Object.fromEntries(
    endpoint.queryFields.filter(isTime).map(({ name, role }) => [name, role === "from-time" ? "1" : FAR]),
  );
  const search = new URLSearchParams({ ...times, ...query }).toString();
  const target = path.replace(/\{\w+\}/, encodeURIComponent(pathId)) + (search === "" ? "" : `?${search}`);
  const json = { "content-type": "application/json", ...headers };
  return {
    path: target,
    init: endpoint.method === "GET" ? {} : { method: "POST", headers: json, body: stringifyJson(body ?? {}) },
  };
}

const FAR = "4000000000000";

function isTime({ role }: Field): boolean {
  return role === "from-time" || role === "to-time";
}

/** A good body: the shortest of the documents' samples, else one made of the declared fields. Times take everything in. */
function bodyOf(endpoint: Endpoint): JsonObject {
  const samples = endpoint.examples
    .filter(({ accepted, body }) => accepted && body["cursor"] === undefined)
    .map(({ body }) => body);
  const sample = samples.toSorted((a, b) => stringifyJson(a).length - stringifyJson(b).length)[0] ?? {};
  const times = endpoint.bodyFields.filter(isTime).map(({ name, role }) => [name, role === "from-time" ? 1 : Number(FAR)]);
  return { ...sample, ...(Object.fromEntries(times) as JsonObject) };
}

/** Paths of the plain values of the sample, and of declared fields at the top that it lacks. */
function leavesOf(endpoint: Endpoint): readonly (readonly (string | number)[])[] {
  const body = bodyOf(endpoint);
  const lacking = endpoint.bodyFields.filter(({ name }) => body[name] === undefined);
  const plain = lacking.filter(({ shape }) => ["text", "choice", "long", "url", "media", "whole"].includes(shape.kind));
  return [...leavesIn(body, []), ...plain.map(({ name }) => [name]), ...lacking.flatMap(leavesOfList)];
}

/** The first item of a list that the sample lacks, with each of its plain fields. */
function leavesOfList({ name, shape }: Field): readonly (readonly (string | number)[])[] {
  if (shape.kind !== "list") return [];
  if (shape.item.kind === "record") return shape.item.fields.map((field) => [name, 0, field.name]);
  return shape.item.kind === "variant" ? [] : [[name, 0]];
}

function leavesIn(value: Json, path: readonly (string | number)[]): readonly (readonly (string | number)[])[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((item, index) => leavesIn(item, [...path, index]));
  if (isJsonObject(value)) return Object.entries(value).flatMap(([name, member]) => leavesIn(member ?? null, [...path, name]));
  return [path];
}

function withLeaf(value: Json, [first, ...rest]: readonly (string | number)[], leaf: Json): Json {
  if (first === undefined) return leaf;
  if (typeof first === "number") {
    const list = Array.isArray(value) ? (value as readonly Json[]) : [];
    const item = withLeaf(list[first] ?? {}, rest, leaf);
    return list.length === 0 ? [item] : list.map((each, index) => (index === first ? item : each));
  }
  const record = isJsonObject(value) ? value : {};
  return { ...record, [first]: withLeaf(record[first] ?? (typeof rest[0] === "number" ? [] : {}), rest, leaf) };
}
