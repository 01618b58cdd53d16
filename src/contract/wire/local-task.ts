import type { TaskFacts, VideoFacts } from "./facts.ts";
import type { PreviewOptions } from "./preview.ts";

/** Paths of what can be asked and done about any task of an account, by its id or its external id. The real service has none of them. */
export const localTaskPaths = {
  /** GET: the task as a {@link LocalTask}. */
  facts: "/onetake/tasks/:id/facts",
  /** POST: ends a task that has not ended, and answers it as a {@link LocalTask}. */
  cancel: "/onetake/tasks/:id/cancel",
} as const;

/** A task with what the records of the real service have no place for. */
export interface LocalTask extends Omit<TaskFacts, "videos"> {
  /** Endpoint family, such as `omni-video`. */
  readonly family: string;
  readonly engine: string;
  /** 0 to 100, and what is going on in a word or two. */
  readonly progress: { readonly percent: number; readonly stage: string };
  /** How its preview is drawn, as far as that was chosen. */
  readonly preview: PreviewOptions;
  readonly videos?: readonly LocalVideo[];
}

/** A made clip with its pictures. */
export interface LocalVideo extends VideoFacts {
  /** One picture that stands for the whole. */
  readonly posterUrl?: string;
  /** Pictures from all of it on one sheet. */
  readonly sheetUrl?: string;
}
