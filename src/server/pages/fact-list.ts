import { html, type Html } from "./html.ts";

/** A name and what there is to say; nothing is said of null and of an empty text. */
export type FactRow = readonly [name: string, value: string | Html | null];

/** A list of facts. */
export function showFacts(rows: readonly FactRow[]): Html {
  return html`<dl>
    ${rows.map(
      ([name, value]) =>
        value !== null &&
        value !== "" &&
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}
