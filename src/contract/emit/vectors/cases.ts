import type { Json } from "../../../base/index.ts";
import type { Field, Member, Shape } from "../../vocabulary/index.ts";
import { sampleMedia, sampleOf } from "./samples.ts";

/** A value that a shape does not take, and what is said of it. */
export interface BadCase {
  readonly name: string;
  readonly value: Json;
  readonly by: "type" | "member" | "min" | "max" | "form" | "null" | "required";
  /** `asks` where documents and samples differ, so that approval is needed; `cares` where it is taken and changed. */
  readonly says?: "asks" | "cares";
  /** The fault is found in this place inside the value. */
  readonly inside?: string;
  /** Atoms of the field's claims that it shows. */
  readonly atoms: readonly string[];
}

/** A value that a shape takes. */
export interface GoodCase {
  readonly name: string;
  readonly value: Json;
  readonly atoms: readonly string[];
}

const LETTER = "x";
const WIDE = "\u{1F3EE}";

/** Values that a field's shape takes: bounds, members, forms. Sizes of lists are the search's work. */
export function goodCases({ shape }: Pick<Field, "shape">, path: string): readonly GoodCase[] {
  switch (shape.kind) {
    case "text":
      return [...goodTexts(shape), ...membersOf(shape.known)];
    case "choice":
      return membersOf(shape.members);
    case "whole":
      return [...goodNumbers(shape), ...membersOf(shape.words)];
    case "decimal":
      return goodNumbers(shape);
    case "long":
      return [
        { name: "18 digits", value: 829_836_802_793_406_551n, atoms: ["exists"] },
        ...(shape.orText === true ? [{ name: "digits as text", value: "829836802793406551", atoms: ["exists"] }] : []),
      ];
    case "flag":
      return [true, false].map((value) => ({ name: String(value), value, atoms: ["exists"] }));
    case "media":
      return shape.forms.map((form) => ({
        name: `form:${form}`,
        value: sampleMedia(shape.medium, [form], path),
        atoms: [`form:${form}`],
      }));
    case "url":
      return ["https://example.com/a?b=c", "http://example.com"].map((value) => ({
        name: value.slice(0, 5),
        value,
        atoms: ["exists"],
      }));
    default:
      return [{ name: "given", value: sampleOf(shape, path), atoms: ["exists"] }];
  }
}

function membersOf(members: readonly Member[] = []): readonly GoodCase[] {
  return members.map(({ value }) => ({ name: `member:${value}`, value, atoms: [`member:${value}`] }));
}

function goodTexts({ min = 0, max }: { readonly min?: number; readonly max?: number }): readonly GoodCase[] {
  const least = Math.max(1, min);
  return [
    { name: min > 0 ? "min" : "shortest", value: LETTER.repeat(least), atoms: min > 0 ? ["min"] : ["exists"] },
    ...(min > 0 && (max === undefined || min < max) ? [{ name: "min+1", value: LETTER.repeat(min + 1), atoms: ["min"] }] : []),
    ...(max === undefined
      ? []
      : [
          { name: "max-1", value: LETTER.repeat(Math.max(least, max - 1)), atoms: ["max"] },
          { name: "max", value: LETTER.repeat(max), atoms: ["max"] },
          { name: "max in wide characters", value: WIDE.repeat(max), atoms: ["max"] },
        ]),
  ];
}

function goodNumbers(shape: Extract<Shape, { readonly kind: "whole" | "decimal" }>): readonly GoodCase[] {
  const { min, max } = shape;
  const step = stepOf(shape);
  return [
    ...(min === undefined ? [] : [{ name: "min", value: min, atoms: ["min"] }]),
    ...(min === undefined || min + step > (max ?? min + step)
      ? []
      : [{ name: "min+1", value: round(min + step), atoms: ["min"] }]),
    ...(max === undefined || max - step < (min ?? max - step)
      ? []
      : [{ name: "max-1", value: round(max - step), atoms: ["max"] }]),
    ...(max === undefined ? [] : [{ name: "max", value: max, atoms: ["max"] }]),
    ...(min === undefined && max === undefined ? [{ name: "given", value: 1, atoms: ["exists"] }] : []),
  ];
}

function stepOf({ kind }: { readonly kind: string }): number {
  return kind === "whole" ? 1 : 0.001;
}

function round(value: number): number {
  return Number(value.toFixed(6));
}

/** Values that a field's shape does not take. */
export function badCases(field: Pick<Field, "shape" | "presence">): readonly BadCase[] {
  const { shape } = field;
  const isText = shape.kind === "text" || shape.kind === "url" || shape.kind === "media";
  const empty: readonly BadCase[] =
    isText && field.presence === "required" ? [{ name: "empty", value: "", by: "required", atoms: ["required"] }] : [];
  return [...empty, ...wrongTypes(shape), ...outOfBounds(shape), ...wrongForms(shape)];
}

const WRONG_TYPES: Readonly<Record<string, readonly Json[]>> = {
  text: [5, true, [], { text: "x" }],
  choice: [5, true, ["x"], {}],
  whole: ["1", "x", true, 1.5, [], {}],
  decimal: ["0.5", "x", false, [], {}],
  long: [1.5, true, "x1", [], {}],
  flag: ["yes", "", 1, [], {}],
  media: [5, true, [], { url: "x" }],
  url: [5, true, [], "nowhere", "ftp://example.com/a", "https://"],
  record: [[], "x", 5, true],
  variant: [[], "x", 5],
  list: [{}, "x", 5, true],
};

function wrongTypes(shape: Shape): readonly BadCase[] {
  const values = WRONG_TYPES[shape.kind] ?? [];
  const wrong = values.map((value, index): BadCase => ({ name: `type:${index + 1}`, value, by: "type", atoms: ["exists"] }));
  if (shape.kind === "flag")
    return [
      ...wrong,
      ...["true", "false"].map((value): BadCase => ({
        name: `text:${value}`,
        value,
        by: "type",
        says: "asks",
        atoms: ["exists"],
      })),
    ];
  if (shape.kind === "long" && shape.orText !== true)
    return [...wrong, { name: "digits as text", value: "829836802793406551", by: "type", says: "asks", atoms: ["exists"] }];
  return wrong;
}

function outOfBounds(shape: Shape): readonly BadCase[] {
  if (shape.kind === "text") {
    const { min = 0, max } = shape;
    return [
      ...(min > 1 ? [{ name: "min-1", value: LETTER.repeat(min - 1), by: "min" as const, atoms: ["min"] }] : []),
      ...(max === undefined ? [] : [{ name: "max+1", value: LETTER.repeat(max + 1), by: "max" as const, atoms: ["max"] }]),
      ...(max === undefined
        ? []
        : [{ name: "max+1 in wide characters", value: WIDE.repeat(max + 1), by: "max" as const, atoms: ["max"] }]),
    ];
  }
  if (shape.kind !== "whole" && shape.kind !== "decimal") return [];
  const step = stepOf(shape);
  const told = shape.kind === "decimal" && shape.adjusted === true ? ({ says: "cares" } as const) : {};
  return [
    ...(shape.min === undefined
      ? []
      : [{ name: "min-1", value: round(shape.min - step), by: "min" as const, atoms: ["min"], ...told }]),
    ...(shape.max === undefined
      ? []
      : [{ name: "max+1", value: round(shape.max + step), by: "max" as const, atoms: ["max"], ...told }]),
  ];
}

function wrongForms(shape: Shape): readonly BadCase[] {
  if (shape.kind !== "media") return [];
  const others = (["url", "base64"] as const).filter((form) => !shape.forms.includes(form));
  return [
    { name: "form:data-prefix", value: `data:${shape.medium}/x;base64,aGVsbG8gd29ybGQh`, by: "form", atoms: ["exists"] },
    { name: "form:broken", value: "neither, nor!", by: "form", atoms: ["exists"] },
    { name: "form:line break", value: "aGVsbG8g\nd29ybGQh", by: "form", atoms: ["exists"] },
    ...others.map((form): BadCase => ({
      name: `form:${form}`,
      value: sampleMedia(shape.medium, [form], "other"),
      by: "form",
      atoms: ["exists"],
    })),
  ];
}

/** Texts that are no members: other spellings, the neighbours of numbers, and members of the same choice elsewhere. */
export function nonMembers(shape: Extract<Shape, { readonly kind: "choice" }>, elsewhere: readonly string[]): readonly string[] {
  const own = shape.members.map(({ value }) => value);
  const numbers = own.filter((value) => /^\d+$/.test(value)).map(Number);
  const near = numbers.length === 0 ? [] : [Math.min(...numbers) - 1, Math.max(...numbers) + 1].map(String);
  const spelled = own.slice(0, 2).flatMap((value) => [value.toUpperCase(), `${value} `, `${value}-x`]);
  return [...new Set(["", "other", ...near, ...spelled, ...elsewhere])].filter((value) => !own.includes(value));
}
