import type { TaskHook } from "./hook.ts";
import { UNFINISHED } from "./steps/end-task.ts";

/** Tells when tasks end that this process runs. */
export interface EndWatch {
  /** Resolves when the task ends in this process; else never. */
  next(taskId: string): Promise<void>;
  /** Says that the task was seen to have ended. */
  seen(taskId: string): void;
  readonly hook: TaskHook;
}

/** A fresh {@link EndWatch}. */
export function createEndWatch(): EndWatch {
  const waiting = new Map<string, { readonly ended: Promise<void>; readonly tell: () => void }>();
  const seen = (taskId: string): void => {
    waiting.get(taskId)?.tell();
    waiting.delete(taskId);
  };
  return {
    seen,
    next: (taskId) => {
      const known = waiting.get(taskId) ?? createSignal();
      waiting.set(taskId, known);
      return known.ended;
    },
    hook: {
      committed: ({ id, state }) => {
        if (!UNFINISHED.includes(state)) seen(id);
      },
    },
  };
}

function createSignal(): { readonly ended: Promise<void>; readonly tell: () => void } {
  let tell = (): void => {};
  const ended = new Promise<void>((resolve) => (tell = resolve));
  return { ended, tell };
}
