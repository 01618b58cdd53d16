import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../base/index.ts";
import { endpoints } from "../endpoints/index.ts";
import { check, guessEndpoint } from "./check.ts";
import { nearest } from "./nearest.ts";
import { readQuery } from "./read-query.ts";
import { toWireError } from "./to-wire-error.ts";

const omni = "omni-video.create";
const single: JsonObject = { model_name: "kling-v3-omni", prompt: "A lantern.", aspect_ratio: "16:9", duration: "5" };

describe("check", () => {
  test("never throws and answers with complete findings, whatever the body", () => {
    const ids = endpoints.map((endpoint) => endpoint.id);
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.jsonValue({ maxDepth: 4 }), (id, body) => {
        for (const finding of check(id, body, { care: true })) {
          expect(finding.message).not.toBe("");
          expect(finding.fix).not.toBe("");
        }
      }),
      { numRuns: 300 },
    );
  });

  test("never throws on a known field of any value", () => {
    const creates = endpoints.filter((endpoint) => endpoint.action === "create");
    fc.assert(
      fc.property(fc.constantFrom(...creates), fc.nat(), fc.jsonValue({ maxDepth: 3 }), (endpoint, place, value) => {
        const field = endpoint.bodyFields[place % endpoint.bodyFields.length];
        const example = endpoint.examples[0];
        if (field === undefined || example === undefined) return;
        expect(Array.isArray(check(endpoint.id, { ...example.body, [field.name]: value as Json }))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("knows no endpoint by another name", () => {
    expect(() => check("omni-video.destroy", {})).toThrow(TypeError);
  });

  test("judges by the day that is handed in", () => {
    const body = { model_name: "kling-v1", prompt: "A lantern.", mode: "std", duration: "5" };
    expect(check("text2video.create", body, { today: "2026-09-14" })).toEqual([]);
    expect(check("text2video.create", body, { today: "2026-09-15" })).toMatchObject([
      {
        path: "model_name",
        rule: "model-retired",
        error: "not-found",
        wireMessage: "The model 'kling-v1' has been discontinued and is no longer available.",
      },
    ]);
  });

  test("applies a rule from the day it began to the day it was lifted", () => {
    const body = {
      ...single,
      aspect_ratio: undefined,
      prompt: undefined,
      multi_shot: true,
      shot_type: "customize",
      multi_prompt: [{ index: 1, prompt: "Rain.", duration: "5" }],
      image_list: [{ image_url: "https://a.example/a.png", type: "first_frame" }],
    };
    expect(check(omni, body, { today: "2026-05-06" }).map((finding) => finding.rule)).toContain("multi-shot-without-frames");
    expect(check(omni, body, { today: "2026-05-07" })).toEqual([]);
  });

  test("is strict about what would be ignored when asked to be", () => {
    const body = { ...single, negative_prompt: "rain" };
    expect(check(omni, body)).toMatchObject([{ path: "negative_prompt", severity: "care", unknownField: true }]);
    expect(check(omni, body, { strict: true })).toMatchObject([
      { path: "negative_prompt", severity: "refuse", unknownField: true },
    ]);
  });

  test("names the field that was probably meant", () => {
    const finding = check(omni, { ...single, aspect_ratio: undefined, aspect_ration: "16:9" }).find(
      (one) => one.rule === "unknown-field",
    );
    expect(finding?.fix).toContain("aspect_ratio");
  });

  test("tells on request what rests on documents or old calls alone", () => {
    const findings = check(omni, single, { care: true });
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every((finding) => finding.severity === "care" && finding.evidence.length > 0)).toBe(true);
    expect(findings.some((finding) => finding.message.includes("stale since"))).toBe(true);
  });

  test("judges facts about media by the field they belong to and the model's own limits", () => {
    const body = { ...single, image_list: [{ image_url: "https://a.example/a.png" }] };
    const path = "image_list[0].image_url";
    const rules = (facts: object): readonly string[] =>
      check(omni, body, { facts: { [path]: { format: "png", bytes: 1000, width: 800, height: 600, ...facts } } }).map(
        (finding) => finding.rule,
      );
    expect(rules({})).toEqual([]);
    expect(rules({ width: 299 })).toContain("media-side");
    expect(rules({ width: 300, height: 300 })).toEqual([]);
    expect(rules({ bytes: 10 * 1024 * 1024 + 1 })).toEqual(["media-bytes"]);
    expect(rules({ format: "gif" })).toEqual(["media-format"]);
    expect(rules({ width: 1000, height: 400 })).toEqual([]);
    expect(rules({ width: 1001, height: 400 })).toEqual(["media-aspect"]);
    expect(rules({ width: 400, height: 1001 })).toEqual(["media-aspect"]);
  });

  test("judges a clip by its model's own limits", () => {
    const body = {
      ...single,
      prompt: "After <<<video_1>>>.",
      video_list: [{ video_url: "https://a.example/a.mp4", refer_type: "feature" }],
    };
    const facts = { "video_list[0].video_url": { format: "mp4", bytes: 1000, width: 1280, height: 720, seconds: 12, fps: 24 } };
    expect(check(omni, body, { facts })).toEqual([]);
    expect(check(omni, { ...body, model_name: "kling-video-o1" }, { facts }).map((finding) => finding.rule)).toEqual([
      "media-seconds",
    ]);
  });
});

describe("the refusal on the wire", () => {
  test("is 400/1201 for a value and 404/1203 for a model that does not exist", () => {
    const refusal = (body: JsonObject): unknown => {
      const [finding] = check(omni, body);
      return finding === undefined ? undefined : toWireError(finding);
    };
    expect(refusal({ ...single, duration: "99" })).toMatchObject({
      http: 400,
      wireCode: 1201,
      wireMessage: "duration value '99' is invalid",
      path: "duration",
    });
    expect(refusal({ ...single, model_name: "kling-v9" })).toMatchObject({ http: 404, wireCode: 1203 });
  });
});

describe("guessing the endpoint", () => {
  test("finds the endpoint of every accepted example of a video create", () => {
    for (const endpoint of endpoints.filter((one) => one.action === "create")) {
      for (const example of endpoint.examples.filter((one) => one.accepted)) {
        const guessed = guessEndpoint(example.body);
        expect(check(guessed?.id ?? "", example.body).filter((finding) => finding.severity === "refuse")).toEqual([]);
      }
    }
  });
});

test("facts about the items of a plain list are judged", () => {
  const body = { effect_scene: "hug_pro", input: { images: ["https://example.com/a.png", "https://example.com/b.png"] } };
  const facts = { "input.images[1]": { format: "gif", bytes: 10 } };
  expect(check("effects.create", body, { facts })).toMatchObject([{ path: "input.images[1]", rule: "media-format" }]);
});

describe("queries", () => {
  test("fill in defaults and read digits within bounds", () => {
    expect(readQuery("omni-video.list", {})).toEqual({ values: { pageNum: 1, pageSize: 30 }, findings: [] });
    expect(readQuery("omni-video.list", { pageNum: "1000", pageSize: "500", other: "x" }).values).toEqual({
      pageNum: 1000,
      pageSize: 500,
    });
    expect(readQuery("preset-voices.list", { pageSize: "1000" }).values).toMatchObject({ pageSize: 1000 });
  });

  test.each(["0", "501", "-1", "1.5", "ten", "99999999999"])("refuse a page size of %s", (pageSize) => {
    expect(readQuery("omni-video.list", { pageSize }).findings).toMatchObject([{ path: "pageSize", severity: "refuse" }]);
  });

  test("ask for a time that has to be there, in digits alone", () => {
    const times = { start_time: "1790000000000", end_time: "1790000000001" };
    expect(readQuery("account-costs.call", times)).toMatchObject({ values: times, findings: [] });
    expect(readQuery("account-costs.call", { end_time: "2" }).findings).toMatchObject([{ path: "start_time", rule: "required" }]);
    expect(readQuery("account-costs.call", { ...times, start_time: "soon" }).findings).toMatchObject([
      { path: "start_time", rule: "query" },
    ]);
  });
});

describe("nearest", () => {
  test.each([
    ["STD", ["std", "pro", "4k"], "std"],
    ["prp", ["std", "pro", "4k"], "pro"],
    ["16", ["3", "5", "15"], "15"],
    ["first", ["first_frame", "end_frame"], undefined],
    ["first_fram", ["first_frame", "end_frame"], "first_frame"],
    ["professional", ["std", "pro"], "pro"],
    ["x", ["std", "pro"], undefined],
  ])("finds what %j means among %j", (given, candidates, meant) => {
    expect(nearest(given, candidates)).toBe(meant);
  });
});
