import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endpoints } from "../endpoints/index.ts";
import { errorRows } from "../errors/index.ts";
import { creditVector } from "./credit-vector.ts";
import { readShape } from "./read-shape.ts";
import { reduceExchange } from "./reduce-exchange.ts";
import type { Exchange, ShapeVector } from "./shape.ts";
import { closedVocabulary, declaredNames, strangeEvidence, strangeTexts } from "./vocabulary.suite.ts";

const canary = fc
  .uint8Array({ minLength: 5, maxLength: 5 })
  .map((bytes) => `cnry${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`);
const number = fc.bigInt({ min: 700_000_000_000_000_000n, max: 799_999_999_999_999_999n });

/** A text with a canary in it, in each of the manners in which content comes. */
const text = fc.oneof(
  canary,
  canary.map((word) => `https://${word}.example/${word}?key=${word}#${word}`),
  canary.map((word) => `https://${word}:${word}@files.example/a.png`),
  canary.map((word) => `data:image/png;base64,${word}`),
  canary.map((word) => `Bearer ${word}`),
  canary.map((word) => `<<<${word}>>> walks, says "${word}"`),
  fc.constantFrom("std", "standard", "kling-v3-omni", "5", "", "first_frame", "true"),
);
const name = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...declaredNames()) }, { weight: 1, arbitrary: canary });
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    number,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.dictionary(name, tie("value"), { maxKeys: 6 }),
    fc.array(tie("value"), { maxLength: 4 }),
  ),
}));

/** Bodies of an endpoint's own examples, with content at every place of them and beside them. */
const salted = fc
  .constantFrom(...endpoints.flatMap(({ examples }) => examples.map(({ body }) => body)))
  .chain((example) => fc.dictionary(name, value, { maxKeys: 6 }).map((more) => Object.assign({}, example, more)));

const texts = errorRows.flatMap(({ code, messages }) => Object.values(messages).map((message) => ({ code, message })));
const refusal = fc.oneof(
  fc.record({ code: fc.constantFrom(...errorRows.map(({ code }) => code), 4242), message: text }),
  fc.tuple(fc.constantFrom(...texts), canary).map(([{ code, message }, word]) => ({
    code,
    message: message.replaceAll(/\{\w+\}/g, word),
  })),
  fc.tuple(canary, fc.constantFrom(...declaredNames())).map(([word, field]) => ({
    code: 1201,
    message: `${field} value '${word}' is invalid`,
  })),
  fc
    .tuple(canary, fc.constantFrom(...declaredNames()))
    .map(([word, field]) => ({ code: 1201, message: `${field} ${word} ${field}` })),
);
const success = fc.record({ code: fc.constant(0), message: text });

const exchange: fc.Arbitrary<Exchange> = fc
  .record({
    endpoint: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...endpoints.map(({ id }) => id)) },
      { weight: 1, arbitrary: canary },
    ),
    host: fc.oneof(
      fc.constantFrom("api-singapore.klingai.com", "127.0.0.1:8080"),
      canary.map((word) => `${word}:${word}@api-beijing.klingai.com`),
      canary.map((word) => `https://${word}.gateway.example:8443/${word}`),
    ),
    at: fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
    body: fc.oneof(salted, fc.dictionary(name, value, { maxKeys: 8 }), value),
    http: fc.constantFrom(0, 200, 400, 401, 404, 429, 500, 503, 99_999),
    answer: fc.oneof(refusal, success),
    data: fc.oneof(
      value,
      fc.record({ task_id: canary, task_status: fc.constantFrom("succeed", "failed", "processing"), task_status_msg: text }),
    ),
  })
  .map(({ answer, ...rest }) => Object.assign(rest, answer));

const CANARY = /cnry[0-9a-f]|7\d{17}/i;

describe("what is kept of an exchange", () => {
  it("has nothing of its texts, names, keys, hosts, messages and answers", () => {
    fc.assert(
      fc.property(exchange, exchange, (first, second) => {
        const vectors = [first, { ...second, endpoint: first.endpoint }].flatMap((each) => reduceExchange(each) ?? []);
        const ended = vectors.flatMap(
          (create) => reduceExchange({ ...first, endpoint: "omni-video.one", code: 0, http: 200, create }) ?? [],
        );
        const all: readonly ShapeVector[] = [...vectors, ...ended];
        const evidence = all.flatMap((vector) => creditVector(vector, all));
        expect(JSON.stringify([all, evidence])).not.toMatch(CANARY);
      }),
      { numRuns: 1500 },
    );
  });

  it("is made of the contract's own words alone", () => {
    const vocabulary = closedVocabulary();
    fc.assert(
      fc.property(exchange, exchange, (first, second) => {
        const vectors = [first, { ...second, endpoint: first.endpoint }].flatMap((each) => reduceExchange(each) ?? []);
        for (const vector of vectors) {
          expect(strangeTexts(vector, vocabulary)).toEqual([]);
          expect(readShape(JSON.parse(JSON.stringify(vector)))).toEqual(vector);
          for (const line of creditVector(vector, vectors)) expect(strangeEvidence(line, vocabulary)).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("is read back as it was, and nothing else is read", () => {
    const vector = reduceExchange({
      endpoint: "omni-video.create",
      host: "localhost",
      at: 0,
      body: { mode: "std" },
      http: 200,
      code: 0,
    });
    const leaks: readonly object[] = [
      { host: "cnry.example" },
      { day: "cnry" },
      { fields: [{ path: "cnry", count: 1, values: [] }] },
      { fields: [{ path: "mode", count: 1, values: [{ is: "member", member: "cnry" }] }] },
      { fields: [{ path: "mode", count: 1, values: [{ is: "cnry" }] }] },
      { outcome: { ...vector?.outcome, text: "cnry" } },
      { outcome: { ...vector?.outcome, named: ["cnry"] } },
      { unknownFields: 712_124_999_999_999 },
    ];
    expect(readShape({ ...vector, note: "cnry" })).toEqual(vector);
    expect(readShape({ ...vector, order: { row: "cnry", min: 0, max: 0 } })?.order).toBeUndefined();
    for (const leak of leaks) expect(readShape({ ...vector, ...leak }), JSON.stringify(leak)).toBeUndefined();
    for (const other of [null, [], "x", 1]) expect(readShape(other)).toBeUndefined();
  });

  it("would be seen to have content, if it had", () => {
    const vector = reduceExchange({
      endpoint: "omni-video.create",
      host: "localhost",
      at: 0,
      body: { prompt: "x" },
      http: 200,
      code: 0,
    });
    if (vector === undefined) throw new Error("an endpoint of the contract is declared");
    const leaky = { ...vector, fields: [{ path: "cnry00", count: 1, values: [] }] };
    expect(JSON.stringify(leaky)).toMatch(CANARY);
    expect(strangeTexts(leaky, closedVocabulary())).toEqual(["cnry00"]);
    expect(strangeTexts(vector, closedVocabulary())).toEqual([]);
  });
});
