import type { Field, Shape } from "../../contract/index.ts";

/** Whether a body of these fields may carry media as base64 text, at any depth. */
export function takesInlineMedia(fields: readonly Field[]): boolean {
  return fields.some((field) => holdsMedia(field.shape));
}

function holdsMedia(shape: Shape): boolean {
  if (shape.kind === "media") return shape.forms.includes("base64");
  if (shape.kind === "list") return holdsMedia(shape.item);
  if (shape.kind === "variant") return shape.cases.some((form) => takesInlineMedia(form.fields));
  return shape.kind === "record" && takesInlineMedia(shape.fields);
}
