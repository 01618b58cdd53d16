import type { Pack } from "../../contract/index.ts";
import type { EvidenceState } from "../evidence-port.ts";
import type { ApprovalRow, BudgetScope, CustodyRow, IntentState, PlanState, PurposeRow, SpendLine } from "../spend-port.ts";

/** Columns of `onetake.plan`. */
export interface PlanTable {
  id: string;
  account: string;
  key_name: string | null;
  engine: string;
  purpose: string;
  project: string | null;
  run: string | null;
  items: string;
  /** The digest of its one item as asked; null for a plan of several. */
  asked_digest: string | null;
  digest: string;
  exposure: string;
  reasons: string;
  state: PlanState;
  created_at: number;
  expires_at: number;
}

/** Columns of `onetake.approval`. */
export interface ApprovalTable {
  id: string;
  plan_id: string;
  digest: string;
  how: ApprovalRow["how"];
  by: string;
  at: number;
  expires_at: number;
  revoked_at: number | null;
}

/** Columns of `onetake.intent`. */
export interface IntentTable {
  task_id: string;
  account: string;
  key_name: string | null;
  plan_id: string;
  place: number;
  approval_id: string;
  purpose: string;
  project: string | null;
  run: string | null;
  engine: string;
  endpoint: string;
  body: string;
  seal: string;
  external_id: string;
  model: string;
  pack: Pack | null;
  slots: number;
  min: number;
  held: number;
  billed: number | null;
  state: IntentState;
  handle: string | null;
  not_before: number;
  sent_at: number | null;
  look_ups: number;
  next_look_up_at: number | null;
  reason: string | null;
  created_at: number;
  updated_at: number;
}

/** Columns of `onetake.turnstile`: one row for each model and pack of an engine, to be locked by whoever counts its slots. */
interface TurnstileTable {
  engine: string;
  model: string;
  pack: Pack;
}

/** Columns of `onetake.purpose`. */
export interface PurposeTable {
  account: string;
  name: string;
  state: PurposeRow["state"];
  closed_by: string | null;
  creates: number;
  reopened: string;
  created_at: number;
}

/** Columns of `onetake.budget`. */
export interface BudgetTable {
  id: string;
  account: string;
  scope: BudgetScope;
  name: string;
  pack: Pack;
  units: number | null;
  creates: number | null;
  created_at: number;
}

/** Columns of `onetake.budget_use`. */
export interface BudgetUseTable {
  budget_id: string;
  period: string;
  held: number;
  spent: number;
  creates: number;
}

/** Columns of `onetake.spend_line`. */
export interface SpendLineTable {
  id: string;
  account: string;
  task_id: string;
  plan_id: string;
  purpose: string;
  project: string | null;
  run: string | null;
  key_name: string | null;
  kind: SpendLine["kind"];
  pack: Pack;
  amount: number;
  min: number | null;
  max: number | null;
  why: string;
  at: number;
}

/** Columns of `onetake.custody`. */
export interface CustodyTable {
  task_id: string;
  place: number;
  account: string;
  purpose: string;
  kind: CustodyRow["kind"];
  blob: string;
  bytes: number;
  mime: string;
  width: number | null;
  height: number | null;
  seconds: number | null;
  host: string;
  upstream_id: string;
  saved_at: number;
  upstream_until: number;
}

/** Columns of `onetake.evidence`. */
export interface EvidenceTable {
  id: string;
  claims: readonly string[];
  evidence: string;
  shape: string;
  state: EvidenceState;
  proposed_at: number;
  decided_at: number | null;
  decided_by: string | null;
}

/** The tables of spending and evidence by their names. */
export interface SpendTables {
  plan: PlanTable;
  approval: ApprovalTable;
  intent: IntentTable;
  turnstile: TurnstileTable;
  purpose: PurposeTable;
  budget: BudgetTable;
  budget_use: BudgetUseTable;
  spend_line: SpendLineTable;
  custody: CustodyTable;
  evidence: EvidenceTable;
}
