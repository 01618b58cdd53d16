import { stringifyJson, type JsonObject } from "../../base/index.ts";
import { checkAt } from "../check/check.ts";
import { endpoints } from "../endpoints/index.ts";
import { contractDay, findEndpoint } from "../lookup.ts";
import type { Endpoint, Role, Standard } from "../vocabulary/index.ts";
import { callFacts, type CallFacts } from "./calls.ts";
import { findCounterpart, type NoCounterpart } from "./counterpart.ts";
import { mapRows } from "./map.ts";
import type { Lost, Meaning, Note, Told } from "./meaning.ts";
import { fieldOfRole } from "./places.ts";
import { readMeaning } from "./read-meaning.ts";
import { settle } from "./settle.ts";
import { writeBody } from "./write-body.ts";

/** A request in the words of the other standard. */
export interface Translation {
  readonly outcome: "translated";
  /** Id of the endpoint that it is for. */
  readonly endpoint: string;
  readonly method: string;
  readonly path: string;
  readonly body: JsonObject;
  /** What the other standard cannot say, each with what to do about it. */
  readonly lost: readonly Lost[];
  /** What is said otherwise, stated because the defaults differ, or has to be looked after. */
  readonly notes: readonly Note[];
  /** What changes around the body. */
  readonly calls: CallFacts;
}

/** Which way, and for which day. */
export interface TranslateOptions {
  readonly to: Standard;
  /** Day (YYYY-MM-DD) on which models live or not; the contract's own day by default. */
  readonly today?: string;
}

/**
 * Translates the body of a create into the other standard, so that the same thing is made: what the source leaves to its
 * defaults is stated, because the other defaults differ. Nothing is lost without being told.
 * @throws TypeError for an endpoint id that the contract does not declare.
 */
export function translate(endpointId: string, body: JsonObject, options: TranslateOptions): Translation | NoCounterpart {
  return translateAmong(endpoints, findEndpoint(endpointId), body, options);
}

/** Translates between declarations, which need not be the contract's own. */
export function translateAmong(
  among: readonly Endpoint[],
  source: Endpoint,
  body: JsonObject,
  { to, today = contractDay }: TranslateOptions,
): Translation | NoCounterpart {
  const counterpart = findCounterpart(source, body, to, { among, today });
  if (counterpart.outcome === "refused") return counterpart;
  const { endpoint, model } = counterpart;
  const told: Told = { lost: [], notes: [] };
  const meaning = readMeaning(source, body, told);
  const settled = settle(meaning, endpoint, told);
  const written = writeBody(endpoint, model, settled, told);
  tellDefaults(source, endpoint, settled, told);
  tellLimits(source, endpoint, settled, told);
  tellRefusals(endpoint, written, today, told);
  return {
    outcome: "translated",
    endpoint: endpoint.id,
    method: endpoint.method,
    path: endpoint.path,
    body: written,
    lost: told.lost,
    notes: withoutRepeats(told.notes),
    calls: callFacts(endpoint, among),
  };
}

/** What was left out and would mean something else on the other side. */
function tellDefaults(source: Endpoint, endpoint: Endpoint, { settings }: Meaning, { notes }: Told): void {
  const others = readMeaning(endpoint, {}, { lost: [], notes: [] }).settings;
  for (const [aspect, { path, value, isDefault }] of settings) {
    const other = others.get(aspect);
    if (!isDefault || other?.value === value) continue;
    const title = mapRows.find((row) => row.aspect === aspect)?.title.toLowerCase() ?? aspect;
    const there = other === undefined ? "has no default" : `defaults to ${stringifyJson(other.value)}`;
    notes.push({
      path,
      message: `${title} is left out, which means ${stringifyJson(value)} at ${source.id}; ${endpoint.id} ${there}, so it is stated`,
    });
  }
}

/** Media that may be too large for the other side. */
function tellLimits(source: Endpoint, endpoint: Endpoint, { items }: Meaning, { notes }: Told): void {
  for (const { role, path } of items) {
    const [had, has] = [source, endpoint].map((one) => maxBytesOf(one, role));
    if (had === undefined || has === undefined || has >= had) continue;
    notes.push({ path, message: `up to ${toMegabytes(had)} MB are taken here, but only ${toMegabytes(has)} MB there` });
  }
}

function maxBytesOf(endpoint: Endpoint, role: Role): number | undefined {
  const shape = fieldOfRole(endpoint, role)?.shape;
  return shape?.kind === "media" ? shape.limits.maxBytes : undefined;
}

function toMegabytes(bytes: number): number {
  return bytes / (1024 * 1024);
}

/** What the other standard refuses all the same, such as a text that is too long there. */
function tellRefusals(endpoint: Endpoint, body: JsonObject, today: string, { notes }: Told): void {
  for (const { path, severity, message, fix } of checkAt(endpoint, body, { today })) {
    if (severity === "refuse") notes.push({ path, message: `refused in the translation: ${message}; ${fix}` });
  }
}

function withoutRepeats(notes: readonly Note[]): readonly Note[] {
  return [...new Map(notes.map((note) => [`${note.path} ${note.message}`, note])).values()];
}
