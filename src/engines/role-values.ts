import type { RoleValue } from "../contract/index.ts";

/** Whether a value says something: neither absent nor empty. */
export function isGiven(value: RoleValue | undefined): value is RoleValue {
  return value !== undefined && value.value !== "" && value.value !== null;
}

/** The value in a list of its own, when it says something. */
export function given(value: RoleValue | undefined): readonly RoleValue[] {
  return isGiven(value) ? [value] : [];
}

/** The value as text; empty for records and what is absent. */
export function textOf(value: RoleValue | undefined): string {
  return value === undefined || value.value === null || typeof value.value === "object" ? "" : String(value.value);
}

/** The value as a number; 0 for what is none. */
export function numberOf(value: RoleValue | undefined): number {
  const number = Number(value?.means ?? value?.value);
  return Number.isFinite(number) ? number : 0;
}
