import type { TaskRow } from "../../store/index.ts";

/** When a change of state is told. */
export interface PlannedDelivery {
  readonly dueAt: number;
  /** It goes out under the webhook id of the first of its plan, as another try of the same does. */
  readonly isRepeat?: boolean;
}

/** How often and when the state that a task has just taken is told: once, now. */
export function planDeliveries(_task: TaskRow, now: number): readonly PlannedDelivery[] {
  return [{ dueAt: now }];
}
