/** Any JSON value. An integer that a double cannot hold exactly (18-digit element ids) is a `bigint`. */
export type Json = null | boolean | number | bigint | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

const LONG_DIGITS = /\d{16}/;

/**
 * Parses JSON without losing digits: integers beyond 2^53 become `bigint`, every other number stays a `number`.
 * @throws SyntaxError when the text is not JSON.
 */
export function parseJson(text: string): Json {
  const plain = JSON.parse(text) as Json; // JSON.parse yields only JSON values
  if (!LONG_DIGITS.test(text)) return plain;
  // Only what is JSON comes here: on a text that never ends, the pattern would try every way to end it.
  return JSON.parse(text.replace(TOKEN, markToken), unmark) as Json; // and so do they with the marks taken off
}

/** Writes JSON; a `bigint` is written as its digits. Members that are `undefined` are left out. */
export function stringifyJson(value: Json, indent?: number): string {
  const text = hasLong(value)
    ? JSON.stringify(value, mark, indent).replace(TOKEN, unmarkToken)
    : JSON.stringify(value, null, indent);
  if ((text as string | undefined) === undefined) throw new TypeError("stringifyJson was given something that JSON cannot hold");
  return text;
}

/*
 * The platform's own parser and writer do the work. What they cannot hold, a long integer, passes through them as a text that
 * begins with `~n`; a text that begins with `~` itself, or whose first character is an escape, gets `~s` put before it, so that
 * neither is ever taken for the other. Names of members pass as they are.
 */

/** A string with the colon that makes it a member's name, or a number of at least 16 signs. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|-?\d[\d.eE+-]{15,}/g;

function markToken(token: string, colon: string | undefined): string {
  if (colon !== undefined) return token;
  if (token.startsWith('"')) return token[1] === "~" || token[1] === "\\" ? `"~s${token.slice(1)}` : token;
  return /^-?[1-9]\d*$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"~n${token}"` : token;
}

function unmark(_name: string, value: unknown): unknown {
  if (typeof value !== "string" || !value.startsWith("~")) return value;
  return value[1] === "n" ? BigInt(value.slice(2)) : value.slice(2);
}

function mark(_name: string, value: unknown): unknown {
  if (typeof value === "bigint") return `~n${value}`;
  return typeof value === "string" && value.startsWith("~") ? `~s${value}` : value;
}

function unmarkToken(token: string, colon: string | undefined): string {
  if (colon !== undefined || !token.startsWith('"~')) return token;
  return token[2] === "n" ? token.slice(3, -1) : `"${token.slice(3)}`;
}

function hasLong(value: unknown): boolean {
  if (typeof value === "bigint") return true;
  return typeof value === "object" && value !== null && Object.values(value).some(hasLong);
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
