import type { MediaForm, Shape } from "../vocabulary/index.ts";
import type { Draft } from "./finding.ts";
import { claimAt, type Place } from "./place.ts";
import { brief, wireTexts } from "./texts.ts";

type MediaShape = Extract<Shape, { readonly kind: "media" }>;

/** Observed: the answer to a picture that is neither an address nor raw base64. */
const NOT_BASE64 = "File is not in a valid base64 format";

/**
 * Judges the text of a media field: an address or raw base64, whichever the field takes. What is behind it is judged from facts.
 */
export function checkMediaText(place: Place, shape: MediaShape): readonly Draft[] {
  const { value } = place;
  if (typeof value !== "string")
    return [draft(place, "type", `has to be text, but is ${brief(value)}`, howToSend(shape), wireTexts.value(place.name, value))];
  const form = formOf(value);
  if (form !== undefined && shape.forms.includes(form)) return [];
  const given = value.startsWith("data:")
    ? "begins with data:"
    : form === undefined
      ? describeBroken(value)
      : `is ${formWords[form]}`;
  const fix =
    value.startsWith("data:") && shape.forms.includes("base64")
      ? "send what stands after the comma, raw base64 alone"
      : howToSend(shape);
  return [draft(place, "form", `${given}, which is not taken here`, fix, wireMessageOf(shape))];
}

/** How a media text carries its content; undefined when it is neither an address nor raw base64. */
export function formOf(text: string): MediaForm | undefined {
  if (/^https?:\/\/[^/?#\s]+\S*$/i.test(text)) return "url";
  return isBase64(text) ? "base64" : undefined;
}

const formWords: Readonly<Record<MediaForm, string>> = { url: "an address", base64: "base64" };

/** Tested in slices, because one pattern over ten megabytes would need a deep stack. */
function isBase64(text: string): boolean {
  const body = text.endsWith("==") ? text.slice(0, -2) : text.endsWith("=") ? text.slice(0, -1) : text;
  if (body.length === 0 || body.length % 4 === 1) return false;
  for (let at = 0; at < body.length; at += 8192) {
    if (!/^[A-Za-z0-9+/]*$/.test(body.slice(at, at + 8192))) return false;
  }
  return true;
}

function describeBroken(text: string): string {
  return /[\r\n]/.test(text) ? "has line breaks" : `"${brief(text)}" is neither an address nor base64`;
}

function howToSend(shape: MediaShape): string {
  const words = { url: "an address that begins with https://", base64: "raw base64 without data: and line breaks" };
  return `send ${shape.forms.map((form) => words[form]).join(" or ")}`;
}

function wireMessageOf(shape: MediaShape): string {
  if (shape.forms.includes("base64")) return NOT_BASE64;
  // Observed for clips given as base64.
  return `${shape.medium === "video" ? "Video" : shape.medium === "image" ? "Image" : "Audio"} URL is invalid`;
}

function draft(place: Place, rule: string, message: string, fix: string, wireMessage: string): Draft {
  return { path: place.path, rule, severity: "refuse", message, fix, wireMessage, claims: [claimAt(place, "exists")] };
}
