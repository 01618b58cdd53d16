import { expect, test } from "vitest";
import type { JsonObject } from "../../src/base/index.ts";
import { check, endpoints, price, readQuery } from "../../src/contract/index.ts";
import { accountCorpora } from "./account-payloads.ts";
import { elementCorpora } from "./element-payloads.ts";
import { payloadSuite } from "./payloads.suite.ts";
import { soundCorpora } from "./sound-payloads.ts";

const corpora = [...soundCorpora, ...elementCorpora, ...accountCorpora];
for (const corpus of corpora) payloadSuite(corpus);

test("every call with rules or forms of sound, voices, elements and the account has payloads", () => {
  const products = new Set(["audio", "voice", "element", "account"]);
  const judged = endpoints.filter(
    ({ product, bodyFields, rules, refusedForms }) =>
      products.has(product) && bodyFields.length > 0 && rules.length + refusedForms.length > 0,
  );
  const known = new Set(corpora.map(({ endpoint }) => endpoint));
  expect(judged.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
});

test("the packs of an account are asked for with a start and an end", () => {
  const told = (query: Readonly<Record<string, string>>): unknown =>
    readQuery("account-costs.call", query).findings.map(({ rule }) => rule);
  const both = { start_time: "1726124664368", end_time: "1727366400000" };
  expect(told(both)).toEqual([]);
  expect(readQuery("account-costs.call", both).values).toEqual(both);
  expect(told({ start_time: "1726124664368" })).toEqual(["required"]);
  expect(told({})).toEqual(["required", "required"]);
});

test("deletes take an id as text", () => {
  const told = (endpoint: string, body: JsonObject): unknown => check(endpoint, body).map(({ path, rule }) => [path, rule]);
  expect(told("elements.delete", { element_id: "829836802793406551" })).toEqual([]);
  expect(told("elements.delete", { element_id: 829836802793406551n })).toEqual([["element_id", "type"]]);
  expect(told("elements.delete", {})).toEqual([["element_id", "required"]]);
  expect(told("voices.delete", { voice_id: "850087542757535834" })).toEqual([]);
  expect(told("voices.delete", { voice_id: "" })).toEqual([["voice_id", "required"]]);
});

test("pages of voices hold up to 1000 items, those of elements 500", () => {
  for (const [id, most] of [
    ["voices.list", 1000],
    ["preset-voices.list", 1000],
    ["elements.list", 500],
    ["custom-elements.list", 500],
    ["text-to-audio.list", 500],
  ] as const) {
    expect(readQuery(id, { pageSize: String(most) }).findings, id).toEqual([]);
    expect(
      readQuery(id, { pageSize: String(most + 1) }).findings.map(({ path }) => path),
      id,
    ).toEqual(["pageSize"]);
  }
});

test("work with sound costs one price per call, in units of the video pack", () => {
  const prices = soundCorpora.map(({ endpoint, good }) => {
    const { min, max, pack } = price(endpoint, good[0]?.body ?? {});
    return [endpoint, min, max, pack];
  });
  expect(prices).toEqual([
    ["tts.call", 0.05, 0.05, "video"],
    ["text-to-audio.create", 0.25, 0.25, "video"],
    ["video-to-audio.create", 0.25, 0.25, "video"],
    ["voices.create", 0.05, 0.05, "video"],
  ]);
  expect(price("custom-elements.call", {})).toMatchObject({ min: 0, max: 0 });
});

test("media facts are judged by the limits of the endpoint", () => {
  const faults = (endpoint: string, path: string, body: object, facts: object): unknown =>
    check(
      endpoint,
      { ...body, [path]: "https://media.example.com/a.mp3" },
      { facts: { [path]: { bytes: 1, ...facts } as never } },
    ).map(({ rule }) => rule);
  const voice = { voice_name: "Keeper" };
  expect(faults("voices.create", "voice_url", voice, { format: "wav", seconds: 5 })).toEqual([]);
  expect(faults("voices.create", "voice_url", voice, { format: "mov", seconds: 30 })).toEqual([]);
  expect(faults("voices.create", "voice_url", voice, { format: "mp3", seconds: 4.9 })).toEqual(["media-seconds"]);
  expect(faults("voices.create", "voice_url", voice, { format: "aac", seconds: 31 })).toEqual(["media-format", "media-seconds"]);
  expect(faults("video-to-audio.create", "video_url", {}, { format: "mp4", seconds: 20 })).toEqual([]);
  expect(faults("video-to-audio.create", "video_url", {}, { format: "mp4", seconds: 20.1 })).toEqual(["media-seconds"]);
  expect(faults("video-to-audio.create", "video_url", {}, { format: "mp4", seconds: 3, bytes: 101 * 1024 * 1024 })).toEqual([
    "media-bytes",
  ]);
});
