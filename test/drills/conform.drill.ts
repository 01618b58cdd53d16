import { silentLogger, type Clock, type World } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { runConform, type ConformOptions, type ConformReport } from "../../src/conform/index.ts";
import { WireError } from "../../src/contract/index.ts";
import type { Vector } from "../../src/contract/vectors.ts";
import { createServer } from "../../src/server/index.ts";
import type { Tasks } from "../../src/tasks/index.ts";
import { createFixture } from "../../src/tasks/fixture.suite.ts";
import { startInstantServer } from "../wire/instant-server.ts";
import { committedVectors } from "../wire/judge-mutants.ts";
import type { ArmResult, Drill, DrillRun } from "./drill.ts";

/** The day before most of the older models were switched off: whatever is said of them holds on it. */
const OLD_DAY = "2026-09-14";
const SLICE = 400;

/**
 * The whole contract against the whole server: what a person would get from `onetake conform --media`, and once more with the server's
 * clock set back to the last day of the older models. The control arm forgets to look at models.
 */
export const conform: Drill = {
  id: "C1",
  title: "the server agrees with every wire vector of the contract, both standards",
  product: runProduct,
  control: runControl,
};

async function runProduct({ seed, size }: DrillRun): Promise<ArmResult> {
  const vectors = await committedVectors();
  const world = createNodeWorld();
  const today = await conformAt(world, { seed, vectors, ...(size === "slice" ? { sample: SLICE } : { withMedia: true }) });
  if (size === "slice") return toResult([["today", today]]);
  const then = { ...world, clock: clockAt(world.clock, OLD_DAY) };
  const old = await conformAt(then, {
    seed,
    vectors: vectors.filter((one) => one.today === OLD_DAY),
    day: OLD_DAY,
    withStories: false,
  });
  return toResult([
    ["today", today],
    [`on ${OLD_DAY}`, old],
  ]);
}

async function conformAt(world: World, options: Partial<ConformOptions>): Promise<ConformReport> {
  // Most accepted bodies name addresses that lead nowhere, and their tasks wait and try again: none is to wait for another's tries.
  const server = await startInstantServer({ world, concurrency: 200 });
  try {
    return await runConform({ baseUrl: server.url, world: createNodeWorld(), isFree: true, ...options });
  } finally {
    await server.close();
  }
}

/** A clock that runs on from noon of a day. */
function clockAt(clock: Clock, day: string): Clock {
  const shift = Date.parse(`${day}T12:00:00Z`) - clock.now();
  return { now: () => clock.now() + shift, sleep: (ms, signal) => clock.sleep(ms, signal) };
}

function toResult(runs: readonly (readonly [string, ConformReport])[]): ArmResult {
  const faults = runs.reduce((sum, [, { deviations }]) => sum + deviations.length, 0);
  return { faults, sentence: runs.map(([name, report]) => `${name}: ${tell(report)}`).join("; ") };
}

function tell({ vectors, byStandard, stories, exclusions, deviations, notServed, sent, creates }: ConformReport): string {
  const of = ({ agreed, deviated }: ConformReport["vectors"]): string => `${agreed} of ${agreed + deviated}`;
  return [
    `${of(vectors)} vectors agree (legacy ${of(byStandard.legacy)}, new ${of(byStandard.new)}), ${of(stories)} stories`,
    `${vectors.notServed + stories.notServed} not served (501): ${notServed.map(({ count, reason }) => `${count} ${reason}`).join(", ") || "none"}`,
    `${vectors.excluded + stories.excluded} excluded: ${exclusions.map(({ count, reason }) => `${count} ${reason}`).join(", ")}`,
    `${sent} requests, ${creates} creates`,
    ...deviations.slice(0, 5).map(({ id, answered }) => `deviates: ${id}: ${answered}`),
  ].join("; ");
}

/** The product's parts over their twins in memory, with an admission that does not care which model is asked for. */
async function runControl({ seed, size }: DrillRun): Promise<ArmResult> {
  const vectors: readonly Vector[] = (await committedVectors()).filter(
    ({ endpoint, surface }) => endpoint === "text2video.create" && surface === "body",
  );
  const { world, blobs, tasks, close } = createFixture();
  const server = await createServer({
    version: "0",
    auth: { mode: "loopback" },
    tasks: { ...tasks, admit: (admission) => admitAnyModel(tasks, admission) },
    blobs,
    engine: { name: "instant", billable: false },
    world,
    logger: silentLogger,
    health: async () => true,
  });
  try {
    await tasks.start();
    const options = { seed, vectors, withStories: false, ...(size === "slice" ? { sample: SLICE } : {}) };
    const report = await runConform({ baseUrl: await server.listen(), world, isFree: true, ...options });
    const { agreed, deviated } = report.vectors;
    return { faults: deviated, sentence: `without the look at models ${deviated} of ${agreed + deviated} vectors deviate` };
  } finally {
    await server.close(1_000);
    await close();
  }
}

async function admitAnyModel(tasks: Tasks, admission: Parameters<Tasks["admit"]>[0]): ReturnType<Tasks["admit"]> {
  try {
    return await tasks.admit(admission);
  } catch (thrown) {
    if (!(thrown instanceof WireError) || thrown.row.name !== "not-found") throw thrown;
    const { body } = admission.endpoint.examples.find(({ accepted }) => accepted) ?? { body: {} };
    return await tasks.admit({ ...admission, body: { ...body, external_task_id: "" } });
  }
}
