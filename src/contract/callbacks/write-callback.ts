import type { JsonObject } from "../../base/index.ts";
import { endpointOf } from "../lookup.ts";
import type { Endpoint } from "../vocabulary/index.ts";
import type { TaskFacts } from "../wire/facts.ts";
import { writeNewTask } from "../wire/new-task.ts";
import { writeTask } from "../wire/task.ts";

/**
 * Writes what is posted when a task of a create changes its state: the bare record, without an envelope. On the new standard it is the
 * record of `/tasks`, in which elements are spelt as callbacks spell them. On the legacy standard it is the record that a query of the
 * family answers: the documents show pictures and clips only and do not say what becomes of elements, voices and sounds, and a
 * receiver is not told less than one that asks.
 */
export function writeCallback(create: Pick<Endpoint, "standard" | "family" | "product">, facts: TaskFacts): JsonObject {
  if (create.standard === "new") return writeNewTask({ action: "one" }, facts, "callback");
  return writeTask(endpointOf(create.family, "one") ?? { standard: "legacy", action: "one", product: create.product }, facts);
}
