import { setTimeout as sleep } from "node:timers/promises";

import type { PoolClient } from "pg";

import { silentLogger, type Clock, type Random, type World } from "../../src/base/index.ts";
import type { Engine } from "../../src/engines/index.ts";
import {
  createMemoryBlobs,
  createPostgresStore,
  type PostgresStore,
  type Store,
  type Transaction,
} from "../../src/store/index.ts";
import { createMemoryRunner, createTasks, defaultPolicy, type TaskService } from "../../src/tasks/index.ts";
import { between } from "./choose.ts";

/** One paid create as the other side saw it. */
export interface Sent {
  readonly account: string;
  /** How many were open there just then, with this one. */
  readonly open: number;
  /** Whether both accounts had creates that waited. */
  readonly isContested: boolean;
}

/** The other side of a paid engine: it makes nothing, counts what is open and never refuses. */
export interface OtherSide {
  readonly engine: Engine;
  readonly sent: readonly Sent[];
  /** Tells that an account has one more create that waits. */
  admitted(account: string): void;
}

/** How long a task takes there, in milliseconds. */
const TAKES = { least: 1_000, most: 3_000 } as const;

/** Makes an {@link OtherSide} with so many slots for each model. */
export function createOtherSide(clock: Clock, random: Random, slots: number): OtherSide {
  const sent: Sent[] = [];
  const waiting = new Map<string, number>();
  const change = (account: string, by: number): void => void waiting.set(account, (waiting.get(account) ?? 0) + by);
  let open = 0;
  const engine: Engine = {
    name: "paid",
    billable: true,
    refuses: () => undefined,
    submit: async ({ account, ticket }) => {
      await ticket?.redeem();
      const isContested = waiting.size > 1 && [...waiting.values()].every((count) => count > 0);
      change(account, -1);
      sent.push({ account, open: ++open, isContested });
      return { takes: between(random, TAKES.least, TAKES.most) };
    },
    settle: async (handle, _job, { signal }) => {
      const { takes } = handle as { readonly takes: number }; // as submit answered
      await clock.sleep(takes, signal);
      open--;
      return { ok: true, artifacts: [], paid: { units: "1.8", host: "there", ids: [], until: clock.now() } };
    },
    paid: {
      host: "there",
      slots: () => slots,
      travel: (endpoint, body) => ({ endpoint, body, lost: [] }),
      lookUp: async () => undefined,
      pass: () => Promise.reject(new TypeError("nothing is passed on here")),
    },
    close: async () => {},
  };
  return { engine, sent, admitted: (account) => change(account, 1) };
}

/** A node: the product over a database that it shares with others, with connections and a queue of its own. */
export interface CeilingNode {
  readonly tasks: TaskService;
  readonly store: PostgresStore;
  close(): Promise<void>;
}

/** Starts a node. `weaken` is what an arm puts in the place of a transaction. */
export async function startNode(
  url: string,
  world: World,
  engine: Engine,
  weaken: (transaction: Transaction) => Transaction,
): Promise<CeilingNode> {
  const store = await createPostgresStore({ url, connections: 6 });
  const weak: Store = { ...store, transaction: (work) => store.transaction((transaction) => work(weaken(transaction))) };
  const blobs = createMemoryBlobs({ disk: world.disk });
  const tasks = createTasks({
    world,
    store: weak,
    blobs,
    engine,
    runner: createMemoryRunner({ clock: world.clock }),
    egress: { download: nothing },
    probe: nothing,
    logger: silentLogger,
    presetPicture: (name) => name,
    spendPolicy: { ...defaultPolicy, name: "drill", passes: { video: 1_000_000 } },
    limits: { lookMs: 0 },
  });
  await tasks.start();
  const close = async (): Promise<void> => {
    await tasks.stop();
    await blobs.clear();
    await store.close();
  };
  return { tasks, store, close };
}

function nothing(): never {
  throw new TypeError("this drill sends and makes no media");
}

/** Thinks for some milliseconds between counting slots and taking one, as a process does that is far from its database. */
export function slowly(transaction: Transaction): Transaction {
  const { lockSlots } = transaction.spend;
  const count: typeof lockSlots = async (...slots) => {
    const taken = await lockSlots(...slots);
    await sleep(THINKS_MS);
    return taken;
  };
  return { ...transaction, spend: { ...transaction.spend, lockSlots: count } };
}

const THINKS_MS = 40;

/** Counts slots without standing at the turnstile. */
export function withoutTurnstile(transaction: Transaction): Transaction {
  const connection = transaction.connection as PoolClient; // the documented type of this store's connection
  const count: Transaction["spend"]["lockSlots"] = async (engine, model, pack) => {
    const { rows } = await connection.query<{ account: string; taken: number }>(
      `select account, sum(slots)::int as taken from onetake.intent where engine = $1 and model = $2 and pack = $3
        and state in ('sent', 'unknown', 'accepted') group by account`,
      [engine, model, pack],
    );
    return new Map(rows.map(({ account, taken }) => [account, taken]));
  };
  return { ...transaction, spend: { ...transaction.spend, lockSlots: count } };
}

/** Lets nobody go first. */
export function withoutCourtesy(transaction: Transaction): Transaction {
  return { ...transaction, spend: { ...transaction.spend, waitingAccounts: async () => [] } };
}
