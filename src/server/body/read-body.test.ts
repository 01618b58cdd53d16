import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { BodyUnreadable, readBody } from "./read-body.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("readBody", () => {
  it("keeps every digit of an id", async () => {
    expect(await readBody(bytes('{"element_id": 829836802793406551, "n": 1.5}'))).toEqual({
      element_id: 829836802793406551n,
      n: 1.5,
    });
  });

  it("gives long pictures back as they came, in lists and beside ids", async () => {
    const picture = "iVBORw0KGgo".repeat(10_000);
    const other = `${"AAAA".repeat(20_000)}==`;
    const body = await readBody(
      bytes(`{"id": 829836802793406551, "list": [{"image": "${picture}"}, {"image": "${other}"}], "image": "${picture}"}`),
    );
    expect(body).toEqual({ id: 829836802793406551n, list: [{ image: picture }, { image: other }], image: picture });
  });

  it("keeps a long text that is no base64", async () => {
    const text = 'say \\"hi\\" \\\\ '.repeat(5000);
    expect(await readBody(bytes(`{"prompt":"${text}"}`))).toEqual({ prompt: JSON.parse(`"${text}"`) as string });
  });

  it("never takes a caller's text for a cut one", async () => {
    const picture = "A".repeat(50_000);
    expect(await readBody(bytes(`{"a":"${picture}","b":"cut:0","c":"0"}`))).toEqual({ a: picture, b: "cut:0", c: "0" });
  });

  it("reads any JSON object as JSON does", async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), fc.boolean(), async (object, withPicture) => {
        const whole = withPicture ? { ...object, picture: "B".repeat(40_000) } : object;
        const text = JSON.stringify(whole);
        fc.pre(!text.includes("__proto__") && !/\d{16}/.test(text));
        expect(await readBody(bytes(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it("gives a long name of a member back as it came, and a picture in pieces", async () => {
    const [name, picture] = ["N".repeat(40_000), `${"ABCD".repeat(400_000)}==`];
    expect(await readBody(bytes(`{"${name}":{"a":"${picture}"}}`))).toEqual({ [name]: { a: picture } });
  });

  it("takes what only begins like base64 for the text that it is", async () => {
    const text = `${"A".repeat(1_000_000)}é\\n`;
    expect(await readBody(bytes(`{"a":"${text}"}`))).toEqual({ a: JSON.parse(`"${text}"`) as string });
    await expect(readBody(bytes(`{"a":"${"A".repeat(1_000_000)}\\x"}`))).rejects.toThrow("not valid JSON");
  });

  it.each([
    ["numbers", `[${"1,".repeat(600_000)}1]`, "more than 1 MB beside"],
    ["small texts", `{"a":[${'"b",'.repeat(300_000)}"b"]}`, "more than 1 MB beside"],
    ["quotes in a text", `{"a":"${String.raw`\"`.repeat(1_100_000)}"}`, "too many quotes"],
    ["text that is no media", `{"a":"${"é ".repeat(6_000_000)}"}`, "too long"],
  ])("refuses megabytes of %s before it parses them", async (_, text, message) => {
    await expect(readBody(bytes(text))).rejects.toThrow(message);
  });

  it.each([
    ["nothing", "", "The request body is empty"],
    ["half an object", '{"a": 1', "The request body is not valid JSON"],
    ["an open string", '{"a": "', "The request body is not valid JSON"],
    ["a word", "hello", "The request body is not valid JSON"],
    ["a form", "a=1&b=2", "The request body is not valid JSON"],
    ["an array", "[1]", "The request body is not a JSON object"],
    ["a text", '"x"', "The request body is not a JSON object"],
    ["null", "null", "The request body is not a JSON object"],
    ["10,000 levels", `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`, "The request body is nested deeper than 32 levels"],
    [
      "10,000 levels beside an id",
      `{"id":829836802793406551,"a":${"[".repeat(10_000)}${"]".repeat(10_000)}}`,
      /nested deeper|not valid JSON/,
    ],
  ])("refuses %s and quotes none of it", async (_, text, message) => {
    await expect(readBody(bytes(text))).rejects.toThrow(BodyUnreadable);
    await expect(readBody(bytes(text))).rejects.toThrow(message);
  });
});
