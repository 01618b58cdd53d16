import type { Json } from "../../base/index.ts";
import { DuplicateIdError } from "../error.ts";
import type {
  ApprovalRow,
  BudgetRow,
  BudgetUse,
  CustodyRow,
  IntentPatch,
  IntentRow,
  IntentSearch,
  IntentState,
  PlanRow,
  PurposeRow,
  SpendLine,
  SpendReader,
  SpendSearch,
  SpendWriter,
} from "../spend-port.ts";
import { changeableIntent, holdsSlots } from "../spend-state.ts";
import {
  assertStorableApproval,
  assertStorableBudget,
  assertStorableCustody,
  assertStorableIntent,
  assertStorableLine,
  assertStorablePlan,
  assertStorablePurpose,
  assertStorableUse,
} from "../storable-spend.ts";
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

/** The {@link SpendWriter} over tables in memory, whose transactions run one after the other. */
export function createMemorySpendWriter(tables: SpendTables): SpendWriter {
  const { plans, approvals, intents, purposes, budgets, uses, lines, custody } = tables;
  return {
    insertPlan: async (plan) => {
      assertStorablePlan(plan);
      putNew(plans, "plan", plan.id, plan);
    },
    lockPlan: async (id) => plans.get(id),
    setPlanState: async (id, state) => {
      const plan = plans.get(id);
      if (plan !== undefined) plans.put(id, { ...plan, state });
    },
    insertApproval: async (approval) => {
      assertStorableApproval(approval);
      putNew(approvals, "approval", approval.id, approval);
    },
    revokeApprovals: async (planId, at) => {
      for (const approval of approvals.all())
        if (approval.planId === planId && approval.revokedAt === null) approvals.put(approval.id, { ...approval, revokedAt: at });
    },
    liveApproval: async (planId, digest, now) =>
      approvals
        .all()
        .filter(
          (approval) =>
            approval.planId === planId && approval.digest === digest && approval.revokedAt === null && approval.expiresAt > now,
        )
        .toSorted((a, b) => b.expiresAt - a.expiresAt || compare(a.id, b.id))[0],
    lockPurpose: async (account, name, now) => {
      assertStorablePurpose({ account, name });
      const found = purposes.get(pair(account, name));
      if (found !== undefined) return found;
      const made: PurposeRow = { account, name, state: "open", closedBy: null, creates: 0, reopened: [], createdAt: now };
      purposes.put(pair(account, name), made);
      return made;
    },
    setPurpose: async (purpose) => {
      assertStorablePurpose(purpose);
      purposes.put(pair(purpose.account, purpose.name), purpose);
    },
    insertIntent: async (intent) => {
      assertStorableIntent(intent);
      putNew(intents, "intent", intent.taskId, intent);
    },
    intent: async (taskId) => intents.get(taskId),
    listIntents: async (account, search) => listIntents(intents, account, search),
    updateIntent: async (taskId, from, patch) => updateIntent(intents, taskId, from, patch),
    lockSlots: async (engine, model, pack) => {
      const taken = new Map<string, number>();
      for (const intent of intents.all())
        if (intent.engine === engine && intent.model === model && intent.pack === pack && holdsSlots(intent.state))
          taken.set(intent.account, (taken.get(intent.account) ?? 0) + intent.slots);
      return taken;
    },
    waitingAccounts: async (engine, model, pack, since) => {
      const waiting = intents
        .all()
        .filter(
          (intent) =>
            intent.engine === engine &&
            intent.model === model &&
            intent.pack === pack &&
            intent.state === "held" &&
            intent.notBefore <= since,
        );
      return [...new Set(waiting.map(({ account }) => account))].toSorted(compare);
    },
    putBudget: async (budget) => {
      assertStorableBudget(budget);
      budgets.put(budget.id, { row: budget });
    },
    removeBudget: async (id) => {
      const isThere = budgets.get(id)?.row != null;
      if (isThere) budgets.put(id, { row: null });
      return isThere;
    },
    listBudgets: async (account) => listBudgets(tables, account),
    lockUse: async (budgetId, period) => {
      assertStorableUse({ budgetId, period });
      const found = uses.get(pair(budgetId, period));
      if (found !== undefined) return found;
      const made: BudgetUse = { budgetId, period, held: 0, spent: 0, creates: 0 };
      uses.put(pair(budgetId, period), made);
      return made;
    },
    setUse: async (use) => {
      assertStorableUse(use);
      uses.put(pair(use.budgetId, use.period), use);
    },
    insertLine: async (line) => {
      assertStorableLine(line);
      putNew(lines, "line", line.id, line);
    },
    insertCustody: async (row) => {
      assertStorableCustody(row);
      putNew(custody, "result", custodyKey(row), row);
    },
  };
}

function putNew<Row extends object>(table: Table<Row>, what: string, key: string, row: Row): void {
  if (table.get(key) !== undefined) throw new DuplicateIdError(what, key);
  table.put(key, row);
}

function updateIntent(
  intents: Table<IntentRow>,
  taskId: string,
  from: readonly IntentState[],
  patch: IntentPatch,
): IntentRow | undefined {
  assertStorableIntent(patch);
  const intent = intents.get(taskId);
  if (intent === undefined || !changeableIntent(from).includes(intent.state)) return undefined;
  intents.put(taskId, { ...intent, ...withoutUndefined(patch) });
  return intents.get(taskId);
}

function listIntents(intents: Table<IntentRow>, account: string, search: IntentSearch): readonly IntentRow[] {
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

function listBudgets({ budgets }: SpendTables, account: string): readonly BudgetRow[] {
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

function custodyKey({ taskId, place }: CustodyRow): string {
  return `${taskId}/${place}`;
}

function withoutUndefined(patch: IntentPatch): IntentPatch {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

// The separator cannot be part of either text.
function pair(first: string, second: string): string {
  return `${first}\0${second}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
