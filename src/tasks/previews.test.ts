import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createVirtualClock, type VirtualClock } from "../base/index.ts";
import { createNodeWorld } from "../base/node.ts";
import { findEndpoint } from "../contract/index.ts";
import type { Engine, EngineJob, MadeFile } from "../engines/index.ts";
import { createFixture, goodVideo, type Fixture } from "./fixture.suite.ts";
import { readChoices, readResult, sweep, type MadeVideo } from "./index.ts";
import { DAY_MS } from "./retention/retention.ts";

const world = createNodeWorld();
const VIDEO = "omni-video.create";

let at: Fixture;
let clock: VirtualClock;
let folder: string;
let jobs: Record<"submit" | "settle", EngineJob["preview"][]>;
beforeEach(async () => {
  folder = await world.disk.temporaryDirectory("onetake-previews-");
  clock = createVirtualClock(world.clock.now());
  jobs = { submit: [], settle: [] };
  at = createFixture({ engine: createPosterEngine(), clock });
});
afterEach(async () => {
  await at.close();
  await world.disk.remove(folder);
});

describe("the look of a preview", () => {
  it("is kept with the task and handed to the engine at every step", async () => {
    await at.tasks.start();
    const preview = { look: "plain", pictures: "jpeg" } as const;
    const { task } = await at.tasks.admit({
      account: "ada",
      endpoint: findEndpoint(VIDEO),
      body: goodVideo,
      requestId: "r",
      preview,
    });
    expect(task.choices).toEqual({ preview });
    await at.ended({ task, elements: [], voices: [] });
    expect(readChoices((await at.store.taskById(task.id))?.choices)).toEqual({ preview });
    expect(jobs).toEqual({ submit: [preview], settle: [preview] });
  });

  it("is absent from a task that chose none", async () => {
    await at.tasks.start();
    const { task } = await at.ended(await at.create(VIDEO, goodVideo));
    expect([task.choices, jobs]).toEqual([undefined, { submit: [undefined], settle: [undefined] }]);
  });
});

describe("a poster and a contact sheet", () => {
  it("are kept with their clip, and the engine's own files go", async () => {
    const { poster, sheet, blob } = await makeVideo();
    expect(new Set([poster, sheet, blob]).size).toBe(3);
    expect(await textOf(poster)).toBe("poster");
    expect(await textOf(sheet)).toBe("sheet");
    expect(await world.disk.list(folder)).toEqual([]);
  });

  it("live as long as their clip, and are swept with it", async () => {
    const { poster = "", sheet = "", blob } = await makeVideo();
    const kept = async (): Promise<readonly boolean[]> =>
      await Promise.all([blob, poster, sheet].map(async (id) => (await at.blobs.size(id)) !== undefined));
    const swept = { store: at.store, blobs: at.blobs, clock };
    await clock.advance(30 * DAY_MS);
    await sweep(swept);
    expect(await kept()).toEqual([true, true, true]);
    await clock.advance(DAY_MS + 1);
    await sweep(swept);
    expect(await kept()).toEqual([false, false, false]);
  });
});

async function makeVideo(): Promise<MadeVideo> {
  await at.tasks.start();
  const { task } = await at.ended(await at.create(VIDEO, goodVideo));
  const [video] = readResult(task.result).videos ?? [];
  if (!video) throw new Error(`there is no clip: ${task.reason}`);
  return video;
}

async function textOf(blob: string | undefined): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of at.blobs.read(blob ?? "")) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

function createPosterEngine(): Engine {
  const write = async (name: string, mime: string): Promise<MadeFile> => {
    const path = join(folder, name);
    await world.disk.write(path, name);
    return { path, mime };
  };
  return {
    name: "posters",
    billable: false,
    refuses: () => undefined,
    submit: async ({ preview }) => {
      jobs.submit.push(preview);
      return {};
    },
    settle: async (_, { preview }) => {
      jobs.settle.push(preview);
      const film = { ...(await write("film", "video/mp4")), seconds: "3.000" };
      const poster = await write("poster", "image/jpeg");
      const sheet = await write("sheet", "image/jpeg");
      return { ok: true, artifacts: [{ kind: "video", ...film, poster, sheet }] };
    },
    close: async () => {},
  };
}
