import { describe, expect, it } from "vitest";

import type { JsonObject } from "../base/index.ts";
import { endpoints, findEndpoint, makes } from "../contract/index.ts";
import { countStills, toSentences } from "./count-stills.ts";
import { toRoleRequest, type RoleRequest, type RoleStills } from "./index.ts";

function read(endpoint: string, body: JsonObject, [width, height]: readonly [number, number] = [800, 600]): RoleRequest {
  return toRoleRequest(findEndpoint(endpoint), body, {
    media: ({ value }) => ({ path: `/files/${value as string}`, blob: "b", mime: "m", width, height, seconds: 0 }),
    element: (id) => ({ id, name: `element ${id}`, voiceId: null, images: [] }),
  });
}

function usesOf({ stills }: RoleRequest): readonly (readonly [string, string])[] {
  return (stills?.pictures ?? []).map(({ use, file }) => [use, file.path]);
}

describe("reading a request for still pictures by role", () => {
  it("takes number, size, ratio, words and watermark, with the contract's defaults", () => {
    const asked = { prompt: "A pier.", n: 3, resolution: "2k", aspect_ratio: "21:9", watermark_info: { enabled: true } };
    const request = read("generations.create", asked);
    expect(request).toMatchObject({ prompt: "A pier.", watermark: true, model: "kling-v3" });
    expect(request.stills).toEqual({ count: 3, series: false, size: "2k", ratio: "21:9", pictures: [] });
    expect(read("generations.create", { prompt: "A pier." }).stills).toMatchObject({ count: 1, size: "1k", ratio: "16:9" });
  });

  it("tells what a picture is given for", () => {
    const body = { model_name: "kling-v2-1", prompt: "As a boy.", image: "a" };
    expect(usesOf(read("generations.create", body))).toEqual([["source", "/files/a"]]);
    expect(usesOf(read("generations.create", { ...body, image_reference: "subject" }))).toEqual([["character", "/files/a"]]);
    expect(usesOf(read("generations.create", { ...body, image_reference: "face" }))).toEqual([["face", "/files/a"]]);
  });

  it("takes listed pictures in their order, and the ratio of the first where it is left open", () => {
    const body = { prompt: "Both.", image_list: [{ image: "a" }, { image: "b" }] };
    const request = read("omni-image.create", body);
    expect(usesOf(request)).toEqual([
      ["source", "/files/a"],
      ["source", "/files/b"],
    ]);
    expect(request.stills?.ratio).toBe("800:600");
    expect(read("omni-image.create", { ...body, aspect_ratio: "2:3" }).stills?.ratio).toBe("2:3");
    expect(read("omni-image.create", body, [0, 0]).stills?.ratio).toBe("16:9");
    expect(read("omni-image.create", { prompt: "None." }).stills?.ratio).toBe("16:9");
  });

  it("takes a series with its number, or with the bounds where the model is to choose", () => {
    const body = { model_name: "kling-v3-omni", prompt: "Four.", image_list: [{ image: "a" }], result_type: "series", n: 7 };
    expect(read("omni-image.create", body).stills).toMatchObject({ series: true, count: 4 });
    expect(read("omni-image.create", { ...body, series_amount: 6 }).stills).toMatchObject({ series: true, count: 6 });
    const open = read("omni-image.create", { ...body, series_amount: "auto" }).stills;
    expect(open).toMatchObject({ series: true, count: { min: 2, max: 9 } });
  });

  it("takes subjects, scene, style, person, garment and front view", () => {
    const subject_image_list = [{ subject_image: "a" }, { subject_image: "b" }];
    expect(
      usesOf(read("multi-image2image.create", { subject_image_list, scene_image: "c", style_image: "d" })).map(([use]) => use),
    ).toEqual(["subject", "subject", "scene", "style"]);
    const dressed = read("kolors-virtual-try-on.create", { human_image: "a", cloth_image: "b" });
    expect(usesOf(dressed)).toEqual([
      ["person", "/files/a"],
      ["garment", "/files/b"],
    ]);
    expect(dressed.stills).toMatchObject({ count: 1, ratio: "800:600" });
    const views = read("ai-multi-shot.create", { element_frontal_image: "a" });
    expect(usesOf(views)).toEqual([["front", "/files/a"]]);
    expect(views.stills).toMatchObject({ count: 9, setOf: 3, ratio: "800:600" });
  });

  it("takes the shares by which a picture grows", () => {
    const body = {
      image: "a",
      up_expansion_ratio: 0.5,
      down_expansion_ratio: 0,
      left_expansion_ratio: 0.25,
      right_expansion_ratio: 1,
    };
    const { stills } = read("expand.create", { ...body, n: 2 });
    expect(stills).toMatchObject({ count: 2, grow: { up: 0.5, down: 0, left: 0.25, right: 1 } });
  });

  it("reads every good example of the contract's picture endpoints, and no other work as still pictures", () => {
    const creates = endpoints.filter(({ action }) => action === "create");
    for (const { id, kind, examples } of creates) {
      for (const { body } of examples.filter(({ accepted }) => accepted)) {
        expect(read(id, body).stills !== undefined, id).toBe(makes(kind) === "stills");
      }
    }
  });
});

describe("how many pictures are made", () => {
  const span: Pick<RoleStills, "count"> = { count: { min: 2, max: 9 } };

  it("is what was asked for", () => {
    expect(countStills({ count: 7 }, "One. Two.")).toBe(7);
  });

  it("goes by the sentences where it is left open, within the bounds", () => {
    expect(countStills(span, "Dawn. Noon! 黄昏。夜晚。Then rain; then sun.")).toBe(6);
    expect(countStills(span, "Four seasons of a tower")).toBe(4);
    expect(countStills(span, "a. ".repeat(40))).toBe(9);
    expect(countStills(span, "")).toBe(4);
  });

  it("counts no figure or mark as a sentence", () => {
    expect(toSentences("At 1.5 m. ... Then off!")).toEqual(["At 1.5 m.", "Then off!"]);
  });
});
