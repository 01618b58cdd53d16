import { endpoints } from "../endpoints/index.ts";
import { fieldsIn } from "../roles/paths.ts";
import type { ClaimId, Endpoint, Evidence, Field, Role, Scope } from "../vocabulary/index.ts";
import { digestWord } from "./digest-word.ts";
import { surfaceOf } from "./host-word.ts";
import type { FieldShape, ShapeVector } from "./shape.ts";

/** What an exchange says of some claims, before it is written down. */
export interface Credit {
  readonly claims: readonly ClaimId[];
  readonly verdict: "for" | "against";
  readonly rung: "accepted" | "completed";
  /** Where it holds, beside the place; that of the request by default. */
  readonly scope?: Scope;
  /** One line of our own words. */
  readonly note: string;
}

/** A vector with the declaration that it is read by. */
export interface Reading {
  readonly vector: ShapeVector;
  readonly endpoint: Endpoint;
  /** The declaration at a path. */
  fieldAt(path: string): Field | undefined;
  sentAt(path: string): FieldShape | undefined;
}

/** Reads a vector; undefined where the contract does not declare its endpoint. */
export function readVector(vector: ShapeVector): Reading | undefined {
  const endpoint = endpoints.find(({ id }) => id === vector.endpoint);
  if (endpoint === undefined) return undefined;
  const declared = declaredOf(endpoint);
  return {
    vector,
    endpoint,
    fieldAt: (path) => declared.get(path),
    sentAt: (path) => vector.fields.find((field) => field.path === path),
  };
}

const known = new WeakMap<Endpoint, ReadonlyMap<string, Field>>();

function declaredOf(endpoint: Endpoint): ReadonlyMap<string, Field> {
  const before = known.get(endpoint);
  if (before !== undefined) return before;
  const declared = new Map(fieldsIn(endpoint.bodyFields).map(({ path, field }) => [path, field] as const));
  known.set(endpoint, declared);
  return declared;
}

/** Where a request holds: its standard, model and mode, as it sent them or as the contract has their defaults. */
export function scopeOf(reading: Reading): Scope {
  const model = reading.endpoint.pathModel ?? memberOf(reading, "model");
  const mode = memberOf(reading, "resolution");
  return {
    standard: reading.vector.standard,
    ...(model === undefined ? {} : { model }),
    ...(mode === undefined ? {} : { mode }),
  };
}

/** The one declared member that stands at the field of a role; its default where the field was not sent. */
export function memberOf({ endpoint, sentAt }: Reading, role: Role): string | undefined {
  const declared = fieldsIn(endpoint.bodyFields).find(({ field }) => field.role === role);
  if (declared === undefined) return undefined;
  const sent = sentAt(declared.path);
  if (sent === undefined) return typeof declared.field.default === "string" ? declared.field.default : undefined;
  const [only, ...others] = sent.values;
  return only?.is === "member" && others.length === 0 ? only.member : undefined;
}

/**
 * Writes credits as evidence. Ids are made of the day, the kind of source, the place and what is said, so that the same is proposed once
 * a day.
 */
export function toEvidence(vector: ShapeVector, credit: Credit): Evidence {
  const { day, host, outcome } = vector;
  const kind = vector.probe === true ? "probe" : "traffic";
  const scope = { surface: surfaceOf(host), ...credit.scope };
  const { claims, verdict, rung, note } = credit;
  const said = JSON.stringify([vector.endpoint, host, verdict, rung, note, scope, claims]);
  const answer = outcome.kind === "succeeded" ? "done" : `${outcome.kind}, HTTP ${outcome.http}, code ${outcome.code}`;
  return {
    id: `${day}/${kind}/${digestWord(said)}`,
    claims,
    verdict,
    rung,
    source: { kind, artifact: `own ${kind} with ${host}`, locator: `${vector.endpoint}: ${answer}` },
    scope,
    day,
    note,
  };
}
