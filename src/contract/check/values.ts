import type { Json } from "../../base/index.ts";
import type { Member } from "../vocabulary/index.ts";
import type { Draft } from "./finding.ts";
import { nearest } from "./nearest.ts";
import { bound, claimAt, listed, numberBound, wrongType, type Place } from "./place.ts";
import { brief, countCharacters, wireTexts } from "./texts.ts";

/** Judges a text and its length in characters. */
export function checkText(place: Place, { min = 0, max }: { readonly min?: number; readonly max?: number }): readonly Draft[] {
  if (typeof place.value !== "string") return [wrongType(place, "text", `send it in quotation marks: ${quoted(place.value)}`)];
  const length = countCharacters(place.value);
  if (max !== undefined && length > max) {
    return [
      bound(
        place,
        "max",
        `${length} characters are too many, at most ${max} are taken`,
        `shorten it by ${length - max} characters`,
        [min, max],
      ),
    ];
  }
  if (length < min)
    return [
      bound(place, "min", `${length} characters are too few, ${min} are needed`, `send ${min} characters or more`, [min, max]),
    ];
  return [];
}

/** Judges one of several words. */
export function checkChoice(place: Place, members: readonly Member[]): readonly Draft[] {
  const values = members.map((member) => member.value);
  if (typeof place.value !== "string") {
    const asText = typeof place.value === "object" ? "" : String(place.value);
    const fix = values.includes(asText) ? `send it as text: "${asText}"` : `send one of ${listed(values)}, as text`;
    return [wrongType(place, "text", fix)];
  }
  if (values.includes(place.value)) return [];
  const meant = nearest(place.value, values);
  return [
    {
      path: place.path,
      rule: "member",
      severity: "refuse",
      message: `"${brief(place.value)}" is not one of ${listed(values)}`,
      fix: meant === undefined ? `send one of ${listed(values)}` : `send "${meant}"`,
      wireMessage: wireTexts.value(place.name, place.value),
      claims: values.map((value) => claimAt(place, `member:${value}`)),
    },
  ];
}

/** Judges a number and its bounds. */
export function checkNumber(
  place: Place,
  shape: { readonly kind: "whole" | "decimal"; readonly min?: number; readonly max?: number; readonly adjusted?: true },
): readonly Draft[] {
  const { value } = place;
  const what = shape.kind === "whole" ? "a whole number" : "a number";
  if (typeof value !== "number" && typeof value !== "bigint") {
    const isDigits = typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value);
    return [wrongType(place, what, isDigits ? `send it without quotation marks: ${value}` : `send ${what}`)];
  }
  if (shape.kind === "whole" && typeof value === "number" && !Number.isInteger(value)) {
    return [wrongType(place, what, `send ${Math.round(value)}`)];
  }
  const beyond = checkBounds(place, shape, value);
  return shape.adjusted === true ? beyond.map((draft) => toAdjusted(draft, shape)) : beyond;
}

function checkBounds(
  place: Place,
  { min, max }: { readonly min?: number; readonly max?: number },
  value: number | bigint,
): readonly Draft[] {
  if (max !== undefined && value > max)
    return [numberBound(place, "max", `${value} is more than ${max}`, max, wireTexts.atMost(place.name, max))];
  if (min !== undefined && value < min)
    return [numberBound(place, "min", `${value} is less than ${min}`, min, wireTexts.atLeast(place.name, min))];
  return [];
}

/** The service takes the number and uses the nearest bound instead, so the finding only tells of it. */
function toAdjusted(
  { wireMessage: _refusal, ...draft }: Draft,
  { min, max }: { readonly min?: number; readonly max?: number },
): Draft {
  const used = draft.rule === "max" ? max : min;
  return { ...draft, severity: "care", message: `${draft.message}, so ${used} is used` };
}

/** Judges a number that may also be one of some words. */
export function checkNumberOrWord(
  place: Place,
  shape: Parameters<typeof checkNumber>[1],
  words: readonly Member[],
): readonly Draft[] {
  const values = words.map(({ value }) => value);
  if (typeof place.value === "string" && values.includes(place.value)) return [];
  return checkNumber(place, shape).map((draft) => orOneOf(draft, values));
}

function orOneOf(draft: Draft, values: readonly string[]): Draft {
  return { ...draft, fix: `${draft.fix}, or ${listed(values)}` };
}

/** A 64-bit number. Where a field has it as a number alone, documents also show it as text and no live call settled that. */
export function checkLong(place: Place, takesText: boolean): readonly Draft[] {
  const { value } = place;
  if (typeof value === "string" && /^\d{1,19}$/.test(value)) {
    if (takesText) return [];
    return [{ ...wrongType(place, "a number", `send it without quotation marks: ${value}`), severity: "approve" }];
  }
  if (typeof value === "bigint" || (typeof value === "number" && Number.isSafeInteger(value))) return [];
  if (typeof value === "number" && Number.isInteger(value)) {
    return [
      {
        ...wrongType(place, "an exact id", "read and write the JSON with an integer type of 64 bits, a double loses digits"),
        rule: "lost-digits",
      },
    ];
  }
  return [wrongType(place, "a whole number", "send the id as the service gave it, in digits")];
}

/** A flag is true or false. One sample of the service sends it as text; no live call settled that. */
export function checkFlag(place: Place): readonly Draft[] {
  if (typeof place.value === "boolean") return [];
  const isTextual = place.value === "true" || place.value === "false";
  const draft = wrongType(
    place,
    "true or false",
    isTextual ? `send ${place.value} without quotation marks` : "send true or false",
  );
  return [isTextual ? { ...draft, severity: "approve" } : draft];
}

/** Judges an address. */
export function checkUrl(place: Place): readonly Draft[] {
  if (typeof place.value === "string" && /^https?:\/\/[^/?#\s]+\S*$/i.test(place.value)) return [];
  return [wrongType(place, "an address", "send an address that begins with https://")];
}

function quoted(value: Json): string {
  return typeof value === "object" ? "it is an object now" : `"${brief(value)}"`;
}
