import type { Json, JsonObject } from "../base/index.ts";
import type { Pack } from "../contract/index.ts";

/*
 * What is kept of spending at a billable engine. Amounts are hundredths of a unit; units of packs of different kinds are different
 * currencies and are never added. Times are Unix milliseconds.
 */

/** Amounts by kind of pack; a kind that is absent is nothing. */
export type Amounts = Readonly<Partial<Record<Pack, number>>>;

/** One create of a plan: what was asked for, and exactly what would be sent. */
export interface PlanItem {
  /** The operation and body as the caller asked, inline media replaced by `blob:` references. */
  readonly endpoint: string;
  readonly body: JsonObject;
  /** SHA-256 of the canonical body as it came, hex, without external id and callback: the same request finds its plan by it. */
  readonly askedDigest: string;
  /** The operation and body that travel, which differ where the request is translated; media as `blob:` references or addresses. */
  readonly sentEndpoint: string;
  readonly sentBody: JsonObject;
  /** `sealOf` the travelling body: approvals and the exit go by it. */
  readonly seal: string;
  readonly pack: Pack | null;
  readonly min: number;
  /** Null when no price is known: then `exposure` of the plan is what a person states. */
  readonly max: number | null;
  /** What is reserved for it. */
  readonly exposure: number;
  /** How the price comes about, for people. */
  readonly explanation: string;
  /** What there is to say about it: findings of the contract as data. */
  readonly findings: Json;
  /** What a translation loses; empty where nothing is translated. */
  readonly lost: Json;
}

/** `open` may be approved and created from; `done` had all of its creates begun; `withdrawn` is over. */
export type PlanState = "open" | "done" | "withdrawn";

/** What somebody intends to buy. It never changes but for its state. */
export interface PlanRow {
  /** `plan-` and 12 letters or digits. */
  readonly id: string;
  readonly account: string;
  readonly keyName: string | null;
  readonly engine: string;
  readonly purpose: string;
  readonly project: string | null;
  readonly run: string | null;
  readonly items: readonly PlanItem[];
  /** SHA-256 over purpose, engine, count and the seals of its items in order: what an approval is bound to. */
  readonly digest: string;
  /** The most that it can cost. */
  readonly exposure: Amounts;
  /** Why a person has to approve it; empty where the policy lets it pass. */
  readonly reasons: readonly string[];
  readonly state: PlanState;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** A person's yes (or, where the policy lets a plan pass, the policy's), bound to a plan and its digest. */
export interface ApprovalRow {
  readonly id: string;
  readonly planId: string;
  readonly digest: string;
  readonly how: "terminal" | "policy";
  /** Who said so: a name of the system's user, or of the policy. */
  readonly by: string;
  readonly at: number;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
}

/**
 * Where a billable create stands.
 * - `held`: money is reserved, nothing was sent. It may be sent once.
 * - `sent`: marked durably just before the bytes left; whatever happens, it is never sent again by itself.
 * - `unknown`: sent, and the answer is not known. It is looked up; the hold stays.
 * - `accepted`: the other side has the task.
 * - `settled`: the task ended and what it cost is booked. Final.
 * - `refused`: the other side certainly made no task. Final; the hold is released.
 * - `withdrawn`: never sent, and never will be. Final; the hold is released.
 */
export type IntentState = "held" | "sent" | "unknown" | "accepted" | "settled" | "refused" | "withdrawn";

/** One billable create, made in the transaction of its task. Its id is the task's. */
export interface IntentRow {
  readonly taskId: string;
  readonly account: string;
  readonly keyName: string | null;
  readonly planId: string;
  /** Which of the plan's items, from 0. */
  readonly place: number;
  readonly approvalId: string;
  readonly purpose: string;
  readonly project: string | null;
  readonly run: string | null;
  readonly engine: string;
  /** The operation and body that travel. */
  readonly endpoint: string;
  readonly body: JsonObject;
  readonly seal: string;
  /** The id under which the task can be found at the other side: ours, never the caller's. */
  readonly externalId: string;
  readonly model: string;
  readonly pack: Pack | null;
  readonly slots: number;
  readonly min: number;
  /** What is reserved until it ends. */
  readonly held: number;
  /** What it cost; null until it is settled. */
  readonly billed: number | null;
  readonly state: IntentState;
  /** The engine's handle of the task at the other side; null before it is known. */
  readonly handle: Json;
  /** Not before this moment: it waits for a slot, or as the other side asked. 0 for at once. */
  readonly notBefore: number;
  readonly sentAt: number | null;
  /** How often it was looked up since it became unknown. */
  readonly lookUps: number;
  readonly nextLookUpAt: number | null;
  /** The true reason of its last trouble, as `TrueReason` of the contract; null where there was none. */
  readonly reason: Json;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** What may change on an intent. */
export type IntentPatch = Partial<
  Pick<
    IntentRow,
    "state" | "handle" | "notBefore" | "sentAt" | "lookUps" | "nextLookUpAt" | "reason" | "billed" | "held" | "updatedAt"
  >
>;

/** What something is made for. The first success closes it; later asks get that artifact. */
export interface PurposeRow {
  readonly account: string;
  readonly name: string;
  readonly state: "open" | "closed";
  /** The task whose success closed it. */
  readonly closedBy: string | null;
  /** Creates that were admitted for it. */
  readonly creates: number;
  /** Who opened it again, when and why, oldest first. */
  readonly reopened: readonly { readonly at: number; readonly by: string; readonly why: string }[];
  readonly createdAt: number;
}

/** What a budget goes by. `day` is a day of UTC. */
export type BudgetScope = "run" | "day" | "project" | "key";

/** A cap. It bounds what is held and spent together. */
export interface BudgetRow {
  /** `<account>/<scope>/<name>/<pack>`. */
  readonly id: string;
  readonly account: string;
  readonly scope: BudgetScope;
  /** Name of the run, project or key; `*` for each of them on its own; `*` for days. */
  readonly name: string;
  readonly pack: Pack;
  /** Null for no cap of units. */
  readonly units: number | null;
  /** Null for no cap of creates. */
  readonly creates: number | null;
  readonly createdAt: number;
}

/** What is used of a budget in one period: the day of a day's, else the name of the run, project or key. */
export interface BudgetUse {
  readonly budgetId: string;
  readonly period: string;
  readonly held: number;
  readonly spent: number;
  readonly creates: number;
}

/** One line of the ledger of spending; written once, never changed. */
export interface SpendLine {
  /** The task's id and the number of the line among those of the task. */
  readonly id: string;
  readonly account: string;
  readonly taskId: string;
  readonly planId: string;
  readonly purpose: string;
  readonly project: string | null;
  readonly run: string | null;
  readonly keyName: string | null;
  /** `hold` reserves, `release` gives back, `charge` is what was taken (its hold is released with it). */
  readonly kind: "hold" | "release" | "charge";
  readonly pack: Pack;
  readonly amount: number;
  /** Of a charge: what had been estimated. */
  readonly min: number | null;
  readonly max: number | null;
  /** Why, in a word or two of a fixed list: `admitted`, `refused`, `withdrawn`, `failed`, `billed`, `assumed`, `decided`. */
  readonly why: string;
  readonly at: number;
}

/** A result that was brought into our custody. */
export interface CustodyRow {
  readonly taskId: string;
  /** Its place among those of the task, from 0. */
  readonly place: number;
  readonly account: string;
  readonly purpose: string;
  readonly kind: "video" | "image" | "audio";
  /** SHA-256 of the content, which is the id of its blob. */
  readonly blob: string;
  readonly bytes: number;
  readonly mime: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly seconds: number | null;
  /** Where it was made, and its id there. */
  readonly host: string;
  readonly upstreamId: string;
  readonly savedAt: number;
  /** When the other side removes its copy. */
  readonly upstreamUntil: number;
}

/** Intents of an account, newest first; absent conditions are open. */
export interface IntentSearch {
  readonly states?: readonly IntentState[];
  readonly purpose?: string;
  readonly planId?: string;
  readonly limit: number;
}

/** Lines of the ledger, newest first; absent conditions are open, times inclusive. */
export interface SpendSearch {
  readonly taskId?: string;
  readonly purpose?: string;
  readonly project?: string;
  readonly run?: string;
  readonly from?: number;
  readonly to?: number;
  readonly kinds?: readonly SpendLine["kind"][];
  readonly limit: number;
}

/** What is read of spending. */
export interface SpendReader {
  plan(id: string): Promise<PlanRow | undefined>;
  /** Newest first. */
  listPlans(account: string, search: { readonly state?: PlanState; readonly limit: number }): Promise<readonly PlanRow[]>;
  /** The newest open plan of the account and engine with this purpose that has one item, of this digest as asked. */
  findPlan(account: string, engine: string, purpose: string, askedDigest: string): Promise<PlanRow | undefined>;
  approvals(planId: string): Promise<readonly ApprovalRow[]>;
  intent(taskId: string): Promise<IntentRow | undefined>;
  listIntents(account: string, search: IntentSearch): Promise<readonly IntentRow[]>;
  purpose(account: string, name: string): Promise<PurposeRow | undefined>;
  /** By id. */
  listBudgets(account: string): Promise<readonly BudgetRow[]>;
  /** By budget and period. */
  listUses(account: string): Promise<readonly BudgetUse[]>;
  listLines(account: string, search: SpendSearch): Promise<readonly SpendLine[]>;
  /** Newest first. */
  listCustody(account: string, limit: number): Promise<readonly CustodyRow[]>;
}

/** What is changed of spending, and what has to be read for it, within a transaction. */
export interface SpendWriter {
  insertPlan(plan: PlanRow): Promise<void>;
  /** The plan, locked until the transaction ends. */
  lockPlan(id: string): Promise<PlanRow | undefined>;
  setPlanState(id: string, state: PlanState): Promise<void>;
  insertApproval(approval: ApprovalRow): Promise<void>;
  /** Marks every live approval of a plan revoked. */
  revokeApprovals(planId: string, at: number): Promise<void>;
  /** An approval of the plan with this digest that is neither revoked, nor past its end, nor given in the future, as when the clock was set back. */
  liveApproval(planId: string, digest: string, now: number): Promise<ApprovalRow | undefined>;
  /** The purpose, made open where it is not there, and locked until the transaction ends. */
  lockPurpose(account: string, name: string, now: number): Promise<PurposeRow>;
  /** Writes a purpose that is locked. */
  setPurpose(purpose: PurposeRow): Promise<void>;
  insertIntent(intent: IntentRow): Promise<void>;
  intent(taskId: string): Promise<IntentRow | undefined>;
  /** Intents of a plan or purpose, as this transaction sees them. */
  listIntents(account: string, search: IntentSearch): Promise<readonly IntentRow[]>;
  /** Changes an intent that is in one of the states `from` and answers it; undefined when it is not. Final states never change. */
  updateIntent(taskId: string, from: readonly IntentState[], patch: IntentPatch): Promise<IntentRow | undefined>;
  /**
   * Takes the turnstile of an engine's model and pack until the transaction ends, so that slots are counted by one at a time. Answers the
   * slots that open creates (`sent`, `unknown`, `accepted`) hold there, by account.
   */
  lockSlots(engine: string, model: string, pack: Pack): Promise<ReadonlyMap<string, number>>;
  /** Accounts with held creates of an engine's model and pack that were ready to be sent since `since`. */
  waitingAccounts(engine: string, model: string, pack: Pack, since: number): Promise<readonly string[]>;
  putBudget(budget: BudgetRow): Promise<void>;
  /** False when there is none. */
  removeBudget(id: string): Promise<boolean>;
  listBudgets(account: string): Promise<readonly BudgetRow[]>;
  /** What is used of a budget in a period, locked until the transaction ends; nothing used yet is a use of 0. */
  lockUse(budgetId: string, period: string): Promise<BudgetUse>;
  /** Writes a use that is locked. */
  setUse(use: BudgetUse): Promise<void>;
  insertLine(line: SpendLine): Promise<void>;
  insertCustody(custody: CustodyRow): Promise<void>;
}
