import { sql } from "kysely";
import type { PoolClient } from "pg";

import { parseJson, stringifyJson } from "../../base/index.ts";
import type {
  CallbackStore,
  CallbackTransaction,
  DeliveryPatch,
  DeliveryRow,
  DeliverySearch,
  WebhookSecret,
} from "../callbacks-port.ts";
import { assertStorableDelivery, isStorable } from "../storable.ts";
import { fromDelivery, fromDeliveryPatch, toDelivery } from "./callback-rows.ts";
import { guardId } from "./guard-id.ts";
import { runQuery, type Queryable } from "./query.ts";
import { tables } from "./tables.ts";

/** The reads of callbacks on a pool. */
export function createPostgresCallbacks(pool: Queryable): CallbackStore {
  return {
    find: (id) => find(pool, id),
    list: (search) => list(pool, search),
    nextDue: (after) => nextDue(pool, after),
    secrets: (account) => secretsOf(pool, account, false),
  };
}

/** The writes of callbacks on a connection that has begun a transaction. */
export function createPostgresCallbackTransaction(client: PoolClient): CallbackTransaction {
  return {
    insert: (delivery) => insert(client, delivery),
    firstOf: (taskId) => firstOf(client, taskId),
    takeDue: (now, until, limit) => takeDue(client, now, until, limit),
    update: (id, held, patch) => update(client, id, held, patch),
    changeSecrets: (account, change) => changeSecrets(client, account, change),
  };
}

async function find(on: Queryable, id: string): Promise<DeliveryRow | undefined> {
  if (!isStorable(id)) return undefined;
  const [row] = await runQuery(on, tables.selectFrom("delivery").selectAll().where("id", "=", id).compile());
  return row && toDelivery(row);
}

async function list(on: Queryable, search: DeliverySearch): Promise<readonly DeliveryRow[]> {
  const { account, taskId, standing, isTest, limit } = search;
  if (![account ?? "", taskId ?? ""].every(isStorable)) return [];
  let select = tables.selectFrom("delivery").selectAll();
  if (account !== undefined) select = select.where("account", "=", account);
  if (taskId !== undefined) select = select.where("task_id", "=", taskId);
  if (standing !== undefined) select = select.where("standing", "=", standing);
  if (isTest !== undefined) select = select.where("is_test", "=", isTest);
  const ordered = select.orderBy("created_at", "desc").orderBy("id", "desc").limit(limit);
  return (await runQuery(on, ordered.compile())).map(toDelivery);
}

async function nextDue(on: Queryable, after: number): Promise<number | undefined> {
  const select = tables
    .selectFrom("delivery")
    .select("due_at")
    .where("standing", "=", sql.lit("waiting"))
    .where("due_at", ">", after)
    .orderBy("due_at")
    .limit(1);
  const [row] = await runQuery(on, select.compile());
  return row?.due_at;
}

async function insert(client: PoolClient, delivery: DeliveryRow): Promise<void> {
  assertStorableDelivery(delivery);
  const query = tables.insertInto("delivery").values(fromDelivery(delivery)).compile();
  await guardId("delivery", delivery.id, () => runQuery(client, query));
}

async function firstOf(client: PoolClient, taskId: string): Promise<DeliveryRow | undefined> {
  const select = tables.selectFrom("delivery").selectAll().where("task_id", "=", taskId);
  const [row] = await runQuery(client, select.orderBy("place").orderBy("created_at").orderBy("id").limit(1).compile());
  return row && toDelivery(row);
}

// Rows that another process is taking at this moment are locked and skipped; they still hold back the later ones of their tasks.
async function takeDue(client: PoolClient, now: number, until: number, limit: number): Promise<readonly DeliveryRow[]> {
  const due = tables
    .selectFrom("delivery as next")
    .select("next.id")
    .where("next.standing", "=", sql.lit("waiting")) // a literal: only so the server sees that the partial index is meant
    .where("next.due_at", "<=", now)
    .where(({ eb, or }) => or([eb("next.taken_until", "is", null), eb("next.taken_until", "<=", now)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("delivery as before")
            .select("before.id")
            .whereRef("before.task_id", "=", "next.task_id")
            .whereRef("before.place", "<", "next.place")
            .where("before.standing", "=", sql.lit("waiting"))
            .where(({ eb, or }) => or([eb("before.due_at", "<=", now), eb("before.taken_until", ">", now)])),
        ),
      ),
    )
    .orderBy("next.due_at")
    .orderBy("next.place")
    .orderBy("next.id")
    .limit(limit)
    .forUpdate()
    .skipLocked();
  const take = tables.updateTable("delivery").set({ taken_until: until }).where("id", "in", due).returningAll();
  return (await runQuery(client, take.compile())).map(toDelivery).toSorted(byTurn);
}

function byTurn(a: DeliveryRow, b: DeliveryRow): number {
  return a.dueAt - b.dueAt || a.place - b.place || (a.id < b.id ? -1 : 1);
}

async function update(
  client: PoolClient,
  id: string,
  held: number | null,
  patch: DeliveryPatch,
): Promise<DeliveryRow | undefined> {
  assertStorableDelivery(patch);
  const change = tables
    .updateTable("delivery")
    .set((columns) => ({ place: columns.ref("place"), ...fromDeliveryPatch(patch) })) // never empty
    .where("id", "=", id)
    .where("taken_until", held === null ? "is" : "=", held)
    .returningAll();
  const [row] = await runQuery(client, change.compile());
  return row && toDelivery(row);
}

async function changeSecrets(
  client: PoolClient,
  account: string,
  change: (secrets: readonly WebhookSecret[]) => readonly WebhookSecret[],
): Promise<void> {
  // A row to lock, also for an account that has no secret yet.
  const seat = tables
    .insertInto("webhook_secret")
    .values({ account, secrets: "[]" })
    .onConflict((conflict) => conflict.doNothing());
  await runQuery(client, seat.compile());
  const secrets = stringifyJson(toJson(change(await secretsOf(client, account, true))));
  await runQuery(client, tables.updateTable("webhook_secret").set({ secrets }).where("account", "=", account).compile());
}

async function secretsOf(on: Queryable, account: string, isLocked: boolean): Promise<readonly WebhookSecret[]> {
  const select = tables.selectFrom("webhook_secret").selectAll().where("account", "=", account);
  const [row] = await runQuery(on, (isLocked ? select.forUpdate() : select).compile());
  return row === undefined ? [] : (parseJson(row.secrets) as unknown as readonly WebhookSecret[]); // changeSecrets wrote them
}

function toJson(secrets: readonly WebhookSecret[]): readonly { readonly [name: string]: string | number | null }[] {
  return secrets.map(({ secret, createdAt, expiresAt }) => ({ secret, createdAt, expiresAt }));
}
