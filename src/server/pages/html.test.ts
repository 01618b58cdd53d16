import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { html } from "./html.ts";
import { writeSpan } from "./words.ts";

describe("html", () => {
  it("escapes every value, wherever it comes from", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const made = html`<p title="${text}">${[text]}</p>`.toString();
        expect(made.match(/["<>]/g)).toHaveLength(6); // those of the template
        expect(unescape(made)).toBe(`<p title="${text}">${text}</p>`);
      }),
    );
  });

  it("leaves out what is nothing and takes templates in templates", () => {
    expect(html`${undefined}${null}${false}${0}${[html`<b>${"&"}</b>`, 1n]}`.toString()).toBe("0<b>&#38;</b>1");
  });
});

describe("writeSpan", () => {
  it.each([
    [-5, "0 s"],
    [999, "0 s"],
    [59_999, "59 s"],
    [60_000, "1 min"],
    [7_200_000, "2 h"],
    [200_000_000, "2 d"],
  ])("writes %d ms as %s", (ms, text) => {
    expect(writeSpan(ms)).toBe(text);
  });
});

function unescape(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
