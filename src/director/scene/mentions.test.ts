import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isMentionable, splitMentions } from "./mentions.ts";
import { nearest } from "./nearest.ts";
import { speechSeconds } from "./speech.ts";

const KEYS = ["mira", "mira-old", "陈"];

function show(prompt: string): string {
  return splitMentions(prompt, KEYS)
    .map((piece) => (piece.kind === "text" ? piece.text : piece.kind === "mention" ? `[${piece.key}]` : `{${piece.word}}`))
    .join("");
}

describe("splitMentions", () => {
  it.each([
    ["@mira walks", "[mira] walks"],
    ["(@mira), then @mira.", "([mira]), then [mira]."],
    ["@mira-old and @mira's hat", "[mira-old] and [mira]'s hat"],
    ["她看着@陈推开门", "她看着[陈]推开门"],
    ["@mira走进来", "[mira]走进来"],
    ["@miranda", "{miranda}"],
    ["mail me@mira.example", "mail me@mira.example"],
    ["5 @ 3 and @", "5 @ 3 and @"],
    ["@someone", "{someone}"],
  ])("splits %s", (prompt, shown) => expect(show(prompt)).toBe(shown));

  it("loses nothing of any prompt", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("@", "mira", "陈", " ", "-", "a", "。", "@mira", "x@y"), { maxLength: 12 }),
        (parts) => {
          const prompt = parts.join("");
          const whole = splitMentions(prompt, KEYS).map((piece) =>
            piece.kind === "text" ? piece.text : `@${piece.kind === "mention" ? piece.key : piece.word}`,
          );
          expect(whole.join("")).toBe(prompt);
        },
      ),
    );
  });

  it("takes letters of any script as names, but no digit or dash first", () => {
    expect(["mira", "陈", "été", "a1_b-c", "1a", "-a", "", "a b"].map(isMentionable)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("nearest", () => {
  it.each([
    ["frist_frame", "first_frame"],
    ["Mira", "mira"],
    ["tomas", undefined],
  ])("of %s is %s", (word, found) => expect(nearest(word, ["first_frame", "end_frame", "mira"])).toBe(found));
});

describe("speechSeconds", () => {
  it("grows with words and with Chinese characters", () => {
    expect(speechSeconds("one two three four five")).toBeCloseTo(0.3 + 5 / 2.6);
    expect(speechSeconds("雨大，先喝口热茶。")).toBeCloseTo(0.3 + 7 / 4.5);
  });
});
