import { createProbe, presetPicture } from "../../src/assemble.ts";
import { createSeededRandom, OnetakeError, silentLogger, type World } from "../../src/base/index.ts";
import type { KeyPair } from "../../src/client/node.ts";
import type { Egress } from "../../src/egress/index.ts";
import type { Engine } from "../../src/engines/index.ts";
import { createInstantEngine } from "../../src/engines/instant/index.ts";
import { createServer, createStoreKeyring } from "../../src/server/index.ts";
import { createMemoryBlobs, createMemoryStore, type DeductionRow, type Store, type TaskRow } from "../../src/store/index.ts";
import { createAccounts, createMemoryRunner, createTasks, type Probe } from "../../src/tasks/index.ts";
import { createMoodyMeter, createMoodyTasks, ownIdOf, type KlingMood } from "./spending.moods.ts";
import type { SharedTime } from "./spending.time.ts";

/** A task of the playing server with what it cost there. */
export interface KlingTask {
  readonly row: TaskRow;
  /** The id under which it travelled; empty where it had none. */
  readonly externalId: string;
  readonly charges: readonly DeductionRow[];
}

/** A second Onetake that plays the paid service: strict keys, an account with packs, and books of its own. */
export interface Kling {
  readonly url: string;
  readonly apiKey: string;
  readonly pair: KeyPair;
  /** What it takes for the time. */
  now(): number;
  /** May be changed at any time. */
  readonly mood: KlingMood;
  /** Every task that was made there since a moment, with its lines in the books; read from its data and not over HTTP. */
  books(since?: number): Promise<readonly KlingTask[]>;
  close(): Promise<void>;
}

/** How it is set up. */
export interface KlingSetup {
  readonly time: SharedTime;
  readonly seed: number;
  /** Least time from a create to its task's end, in milliseconds; 20 s by default. */
  readonly taskMs?: number;
  /** Slots of each model; 1,000 by default. */
  readonly slots?: number;
  /** What makes its results, of a world; the instant engine by default. */
  readonly engine?: (world: World) => Engine;
  /** How it looks at media; by default it fetches none and opens those that come inline. */
  readonly media?: Media;
  /** What the server takes for the time; the shared one by default. */
  readonly now?: () => number;
}

/** How a server fetches and opens media. */
export type Media = Pick<Egress, "download"> & { readonly probe: Probe };

const BUYER = "buyer";

/** Starts a {@link Kling} on a port of this machine. */
export async function startKling(setup: KlingSetup): Promise<Kling> {
  const world = worldOf(setup);
  const mood: KlingMood = { lagMs: 0, takesTwice: false, billFactor: 1 };
  const store = createMemoryStore();
  const blobs = createMemoryBlobs({ disk: world.disk, clock: world.clock });
  const engine = setup.engine?.(world) ?? createInstantEngine({ world });
  const { download, probe } = setup.media ?? { download: refuseAll, probe: createProbe(world) };
  const own = createTasks({
    world,
    store,
    blobs,
    engine,
    runner: createMemoryRunner({ clock: world.clock, concurrency: Number.POSITIVE_INFINITY }),
    egress: { download },
    probe: async (...given) => await setup.time.during(async () => await probe(...given)),
    logger: silentLogger,
    presetPicture,
    hooks: [createMoodyMeter(world.clock, mood)],
    limits: { leastMs: setup.taskMs ?? 20_000, lookMs: 0 },
  });
  const names = new Map<string, string>();
  const tasks = createMoodyTasks(own, mood, world.clock, names);
  await own.start();
  const keys = await openBuyer(store, world, setup.slots ?? 1_000);
  const server = await createServer({
    version: "0",
    auth: { mode: "strict", keys: [] },
    keyring: createStoreKeyring(store.accounts),
    accounts: store.accounts,
    tasks,
    blobs,
    engine,
    world,
    logger: silentLogger,
    health: async () => true,
  });
  return {
    url: await server.listen(),
    ...keys,
    now: world.clock.now,
    mood,
    books: async (since = 0) => await readBooks(store, names, since),
    close: async () => {
      await setup.time.through(server.close(0));
      await setup.time.through(own.stop());
      await engine.close();
      await blobs.clear();
    },
  };
}

function worldOf({ time, seed, now }: KlingSetup): World {
  const world = time.world(createSeededRandom(seed));
  return now === undefined ? world : { ...world, clock: { ...world.clock, now } };
}

async function openBuyer(store: Store, world: World, concurrency: number): Promise<Pick<Kling, "apiKey" | "pair">> {
  const accounts = createAccounts(store, world);
  const now = world.clock.now();
  await accounts.create(BUYER);
  for (const kind of ["video", "image", "try-on"] as const)
    await accounts.addPack(BUYER, {
      kind,
      name: kind,
      total: 1_000_000_000,
      concurrency,
      effectiveAt: now - AGES_MS,
      invalidAt: now + AGES_MS,
    });
  return { apiKey: await accounts.addApiKey(BUYER, "key"), pair: await accounts.addKeyPair(BUYER, "pair") };
}

const AGES_MS = 1_000 * 365 * 86_400_000;

/** More tasks than a drill makes in one life of a playing server. */
const ALL = 1_000_000;

async function readBooks(store: Store, names: ReadonlyMap<string, string>, since: number): Promise<readonly KlingTask[]> {
  const rows = await store.searchTasks(BUYER, { from: since, limit: ALL });
  const lines = await store.accounts.listDeductions(BUYER, { sources: ["pack", "cash", "none"], from: since, limit: ALL });
  return rows.map((row) => ({
    row,
    externalId: ownIdOf(row, names),
    charges: lines.filter(({ taskId }) => taskId === row.id),
  }));
}

async function refuseAll(): Promise<never> {
  throw new OnetakeError("egress-private-address", "refused", { fix: "Use an address on the public internet." });
}
