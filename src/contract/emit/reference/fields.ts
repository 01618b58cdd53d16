import { stringifyJson } from "../../../base/index.ts";
import type { places } from "../../claims/claim-ids.ts";
import { countOf, describeShape } from "../../register/shape-words.ts";
import { fieldsIn } from "../../roles/paths.ts";
import type { Field, Member, Shape } from "../../vocabulary/index.ts";
import { code, table } from "./markdown.ts";
import type { Standings } from "./standings.ts";

type Place = (typeof places)[number];

/** A table of fields at any depth, and below it what each member of a choice means. */
export function fieldTable(subject: string, place: Place, fields: readonly Field[], standings: Standings): readonly string[] {
  if (fields.length === 0) return [];
  const declared = fieldsIn(fields);
  const isAnswer = place === "answer";
  const rows = declared.map(({ path, field }) => [
    code(path),
    typeOf(field.shape),
    isAnswer ? (field.presence === "required" ? "always" : "") : NEEDED[field.presence],
    ...(isAnswer ? [] : [field.default === undefined ? "" : code(stringifyJson(field.default))]),
    field.localOnly === true ? "local-only" : standings.field(subject, place, path),
    [limitsOf(field.shape), field.meaning].filter((words) => words !== "").join(" "),
  ]);
  const head = isAnswer
    ? ["field", "type", "there", "standing", "meaning"]
    : ["field", "type", "needed", "default", "standing", "limits and meaning"];
  return [...table(head, rows), ...memberLists(declared)];
}

const NEEDED: Readonly<Record<Field["presence"], string>> = { required: "yes", optional: "", conditional: "by rule" };

/** The kind of a value in a word or two. */
function typeOf(shape: Shape): string {
  switch (shape.kind) {
    case "whole":
      return "whole number";
    case "decimal":
      return "number";
    case "long":
      return shape.orText === true ? "64-bit number or text" : "64-bit number";
    case "flag":
      return "true or false";
    case "choice":
      return "one of";
    case "url":
      return "address";
    case "media":
      return shape.medium === "image" ? "picture" : shape.medium === "video" ? "clip" : "sound";
    case "list":
      return `list, each ${typeOf(shape.item)}`;
    case "variant":
      return "record of a form";
    default:
      return shape.kind;
  }
}

/** Bounds and limits in words; the types and members that the table tells elsewhere are left out. */
function limitsOf(shape: Shape): string {
  switch (shape.kind) {
    case "text":
    case "whole":
    case "decimal":
      return shape.min === undefined && shape.max === undefined ? "" : sentence(describeShape(shape));
    case "media":
      return sentence(describeShape(shape));
    case "choice":
      return shape.members.length > 12 ? "" : `${shape.members.map((member) => code(member.value)).join(", ")}.`;
    case "list": {
      const own = shape.min === undefined && shape.max === undefined ? "" : countWords(shape);
      return [own, shape.item.kind === "record" || shape.item.kind === "variant" ? "" : limitsOf(shape.item)]
        .filter((words) => words !== "")
        .join(" ");
    }
    default:
      return "";
  }
}

function countWords({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (max === undefined) return `At least ${countOf(min ?? 0, "item")}.`;
  if (min === max) return `Exactly ${countOf(max, "item")}.`;
  return min === undefined ? `At most ${countOf(max, "item")}.` : `${min} to ${countOf(max, "item")}.`;
}

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}

/** A member whose meaning is its value again: `5` means 5 s. */
function isPlain({ value, meaning, needs }: Member): boolean {
  return needs === undefined && meaning.includes(value) && meaning.length <= value.length + 3;
}

function memberLine({ value, meaning, needs }: Member): string {
  return `  - ${code(value)}: ${meaning}${needs === undefined ? "" : ` Needs a model with ${code(needs)}.`}`;
}

function memberLists(declared: readonly { readonly path: string; readonly field: Field }[]): readonly string[] {
  const lists = declared.flatMap(({ path, field: { shape } }) => {
    const choice = shape.kind === "list" ? shape.item : shape;
    if (choice.kind === "text" && choice.known !== undefined)
      return [`- ${code(path)}, as sources name them; others may be taken`, ...choice.known.map(memberLine)];
    if (choice.kind !== "choice") return [];
    if (choice.members.every(isPlain))
      return [`- ${code(path)}: ${choice.members.map((member) => code(member.value)).join(", ")}`];
    return [`- ${code(path)}`, ...choice.members.map(memberLine)];
  });
  return lists.length === 0 ? [] : ["", "Values:", "", ...lists];
}
