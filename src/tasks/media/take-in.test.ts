import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { findEndpoint } from "../../contract/index.ts";
import { chunk, data, header, png, PNG_END } from "../../media/make-picture.suite.ts";
import { createFixture, goodVideo, type Fixture } from "../fixture.suite.ts";
import { mediaValues } from "../../engines/index.ts";
import type { ProbedMedia } from "./probe-port.ts";
import { remarkOn } from "./remarks.ts";

describe("inline content", () => {
  let at: Fixture;
  beforeAll(() => {
    at = createFixture();
  });
  afterAll(() => at.close());

  const kept = (): Promise<number> => countOf(at.blobs.list());

  it("is told of at the create when it is odd, and where", async () => {
    const moving = png(header(400, 400), chunk("acTL", Buffer.alloc(8)), data(1200, 400), PNG_END, Buffer.from("more"));
    const { findings } = await at.create("omni-video.create", {
      ...goodVideo,
      image_list: [{ image_url: moving.toString("base64") }],
    });
    const told = findings?.filter(({ rule }) => rule.startsWith("media-"));
    expect(told).toMatchObject([
      {
        path: "image_list[0].image_url",
        severity: "care",
        message: expect.stringMatching(/^moves .*\. Send a still picture\.$/),
      },
      { message: expect.stringContaining("has 4 bytes behind its end") },
    ]);
  });

  it("leaves nothing behind when the create is refused", async () => {
    const before = await kept();
    const good = png(header(400, 400), data(1200, 400), PNG_END);
    const body = { image: good.toString("base64"), mode: "std" };
    const refused = at.create("avatar.create", { ...body, sound_file: Buffer.from("no sound").toString("base64") });
    await expect(refused).rejects.toMatchObject({ wireCode: 1201, path: "sound_file", fix: expect.stringContaining("formats") });
    expect(await kept()).toBe(before);
  });
});

describe("remarks", () => {
  const endpoint = findEndpoint("omni-video.create");
  const clip: ProbedMedia = { format: "mp4", mime: "", bytes: 9, width: 1920, height: 1080, seconds: 5, fps: 30, sound: false };
  const rulesOf = (keep: string, probed: ProbedMedia): readonly string[] => {
    const body = {
      ...goodVideo,
      video_list: [{ video_url: "https://a.example/b", refer_type: "base", keep_original_sound: keep }],
    };
    const [value] = mediaValues(endpoint, body);
    return value ? remarkOn(endpoint, body, value, probed).map(({ rule, message }) => `${rule}: ${message}`) : [];
  };

  it("tell that a clip has no sound only where its sound is to be kept", () => {
    expect(rulesOf("no", clip)).toEqual([]);
    expect(rulesOf("yes", { ...clip, sound: true })).toEqual([]);
    expect(rulesOf("yes", clip)).toEqual([expect.stringMatching(/^media-silent: has no sound/)]);
  });

  it("tell what only just keeps a limit", () => {
    expect(rulesOf("no", { ...clip, seconds: 3.02 })).toEqual([
      "media-near-limit: has 3.02 s, close to the least of 3. Keep some distance: a little more is safe.",
    ]);
    expect(rulesOf("no", { ...clip, seconds: 3, width: 1900, height: 951 })).toEqual([
      expect.stringContaining("is 1900 x 951 px, close to the widest shape of 2:1. Crop it a little"),
    ]);
  });
});

async function countOf(items: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _ of items) count++;
  return count;
}
