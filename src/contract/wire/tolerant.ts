import { isJsonObject, type Json, type JsonObject } from "../../base/index.ts";

/** Text as it is, numbers as their digits; undefined for anything else. */
export function textOf(value: Json | undefined): string | undefined {
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  return typeof value === "string" ? value : undefined;
}

/** A number, or digits in text; undefined for anything else. */
export function numberOf(value: Json | undefined): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  return typeof value === "string" && /^\d+$/.test(value) ? Number(value) : undefined;
}

export function recordOf(value: Json | undefined): JsonObject | undefined {
  return isJsonObject(value) ? value : undefined;
}

/** The records of a list; anything else in it is left out, and anything but a list is empty. */
export function listOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter((item) => isJsonObject(item)) : [];
}

/** A member for spreading that is only there when it has a value. */
export function optional<Name extends string>(name: Name, value: string | undefined): { readonly [key in Name]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [key in Name]?: string }; // computed keys widen to string
}
