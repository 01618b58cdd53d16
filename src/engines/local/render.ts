import type { Logger, OnetakeError, World } from "../../base/index.ts";
import { ChildCrashed, ChildOverLimit, ChildRefused, runChild, siblingModule } from "../../media/index.ts";
import type { EngineOutcome, EngineRun } from "../index.ts";
import type { RenderTools } from "./kit.ts";
import { TooLarge, type RenderQueue } from "./queue/render-queue.ts";
import { withRoomForSpeech, type RenderOrder, type RenderWork } from "./render-work.ts";

/** What rendering works with. */
export interface RenderPort {
  readonly world: World;
  readonly logger: Logger;
  /** Where processes that render wait for a place. */
  readonly queue: RenderQueue;
  /** What processes that render work with. */
  readonly tools: RenderTools;
  /** Replaces the deadline of every job, in milliseconds. */
  readonly deadlineMs?: number | undefined;
}

/** Work for a process of its own. */
export interface RenderJob {
  /** What is made, for the log: `a film`. */
  readonly noun: string;
  readonly work: RenderWork;
  /** Files that the work leaves in its folder, by name, and the absolute paths that they are moved to. */
  readonly keep: Readonly<Record<string, string>>;
  readonly deadlineMs: number;
  /** Cores that it keeps busy. */
  readonly cores: number;
  /** The most memory that it may hold; it is ended when it holds more. */
  readonly memoryMb: number;
}

/**
 * Renders in a process of its own, when there is room for it. Answers undefined when the files are there, else how the job failed; then, and
 * when it is aborted, no file is left.
 * @throws the signal's reason when it aborted.
 */
export async function render(port: RenderPort, asked: RenderJob, run: EngineRun): Promise<EngineOutcome | undefined> {
  const { world, logger, queue, tools } = port;
  const job = withRoomForSpeech(tools, asked);
  const onWait = (position: number): void => run.progress(0, `waiting for a place, number ${position}`);
  try {
    await queue(job, () => renderTwice(port, job, run), { signal: run.signal, onWait });
    run.progress(100, "finish");
    return undefined;
  } catch (thrown) {
    for (const path of Object.values(job.keep)) await world.disk.remove(path);
    if (run.signal.aborted || !isFinal(thrown)) throw thrown;
    logger.error(`${job.noun} could not be rendered`, { code: thrown.code, facts: thrown.facts });
    return { ok: false, reason: toReason(thrown) };
  }
}

// A child that dies by itself may have been ended from outside, so it is given a second run; what it says itself is final.
async function renderTwice(port: RenderPort, job: RenderJob, run: EngineRun): Promise<void> {
  try {
    await renderOnce(port, job, run);
  } catch (thrown) {
    if (!(thrown instanceof ChildCrashed) || run.signal.aborted) throw thrown;
    port.logger.warn("a render process died and is started once more", { facts: thrown.facts });
    await renderOnce(port, job, run);
  }
}

async function renderOnce({ world, deadlineMs, tools }: RenderPort, job: RenderJob, run: EngineRun): Promise<void> {
  const order: RenderOrder = { work: job.work, tools };
  await runChild(world, {
    module: siblingModule(import.meta.url, "render-child"),
    payload: order,
    deadlineMs: deadlineMs ?? job.deadlineMs,
    memoryMb: job.memoryMb,
    keep: job.keep,
    signal: run.signal,
    onProgress: (percent, stage) => run.progress(percent, stage),
  });
}

function isFinal(thrown: unknown): thrown is OnetakeError {
  return [ChildRefused, ChildOverLimit, ChildCrashed, TooLarge].some((final) => thrown instanceof final);
}

function toReason({ message, fix }: OnetakeError): string {
  return fix === undefined ? message : `${message} ${fix}`;
}
