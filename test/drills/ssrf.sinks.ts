// The sinks of drill S1: each address that the assembled server reads, tried through HTTP, with the product's parts in memory.
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { createProbe } from "../../src/assemble.ts";
import { silentLogger } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { createEgress, type Guard } from "../../src/egress/index.ts";
import { createInstantEngine } from "../../src/engines/instant/index.ts";
import { encodePng } from "../../src/media/index.ts";
import { makeClip } from "../../src/media/make-clip.suite.ts";
import { createServer, describeTask } from "../../src/server/index.ts";
import { createMemoryBlobs, createMemoryStore, type Store } from "../../src/store/index.ts";
import { createCourier, createMemoryRunner, createNotifier, createTasks } from "../../src/tasks/index.ts";
import type { Sink } from "./ssrf.drill.ts";
import type { Content, Ground } from "./ssrf.ground.ts";

/** A server for the drill; `close` ends it. */
export interface SinkServer {
  readonly sinks: readonly Sink[];
  close(): Promise<void>;
}

const TASKS_AT_ONCE = 8;

/** Starts the product with the drill's ground behind its egress; `guarded` false takes the guard out, for the control arm. */
export async function startSinkServer(ground: Ground, guarded: boolean): Promise<SinkServer> {
  const world = createNodeWorld();
  const folder = await world.disk.temporaryDirectory("onetake-ssrf-sinks-");
  const open: Guard = { toTarget: (address) => new URL(address), assertReachable: () => {} };
  const egress = createEgress({ world, ...ground.egress, ...(guarded ? {} : { guard: open }) });
  const blobs = createMemoryBlobs({ disk: world.disk });
  const engine = createInstantEngine({ world });
  const runner = createMemoryRunner({ clock: world.clock, concurrency: TASKS_AT_ONCE });
  const presetPicture = (name: string): string => name;
  const logger = silentLogger;
  const store = createMemoryStore();
  const limits = { delaysMs: [], lookMs: 50 }; // one attempt tells it all
  const courier = createCourier({ world, store, egress, logger, limits });
  const notifier = createNotifier({ world, describe: describeTask, base: () => "http://127.0.0.1", wake: courier.wake });
  const tasks = createTasks({
    world,
    store,
    blobs,
    engine,
    runner,
    egress,
    probe: createProbe(world),
    logger,
    presetPicture,
    hooks: [notifier],
  });
  courier.start();
  await tasks.start();
  const server = await createServer({
    version: "0",
    auth: { mode: "loopback" },
    tasks,
    blobs,
    engine,
    world,
    logger,
    health: async () => true,
  });
  const base = await server.listen();
  return {
    sinks: [...(await createSinks(base, folder)), createCallbackSink(base, store)],
    close: async () => {
      await server.close();
      await tasks.stop();
      await courier.stop(0);
      await engine.close();
      await egress.close();
      await blobs.clear();
      await world.disk.remove(folder);
    },
  };
}

async function createSinks(base: string, folder: string): Promise<readonly Sink[]> {
  const png = await encodePng(new Uint8Array(512 * 512 * 4).fill(120), 512, 512);
  const picture: Content = { bytes: png, mime: "image/png" };
  const clipPath = join(folder, "clip.mp4");
  await makeClip(clipPath, { width: 1920, height: 1080, frames: 96, fps: 24 });
  const clip: Content = { bytes: await createNodeWorld().disk.read(clipPath), mime: "video/mp4" };
  const inline = Buffer.from(png).toString("base64");
  const sink = (name: string, path: string, content: Content, body: (url: string) => object): Sink => ({
    name,
    content,
    tryUrl: (url) => tryCreate(`${base}${path}`, body(url)),
  });
  const omni = {
    model_name: "kling-v3-omni",
    prompt: "A street.",
    mode: "std",
    sound: "off",
    aspect_ratio: "16:9",
    duration: "3",
  };
  const still = { model_name: "kling-v3", prompt: "A street.", mode: "std", sound: "off", duration: "3" };
  const element = { element_name: "Fox", element_description: "A paper fox." };
  const images = "/v1/videos/image2video";
  const elements = "/v1/general/advanced-custom-elements";
  const elementOf = (front: string, more: string): object => ({
    ...element,
    reference_type: "image_refer",
    element_image_list: { frontal_image: front, refer_images: [{ image_url: more }] },
  });
  return [
    sink("omni-video image_url", "/v1/videos/omni-video", picture, (url) => ({ ...omni, image_list: [{ image_url: url }] })),
    sink("omni-video video_url", "/v1/videos/omni-video", clip, (url) => ({
      ...omni,
      video_list: [{ video_url: url, refer_type: "feature", keep_original_sound: "no" }],
    })),
    sink("image2video image", images, picture, (url) => ({ ...still, image: url })),
    sink("image2video image_tail", images, picture, (url) => ({ ...still, image: inline, image_tail: url })),
    sink("element frontal_image", elements, picture, (url) => elementOf(url, inline)),
    sink("element refer_images", elements, picture, (url) => elementOf(inline, url)),
    sink("element video_url", elements, clip, (url) => ({
      ...element,
      reference_type: "video_refer",
      element_video_list: { refer_videos: [{ video_url: url }] },
    })),
  ];
}

/** Creates a task and waits for its end. A refusal at the create, or a failure that says the file could not be fetched, is "stopped". */
async function tryCreate(url: string, body: object): Promise<"stopped" | "reached"> {
  const headers = { "content-type": "application/json" };
  const made = await askJson(url, { method: "POST", headers, body: JSON.stringify(body) });
  if (made.code === 1201) return "stopped";
  if (made.data === undefined) throw new Error(`create was answered with ${made.code}: ${made.message}`);
  for (;;) {
    const { data } = await askJson(`${url}/${made.data.task_id}`);
    if (data?.task_status === "succeed") return "reached";
    if (data?.task_status === "failed") {
      if (/could not be fetched/.test(data.task_status_msg ?? "")) return "stopped";
      throw new Error(`the task failed for another reason: ${data.task_status_msg}`);
    }
    await sleep(5);
  }
}

/** An address to which callbacks go: it is reached when the first of them was taken. */
function createCallbackSink(base: string, store: Store): Sink {
  const body = { model_name: "kling-v3", prompt: "A street.", mode: "std", sound: "off", duration: "3", aspect_ratio: "16:9" };
  const headers = { "content-type": "application/json" };
  return {
    name: "text2video callback_url",
    followsRedirects: false,
    tryUrl: async (url) => {
      const create = { method: "POST", headers, body: JSON.stringify({ ...body, callback_url: url }) };
      const made = await askJson(`${base}/v1/videos/text2video`, create);
      if (made.code === 1201) return "stopped";
      if (made.data === undefined) throw new Error(`create was answered with ${made.code}: ${made.message}`);
      for (;;) {
        const rows = await store.callbacks.list({ taskId: made.data.task_id, limit: 10 });
        const first = rows.find(({ state }) => state === "submitted");
        if (first === undefined) return "stopped"; // an empty address is none
        if (first.standing === "delivered") return "reached";
        if (first.standing === "refused" || first.lastStatus !== null) return "stopped";
        if (first.standing === "given-up") throw new Error(`the callback failed for another reason: ${first.lastFault}`);
        await sleep(5);
      }
    },
  };
}

interface Answer {
  readonly code: number;
  readonly message: string;
  readonly data?: { readonly task_id: string; readonly task_status: string; readonly task_status_msg?: string };
}

async function askJson(url: string, init?: RequestInit): Promise<Answer> {
  return (await (await fetch(url, init)).json()) as Answer; // the service's envelope
}
