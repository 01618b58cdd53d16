import { describe, expect, test } from "vitest";

import type { JsonObject } from "../../base/index.ts";
import { price } from "../price/price.ts";

const PICTURE = "https://media.example.com/a.png";
const shares = { up_expansion_ratio: 0, down_expansion_ratio: 0, left_expansion_ratio: 1, right_expansion_ratio: 0 };
const tower: JsonObject = { prompt: "A tower.", image_list: [{ image: PICTURE }] };
const series: JsonObject = { ...tower, model_name: "kling-v3-omni", result_type: "series" };

describe("prices of still pictures", () => {
  test.each<[endpoint: string, what: string, body: JsonObject, units: number]>([
    ["generations.create", "one picture of 3.0", { prompt: "A tower." }, 8],
    ["generations.create", "nine pictures of 3.0 in 2K", { prompt: "A tower.", resolution: "2k", n: 9 }, 72],
    ["generations.create", "two pictures of 2.1 from text", { model_name: "kling-v2-1", prompt: "A tower.", n: 2 }, 8],
    ["generations.create", "one of 2.1 from a picture", { model_name: "kling-v2-1", prompt: "A tower.", image: PICTURE }, 8],
    ["omni-image.create", "one picture of O1", { ...tower, model_name: "kling-image-o1" }, 8],
    ["omni-image.create", "two in 4K", { ...tower, model_name: "kling-v3-omni", resolution: "4k", n: 2 }, 32],
    ["omni-image.create", "a series without a number", series, 32],
    ["omni-image.create", "a series of 9; n does not count", { ...series, series_amount: 9, n: 3 }, 72],
    ["multi-image2image.create", "three pictures", { subject_image_list: [{ subject_image: PICTURE }], n: 3 }, 48],
    ["expand.create", "two pictures", { image: PICTURE, ...shares, n: 2 }, 16],
    ["ai-multi-shot.create", "one call", { element_frontal_image: PICTURE }, 20],
  ])("%s: %s", (endpoint, _, body, units) => {
    expect(price(endpoint, body)).toMatchObject({ pack: "image", min: units, max: units });
  });

  test("a series whose length the model chooses costs 2 to 9 pictures", () => {
    const found = price("omni-image.create", { ...series, series_amount: "auto" });
    expect(found).toMatchObject({ min: 16, max: 72 });
    expect(found.why).toContain("the model chooses");
  });

  test("a series costs what it has once it is made, and a told number stays as it was told", () => {
    const open = price("omni-image.create", { ...series, series_amount: "auto" }, { pictures: 5 });
    expect(open).toMatchObject({ min: 40, max: 40 });
    expect(open.why).toBeUndefined();
    expect(price("omni-image.create", { ...series, series_amount: 3 }, { pictures: 5 })).toMatchObject({ min: 24, max: 24 });
  });

  test("dressing a person is paid in units of its own, and rests on third parties alone", () => {
    const found = price("kolors-virtual-try-on.create", { human_image: PICTURE, cloth_image: PICTURE });
    expect(found).toMatchObject({ pack: "try-on", min: 1, max: 1 });
    expect(found.standing?.marks).toContain("third-party-only");
  });

  test("the price of 3.0 was seen live in 1K, and is disputed in 2K", () => {
    const at = (resolution: string) => price("generations.create", { prompt: "A tower.", resolution }).standing;
    expect(at("1k")?.label).toBe("live-confirmed");
    expect(at("2k")?.against).toHaveLength(1);
    expect(at("2k")?.label).toBe("doc-derived");
  });

  test("models that are gone have their old prices up to the day from which no list names them", () => {
    const body = { model_name: "kling-v1", prompt: "A tower.", n: 2 };
    expect(price("generations.create", body, { today: "2026-05-18" })).toMatchObject({ min: 2, max: 2 });
    expect(price("generations.create", body, { today: "2026-05-19" }).max).toBe(Number.POSITIVE_INFINITY);
  });
});
