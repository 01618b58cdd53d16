import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson, stringifyJson } from "../../base/index.ts";
import { callbacks } from "../callbacks/index.ts";
import { toAnswerSchema } from "../emit/json-schema.ts";
import { endpoints } from "../endpoints/index.ts";
import { findEndpoint } from "../lookup.ts";
import type { ElementFacts, TaskFacts } from "./facts.ts";
import { writeNewTask } from "./new-task.ts";
import { readTask } from "./read-task.ts";
import { writeTask } from "./task.ts";

const ajv = new Ajv2020({ strict: false, allErrors: true });
const find = findEndpoint("tasks.find");
const creates = endpoints.filter((endpoint) => endpoint.standard === "new" && endpoint.action === "create");

const text = fc.string({ minLength: 1, maxLength: 12 });
const id = fc.bigInt({ min: 1n, max: 9_223_372_036_854_775_807n }).map(String);
const url = fc.webUrl();
const part = <T extends Record<string, unknown>>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }, needed: (keyof T)[]) =>
  fc.record(shape, { requiredKeys: needed });
const video = part({ id, url, watermarkUrl: url, seconds: fc.constantFrom("5.041", "10") }, ["id", "url"]);
const image = part({ url, watermarkUrl: url, group: text }, ["url"]);
const audio = part({ id, mp3Url: url, wavUrl: url, mp3Seconds: text, wavSeconds: text }, ["id"]);
const voice = part({ id, name: text, sampleUrl: url, ownedBy: text, deleted: fc.boolean() }, [
  "id",
  "name",
  "ownedBy",
  "deleted",
]);
const ownVoice = part({ id, name: text, sampleUrl: url, ownedBy: text }, ["id", "name", "ownedBy"]);
const tag = part({ id: text, name: text, description: text }, ["id"]);
const element = part(
  {
    id,
    name: text,
    description: text,
    kind: fc.constantFrom("images" as const, "video" as const),
    images: fc.array(url, { minLength: 1, maxLength: 4 }),
    videos: fc.array(url, { minLength: 1, maxLength: 1 }),
    voice: ownVoice,
    tags: fc.array(tag, { maxLength: 3 }),
    ownedBy: text,
    deleted: fc.boolean(),
  },
  ["id", "name", "description", "kind", "tags", "ownedBy", "deleted"],
);
const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { minLength: 1, maxLength: 3 });

/** Facts of a finished task with outputs of every kind, as a search over all families may tell them. */
const finished: fc.Arbitrary<TaskFacts> = fc
  .record({
    head: fc.record({
      id,
      externalId: fc.option(text),
      createdAt: fc.nat(),
      updatedAt: fc.nat(),
      units: fc.constantFrom(null, "4.5", "0"),
    }),
    made: fc.record(
      {
        videos: some(video),
        images: some(image).map((images) => images.map((one, index) => ({ ...one, index }))),
        audios: some(audio),
        voices: some(voice),
        elements: some(element),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ head, made }) => Object.assign({}, head, made, { state: "succeeded" as const, reason: null }));

const base = { id: "893605946402811985", externalId: null, reason: null, createdAt: 1, updatedAt: 2, units: null } as const;

describe("a task record of the new standard", () => {
  test("gives back the facts that were written, over the wire", () => {
    fc.assert(
      fc.property(finished, (facts) => {
        expect(readTask(parseJson(stringifyJson(writeTask(find, facts))))).toEqual(facts);
      }),
    );
  });

  test.each([
    ["query", toAnswerSchema(find)],
    [
      "callback",
      toAnswerSchema({ ...find, answerFields: callbacks.find(({ id: name }) => name === "callback-new")?.bodyFields ?? [] }),
    ],
  ] as const)("has the declared fields in a %s", (telling, schema) => {
    const isValid = ajv.compile(schema);
    fc.assert(
      fc.property(finished, (facts) => {
        const record = writeNewTask(find, facts, telling);
        isValid(JSON.parse(stringifyJson(record)));
        expect(isValid.errors ?? []).toEqual([]);
        expect(Object.keys(record).filter((key) => !find.answerFields.some(({ name }) => name === key))).toEqual([]);
      }),
    );
  });

  test("spells what an element was made from as queries or callbacks do, and both are read alike", () => {
    const mira: ElementFacts = {
      id: "1",
      name: "Mira",
      description: "A girl",
      kind: "images",
      images: ["https://a.example/1.png", "https://a.example/2.png"],
      tags: [],
      ownedBy: "7",
      deleted: false,
    };
    const facts: TaskFacts = { ...base, state: "succeeded", elements: [mira] };
    const [query, callback] = [writeNewTask(find, facts), writeNewTask(find, facts, "callback")];
    expect(query["outputs"]).toMatchObject([{ references: [{ role: "frontal" }, { role: "reference" }] }]);
    expect(callback["outputs"]).toMatchObject([{ materials: [{ role: "frontal" }, { role: "refer" }] }]);
    expect(readTask(callback)).toEqual(readTask(query));
  });

  test("bills pictures on packs for pictures", () => {
    const images = [{ index: 0, url: "https://a.example/1.png" }];
    expect(writeTask(find, { ...base, state: "succeeded", units: "8", images })["billing"]).toEqual([
      { charge_type: "unit", amount: "8", package_type: "image" },
    ]);
  });

  test("is empty of outputs and bills while it is made, like the documents' test callback", () => {
    expect(writeTask(find, { ...base, state: "submitted" })).toEqual({
      id: "893605946402811985",
      status: "submitted",
      message: "",
      create_time: 1,
      update_time: 2,
      outputs: [],
    });
  });
});

test.each(creates.map((endpoint) => [endpoint.id, endpoint] as const))(
  "%s answers with id, state, times and external id",
  (_, create) => {
    const record = writeTask(create, { ...base, externalId: "take-1", state: "submitted", watermark: false });
    expect(record).toEqual({ id: base.id, status: "submitted", create_time: 1, update_time: 2, external_id: "take-1" });
    expect(ajv.compile(toAnswerSchema(create))(record)).toBe(true);
  },
);

describe("reading what others send", () => {
  test("takes the success word of either standard", () => {
    for (const status of ["succeed", "succeeded"]) expect(readTask({ id: "1", status }).state).toBe("succeeded");
  });

  test("reads missing members as nothing", () => {
    expect(readTask({ id: "1", status: "failed", message: "Image pixel is invalid" })).toEqual({
      ...base,
      id: "1",
      state: "failed",
      reason: "Image pixel is invalid",
      createdAt: 0,
      updatedAt: 0,
    });
  });

  test("adds the units of several bills and leaves money out", () => {
    const billing = [
      { charge_type: "unit", amount: "0.1" },
      { charge_type: "unit", amount: "0.2" },
      { charge_type: "cash", amount: "3", currency: "USD" },
    ];
    expect(readTask({ id: "1", status: "succeeded", billing }).units).toBe("0.3");
    expect(readTask({ id: "1", status: "succeeded", billing: billing.slice(2) }).units).toBeNull();
    expect(readTask({ id: "1", status: "succeeded", billing: billing.slice(0, 1) }).units).toBe("0.1");
  });

  test("reads numbers as tag ids and leaves out kinds that it does not know", () => {
    const outputs = [{ type: "hologram" }, { type: "element", id: "5", tags: [{ id: 1, name: "Character" }] }];
    const facts = readTask({ id: "1", status: "succeeded", outputs });
    expect(facts).toMatchObject({ elements: [{ id: "5", tags: [{ id: "1", name: "Character" }] }] });
    expect(Object.keys(facts)).not.toContain("videos");
  });

  test.each([[null], [[]], ["text"], [{}], [{ id: "" }]])("refuses %j as no task record", (data) => {
    expect(() => readTask(data)).toThrow(expect.objectContaining({ code: "unreadable-answer" }));
  });

  test("refuses a state that the contract does not know", () => {
    expect(() => readTask({ id: "1", status: "dreaming" })).toThrow(/dreaming/);
  });
});
