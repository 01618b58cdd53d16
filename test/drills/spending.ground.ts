import { createProbe, presetPicture } from "../../src/assemble.ts";
import { createSeededRandom, silentLogger, type Clock, type Disk, type Net, type World } from "../../src/base/index.ts";
import { createEgress } from "../../src/egress/index.ts";
import type { Engine } from "../../src/engines/index.ts";
import { createInstantEngine } from "../../src/engines/instant/index.ts";
import { createUpstreamEngine, type UpstreamOptions } from "../../src/engines/upstream/index.ts";
import { createMemoryBlobs, createMemoryStore, type Blobs, type MemoryBlobs, type Store } from "../../src/store/index.ts";
import {
  createMemoryQueue,
  createMemoryRunner,
  createTasks,
  type Keeper,
  type MemoryQueue,
  type TaskService,
} from "../../src/tasks/index.ts";
import type { Kling } from "./spending.kling.ts";
import { createLife, type Life } from "./spending.life.ts";
import type { SharedTime } from "./spending.time.ts";

/** What outlives a process of the product: its data. */
export interface ProductData {
  readonly store: Store;
  readonly blobs: MemoryBlobs;
  readonly queue: MemoryQueue;
  /** The acts of a person, on the data itself. */
  readonly keeper: Keeper;
  readonly world: World;
  close(): Promise<void>;
}

/** How the data begin. */
export interface DataSetup {
  readonly time: SharedTime;
  readonly seed: number;
  /** A new one in memory by default. */
  readonly store?: Store;
  /** What the product takes for the time; the shared one by default. */
  readonly clock?: Clock;
}

export async function createProductData({ time, seed, store = createMemoryStore(), clock }: DataSetup): Promise<ProductData> {
  const shared = time.world(createSeededRandom(seed));
  const folder = await shared.disk.temporaryDirectory("onetake-spending-");
  const world: World = { ...shared, disk: within(shared.disk, folder), ...(clock && { clock }) };
  const blobs = createMemoryBlobs({ disk: world.disk, clock: world.clock });
  return {
    store,
    blobs,
    queue: createMemoryQueue(),
    keeper: createKeeper(store, world),
    world,
    close: async () => {
      await blobs.clear();
      await shared.disk.remove(folder);
    },
  };
}

// What a process leaves behind when it dies is removed with the folder.
function within(disk: Disk, folder: string): Disk {
  return {
    ...disk,
    temporaryDirectory: async (prefix) => {
      const path = `${folder}/${prefix}${++folders}`;
      await disk.makeDirectory(path);
      return path;
    },
  };
}

let folders = 0;

/** One process of the product over its data. */
export interface Product {
  readonly tasks: TaskService;
  readonly engine: Engine;
}

/** How a process is put together. */
export interface ProductSetup {
  readonly time: SharedTime;
  readonly kling: Kling;
  readonly data: ProductData;
  /** Its way to the playing server. */
  readonly fetch: Net["fetch"];
  /** By default one that never ends. */
  readonly life?: Life;
  /** What an arm puts in the place of the billable engine. */
  readonly weaken?: (engine: Engine) => Engine;
  readonly upstream?: Partial<UpstreamOptions>;
}

/** Starts a process: what others left in the queue goes on in it. */
export async function startProduct(setup: ProductSetup): Promise<Product> {
  const { time, data, life = createLife(() => false), weaken = (same: Engine): Engine => same } = setup;
  const { disk, random } = data.world;
  const clock = life.clock(data.world.clock);
  const world: World = { clock, random, disk: life.port("disk", disk), net: { fetch: setup.fetch } };
  const store = life.store(data.store);
  const blobs = life.port("blobs", data.blobs);
  const engine = weaken(createPaidEngine(setup, world, life));
  const egress = createEgress({ world: time.world(random) });
  const probe = createProbe(world);
  const tasks = createTasks({
    world,
    store,
    blobs,
    engine: createInstantEngine({ world }),
    otherEngines: [engine],
    runner: createMemoryRunner({ clock, queue: data.queue, concurrency: Number.POSITIVE_INFINITY }),
    egress: { download: (...given) => time.during(() => egress.download(...given)) },
    probe: (...given) => time.during(() => probe(...given)),
    logger: silentLogger,
    presetPicture,
    limits: { lookMs: 0 },
  });
  // What a transaction put in the queue that was committed is in it, though the process died before it could tell.
  for (const [taskId, lane] of data.queue.uncommitted) data.queue.unfinished.set(taskId, lane);
  data.queue.uncommitted.clear();
  await tasks.start();
  return { tasks, engine };
}

/** Most bytes and milliseconds of one result. */
const RESULT = { maxBytes: 100_000_000, timeoutMs: 60_000 };

function createPaidEngine({ time, kling, data, upstream }: ProductSetup, world: World, life: Life): Engine {
  const egress = createEgress({ world, allowPrivate: [new URL(kling.url).host] });
  const download: UpstreamOptions["download"] = async (address, options) =>
    await time.during(async () => await egress.download(address, { ...options, ...RESULT }));
  return createUpstreamEngine({
    world,
    logger: silentLogger,
    baseUrl: kling.url,
    credential: { apiKey: kling.apiKey },
    readBlob: async (id) => await readAll(data.blobs, id),
    download: async (...given) => {
      const found = await download(...given);
      await life.at("downloaded");
      return found;
    },
    ...upstream,
  });
}

async function readAll(blobs: Blobs, id: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of blobs.read(id)) pieces.push(piece);
  return Buffer.concat(pieces);
}

function createKeeper(store: Store, world: World): Keeper {
  const no = async (): Promise<never> => {
    throw new TypeError("not yet");
  };
  return {
    find: no,
    approve: async (planId, digest, by, validMs = 3_600_000) => {
      const at = world.clock.now();
      const row = { id: world.random.uuid(), planId, digest, how: "terminal", by, at, expiresAt: at + validMs, revokedAt: null } as const;
      await store.transaction(({ spend }) => spend.insertApproval(row));
      return row;
    },
    revoke: no,
    reopen: no,
    setBudget: no,
    removeBudget: no,
    decide: no,
  };
}
