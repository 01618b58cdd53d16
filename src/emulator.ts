import { ownContent, createProbe, presetPicture, readIfThere, readVersion } from "./assemble.ts";
import {
  createSeededRandom,
  createVirtualClock,
  silentLogger,
  toSeed,
  type Clock,
  type Logger,
  type Random,
  type VirtualClock,
} from "./base/index.ts";
import { createNodeWorld } from "./base/node.ts";
import { contractDay } from "./contract/index.ts";
import { createEgress, type Egress } from "./egress/index.ts";
import { createMail, type Mail } from "./emulator-mail.ts";
import { createTurns, type Turns } from "./emulator-turns.ts";
import type { Engine } from "./engines/index.ts";
import { createInstantEngine } from "./engines/instant/index.ts";
import { createServer, createStoreKeyring, type Auth, type Server } from "./server/index.ts";
import {
  createMemoryBlobs,
  createMemoryStore,
  type AccountDrill,
  type Blobs,
  type Drills,
  type MemoryBlobs,
  type Store,
} from "./store/index.ts";
import { createMemoryRunner, createMeter, createTasks, readDrill, type Tasks, type TaskService } from "./tasks/index.ts";

/** How an emulator is made. Everything has a default. */
export interface EmulatorOptions {
  /** What ids and every chance are drawn from; 1 by default. The same seed and the same requests give the same answers. */
  readonly seed?: number;
  /**
   * `virtual` (default): time stands still until {@link Emulator.advance}, so that a test of minutes takes none. `real`: the time of
   * this machine, which tokens and clients with timers of their own may need; ids differ from run to run then.
   */
  readonly clock?: "virtual" | "real";
  /** Where virtual time begins, in Unix milliseconds; the day of the contract by default. */
  readonly start?: number;
  /** Least time from the making of a task to its end, in milliseconds; 0 by default: the first query finds it ended. */
  readonly taskMs?: number;
  /** What is to go wrong from the beginning, as in {@link Emulator.drill}. */
  readonly drill?: DrillInput;
  /** Who may call; by default anybody, and all are the account `default`. */
  readonly auth?: Auth;
  /** Days after which results are gone; those of the service (30) by default, and 0 for never. */
  readonly retentionDays?: number;
  /** Exact `host:port` pairs on this machine from which inputs may be fetched. */
  readonly allowPrivate?: readonly string[];
  readonly logger?: Logger;
}

/** A drill in its text form, such as `refuse=over-concurrency; run=3`, or as a record of the same, or a list of such records. */
export type DrillInput = string | DrillRecord | readonly DrillRecord[];

/** One fault of a drill as a record. The keys are those of the drill language. */
export type DrillRecord = Readonly<Record<string, string | number | boolean>>;

/** A whole server inside the process: real HTTP on a loopback port, everything behind it in memory. */
export interface Emulator {
  /** Where it listens, such as `http://127.0.0.1:43121`; the same for its whole life. */
  readonly url: string;
  /** The server's time in Unix milliseconds. */
  now(): number;
  /**
   * Moves time forward, and resolves when everything that was due has happened: tasks have ended, late answers are on their way.
   * @throws TypeError when the clock is the real one.
   */
  advance(ms: number): Promise<void>;
  /**
   * Lets things go wrong from now on, for every account or for one; undefined ends it. Counts begin anew.
   * @throws DrillInvalid for what no drill can say.
   */
  drill(drill: DrillInput | undefined, options?: { readonly account?: string }): void;
  /** Everything as it was at the beginning, at the same address: no tasks, the same ids to come, time back at its start. */
  reset(): Promise<void>;
  /** Ends it; requests under way are cut. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Starts an emulator. Several may run in one process; none knows of the others.
 */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  let life = await startLife(options, 0);
  let closed: Promise<void> | undefined;
  return {
    url: life.url,
    now: () => life.clock.now(),
    advance: (ms) => life.advance(ms),
    drill: (drill, { account } = {}) => life.drills.set(drill, account),
    reset: async () => {
      if (closed !== undefined) throw new TypeError("the emulator is closed");
      await life.end();
      life = await startLife(options, Number(new URL(life.url).port));
    },
    close: () => (closed ??= life.end()),
  };
}

/** What lives from one reset to the next. */
interface Life {
  readonly url: string;
  readonly clock: Clock;
  readonly drills: EmulatorDrills;
  advance(ms: number): Promise<void>;
  end(): Promise<void>;
}

async function startLife(options: EmulatorOptions, port: number): Promise<Life> {
  const turns = createTurns();
  const time = createTime(options, turns);
  const drills = createEmulatorDrills(options.drill);
  const back = createBack(options, time.clock, turns);
  const { tasks, mail } = back;
  const server = await createFront(options, port, time.clock, drills, turns, back);
  await tasks.start();
  const url = await server.listen();
  back.origins.push(new URL(url).origin);
  mail.courier.start();
  const end = async (): Promise<void> => {
    await time.through(tasks.stop());
    await time.through(mail.courier.stop(0));
    await time.through(server.close(CUT_AFTER_MS));
    await Promise.all([mail.egress.close(), back.egress.close(), back.engine.close()]);
    await back.blobs.clear();
  };
  return { url, clock: time.clock, drills, advance: time.advance, end };
}

/** What stands behind the server: the parts of the assembly, over the twins in memory. */
interface Back {
  /** Where the server listens, once it does. */
  readonly origins: string[];
  readonly store: Store;
  readonly blobs: MemoryBlobs;
  readonly engine: Engine;
  readonly mail: Mail;
  readonly egress: Egress;
  readonly tasks: TaskService;
}

function createBack(options: EmulatorOptions, clock: Clock, turns: Turns): Back {
  const { taskMs = 0, allowPrivate, logger = silentLogger } = options;
  const real = createNodeWorld();
  const origins: string[] = [];
  const store = createMemoryStore();
  const blobs = createMemoryBlobs({ disk: real.disk, clock });
  const engine = createInstantEngine({ world: real });
  const base = (): string | undefined => origins[0];
  const mail = createMail({ allowPrivate, clock, turns, store, logger, random: randomOf(options, "callbacks"), base });
  const egress = createInputs(options, blobs, origins, clock);
  const tasks = createTasks({
    world: { ...real, clock: turns.clock(clock), random: randomOf(options, "tasks") },
    store,
    blobs,
    engine,
    runner: turns.runner(createMemoryRunner({ clock, logger, concurrency: Number.POSITIVE_INFINITY })),
    egress,
    probe: createProbe(real),
    logger,
    presetPicture,
    hooks: [createMeter(clock), mail.notifier],
    limits: { leastMs: taskMs, lookMs: 0, ...retentionOf(options) },
  });
  return { origins, store, blobs, engine, mail, egress, tasks };
}

async function createFront(
  options: EmulatorOptions,
  port: number,
  clock: Clock,
  drills: EmulatorDrills,
  turns: Turns,
  { store, blobs, engine, mail, tasks }: Back,
): Promise<Server> {
  const { auth = { mode: "loopback" }, logger = silentLogger } = options;
  const real = createNodeWorld();
  return await createServer({
    version: await readVersion(real.disk),
    port,
    auth,
    tasks: settled(tasks, turns),
    blobs,
    engine,
    world: { ...real, clock, random: randomOf(options, "server") },
    logger,
    health: () => store.ping(),
    presetPicture: (name) => readIfThere(real.disk, presetPicture(name)),
    drills,
    callbackFault: mail.faultOf,
    keyring: createStoreKeyring(store.accounts),
    accounts: store.accounts,
    ...retentionOf(options),
  });
}

/** Chance for one part, so that no part's draws depend on those of another. */
function randomOf({ seed = 1 }: EmulatorOptions, part: string): Random {
  return createSeededRandom(toSeed(`${seed}/${part}`));
}

function retentionOf({ retentionDays }: EmulatorOptions): { readonly retentionDays?: number } {
  return retentionDays === undefined ? {} : { retentionDays };
}

/** What fetches inputs. Addresses lead out of the emulator, where time is real; its own stand for its files. */
function createInputs({ allowPrivate }: EmulatorOptions, blobs: Blobs, origins: readonly string[], clock: Clock): Egress {
  return createEgress({
    world: createNodeWorld(),
    resolveOwn: (address) => ownContent(blobs, origins, address, clock.now()),
    ...(allowPrivate && { allowPrivate }),
  });
}

/** How long requests under way may go on when the emulator ends, by its own clock. */
const CUT_AFTER_MS = 100;

interface Time {
  readonly clock: Clock;
  advance(ms: number): Promise<void>;
  /** Lets time go on until some work is done. */
  through(work: Promise<void>): Promise<void>;
}

function createTime({ clock, start = Date.parse(contractDay) }: EmulatorOptions, turns: Turns): Time {
  const real = createNodeWorld().clock;
  if (clock === "real") {
    const advance = async (): Promise<void> => {
      throw new TypeError("the clock is the real one; only a virtual one can be advanced");
    };
    return { clock: real, advance, through: (work) => work };
  }
  const virtual = createVirtualClock(start, { settle: () => settle(turns.isQuiet, 3) });
  return {
    clock: virtual,
    advance: async (ms) => {
      await settle(turns.isQuiet, ARRIVAL_TURNS);
      await virtual.advance(ms);
    },
    through: (work) => advanceThrough(virtual, work),
  };
}

// A request that was just sent needs some turns of the event loop until it waits where time can wake it.
const ARRIVAL_TURNS = 12;

/** How many turns of the event loop, of a millisecond each or longer, are waited for something real, such as a download. */
const MOST_TURNS = 2_000;

/** Waits until nothing real has gone on for some turns of the event loop. */
async function settle(isQuiet: () => boolean, count: number): Promise<void> {
  const { sleep } = createNodeWorld().clock;
  let quiet = 0;
  for (let all = 0; quiet < count && all < MOST_TURNS; all++) {
    await sleep(0);
    quiet = isQuiet() ? quiet + 1 : 0;
  }
}

const STEP_MS = 20;

async function advanceThrough(clock: VirtualClock, work: Promise<void>): Promise<void> {
  let isDone = false;
  const done = work.finally(() => (isDone = true));
  done.catch(() => {}); // told below
  while (!isDone) await clock.advance(STEP_MS);
  await done;
}

/** Tasks that are looked at only when they have come to their next wait. */
function settled(tasks: Tasks, turns: Turns): Tasks {
  const after =
    <Given extends readonly unknown[], Answer>(ask: (...given: Given) => Promise<Answer>) =>
    async (...given: Given): Promise<Answer> => {
      await settle(turns.isIdle, 1);
      return await ask(...given);
    };
  return {
    ...tasks,
    admit: after(tasks.admit),
    find: after(tasks.find),
    list: after(tasks.list),
    findAny: after(tasks.findAny),
    search: after(tasks.search),
    findOne: after(tasks.findOne),
    cancel: after(tasks.cancel),
  };
}

interface EmulatorDrills extends Pick<Drills, "find"> {
  set(drill: DrillInput | undefined, account: string | undefined): void;
}

function createEmulatorDrills(first: DrillInput | undefined): EmulatorDrills {
  let all: AccountDrill | undefined;
  let sets = 0;
  const own = new Map<string, AccountDrill>();
  const set = (drill: DrillInput | undefined, account: string | undefined): void => {
    const next = drill === undefined ? undefined : { text: toText(drill), setAt: ++sets };
    if (account === undefined) all = next;
    else if (next === undefined) own.delete(account);
    else own.set(account, next);
  };
  if (first !== undefined) set(first, undefined);
  return { find: async (account) => own.get(account) ?? all, set };
}

function toText(drill: DrillInput): string {
  return readDrill(typeof drill === "string" ? drill : JSON.stringify(drill)).text;
}
