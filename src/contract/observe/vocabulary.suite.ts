import { callbacks } from "../callbacks/index.ts";
import { sayableClaims } from "../claims/claims-of.ts";
import { endpoints } from "../endpoints/index.ts";
import { errorRows, failureTexts } from "../errors/index.ts";
import { priceRows } from "../prices/index.ts";
import { fieldsIn } from "../roles/paths.ts";
import type { Evidence, Field } from "../vocabulary/index.ts";
import { hosts } from "../wire/hosts.ts";
import type { ShapeVector } from "./shape.ts";
import { membersOf } from "./shape-value.ts";

/** Words of shapes that no declaration has. */
const OWN = [
  ["legacy", "new", "loopback"],
  ["absent", "empty", "null", "true", "false", "record", "list", "text", "other", "member", "number", "length", "media"],
  ["below", "min", "within", "max", "above", "unbounded", "url", "base64", "data", "digits", ""],
  ["accepted", "refused", "lost", "foreign", "succeeded", "failed"],
].flat();

/** Every text that may stand in a shape, gathered from the declarations and not from the code that makes shapes. */
export function closedVocabulary(): ReadonlySet<string> {
  const declared = endpoints.flatMap((endpoint) => [
    endpoint.id,
    ...endpoint.rules.map(({ id }) => id),
    ...endpoint.refusedForms.flatMap(({ path, value }) => (typeof value === "string" ? [path, value] : [path])),
    ...fieldsIn(endpoint.bodyFields).map(({ path }) => path),
    ...fieldsIn(endpoint.bodyFields).flatMap(({ field }) => wordsOf(field)),
  ]);
  const texts = [...errorRows.flatMap(({ messages }) => Object.keys(messages)), ...Object.keys(failureTexts)];
  return new Set([...OWN, ...declared, ...texts, ...priceRows.map(({ id }) => id), ...hosts.map(({ url }) => new URL(url).host)]);
}

function wordsOf({ shape }: Field): readonly string[] {
  const members = [...membersOf(shape), ...(shape.kind === "list" ? membersOf(shape.item) : [])];
  return members.map(({ value }) => value);
}

/** The texts of a shape that no declaration has. */
export function strangeTexts(vector: ShapeVector, vocabulary: ReadonlySet<string>): readonly string[] {
  return textsIn(vector).filter(
    (text) => !vocabulary.has(text) && !/^\d{4}-\d\d-\d\d$/.test(text) && !/^gateway-[0-9a-f]{8}$/.test(text),
  );
}

/** Ids, claims, places and notes of evidence that are none of ours. */
export function strangeEvidence(line: Evidence, vocabulary: ReadonlySet<string>): readonly string[] {
  const known = new Set(sayableClaims());
  const { surface = "", ...scope } = line.scope;
  return [
    ...line.claims.filter((claim) => !known.has(claim)),
    ...Object.values(scope).filter((word) => !vocabulary.has(word) && !models().has(word)),
    ...[surface].filter((word) => !/^(?:global|mainland|loopback|gateway-[0-9a-f]{8})$/.test(word)),
    ...[line.id].filter((id) => !/^\d{4}-\d\d-\d\d\/(?:traffic|probe)\/[0-9a-f]{16}$/.test(id)),
    ...[line.source.artifact].filter((name) => !/^own (?:traffic|probe) with [a-z0-9.-]+$/.test(name)),
    ...[line.source.locator].filter((place) => !/^[a-z0-9.-]+: (?:done|[a-z]+, HTTP \d+, code \d+)$/.test(place)),
    ...[line.note ?? ""].filter((note) => !/^[a-z0-9 ,.:]{1,200}$/.test(note)),
  ];
}

function models(): ReadonlySet<string> {
  return new Set(endpoints.flatMap((endpoint) => [...endpoint.models, endpoint.pathModel ?? ""]));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  // Names of members are those of the type, and are texts too.
  const names = Array.isArray(value) ? [] : Object.keys(value).filter((name) => !NAMES.has(name));
  return [...names, ...Object.values(value).flatMap(textsIn)];
}

const NAMES: ReadonlySet<string> = new Set(
  "endpoint standard host day fields path count values is member bound form unknownFields outcome kind http code text named rule units order row min max probe".split(
    " ",
  ),
);

/** Names of fields that bodies may have, of requests and callbacks alike. */
export function declaredNames(): readonly string[] {
  const ofRequests = endpoints.flatMap((endpoint) => fieldsIn(endpoint.bodyFields).map(({ field }) => field.name));
  return [...new Set([...ofRequests, ...callbacks.flatMap(({ bodyFields }) => bodyFields.map(({ name }) => name))])];
}
