import type { RoleValue } from "../contract/index.ts";

/** A value of a request as text; empty for an absent one, a list or a record. */
export function textOf(value: RoleValue | undefined): string {
  const given = value?.value;
  return given === undefined || given === null || typeof given === "object" ? "" : String(given);
}

/** Whether a value of a request says something. */
export function isGiven(value: RoleValue | undefined): value is RoleValue {
  return value !== undefined && value.value !== "" && value.value !== null;
}
