import { createSeededRandom, toSeed, type Json } from "../../base/index.ts";
import type { TaskState } from "../../store/index.ts";
import { readTaskFaults } from "./task-faults.ts";

const APART_MS = 1_000;

/**
 * When the news of a task's state is due, in Unix milliseconds: once and now for an ordinary task, later, several times or never when
 * a drill says so. A pure function: the same task and state have the same times after `now`. `drill` is what the task's row keeps.
 */
export function planCallbackTimes(
  drill: Json,
  news: { readonly taskId: string; readonly state: TaskState },
  now: number,
): readonly number[] {
  const { callbacks = {}, seed = 0 } = readTaskFaults(drill);
  const { late = 0, copies = 1, apart = APART_MS, drop = 0, reorder = 0 } = callbacks;
  if (drop > 0 && createSeededRandom(toSeed(`${seed}/${news.taskId}/${news.state}`)).fraction() < drop) return [];
  const isEnd = news.state === "succeeded" || news.state === "failed";
  const first = now + late + (isEnd ? 0 : reorder);
  return Array.from({ length: copies }, (_, copy) => first + copy * apart);
}
