import type { TaskRow } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";

/** Whether a task costs money: its engine does, or, where that engine is not here, it has a create that may cost some. */
export async function isPaid({ engine, otherEngines = [], store }: TaskContext, task: TaskRow): Promise<boolean> {
  const own = [engine, ...otherEngines].find(({ name }) => name === task.engine);
  return own?.billable ?? (await store.spend.intent(task.id)) !== undefined;
}
