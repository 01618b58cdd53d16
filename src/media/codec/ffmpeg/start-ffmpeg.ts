import { spawn, type ChildProcess } from "node:child_process";
import type { Readable, Writable } from "node:stream";

import { CodecFailed } from "../../errors.ts";
import { ffmpegEnvironment } from "./environment.ts";

/** A running ffmpeg. Its pipes are numbered as in its arguments: `pipe:0` and so on. */
export interface Ffmpeg {
  /** The pipe that it reads. */
  input(pipe: number): Writable;
  /** The pipe that it writes. */
  output(pipe: number): Readable;
  /** Resolves when it has ended well. @throws CodecFailed with what it said, when it has not. */
  readonly ended: Promise<void>;
  /** Reads no more of what it writes, which ends it if it wants to write on. `ended` tells when it is gone. */
  leave(): void;
  /** Ends it at once; resolves when it is gone. */
  kill(): Promise<void>;
}

const ALWAYS = ["-hide_banner", "-nostdin", "-loglevel", "error"] as const;

/** Those that still run. One whose pipes break ends by itself soon; where this process ends in order, it is made to at once. */
const running = new Set<ChildProcess>();
const endAll = (): void => running.forEach((child) => child.kill("SIGKILL"));

/**
 * Starts a system ffmpeg: arguments as they are, no shell, no environment. `pipes` says which pipes it reads (`in`) and writes (`out`),
 * from number 0; 2 is where it complains.
 */
export function startFfmpeg(path: string, values: readonly string[], pipes: readonly ("in" | "out" | "none")[]): Ffmpeg {
  const stdio = pipes.map((pipe, index) => (index !== 2 && pipe === "none" ? "ignore" : "pipe"));
  const child = spawn(path, [...ALWAYS, ...values], { stdio, env: ffmpegEnvironment(), windowsHide: true });
  if (running.size === 0) process.on("exit", endAll);
  running.add(child);
  const said = keepTail(child);
  const ended = new Promise<void>((resolve, reject) => {
    child.once("error", (cause) => reject(new CodecFailed(`ffmpeg could not be started at ${path}.`, { cause, fix: START_FIX })));
    child.once("close", (code, signal) => {
      if (code === 0) return resolve();
      const isFull = said().includes("No space left on device");
      const how = `ffmpeg ended with ${signal ?? `exit ${code}`}`;
      reject(new CodecFailed(isFull ? `There is no space left on the disk: ${how}.` : `${how}.`, { facts: { said: said() } }));
    });
  });
  const gone = ended
    .catch(() => {}) // Whoever needs to know awaits `ended`; nobody has to.
    .then(() => {
      running.delete(child);
      if (running.size === 0) process.off("exit", endAll);
    });
  // A pipe that breaks says no more than that the process ended, which `ended` tells with its reason.
  for (const pipe of child.stdio) pipe?.on("error", () => {});
  // A process counts as ended when all of its pipes are; one that nobody reads never is.
  const leave = (): void => child.stdio.forEach((pipe, index) => index !== 2 && pipe?.destroy());
  return {
    input: (pipe) => child.stdio[pipe] as Writable, // as `pipes` says
    output: (pipe) => child.stdio[pipe] as Readable, // as `pipes` says
    ended,
    leave,
    kill: async () => {
      child.kill("SIGKILL");
      leave();
      await gone;
    },
  };
}

const START_FIX = "Start Onetake again, so that it looks for ffmpeg anew.";

/** Writes to a pipe of an ffmpeg; resolves when the bytes may be reused. @throws CodecFailed when it has ended. */
export async function send(ffmpeg: Ffmpeg, pipe: number, bytes: Uint8Array): Promise<void> {
  const stream = ffmpeg.input(pipe);
  const isTaken = await new Promise<boolean>((resolve) => stream.write(bytes, (broken) => resolve(!broken)));
  if (isTaken) return;
  await ffmpeg.ended;
  throw new CodecFailed("ffmpeg ended before it had read everything.");
}

/** A local file, named so that nothing in its path is taken for a protocol, an option or a pattern. */
export function fileAddress(absolute: string): string {
  return `file:${absolute}`;
}

function keepTail(child: ChildProcess): () => string {
  let text = "";
  child.stderr?.setEncoding("utf8").on("data", (piece: string) => {
    text = (text + piece).slice(-2000);
  });
  return () => text.trim();
}
