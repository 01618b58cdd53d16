import type { PoolClient } from "pg";

import { silentLogger, type Random, type World } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import type { Engine } from "../../src/engines/index.ts";
import { createMemoryBlobs, StoreUnavailableError, type BudgetRow, type Store, type Transaction } from "../../src/store/index.ts";
import { createKeeper, createMemoryRunner, createTasks, SpendRefused, type TaskService } from "../../src/tasks/index.ts";
import { between, pick, whole } from "./choose.ts";

/** Creates that come at once, and for how many of them there is money. */
export const CREATES = 64;
export const MONEY = 10;

/** What came of one race. */
export interface Race {
  readonly begun: number;
  /** Whether exactly those were begun for which there was money, and every book says the same. */
  readonly isRight: boolean;
}

/**
 * Plans and approves creates of several prices for purposes of their own, with a budget that is enough for exactly {@link MONEY} of the dearest and
 * no other one more; then begins all of them at once over `racing`. What a budget bounds, and whether by units or creates, goes by chance.
 */
export async function race(store: Store, racing: Store, random: Random, account: string): Promise<Race> {
  const world: World = { ...createNodeWorld(), random };
  const [planner, racer] = [createService(world, store), createService(world, racing)];
  const keeper = createKeeper(store, world);
  const budget = toBudget(random, account);
  await keeper.setBudget(budget);
  const plans: string[] = [];
  for (let number = 0; number < CREATES; number++) {
    const order = {
      purpose: `purpose ${number}`,
      run: "run",
      project: "project",
      creates: [{ endpoint: "text2video.create", body: BODY }],
    };
    const { plan } = await planner.spending.plan({ account, keyName: "key" }, order);
    await keeper.approve(plan.id, plan.digest, "drill");
    plans.push(plan.id);
  }
  const ends = await Promise.allSettled(plans.map((id) => begin(racer, account, id)));
  for (const end of ends) if (end.status === "rejected" && !isOverBudget(end.reason)) throw end.reason;
  const begun = ends.filter(({ status }) => status === "fulfilled").length;
  return { begun, isRight: begun === MONEY && (await agree(store, account, begun)) };
}

/** A client of a busy database asks again: a plan whose creates were begun answers the same tasks. */
async function begin({ spending }: TaskService, account: string, planId: string): Promise<unknown> {
  for (;;) {
    try {
      return await spending.create(account, planId, planId);
    } catch (thrown) {
      if (!(thrown instanceof StoreUnavailableError)) throw thrown;
    }
  }
}

/** What one create costs, in hundredths of a unit. */
const PRICE = 180;
const BODY = { model_name: "kling-v3", prompt: "A pier.", duration: "3", mode: "std", sound: "off", aspect_ratio: "16:9" };

type NewBudget = Omit<BudgetRow, "id" | "createdAt">;

function toBudget(random: Random, account: string): NewBudget {
  const places = [
    ["run", "run"],
    ["run", "*"],
    ["project", "project"],
    ["key", "*"],
    ["day", "*"],
  ] as const;
  const [scope, name] = pick(random, places) ?? places[0];
  const [units, creates] =
    whole(random, 2) === 0 ? [between(random, PRICE * MONEY, PRICE * (MONEY + 1) - 1), null] : [null, MONEY];
  return { account, scope, name, pack: "video", units, creates };
}

function isOverBudget(thrown: unknown): boolean {
  return thrown instanceof SpendRefused && thrown.rule === "over-budget";
}

/** Uses, creates, lines and tasks all tell of the same number. */
async function agree(store: Store, account: string, begun: number): Promise<boolean> {
  const [use] = await store.spend.listUses(account);
  const [intents, lines, tasks] = await Promise.all([
    store.spend.listIntents(account, { states: ["held"], limit: 99 }),
    store.spend.listLines(account, { kinds: ["hold"], limit: 99 }),
    store.searchTasks(account, { limit: 99 }),
  ]);
  return [use?.creates, (use?.held ?? 0) / PRICE, intents.length, lines.length, tasks.length].every((count) => count === begun);
}

function createService(world: World, store: Store): TaskService {
  return createTasks({
    world,
    store,
    blobs: createMemoryBlobs({ disk: world.disk }),
    engine: ENGINE,
    runner: createMemoryRunner({ clock: world.clock }),
    egress: { download: nothing },
    probe: nothing,
    logger: silentLogger,
    presetPicture: (name) => name,
  });
}

/** Nothing is ever sent: the race is for being begun. */
const ENGINE: Engine = {
  name: "paid",
  billable: true,
  refuses: () => undefined,
  submit: nothing,
  settle: nothing,
  paid: {
    host: "there",
    slots: () => undefined,
    travel: (endpoint, body) => ({ endpoint, body, lost: [] }),
    lookUp: nothing,
    pass: nothing,
  },
  close: async () => {},
};

function nothing(): never {
  throw new TypeError("nothing is sent, fetched or made in this drill");
}

/** On PostgreSQL, uses of budgets that are read without being locked. */
export function unlocked(store: Store): Store {
  return { ...store, transaction: (work) => store.transaction((transaction) => work(withLooseUses(transaction))) };
}

function withLooseUses(transaction: Transaction): Transaction {
  const connection = transaction.connection as PoolClient; // the documented type of this store's connection
  const lockUse: Transaction["spend"]["lockUse"] = async (budgetId, period) => {
    const { rows } = await connection.query<{ held: string; spent: string; creates: number }>(
      "select held, spent, creates from onetake.budget_use where budget_id = $1 and period = $2",
      [budgetId, period],
    );
    const { held = 0, spent = 0, creates = 0 } = rows[0] ?? {};
    return { budgetId, period, held: Number(held), spent: Number(spent), creates };
  };
  return { ...transaction, spend: { ...transaction.spend, lockUse } };
}
