// Random requests that the contract takes, and such that it refuses, for everything that the local engine makes.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { isJsonObject, stringifyJson, type Json, type JsonObject, type Random } from "../../src/base/index.ts";
import { freeId } from "../../src/conform/make-ready.ts";
import { drop, put, resize } from "../../src/contract/emit/vectors/edit.ts";
import { sampleOf } from "../../src/contract/emit/vectors/samples.ts";
import {
  check,
  endpoints,
  makes,
  mend,
  presetElements,
  presetVoices,
  readRoles,
  type Endpoint,
  type Field,
  type Role,
  type Shape,
} from "../../src/contract/index.ts";
import { fieldsIn, type DeclaredField } from "../../src/contract/roles/paths.ts";
import { applyChanges, readVectors, refusalRow, type Change, type Vector } from "../../src/contract/vectors.ts";
import { mediaValues, type MediaValue } from "../../src/engines/media-values.ts";
import { between, chance, pick, whole } from "./choose.ts";
import { pickFile, type FilePool, type GivenFile } from "./renders.files.ts";

/** A request with the files behind its media. */
export interface RandomRequest {
  readonly endpoint: Endpoint;
  readonly body: JsonObject;
  /** Files by the path of the value that gives them. */
  readonly files: ReadonlyMap<string, GivenFile>;
  /** Files by the address under which they are fetched. */
  readonly served: ReadonlyMap<string, Uint8Array>;
  /** What is wrong with it, for whoever reads of a fault; nothing where it is valid. */
  readonly fault?: string;
  /** Name of the row of the error table that it has to be refused with, where that is certain. */
  readonly row?: string;
}

/** What requests are made with. */
export interface Makings {
  readonly random: Random;
  readonly pool: FilePool;
  /** Ids of a clip and a sound that the account made before, where it did. */
  readonly made: Readonly<Record<"made-video" | "made-audio", string>> | undefined;
  readonly today: string;
}

/** Everything that ends in media and needs no session of a call that nobody serves. */
export const rendered: readonly Endpoint[] = endpoints.filter(
  ({ action, kind, bodyFields }) =>
    (action === "create" || (action === "call" && kind === "speech")) &&
    !["library", "answer"].includes(makes(kind)) &&
    !bodyFields.some(({ role }) => role === "session"),
);

/** A valid request for an endpoint: a body that the contract's vectors take, changed at some places by chance, with files behind it. */
export function makeValid(makings: Makings, endpoint: Endpoint): RandomRequest | undefined {
  const { random, today } = makings;
  for (let tries = 0; tries < 40; tries++) {
    const start = pick(
      random,
      vectorsOf(endpoint).accepted.filter(({ value }) => isTaken(endpoint, value, today)),
    );
    if (!isJsonObject(start?.value)) return undefined;
    let body = start.value;
    for (let changes = whole(random, 6); changes > 0; changes--) body = changed(makings, endpoint, body) ?? body;
    body = cheaper(makings, endpoint, body);
    const request = filled(makings, endpoint, body, () => true);
    if (request !== undefined && isTaken(endpoint, request.body, today)) return request;
  }
  return undefined;
}

/** A valid request with these values by role, where the contract takes them together: the least that does. */
export function makeWith(makings: Makings, endpoint: Endpoint, wanted: ReadonlyMap<Role, Json>): RandomRequest | undefined {
  const places = fieldsIn(endpoint.bodyFields).flatMap(({ path, field: { role } }) => {
    const value = role === undefined ? undefined : wanted.get(role);
    return value === undefined ? [] : [{ path, value }];
  });
  if (places.length < wanted.size) return undefined;
  for (const { value } of vectorsOf(endpoint).accepted) {
    if (!isJsonObject(value)) continue;
    const bodies = places.reduce<readonly JsonObject[]>(
      (some, place) => some.flatMap((body) => put(endpoint.bodyFields, body, place.path, place.value)),
      [value],
    );
    const taken = bodies.find((body) => isTaken(endpoint, body, makings.today));
    const request = taken && filled(makings, endpoint, taken, () => true);
    if (request !== undefined && isTaken(endpoint, request.body, makings.today)) return request;
  }
  return undefined;
}

/** The values that a field of a role can have at an endpoint. */
export function valuesOf({ bodyFields }: Endpoint, role: Role): readonly Json[] {
  const shape = fieldsIn(bodyFields).find(({ field }) => field.role === role)?.field.shape;
  if (shape?.kind === "choice") return shape.members.map(({ value }) => value);
  if (shape?.kind !== "whole" || shape.min === undefined || shape.max === undefined) return [];
  return Array.from({ length: shape.max - shape.min + 1 }, (_, index) => (shape.min ?? 0) + index);
}

/** A request that is refused: by its body, or by a file in it. */
export function makeInvalid(makings: Makings, endpoint: Endpoint): RandomRequest | undefined {
  return chance(makings.random, 0.5) ? withBadFile(makings, endpoint) : withBadBody(makings, endpoint);
}

function withBadBody({ random, today }: Makings, endpoint: Endpoint): RandomRequest | undefined {
  const vector = pick(random, vectorsOf(endpoint).refused);
  const row = vector && refusalRow(vector);
  if (!vector || !row || !isJsonObject(vector.value) || isTaken(endpoint, vector.value, today)) return undefined;
  const request = { endpoint, body: vector.value, files: new Map(), served: new Map(), fault: vector.id };
  return isOtherwise(vector, vector.value, today) ? request : { ...request, row: row.name };
}

/** Whether the model was switched off since the day of a vector, which is said before anything else. */
function isOtherwise({ endpoint, verdict }: Vector, body: JsonObject, today: string): boolean {
  const isRetired = check(endpoint, body, { today }).some(({ rule }) => rule === "model-retired");
  return isRetired && !("by" in verdict && verdict.by === "model-retired");
}

function withBadFile(makings: Makings, endpoint: Endpoint): RandomRequest | undefined {
  const good = makeValid(makings, endpoint);
  const places = good === undefined ? [] : mediaValues(endpoint, good.body);
  const bad = pick(makings.random, places);
  if (good === undefined || bad === undefined) return undefined;
  const file = pickFile(makings.random, makings.pool, bad, false);
  if (file === undefined) return undefined;
  const request = filled(makings, endpoint, good.body, ({ path }) => path !== bad.path);
  return request && { ...request, fault: `${bad.path}: ${file.name}` };
}

interface OwnVectors {
  readonly accepted: readonly Vector[];
  readonly refused: readonly Vector[];
}

const known = new Map<string, readonly Vector[]>();

/** The vectors of an endpoint that are about its body as it is sent. */
function vectorsOf({ id, family }: Endpoint): OwnVectors {
  const path = join(import.meta.dirname, "..", "vectors", `${family}.ndjson`);
  const all = known.get(family) ?? readVectors(readFileSync(path, "utf8"));
  known.set(family, all);
  const own = all.filter(({ endpoint, surface }) => endpoint === id && surface === "body");
  return {
    accepted: own.filter(({ verdict }) => verdict.says === "accepts"),
    // What is borne in another form is taken unless strictness is asked for.
    refused: own.filter(({ verdict, value }) => verdict.says === "refuses" && mend(id, value, "forms").mendings.length === 0),
  };
}

/** Whether the contract has nothing against a body that refuses it. */
function isTaken({ id }: Endpoint, body: Json, today: string): boolean {
  return isJsonObject(body) && !check(id, body, { today }).some(({ severity }) => severity === "refuse");
}

/** What is filled in later, or has to be left alone. */
const LEFT: ReadonlySet<Role> = new Set<Role>(["callback", "external-id", "element", "made-video", "made-audio"]);

/** A body with one place changed, if the contract takes it so. */
function changed({ random, today }: Makings, endpoint: Endpoint, body: JsonObject): JsonObject | undefined {
  const place = pick(
    random,
    fieldsIn(endpoint.bodyFields).filter(({ field: { role } }) => role === undefined || !LEFT.has(role)),
  );
  const bodies = place === undefined ? [] : waysAt(random, endpoint, body, place);
  return pick(
    random,
    bodies.filter((one) => isTaken(endpoint, one, today)),
  );
}

function waysAt(
  random: Random,
  { bodyFields }: Endpoint,
  body: JsonObject,
  { path, field }: DeclaredField,
): readonly JsonObject[] {
  if (chance(random, 0.2)) return drop(bodyFields, body, path);
  if (field.shape.kind === "list") {
    const { min = 1, max = 4 } = field.shape;
    return resize(bodyFields, body, path, between(random, Math.max(1, min), Math.max(1, Math.min(max, 6))));
  }
  return put(bodyFields, body, path, valueOf(random, field.shape, path));
}

function valueOf(random: Random, shape: Shape, path: string): Json {
  switch (shape.kind) {
    case "text":
      return textOf(random, shape);
    case "choice":
      return pick(random, shape.members)?.value ?? "";
    case "whole":
      return between(random, shape.min ?? 0, shape.max ?? (shape.min ?? 0) + 20);
    case "decimal": {
      const { min = 0, max = min + 2 } = shape;
      return Number((min + random.fraction() * (max - min)).toFixed(2));
    }
    case "flag":
      return chance(random, 0.5);
    default:
      return sampleOf(shape, path);
  }
}

const WORDS = [
  "A lantern on a pier.",
  "Rain on a red umbrella",
  "雨夜的霓虹街道，",
  "她转身看向镜头。",
  "Camera: push in.",
  "Camera: pan left.",
  'Mira says: "We only get one take."',
  "陈老板说：“这杯茶，我等了你十年。”",
  "😀🎬",
  "a forest at dawn;",
  "\u202eright to left\u202c",
  "drawtext=text='%{pts}':fontfile=/etc/passwd",
  "-i /etc/hostname",
  "line\nbreak",
  "Ελληνικά и русский",
  "龘靐齉",
  "x".repeat(60),
];

function textOf(random: Random, { min = 1, max = 400 }: { readonly min?: number; readonly max?: number }): string {
  const words = Array.from({ length: between(random, 1, 8) }, () => pick(random, WORDS) ?? "");
  const text = chance(random, 0.05) ? words.join(" ").repeat(40) : words.join(" ");
  return Array.from(text.padEnd(min, "-")).slice(0, max).join("");
}

/** Most requests are made short and small, so that a run takes minutes; all lengths and sizes occur. */
function cheaper({ random, today }: Makings, endpoint: Endpoint, body: JsonObject): JsonObject {
  let now = body;
  for (const [role, share] of CHEAPER) {
    const place = fieldsIn(endpoint.bodyFields).find(({ field }) => field.role === role);
    if (place === undefined || !chance(random, share)) continue;
    const bodies = leastValues(place.field).flatMap((value) => put(endpoint.bodyFields, now, place.path, value));
    now = bodies.find((one) => isTaken(endpoint, one, today)) ?? now;
  }
  return now;
}

const CHEAPER: readonly (readonly [Role, number])[] = [
  ["resolution", 0.7],
  ["seconds", 0.75],
  ["count", 0.7],
  ["series-count", 0.7],
];

/** Values of a field from the least on. */
function leastValues({ shape }: Field): readonly Json[] {
  if (shape.kind === "choice") {
    const values = shape.members.map(({ value }) => value);
    return values.every((value) => /^\d+$/.test(value)) ? values.toSorted((a, b) => Number(a) - Number(b)) : values;
  }
  if (shape.kind !== "whole" && shape.kind !== "decimal") return [];
  return Array.from({ length: 6 }, (_, index) => (shape.min ?? 1) + index);
}

/** A body with real things in place of samples: files, ids of what is there, an external id of its own. */
function filled(
  makings: Makings,
  endpoint: Endpoint,
  body: JsonObject,
  fits: (value: MediaValue) => boolean,
): RandomRequest | undefined {
  const { random, pool } = makings;
  const files = new Map<string, GivenFile>();
  const served = new Map<string, Uint8Array>();
  const changes: Change[] = [...nameChanges(makings, endpoint, body)];
  for (const value of mediaValues(endpoint, body)) {
    const file = pickFile(random, pool, value, fits(value));
    if (file === undefined) return undefined;
    files.set(value.path, file);
    changes.push([value.path, toText(random, value, file, served)]);
  }
  return { endpoint, body: applyChanges(body, changes) as JsonObject, files, served }; // a record stays a record
}

/** Inline where that is taken, else at an address. An empty text would be no file at all. */
function toText(random: Random, { forms }: MediaValue, { bytes }: GivenFile, served: Map<string, Uint8Array>): string {
  const isInline = bytes.length > 0 && forms.includes("base64") && (chance(random, 0.5) || !forms.includes("url"));
  if (isInline) return Buffer.from(bytes).toString("base64");
  const address = `https://files.example/${freeId(24, random)}`;
  served.set(address, bytes);
  return address;
}

function nameChanges({ random, made }: Makings, endpoint: Endpoint, body: JsonObject): readonly Change[] {
  const roles = readRoles(endpoint, body);
  const changes: Change[] = [];
  const change = (role: Role, to: (index: number, value: Json) => Json | undefined): void => {
    for (const [index, { path, value, isDefault }] of roles.all(role).entries()) {
      if (isDefault || value === "") continue;
      const next = to(index, value);
      changes.push(next === undefined ? [path] : [path, next]);
    }
  };
  const first = whole(random, presetElements.length);
  change("callback", () => undefined);
  change("external-id", (_, value) => freeId(stringifyJson(value).length - 2, random));
  change("element", (index, value) => {
    const id = presetElements[(first + index) % presetElements.length]?.id ?? "";
    return typeof value === "string" ? id : Number(id);
  });
  change("made-video", () => made?.["made-video"]);
  change("made-audio", () => made?.["made-audio"]);
  change("element-voice", () => pick(random, presetVoices)?.id);
  change("voice", () => voiceFor(random, endpoint));
  return changes;
}

/** Spoken lines have a catalogue of their own, whose names stand in the contract's examples. */
function voiceFor(random: Random, endpoint: Endpoint): string | undefined {
  if (endpoint.product !== "audio" && endpoint.kind !== "lip-sync") return pick(random, presetVoices)?.id;
  const values = endpoint.examples
    .filter(({ accepted }) => accepted)
    .map(({ body }) => readRoles(endpoint, body).one("voice")?.value);
  return pick(
    random,
    values.filter((value): value is string => typeof value === "string" && value !== ""),
  );
}
