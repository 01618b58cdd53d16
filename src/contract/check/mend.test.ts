import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isJsonObject, stringifyJson, type Json, type JsonObject } from "../../base/index.ts";
import { endpoints } from "../endpoints/index.ts";
import { check } from "./check.ts";
import { mend } from "./mend.ts";

describe("mending", () => {
  it.each<[string, JsonObject, JsonObject]>([
    ["seconds as a number", { duration: 5 }, { duration: "5" }],
    ["a flag as text", { multi_shot: "true" }, { multi_shot: true }],
    [
      "a whole number as text, in a list",
      { multi_prompt: [{ index: "1", duration: 2 }] },
      { multi_prompt: [{ index: 1, duration: "2" }] },
    ],
    ["a null", { callback_url: null, prompt: "a" }, { prompt: "a" }],
    ["model without _name", { model: "kling-v3-omni" }, { model_name: "kling-v3-omni" }],
    ["the long name of a mode", { mode: "standard" }, { mode: "std" }],
    ["a picture under the wrong key", { image_list: [{ image: "QUJD" }] }, { image_list: [{ image_url: "QUJD" }] }],
    ["a data: URL", { image_list: [{ image_url: "data:image/png;base64,QUJD" }] }, { image_list: [{ image_url: "QUJD" }] }],
    [
      "several things at once",
      { model: "kling-v3-omni", mode: "professional", duration: 10 },
      { model_name: "kling-v3-omni", mode: "pro", duration: "10" },
    ],
  ])("writes %s as it is taken", (_, body, meant) => {
    const { body: mended, mendings } = mend("omni-video.create", body);
    expect(mended).toEqual(meant);
    expect(mendings.length).toBeGreaterThan(0);
  });

  it.each<[string, JsonObject]>([
    ["a name that is there in both spellings", { model: "kling-v3", model_name: "kling-v3-omni" }],
    ["seconds that no model makes", { duration: 99 }],
    ["a clip as base64, which has no other form", { video_list: [{ video_url: "data:video/mp4;base64,QUJD" }] }],
    ["an unknown field", { colour: "red" }],
    ["a broken text", { multi_prompt: "shots" }],
  ])("leaves %s as it is", (_, body) => {
    expect(mend("omni-video.create", body)).toEqual({ body, mendings: [] });
  });

  it("takes an empty text for nothing where no text is taken, and digits for an id", () => {
    const body = { mode: "", sound: "", watermark_info: { enabled: "" }, prompt: "", external_task_id: 829836802793406551n };
    const meant = { watermark_info: {}, prompt: "", external_task_id: "829836802793406551" };
    for (const reach of ["forms", "slips"] as const) expect(mend("omni-video.create", body, reach).body).toEqual(meant);
    expect(mend("elements.delete", { element_id: 829836802793406551n }).body).toEqual({ element_id: "829836802793406551" });
  });

  it.each<[string, JsonObject, JsonObject]>([
    ["seconds, flags and nulls", { duration: 5, multi_shot: "true", sound: null }, { duration: "5", multi_shot: true }],
    ["no digits where numbers are", { multi_prompt: [{ index: "1" }] }, { multi_prompt: [{ index: "1" }] }],
    ["nothing that is refused in live calls", { mode: "standard", model: "a" }, { mode: "standard", model: "a" }],
    [
      "no picture",
      { image_list: [{ image: "data:image/png;base64,QUJD" }] },
      { image_list: [{ image: "data:image/png;base64,QUJD" }] },
    ],
  ])("changes %s when it keeps to forms", (_, body, meant) => {
    expect(mend("omni-video.create", body, "forms").body).toEqual(meant);
  });

  it("tells what it did and where", () => {
    expect(mend("omni-video.create", { duration: 5, multi_prompt: [{ index: "2" }] }).mendings).toEqual([
      { path: "duration", did: 'wrote 5 as "5"' },
      { path: "multi_prompt[0].index", did: 'wrote "2" as 2' },
    ]);
  });

  it("changes nothing more the second time, and nothing at all in a body that is taken", () => {
    const creates = endpoints.filter(({ bodyFields }) => bodyFields.length > 0);
    for (const endpoint of creates) {
      for (const { body, accepted } of endpoint.examples) {
        const once = mend(endpoint.id, body);
        expect(mend(endpoint.id, once.body)).toEqual({ body: once.body, mendings: [] });
        expect(accepted ? stringifyJson(once.body) : "", endpoint.id).toBe(accepted ? stringifyJson(body) : "");
      }
    }
  });

  it("leaves no finding of the kinds that it mends", () => {
    const omni = endpoints.filter(({ id }) => id === "omni-video.create");
    const value = fc.constantFrom<Json>(
      null,
      5,
      "5",
      "true",
      true,
      "std",
      "standard",
      "data:image/png;base64,QUJD",
      "kling-v3-omni",
    );
    const names = ["model", ...omni.flatMap(({ bodyFields }) => bodyFields.map(({ name }) => name))];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (body) => {
        const { body: mended } = mend("omni-video.create", body);
        const found = check("omni-video.create", mended, { care: true });
        expect(found.filter(({ rule }) => rule === "null")).toEqual([]);
        expect(isJsonObject(mended) && "mode" in mended && mended["mode"] === "standard").toBe(false);
        expect(mend("omni-video.create", mended).mendings).toEqual([]);
      }),
    );
  });
});
