import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { silentLogger } from "../../base/index.ts";
import type { Store } from "../../store/index.ts";
import { runStep, STEP_NAMES } from "../runner/run-task.ts";
import { createTaskSteps } from "../steps/create-task-steps.ts";
import { createPaidFixture, type Mood, type PaidFixture } from "./paid.suite.ts";

/** The process dies at the `call`-th call of a port: before it, or after its effect. What dies never goes on. */
interface Crash {
  readonly call: number;
  readonly when: "before" | "after";
}

const crashes = fc.array(
  fc.record({ call: fc.integer({ min: 1, max: 40 }), when: fc.constantFrom("before" as const, "after" as const) }),
  { maxLength: 6 },
);
const moods = fc.array(fc.constantFrom<Mood>("ok", "lost", "never", "busy", "refused"), { maxLength: 3 });

describe("a paid create whose process may die at any call", () => {
  it("is sent again after a busy refusal alone, and ends as the service's books say", async () => {
    await fc.assert(
      fc.asyncProperty(crashes, moods, async (plan, moodsOfService) => {
        const at = createPaidFixture();
        at.service.moods.push(...moodsOfService);
        const { posts, made } = at.service;
        await at.begin("1");
        await runThrough(at, plan);
        const busy = moodsOfService.slice(0, posts.length).filter((mood) => mood === "busy").length;
        expect(posts.length).toBeLessThanOrEqual(busy + 1);
        expect(made.size).toBeLessThanOrEqual(1);
        const { state } = await at.intent("1");
        // Withdrawn: its approval was over when a process came back.
        expect(made.size === 1 ? ["settled"] : ["refused", "unknown", "withdrawn"]).toContain(state);
        const lines = await at.store.spend.listLines("ada", { limit: 10 });
        expect(lines.map(({ kind }) => kind)).toEqual(
          state === "settled" ? ["charge", "hold"] : state === "unknown" ? ["hold"] : ["release", "hold"],
        );
        const [use] = await at.store.spend.listUses("ada");
        expect(use?.held ?? 0).toBe(state === "unknown" && use ? 180 : 0);
      }),
      { numRuns: 150 },
    );
  });
});

/** Starts a new process whenever one has died, and gives each of them hours. */
async function runThrough(at: PaidFixture, plan: readonly Crash[]): Promise<void> {
  let calls = 0;
  for (let life = 0; life <= plan.length; life++) {
    let isDead = false;
    const port = async <T>(work: () => Promise<T>): Promise<T> => {
      if (isDead) return await new Promise<never>(() => {});
      const call = ++calls;
      const dies = (when: Crash["when"]): boolean => plan.some((crash) => crash.call === call && crash.when === when);
      if (dies("before")) isDead = true;
      if (isDead) return await new Promise<never>(() => {});
      const answer = await work();
      if (dies("after")) isDead = true;
      return isDead ? await new Promise<never>(() => {}) : answer;
    };
    void live(at, port);
    for (let hours = 0; hours < 3 && !isDead; hours++) await at.pass(3_600_000);
  }
}

async function live(at: PaidFixture, port: <T>(work: () => Promise<T>) => Promise<T>): Promise<void> {
  const { context, service } = at;
  const { engine } = service;
  const paid = engine.paid && {
    ...engine.paid,
    lookUp: (...given: Parameters<NonNullable<typeof engine.paid>["lookUp"]>) =>
      port(async () => await engine.paid?.lookUp(...given)),
  };
  const steps = createTaskSteps({
    ...context,
    store: withPort(context.store, port),
    engine: {
      ...engine,
      ...(paid && { paid }),
      submit: (...given) => port(() => engine.submit(...given)),
      settle: (...given) => port(() => engine.settle(...given)),
    },
  });
  const run = { steps, clock: context.world.clock, logger: silentLogger, signal: new AbortController().signal };
  for (const name of STEP_NAMES) if (!(await runStep(run, name, "1"))) return;
}

function withPort(store: Store, port: <T>(work: () => Promise<T>) => Promise<T>): Store {
  return {
    ...store,
    taskById: (id) => port(() => store.taskById(id)),
    transaction: (work) => port(() => store.transaction(work)),
    spend: { ...store.spend, intent: (id) => port(() => store.spend.intent(id)) },
  };
}
