import { OnetakeError } from "../../base/index.ts";
import type { TaskFacts } from "../../contract/index.ts";
import type { EngineRun } from "../index.ts";
import type { Handle } from "./handle.ts";
import type { Upstream } from "./link.ts";
import { look } from "./look.ts";
import type { Group, OpenTask, Seen, Told } from "./open-task.ts";
import { createPauses } from "./pauses.ts";

/** Waits for the ends of all open tasks of an engine together. */
export interface Poller {
  /**
   * What is told of a task when it has ended, whichever way.
   * @throws AskFailed and others after several looks in a row that told nothing; the signal's reason.
   */
  watch(handle: Handle, run: EngineRun): Promise<Seen>;
  /** Lets go of all that wait. */
  close(): void;
}

/** Looks in a row that may tell nothing of a task before its waiter is told so. */
const MOST_MISSES = 5;

/** Hardly a task ends earlier than this: until then it is looked at every second time only. */
const YOUNG_MS = 60_000;

const FIRST_PAGE = 30;

/** Questions are free, so that a service which asks for a longer pause than so many of ours is asked all the same. */
const MOST_BUSY = 120;

/** A {@link Poller}: an end is noticed within twice `pollMs`. Nothing is asked while nobody waits. */
export function createPoller(upstream: Upstream): Poller {
  const groups = new Map<string, Group>();
  const closed = new AbortController();
  return {
    watch: (handle, run) =>
      new Promise((resolve, reject) => {
        const key = handle.standard === "new" ? handle.standard : `${handle.standard} ${handle.family}`;
        const known = groups.get(key);
        const group = known ?? { open: new Set(), pausedUntil: 0, pageSize: FIRST_PAGE };
        const task = toTask(upstream, handle, run, { resolve, reject });
        group.open.add(task);
        const signal = AbortSignal.any([run.signal, closed.signal]);
        signal.addEventListener("abort", () => drop(group, task, signal.reason), { once: true });
        if (signal.aborted) return drop(group, task, signal.reason);
        if (known !== undefined) return;
        groups.set(key, group);
        void lookOn(upstream, group, closed.signal).finally(() => groups.delete(key));
      }),
    close: () => closed.abort(new OnetakeError("engine-closed", "The engine was closed; the task goes on.")),
  };
}

/** Looks again and again at a group until all of its tasks have ended or were let go. */
async function lookOn(upstream: Upstream, group: Group, signal: AbortSignal): Promise<void> {
  const { clock } = upstream.world;
  const pauses = createPauses(upstream.times.busyMs);
  try {
    while (group.open.size > 0) {
      await clock.sleep(upstream.times.pollMs, signal);
      const now = clock.now();
      const due = [...group.open].filter(({ dueAt }) => dueAt <= now);
      if (due.length === 0 || now < group.pausedUntil) continue;
      const { told, waitMs } = await look(upstream, group, due, signal);
      if (waitMs === undefined) pauses.reset("");
      else group.pausedUntil = clock.now() + Math.min(waitMs ?? pauses.next(""), MOST_BUSY * upstream.times.busyMs);
      for (const [task, one] of told) take(upstream, group, task, one);
    }
  } catch (thrown) {
    for (const task of group.open) drop(group, task, thrown);
  }
}

function toTask(
  { world, times }: Upstream,
  handle: Handle,
  run: EngineRun,
  ends: Pick<OpenTask, "resolve" | "reject">,
): OpenTask {
  const since = world.clock.now();
  return { handle, run, since, dueAt: since + times.pollMs / 2, misses: 0, lastState: undefined, ...ends };
}

function take({ world, times }: Upstream, group: Group, task: OpenTask, told: Told): void {
  const now = world.clock.now();
  // Due by half a look earlier than meant, so that a timer that is late by a little costs no whole look.
  task.dueAt = now + (now - task.since < YOUNG_MS ? 1.5 : 0.5) * times.pollMs;
  if ("missed" in told) {
    task.misses++;
    if (task.misses >= MOST_MISSES) drop(group, task, told.missed);
    return;
  }
  task.misses = 0;
  tell(task, told.facts);
  if (told.facts.state !== "succeeded" && told.facts.state !== "failed") return;
  group.open.delete(task);
  task.resolve(told);
}

const PERCENT = { submitted: 1, processing: 10, succeeded: 90, failed: 90 } as const satisfies Record<TaskFacts["state"], number>;

// The service tells no percent, so that only steps are told.
function tell(task: OpenTask, { state }: TaskFacts): void {
  if (task.lastState !== state) task.run.progress(PERCENT[state], state);
  task.lastState = state;
}

function drop(group: Group, task: OpenTask, reason: unknown): void {
  if (!group.open.delete(task)) return;
  task.reject(reason instanceof Error ? reason : new Error(String(reason)));
}
