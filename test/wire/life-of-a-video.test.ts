import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startOnetake, type Onetake } from "../../src/assemble.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { createClient, type Client } from "../../src/client/index.ts";
import { downloadToFile } from "../../src/client/node.ts";
import { readServerFacts } from "../../src/director/index.ts";
import { probeVideo } from "../../src/media/index.ts";
import { createTestDatabase, type TestDatabase } from "../../src/store/testing.ts";

const world = createNodeWorld();
const BODY = {
  model_name: "kling-v3-omni",
  prompt: "A paper fox crosses a frozen river.",
  external_task_id: "story-1",
  mode: "std",
  aspect_ratio: "16:9",
  duration: "5",
} as const;

describe("the life of a video, over HTTP, from the create to its bytes", () => {
  let database: TestDatabase;
  let home: string;
  let onetake: Onetake;
  let client: Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    home = await world.disk.temporaryDirectory("onetake-story-");
    onetake = await startOnetake({ home, databaseUrl: database.url, engine: "instant" });
    client = createClient({ baseUrl: onetake.url });
  });
  afterAll(async () => {
    await onetake?.close();
    await database?.drop();
    await world.disk.remove(home);
  });

  it("is Onetake with a free engine, and ready", async () => {
    expect(await readServerFacts(onetake.url, world)).toMatchObject({
      isOnetake: true,
      engine: { name: "instant", isBillable: false },
      isReady: true,
    });
  });

  it("is created once, waited for, found by both ids, listed, and downloaded in whole and in part", async () => {
    const created = await client.omniVideo.create(BODY);
    expect(created).toMatchObject({ id: expect.stringMatching(/^\d{18}$/), state: "submitted", externalId: "story-1" });
    await expect(client.omniVideo.create(BODY)).rejects.toMatchObject({
      name: "RefusedError",
      wireCode: 1201,
      message: "External_task_id story-1 already exists",
    });
    const ended = await client.wait(created, { intervalMs: 50 });
    expect(ended).toMatchObject({
      state: "succeeded",
      progress: { percent: 100 },
      videos: [{ url: expect.stringContaining(onetake.url), seconds: expect.any(String) }],
    });
    expect(await client.omniVideo.findByExternalId("story-1")).toMatchObject({ id: created.id, state: "succeeded" });
    expect((await client.omniVideo.list()).map(({ id }) => id)).toEqual([created.id]);
    expect(await client.textToVideo.list()).toEqual([]);

    const [video] = ended.videos ?? [];
    const path = join(home, "result.mp4");
    const bytes = await downloadToFile(world.net, video?.url ?? "", path, { disk: world.disk, clock: world.clock });
    const facts = await probeVideo(path);
    expect(facts.seconds).toBeCloseTo(Number(video?.seconds), 2);
    const whole = await world.disk.read(path);
    const tail = await fetch(video?.url ?? "", { headers: { range: "bytes=-100" } });
    expect(tail.status).toBe(206);
    expect(tail.headers.get("content-range")).toBe(`bytes ${bytes - 100}-${bytes - 1}/${bytes}`);
    expect(new Uint8Array(await tail.arrayBuffer())).toEqual(new Uint8Array(whole.subarray(-100)));
  });

  it("takes its own results as inputs, whether the server is called by number or by name", async () => {
    const [made] = await client.omniVideo.list();
    const url = made?.videos?.[0]?.url ?? "";
    for (const [index, video_url] of [url, url.replace("127.0.0.1", "localhost")].entries()) {
      const body = { model_name: "kling-v3-omni", prompt: "It snows.", external_task_id: `again-${index}`, mode: "std" } as const;
      const done = await client.wait(await client.omniVideo.create({ ...body, video_list: [{ video_url }] }), { intervalMs: 50 });
      expect(done.state).toBe("succeeded");
    }
  });

  it("refuses what the contract refuses, with the text of the service, and makes no task of it", async () => {
    const before = await client.omniVideo.list();
    const refused = client.omniVideo.create({ ...BODY, external_task_id: "story-2", mode: "standard" as "std" });
    await expect(refused).rejects.toMatchObject({ name: "RefusedError", wireCode: 1201, fix: expect.stringContaining("std") });
    expect(await client.omniVideo.list()).toHaveLength(before.length);
    expect(await client.omniVideo.findByExternalId("story-2")).toBeUndefined();
  });

  it("shows the presets of the catalogue with pictures that are there", async () => {
    const presets = await client.elements.presets();
    expect(presets.length).toBeGreaterThan(0);
    const pictures = presets.flatMap(({ record }) => {
      const { frontal_image: front, refer_images: others = [] } = record.task_result?.elements?.[0]?.element_image_list ?? {};
      return [front ?? ""].concat(others.map(({ image_url: url }) => url ?? ""));
    });
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) {
      const response = await fetch(picture);
      expect([picture, response.status, response.headers.get("content-type")]).toEqual([picture, 200, "image/png"]);
      await response.arrayBuffer();
    }
  });
});
