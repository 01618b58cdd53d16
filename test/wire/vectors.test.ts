import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { Json } from "../../src/base/index.ts";
import { ownContract } from "../../src/contract/check/own-contract.ts";
import { readVectors, type Vector } from "../../src/contract/emit/vectors/vector.ts";
import { findEndpoint, toAnswerSchema, toBodySchema } from "../../src/contract/index.ts";
import { handWrittenVectors } from "./hand-written.ts";
import { differenceOf } from "./judge-vector.ts";

const folder = join(import.meta.dirname, "..", "vectors");
const files = readdirSync(folder).filter((name) => name.endsWith(".ndjson"));
const vectorsByFile = new Map(files.map((name) => [name, readVectors(readFileSync(join(folder, name), "utf8"))]));
const vectors = [...vectorsByFile.values()].flat();

test("there are at least 10,000 vectors, each with an id of its own", () => {
  expect(vectors.length).toBeGreaterThanOrEqual(10_000);
  expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
});

test("every endpoint with a body, query or answer has vectors", () => {
  const known = new Set(vectors.map(({ endpoint }) => endpoint));
  const spoken = ownContract().endpoints.filter((one) => [...one.bodyFields, ...one.queryFields, ...one.answerFields].length > 0);
  expect(spoken.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
});

describe("check agrees with the vectors of", () => {
  test.each(files)("%s", (name) => {
    expect(differences(vectorsByFile.get(name) ?? [])).toEqual([]);
  });

  test("people, which no generator made", async () => {
    const written = await handWrittenVectors();
    expect(written.length).toBeGreaterThan(100);
    expect(differences(written)).toEqual([]);
  });
});

describe("a JSON Schema validator, which knows nothing of check, agrees with the vectors about shape alone of", () => {
  test.each(files)("%s", (name) => {
    const judged = (vectorsByFile.get(name) ?? []).map((vector) => ({ vector, isTaken: shapeVerdict(vector) }));
    const wrong = judged.filter(({ vector, isTaken }) => isTaken !== undefined && isValid(vector) !== isTaken);
    expect(wrong.map(({ vector, isTaken }) => `${vector.id}: ${isTaken ? "taken" : "refused"} by the vector only`)).toEqual([]);
  });

  test("them together, which are more than half of all", () => {
    const count = vectors.filter((vector) => shapeVerdict(vector) !== undefined).length;
    expect(count).toBeGreaterThan(vectors.length / 2);
  });
});

function differences(some: readonly Vector[]): readonly string[] {
  return some.flatMap((vector) => {
    const difference = differenceOf(vector, findEndpoint(vector.endpoint), ownContract());
    return difference === undefined ? [] : [`${vector.id}: ${difference}`];
  });
}

/** What a schema of the shape alone has to say of a vector: taken, refused, or nothing because the vector is about more. */
function shapeVerdict({ surface, verdict }: Vector): boolean | undefined {
  if (surface !== "body" && surface !== "answer") return undefined;
  if (verdict.says === "accepts") return true;
  if (verdict.says !== "refuses") return undefined;
  return SHAPE_RULES.has(verdict.by) ? false : undefined;
}

const SHAPE_RULES = new Set(["type", "required", "null", "min", "max", "member", "form"]);

const validators = new Map<string, ReturnType<Ajv2020["compile"]>>();

function isValid({ endpoint, surface, value }: Vector): boolean {
  const key = `${endpoint} ${surface}`;
  let validate = validators.get(key);
  if (validate === undefined) {
    const declared = findEndpoint(endpoint);
    const schema = surface === "answer" ? toAnswerSchema(declared) : toBodySchema(declared);
    validate = new Ajv2020({ allErrors: false, strict: false }).compile(schema);
    validators.set(key, validate);
  }
  return validate(withoutLongs(value)) === true;
}

/** The validator knows no integers of 64 bits; their digits do not matter for a shape. */
function withoutLongs(value: Json): unknown {
  return JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === "bigint" ? Number(one) : one)));
}
