import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { silentLogger, type JsonObject } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { engineUnderTest } from "../../src/engines/local/engine-under-test.suite.ts";
import { probeImage } from "../../src/media/index.ts";
import { createFixture, drawPicture, type Fixture } from "../../src/tasks/fixture.suite.ts";
import { readResult } from "../../src/tasks/index.ts";

/** A create, and the sizes of the pictures that it ends with. */
type Story = readonly [title: string, endpoint: string, body: (image: string) => JsonObject, sizes: readonly string[]];

const repeat = (count: number, size: string): readonly string[] => Array.from({ length: count }, () => size);

const stories: readonly Story[] = [
  [
    "pictures from text",
    "generations.create",
    () => ({ prompt: "A lighthouse at dusk. 灯塔。", n: 2, aspect_ratio: "9:16" }),
    repeat(2, "768x1360"),
  ],
  [
    "a series from a picture, in its shape",
    "omni-image.create",
    (image) => ({
      model_name: "kling-v3-omni",
      prompt: "Dawn over <<<image_1>>>. Night.",
      image_list: [{ image }],
      result_type: "series",
      series_amount: "auto",
      aspect_ratio: "auto",
    }),
    repeat(2, "1168x880"),
  ],
  [
    "subjects in a scene and a style",
    "multi-image2image.create",
    (image) => ({ subject_image_list: [{ subject_image: image }], scene_image: image, style_image: image, aspect_ratio: "1:1" }),
    ["1024x1024"],
  ],
  [
    "a grown picture",
    "expand.create",
    (image) => ({
      image,
      up_expansion_ratio: 0.5,
      down_expansion_ratio: 0,
      left_expansion_ratio: 0.25,
      right_expansion_ratio: 0.5,
    }),
    ["700x450"],
  ],
  ["three sets of views", "ai-multi-shot.create", (image) => ({ element_frontal_image: image }), repeat(9, "1168x880")],
  [
    "a person in a garment",
    "kolors-virtual-try-on.create",
    (image) => ({ human_image: image, cloth_image: image }),
    ["1168x880"],
  ],
];

describe("still pictures of the local engine", () => {
  let fixture: Fixture;
  let image: string;

  beforeAll(async () => {
    fixture = createFixture({ engine: (await engineUnderTest())({ world: createNodeWorld(), logger: silentLogger }) });
    await fixture.tasks.start();
    image = (await drawPicture(400, 300)).toString("base64");
  });
  afterAll(async () => {
    await fixture.close();
  });

  it.concurrent.each(stories)("end as %s", async (_, endpoint, body, sizes) => {
    const { task } = await untilEnded(fixture, endpoint, body(image));
    expect(task.reason).toBeNull();
    const images = readResult(task.result).images ?? [];
    const found = await Promise.all(images.map(async ({ blob }) => probeImage(await read(fixture, blob))));
    expect(found.map(({ format, width, height }) => `${format} ${width}x${height}`)).toEqual(sizes.map((size) => `png ${size}`));
    expect(new Set(images.map(({ blob }) => blob)).size).toBe(sizes.length);
  });
});

async function untilEnded(fixture: Fixture, endpoint: string, body: JsonObject): ReturnType<Fixture["ended"]> {
  const { task } = await fixture.create(endpoint, body);
  return await fixture.tasks.ended(task.id, AbortSignal.timeout(60_000));
}

async function read(fixture: Fixture, blob: string): Promise<Uint8Array> {
  return await fixture.world.disk.read(await fixture.blobs.localPath(blob));
}
