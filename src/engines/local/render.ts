import type { Logger, World } from "../../base/index.ts";
import { ChildCrashed, runChild, siblingModule } from "../../media/index.ts";
import type { EngineRun } from "../index.ts";
import type { RenderWork } from "./render-work.ts";

export interface RenderOptions {
  readonly world: World;
  readonly logger: Logger;
  readonly deadlineMs?: number;
}

type Work = Exclude<RenderWork, { readonly kind: "sample" }>;

/**
 * Does the work in a process of its own and moves its files to `keep`. A child that dies by itself may have been ended from outside, so it
 * is given a second run; what it says itself is final.
 */
export async function render(
  options: RenderOptions,
  work: Work,
  keep: Readonly<Record<string, string>>,
  run: EngineRun,
): Promise<void> {
  try {
    await renderOnce(options, work, keep, run);
  } catch (thrown) {
    if (!(thrown instanceof ChildCrashed) || run.signal.aborted) throw thrown;
    options.logger.warn("a render process died and is started once more", { facts: thrown.facts });
    await renderOnce(options, work, keep, run);
  }
}

async function renderOnce(
  { world, deadlineMs }: RenderOptions,
  work: Work,
  keep: Readonly<Record<string, string>>,
  run: EngineRun,
): Promise<void> {
  const cost = costOf(work);
  await runChild(world, {
    module: siblingModule(import.meta.url, "render-child"),
    payload: work,
    deadlineMs: deadlineMs ?? cost.deadlineMs,
    memoryMb: cost.memoryMb,
    keep,
    environment: ALLOCATOR,
    signal: run.signal,
    onProgress: (percent, stage) => run.progress(percent, stage),
  });
  run.progress(100, "finish");
}

/** By the film's size: a minute and 0.15 s per megapixel. The copy with a mark is a second encoder at work. */
function costOf(work: Work): { readonly deadlineMs: number; readonly memoryMb: number } {
  if (work.kind === "sound") return { deadlineMs: 120_000, memoryMb: 1000 };
  const { scene, files } = work;
  const megapixels = (scene.width * scene.height) / 1e6;
  const encoders = files.marked === undefined ? 1 : 2;
  const memoryMb = (megapixels > 3 ? 2600 : 1400) + (encoders - 1) * (megapixels > 3 ? 1000 : 400);
  return { deadlineMs: 60_000 + scene.frames * megapixels * 150 * encoders, memoryMb };
}

// Pictures are taken and given back for each frame; memory that is returned to the system in between costs a third of the speed.
const ALLOCATOR = { MIMALLOC_PURGE_DELAY: "-1", MALLOC_TRIM_THRESHOLD_: "1073741824", MALLOC_MMAP_THRESHOLD_: "1073741824" };
