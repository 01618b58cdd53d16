import fc from "fast-check";
import { parse, stringify } from "lossless-json";
import { describe, expect, it } from "vitest";

import { parseJson, stringifyJson, type Json } from "./json.ts";

/** Texts that look like the marks under which long integers pass through the platform's parser. */
const marks = fc.constantFrom(
  "~n12345678901234567",
  "~s",
  "~",
  "~~n1",
  "\\u007en12345678901234567",
  "12345678901234567",
  '"~n1"',
);

const leaf = fc.oneof(
  marks,
  fc.string(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 70n }),
  fc.bigInt({ min: -(2n ** 70n), max: -(2n ** 53n) }),
);

const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    leaf,
    fc.array(tie("value")),
    fc.dictionary(fc.oneof(fc.string(), marks), tie("value")),
  ),
})).value as fc.Arbitrary<Json>; // built from JSON's own kinds of values

describe("lossless JSON, judged by another library", () => {
  it("refuses a text without an end at once, however many ways there would be to end it", () => {
    expect(() => parseJson(`{"id":829836802793406551,"a":"${"x".repeat(100_000)}`)).toThrow(SyntaxError);
    expect(() => parseJson(`{"id":829836802793406551,"a":"${String.raw`\"`.repeat(400_000)}`)).toThrow(SyntaxError);
  });

  it("reads the same values from any text", () => {
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 2), (value, indent) => {
        const text = stringify(value, null, indent) ?? "";
        expect(parseJson(text)).toEqual(readElsewhere(text));
      }),
      { numRuns: 1000 },
    );
  });

  it("writes the same values", () => {
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 2), (value, indent) => {
        expect(readElsewhere(stringifyJson(value, indent))).toEqual(readElsewhere(stringify(value) ?? ""));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    String.raw`["~n12345678901234567", 12345678901234567]`,
    '{"a" : 0.12345678901234567890, "b":-1e-12345678901234567, "c":12345678901234567890}',
    '{"~n12345678901234567" : "~n12345678901234567", "~s": 12345678901234567}',
    String.raw`["ends with a backslash \\", -12345678901234567]`,
    "[9007199254740991, 9007199254740993, 1234567890123456]",
  ])("reads %s as the other does", (text) => {
    expect(parseJson(text)).toEqual(readElsewhere(text));
  });

  it.each(["[00000000000000001]", '"12345678901234567', "[12345678901234567,]", "12345678901234567 1", "[-01234567890123456]"])(
    "refuses %s",
    (text) => {
      expect(() => parseJson(text)).toThrow(SyntaxError);
    },
  );

  it("reads megabytes of text beside a long integer", () => {
    const text = `{"image":"${"QUJD".repeat(1_000_000)}","id":829836802793406551}`;
    expect(parseJson(text)).toMatchObject({ id: 829_836_802_793_406_551n });
  });
});

function readElsewhere(text: string): unknown {
  const toNumber = (digits: string): number | bigint => {
    const number = Number(digits);
    return /^-?\d+$/.test(digits) && !Number.isSafeInteger(number) ? BigInt(digits) : number;
  };
  return parse(text, null, { parseNumber: toNumber });
}
