import type { Json, JsonObject } from "../../base/index.ts";
import type { TaskFaults } from "./fault.ts";

/** What a drill has in store for a task, as its row keeps it. */
export function toDrillJson(faults: TaskFaults): Json {
  return faults as unknown as JsonObject; // texts, numbers and truths only
}

/** What a drill did to a task, in few words; undefined for an ordinary task. */
export function toldOfTask(json: Json): string | undefined {
  return readTaskFaults(json).told;
}

/** Reads what {@link toDrillJson} wrote; an ordinary task has nothing. */
export function readTaskFaults(json: Json): Partial<TaskFaults> {
  return json === null ? {} : (json as unknown as TaskFaults); // written by toDrillJson
}
