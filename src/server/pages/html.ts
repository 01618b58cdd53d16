/** Text that is HTML already: made by {@link html} alone, so that nothing else ever passes without being escaped. */
export class Html {
  readonly #text: string;

  constructor(strings: readonly string[], values: readonly HtmlValue[]) {
    this.#text = strings.map((piece, index) => piece + toText(values[index])).join("");
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template: text and numbers are escaped, lists are joined, `undefined`, `null` and `false` are nothing. */
export type HtmlValue = string | number | bigint | Html | readonly HtmlValue[] | undefined | null | false;

/** A template whose values are escaped for text and for attributes in double quotes. Values never belong into scripts, styles or unquoted attributes. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(strings, values);
}

function toText(value: HtmlValue): string {
  if (value === undefined || value === null || value === false) return "";
  if (value instanceof Html) return value.toString();
  if (typeof value === "object") return value.map(toText).join("");
  return String(value).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
