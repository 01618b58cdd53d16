import { parse, stringify } from "lossless-json";

/** Any JSON value. An integer that a double cannot hold exactly (18-digit element ids) is a `bigint`. */
export type Json = null | boolean | number | bigint | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

const LONG_DIGITS = /\d{16}/;

/**
 * Parses JSON without losing digits: integers beyond 2^53 become `bigint`, every other number stays a `number`.
 * Texts without a run of 16 digits take the native parser.
 * @throws SyntaxError when the text is not JSON.
 */
export function parseJson(text: string): Json {
  if (!LONG_DIGITS.test(text)) return JSON.parse(text) as Json; // JSON.parse yields only JSON values
  return parse(text, null, { parseNumber: toNumber }) as Json; // and so does this parser, with toNumber's bigints
}

/** Writes JSON; a `bigint` is written as its digits. Members that are `undefined` are left out. */
export function stringifyJson(value: Json, indent?: number): string {
  const text = stringify(value, null, indent);
  if (text === undefined) throw new TypeError("stringifyJson was given something that JSON cannot hold");
  return text;
}

/** True for a plain JSON object (not an array, not null). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * JSON with sorted keys and no spaces: equal values give equal text, whatever order their members were written in.
 * Used for digests of request bodies.
 */
export function canonicalJson(value: Json): string {
  return stringifyJson(sortKeys(value));
}

function sortKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, sortKeys(member as Json)])); // undefined was filtered out
}

function toNumber(digits: string): number | bigint {
  const number = Number(digits);
  return /^-?\d+$/.test(digits) && !Number.isSafeInteger(number) ? BigInt(digits) : number;
}
