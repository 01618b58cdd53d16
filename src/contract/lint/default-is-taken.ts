import { isJsonObject } from "../../base/index.ts";
import { placesOf } from "../claims/claims-of.ts";
import { fieldsIn } from "../roles/paths.ts";
import type { Field } from "../vocabulary/index.ts";
import type { Lint } from "./lint.ts";

/** What is taken when a field is absent is a value that the field takes: a member of its choice, a number within its bounds. */
export const defaultIsTaken: Lint = {
  name: "default-is-taken",
  holds: "a default is a member of its choice or lies within its bounds",
  find: ({ endpoints }) =>
    endpoints.flatMap((endpoint) =>
      placesOf(endpoint).flatMap(({ place, fields }) =>
        fieldsIn(fields)
          .filter(({ field }) => field.default !== undefined && !takesDefault(field))
          .map(
            ({ path, field }) =>
              `${endpoint.id}, ${place} ${path}: the default ${JSON.stringify(field.default)} is none of its values`,
          ),
      ),
    ),
};

function takesDefault({ shape, default: value = null }: Field): boolean {
  if (shape.kind === "choice") return shape.members.some((member) => member.value === value);
  if (shape.kind === "flag") return typeof value === "boolean";
  // An absent record may count as one without members, so that the defaults inside it hold.
  if (shape.kind === "record") return isJsonObject(value) && Object.keys(value).length === 0;
  if (shape.kind === "text") return typeof value === "string" && value.length <= (shape.max ?? value.length);
  if (shape.kind !== "whole" && shape.kind !== "decimal") return false;
  return typeof value === "number" && value >= (shape.min ?? value) && value <= (shape.max ?? value);
}
