import type { TaskContext } from "../context.ts";
import type { Spending } from "./port.ts";

/** The {@link Spending} of a life of tasks. `nextId` makes ids of tasks. */
export function createSpending(_context: TaskContext, _nextId: () => string): Spending {
  const notYet = async (): Promise<never> => {
    throw new TypeError("not yet");
  };
  return { plan: notYet, find: notYet, list: notYet, create: notYet, withdraw: notYet };
}
