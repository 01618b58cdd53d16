import type { TaskHook } from "./hook.ts";
import { UNFINISHED } from "./steps/end-task.ts";

/** Tells when tasks end by what this process writes: by its steps, or by a caller who cancels. */
export interface EndWatch {
  /** Calls `tell` when the task ends in this process; else never. Answers what takes this back. */
  on(taskId: string, tell: () => void): () => void;
  readonly hook: TaskHook;
}

/** A fresh {@link EndWatch}. */
export function createEndWatch(): EndWatch {
  const waiting = new Map<string, Set<() => void>>();
  const leave = (taskId: string, tell: () => void): void => {
    const own = waiting.get(taskId);
    own?.delete(tell);
    if (own?.size === 0) waiting.delete(taskId);
  };
  return {
    on: (taskId, tell) => {
      const own = waiting.get(taskId) ?? new Set();
      waiting.set(taskId, own.add(tell));
      return () => leave(taskId, tell);
    },
    hook: {
      committed: ({ id, state }) => {
        if (!UNFINISHED.includes(state)) for (const tell of waiting.get(id) ?? []) tell();
      },
    },
  };
}
