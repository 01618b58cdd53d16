import type { JsonObject } from "../../base/index.ts";
import type { TrueReason } from "../errors/true-reason.ts";
import type { Lost } from "../translation/meaning.ts";
import type { Pack } from "../vocabulary/index.ts";
import type { Finding } from "../check/finding.ts";

/** Paths of spending, of the account that asks. None of them approves anything: that is done where the data is, by a person. */
export const localSpendingPaths = {
  /** POST a {@link PlanOrder}: writes a plan down and answers it as a {@link LocalPlan}. GET: the account's plans as `plans`, newest first; query `limit`. Free. */
  plans: "/onetake/plans",
  /** GET one. Free. */
  plan: "/onetake/plans/:id",
  /** POST: begins its creates, all of them or none; again after that answers the same tasks. BILLABLE. Answers a {@link LocalCreated}. */
  create: "/onetake/plans/:id/create",
  /** POST: nothing more is created from it. Free. */
  withdraw: "/onetake/plans/:id/withdraw",
  /** GET: lines of the ledger of spending as `lines`, newest first; query `task`, `purpose`, `project`, `run`, `limit`. Free. */
  ledger: "/onetake/spending/ledger",
  /** GET: budgets and what is used of them, as `budgets`. Free. */
  budgets: "/onetake/spending/budgets",
  /** GET: creates whose outcome is not known, as `unknowns`. Free. */
  unknowns: "/onetake/spending/unknowns",
  /** GET: results in custody as `results`, newest first; query `limit`. Free. */
  library: "/onetake/library",
} as const;

/** What somebody wants to buy. */
export interface PlanOrder {
  /** What it is for, in a name of one's own; 1 to 200 characters. */
  readonly purpose: string;
  /** By default the server's engine that costs money. */
  readonly engine?: string;
  readonly project?: string;
  readonly run?: string;
  /** One create or several, admitted whole or not at all. */
  readonly creates: readonly { readonly endpoint: string; readonly body: JsonObject }[];
  /** The most units that each create may cost, where the contract knows no price. */
  readonly exposure?: number;
}

/** Units as decimal text by kind of pack. */
export type UnitAmounts = Readonly<Partial<Record<Pack, string>>>;

/** A plan, as people read it. Times are Unix milliseconds, units decimal text. */
export interface LocalPlan {
  readonly id: string;
  readonly purpose: string;
  readonly engine: string;
  readonly project: string | null;
  readonly run: string | null;
  readonly digest: string;
  readonly state: "open" | "done" | "withdrawn" | "expired";
  readonly creates: readonly LocalPlanItem[];
  /** The most that it can cost. */
  readonly exposure: UnitAmounts;
  /** Why a person has to approve it; empty where the server's policy lets it pass. */
  readonly reasons: readonly string[];
  /** The live approval; null where there is none. */
  readonly approved: { readonly by: string; readonly at: number; readonly until: number } | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** The command to run next. */
  readonly next: string;
}

/** One create of a plan. */
export interface LocalPlanItem {
  /** The operation that travels, and the one that was asked for where that is another one. */
  readonly endpoint: string;
  readonly asked: string;
  /** The exact body that travels; media that were taken in as `blob:` and their digest. */
  readonly body: JsonObject;
  /** Digest of operation and body: what is approved. */
  readonly seal: string;
  readonly pack: Pack | null;
  readonly min: string;
  /** Null when no price is known. */
  readonly max: string | null;
  readonly explanation: string;
  readonly findings: readonly Finding[];
  readonly lost: readonly Lost[];
  /** The task that was made of it; null before that. */
  readonly task: string | null;
}

/** What a plan has begun. */
export interface LocalCreated {
  readonly plan: LocalPlan;
  readonly tasks: readonly { readonly id: string; readonly family: string; readonly state: string }[];
}

/** A line of the ledger of spending. */
export interface LocalSpendLine {
  readonly task: string;
  readonly plan: string;
  readonly purpose: string;
  readonly project: string | null;
  readonly run: string | null;
  readonly key: string | null;
  readonly kind: "hold" | "release" | "charge";
  readonly pack: Pack;
  readonly units: string;
  /** Of a charge, the estimate; null for others. */
  readonly estimate: { readonly min: string; readonly max: string } | null;
  readonly why: string;
  readonly at: number;
}

/** A budget and what is used of it in one period. */
export interface LocalBudget {
  readonly scope: "run" | "day" | "project" | "key";
  readonly name: string;
  readonly pack: Pack;
  readonly units: string | null;
  readonly creates: number | null;
  readonly uses: readonly { readonly period: string; readonly held: string; readonly spent: string; readonly creates: number }[];
}

/** A create whose outcome is not known. */
export interface LocalUnknown {
  readonly task: string;
  readonly plan: string;
  readonly purpose: string;
  readonly externalId: string;
  readonly host: string;
  readonly sentAt: number;
  readonly lookUps: number;
  readonly nextLookUpAt: number | null;
  /** False where no look-up can find it, for it bears no id of the caller's: a person decides. */
  readonly findable: boolean;
  readonly held: UnitAmounts;
  readonly reason: TrueReason | null;
}

/** A result in custody. */
export interface LocalKept {
  readonly task: string;
  readonly purpose: string;
  readonly kind: "video" | "image" | "audio";
  readonly url: string;
  readonly digest: string;
  readonly bytes: number;
  readonly mime: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly seconds: number | null;
  readonly host: string;
  readonly upstreamId: string;
  readonly savedAt: number;
  /** Whole days until the other side removes its copy; 0 when it has. */
  readonly daysLeft: number;
}
