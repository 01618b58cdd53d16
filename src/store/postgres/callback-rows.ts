import type { DeliveryPatch, DeliveryRow } from "../callbacks-port.ts";
import type { DeliveryTable } from "./tables.ts";

/** A delivery as the database keeps it. */
export function fromDelivery(delivery: DeliveryRow): DeliveryTable {
  return {
    id: delivery.id,
    webhook_id: delivery.webhookId,
    task_id: delivery.taskId,
    account: delivery.account,
    is_test: delivery.isTest,
    state: delivery.state,
    place: delivery.place,
    address: delivery.address,
    standard: delivery.standard,
    body: delivery.body,
    base: delivery.base,
    standing: delivery.standing,
    due_at: delivery.dueAt,
    taken_until: delivery.takenUntil,
    attempts: delivery.attempts,
    last_status: delivery.lastStatus,
    last_fault: delivery.lastFault,
    last_at: delivery.lastAt,
    created_at: delivery.createdAt,
  };
}

/** The columns that a patch changes; members that are undefined stay as they are. */
export function fromDeliveryPatch(patch: DeliveryPatch): Partial<DeliveryTable> {
  const all: Partial<DeliveryTable> = {
    standing: patch.standing,
    due_at: patch.dueAt,
    taken_until: patch.takenUntil,
    attempts: patch.attempts,
    last_status: patch.lastStatus,
    last_fault: patch.lastFault,
    last_at: patch.lastAt,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** A delivery from its columns. */
export function toDelivery(row: DeliveryTable): DeliveryRow {
  return {
    id: row.id,
    webhookId: row.webhook_id,
    taskId: row.task_id,
    account: row.account,
    isTest: row.is_test,
    state: row.state,
    place: row.place,
    address: row.address,
    standard: row.standard,
    body: row.body,
    base: row.base,
    standing: row.standing,
    dueAt: row.due_at,
    takenUntil: row.taken_until,
    attempts: row.attempts,
    lastStatus: row.last_status,
    lastFault: row.last_fault,
    lastAt: row.last_at,
    createdAt: row.created_at,
  };
}
