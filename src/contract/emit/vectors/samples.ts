import { toSeed, type Json, type JsonObject } from "../../../base/index.ts";
import { tagField } from "../../roles/paths.ts";
import type { Field, MediaForm, Member, Shape } from "../../vocabulary/index.ts";

/** A valid value of a shape. Values at different paths differ, so that rules about repeats are met. */
export function sampleOf(shape: Shape, path: string, form = ""): Json {
  switch (shape.kind) {
    case "text":
      return sampleText(path, shape);
    case "choice":
      return firstMember(shape.members)?.value ?? "";
    case "whole":
    case "decimal":
      return sampleNumber(shape);
    case "long":
      return 300_000_000_000 + (toSeed(path) % 1_000_000);
    case "flag":
      return true;
    case "media":
      return sampleMedia(shape.medium, shape.forms, path);
    case "url":
      return `https://example.com/${slug(path)}`;
    case "record":
      return sampleRecord(shape.fields, path);
    case "list":
      return Array.from({ length: Math.max(1, shape.min ?? 1) }, (_, index) => sampleOf(shape.item, `${path}[${index}]`));
    default:
      return sampleVariant(shape, path, form);
  }
}

/** A record with the fields that it must have, or with its first one where it need not have any. */
export function sampleRecord(fields: readonly Field[], path: string): JsonObject {
  const required = fields.filter((field) => field.presence === "required");
  const named = required.length > 0 ? required : fields.slice(0, 1);
  return Object.fromEntries(
    named.map((field) => [field.name, sampleField(field, path === "" ? field.name : `${path}.${field.name}`)]),
  );
}

/** A valid value of a field that says something: its default, else a sample of its shape. */
export function sampleField(field: Field, path: string): Json {
  const { shape, default: usual } = field;
  const isPlain = shape.kind === "choice" || shape.kind === "whole" || shape.kind === "decimal" || shape.kind === "flag";
  return isPlain && usual !== undefined ? usual : sampleOf(shape, path);
}

function sampleVariant(shape: Extract<Shape, { readonly kind: "variant" }>, path: string, form: string): JsonObject {
  const one = shape.cases.find(({ value }) => value === form) ?? shape.cases[0];
  if (one === undefined) return {};
  const required = one.fields.filter((field) => field.presence === "required");
  const inner = required.map((field) => [field.name, sampleField(field, `${path}.${field.name}`)] as const);
  return { [tagField(shape).name]: one.value, ...Object.fromEntries(inner) };
}

/** A member that needs no capability, where there is one. */
function firstMember(members: readonly Member[]): Member | undefined {
  return members.find((member) => member.needs === undefined) ?? members[0];
}

function sampleText(path: string, { min = 1, max }: { readonly min?: number; readonly max?: number }): string {
  const text = slug(path).padEnd(Math.max(1, min), "-");
  return max === undefined ? text : text.slice(-max);
}

function sampleNumber({
  kind,
  min,
  max,
}: {
  readonly kind: "whole" | "decimal";
  readonly min?: number;
  readonly max?: number;
}): number {
  if (min === undefined && max === undefined) return 1;
  if (min !== undefined && max !== undefined && kind === "decimal")
    return Number(((min + max) / 2 + (max - min) / 10).toFixed(6));
  if (min === undefined) return Math.min(1, max ?? 1);
  return Math.max(min, Math.min(1, max ?? 1));
}

const ENDINGS = { image: "png", video: "mp4", audio: "mp3" } as const;

/** A medium in one of its forms: an address, else raw base64. */
export function sampleMedia(medium: keyof typeof ENDINGS, forms: readonly MediaForm[], path: string): string {
  return forms.includes("url") ? `https://media.example.com/${slug(path)}.${ENDINGS[medium]}` : "aGVsbG8gd29ybGQh";
}

function slug(path: string): string {
  return path.replaceAll(/[^a-z0-9]+/gi, "-").replaceAll(/^-|-$/g, "");
}
