import type { TaskRow } from "../../store/index.ts";
import { planCallbackTimes } from "../faults/callback-times.ts";

/** When a change of state is told. */
export interface PlannedDelivery {
  readonly dueAt: number;
  /** It goes out under the webhook id of the first of its plan, as another try of the same does. */
  readonly isRepeat?: boolean;
}

/** How often and when the state that a task has just taken is told: once, now, unless a drill has something else in store. */
export function planDeliveries({ id, state, drill }: TaskRow, now: number): readonly PlannedDelivery[] {
  const times = planCallbackTimes(drill, { taskId: id, state }, now);
  return times.map((dueAt, index) => (index === 0 ? { dueAt } : { dueAt, isRepeat: true }));
}
