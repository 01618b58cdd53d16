import type { Json } from "../../base/index.ts";
import { readProseShots } from "../prompt/prose-shots.ts";
import { findAt, isAbsent, type Found } from "../roles/paths.ts";
import { meansOf } from "../roles/read-roles.ts";
import type { Condition } from "../vocabulary/index.ts";
import { hasCapability } from "./capabilities.ts";
import type { CheckContext } from "./context.ts";

/** Whether a condition holds for a body. A model that the contract does not know lacks nothing. */
export function holds(condition: Condition, context: CheckContext): boolean {
  if ("all" in condition) return condition.all.every((part) => holds(part, context));
  if ("any" in condition) return condition.any.some((part) => holds(part, context));
  if ("not" in condition) return !holds(condition.not, context);
  if ("present" in condition) return isPresent(condition.present, context);
  if ("absent" in condition) return !isPresent(condition.absent, context);
  if ("listsShots" in condition)
    return readAt(condition.listsShots, context).some(
      ({ value }) => typeof value === "string" && readProseShots(value).length > 0,
    );
  if ("model" in condition) return context.model !== undefined && !hasCapability(context.model, condition.model);
  if ("count" in condition) return isWithin(countOf(condition.count, context), condition.atLeast, condition.atMost);
  if ("means" in condition)
    return readAt(condition.path, context).some((found) => meansOf(found.field, found.value) === condition.means);
  const isThere = readAt(condition.path, context).some((found) =>
    isSame(found.value, "is" in condition ? condition.is : condition.isNot),
  );
  return "is" in condition ? isThere : !isThere;
}

/** Every value at a pattern, defaults included. */
export function readAt(pattern: string, context: CheckContext): readonly Found[] {
  return findAt(context.fields ?? context.endpoint.bodyFields, context.body, pattern);
}

/** Whether something was sent at a pattern that says more than "none". */
export function isPresent(pattern: string, context: CheckContext): boolean {
  return readAt(pattern, context).some((found) => !found.isDefault && !isAbsent(found.value));
}

/** The number of items that were sent at a list's path, or of values at a pattern with `[]`. */
export function countOf(pattern: string, context: CheckContext): number {
  const found = readAt(pattern, context).filter((entry) => !entry.isDefault && !isAbsent(entry.value));
  const [only] = found;
  return found.length === 1 && only !== undefined && Array.isArray(only.value) && !pattern.endsWith("[]")
    ? only.value.length
    : found.length;
}

/** Numbers are the same by value whatever type holds them; everything else by identity. */
export function isSame(a: Json, b: Json): boolean {
  if ((typeof a === "bigint" || typeof a === "number") && (typeof b === "bigint" || typeof b === "number")) return a == b; // number and bigint
  return a === b;
}

function isWithin(count: number, atLeast = 0, atMost = Number.POSITIVE_INFINITY): boolean {
  return count >= atLeast && count <= atMost;
}
