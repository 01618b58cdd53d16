import type { Json } from "../../base/index.ts";
import { formOf } from "../check/media-text.ts";
import { countCharacters } from "../check/texts.ts";
import type { Member, RefusedForm, Shape } from "../vocabulary/index.ts";
import type { Bound, ValueShape } from "./shape.ts";

/**
 * What a value was, by what its field declares. `refused` are the refused forms declared at its path. Only declared words are taken
 * over; of any other text there is left that it was one.
 */
export function shapeOfValue(shape: Shape | undefined, value: Json, refused: readonly RefusedForm[]): ValueShape {
  if (value === null) return { is: "null" };
  if (Array.isArray(value)) return shapeOfList(shape, value.length);
  if (typeof value === "object") return { is: "record" };
  if (typeof value === "string") return shapeOfText(shape, value, refused);
  if (typeof value === "boolean") return { is: value ? "true" : "false" };
  const range = shape?.kind === "whole" || shape?.kind === "decimal" ? shape : {};
  return shape === undefined || isTextual(shape) ? { is: "other" } : { is: "number", bound: boundOf(value, range) };
}

function isTextual({ kind }: Shape): boolean {
  return kind === "text" || kind === "choice" || kind === "media" || kind === "url";
}

function shapeOfList(shape: Shape | undefined, length: number): ValueShape {
  if (length === 0) return { is: "empty" };
  return shape?.kind === "list" ? { is: "length", bound: boundOf(length, shape) } : { is: "list" };
}

function shapeOfText(shape: Shape | undefined, text: string, refused: readonly RefusedForm[]): ValueShape {
  if (text === "") return { is: "empty" };
  const members = membersOf(shape);
  if (members.some(({ value }) => value === text) || refused.some(({ value }) => value === text))
    return { is: "member", member: text };
  const form = mediaFormOf(shape, text, refused);
  if (form !== undefined) return { is: "media", form };
  return shape?.kind === "text" ? { is: "length", bound: boundOf(countCharacters(text), shape) } : { is: "text" };
}

/** The words that a shape declares. */
export function membersOf(shape: Shape | undefined): readonly Member[] {
  if (shape?.kind === "choice") return shape.members;
  if (shape?.kind === "whole") return shape.words ?? [];
  return shape?.kind === "text" ? (shape.known ?? []) : [];
}

/** The form of a text where forms are declared: of media and addresses, and what refused forms tell of. */
function mediaFormOf(shape: Shape | undefined, text: string, refused: readonly RefusedForm[]): string | undefined {
  const isMedia = shape?.kind === "media" || shape?.kind === "url";
  const tells = (form: RefusedForm["form"]): boolean => refused.some((each) => each.form === form);
  if ((isMedia || tells("data-prefix")) && /^data:/i.test(text)) return "data";
  if (tells("digits") && /^\d+$/.test(text)) return "digits";
  const form = isMedia || tells("base64") ? formOf(beginningOf(text)) : undefined;
  return shape?.kind === "url" && form === "base64" ? undefined : form;
}

/** Whoever sends ten megabytes is not to wait until all of them are looked at. */
function beginningOf(text: string): string {
  return text.length > MOST_READ ? text.slice(0, MOST_READ) : text;
}

/** A whole number of base64's groups of four. */
const MOST_READ = 4096;

function boundOf(value: number | bigint, { min, max }: { readonly min?: number; readonly max?: number }): Bound {
  if (min === undefined && max === undefined) return "unbounded";
  if (min !== undefined && value < min) return "below";
  if (max !== undefined && value > max) return "above";
  // Numbers of either type are compared by their amount: a 64-bit integer is a bigint.
  if (max !== undefined && !(value < max)) return "max";
  return min !== undefined && !(value > min) ? "min" : "within";
}
