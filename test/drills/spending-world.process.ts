import { createHash } from "node:crypto";

import { silentLogger, type Clock, type Disk, type World } from "../../src/base/index.ts";
import { createInstantEngine } from "../../src/engines/instant/index.ts";
import { StoreUnavailableError, type Blobs, type Store, type Transaction } from "../../src/store/index.ts";
import {
  createKeeper,
  createMemoryQueue,
  createMemoryRunner,
  createTasks,
  type Keeper,
  type MemoryQueue,
  type TaskService,
} from "../../src/tasks/index.ts";
import { createPaidEngine } from "./spending-world.engine.ts";
import type { Scheduler } from "./spending-world.scheduler.ts";
import type { Service } from "./spending-world.service.ts";

/** How rough it is for processes; likelihoods for each call of a port. */
export interface Weather {
  /** The process dies just before the call, within it (a transaction rolls back), or just after it. */
  readonly crash: number;
  /** The store does not answer: nothing was done, or it was done and the answer is lost. */
  readonly trouble: number;
}

/** What all processes of a world share. */
export interface Shared {
  readonly scheduler: Scheduler;
  readonly store: Store;
  readonly service: Service;
  readonly weather: () => Weather;
  /** Slots of the service that the engine is told of; undefined when it is told nothing. */
  readonly slots: number | undefined;
  /** Called when a process is gone. */
  readonly died: (process: Process) => void;
  /** Called after each transaction that was committed. */
  readonly committed: () => Promise<void>;
  /** What a control arm takes away from the transactions of one process; made for each of them. */
  readonly weaken: () => (transaction: Transaction) => Transaction;
}

/** A process of Onetake in a simulated world: it may die at any call of a port, or stand still while the others go on. */
export interface Process {
  readonly name: string;
  readonly tasks: TaskService;
  readonly keeper: Keeper;
  readonly store: Store;
  /** The tasks that it is to run. */
  readonly queue: MemoryQueue;
  isDead(): boolean;
  isPaused(): boolean;
  kill(): void;
  pause(): void;
  wake(): void;
  /** Takes over a task of a process that is gone. */
  adopt(taskId: string): void;
  /** Puts its clock forward or back. */
  jump(ms: number): void;
  /** A call of a port: it takes a while, and the process may die in it. Never resolves in a dead process. */
  call<T>(what: string, work: () => Promise<T>): Promise<T>;
  /** Something that takes a while. */
  pass(ms: number): Promise<void>;
}

class Died extends Error {}

export function createProcess(shared: Shared, name: string): Process {
  const { scheduler } = shared;
  let [state, offset]: ["up" | "paused" | "dead", number] = ["up", 0];
  const waiting: (() => void)[] = [];
  const arrive = (goOn: () => void): void => {
    if (state === "up") goOn();
    else if (state === "paused") waiting.push(goOn);
  };
  const pass = (ms: number): Promise<void> => new Promise((resolve) => scheduler.after(ms, () => arrive(resolve)));
  const die = (): Promise<never> => {
    if (state !== "dead") {
      state = "dead";
      scheduler.note(`${name} dies`);
      shared.died(process);
    }
    return new Promise(() => {});
  };
  const call: Process["call"] = async (what, work) => {
    await pass(latency(scheduler));
    if (scheduler.chance(shared.weather().crash)) return await die();
    try {
      const answer = await work();
      scheduler.note(`${name} ${what}`);
      if (scheduler.chance(shared.weather().crash)) return await die();
      return answer;
    } catch (thrown) {
      if (thrown instanceof Died) return await die();
      scheduler.note(`${name} ${what} throws`);
      throw thrown;
    }
  };
  const clock: Clock = { now: () => scheduler.now() + offset, sleep: (ms, signal) => sleep(scheduler, arrive, ms, signal) };
  const queue = createMemoryQueue();
  const own = { name, queue, isDead: () => state === "dead", isPaused: () => state === "paused", call, pass };
  const parts = openParts(shared, clock, call);
  const runner = createMemoryRunner({ clock, queue, concurrency: 4 });
  const process: Process = {
    ...own,
    ...parts,
    tasks: createTasks({ ...parts, runner, ...rest, otherEngines: [createPaidEngine(shared, () => process, clock)] }),
    keeper: createKeeper(parts.store, parts.world),
    kill: () => void die(),
    pause: () => void (state = state === "up" ? "paused" : state),
    wake: () => {
      if (state !== "paused") return;
      state = "up";
      for (const goOn of waiting.splice(0)) goOn();
    },
    adopt: (taskId) => {
      queue.uncommitted.set(taskId, "wait");
      runner.wake(taskId);
    },
    jump: (ms) => void (offset += ms),
  };
  void process.tasks.start();
  return process;
}

/** Parts that nothing of spending asks for. */
const rest = {
  engine: createInstantEngine({ world: {} as World }), // never asked for anything but its name
  egress: { download: () => Promise.reject(new Error("nothing is fetched in this world")) },
  probe: async () => ({ format: "mp4", mime: "video/mp4", bytes: 1, width: 1280, height: 720, seconds: 3 }),
  logger: silentLogger,
  presetPicture: (name: string) => name,
  hooks: [],
} as const;

type Call = Process["call"];

function openParts(
  shared: Shared,
  clock: Clock,
  call: Call,
): { readonly world: World; readonly store: Store; readonly blobs: Blobs } {
  const { scheduler } = shared;
  const none = (): never => {
    throw new TypeError("this world has none of it");
  };
  const disk = { remove: async () => {} } as unknown as Disk; // files of this world are names
  return {
    world: { clock, random: scheduler.random, net: { fetch: none }, disk },
    store: wrapStore(shared, call),
    blobs: {
      putFile: (path) => call("blob", async () => createHash("sha256").update(path).digest("hex")),
      put: none,
      size: async () => 1,
      read: none,
      localPath: async (id) => id,
      list: none,
      remove: none,
    },
  };
}

/** The store as a process sees it. */
function wrapStore(shared: Shared, call: Call): Store {
  const { store, scheduler, weather } = shared;
  const weaken = shared.weaken();
  const asked = <T extends object>(port: T, path: string): T =>
    Object.fromEntries(
      Object.entries(port).map(([name, member]: [string, unknown]) => {
        if (typeof member !== "function")
          return [name, member !== null && typeof member === "object" ? asked(member, `${path}${name}.`) : member];
        const act = member as (...given: readonly unknown[]) => Promise<unknown>; // every method of a store is one
        return [name, (...given: readonly unknown[]) => call(path + name, async () => await troubled(() => act(...given)))];
      }),
    ) as T; // the same members
  const troubled = async <T>(work: () => Promise<T>): Promise<T> => {
    if (scheduler.chance(weather().trouble)) throw new StoreUnavailableError(new Error("simulated"));
    const answer = await work();
    if (scheduler.chance(weather().trouble)) throw new StoreUnavailableError(new Error("simulated, and it was done"));
    return answer;
  };
  return {
    ...asked(store, ""),
    transaction: (work) =>
      call("transaction", () =>
        troubled(async () => {
          const answer = await store.transaction(async (transaction) => {
            const done = await work(weaken(transaction));
            if (scheduler.chance(weather().crash)) throw new Died();
            return done;
          });
          await shared.committed();
          return answer;
        }),
      ),
  };
}

/** Mostly a few milliseconds, now and then seconds. */
function latency(scheduler: Scheduler): number {
  return scheduler.chance(0.02) ? scheduler.between(500, 20_000) : scheduler.between(0, 8);
}

function sleep(scheduler: Scheduler, arrive: (goOn: () => void) => void, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error);
    let isOver = false;
    const giveUp = (): void => {
      isOver = true;
      reject(signal?.reason as Error);
    };
    signal?.addEventListener("abort", giveUp, { once: true });
    scheduler.after(ms, () =>
      arrive(() => {
        signal?.removeEventListener("abort", giveUp);
        if (!isOver) resolve();
      }),
    );
  });
}
