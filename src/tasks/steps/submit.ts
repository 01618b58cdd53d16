import { findEndpoint } from "../../contract/index.ts";
import type { EngineJob } from "../../engines/index.ts";
import type { TaskRow } from "../../store/index.ts";
import { buildRequest } from "../build-request.ts";
import type { TaskContext } from "../context.ts";
import { engineOf } from "../engine-of.ts";
import { isPaid } from "../spend/is-paid.ts";
import { submitOnce } from "../spend/submit-once.ts";
import type { Line } from "../spend/turns.ts";
import { readChoices } from "../task-choices.ts";
import { changeTask, unfinishedTask } from "./end-task.ts";

/** Hands the task to the engine, once: a task that has a handle was submitted. Answers whether the task goes on. */
export async function submit(context: TaskContext, line: Line, taskId: string, signal: AbortSignal): Promise<boolean> {
  const row = await unfinishedTask(context, taskId);
  if (!row) return false;
  if (row.handle !== null) return true;
  if (await isPaid(context, row)) return await submitOnce(context, line, taskId, signal);
  const handle = await engineOf(context, row.engine).submit(await toJob(context, row), { signal, progress: () => {} });
  return await changeTask(context, taskId, { handle });
}

/** What the engine is asked to do for a task whose media were taken in. */
export async function toJob(context: TaskContext, row: TaskRow): Promise<EngineJob> {
  const { id: taskId, account, externalId, endpoint, body } = row;
  const request = await buildRequest(context, account, findEndpoint(endpoint), body, "files");
  const { preview } = readChoices(row.choices);
  return { taskId, account, externalId, endpoint, body, request, ...(preview && { preview }) };
}
