import type { Pack } from "../../contract/index.ts";
import type { AccountState, DeductionRow, KeyKind } from "../accounts-port.ts";

/** Columns of `onetake.account`. */
export interface AccountTable {
  id: string;
  metered: boolean;
  state: AccountState;
  addresses: string;
  denied: string;
  created_at: number;
}

/** Columns of `onetake.account_key`. */
export interface KeyTable {
  kind: KeyKind;
  id: string;
  account: string;
  name: string;
  secret: string | null;
  engine: string | null;
  created_at: number;
  removed_at: number | null;
}

/** Columns of `onetake.pack`. */
export interface PackTable {
  id: string;
  account: string;
  kind: Pack;
  name: string;
  total: number;
  remaining: number;
  concurrency: number;
  purchased_at: number;
  effective_at: number;
  invalid_at: number;
}

/** Columns of `onetake.cash`. */
export interface CashTable {
  account: string;
  amount: number;
}

/** Columns of `onetake.deduction`. */
export interface DeductionTable {
  id: string;
  account: string;
  task_id: string;
  key_name: string | null;
  source: DeductionRow["source"];
  pack: Pack;
  pack_id: string | null;
  pack_name: string | null;
  amount: number;
  before: number;
  after: number;
  work: string;
  task_created_at: number;
  at: number;
}

/** The tables of accounts by their names. */
export interface AccountTables {
  account: AccountTable;
  account_key: KeyTable;
  pack: PackTable;
  cash: CashTable;
  deduction: DeductionTable;
}
