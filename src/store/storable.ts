import { UnstorableTextError } from "./error.ts";
import type { ElementRow, TaskPatch, TaskRow } from "./port.ts";

// In a pattern with the flag u, only halves of surrogate pairs are of category Surrogate.
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** Whether a text can be kept unchanged by every implementation of the store. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** @throws UnstorableTextError for the first text of a task that cannot be kept unchanged. JSON members can hold any text. */
export function assertStorableTask(task: TaskRow | TaskPatch): void {
  const texts = ["id", "account", "family", "endpoint", "externalId", "engine", "reason", "bodyDigest", "units"] as const;
  const row: Partial<TaskRow> = task;
  for (const name of texts) assertStorableText(name, row[name]);
  assertStorableText("progress.stage", task.progress?.stage);
}

/** @throws UnstorableTextError for the first text of an element that cannot be kept unchanged. */
export function assertStorableElement(element: ElementRow): void {
  const texts = ["id", "account", "taskId", "name", "description", "kind", "voiceId"] as const;
  for (const name of texts) assertStorableText(name, element[name]);
}

function assertStorableText(path: string, text: string | null | undefined): void {
  if (text !== null && text !== undefined && !isStorable(text)) throw new UnstorableTextError(path);
}
