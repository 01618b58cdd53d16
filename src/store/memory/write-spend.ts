import type { Pack } from "../../contract/index.ts";
import { DuplicateIdError } from "../error.ts";
import type { BudgetUse, CustodyRow, IntentPatch, IntentRow, IntentState, PurposeRow, SpendWriter } from "../spend-port.ts";
import { changeableIntent, holdsSlots, isInForce } from "../spend-state.ts";
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
import { compare, listBudgets, listIntents, pair, type SpendTables } from "./spend.ts";
import type { Table } from "./table.ts";

/** The {@link SpendWriter} over tables in memory, whose transactions run one after the other. */
export function createMemorySpendWriter(tables: SpendTables): SpendWriter {
  return { ...writePlans(tables), ...writePurposes(tables), ...writeIntents(tables), ...writeMoney(tables) };
}

type Plans = "insertPlan" | "lockPlan" | "setPlanState" | "insertApproval" | "revokeApprovals" | "liveApproval";

function writePlans({ plans, approvals }: SpendTables): Pick<SpendWriter, Plans> {
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
        .filter((each) => each.planId === planId && each.digest === digest && isInForce(each, now))
        .toSorted((a, b) => b.expiresAt - a.expiresAt || compare(a.id, b.id))[0],
  };
}

function writePurposes({ purposes }: SpendTables): Pick<SpendWriter, "lockPurpose" | "setPurpose"> {
  return {
    lockPurpose: async (account, name, now) => {
      assertStorablePurpose({ account, name });
      const made: PurposeRow = { account, name, state: "open", closedBy: null, creates: 0, reopened: [], createdAt: now };
      return getOrPut(purposes, pair(account, name), made);
    },
    setPurpose: async (purpose) => {
      assertStorablePurpose(purpose);
      purposes.put(pair(purpose.account, purpose.name), purpose);
    },
  };
}

type Intents = "insertIntent" | "intent" | "listIntents" | "updateIntent" | "lockSlots" | "waitingAccounts";

function writeIntents({ intents }: SpendTables): Pick<SpendWriter, Intents> {
  return {
    insertIntent: async (intent) => {
      assertStorableIntent(intent);
      putNew(intents, "intent", intent.taskId, intent);
    },
    intent: async (taskId) => intents.get(taskId),
    listIntents: async (account, search) => listIntents(intents, account, search),
    updateIntent: async (taskId, from, patch) => updateIntent(intents, taskId, from, patch),
    lockSlots: async (engine, model, pack) => {
      const taken = new Map<string, number>();
      for (const { account, state, slots } of intentsAt(intents, engine, model, pack))
        if (holdsSlots(state)) taken.set(account, (taken.get(account) ?? 0) + slots);
      return taken;
    },
    waitingAccounts: async (engine, model, pack, since) => {
      const at = intentsAt(intents, engine, model, pack);
      const waiting = at.filter(({ state, notBefore }) => state === "held" && notBefore <= since);
      return [...new Set(waiting.map(({ account }) => account))].toSorted(compare);
    },
  };
}

type Money = "putBudget" | "removeBudget" | "listBudgets" | "lockUse" | "setUse" | "insertLine" | "insertCustody";

function writeMoney(tables: SpendTables): Pick<SpendWriter, Money> {
  const { budgets, uses, lines, custody } = tables;
  return {
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
      const made: BudgetUse = { budgetId, period, held: 0, spent: 0, creates: 0 };
      return getOrPut(uses, pair(budgetId, period), made);
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

function getOrPut<Row extends object>(table: Table<Row>, key: string, row: Row): Row {
  const found = table.get(key);
  if (found === undefined) table.put(key, row);
  return found ?? row;
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

function intentsAt(intents: Table<IntentRow>, engine: string, model: string, pack: Pack): readonly IntentRow[] {
  return intents.all().filter((each) => each.engine === engine && each.model === model && each.pack === pack);
}

function custodyKey({ taskId, place }: CustodyRow): string {
  return `${taskId}/${place}`;
}

function withoutUndefined(patch: IntentPatch): IntentPatch {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
