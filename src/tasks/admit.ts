import type { JsonObject } from "../base/index.ts";
import type { TaskRow } from "../store/index.ts";
import type { TaskContext } from "./context.ts";
import type { Admission, TaskView } from "./port.ts";
import { engineFor } from "./engine-of.ts";
import { markOnce, repeat } from "./once.ts";
import { externalIdTaken, toRefusal } from "./refused-create.ts";
import { admitPaid } from "./spend/admit-paid.ts";
import { takeRequest } from "./take-request.ts";
import { toChoicesJson } from "./task-choices.ts";
import { toTaskRow } from "./task-row.ts";

/**
 * Admits a create: judged by the contract, its inline media taken in, inserted and put in the queue in one transaction. At an engine that costs
 * money it goes by the guard of spending.
 * @throws WireError for a request that the service would refuse; NotServed for one that this server cannot serve; SpendRefused for one
 * that may not be bought.
 */
export async function admit(context: TaskContext, nextId: () => string, admission: Admission): Promise<TaskView> {
  const engine = engineFor(context, admission.engine);
  if (engine.billable) return await admitPaid(context, nextId, engine, admission);
  const { findings, body } = await takeRequest(context, admission);
  return { ...(await insert(context, admission, toRow(context, nextId(), engine.name, admission, body))), findings };
}

function toRow({ world }: TaskContext, id: string, engine: string, admission: Admission, body: JsonObject): TaskRow {
  const { account, endpoint, body: asked, keyName = null, drill = null } = admission;
  const choices = toChoicesJson(admission);
  return toTaskRow({ id, account, keyName, endpoint, asked, body, engine, drill, choices, now: world.clock.now() });
}

async function insert(context: TaskContext, admission: Admission, row: TaskRow): Promise<TaskView> {
  const { store, runner, hooks } = context;
  try {
    const repeated = await store.transaction(async (transaction) => {
      const before = await markOnce(transaction, admission, { ...row, taskId: row.id, digest: row.bodyDigest });
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
    throw toRefusal(thrown);
  } finally {
    runner.wake(row.id);
  }
}
