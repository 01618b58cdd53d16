import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { JsonObject } from "../base/index.ts";
import { probeImage } from "../media/index.ts";
import { createFixture, drawPicture, goodElement, type Fixture } from "./fixture.suite.ts";
import { readResult } from "./index.ts";

/** What a create of each endpoint for pictures has to end with. */
interface Story {
  readonly endpoint: string;
  readonly body: JsonObject;
  readonly pictures: number;
  /** Groups in the order of the pictures, where there are any. */
  readonly groups?: readonly string[];
  readonly units: string;
  readonly pack: string;
}

describe("tasks for still pictures", () => {
  let fixture: Fixture;
  let picture: string;

  beforeAll(async () => {
    fixture = createFixture();
    await fixture.tasks.start();
    picture = (await drawPicture(400, 320)).toString("base64");
  });
  afterAll(async () => {
    await fixture.close();
  });

  const stories: readonly (readonly [string, (image: string) => Story])[] = [
    [
      "pictures from text",
      () => ({ endpoint: "generations.create", body: { prompt: "A pier.", n: 3 }, pictures: 3, units: "24", pack: "image" }),
    ],
    [
      "a picture from a picture",
      (image) => ({
        endpoint: "generations.create",
        body: { model_name: "kling-v2-1", prompt: "At night.", image, image_reference: "subject" },
        pictures: 1,
        units: "8",
        pack: "image",
      }),
    ],
    [
      "pictures of the largest size",
      () => ({
        endpoint: "omni-image.create",
        body: { model_name: "kling-v3-omni", prompt: "A pier.", resolution: "4k", n: 2, aspect_ratio: "16:9" },
        pictures: 2,
        units: "32",
        pack: "image",
      }),
    ],
    [
      "a series of a given number",
      (image) => ({
        endpoint: "omni-image.create",
        body: { ...series(image), series_amount: 2 },
        pictures: 2,
        groups: ["series", "series"],
        units: "16",
        pack: "image",
      }),
    ],
    [
      "a series as long as its words, paid for by what it has",
      (image) => ({
        endpoint: "omni-image.create",
        body: { ...series(image), series_amount: "auto" },
        pictures: 3,
        groups: ["series", "series", "series"],
        units: "24",
        pack: "image",
      }),
    ],
    [
      "a picture from several",
      (image) => ({
        endpoint: "multi-image2image.create",
        body: { prompt: "Both.", subject_image_list: [{ subject_image: image }], scene_image: image, n: 2 },
        pictures: 2,
        units: "32",
        pack: "image",
      }),
    ],
    [
      "a grown picture",
      (image) => ({
        endpoint: "expand.create",
        body: {
          image,
          up_expansion_ratio: 0,
          down_expansion_ratio: 0,
          left_expansion_ratio: 1,
          right_expansion_ratio: 1,
          n: 2,
        },
        pictures: 2,
        units: "16",
        pack: "image",
      }),
    ],
    [
      "three sets of three views",
      (image) => ({
        endpoint: "ai-multi-shot.create",
        body: { element_frontal_image: image },
        pictures: 9,
        groups: ["set-1", "set-1", "set-1", "set-2", "set-2", "set-2", "set-3", "set-3", "set-3"],
        units: "20",
        pack: "image",
      }),
    ],
    [
      "a person in a garment",
      (image) => ({
        endpoint: "kolors-virtual-try-on.create",
        body: { human_image: image, cloth_image: image },
        pictures: 1,
        units: "1",
        pack: "try-on",
      }),
    ],
  ];

  it.each(stories)("end with %s", async (_, tell) => {
    const { endpoint, body, pictures, groups, units, pack } = tell(picture);
    const { task } = await fixture.ended(await fixture.create(endpoint, body));
    expect(task.reason).toBeNull();
    expect(task).toMatchObject({ state: "succeeded", units, pack });
    const { images = [], ...rest } = readResult(task.result);
    expect(rest).toEqual({});
    expect(images.map(({ group }) => group)).toEqual(groups ?? Array.from({ length: pictures }, () => undefined));
    for (const { blob, mime, watermark } of images) {
      const bytes = await fixture.world.disk.read(await fixture.blobs.localPath(blob));
      expect([mime, probeImage(bytes).format]).toEqual(["image/png", "png"]);
      expect(watermark).toBeUndefined();
    }
  });

  it("end with a watermarked copy of each picture when it is asked for", async () => {
    const body = { prompt: "A pier.", n: 2, watermark_info: { enabled: true } };
    const { task } = await fixture.ended(await fixture.create("generations.create", body));
    const { images = [] } = readResult(task.result);
    expect(images).toHaveLength(2);
    for (const { blob, watermark } of images) expect([undefined, blob]).not.toContain(watermark);
  });

  it("take elements of the account", async () => {
    const made = await fixture.ended(await fixture.create("elements.create", await goodElement()));
    const [element] = made.elements;
    const body = { prompt: "<<<element_1>>> at the pier.", element_list: [{ element_id: BigInt(element?.id ?? 0) }] };
    const { task } = await fixture.ended(await fixture.create("generations.create", body));
    expect(task).toMatchObject({ state: "succeeded", units: "8" });
  });

  it("fail with the service's words for a picture that is too small, and take nothing", async () => {
    const small = (await drawPicture(200, 200)).toString("base64");
    const { task } = await fixture.ended(await fixture.create("ai-multi-shot.create", { element_frontal_image: small }));
    expect(task).toMatchObject({ state: "failed", reason: "Image pixel is invalid", units: "0", result: null });
  });
});

function series(image: string): JsonObject {
  return {
    model_name: "kling-v3-omni",
    prompt: "Dawn over <<<image_1>>>. Noon. Night.",
    image_list: [{ image }],
    result_type: "series",
  };
}
