import { createHash } from "node:crypto";

import { canonicalJson, type JsonObject } from "../base/index.ts";
import { readRoles, wireError } from "../contract/index.ts";
import { UnstorableTextError, type OnceRow, type Store, type TaskRow, type Transaction } from "../store/index.ts";
import type { TaskContext } from "./context.ts";
import type { Admission, TaskView } from "./port.ts";
import { engineFor } from "./engine-of.ts";
import { slotsOf } from "./slots.ts";
import { takeRequest } from "./take-request.ts";
import { toChoicesJson } from "./task-choices.ts";
import { isGiven, textOf } from "./text-of.ts";

/**
 * Admits a create: judged by the contract, its inline media taken in, inserted and put in the queue in one transaction.
 * @throws WireError for a request that the service would refuse; NotServed for one that this server cannot serve.
 */
export async function admit(context: TaskContext, nextId: () => string, admission: Admission): Promise<TaskView> {
  const { findings, body } = await takeRequest(context, admission);
  return { ...(await insert(context, admission, toRow(context, nextId(), admission, body))), findings };
}

function toRow(context: TaskContext, id: string, admission: Admission, body: JsonObject): TaskRow {
  const { account, endpoint } = admission;
  const roles = readRoles(endpoint, admission.body);
  const externalId = roles.one("external-id");
  const callback = roles.one("callback");
  const choices = toChoicesJson(admission);
  const now = context.world.clock.now();
  return {
    id,
    account,
    family: endpoint.family,
    endpoint: endpoint.id,
    externalId: isGiven(externalId) ? textOf(externalId) : null,
    engine: engineFor(context, admission.engine).name,
    state: "submitted",
    reason: null,
    body,
    bodyDigest: digestOf(admission.body),
    result: null,
    handle: null,
    progress: { percent: 0, stage: "queued" },
    units: null,
    model: endpoint.pathModel ?? textOf(roles.one("model")),
    pack: endpoint.pack ?? null,
    slots: slotsOf(endpoint, roles),
    keyName: admission.keyName ?? null,
    callbackUrl: isGiven(callback) ? textOf(callback) : null,
    drill: admission.drill ?? null,
    ...(choices && { choices }),
    createdAt: now,
    updatedAt: now,
  };
}

function digestOf(body: JsonObject): string {
  return createHash("sha256").update(canonicalJson(body)).digest("hex");
}

async function insert(context: TaskContext, admission: Admission, row: TaskRow): Promise<TaskView> {
  const { store, runner, hooks } = context;
  try {
    const repeated = await store.transaction(async (transaction) => {
      const before = await markOnce(transaction, admission, row);
      if (before !== undefined) return before;
      for (const hook of hooks) await hook.admitting?.(transaction, row);
      if (await transaction.insertTask(row)) throw externalIdTaken(row.externalId ?? "");
      await runner.enqueue(transaction.connection, row.id, row.account);
      for (const hook of hooks) await hook.changed?.(transaction, row);
      return undefined;
    });
    if (repeated !== undefined) return await repeat(store, repeated);
    for (const hook of hooks) hook.committed?.(row);
    return { task: row, elements: [], voices: [] };
  } catch (thrown) {
    // Only the ids and addresses among the columns of a task are the caller's own text.
    if (thrown instanceof UnstorableTextError)
      throw wireError("bad-value", { message: thrown.message, ...(thrown.fix && { fix: thrown.fix }) });
    throw thrown;
  } finally {
    runner.wake(row.id);
  }
}

async function markOnce(transaction: Transaction, admission: Admission, row: TaskRow): Promise<OnceRow | undefined> {
  const { account, onceKey, endpoint, requestId } = admission;
  if (onceKey === undefined) return undefined;
  const mark = { account, key: onceKey, endpoint: endpoint.id, digest: row.bodyDigest, taskId: row.id, requestId };
  const before = await transaction.insertOnce({ ...mark, createdAt: row.createdAt });
  if (before === undefined || (before.digest === mark.digest && before.endpoint === mark.endpoint)) return before;
  throw wireError("bad-value", {
    message: `Idempotency key ${onceKey} was used with another request`,
    fix: "Use a new key for a new request; repeat a request with the very body that it had.",
  });
}

/** The task as it was when it was made, so that every repeat gets the answer of the first. */
async function repeat(store: Store, { taskId, requestId }: OnceRow): Promise<TaskView> {
  const task = await store.taskById(taskId);
  if (task === undefined) throw new TypeError(`the task ${taskId} of an idempotency key is gone`); // both are inserted at once
  const first: TaskRow = {
    ...task,
    state: "submitted",
    reason: null,
    result: null,
    units: null,
    progress: { percent: 0, stage: "queued" },
    updatedAt: task.createdAt,
  };
  return { task: first, elements: [], voices: [], repeats: requestId };
}

function externalIdTaken(id: string): Error {
  return wireError("bad-value", {
    textKey: "external-id-taken",
    values: { id },
    fix: "Query the task that has this external id, or choose another id for a new task.",
  });
}
