import { setImmediate as nextTurn } from "node:timers/promises";

import type { Random } from "../../src/base/index.ts";
import type { SpendWriter, Store, Transaction } from "../../src/store/index.ts";
import { whole } from "./choose.ts";

/** What the transactions of an interleaved store wait for. */
export interface Interleaving {
  readonly random: Random;
  /** Acts that lock what they read until their transaction ends, and by what key. */
  readonly locks: Readonly<Partial<Record<keyof SpendWriter, (...names: readonly string[]) => string>>>;
}

/** What plans, purposes and uses of budgets are locked by, as on PostgreSQL. */
export const rowLocks: Interleaving["locks"] = {
  lockPlan: (id) => `plan ${id}`,
  lockPurpose: (account, name) => `purpose ${account} ${name}`,
  lockUse: (budgetId, period) => `use ${budgetId} ${period}`,
};

const READS: ReadonlySet<string> = new Set(["intent", "listIntents", "liveApproval", "listBudgets"]);

/**
 * The twin in memory with transactions that run at the same time, as they do on PostgreSQL: before each of its acts a transaction waits for its
 * turn, which the seed gives; it reads what is committed, and what it writes is seen by nobody before it ends. Rows that were locked are waited
 * for. What a transaction has written it does not read again, which the admission of creates never does.
 */
export function interleave(store: Store, { random, locks }: Interleaving): Store {
  const turn = createTurns(random);
  const table = createLocks(random);
  const transaction: Store["transaction"] = async (work) => {
    const held = new Set<string>();
    const writes: ((inner: Transaction) => Promise<unknown>)[] = [];
    const act = async (name: string, given: readonly unknown[]): Promise<unknown> => {
      await turn();
      const lock = (locks as Readonly<Record<string, ((...names: readonly string[]) => string) | undefined>>)[name]; // by any name
      if (lock !== undefined) await table.take(lock(...given.map(String)), held);
      if (lock !== undefined || READS.has(name) || name.startsWith("lock"))
        return await store.transaction((inner) => call(inner.spend, name, given));
      writes.push((inner) => call(inner.spend, name, given));
      return undefined;
    };
    const outer = {
      connection: undefined,
      spend: new Proxy(
        {},
        {
          get:
            (_, name) =>
            (...given: readonly unknown[]) =>
              act(String(name), given),
        },
      ),
      insertTask: async (...given: Parameters<Transaction["insertTask"]>) => {
        await turn();
        writes.push((inner) => inner.insertTask(...given));
        return undefined;
      },
    } as unknown as Transaction; // as much of one as the admission of creates uses
    try {
      const result = await work(outer);
      await turn();
      await store.transaction(async (inner) => {
        for (const write of writes) await write(inner);
      });
      return result;
    } finally {
      table.free(held);
    }
  };
  return { ...store, transaction };
}

async function call(spend: SpendWriter, name: string, given: readonly unknown[]): Promise<unknown> {
  const act = spend[name as keyof SpendWriter] as (...given: readonly unknown[]) => Promise<unknown>; // one of its methods
  return await act(...given);
}

/** Whoever waits for a turn gets it when the seed says so, once everybody has come to a wait. */
function createTurns(random: Random): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let isGiving = false;
  const give = async (): Promise<void> => {
    if (isGiving) return;
    isGiving = true;
    for (await nextTurn(); waiting.length > 0; await nextTurn()) waiting.splice(whole(random, waiting.length), 1)[0]?.();
    isGiving = false;
  };
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      void give();
    });
}

interface Locks {
  take(key: string, held: Set<string>): Promise<void>;
  free(held: ReadonlySet<string>): void;
}

function createLocks(random: Random): Locks {
  const queues = new Map<string, (() => void)[]>();
  return {
    take: async (key, held) => {
      if (held.has(key)) return;
      const queue = queues.get(key);
      if (queue === undefined) queues.set(key, []);
      else await new Promise<void>((resolve) => queue.push(resolve));
      held.add(key);
    },
    free: (held) => {
      for (const key of held) {
        const queue = queues.get(key) ?? [];
        if (queue.length === 0) queues.delete(key);
        else queue.splice(whole(random, queue.length), 1)[0]?.();
      }
    },
  };
}
