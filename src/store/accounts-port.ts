import type { JsonObject } from "../base/index.ts";
import type { Pack } from "../contract/index.ts";
import type { TaskRow } from "./port.ts";

/** Whether an account may spend: not when something is wrong with it, nor when it pays afterwards and owes. */
export type AccountState = "normal" | "abnormal" | "arrears";

/** Whose tasks, keys and packs they are. An account without a row spends freely and is in order. */
export interface AccountRow {
  readonly id: string;
  /** Whether its tasks need a pack or cash, and slots. */
  readonly metered: boolean;
  readonly state: AccountState;
  /** Addresses and networks (`10.0.0.0/8`) from which it may call; none of them for any. */
  readonly addresses: readonly string[];
  /** Families of endpoints, wire names and ids of models that it may not use. */
  readonly denied: readonly string[];
  readonly createdAt: number;
}

/** What may change on an account. */
export type AccountPatch = Partial<Pick<AccountRow, "metered" | "state" | "addresses" | "denied">>;

/** An API key is a secret itself; an access key names the pair whose secret signs tokens. */
export type KeyKind = "api-key" | "access-key";

/** A credential of an account. */
export interface KeyRow {
  readonly kind: KeyKind;
  /** The SHA-256 of an API key, hex; an access key as it is. */
  readonly id: string;
  readonly account: string;
  /** Unique among the living keys of the account; the ledgers tell it. */
  readonly name: string;
  /** The text that signs the tokens of a pair; null for an API key, and for a pair that was removed. */
  readonly secret: string | null;
  /** Name of the engine that makes what it creates; absent for the server's usual one. */
  readonly engine?: string;
  readonly createdAt: number;
  readonly removedAt: number | null;
}

/** Units that were bought. Units of packs of different kinds are different currencies. Times are Unix milliseconds. */
export interface PackRow {
  readonly id: string;
  readonly account: string;
  readonly kind: Pack;
  readonly name: string;
  /** In hundredths of a unit. */
  readonly total: number;
  readonly remaining: number;
  /** Slots of each model that it opens. */
  readonly concurrency: number;
  readonly purchasedAt: number;
  readonly effectiveAt: number;
  /** The first moment at which it is no longer good. */
  readonly invalidAt: number;
}

/** One line of the ledgers: what a task took from one pack, from the balance, or from nothing where nothing had enough. */
export interface DeductionRow {
  /** The task's id and the number of the line among those of the task, so that a task is never booked twice. */
  readonly id: string;
  readonly account: string;
  readonly taskId: string;
  readonly keyName: string | null;
  readonly source: "pack" | "cash" | "none";
  /** The currency of the units. */
  readonly pack: Pack;
  /** Null unless a pack paid. */
  readonly packId: string | null;
  readonly packName: string | null;
  /** Hundredths of a unit; of `cash` millionths of a US dollar. Nothing has neither before nor after, so both are 0. */
  readonly amount: number;
  readonly before: number;
  readonly after: number;
  /** What the ledgers tell of the task's work. */
  readonly work: JsonObject;
  readonly taskCreatedAt: number;
  readonly at: number;
}

/** Lines of the ledgers, newest first. Times are those of the task's create and inclusive; absent conditions are open. */
export interface DeductionSearch {
  readonly sources: readonly DeductionRow["source"][];
  readonly from?: number;
  readonly to?: number;
  readonly keyNames?: readonly string[];
  readonly packs?: readonly Pack[];
  readonly packNames?: readonly string[];
  readonly packIds?: readonly string[];
  /** Only lines after this one in the order of the search. */
  readonly after?: { readonly at: number; readonly id: string };
  readonly limit: number;
}

/** What is read of accounts. */
export interface AccountsReader {
  findAccount(id: string): Promise<AccountRow | undefined>;
  /** By id. */
  listAccounts(): Promise<readonly AccountRow[]>;
  /** A living key. */
  findKey(kind: KeyKind, id: string): Promise<KeyRow | undefined>;
  /** The living keys of an account, by name. */
  listKeys(account: string): Promise<readonly KeyRow[]>;
  /** The one that lapses first stands first. */
  listPacks(account: string): Promise<readonly PackRow[]>;
  /** The balance of an account in millionths of a US dollar, below 0 when it owes; undefined when it does not pay by balance. */
  cashOf(account: string): Promise<number | undefined>;
  listDeductions(account: string, search: DeductionSearch): Promise<readonly DeductionRow[]>;
}

/** What is changed of accounts, and what has to be read for it, within a transaction. */
export interface AccountsWriter {
  /** False when there is one with this id. */
  insertAccount(account: AccountRow): Promise<boolean>;
  /** The account as it is now. */
  account(id: string): Promise<AccountRow | undefined>;
  /** The account, which no other transaction locks or changes until this one ends. Undefined, and nothing locked, without a row. */
  lockAccount(id: string): Promise<AccountRow | undefined>;
  updateAccount(id: string, patch: AccountPatch): Promise<AccountRow | undefined>;
  /** False when the key is known already, or a living one of the account has its name. */
  insertKey(key: KeyRow): Promise<boolean>;
  /** Marks a living key as removed and forgets its secret; false when there is none of that name. */
  removeKey(account: string, name: string, at: number): Promise<boolean>;
  insertPack(pack: PackRow): Promise<void>;
  /** The packs of a kind as they are now; the one that lapses first stands first. */
  packs(account: string, kind: Pack): Promise<readonly PackRow[]>;
  /** The same, and no other transaction changes them until this one ends. */
  lockPacks(account: string, kind: Pack): Promise<readonly PackRow[]>;
  setRemaining(packId: string, remaining: number): Promise<void>;
  /** The balance as it is now. */
  cash(account: string): Promise<number | undefined>;
  /** Adds to the balance, which is made where there is none, and answers what it is then. Waits for others that change it. */
  addCash(account: string, amount: number): Promise<number>;
  /** Slots that unfinished tasks of an account hold of a model and kind of pack. */
  openSlots(account: string, model: string, kind: Pack): Promise<number>;
  insertDeduction(deduction: DeductionRow): Promise<void>;
  /** Writes down what a task has taken at last: units of packs, and money, as decimal text. */
  setPaid(taskId: string, paid: { readonly units: string; readonly cash: string }): Promise<TaskRow>;
}
