import { fork, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { moveFile, withDeadline, type OnetakeError, type World } from "../base/index.ts";
import type { FromChild, ToChild } from "./child-messages.ts";
import { ChildCrashed, ChildOverLimit, ChildRefused, MissingPart } from "./errors.ts";

/** Work for a child process. */
export interface ChildJob {
  /** The module that calls `serveChild`, made by {@link siblingModule}. */
  readonly module: URL;
  /** What the module is given: anything that `structuredClone` takes. */
  readonly payload: unknown;
  /** The child is killed after this many milliseconds. */
  readonly deadlineMs: number;
  /** The child is killed when it holds more memory than this, in megabytes. Looked at four times a second. */
  readonly memoryMb: number;
  /** Files that the child leaves in its folder, by name, and the absolute paths they are moved to when it ends well. */
  readonly keep?: Readonly<Record<string, string>>;
  /** Added to the child's environment, which is otherwise empty but for its own folder, the language and the time zone. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Told 0 to 100 and a stage in a word or two. */
  readonly onProgress?: (percent: number, stage: string) => void;
}

/**
 * Runs a module in a process of its own and answers what it answered (both ends are ours, so the type is a promise between them).
 * The child works in an empty folder that is removed however it ends; it never outlives this call.
 * @throws ChildRefused with the child's own code when its work threw; ChildOverLimit after the deadline or over the memory limit;
 * ChildCrashed when it died; MissingPart when it could not load an optional package; the signal's reason when it aborted.
 */
export async function runChild<Answer>(world: World, job: ChildJob): Promise<Answer> {
  job.signal?.throwIfAborted();
  const folder = await world.disk.temporaryDirectory("onetake-");
  try {
    const late = (): Error => new ChildOverLimit("deadline", `The work took longer than ${job.deadlineMs} ms.`);
    const sleep = world.clock.sleep.bind(world.clock);
    const ended = { child: Promise.resolve() };
    try {
      const work = (signal: AbortSignal): Promise<unknown> => {
        const { answer, exited, pid } = startChild(world, job, folder, signal);
        ended.child = exited.then(async (isWell) => await endGroup(world, pid, isWell));
        return answer;
      };
      const answer = await withDeadline(job.deadlineMs, sleep, late, work, job.signal);
      for (const [name, target] of Object.entries(job.keep ?? {})) await moveFile(world.disk, join(folder, name), target);
      return answer as Answer; // see above
    } finally {
      await ended.child;
    }
  } finally {
    await world.disk.remove(folder);
  }
}

/**
 * The address of a module beside the calling one, without its ending: `siblingModule(import.meta.url, "sheet-child")` is
 * `sheet-child.ts` in the sources and `sheet-child.js` in the built package.
 */
export function siblingModule(caller: string, name: string): URL {
  return new URL(`./${name}${caller.endsWith(".ts") ? ".ts" : ".js"}`, caller);
}

interface Started {
  readonly answer: Promise<unknown>;
  /** Whether it ended by itself and well. */
  readonly exited: Promise<boolean>;
  readonly pid: number | undefined;
}

function startChild(world: World, job: ChildJob, folder: string, signal: AbortSignal): Started {
  const child = fork(fileURLToPath(job.module), [], {
    cwd: folder,
    env: { ...baseEnvironment(folder), ...job.environment },
    execArgv: [`--max-old-space-size=${job.memoryMb}`, ...loaderArguments(job.module)],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    serialization: "advanced",
    // With a process group of its own, what it starts is ended with it.
    detached: HAS_GROUPS,
  });
  const kill = (): void => {
    child.kill("SIGKILL");
    killGroup(child.pid);
  };
  const exited = new Promise<boolean>((resolve) =>
    child.once("close", (code) => resolve(code === 0)).once("error", () => resolve(false)),
  );
  signal.addEventListener("abort", kill, { once: true });
  const watching = new AbortController();
  void exited.then(() => watching.abort(new Error("ended")));
  const overMemory = watchMemory(world, child, job.memoryMb, watching.signal);
  const answer = Promise.race([listen(child, job), overMemory]).finally(kill);
  send(child, { kind: "work", payload: job.payload, memoryMb: job.memoryMb });
  return { answer, exited, pid: child.pid };
}

const HAS_GROUPS = process.platform !== "win32";
const GROUP_TRIES = 10;

/**
 * Ends what a child has left of its process group. Where it did not end well, that may still write to a folder that is removed next, so it is
 * waited for, for a moment at most: one that is dead and that nobody buries looks alive.
 */
async function endGroup(world: World, pid: number | undefined, isWell: boolean): Promise<void> {
  for (let tries = 0; killGroup(pid) && !isWell && tries < GROUP_TRIES; tries++) await world.clock.sleep(10);
}

/** Ends a child's process group; false when there is nothing of it. */
function killGroup(pid: number | undefined): boolean {
  if (!HAS_GROUPS || pid === undefined) return false;
  try {
    return process.kill(-pid, "SIGKILL");
  } catch {
    return false;
  }
}

function listen(child: ChildProcess, job: ChildJob): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const tail = keepTail(child);
    let answer: { readonly value: unknown } | undefined;
    child.on("message", (message) => {
      const said = message as FromChild; // the child's side is `serveChild`
      if (said.kind === "progress") job.onProgress?.(said.percent, said.stage);
      else if (said.kind === "answer") answer = { value: said.value };
      else reject(toError(said));
    });
    child.once("error", (cause) => reject(new ChildCrashed("A child process could not be started.", { cause })));
    child.once("close", (code, signal) => {
      if (answer && code === 0) resolve(answer.value);
      else reject(toCrash(signal ?? `exit ${code}`, tail()));
    });
  });
}

function keepTail(child: ChildProcess): () => string {
  let text = "";
  child.stderr?.setEncoding("utf8").on("data", (piece: string) => {
    text = (text + piece).slice(-2000);
  });
  return () => text.trim();
}

function toCrash(how: string, said: string): OnetakeError {
  const missing = /Cannot find (?:package|module) '([^'./][^']*)'/.exec(said)?.[1];
  if (missing !== undefined) return new MissingPart(missing);
  return new ChildCrashed(`A child process died (${how}).`, { facts: { said } });
}

function toError(said: Extract<FromChild, { kind: "refusal" }>): OnetakeError {
  if (said.code === "child-memory") return new ChildOverLimit("memory", said.message);
  return new ChildRefused(said.code, said.message, { facts: said.facts, ...(said.fix === undefined ? {} : { fix: said.fix }) });
}

function send(child: ChildProcess, message: ToChild): void {
  // A child that dies at once closes the channel first; its exit is what is reported then.
  child.send(message, () => {});
}

function baseEnvironment(folder: string): Record<string, string> {
  const own = { HOME: folder, TMPDIR: folder, TMP: folder, TEMP: folder, LANG: "C.UTF-8", TZ: "UTC" };
  const systemRoot = process.env["SystemRoot"]; // Windows starts no process without it
  return systemRoot === undefined ? own : { ...own, SystemRoot: systemRoot };
}

function loaderArguments(module: URL): readonly string[] {
  if (!module.pathname.endsWith(".ts")) return [];
  return ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href];
}

// A native decoder that fills memory holds the child's own event loop, so on Linux the parent looks too.
async function watchMemory(world: World, child: ChildProcess, memoryMb: number, signal: AbortSignal): Promise<never> {
  while (!signal.aborted && process.platform === "linux" && child.pid !== undefined) {
    if ((await readMemoryMb(world, child.pid)) > memoryMb) {
      throw new ChildOverLimit("memory", `The work held more than ${memoryMb} MB of memory.`);
    }
    await world.clock.sleep(250, signal).catch(() => {});
  }
  return await new Promise<never>(() => {});
}

// What the child starts itself, such as an ffmpeg, works for it and counts.
async function readMemoryMb(world: World, pid: number): Promise<number> {
  const started = (await readProc(world, `${pid}/task/${pid}/children`)).split(" ").filter((id) => id !== "");
  const pages = await Promise.all(
    [String(pid), ...started].map(async (id) => (await readProc(world, `${id}/statm`)).split(" ")[1]),
  );
  return (pages.reduce((sum, count) => sum + Number(count ?? 0), 0) * 4096) / 1e6;
}

async function readProc(world: World, name: string): Promise<string> {
  try {
    return new TextDecoder().decode(await world.disk.read(`/proc/${name}`));
  } catch {
    return ""; // The process is gone.
  }
}
