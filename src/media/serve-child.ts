import { OnetakeError, toMessage } from "../base/index.ts";
import type { FromChild, ToChild } from "./child-messages.ts";

/** What work in a child process may use. */
export interface ChildRun {
  /** The child's own empty folder; what is not kept by the parent is removed with it. */
  readonly folder: string;
  /** Tells the parent how far the work is: 0 to 100 and a stage in a word or two. */
  progress(percent: number, stage: string): void;
}

/**
 * The child's side of `runChild`: waits for the payload, works once, answers and exits. The payload's type is a promise between
 * the two ends. An `OnetakeError` that the work throws reaches the parent with its code and fix. The process ends with its parent.
 */
export function serveChild<Payload>(work: (payload: Payload, run: ChildRun) => Promise<unknown>): void {
  process.once("disconnect", () => process.exit(9));
  process.once("message", (message) => {
    const { payload, memoryMb } = message as ToChild; // the parent's side is `runChild`
    watchOwnMemory(memoryMb);
    const run: ChildRun = {
      folder: process.cwd(),
      progress: (percent, stage) => say({ kind: "progress", percent: Math.round(percent), stage }),
    };
    work(payload as Payload, run).then((value) => end({ kind: "answer", value }, 0), refuse);
  });
}

function refuse(thrown: unknown): void {
  const known = thrown instanceof OnetakeError ? thrown : undefined;
  const fix = known?.fix === undefined ? {} : { fix: known.fix };
  end({ kind: "refusal", code: known?.code ?? "child-failed", message: toMessage(thrown), facts: known?.facts ?? {}, ...fix }, 1);
}

function watchOwnMemory(memoryMb: number): void {
  const look = (): void => {
    if (process.memoryUsage.rss() / 1e6 <= memoryMb) return;
    end({ kind: "refusal", code: "child-memory", message: `The work held more than ${memoryMb} MB of memory.`, facts: {} }, 3);
  };
  setInterval(look, 250).unref();
}

function say(message: FromChild): void {
  process.send?.(message);
}

function end(message: FromChild, exitCode: number): void {
  process.send?.(message, undefined, undefined, () => process.exit(exitCode));
}
