import type { Clock } from "../base/index.ts";
import type { TaskProgress } from "../store/index.ts";

/** Takes what an engine tells while it works and writes it down now and then. */
export interface ProgressWriter {
  tell(percent: number, stage: string): void;
  /** Resolves when nothing is being written any more; what is told afterwards is not written. */
  end(): Promise<void>;
}

/**
 * A {@link ProgressWriter} that writes each new stage, else at most once in `leastMs` milliseconds, and never goes back. What comes in
 * between is dropped, and so is what comes at 100: the end of the task tells the last word. A write that fails is dropped too, for
 * progress is only a courtesy.
 */
export function createProgressWriter(
  clock: Clock,
  leastMs: number,
  write: (progress: TaskProgress) => Promise<unknown>,
): ProgressWriter {
  let [lastAt, lastStage, highest, isEnded] = [Number.NEGATIVE_INFINITY, "", 0, false];
  let writing: Promise<unknown> = Promise.resolve();
  return {
    tell: (percent, stage) => {
      const now = clock.now();
      // A stage that lasts, such as waiting for a place, may be told only once.
      const isNews = stage !== lastStage && percent < 100;
      if (isEnded || (now - lastAt < leastMs && !isNews)) return;
      [lastAt, lastStage] = [now, stage];
      highest = Math.max(highest, Math.min(100, Math.floor(percent)));
      const progress = { percent: highest, stage };
      writing = writing.then(() => write(progress)).catch(() => {});
    },
    end: async () => {
      isEnded = true;
      await writing;
    },
  };
}
