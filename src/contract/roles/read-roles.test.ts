import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../base/index.ts";
import { findEndpoint } from "../lookup.ts";
import { fieldAt, findAt } from "./paths.ts";
import { readRoles } from "./read-roles.ts";

const omni = findEndpoint("omni-video.create");

const body: JsonObject = {
  model_name: "kling-v3-omni",
  multi_shot: true,
  shot_type: "customize",
  multi_prompt: [
    { index: 1, prompt: "Rain.", duration: "2" },
    { index: 2, prompt: "Sun.", duration: "3" },
  ],
  image_list: [{ image_url: "https://a.example/1.png", type: "first_frame" }, { image_url: "https://a.example/2.png" }],
  element_list: [{ element_id: 829836802793406551n }],
  mode: "std",
  duration: "5",
  external_task_id: "take-1",
};

describe("reading by role", () => {
  const roles = readRoles(omni, body);

  test("gives neutral meanings of choices, flags and digits", () => {
    expect(roles.one("resolution")).toEqual({ path: "mode", value: "std", means: "720p", isDefault: false });
    expect(roles.one("multi-shot")?.means).toBe(true);
    expect(roles.one("shot-kind")?.means).toBe("listed");
    expect(roles.one("seconds")?.means).toBe(5);
  });

  test("fills in the contract's defaults and says so", () => {
    expect(roles.one("sound")).toEqual({ path: "sound", value: "off", means: false, isDefault: true });
    expect(readRoles(omni, {}).one("model")).toMatchObject({ value: "kling-video-o1", isDefault: true });
    expect(readRoles(omni, { mode: null }).one("resolution")).toMatchObject({ means: "1080p", isDefault: true });
  });

  test("gives a list as one value and its items as all", () => {
    expect(roles.one("shots")?.path).toBe("multi_prompt");
    expect(roles.all("shots").map(({ path }) => path)).toEqual(["multi_prompt[0]", "multi_prompt[1]"]);
  });

  test("reads within an item, its defaults too", () => {
    const [first, second] = roles.all("images");
    if (first === undefined || second === undefined) throw new Error("two pictures were expected");
    expect(roles.within(first, "image-use")?.means).toBe("first");
    expect(roles.within(second, "image-use")).toBeUndefined();
    expect(roles.within(second, "image")).toMatchObject({ path: "image_list[1].image_url", value: "https://a.example/2.png" });
    const clip = readRoles(omni, { video_list: [{ video_url: "https://a.example/a.mp4" }] });
    const [item] = clip.all("videos");
    expect(item && clip.within(item, "video-use")).toMatchObject({ means: "base", isDefault: true });
  });

  test("collects one role over all items", () => {
    expect(roles.all("shot-seconds").map(({ means }) => means)).toEqual([2, 3]);
    expect(roles.all("element").map(({ value }) => value)).toEqual([829836802793406551n]);
  });

  test("reads the items of a list of words", () => {
    const search = readRoles(findEndpoint("tasks.search"), { filters: [{ key: "product_type", values: ["try_on", "video"] }] });
    expect(search.all("filter-values").map(({ path, means }) => [path, means])).toEqual([
      ["filters[0].values[0]", "try-on"],
      ["filters[0].values[1]", "video"],
    ]);
  });

  test("has nothing for what is not there", () => {
    expect(roles.one("callback")).toBeUndefined();
    expect(roles.all("videos")).toEqual([]);
    expect(roles.one("watermark-enabled")).toBeUndefined();
  });

  test("reads wrong shapes without failing", () => {
    expect(readRoles(omni, { multi_prompt: "x", image_list: [1], multi_shot: "true" }).one("multi-shot")?.means).toBe(true);
  });
});

describe("paths", () => {
  test("find values with their concrete places", () => {
    expect(findAt(omni.bodyFields, body, "multi_prompt[].duration").map(({ path, value }) => [path, value])).toEqual([
      ["multi_prompt[0].duration", "2"],
      ["multi_prompt[1].duration", "3"],
    ]);
  });

  test("find declarations by pattern and by concrete path", () => {
    expect(fieldAt(omni.bodyFields, "image_list[].type")?.role).toBe("image-use");
    expect(fieldAt(omni.bodyFields, "image_list[3].type")?.role).toBe("image-use");
    expect(fieldAt(omni.bodyFields, "image_list[].nothing")).toBeUndefined();
  });
});
