import type { MediaForm, MediaLimits, Medium, Shape } from "../vocabulary/index.ts";

type MediaShape = Extract<Shape, { readonly kind: "media" }>;

const MEDIA: Readonly<Record<Medium, string>> = { image: "a picture", video: "a clip", audio: "a sound" };

/** How a form of a medium is sent. */
export const FORM_WORDS: Readonly<Record<MediaForm, string>> = {
  url: "an http(s) address",
  base64: "raw base64, without a data: prefix",
};

/** What a value has to be, in words: `text of at most 20 characters`, `a list of 1 to 3 records of image_url`. */
export function describeShape(shape: Shape): string {
  switch (shape.kind) {
    case "text":
      return `text${spanOf(shape, "character")}${shape.known === undefined ? "" : `, such as ${shape.known[0]?.value ?? ""}`}`;
    case "choice":
      return `one of ${shape.members.map((member) => member.value).join(", ")}`;
    case "whole":
      return [`a whole number${rangeOf(shape)}`, ...(shape.words ?? []).map((word) => `"${word.value}"`)].join(", or ");
    case "decimal":
      return `a number${rangeOf(shape)}${shape.adjusted === true ? "; beyond, the nearer of the two is used" : ""}`;
    case "long":
      return `a whole number of up to 64 bits${shape.orText === true ? ", also as text" : ""}`;
    case "flag":
      return "true or false";
    case "url":
      return "an http(s) address";
    case "media":
      return `${describeForms(shape)}: ${describeLimits(shape)}`;
    case "record":
      return `a record of ${shape.fields.map((field) => field.name).join(", ")}`;
    case "list":
      return `a list${spanOf(shape, "item")}, each ${describeShape(shape.item)}`;
    case "variant":
      return `a record whose ${shape.tag} is one of ${shape.cases.map((form) => form.value).join(", ")}`;
    default:
      return describeOther(shape);
  }
}

/** The limits of a medium in words, with those that a model has of its own: `jpg, jpeg, png up to 10 MB, sides from 300 px`. */
export function describeLimits(shape: Pick<MediaShape, "limits" | "limitsByModel">): string {
  const own = Object.entries(shape.limitsByModel ?? {}).map(
    ([model, limits]) => `; with ${model} ${wordsOf(limits).join(", ") || "the same"}`,
  );
  return [wordsOf(shape.limits).join(", "), ...own].join("");
}

/** Bounds of a length in words, with a space before them; nothing where there are none. */
function spanOf({ min, max }: Bounds, unit: string): string {
  if (min !== undefined && max !== undefined && min !== max) return ` of ${min} to ${countOf(max, unit)}`;
  if (max !== undefined) return ` of ${min === max ? "exactly" : "at most"} ${countOf(max, unit)}`;
  return min === undefined ? "" : ` of at least ${countOf(min, unit)}`;
}

/** A number with its unit, in the plural where it is not one. */
export function countOf(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

function rangeOf({ min, max }: Bounds): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (max !== undefined) return ` of at most ${max}`;
  return min === undefined ? "" : ` of at least ${min}`;
}

function describeForms(shape: MediaShape): string {
  return `${MEDIA[shape.medium]} as ${shape.forms.map((form) => FORM_WORDS[form]).join(", or ")}`;
}

function describeOther(shape: never): string {
  return (shape as { readonly kind: string }).kind; // a kind of shape that these words do not know yet
}

function wordsOf(limits: Partial<MediaLimits>): readonly string[] {
  const { formats, maxBytes, maxPixels, aspect, aspects, judged } = limits;
  const size = maxBytes === undefined ? "" : ` up to ${trim(maxBytes / (1024 * 1024))} MB`;
  return [
    formats === undefined ? size.trim() : `${formats.join(", ")}${size}`,
    between(limits.minSide, limits.maxSide, "px", "sides "),
    maxPixels === undefined ? "" : `width times height up to ${maxPixels} px`,
    aspect === undefined ? "" : `width to height ${ratio(aspect.narrowest)} to ${ratio(aspect.widest)}`,
    "aspect" in limits && aspect === undefined ? "any shape" : "",
    aspects === undefined ? "" : aspects.map((one) => one.join(":")).join(" or "),
    between(limits.minSeconds, limits.maxSeconds, "s", ""),
    between(limits.minFps, limits.maxFps, "fps", ""),
    judged === "task" ? "judged by the task, not by the create" : "",
  ].filter((words) => words !== "");
}

/** A ratio as the documents write it, one side being 1: 2:5 is 1:2.5. */
function ratio([width, height]: readonly [number, number]): string {
  return width < height ? `1:${trim(height / width)}` : `${trim(width / height)}:1`;
}

function between(min: number | undefined, max: number | undefined, unit: string, name: string): string {
  if (min !== undefined && max !== undefined) return `${name}${min} to ${max} ${unit}`;
  if (max !== undefined) return `${name}up to ${max} ${unit}`;
  return min === undefined ? "" : `${name}from ${min} ${unit}`;
}

function trim(value: number): string {
  return String(Math.round(value * 100) / 100);
}
