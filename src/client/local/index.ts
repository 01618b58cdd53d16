// What only Onetake servers can be asked, apart from the client so that programs for the real service do not carry it.
import { localTaskPaths, previewHeader, type LocalTask, type Operation, type PreviewOptions } from "../../contract/calls.ts";
import type { TaskHandle } from "../answer.ts";
import type { CallOptions } from "../options.ts";
import type { Client } from "../types.ts";

export type { LocalTask, LocalVideo, PreviewOptions } from "../../contract/calls.ts";

/**
 * Ends a task that has not ended, as failed, and answers it as it is then; once more changes nothing, so that a lost answer is asked for
 * again.
 * @throws RefusedError when the task is unknown or had ended by itself.
 */
export async function cancelTask(client: Client, task: Pick<TaskHandle, "id">, options?: CallOptions): Promise<LocalTask> {
  return await ask(client, "cancel", "POST", task, options);
}

/**
 * What an Onetake server knows of a task beside its record, such as its progress, its poster and its contact sheet.
 * @throws RefusedError when the task is unknown.
 */
export async function readLocalTask(client: Client, task: Pick<TaskHandle, "id">, options?: CallOptions): Promise<LocalTask> {
  return await ask(client, "facts", "GET", task, options);
}

/** Headers of a client or of a create by which Onetake servers draw previews as asked; other servers do not know of them. */
export function previewHeaders(preview: PreviewOptions): Record<string, string> {
  const chosen = Object.entries(preview).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(chosen.map(([option, value]) => [previewHeader(option), value]));
}

async function ask(
  client: Client,
  method: keyof typeof localTaskPaths,
  http: Operation["http"],
  { id }: Pick<TaskHandle, "id">,
  options?: CallOptions,
): Promise<LocalTask> {
  const path = localTaskPaths[method].replace(":id", "{id}");
  const operation: Operation = { ...COMMON, id: `local.${method}`, method, http, path };
  const answer = await client.call(operation, { id }, options);
  return (answer as { readonly record: unknown }).record as LocalTask; // what Onetake servers answer
}

const COMMON = { resource: "local", action: "call", standard: "legacy", answer: "record", repeatable: true } as const;
