import type { Json } from "../../base/index.ts";
import { meansOf } from "../roles/read-roles.ts";
import type { Field } from "../vocabulary/index.ts";

/** A neutral value in the spelling of a field: a member by what it means, digits as text or as a number. Undefined when it has none. */
export function encode(field: Field, value: Json): Json | undefined {
  const { shape } = field;
  switch (shape.kind) {
    case "choice":
      return shape.members.find((member) => meansOf(field, member.value) === value)?.value;
    case "text":
      return typeof value === "number" || typeof value === "bigint" ? String(value) : value;
    case "long":
      return typeof value === "string" && /^-?\d{1,19}$/.test(value) ? toNumber(value) : value;
    case "whole":
    case "decimal":
      return typeof value === "string" && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
    default:
      return value;
  }
}

/** Digits without loss: a number where a double holds it, else a bigint. */
function toNumber(digits: string): number | bigint {
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : BigInt(digits);
}
