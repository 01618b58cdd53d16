import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import type { JsonObject } from "../../base/index.ts";
import { silentLogger } from "../../base/index.ts";
import { createNodeWorld } from "../../base/node.ts";
import { createInstantEngine } from "../../engines/instant/index.ts";
import { createMemoryStore, type Store, type TaskRow } from "../../store/index.ts";
import { defaultLimits, type TaskContext } from "../context.ts";
import { createFixture, drawPicture, goodElement, goodVideo } from "../fixture.suite.ts";
import { createMemoryRunner } from "../index.ts";
import { STEP_NAMES } from "../runner/run-task.ts";
import { createTaskSteps } from "./create-task-steps.ts";

const world = createNodeWorld();

/** The process dies at the `call`-th call of a port, just before the call or just after its effect. */
interface Crash {
  readonly call: number;
  readonly when: "before" | "after";
}

class Died extends Error {}

const crashes = fc.array(
  fc.record({ call: fc.integer({ min: 1, max: 30 }), when: fc.constantFrom("before" as const, "after" as const) }),
  { maxLength: 6 },
);

describe("the steps of a task", () => {
  let bodies: Readonly<Record<"video" | "element" | "bad picture", { readonly endpoint: string; readonly body: JsonObject }>>;

  beforeAll(async () => {
    const image_list = [{ image_url: (await drawPicture()).toString("base64"), type: "first_frame" }];
    const small = [{ image_url: (await drawPicture(100, 100)).toString("base64") }];
    bodies = {
      video: { endpoint: "omni-video.create", body: { ...goodVideo, image_list } },
      element: { endpoint: "elements.create", body: await goodElement() },
      "bad picture": { endpoint: "omni-video.create", body: { ...goodVideo, image_list: small } },
    };
  });

  for (const kind of ["video", "element", "bad picture"] as const) {
    it(`end once, whenever the process dies: ${kind}`, async () => {
      await fc.assert(
        fc.asyncProperty(crashes, async (plan) => {
          const { endpoint, body } = bodies[kind];
          const run = await runWithCrashes(endpoint, body, plan);
          expect(run.task.state).toBe(kind === "bad picture" ? "failed" : "succeeded");
          expect(run.states).toEqual(["processing", run.task.state]);
          expect(run.elements).toBe(kind === "element" ? 1 : 0);
          expect(run.task.units).toBe(kind === "video" ? "1.8" : "0");
        }),
        { numRuns: 60 },
      );
    });
  }

  it("change nothing when they are run again after the end", async () => {
    const { endpoint, body } = bodies.video;
    const { task, context } = await runWithCrashes(endpoint, body, []);
    const steps = createTaskSteps(context);
    const { signal } = new AbortController();
    expect([
      await steps.prepare(task.id, signal),
      await steps.submit(task.id, signal),
      await steps.settle(task.id, signal),
    ]).toEqual([false, false, undefined]);
    expect(await context.store.taskById(task.id)).toEqual(task);
  });

  it("know nothing to do for a task that does not exist", async () => {
    const { context } = await runWithCrashes(bodies.video.endpoint, bodies.video.body, []);
    expect(await createTaskSteps(context).prepare("100000000000000000", new AbortController().signal)).toBe(false);
  });

  it("leave an aborted task as it is, to be run by the next process", async () => {
    const aborter = new AbortController();
    const engine = {
      ...createInstantEngine({ world }),
      settle: async (): Promise<never> => {
        aborter.abort(new Error("shut down"));
        throw new Error("killed");
      },
    };
    const fixture = createFixture({ engine });
    const { task } = await fixture.create(bodies.video.endpoint, goodVideo);
    const steps = createTaskSteps(contextOf(fixture, fixture.store, engine));
    expect(await steps.prepare(task.id, aborter.signal)).toBe(true);
    expect(await steps.submit(task.id, aborter.signal)).toBe(true);
    await expect(steps.settle(task.id, aborter.signal)).rejects.toThrow("shut down");
    expect(await fixture.store.taskById(task.id)).toMatchObject({ state: "processing", reason: null });
    await fixture.close();
  });
});

interface Run {
  readonly task: TaskRow;
  /** States that were written, in order. */
  readonly states: readonly string[];
  readonly elements: number;
  readonly context: TaskContext;
}

/** Runs a task as the durable engine does: step by step, a step again when the process died in it. */
async function runWithCrashes(endpoint: string, body: JsonObject, plan: readonly Crash[]): Promise<Run> {
  const store = createMemoryStore();
  const fixture = createFixture({ store });
  const { task } = await fixture.create(endpoint, body);
  const states: string[] = [];
  let calls = 0;
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    const call = ++calls;
    if (plan.some((crash) => crash.call === call && crash.when === "before")) throw new Died();
    const result = await work();
    if (plan.some((crash) => crash.call === call && crash.when === "after")) throw new Died();
    return result;
  };
  const engine = createInstantEngine({ world });
  const context = contextOf(fixture, watch(store, states, guarded), {
    ...engine,
    submit: (...given) => guarded(() => engine.submit(...given)),
    settle: (...given) => guarded(() => engine.settle(...given)),
  });
  for (const name of STEP_NAMES) if (!(await runStepUntilItLives(context, name, task.id))) break;
  const [found] = [await store.taskById(task.id)];
  if (!found) throw new Error("the task is gone");
  const elements = await store.elementsByTask([task.id]);
  await engine.close();
  await fixture.close();
  return { task: found, states, elements: elements.length, context };
}

async function runStepUntilItLives(context: TaskContext, name: (typeof STEP_NAMES)[number], taskId: string): Promise<boolean> {
  for (;;) {
    try {
      // A new process begins with nothing in its memory.
      return (await createTaskSteps(context)[name](taskId, new AbortController().signal)) !== false;
    } catch (thrown) {
      if (!(thrown instanceof Died)) throw thrown;
    }
  }
}

function watch(store: Store, states: string[], guarded: <T>(work: () => Promise<T>) => Promise<T>): Store {
  return {
    ...store,
    taskById: (id) => guarded(() => store.taskById(id)),
    findElement: (account, id) => guarded(() => store.findElement(account, id)),
    transaction: (work) =>
      guarded(() =>
        store.transaction((transaction) =>
          work({
            ...transaction,
            updateTask: async (id, from, patch) => {
              const done = await transaction.updateTask(id, from, patch);
              if (done && patch.state) states.push(patch.state);
              return done;
            },
          }),
        ),
      ),
  };
}

function contextOf(fixture: ReturnType<typeof createFixture>, store: Store, engine: TaskContext["engine"]): TaskContext {
  return {
    world,
    store,
    blobs: fixture.blobs,
    engine,
    runner: createMemoryRunner({ clock: world.clock }),
    egress: { download: () => Promise.reject(new Error("no addresses here")) },
    probe: fixture.probe,
    logger: silentLogger,
    presetPicture: (name) => name,
    hooks: [],
    limits: defaultLimits,
  };
}
