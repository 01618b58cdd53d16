import { OnetakeError, silentLogger, type Clock, type JsonObject, type World } from "../base/index.ts";
import { createNodeWorld } from "../base/node.ts";
import { findEndpoint } from "../contract/index.ts";
import type { Engine } from "../engines/index.ts";
import { createInstantEngine } from "../engines/instant/index.ts";
import { encodePng, probeAudio, probeImage, probeVideo, warnOfImage, warnOfVideo } from "../media/index.ts";
import { createMemoryBlobs, createMemoryStore, type MemoryBlobs, type Store } from "../store/index.ts";
import type { TaskContext } from "./context.ts";
import {
  createMemoryQueue,
  createMemoryRunner,
  createTasks,
  type Probe,
  type Runner,
  type SpendPolicy,
  type TaskHook,
  type TaskService,
  type TaskView,
} from "./index.ts";

/** The life of tasks over the twins in memory and the instant engine. */
export interface Fixture {
  readonly world: World;
  readonly store: Store;
  readonly blobs: MemoryBlobs;
  readonly tasks: TaskService;
  readonly probe: Probe;
  /** What addresses answer; an address that is not here is refused by the guard. */
  readonly served: Map<string, Uint8Array>;
  /** Admits a create of an account. */
  create(endpointId: string, body: JsonObject, account?: string): Promise<TaskView>;
  /** Waits until a task has ended. */
  ended(view: TaskView): Promise<TaskView>;
  close(): Promise<void>;
}

export interface FixtureParts {
  readonly engine?: Engine;
  readonly otherEngines?: readonly Engine[];
  readonly spendPolicy?: SpendPolicy;
  readonly runner?: Runner;
  readonly store?: Store;
  readonly blobs?: MemoryBlobs;
  /** What tasks take for the time; the real one by default. */
  readonly clock?: Pick<Clock, "now">;
  readonly limits?: Partial<TaskContext["limits"]>;
  readonly hooks?: readonly TaskHook[];
  /** What is found in files; by default what is in them. */
  readonly probe?: Probe;
}

export function createFixture(parts: FixtureParts = {}): Fixture {
  const real = createNodeWorld();
  const world = { ...real, clock: { ...real.clock, ...(parts.clock && { now: parts.clock.now }) } };
  const { store = createMemoryStore(), engine = createInstantEngine({ world }), limits = {} } = parts;
  const runner = parts.runner ?? createMemoryRunner({ clock: world.clock, queue: createMemoryQueue() });
  const { blobs = createMemoryBlobs({ disk: world.disk }) } = parts;
  const served = new Map<string, Uint8Array>();
  const read: Probe = async (medium, source) => {
    if (medium === "image") {
      const facts = probeImage(typeof source === "string" ? await world.disk.read(source) : source);
      return { ...facts, mime: "image/png", seconds: 0, warnings: warnOfImage(facts) };
    }
    const path = String(source); // clips and sounds are probed in files
    if (medium === "audio") return { ...(await probeAudio(path)), mime: "audio/wav", width: 0, height: 0 };
    const facts = await probeVideo(path);
    return { ...facts, mime: "video/mp4", sound: facts.sound !== undefined, warnings: warnOfVideo(facts) };
  };
  const probe = parts.probe ?? read;
  const tasks = createTasks({
    world,
    store,
    blobs,
    engine,
    ...(parts.otherEngines && { otherEngines: parts.otherEngines }),
    ...(parts.spendPolicy && { spendPolicy: parts.spendPolicy }),
    runner,
    limits,
    hooks: parts.hooks ?? [],
    egress: { download: (address, { to, maxBytes }) => serve(world, served, address, to, maxBytes) },
    probe,
    logger: silentLogger,
    presetPicture: (name) => new URL(`../../assets/presets/${name}`, import.meta.url).pathname,
  });
  return {
    world,
    store,
    blobs,
    tasks,
    probe,
    served,
    create: (endpointId, body, account = "ada") =>
      tasks.admit({ account, endpoint: findEndpoint(endpointId), body, requestId: world.random.uuid() }),
    ended: (view) => untilEnded(tasks, view),
    close: async () => {
      await tasks.stop();
      await engine.close();
      await blobs.clear();
    },
  };
}

/** A good body of a short video. */
export const goodVideo: JsonObject = {
  model_name: "kling-v3-omni",
  prompt: "A lantern on a pier.",
  duration: "3",
  mode: "std",
  aspect_ratio: "16:9",
  sound: "off",
};

/** A one-coloured PNG. */
export async function drawPicture(width = 400, height = 400, shade = 90): Promise<Buffer> {
  return Buffer.from(await encodePng(new Uint8Array(width * height * 4).fill(shade), width, height));
}

/** A good body of an element; each picture differs. */
export async function goodElement(): Promise<JsonObject> {
  return {
    element_name: "Mira",
    element_description: "A woman with a red scarf.",
    reference_type: "image_refer",
    element_image_list: {
      frontal_image: (await drawPicture(400, 400, 10)).toString("base64"),
      refer_images: [{ image_url: (await drawPicture(400, 400, 20)).toString("base64") }],
    },
    tag_list: [{ tag_id: "o_102" }],
  };
}

async function serve(
  world: World,
  served: Map<string, Uint8Array>,
  address: string,
  to: string,
  maxBytes: number,
): ReturnType<TaskContext["egress"]["download"]> {
  const content = served.get(address);
  if (!content) throw new OnetakeError("egress-private-address", "refused", { fix: "Use an address on the public internet." });
  if (content.byteLength > maxBytes) throw new OnetakeError("egress-too-large", "refused", { fix: "Send a smaller file." });
  await world.disk.write(to, content);
  return { bytes: content.byteLength, mime: "application/octet-stream" };
}

async function untilEnded(tasks: TaskService, { task }: TaskView): Promise<TaskView> {
  for (let tries = 0; tries < 2_000; tries++) {
    const found = await tasks.find(task.account, task.family, task.id);
    if (found && (found.task.state === "succeeded" || found.task.state === "failed")) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("the task did not end");
}
