import type { Case, Field, MediaForm, MediaLimits, Medium, Member, Shape } from "../../vocabulary/index.ts";

/** What may be said of a field beside its name, shape and meaning. Presence is `optional` unless said. */
export type FieldOptions = Partial<Pick<Field, "presence" | "default" | "role" | "localOnly">>;

/** A field of any shape. */
export function field(name: string, meaning: string, shape: Shape, options: FieldOptions = {}): Field {
  return { name, shape, presence: "optional", meaning, ...options };
}

/** A field of free text; `max` in characters. */
export function text(
  name: string,
  meaning: string,
  options: FieldOptions & { readonly min?: number; readonly max?: number } = {},
): Field {
  const { min, max, ...rest } = options;
  return field(
    name,
    meaning,
    { kind: "text", ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
    rest,
  );
}

/** A field that takes one of these members. */
export function choice(name: string, meaning: string, members: readonly Member[], options: FieldOptions = {}): Field {
  return field(name, meaning, { kind: "choice", members }, options);
}

/** A field that is true or false. */
export function flag(name: string, meaning: string, options: FieldOptions = {}): Field {
  return field(name, meaning, { kind: "flag" }, options);
}

/** A field with a whole number between `min` and `max`. */
export function whole(
  name: string,
  meaning: string,
  bounds: readonly [number, number] | undefined,
  options: FieldOptions = {},
): Field {
  return field(name, meaning, bounds ? { kind: "whole", min: bounds[0], max: bounds[1] } : { kind: "whole" }, options);
}

/** A field with a whole number between `min` and `max`, or one of some words. */
export function wholeOrWord(
  name: string,
  meaning: string,
  [min, max]: readonly [number, number],
  words: readonly Member[],
  options: FieldOptions = {},
): Field {
  return field(name, meaning, { kind: "whole", min, max, words }, options);
}

/** A field with a number between `min` and `max`. */
export function decimal(name: string, meaning: string, bounds: readonly [number, number], options: FieldOptions = {}): Field {
  return field(name, meaning, { kind: "decimal", min: bounds[0], max: bounds[1] }, options);
}

/** A field with a 64-bit id that travels as a JSON number. */
export function long(name: string, meaning: string, options: FieldOptions = {}): Field {
  return field(name, meaning, { kind: "long" }, options);
}

/** A field with an address. */
export function url(name: string, meaning: string, options: FieldOptions = {}): Field {
  return field(name, meaning, { kind: "url" }, options);
}

/** A field with members of its own. */
export function record(name: string, meaning: string, fields: readonly Field[], options: FieldOptions = {}): Field {
  return field(name, meaning, { kind: "record", fields }, options);
}

/** A field with a list of records of `min` to `max` items. */
export function list(
  name: string,
  meaning: string,
  fields: readonly Field[],
  options: FieldOptions & { readonly min?: number; readonly max?: number } = {},
): Field {
  const { min, max, ...rest } = options;
  const item: Shape = { kind: "record", fields };
  const shape: Shape = { kind: "list", item, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  return field(name, meaning, shape, rest);
}

/** What a media field takes. */
export interface MediaRules {
  readonly medium: Medium;
  readonly forms: readonly MediaForm[];
  readonly limits: MediaLimits;
  readonly limitsByModel?: Readonly<Record<string, Partial<MediaLimits>>>;
}

/** A field with a picture, clip or sound. */
export function media(name: string, meaning: string, rules: MediaRules, options: FieldOptions = {}): Field {
  return field(name, meaning, { kind: "media", ...rules }, options);
}

/** A field with a list of records of several forms, told apart by the text field `tag`; `min` to `max` items. */
export function variants(
  name: string,
  meaning: string,
  tag: string,
  cases: readonly Case[],
  options: FieldOptions & { readonly min?: number; readonly max?: number } = {},
): Field {
  const { min, max, ...rest } = options;
  const item: Shape = { kind: "variant", tag, cases };
  const shape: Shape = { kind: "list", item, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  return field(name, meaning, shape, rest);
}

/** A field with a list of plain values. */
export function values(
  name: string,
  meaning: string,
  item: Shape,
  options: FieldOptions & { readonly min?: number; readonly max?: number } = {},
): Field {
  const { min, max, ...rest } = options;
  const shape: Shape = { kind: "list", item, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  return field(name, meaning, shape, rest);
}
