import type { Condition, Field, Requirement, Rule } from "../vocabulary/index.ts";

/** Every field of a list of fields with its path, the inner ones too; `[]` stands for the items of a list. */
export function fieldsIn(fields: readonly Field[], parent = ""): readonly { readonly path: string; readonly field: Field }[] {
  return fields.flatMap((field) => {
    const path = parent === "" ? field.name : `${parent}.${field.name}`;
    const { shape } = field;
    if (shape.kind === "record") return [{ path, field }, ...fieldsIn(shape.fields, path)];
    if (shape.kind === "list" && shape.item.kind === "record")
      return [{ path, field }, ...fieldsIn(shape.item.fields, `${path}[]`)];
    return [{ path, field }];
  });
}

/** The paths that a rule's condition and requirement use. */
export function pathsIn(rule: Rule): readonly string[] {
  return [...(rule.when === undefined ? [] : pathsOf(rule.when)), ...pathsOf(rule.must)];
}

function pathsOf(part: Condition | Requirement): readonly string[] {
  if ("all" in part) return part.all.flatMap(pathsOf);
  if ("any" in part) return part.any.flatMap(pathsOf);
  if ("not" in part) return pathsOf(part.not);
  if ("sumOf" in part) return [part.sumOf, part.equals];
  if ("each" in part) return [part.each, ...(part.atMost === undefined ? [] : [part.atMost])];
  if ("exactlyOne" in part) return part.exactlyOne;
  if ("atLeastOne" in part) return part.atLeastOne;
  if ("atMostOne" in part) return part.atMostOne;
  if ("countOf" in part) return part.countOf;
  if ("distinct" in part) return part.distinct;
  if ("itemsWhere" in part) return [part.itemsWhere];
  if ("countsUp" in part) return [part.countsUp];
  if ("count" in part) return [part.count];
  if ("present" in part) return [part.present];
  if ("absent" in part) return [part.absent];
  if ("value" in part) return [part.value];
  return "path" in part ? [part.path] : [];
}
