import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../base/index.ts";
import { toBodySchema } from "../emit/json-schema.ts";
import { endpoints } from "../endpoints/index.ts";
import type { Field, Shape } from "../vocabulary/index.ts";
import { tagField } from "../roles/paths.ts";
import { checkShapes } from "./shapes.ts";

const ajv = new Ajv2020({ strict: false, allErrors: true });
const withBodies = endpoints.filter((endpoint) => endpoint.bodyFields.length > 0);

describe.each(withBodies.map((endpoint) => [endpoint.id, endpoint] as const))("shapes of %s", (id, endpoint) => {
  const isValid: ValidateFunction = ajv.compile(toBodySchema(endpoint));

  test("are judged as an independent JSON Schema validator judges them, on good and broken bodies", () => {
    let refused = 0;
    fc.assert(
      fc.property(bodies(endpoint.bodyFields), (body) => {
        const own = checkShapes(id, endpoint.bodyFields, body).filter((draft) => draft.severity === "refuse");
        if (own.length > 0) refused += 1;
        expect({ isGood: own.length === 0, body, own }).toEqual({ isGood: isValid(body), body, own });
      }),
      { numRuns: 500 },
    );
    // Both kinds of body have to occur, else the judges agree about nothing.
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(500);
  });

  test("find each broken place by its path", () => {
    for (const field of endpoint.bodyFields) {
      const paths = checkShapes(id, endpoint.bodyFields, { [field.name]: { surprise: true } }).map((draft) => draft.path);
      expect(paths.some((path) => path === field.name || path.startsWith(`${field.name}.`))).toBe(true);
    }
  });
});

describe("ids of 64 bits", () => {
  const field: Field = { name: "element_id", shape: { kind: "long" }, presence: "required", meaning: "Id." };
  const judge = (value: Json): readonly string[] =>
    checkShapes("x", [field], { element_id: value }).map((draft) => `${draft.severity} ${draft.rule}`);

  test.each([[321922438904313], [829836802793406551n], [1]])("are taken as the number %s", (value) => {
    expect(judge(value)).toEqual([]);
  });

  test("are doubted as text", () => {
    expect(judge("829836802793406551")).toEqual(["approve type"]);
  });

  test("are refused when a double has lost their digits", () => {
    // eslint-disable-next-line no-loss-of-precision -- the loss is what is tested
    expect(judge(829836802793406551)).toEqual(["refuse lost-digits"]);
  });

  test.each([["abc"], [""], [1.5], [true]])("are refused as %j", (value) => {
    expect(judge(value).every((verdict) => verdict.startsWith("refuse"))).toBe(true);
    expect(judge(value)).toHaveLength(1);
  });
});

test("base64 of ten megabytes is judged without a deep stack", () => {
  const field: Field = {
    name: "image",
    shape: { kind: "media", medium: "image", forms: ["url", "base64"], limits: { formats: ["png"], judged: "task" } },
    presence: "optional",
    meaning: "Picture.",
  };
  const text = "A".repeat(10 * 1024 * 1024);
  expect(checkShapes("x", [field], { image: text })).toEqual([]);
  expect(checkShapes("x", [field], { image: `${text}-` })[0]?.rule).toBe("form");
});

/** Bodies that are mostly good, with broken values here and there. */
function bodies(fields: readonly Field[]): fc.Arbitrary<JsonObject> {
  const members = fields.map(
    (field) => [field.name, fc.oneof({ weight: 30, arbitrary: goodValue(field) }, { weight: 1, arbitrary: anyValue() })] as const,
  );
  const optional = fields.filter((field) => field.presence !== "required").map((field) => field.name);
  return fc
    .record(Object.fromEntries(members))
    .chain((body) =>
      fc.subarray(optional).map((left) => Object.fromEntries(Object.entries(body).filter(([name]) => !left.includes(name)))),
    )
    .chain((body) => fc.oneof({ weight: 20, arbitrary: fc.constant(body) }, { weight: 1, arbitrary: dropOne(body) }));
}

function dropOne(body: JsonObject): fc.Arbitrary<JsonObject> {
  const names = Object.keys(body);
  if (names.length === 0) return fc.constant(body);
  return fc.constantFrom(...names).map((left) => Object.fromEntries(Object.entries(body).filter(([name]) => name !== left)));
}

function goodValue(field: Field): fc.Arbitrary<Json | undefined> {
  return goodShape(field.shape);
}

function goodShape(shape: Shape): fc.Arbitrary<Json> {
  switch (shape.kind) {
    case "text":
      return fc.oneof(
        fc.string({ minLength: 1, maxLength: 20 }),
        fc.constantFrom("x".repeat(shape.max ?? 3), "🎬".repeat(shape.max ?? 3), "y".repeat((shape.max ?? 3) - 1)),
      );
    case "choice":
      return fc.constantFrom(...shape.members.map((member) => member.value));
    case "whole":
      return fc.oneof(
        fc.integer({ min: shape.min ?? -5, max: shape.max ?? 5 }),
        ...(shape.words ?? []).map((word) => fc.constant<Json>(word.value)),
      );
    case "decimal":
      return fc.oneof(
        fc.constantFrom(shape.min ?? 0, shape.max ?? 1),
        fc.double({ min: shape.min ?? 0, max: shape.max ?? 1, noNaN: true }),
      );
    case "long":
      return fc.oneof(fc.nat(), fc.constantFrom("123", "321922438904313"));
    case "flag":
      return fc.constantFrom<Json>(true, false, true, false, "true");
    case "media":
      return fc.constantFrom(...shape.forms.map((form) => (form === "url" ? "https://a.example/x.png" : "QUJDRA==")));
    case "url":
      return fc.webUrl();
    case "record":
      return bodies(shape.fields);
    case "variant":
      return fc.oneof(
        ...shape.cases.map((form) =>
          bodies([{ ...tagField(shape), shape: { kind: "choice", members: [form] } }, ...form.fields]),
        ),
      );
    default:
      return fc.array(goodShape(shape.item), {
        minLength: 0,
        maxLength: (shape.max ?? 3) + (shape.max === undefined ? 0 : 1),
        size: "max",
      });
  }
}

function anyValue(): fc.Arbitrary<Json> {
  const odd = fc.constantFrom<Json>(
    null,
    "",
    "5",
    5,
    0,
    -1,
    1.5,
    1e9,
    true,
    "true",
    [],
    {},
    [null],
    "data:image/png;base64,AA==",
    "ftp://x.example",
    "AB C=",
    "A===",
  );
  return fc.oneof(
    odd,
    fc.string({ maxLength: 6 }),
    fc.string({ minLength: 2600, maxLength: 2600 }),
    fc.array(fc.constantFrom<Json>(1, "a", {}), { maxLength: 9 }),
  );
}
