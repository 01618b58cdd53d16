import { wireError, type Field } from "../../contract/index.ts";
import type { Page } from "../../store/index.ts";

/**
 * The page that a query string asks for, by the declared fields of the list; what is absent or empty is the declared default.
 * @throws WireError when a number is none or out of its declared bounds.
 */
export function readPage(queryFields: readonly Field[], query: unknown): Page {
  return { number: readNumber(queryFields, query, "page-number"), size: readNumber(queryFields, query, "page-size") };
}

function readNumber(queryFields: readonly Field[], query: unknown, role: "page-number" | "page-size"): number {
  const field = queryFields.find((candidate) => candidate.role === role);
  if (field?.shape.kind !== "whole" || typeof field.default !== "number")
    throw new TypeError(`the list declares no whole number for ${role}`);
  const text = valueOf(query, field.name);
  if (text === "") return field.default;
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = field.shape;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw wireError("bad-value", {
    path: field.name,
    message: `${field.name} must be a whole number between ${min} and ${max}`,
    fix: `Send ${field.name} as digits between ${min} and ${max}, or leave it out for ${field.default}.`,
  });
}

// A name given twice parses as a list; its last value counts.
function valueOf(query: unknown, name: string): string {
  const value = typeof query === "object" && query !== null ? (query as Record<string, unknown>)[name] : undefined; // a parsed query string
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === "string" ? last : "";
}
