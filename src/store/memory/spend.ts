import type { Json } from "../../base/index.ts";
import type {
  ApprovalRow,
  BudgetRow,
  BudgetUse,
  CustodyRow,
  IntentRow,
  IntentSearch,
  PlanRow,
  PurposeRow,
  SpendLine,
  SpendReader,
  SpendSearch,
} from "../spend-port.ts";
import { changeableIntent } from "../spend-state.ts";
import { createTable, type Table } from "./table.ts";

/** Rows by id; intents by task, purposes and uses by both of their names, results by task and place. */
export interface SpendTables {
  readonly plans: Table<PlanRow>;
  readonly approvals: Table<ApprovalRow>;
  readonly intents: Table<IntentRow>;
  readonly purposes: Table<PurposeRow>;
  /** A budget that was removed stays as null. */
  readonly budgets: Table<{ readonly row: BudgetRow | null }>;
  readonly uses: Table<BudgetUse>;
  readonly lines: Table<SpendLine>;
  readonly custody: Table<CustodyRow>;
}

/** Empty tables. */
export function createSpendTables(): SpendTables {
  return {
    plans: createTable(),
    approvals: createTable(),
    intents: createTable(),
    purposes: createTable(),
    budgets: createTable(),
    uses: createTable(),
    lines: createTable(),
    custody: createTable(),
  };
}

/** What of spending names blobs that are needed: open plans that could be created from since `since`, creates that have not ended, custody. */
export function spendBlobs({ plans, approvals, intents, custody }: SpendTables, since: number): readonly Json[] {
  const isLive = (plan: PlanRow): boolean =>
    plan.expiresAt >= since ||
    approvals.all().some(({ planId, revokedAt, expiresAt }) => planId === plan.id && revokedAt === null && expiresAt >= since);
  return [
    ...plans
      .all()
      .filter((plan) => plan.state === "open" && isLive(plan))
      .map(({ items }) => items as unknown as Json), // rows hold nothing but JSON values
    ...intents
      .all()
      .filter(({ state }) => changeableIntent([state]).length > 0)
      .map(({ body }) => body),
    ...custody.all().map(({ blob }) => blob),
  ];
}

/** The {@link SpendReader} over tables in memory. */
export function createMemorySpend(tables: SpendTables): SpendReader {
  const { plans, approvals, intents, purposes, uses, lines, custody } = tables;
  return {
    plan: async (id) => plans.get(id),
    listPlans: async (account, { state, limit }) =>
      newest(plans.all().filter((plan) => plan.account === account && (state === undefined || plan.state === state))).slice(
        0,
        limit,
      ),
    findPlan: async (account, engine, purpose, askedDigest) =>
      newest(plans.all()).find(
        (plan) =>
          plan.account === account &&
          plan.engine === engine &&
          plan.purpose === purpose &&
          plan.state === "open" &&
          plan.items.length === 1 &&
          plan.items[0]?.askedDigest === askedDigest,
      ),
    approvals: async (planId) => {
      const found = approvals.all().filter((approval) => approval.planId === planId);
      return found.toSorted((a, b) => a.at - b.at || compare(a.id, b.id));
    },
    intent: async (taskId) => intents.get(taskId),
    listIntents: async (account, search) => listIntents(intents, account, search),
    purpose: async (account, name) => purposes.get(pair(account, name)),
    listBudgets: async (account) => listBudgets(tables, account),
    listUses: async (account) => {
      const own = new Set(listBudgets(tables, account).map(({ id }) => id));
      const found = uses.all().filter(({ budgetId }) => own.has(budgetId));
      return found.toSorted((a, b) => compare(pair(a.budgetId, a.period), pair(b.budgetId, b.period)));
    },
    listLines: async (account, search) => listLines(lines, account, search),
    listCustody: async (account, limit) =>
      custody
        .all()
        .filter((row) => row.account === account)
        .toSorted((a, b) => b.savedAt - a.savedAt || compare(b.taskId, a.taskId) || a.place - b.place)
        .slice(0, limit),
  };
}

/** Intents of an account that are sought, newest first. */
export function listIntents(intents: Table<IntentRow>, account: string, search: IntentSearch): readonly IntentRow[] {
  const { states, purpose, planId, limit } = search;
  const own = intents
    .all()
    .filter(
      (intent) =>
        intent.account === account &&
        (states === undefined || states.includes(intent.state)) &&
        (purpose === undefined || intent.purpose === purpose) &&
        (planId === undefined || intent.planId === planId),
    );
  return own.toSorted((a, b) => b.createdAt - a.createdAt || compare(b.taskId, a.taskId)).slice(0, limit);
}

/** Budgets of an account, by id. */
export function listBudgets({ budgets }: SpendTables, account: string): readonly BudgetRow[] {
  const own = budgets.all().flatMap(({ row }) => (row !== null && row.account === account ? [row] : []));
  return own.toSorted((a, b) => compare(a.id, b.id));
}

function listLines(lines: Table<SpendLine>, account: string, search: SpendSearch): readonly SpendLine[] {
  const { taskId, purpose, project, run, from = 0, to = Number.POSITIVE_INFINITY, kinds, limit } = search;
  const own = lines
    .all()
    .filter(
      (line) =>
        line.account === account &&
        (taskId === undefined || line.taskId === taskId) &&
        (purpose === undefined || line.purpose === purpose) &&
        (project === undefined || line.project === project) &&
        (run === undefined || line.run === run) &&
        line.at >= from &&
        line.at <= to &&
        (kinds === undefined || kinds.includes(line.kind)),
    );
  return own.toSorted((a, b) => b.at - a.at || compare(b.id, a.id)).slice(0, limit);
}

function newest(plans: readonly PlanRow[]): readonly PlanRow[] {
  return plans.toSorted((a, b) => b.createdAt - a.createdAt || compare(b.id, a.id));
}

/** A key of two texts. */
export function pair(first: string, second: string): string {
  return `${first}\0${second}`; // which cannot be part of either text
}

/** Orders texts as the database does. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
