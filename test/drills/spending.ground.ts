import { createProbe, presetPicture } from "../../src/assemble.ts";
import { createSeededRandom, silentLogger, type Clock, type Disk, type Net, type World } from "../../src/base/index.ts";
import { createEgress } from "../../src/egress/index.ts";
import type { Engine } from "../../src/engines/index.ts";
import { createInstantEngine } from "../../src/engines/instant/index.ts";
import { createUpstreamEngine, type UpstreamOptions } from "../../src/engines/upstream/index.ts";
import { createTestDatabase } from "../../src/store/testing.ts";
import {
  createPostgresStore,
  createMemoryBlobs,
  createMemoryStore,
  type Blobs,
  type MemoryBlobs,
  type Store,
} from "../../src/store/index.ts";
import {
  createKeeper,
  createMemoryQueue,
  createMemoryRunner,
  createTasks,
  type Keeper,
  type MemoryQueue,
  type TaskService,
} from "../../src/tasks/index.ts";
import type { Kling, Media } from "./spending.kling.ts";
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

/** A store on PostgreSQL, and its end. */
export interface OwnStore {
  readonly store: Store;
  close(): Promise<void>;
}

/** Opens a store on a database of its own; time waits for it. */
export async function openPostgres(time: SharedTime): Promise<OwnStore> {
  const database = await createTestDatabase();
  const store = await createPostgresStore({ url: database.url });
  const counted = createLife(() => false, time.during).store(store);
  return {
    store: counted,
    close: async () => {
      await store.close();
      await database.drop();
    },
  };
}

/** How the data begin. */
export interface DataSetup {
  readonly time: SharedTime;
  readonly seed: number;
  /** One of their own in memory by default; another one is left open. */
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
  /** What it takes for the time; that of its data by default. */
  readonly clock?: Clock;
  /** Its way to the playing server. */
  readonly fetch: Net["fetch"];
  /** By default one that never ends. */
  readonly life?: Life;
  /** What an arm puts in the place of the billable engine. */
  readonly weaken?: (engine: Engine) => Engine;
  readonly upstream?: Partial<UpstreamOptions>;
  /** How it looks at media; by default it reaches the public internet and opens what it gets. */
  readonly media?: Media;
}

/** Starts a process: what others left in the queue goes on in it. */
export async function startProduct(setup: ProductSetup): Promise<Product> {
  const { time, data, life = createLife(() => false), weaken = (same: Engine): Engine => same } = setup;
  const { disk, random } = data.world;
  const clock = life.clock(setup.clock ?? data.world.clock);
  const world: World = { clock, random, disk: life.port("disk", disk), net: { fetch: setup.fetch } };
  const store = life.store(data.store);
  const blobs = life.port("blobs", data.blobs);
  const engine = weaken(createPaidEngine(setup, world, life));
  const media = life.port("media", countMedia(time, setup.media ?? openMedia(data.world)));
  const tasks = createTasks({
    world,
    store,
    blobs,
    engine: createInstantEngine({ world }),
    otherEngines: [engine],
    runner: createMemoryRunner({ clock, queue: data.queue, concurrency: Number.POSITIVE_INFINITY }),
    egress: media,
    probe: media.probe,
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

function openMedia(world: World): Media {
  const { download } = createEgress({ world });
  return { download, probe: createProbe(world) };
}

function countMedia({ during }: SharedTime, { download, probe }: Media): Media {
  return {
    download: async (...given) => await during(async () => await download(...given)),
    probe: async (...given) => await during(async () => await probe(...given)),
  };
}

/** Most bytes and milliseconds of one result. */
const RESULT = { maxBytes: 100_000_000, timeoutMs: 60_000 };

function createPaidEngine({ time, kling, data, upstream }: ProductSetup, world: World, life: Life): Engine {
  const egress = createEgress({ world: data.world, allowPrivate: [new URL(kling.url).host] });
  const results = life.port("results", {
    download: async (address: string, options: { readonly to: string; readonly signal: AbortSignal }) =>
      await time.during(async () => await egress.download(address, { ...options, ...RESULT })),
  });
  return createUpstreamEngine({
    world,
    logger: silentLogger,
    baseUrl: kling.url,
    credential: { apiKey: kling.apiKey },
    readBlob: async (id) => await readAll(data.blobs, id),
    download: results.download,
    ...upstream,
  });
}

async function readAll(blobs: Blobs, id: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of blobs.read(id)) pieces.push(piece);
  return Buffer.concat(pieces);
}
