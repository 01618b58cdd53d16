import { cp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { createSeededRandom } from "../../src/base/index.ts";
import { startOnetakeCommand } from "./command.ts";
import type { ArmResult, Drill, DrillRun } from "./drill.ts";
import { createDrillHome, type DrillHome } from "./home.ts";

/** Cast of the scene. */
const CAST = 2;
/** Takes that are not killed, to begin with. */
const UNTOUCHED = 1;
const KILLS = { slice: 1, control: 1, full: 50 } as const;
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
  product: (run) => runCycles(run, KILLS[run.size], WHOLE, async () => {}),
  control: (run) => runCycles(run, KILLS.control, RENDERING, forgetExternalId),
};

/** Part of the usual time within which it is killed; what is forgotten before there is a task harms nobody. */
type Span = readonly [from: number, to: number];
const WHOLE: Span = [0, 1];
const RENDERING: Span = [0.5, 0.9];

async function runCycles(
  { seed }: DrillRun,
  kills: number,
  [from, to]: Span,
  weaken: (take: string) => Promise<void>,
): Promise<ArmResult> {
  const random = createSeededRandom(seed);
  const home = await createDrillHome("shoot");
  try {
    const scene = await layScene(home);
    await listTasks(home, "element"); // sets the database up, so that the first take tells the usual time
    const whole = await shoot(home, scene, [], undefined);
    let killed = 0;
    let cycles = 0;
    for (; killed < kills && cycles < 2 * kills; cycles++) {
      const before = (await takesOf(home)).length;
      await rm(join(home.path, "takes", ".elements"), { recursive: true, force: true }); // so that each cycle looks its elements up anew
      const moment = (from + random.fraction() * (to - from)) * whole.ms;
      if ((await shoot(home, scene, [], moment)).signal === "SIGKILL") killed++;
      const takes = await takesOf(home);
      const begun = takes.length > before ? takes.at(-1) : undefined;
      if (begun !== undefined) await weaken(begun);
      await shoot(home, scene, begun === undefined ? [] : ["--resume"], undefined);
    }
    return await judge(home, cycles + UNTOUCHED, killed);
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

async function judge(home: DrillHome, begun: number, killed: number): Promise<ArmResult> {
  const takes = await Promise.all((await takesOf(home)).map(readTake));
  const videos = await listTasks(home, "omni-video");
  const elements = await listTasks(home, "element");
  const own = (take: TakeFile): readonly TaskRecord[] =>
    videos.filter((task) => task.task_info.external_task_id === take.externalId);
  const isWhole = (take: TakeFile): boolean =>
    take.state === "done" && take.video !== null && own(take)[0]?.task_id === take.taskId;
  const lost = begun - takes.filter(isWhole).length;
  const doubled = Math.max(0, videos.length - takes.length) + Math.max(0, elements.length - CAST);
  const sentence = `${begun} takes begun, ${killed} of them killed: ${lost} lost, ${doubled} doubled (${videos.length} video tasks for ${takes.length} takes, ${elements.length} element tasks for a cast of ${CAST})`;
  return { sentence, faults: lost + doubled };
}

interface TakeFile {
  readonly state: string;
  readonly externalId: string;
  readonly taskId: string | null;
  readonly video: unknown;
}

interface TaskRecord {
  readonly task_id: string;
  readonly task_info: { readonly external_task_id: string };
}

async function readTake(folder: string): Promise<TakeFile> {
  return JSON.parse(await readFile(join(folder, "take.json"), "utf8")) as TakeFile; // what the product wrote is what is judged
}

async function listTasks(home: DrillHome, family: string): Promise<readonly TaskRecord[]> {
  const running = startOnetakeCommand(["tasks", "list", "--family", family, "--size", "500", "--json"], home.env);
  const { out, err, code } = await running.finished;
  if (code !== 0) throw new Error(`tasks list ended with ${code}: ${err}${out}`);
  return (JSON.parse(out) as { tasks: readonly TaskRecord[] }).tasks;
}
