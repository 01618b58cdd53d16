import { fieldsWithin, type Field, type Member, type Role } from "../../contract/index.ts";

/** The field of a role anywhere in these fields (records and lists of records included), or undefined. */
export function roleField(fields: readonly Field[], role: Role): Field | undefined {
  for (const field of fields) {
    if (field.role === role) return field;
    const inner = roleField(fieldsWithin(field.shape), role);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The members of the choice of a role; empty when the endpoint has no such choice. */
export function roleMembers(fields: readonly Field[], role: Role): readonly Member[] {
  const shape = roleField(fields, role)?.shape;
  return shape?.kind === "choice" ? shape.members : [];
}

/** The most characters that the text field of a role takes; Infinity without a bound. */
export function longestText(fields: readonly Field[], role: Role): number {
  const shape = roleField(fields, role)?.shape;
  return shape?.kind === "text" ? (shape.max ?? Infinity) : Infinity;
}

/** The least and most items that the list field of a role takes. */
export function listBounds(fields: readonly Field[], role: Role): { readonly min: number; readonly max: number } {
  const shape = roleField(fields, role)?.shape;
  return shape?.kind === "list" ? { min: shape.min ?? 0, max: shape.max ?? Infinity } : { min: 0, max: Infinity };
}
