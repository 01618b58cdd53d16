import { sql } from "kysely";
import type { PoolClient } from "pg";

import type { ElementRow, MadeRow, OnceRow, TaskPatch, TaskRow, TaskState, Transaction, VoiceRow } from "../port.ts";
import { assertStorableElement, assertStorableOnce, assertStorableTask, assertStorableVoice, isStorable } from "../storable.ts";
import { changeable } from "../task-state.ts";
import { createPostgresCallbackTransaction } from "./callbacks.ts";
import { elementsByTask, voicesByTask } from "./made-by.ts";
import { guardId } from "./guard-id.ts";
import { runQuery } from "./query.ts";
import { fromElement, fromMade, fromOnce, fromPatch, fromTask, fromVoice, toOnce, toTask } from "./rows.ts";
import { tables } from "./tables.ts";
import { createPostgresAccountsWriter } from "./write-accounts.ts";
import { createPostgresSpendWriter } from "./write-spend.ts";

/** The {@link Transaction} on a connection that has begun one. */
export function createPostgresTransaction(client: PoolClient): Transaction {
  return {
    connection: client,
    insertTask: (task) => insertTask(client, task),
    updateTask: (id, from, patch) => updateTask(client, id, from, patch),
    insertElement: (element) => insertElement(client, element),
    deleteElement: (account, id, at) => markDeleted(client, "element", account, id, at),
    insertVoice: (voice) => insertVoice(client, voice),
    deleteVoice: (account, id, at) => markDeleted(client, "voice", account, id, at),
    insertMade: (made) => insertMade(client, made),
    insertOnce: (once) => insertOnce(client, once),
    madeBy: async (taskId) => ({
      elements: await elementsByTask(client, [taskId]),
      voices: await voicesByTask(client, [taskId]),
    }),
    callbacks: createPostgresCallbackTransaction(client),
    accounts: createPostgresAccountsWriter(client),
    spend: createPostgresSpendWriter(client),
  };
}

async function insertTask(client: PoolClient, task: TaskRow): Promise<TaskRow | undefined> {
  assertStorableTask(task);
  const insert = tables
    .insertInto("task")
    .values(fromTask(task))
    .onConflict((conflict) =>
      conflict
        .columns(["account", "external_id"])
        .where("external_id", "is not", null)
        .where("external_id", "<>", sql.lit("")) // a literal: only so the server sees that the partial index is meant
        .doNothing(),
    )
    .returning("id")
    .compile();
  const inserted = await guardId("task", task.id, () => runQuery(client, insert));
  if (inserted.length > 0) return undefined;
  const select = tables
    .selectFrom("task")
    .selectAll()
    .where("account", "=", task.account)
    .where("external_id", "=", task.externalId);
  const [existing] = await runQuery(client, select.compile());
  if (existing === undefined) throw new Error("a task with this external id was there and is gone"); // tasks are never deleted
  return toTask(existing);
}

async function updateTask(
  client: PoolClient,
  id: string,
  from: readonly TaskState[],
  patch: TaskPatch,
): Promise<TaskRow | undefined> {
  assertStorableTask(patch);
  const states = changeable(from);
  if (states.length === 0) return undefined;
  const update = tables
    .updateTable("task")
    .set((columns) => ({ updated_at: columns.ref("updated_at"), ...fromPatch(patch) })) // never empty
    .where("id", "=", id)
    .where("state", "in", states)
    .returningAll();
  const [row] = await runQuery(client, update.compile());
  return row && toTask(row);
}

async function insertElement(client: PoolClient, element: ElementRow): Promise<void> {
  assertStorableElement(element);
  const insert = tables.insertInto("element").values(fromElement(element)).compile();
  await guardId("element", element.id, () => runQuery(client, insert));
}

async function markDeleted(
  client: PoolClient,
  table: "element" | "voice",
  account: string,
  id: string,
  at: number,
): Promise<boolean> {
  if (!isStorable(id)) return false; // nothing can have such an id, and the database would refuse the question
  const update = tables
    .updateTable(table)
    .set({ deleted_at: at })
    .where("account", "=", account)
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .returning("id");
  return (await runQuery(client, update.compile())).length > 0;
}

async function insertVoice(client: PoolClient, voice: VoiceRow): Promise<void> {
  assertStorableVoice(voice);
  const insert = tables.insertInto("voice").values(fromVoice(voice)).compile();
  await guardId("voice", voice.id, () => runQuery(client, insert));
}

async function insertMade(client: PoolClient, made: MadeRow): Promise<void> {
  const insert = tables.insertInto("made").values(fromMade(made)).compile();
  await guardId("made file", made.id, () => runQuery(client, insert));
}

async function insertOnce(client: PoolClient, once: OnceRow): Promise<OnceRow | undefined> {
  assertStorableOnce(once);
  const insert = tables
    .insertInto("once")
    .values(fromOnce(once))
    .onConflict((conflict) => conflict.columns(["account", "key"]).doNothing())
    .returning("key");
  if ((await runQuery(client, insert.compile())).length > 0) return undefined;
  const select = tables.selectFrom("once").selectAll().where("account", "=", once.account).where("key", "=", once.key);
  const [row] = await runQuery(client, select.compile());
  return row && toOnce(row);
}
