import type {
  CallbackStore,
  CallbackTransaction,
  DeliveryPatch,
  DeliveryRow,
  DeliverySearch,
  WebhookSecret,
} from "../callbacks-port.ts";
import { DuplicateIdError } from "../error.ts";
import { assertStorableDelivery } from "../storable.ts";
import type { Table } from "./table.ts";

/** Deliveries by id, and the secrets of an account by its name. */
export interface CallbackTables {
  readonly deliveries: Table<DeliveryRow>;
  readonly secrets: Table<{ readonly all: readonly WebhookSecret[] }>;
}

/** The reads of callbacks over tables in memory. */
export function createMemoryCallbacks({ deliveries, secrets }: CallbackTables): CallbackStore {
  return {
    find: async (id) => deliveries.get(id),
    list: async (search) => {
      const found = deliveries.all().filter((row) => isSought(row, search));
      return found.toSorted((a, b) => b.createdAt - a.createdAt || byText(b.id, a.id)).slice(0, search.limit);
    },
    nextDue: async (after) => {
      const later = deliveries.all().filter(({ standing, dueAt }) => standing === "waiting" && dueAt > after);
      return later.toSorted((a, b) => a.dueAt - b.dueAt)[0]?.dueAt;
    },
    secrets: async (account) => secrets.get(account)?.all ?? [],
  };
}

/** The writes of callbacks over the tables of one transaction. */
export function createMemoryCallbackTransaction({ deliveries, secrets }: CallbackTables): CallbackTransaction {
  return {
    insert: async (row) => {
      assertStorableDelivery(row);
      if (deliveries.get(row.id) !== undefined) throw new DuplicateIdError("delivery", row.id);
      deliveries.put(row.id, row);
    },
    firstOf: async (taskId) =>
      deliveries
        .all()
        .filter((row) => row.taskId === taskId)
        .toSorted((a, b) => a.place - b.place || a.createdAt - b.createdAt || byText(a.id, b.id))[0],
    takeDue: async (now, until, limit) => {
      const waiting = deliveries.all().filter(({ standing }) => standing === "waiting");
      const first = lowestPlaces(waiting.filter((row) => row.dueAt <= now || isHeld(row, now)));
      const due = waiting.filter((row) => row.dueAt <= now && !isHeld(row, now) && row.place === first.get(row.taskId));
      return due
        .toSorted((a, b) => a.dueAt - b.dueAt || a.place - b.place || byText(a.id, b.id))
        .slice(0, limit)
        .map((row) => change(deliveries, row, { takenUntil: until }));
    },
    update: async (id, held, patch) => {
      assertStorableDelivery(patch);
      const row = deliveries.get(id);
      return row === undefined || row.takenUntil !== held ? undefined : change(deliveries, row, patch);
    },
    changeSecrets: async (account, change) => secrets.put(account, { all: change(secrets.get(account)?.all ?? []) }),
  };
}

function isSought(row: DeliveryRow, { account, taskId, standing, isTest }: DeliverySearch): boolean {
  return (
    (account === undefined || row.account === account) &&
    (taskId === undefined || row.taskId === taskId) &&
    (standing === undefined || row.standing === standing) &&
    (isTest === undefined || row.isTest === isTest)
  );
}

function isHeld({ takenUntil }: DeliveryRow, now: number): boolean {
  return takenUntil !== null && takenUntil > now;
}

/** The lowest place of each task. */
function lowestPlaces(rows: readonly DeliveryRow[]): ReadonlyMap<string, number> {
  const lowest = new Map<string, number>();
  for (const { taskId, place } of rows) lowest.set(taskId, Math.min(place, lowest.get(taskId) ?? place));
  return lowest;
}

function change(table: Table<DeliveryRow>, row: DeliveryRow, patch: DeliveryPatch): DeliveryRow {
  const known = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  table.put(row.id, { ...row, ...known });
  return table.get(row.id) ?? row;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
