import { expect, it } from "vitest";

import { isSpendName } from "./spend-name.ts";

it.each(["a", "the fox, take 2", "雨の狐", "🦊".repeat(200), "50 %"])("takes %s as a name", (text) => {
  expect(isSpendName(text)).toBe(true);
});

it.each([
  ["nothing", ""],
  ["a space alone", " "],
  ["a space at the end", "fox "],
  ["two lines", "fox\napproved by ada"],
  ["a control character", "fox\u001B[2K"],
  ["what turns text around", "fox\u202E04"],
  ["what nobody sees", "fo\u200Bx"],
  ["half a character", "fox\uD83E"],
  ["more than 200 characters", "f".repeat(201)],
])("does not take %s", (_, text) => {
  expect(isSpendName(text)).toBe(false);
});
