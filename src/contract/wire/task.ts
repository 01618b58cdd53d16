import type { JsonObject } from "../../base/index.ts";
import type { Endpoint, Standard } from "../vocabulary/index.ts";
import type { TaskFacts } from "./facts.ts";
import { keepDeclared } from "./keep-declared.ts";
import { writeLegacyTask } from "./legacy-task.ts";
import { writeNewTask } from "./new-task.ts";

type WriteTask = (endpoint: Omit<Written, "standard" | "answerFields">, facts: TaskFacts) => JsonObject;

const writers: Readonly<Record<Standard, WriteTask>> = {
  legacy: writeLegacyTask,
  new: (endpoint, facts) => writeNewTask(endpoint, facts),
};

/** What a record is written for. Without answer fields it has every member that the standard has. */
type Written = Pick<Endpoint, "standard" | "action" | "product" | "catalogue"> & Partial<Pick<Endpoint, "kind" | "answerFields">>;

/**
 * Writes the record of a task in an answer from neutral facts: what the endpoint declares of it. The answer of a create carries fewer
 * members. A search answers with a page around such records.
 */
export function writeTask(endpoint: Written, facts: TaskFacts): JsonObject {
  const record = writers[endpoint.standard](endpoint, facts);
  // A search declares the page, not the record.
  if (endpoint.answerFields === undefined || endpoint.action === "search") return record;
  return keepDeclared(record, endpoint.answerFields);
}
