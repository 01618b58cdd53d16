import { cp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { createSeededRandom } from "../../src/base/index.ts";
import { startOnetakeCommand } from "./command.ts";
import type { ArmResult, Drill, DrillRun } from "./drill.ts";
import { createDrillHome, type DrillHome } from "./home.ts";

const CYCLES = { slice: 3, full: 50 } as const;
const SCENE = join(import.meta.dirname, "shoot-kill.yaml");
const EXAMPLES = join(import.meta.dirname, "../../examples");

/**
 * The whole `shoot` process, server and renderer included, is killed with signal 9 at a random moment; `--resume` must end the take with
 * the one task that it began, and the server must hold exactly one video task per take and one element per cast member. In the
 * control arm `take.json` forgets its external id before the resume, as if it had not been durable, so tasks must be doubled.
 */
export const shootKill: Drill = {
  id: "shoot",
  title: "kill -9 of `shoot`, then --resume",
  product: (run) => runCycles(run, CYCLES[run.size], async () => {}),
  control: (run) => runCycles(run, 3, forgetExternalId),
};

async function runCycles({ seed }: DrillRun, cycles: number, weaken: (take: string) => Promise<void>): Promise<ArmResult> {
  const random = createSeededRandom(seed);
  const home = await createDrillHome("shoot");
  try {
    const scene = await layScene(home);
    const whole = await shoot(home, scene, [], undefined);
    let killed = 0;
    for (let cycle = 0; cycle < cycles; cycle++) {
      const before = (await takesOf(home)).length;
      await rm(join(home.path, "takes", ".elements"), { recursive: true, force: true }); // so that each cycle looks its elements up anew
      const moment = random.fraction() * whole.ms;
      if ((await shoot(home, scene, [], moment)).signal === "SIGKILL") killed++;
      const takes = await takesOf(home);
      const begun = takes.length > before ? takes.at(-1) : undefined;
      if (begun !== undefined) await weaken(begun);
      await shoot(home, scene, begun === undefined ? [] : ["--resume"], undefined);
    }
    return await judge(home, cycles, killed);
  } finally {
    await home.remove();
  }
}

async function layScene(home: DrillHome): Promise<string> {
  const folder = join(home.path, "scene");
  await cp(EXAMPLES, folder, { recursive: true });
  await cp(SCENE, join(folder, "kill.yaml"));
  return join(folder, "kill.yaml");
}

async function shoot(home: DrillHome, scene: string, more: readonly string[], killAfter: number | undefined): Promise<Shot> {
  const began = performance.now();
  const running = startOnetakeCommand(["shoot", scene, "--out", join(home.path, "takes"), "--json", ...more], home.env);
  const over = new AbortController();
  const killing =
    killAfter === undefined
      ? undefined
      : sleep(killAfter, undefined, { signal: over.signal }).then(() => running.child.kill("SIGKILL"));
  const { signal, code, out, err } = await running.finished;
  over.abort();
  await killing?.catch(() => {}); // a process that ended before its moment cancels it
  if (killAfter === undefined && code !== 0) throw new Error(`shoot ${more.join(" ")} ended with ${code}: ${err}${out}`);
  return { ms: performance.now() - began, signal };
}

interface Shot {
  readonly ms: number;
  readonly signal: NodeJS.Signals | null;
}

async function takesOf(home: DrillHome): Promise<readonly string[]> {
  const folder = join(home.path, "takes", "kill");
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.startsWith("take-"))
    .sort()
    .map((name) => join(folder, name));
}

async function forgetExternalId(take: string): Promise<void> {
  const path = join(take, "take.json");
  const text = await readFile(path, "utf8").catch(() => "");
  if (text === "") return;
  const kept = JSON.parse(text) as {
    state: string;
    externalId: string;
    request: unknown;
    taskId: unknown;
    outcome: unknown;
    video: unknown;
  };
  if (kept.request === null) return;
  Object.assign(kept, {
    state: "open",
    externalId: `${kept.externalId}-forgotten`,
    request: null,
    taskId: null,
    outcome: null,
    video: null,
  });
  await writeFile(path, JSON.stringify(kept));
  await rm(join(take, "request.json"), { force: true });
}

async function judge(home: DrillHome, cycles: number, killed: number): Promise<ArmResult> {
  const takes = await Promise.all((await takesOf(home)).map(readTake));
  const videos = await countTasks(home, "omni-video");
  const elements = await countTasks(home, "element");
  const lost =
    takes.filter(({ state, video }) => state !== "done" || video === null).length + Math.max(0, cycles + 1 - takes.length);
  const doubled = Math.max(0, videos - takes.length) + Math.max(0, elements - 2);
  const sentence = `${cycles} takes begun, ${killed} killed, the rest ended before their moment: ${lost} lost, ${doubled} doubled (${videos} video tasks for ${takes.length} takes, ${elements} element tasks for a cast of 2)`;
  return { sentence, faults: lost + doubled };
}

async function readTake(folder: string): Promise<{ readonly state: string; readonly video: unknown }> {
  return JSON.parse(await readFile(join(folder, "take.json"), "utf8")) as { state: string; video: unknown };
}

async function countTasks(home: DrillHome, family: string): Promise<number> {
  const running = startOnetakeCommand(["tasks", "list", "--family", family, "--json"], home.env);
  const { out, err, code } = await running.finished;
  if (code !== 0) throw new Error(`tasks list ended with ${code}: ${err}${out}`);
  return (JSON.parse(out) as { tasks: readonly unknown[] }).tasks.length;
}
