import { setImmediate as nextTurn } from "node:timers/promises";

import { createVirtualClock, type Disk, type Random, type VirtualClock, type World } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";

/** One virtual time for both sides of a paid exchange. It stands still while anything real goes on at either. */
export interface SharedTime {
  readonly clock: VirtualClock;
  /** Does something real, such as a request over a socket or a file that is read: time waits for it. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when something holds, looked at between turns of the event loop; time stands still until then. */
  until(holds: () => Promise<boolean>): Promise<void>;
  /** Lets time go on, in growing steps, until something holds or a span is over; answers whether it holds. */
  passUntil(holds: () => Promise<boolean>, mostMs: number): Promise<boolean>;
  /** Lets time go on until some work is done, and answers what it answers. */
  through<T>(work: Promise<T>): Promise<T>;
  /** A world in this time: a real disk, and the network of this machine. */
  world(random: Random): World;
}

/** How many turns of the event loop nothing real must have gone on before time moves. */
const QUIET_TURNS = 4;

/** Real milliseconds after which something real is taken for something that never ends. */
const STUCK_MS = 60_000;

const real = createNodeWorld();

/** Time that begins at a moment in Unix milliseconds. */
export function createSharedTime(start: number): SharedTime {
  let busy = 0;
  const during: SharedTime["during"] = async (work) => {
    busy++;
    try {
      return await work();
    } finally {
      busy--;
    }
  };
  const settle = async (): Promise<void> => await turnUntil(async () => busy === 0, QUIET_TURNS);
  const virtual = createVirtualClock(start, { settle });
  const advance = async (ms: number): Promise<void> => {
    await settle();
    await virtual.advance(ms);
  };
  // Machines tell whole milliseconds, whatever somebody slept.
  const clock = { ...virtual, now: () => Math.floor(virtual.now()), advance };
  return {
    clock,
    during,
    until: async (holds) => await during(async () => await turnUntil(holds, 1)),
    passUntil: async (holds, mostMs) => await passUntil(clock, holds, mostMs),
    through: async (work) => await passThrough(clock, work),
    world: (random) => ({ ...real, clock, random, disk: counted(real.disk, during), net: countedNet(during) }),
  };
}

/** Waits until something has held for some turns of the event loop without a break. */
async function turnUntil(holds: () => Promise<boolean>, turns: number): Promise<void> {
  const end = real.clock.now() + STUCK_MS;
  for (let held = 0; held < turns;) {
    await nextTurn();
    held = (await holds()) ? held + 1 : 0;
    if (held === 0 && real.clock.now() > end) throw new Error("something real goes on for ever, and time stands still");
  }
}

const FIRST_STEP_MS = 500;
/** Steps grow with what has passed, so that hours take hundreds of steps and an end in the first minute is seen to the second. */
const STEP_SHARE = 1 / 32;

async function passUntil(clock: VirtualClock, holds: () => Promise<boolean>, mostMs: number): Promise<boolean> {
  const start = clock.now();
  for (let passed = 0; passed < mostMs; passed = clock.now() - start) {
    if (await holds()) return true;
    await clock.advance(Math.min(mostMs - passed, Math.max(FIRST_STEP_MS, Math.floor(passed * STEP_SHARE))));
  }
  return await holds();
}

async function passThrough<T>(clock: VirtualClock, work: Promise<T>): Promise<T> {
  let isDone = false;
  const done = work.finally(() => (isDone = true));
  done.catch(() => {}); // told below
  while (!isDone) await clock.advance(FIRST_STEP_MS);
  return await done;
}

function counted(disk: Disk, during: SharedTime["during"]): Disk {
  const { read, write, writeStream, move, copy, remove, facts, list, makeDirectory, claimDirectory, temporaryDirectory } = disk;
  const wait =
    <Given extends readonly unknown[], Answer>(act: (...given: Given) => Promise<Answer>) =>
    async (...given: Given): Promise<Answer> =>
      await during(async () => await act(...given));
  return {
    stream: async function* (...given) {
      yield* disk.stream(...given);
    },
    read: wait(read),
    write: wait(write),
    writeStream: wait(writeStream),
    move: wait(move),
    copy: wait(copy),
    remove: wait(remove),
    facts: wait(facts),
    list: wait(list),
    makeDirectory: wait(makeDirectory),
    claimDirectory: wait(claimDirectory),
    temporaryDirectory: wait(temporaryDirectory),
  };
}

function countedNet(during: SharedTime["during"]): World["net"] {
  return { fetch: async (url, init) => await during(async () => await real.net.fetch(url, init)) };
}
