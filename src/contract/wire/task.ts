import type { Json, JsonObject } from "../../base/index.ts";
import type { Endpoint, Standard } from "../vocabulary/index.ts";
import type { TaskFacts } from "./facts.ts";
import { readLegacyTask, writeLegacyTask } from "./legacy-task.ts";

/** How one standard of the service writes and reads the record of a task. */
export interface TaskCodec {
  write(endpoint: Pick<Endpoint, "action" | "product" | "catalogue">, facts: TaskFacts): JsonObject;
  read(data: Json): TaskFacts;
}

const codecs: Partial<Record<Standard, TaskCodec>> = { legacy: { write: writeLegacyTask, read: readLegacyTask } };

/** Writes the `data` record of an answer from neutral facts. The answer of a create carries fewer members. */
export function writeTask(
  endpoint: Pick<Endpoint, "standard" | "action" | "product" | "catalogue">,
  facts: TaskFacts,
): JsonObject {
  return codecOf(endpoint.standard).write(endpoint, facts);
}

/**
 * Reads a task record of an answer into neutral facts. Tolerant: what is missing reads as nothing.
 * @throws OnetakeError with code `unreadable-answer` when it is no task record at all.
 */
export function readTask(endpoint: Pick<Endpoint, "standard">, data: Json): TaskFacts {
  return codecOf(endpoint.standard).read(data);
}

function codecOf(standard: Standard): TaskCodec {
  const codec = codecs[standard];
  if (codec === undefined) throw new TypeError(`the contract cannot read or write task records of the ${standard} standard`);
  return codec;
}
