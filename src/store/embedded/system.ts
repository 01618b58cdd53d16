import { spawn, type SpawnOptions } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";

import { toMessage, type World } from "../../base/index.ts";
import { EmbeddedStartError } from "./errors.ts";

/** What the launcher needs of the world. */
export type LaunchWorld = Pick<World, "clock" | "random">;

/** True when a system error carries this code, such as `ENOENT`. */
export function hasCode(thrown: unknown, code: string): boolean {
  return thrown instanceof Error && "code" in thrown && thrown.code === code;
}

/**
 * True while a process with this id runs, whoever owns it. One that has ended and waits for its parent to notice runs no more.
 */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (thrown) {
    if (!hasCode(thrown, "EPERM")) return false;
  }
  return process.platform !== "linux" || !["Z", "X"].includes((await readStat(pid)).state);
}

/** What tells a process from a later one with the same id: when it started. Empty where the system does not tell. */
export async function birthOf(pid: number): Promise<string> {
  return process.platform === "linux" ? (await readStat(pid)).start : "";
}

// Linux: state and start (clock ticks since boot) are fields 3 and 22 of /proc/<pid>/stat. The second is the program's name in
// brackets and may hold spaces. A process that is gone reads as ended.
async function readStat(pid: number): Promise<{ state: string; start: string }> {
  const text = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => ") X");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return { state: fields[0] ?? "X", start: fields[19] ?? "" };
}

/** Whether a process ends within some milliseconds. */
export async function endsWithin(clock: LaunchWorld["clock"], pid: number, ms: number): Promise<boolean> {
  for (const end = clock.now() + ms; await isAlive(pid); await clock.sleep(LOOK_MS)) if (clock.now() >= end) return false;
  return true;
}

const LOOK_MS = 20;

/**
 * The command line of a process, or undefined where it cannot be known. On Linux that of a process which is just ending is empty, and so is that of
 * a thread of the kernel.
 */
export async function commandOf(pid: number): Promise<string | undefined> {
  if (process.platform === "win32") return undefined;
  if (process.platform === "linux") {
    const text = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => undefined);
    return text?.replaceAll("\0", " ");
  }
  return await runProgram("ps", ["-p", String(pid), "-o", "command="], {}).catch(() => undefined);
}

/** Runs a program to its end and answers its standard output. */
export function runProgram(program: string, values: readonly string[], options: SpawnOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, values, { ...options, stdio: ["ignore", "pipe", "pipe"], windowsHide: true });
    let output = "";
    let complaint = "";
    child.stdout?.on("data", (piece: Buffer) => (output += piece.toString()));
    child.stderr?.on("data", (piece: Buffer) => (complaint += piece.toString()));
    child.once("error", (thrown) => reject(toProgramError(program, toMessage(thrown), thrown)));
    child.once("close", (code, signal) => {
      if (code === 0) resolve(output);
      else reject(toProgramError(program, `it ended with ${signal ?? code}: ${(complaint || output).trim().slice(-2000)}`));
    });
  });
}

/** Ports that no system hands out by itself to connections: those begin at 32768 on Linux, at 49152 elsewhere. */
const OWN_PORTS = { first: 15_000, count: 17_000 } as const;
const MOST_TRIES = 50;

/**
 * A TCP port of 127.0.0.1 that nobody listens on at this moment. It lies below those that a system hands out to connections: of those another
 * program may take one while its server is away, and a client that asks whether the server is back may even be connected with itself.
 */
export async function findFreePort(random: LaunchWorld["random"]): Promise<number> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const port = OWN_PORTS.first + Math.floor(random.fraction() * OWN_PORTS.count);
    if (await isFreePort(port)) return port;
  }
  return await tryPort(0);
}

/** Whether nobody listens on a TCP port of 127.0.0.1 at this moment. */
export async function isFreePort(port: number): Promise<boolean> {
  return await tryPort(port).then(
    () => true,
    () => false,
  );
}

function tryPort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(port, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

function toProgramError(program: string, reason: string, cause?: unknown): EmbeddedStartError {
  const fix = "Read the reason; if these binaries do not suit this system, set DATABASE_URL to a PostgreSQL server.";
  return new EmbeddedStartError(`${program} failed: ${reason}`, fix, cause);
}
