import { isJsonObject } from "../base/index.ts";
import { localTaskPaths, type LocalTask, type Operation } from "../contract/calls.ts";
import { askPatiently, type Answered } from "./call.ts";
import { UnexpectedAnswerError } from "./errors.ts";
import type { CallOptions, Settings } from "./options.ts";

/** What an Onetake server knows of a task beside its record. */
export async function readLocalTask(settings: Settings, id: string, options: CallOptions = {}): Promise<LocalTask> {
  return await ask(settings, { id: "local.facts", action: "one" }, "GET", pathOf(localTaskPaths.facts, id), options);
}

/** Cancels a task; once more changes nothing, so that a lost answer is asked for again. */
export async function cancelTask(settings: Settings, id: string, options: CallOptions = {}): Promise<LocalTask> {
  return await ask(settings, { id: "local.cancel", action: "call" }, "POST", pathOf(localTaskPaths.cancel, id), options);
}

async function ask(
  settings: Settings,
  operation: Pick<Operation, "id" | "action">,
  method: "GET" | "POST",
  path: string,
  options: CallOptions,
): Promise<LocalTask> {
  const answered = await askPatiently(settings, { operation, externalId: undefined }, { method, path }, true, options);
  return toTask(operation.id, answered);
}

function pathOf(path: string, id: string): string {
  if (id === "") throw new TypeError("a task is named by its id");
  return path.replace(":id", encodeURIComponent(id));
}

function toTask(operation: string, { envelope, http }: Answered): LocalTask {
  const { data, requestId } = envelope;
  if (isJsonObject(data) && typeof data["id"] === "string") return data as unknown as LocalTask; // only an Onetake server answers here
  throw new UnexpectedAnswerError("unexpected-answer", "The answer holds no task.", {
    operation,
    requestId,
    http,
    fix: "Check that the address belongs to an Onetake server.",
  });
}
