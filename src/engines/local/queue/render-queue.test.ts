import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createVirtualClock, type VirtualClock } from "../../../base/index.ts";
import { createRenderQueue, TooLarge, type Need, type RenderQueue, type Room } from "./render-queue.ts";

const ROOM: Room = { cores: 4, budgetMb: 1000, freeMb: 1500, totalMb: 2000 };
const never = new AbortController().signal;
const quiet = { signal: never, onWait: () => {} };

interface Plan extends Need {
  /** When it comes, how long it takes once it runs, and how long after its coming it is given up; milliseconds. */
  readonly at: number;
  readonly takes: number;
  readonly givesUpAfter: number;
}

const plans = fc.array(
  fc.record<Plan>({
    cores: fc.integer({ min: 1, max: 6 }),
    memoryMb: fc.integer({ min: 1, max: 2200 }),
    at: fc.integer({ min: 0, max: 60 }),
    takes: fc.integer({ min: 0, max: 40 }),
    givesUpAfter: fc.oneof(fc.constant(1e6), fc.integer({ min: 0, max: 60 })),
  }),
  { minLength: 1, maxLength: 14 },
);

/** What became of a job. */
interface Fate {
  readonly plan: Plan;
  state: "waiting" | "running" | "done" | "refused" | "given up";
  startedAs: number;
  position: number;
}

describe("the render queue", () => {
  it("keeps to cores, budget and order, leaves no room unused that the next one could take, and serves everybody", async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (jobs) => {
        const clock = createVirtualClock(0);
        const queue = createRenderQueue(async () => ROOM);
        const fates: Fate[] = [];
        const ended = jobs.toSorted((a, b) => a.at - b.at).map((plan) => live(clock, queue, plan, fates));
        const faults = new Set<string>();
        let left = ended.length;
        for (const end of ended) void end.then(() => left--);
        // The sum of all that can be waited for is an end that nothing passes.
        for (let time = 0; left > 0 && time < 700; time++) {
          await clock.advance(1);
          for (const fault of faultsOf(fates)) faults.add(fault);
        }
        expect([...faults, left]).toEqual([0]);
        for (const { plan, state } of fates)
          expect(state === "refused").toBe(plan.memoryMb > ROOM.totalMb && plan.givesUpAfter > 0);
        expect(fates.filter(({ state }) => state === "waiting" || state === "running")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("lets a job that is larger than the budget run when nothing else does, and nobody passes it", async () => {
    const { order, start, end, settle } = await script();
    start("small", { cores: 1, memoryMb: 400 });
    start("huge", { cores: 1, memoryMb: 1800 });
    start("late", { cores: 1, memoryMb: 10 });
    await settle();
    expect(order).toEqual(["small"]);
    end("small");
    await settle();
    expect(order).toEqual(["small", "huge"]);
    end("huge");
    await settle();
    expect(order).toEqual(["small", "huge", "late"]);
  });

  it("refuses at once, with the figures, what the machine could never hold", async () => {
    const refused = createRenderQueue(async () => ROOM)({ cores: 1, memoryMb: 2001 }, async () => {}, quiet);
    await expect(refused).rejects.toBeInstanceOf(TooLarge);
    await expect(refused).rejects.toMatchObject({ code: "render-too-large", facts: { memoryMb: 2001, totalMb: 2000 } });
  });

  it("tells positions at once and as they change, and nothing to a job that need not wait", async () => {
    const { told, start, stop, end, settle } = await script();
    for (const name of ["a", "b", "c", "d"]) start(name, { cores: 4, memoryMb: 10 });
    await settle();
    expect(told).toEqual(["b 1", "c 2", "d 3"]);
    stop("b");
    await settle();
    expect(told.slice(3)).toEqual(["c 1", "d 2"]);
    end("a");
    await settle();
    expect(told.slice(5)).toEqual(["d 1"]);
  });

  it("gives a place back when work fails", async () => {
    const queue = createRenderQueue(async () => ROOM);
    await expect(queue({ cores: 4, memoryMb: 1 }, () => Promise.reject(new Error("broken")), quiet)).rejects.toThrow("broken");
    await expect(queue({ cores: 4, memoryMb: 1 }, async () => "next", quiet)).resolves.toBe("next");
  });

  it("starts nothing more than others leave free", async () => {
    let freeMb = 500;
    const { order, start, end, settle } = await script(async () => ({ ...ROOM, freeMb }));
    start("first", { cores: 1, memoryMb: 300 });
    await settle();
    // The first has taken nothing yet, so what seems free is not.
    start("second", { cores: 1, memoryMb: 300 });
    await settle();
    expect(order).toEqual(["first"]);
    freeMb = 700;
    end("first");
    await settle();
    start("third", { cores: 1, memoryMb: 300 });
    await settle();
    expect(order).toEqual(["first", "second", "third"]);
    freeMb = 90;
    start("fourth", { cores: 1, memoryMb: 100 });
    await settle();
    expect(order).toHaveLength(3);
  });

  it("hands on what looking at the machine throws", async () => {
    const queue = createRenderQueue(() => Promise.reject(new Error("no machine")));
    await expect(queue({ cores: 1, memoryMb: 1 }, async () => {}, quiet)).rejects.toThrow("no machine");
  });
});

/** A job from its coming to its end, which keeps its fate up to date. */
async function live(clock: VirtualClock, queue: RenderQueue, plan: Plan, fates: Fate[]): Promise<void> {
  await clock.sleep(plan.at);
  const fate: Fate = { plan, state: "waiting", startedAs: -1, position: 0 };
  fates.push(fate);
  const aborter = new AbortController();
  const giveUp = (): void => aborter.abort(new Error("given up"));
  if (plan.givesUpAfter === 0) giveUp();
  else void clock.sleep(plan.givesUpAfter).then(giveUp);
  const work = async (): Promise<void> => {
    fate.startedAs = fates.filter(({ startedAs }) => startedAs >= 0).length;
    fate.state = "running";
    await clock.sleep(plan.takes);
  };
  try {
    await queue(plan, work, { signal: aborter.signal, onWait: (position) => (fate.position = position) });
    fate.state = "done";
  } catch (thrown) {
    fate.state = thrown instanceof TooLarge ? "refused" : "given up";
  }
}

/** What is wrong at a moment when everything has come to rest. */
function faultsOf(fates: readonly Fate[]): readonly string[] {
  const running = fates.filter(({ state }) => state === "running");
  const cores = running.reduce((sum, { plan }) => sum + Math.min(plan.cores, ROOM.cores), 0);
  const memory = running.reduce((sum, { plan }) => sum + plan.memoryMb, 0);
  const waiting = fates.filter(({ state }) => state === "waiting");
  const started = fates.filter(({ startedAs }) => startedAs >= 0).map(({ startedAs }) => startedAs);
  const [next] = waiting;
  const hasRoomFor = ({ plan }: Fate): boolean =>
    running.length === 0 || (cores + Math.min(plan.cores, ROOM.cores) <= ROOM.cores && memory + plan.memoryMb <= ROOM.budgetMb);
  return [
    running.length > 1 && (cores > ROOM.cores || memory > ROOM.budgetMb) && "more runs than there is room for",
    waiting.some(({ position }, index) => position !== index + 1) && "a position is not what was told",
    started.some((rank, index) => index > 0 && rank < (started[index - 1] ?? 0)) && "one passed another",
    next !== undefined && hasRoomFor(next) && "the next one waits though there is room",
  ].filter((fault) => fault !== false);
}

/** Jobs by name that run until they are ended. */
async function script(look: () => Promise<Room> = async () => ROOM) {
  const queue = createRenderQueue(look);
  const ends = new Map<string, () => void>();
  const stops = new Map<string, AbortController>();
  const order: string[] = [];
  const told: string[] = [];
  const start = (name: string, need: Need): void => {
    const aborter = new AbortController();
    stops.set(name, aborter);
    const work = (): Promise<void> => {
      order.push(name);
      return new Promise((resolve) => ends.set(name, resolve));
    };
    const onWait = (position: number): void => void told.push(`${name} ${position}`);
    void queue(need, work, { signal: aborter.signal, onWait }).catch(() => {});
  };
  return {
    order,
    told,
    start,
    end: (name: string) => ends.get(name)?.(),
    stop: (name: string) => stops.get(name)?.abort(new Error("stopped")),
    settle: () => new Promise((resolve) => setImmediate(resolve)),
  };
}
