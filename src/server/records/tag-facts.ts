import type { Field, TagFacts } from "../../contract/index.ts";

/** A tag with its name, as the fields that take it declare it. */
export function toTagFacts(id: string, fields: readonly Field[]): TagFacts {
  const name = fields.map((field) => nameOf(id, field)).find((found) => found !== undefined);
  return name === undefined ? { id } : { id, name };
}

function nameOf(id: string, field: Field): string | undefined {
  const { shape } = field;
  if (field.role === "tag" && shape.kind === "choice")
    return shape.members.find((member) => member.value === id)?.means?.toString();
  const item = shape.kind === "list" ? shape.item : shape;
  return item.kind === "record" ? toTagFacts(id, item.fields).name : undefined;
}
