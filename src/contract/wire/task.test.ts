import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson, stringifyJson } from "../../base/index.ts";
import { toAnswerSchema } from "../emit/json-schema.ts";
import { endpoints } from "../endpoints/index.ts";
import { fieldsIn } from "../roles/paths.ts";
import type { Endpoint } from "../vocabulary/index.ts";
import type { ElementFacts, TaskFacts } from "./facts.ts";
import { readTask } from "./read-task.ts";
import { writeTask } from "./task.ts";

const ajv = new Ajv2020({ strict: false, allErrors: true });
const queries = endpoints.filter((endpoint) => endpoint.action === "one" || endpoint.action === "list");
/** Endpoints that answer with task records: a search answers with a page of them, a call with what it was asked for. */
const answering = endpoints.filter((endpoint) => endpoint.action !== "search" && endpoint.action !== "call");

describe.each(answering.map((endpoint) => [endpoint.id, endpoint] as const))("the record of %s", (_, endpoint) => {
  const isValid = ajv.compile(toAnswerSchema(endpoint));

  test("agrees with the endpoint's answer fields, whatever the facts", () => {
    fc.assert(
      fc.property(taskFacts(endpoint), (facts) => {
        const record = writeTask(endpoint, facts);
        // Bigints pass as the digits that travel, which the judge reads as a double.
        isValid(JSON.parse(stringifyJson(record)));
        expect(isValid.errors ?? []).toEqual([]);
        const names = new Set(endpoint.answerFields.map((field) => field.name));
        expect(Object.keys(record).filter((key) => !names.has(key))).toEqual([]);
      }),
    );
  });
});

describe.each(queries.map((endpoint) => [endpoint.id, endpoint] as const))("reading %s", (_, endpoint) => {
  test("gives back the facts that were written, over the wire", () => {
    fc.assert(
      fc.property(taskFacts(endpoint), (facts) => {
        const wire = parseJson(stringifyJson(writeTask(endpoint, facts)));
        expect(readTask(wire)).toEqual(told(endpoint, facts));
      }),
    );
  });
});

test("a create tells the id, state, external id and times, and nothing else", () => {
  const create = endpoints.find((endpoint) => endpoint.action === "create");
  const record = writeTask(create as Endpoint, {
    id: "867283741759111202",
    externalId: "take-1",
    state: "submitted",
    reason: null,
    createdAt: 1_774_805_076_166,
    updatedAt: 1_774_805_076_166,
    units: null,
    watermark: false,
  });
  expect(record).toEqual({
    task_id: "867283741759111202",
    task_status: "submitted",
    task_info: { external_task_id: "take-1" },
    created_at: 1_774_805_076_166,
    updated_at: 1_774_805_076_166,
  });
});

test("an element's id travels as an exact number", () => {
  const one = endpoints.find((endpoint) => endpoint.product === "element" && endpoint.action === "one") as Endpoint;
  const facts = { ...base("succeeded"), elements: [element("829836802793406551")] };
  const text = stringifyJson(writeTask(one, facts));
  expect(text).toContain('"element_id":829836802793406551');
  expect(readTask(parseJson(text)).elements?.[0]?.id).toBe("829836802793406551");
});

test("a failed task tells its reason in the status message", () => {
  const one = queries[0] as Endpoint;
  expect(writeTask(one, { ...base("failed"), reason: "Image pixel is invalid" })).toMatchObject({
    task_status: "failed",
    task_status_msg: "Image pixel is invalid",
  });
});

describe("what kinds of work spell in their own way", () => {
  const one = (family: string): Endpoint =>
    endpoints.find((each) => each.family === family && each.action !== "create") as Endpoint;
  const write = (family: string, facts: Partial<TaskFacts>): unknown =>
    writeTask(one(family), { ...base("succeeded"), ...facts })["task_result"];
  const url = (name: string): string => `https://a.example/${name}`;

  test("a series of the legacy standard is read as one group", () => {
    const series = [0, 1].map((index) => ({ index, url: `https://a.example/${index}.png` }));
    const record = { task_id: "7", task_status: "succeed", task_result: { result_type: "series", series_images: series } };
    expect(readTask(record).images?.map(({ group }) => group)).toEqual(["7", "7"]);
    const single = { ...record, task_result: { images: series } };
    expect(readTask(single).images?.map(({ group }) => group)).toEqual([undefined, undefined]);
  });

  test("a series has its own list, and the result says which of the two it is", () => {
    const images = [0, 1].map((index) => ({ index, url: url(String(index)) }));
    expect(write("omni-image", { images })).toEqual({ result_type: "single", images });
    expect(write("omni-image", { images: images.map((image) => Object.assign({ group: "1" }, image)) })).toEqual({
      result_type: "series",
      series_images: images,
    });
    expect(write("generations", { images })).toEqual({ images });
  });

  test("views come in sets of three, and are read as pictures", () => {
    const images = Array.from({ length: 9 }, (_, index) => ({ index, url: url(String(index)) }));
    expect(write("ai-multi-shot", { images: images.slice(0, 6) })).toEqual({
      images: [
        { index: 0, url_1: url("0"), url_2: url("1"), url_3: url("2") },
        { index: 1, url_1: url("3"), url_2: url("4"), url_3: url("5") },
      ],
    });
    expect(readTask(writeTask(one("ai-multi-shot"), { ...base("succeeded"), images })).images).toEqual(images);
  });

  test("speech is in one format, other sounds in two", () => {
    const audio = { id: "1", mp3Url: url("a.mp3"), wavUrl: url("a.wav"), mp3Seconds: "3.1", wavSeconds: "3.0" };
    expect(write("tts", { audios: [audio] })).toEqual({ audios: [{ id: "1", url: url("a.mp3"), duration: "3.1" }] });
    expect(write("tts", { audios: [{ id: "1", wavUrl: url("a.wav"), wavSeconds: "3.0" }] })).toEqual({
      audios: [{ id: "1", url: url("a.wav"), duration: "3.0" }],
    });
    expect(write("text-to-audio", { audios: [audio] })).toEqual({
      audios: [{ id: "1", url_mp3: url("a.mp3"), url_wav: url("a.wav"), duration_mp3: "3.1", duration_wav: "3.0" }],
    });
  });

  test("the clip that was worked on is told as far as it is known, where the endpoint has it", () => {
    const parent = { id: "1", url: url("a.mp4"), seconds: "5.04" };
    const info = (family: string, facts: Partial<TaskFacts>): unknown =>
      writeTask(one(family), { ...base("succeeded"), externalId: "mine", ...facts })["task_info"];
    expect(info("video-to-audio", { parent })).toEqual({
      parent_video: { id: "1", url: url("a.mp4"), duration: "5.04" },
      external_task_id: "mine",
    });
    expect(info("video-to-audio", { parent: { url: url("a.mp4") } })).toMatchObject({ parent_video: { url: url("a.mp4") } });
    expect(info("text2video", { parent })).toEqual({ external_task_id: "mine" });
  });
});

describe("reading what others send", () => {
  test("takes the success word of either standard", () => {
    expect(readTask({ task_id: "1", task_status: "succeed" }).state).toBe("succeeded");
    expect(readTask({ task_id: "1", task_status: "succeeded" }).state).toBe("succeeded");
  });

  test("reads missing members as nothing", () => {
    expect(readTask({ task_id: "1", task_status: "submitted" })).toEqual({
      id: "1",
      externalId: null,
      state: "submitted",
      reason: null,
      createdAt: 0,
      updatedAt: 0,
      units: null,
    });
  });

  test("reads an empty external id as none and a number as units", () => {
    const facts = readTask({
      task_id: "1",
      task_status: "succeed",
      task_info: { external_task_id: "" },
      final_unit_deduction: 4.5,
    });
    expect(facts).toMatchObject({ externalId: null, units: "4.5" });
  });

  test.each([[null], [[]], ["text"], [{}], [{ task_id: "" }]])("refuses %j as no task record", (data) => {
    expect(() => readTask(data)).toThrow(expect.objectContaining({ code: "unreadable-answer" }));
  });

  test("refuses a state that the contract does not know", () => {
    expect(() => readTask({ task_id: "1", task_status: "dreaming" })).toThrow(/dreaming/);
  });
});

/** What of the facts a query's record can tell. */
function told(endpoint: Endpoint, facts: TaskFacts): TaskFacts {
  const isCatalogue = endpoint.catalogue !== undefined;
  const { watermark, ...rest } = facts;
  const declared = new Set(fieldsIn(endpoint.answerFields).map(({ path }) => path));
  const ofVideo = (name: string): boolean => declared.has(`task_result.videos[].${name}`);
  const videos = facts.videos?.map(({ seconds, watermarkUrl, ...video }) =>
    Object.assign(
      video,
      seconds !== undefined && ofVideo("duration") ? { seconds } : {},
      watermarkUrl !== undefined && ofVideo("watermark_url") ? { watermarkUrl } : {},
    ),
  );
  const result = facts.state === "succeeded" && videos !== undefined ? { videos } : {};
  const present = Object.fromEntries(Object.entries(result).filter(([, value]) => value !== undefined));
  return {
    ...rest,
    ...present,
    ...(declared.has("task_info") ? {} : { externalId: null }),
    ...(declared.has("final_unit_deduction") ? {} : { units: null }),
    ...(watermark === undefined || !declared.has("watermark_info") ? {} : { watermark }),
    ...(declared.has("task_info.external_task_id") ? {} : { externalId: null }),
    ...(isCatalogue ? { externalId: null, units: null, reason: null } : {}),
  };
}

function base(state: TaskFacts["state"]): TaskFacts {
  return { id: "867283741759111202", externalId: null, state, reason: null, createdAt: 1, updatedAt: 2, units: null };
}

function element(id: string): ElementFacts {
  return {
    id,
    name: "Mira",
    description: "A girl with a lantern",
    kind: "images",
    images: ["https://a.example/1.png", "https://a.example/2.png"],
    voice: { id: "1", name: "Ada", sampleUrl: "https://a.example/1.wav", ownedBy: "kling" },
    tags: [{ id: "o_102", name: "Character", description: "Character." }],
    ownedBy: "1",
    deleted: false,
  };
}

function taskFacts(endpoint: Endpoint): fc.Arbitrary<TaskFacts> {
  const text = fc.string({ minLength: 1, maxLength: 20 });
  const id = fc.bigInt({ min: 1n, max: 9_223_372_036_854_775_807n }).map(String);
  const url = fc.webUrl();
  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
  const defined = <T extends object>(value: T): T =>
    Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
  const voice = fc.record({ id, name: text, sampleUrl: maybe(url), ownedBy: text }).map(defined);
  const video = fc.record({ id, url, watermarkUrl: maybe(url), seconds: maybe(fc.constantFrom("5.041", "10")) }).map(defined);
  const tag = fc.record({ id: text, name: maybe(text), description: maybe(text) }).map(defined);
  const elements = fc
    .record({
      id,
      name: text,
      description: text,
      kind: fc.constantFrom("images" as const, "video" as const),
      images: maybe(fc.array(url, { minLength: 1, maxLength: 4 })),
      videos: maybe(fc.array(url, { minLength: 1, maxLength: 1 })),
      voice: maybe(voice),
      tags: fc.array(tag, { maxLength: 3 }),
      ownedBy: text,
      deleted: fc.boolean(),
    })
    .map(defined);
  const state = fc.constantFrom<TaskFacts["state"]>("submitted", "processing", "succeeded", "failed");
  const head = fc.record({
    id,
    externalId: fc.option(text),
    state,
    createdAt: fc.nat(),
    updatedAt: fc.nat(),
    units: fc.constantFrom(null, "4.5", "0"),
  });
  const result = fc.record({
    videos: endpoint.product === "video" ? fc.array(video, { minLength: 1, maxLength: 2 }) : fc.constant(undefined),
    elements: endpoint.product === "element" ? fc.array(elements, { minLength: 1, maxLength: 2 }) : fc.constant(undefined),
    voices: endpoint.product === "voice" ? fc.array(voice, { minLength: 1, maxLength: 2 }) : fc.constant(undefined),
  });
  const watermark = endpoint.product === "video" ? maybe(fc.boolean()) : fc.constant(undefined);
  return fc.tuple(head, result, watermark, text).map(([facts, made, mark, reason]) =>
    defined({
      ...facts,
      reason: facts.state === "failed" ? reason : null,
      ...(facts.state === "succeeded" ? made : {}),
      watermark: mark,
    }),
  );
}
