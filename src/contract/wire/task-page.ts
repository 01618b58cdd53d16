import type { JsonObject } from "../../base/index.ts";
import type { Endpoint } from "../vocabulary/index.ts";
import type { TaskFacts } from "./facts.ts";
import { keepDeclared } from "./keep-declared.ts";
import { writeTask } from "./task.ts";

/** One page of a search. */
export interface TaskPage {
  readonly tasks: readonly TaskFacts[];
  /** Where the next page begins; undefined after the last one. */
  readonly next: string | undefined;
}

/** Writes the answer of a search: the tasks of one page, how many they are, and where the next page begins (empty after the last). */
export function writeTaskPage(endpoint: Endpoint, { tasks, next }: TaskPage): JsonObject {
  const page = {
    result: tasks.map((facts) => writeTask(endpoint, facts)),
    count: tasks.length,
    next_cursor: next ?? "",
    has_more: next !== undefined,
  };
  return keepDeclared(page, endpoint.answerFields);
}
