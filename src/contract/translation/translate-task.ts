import { isJsonObject, type Json, type JsonObject } from "../../base/index.ts";
import type { Product, Standard } from "../vocabulary/index.ts";
import { readTask } from "../wire/read-task.ts";
import { writeTask } from "../wire/task.ts";
import { leavesOf } from "./leaves.ts";

/** What a task record is, and which way it goes. */
export interface TranslateTaskOptions {
  readonly to: Standard;
  /** What the task made; a clip unless said. */
  readonly product?: Product;
  /** The answer to a create, which has fewer members; that of a query (or a callback) unless said. */
  readonly action?: "create" | "one";
}

/** A task record in the words of the other standard. */
export interface TaskTranslation {
  readonly record: JsonObject;
  /** Where the record that was translated says what the other one does not. */
  readonly lost: readonly string[];
}

/**
 * Translates the record of a task (`data` of an answer, one of its items, or the body of a callback) into the other standard, by way of
 * the neutral facts.
 * @throws OnetakeError with code `unreadable-answer` when it is no task record at all.
 */
export function translateTask(record: Json, options: TranslateTaskOptions): TaskTranslation {
  const from = options.to === "new" ? "legacy" : "new";
  const there = rewrite(record, options.to, options);
  const back = new Map(leavesOf(rewrite(there, from, options)).map(({ path, value }) => [path, value]));
  const said = isJsonObject(record) ? leavesOf(record) : [];
  return { record: there, lost: said.filter(({ path, value }) => back.get(path) !== value).map(({ path }) => path) };
}

function rewrite(record: Json, to: Standard, { product = "video", action = "one" }: TranslateTaskOptions): JsonObject {
  const query = to === "new" && action === "one" ? "find" : action;
  return writeTask({ standard: to, action: query, product }, readTask(record));
}
