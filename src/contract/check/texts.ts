import { stringifyJson, type Json } from "../../base/index.ts";

/** Sentences in the manner of the service's validator. The first three were seen on the wire, the others follow them. */
export const wireTexts = {
  value: (name: string, value: Json): string => `${name} value '${brief(value)}' is invalid`,
  unsupported: (what: string, model: string): string => `${what} is not supported by the current model: ${model}`,
  atMost: (name: string, max: number): string => `${toCamel(name)}: must be less than or equal to ${max}`,
  atLeast: (name: string, min: number): string => `${toCamel(name)}: must be greater than or equal to ${min}`,
  size: (name: string, min: number, max: number | undefined): string =>
    max === undefined
      ? `${toCamel(name)}: size must be at least ${min}`
      : `${toCamel(name)}: size must be between ${min} and ${max}`,
  /** Seen for the other views of an element. */
  count: (name: string, min: number, max: number | undefined): string =>
    max === undefined ? `${toWords(name)} must be at least ${min}` : `${toWords(name)} must be between ${min} and ${max}`,
  empty: (name: string): string => `${name} cannot be empty`,
} as const;

/** A value for a message: text without quotation marks, JSON otherwise, at most 60 characters. */
export function brief(value: Json): string {
  const text = typeof value === "string" ? value : stringifyJson(value);
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}

/** `cfg_scale` as the validator names it, `cfgScale`. */
function toCamel(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function toWords(name: string): string {
  return name.replaceAll("_", " ");
}

/** Characters are code points, as JSON Schema counts them: a surrogate pair is one. */
export function countCharacters(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}
