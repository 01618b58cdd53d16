import { parseJson, stringifyJson, type JsonObject } from "../../base/index.ts";
import type { AccountPatch, AccountRow, DeductionRow, KeyRow, PackRow } from "../accounts-port.ts";
import type { AccountTable, DeductionTable, KeyTable, PackTable } from "./account-tables.ts";

/** An account as the database keeps it. */
export function fromAccount({ addresses, denied, createdAt, ...account }: AccountRow): AccountTable {
  return { ...account, addresses: stringifyJson(addresses), denied: stringifyJson(denied), created_at: createdAt };
}

/** The columns that a patch changes. */
export function fromAccountPatch({ addresses, denied, ...patch }: AccountPatch): Partial<AccountTable> {
  return {
    ...patch,
    ...(addresses && { addresses: stringifyJson(addresses) }),
    ...(denied && { denied: stringifyJson(denied) }),
  };
}

/** An account from its columns. */
export function toAccount({ addresses, denied, created_at, ...row }: AccountTable): AccountRow {
  return { ...row, addresses: toStrings(addresses), denied: toStrings(denied), createdAt: created_at };
}

/** A key as the database keeps it. */
export function fromKey({ engine, createdAt, removedAt, ...key }: KeyRow): KeyTable {
  return { ...key, engine: engine ?? null, created_at: createdAt, removed_at: removedAt };
}

/** A key from its columns. */
export function toKey({ engine, created_at, removed_at, ...row }: KeyTable): KeyRow {
  return { ...row, ...(engine === null ? {} : { engine }), createdAt: created_at, removedAt: removed_at };
}

/** A pack as the database keeps it. */
export function fromPack({ purchasedAt, effectiveAt, invalidAt, ...pack }: PackRow): PackTable {
  return { ...pack, purchased_at: purchasedAt, effective_at: effectiveAt, invalid_at: invalidAt };
}

/** A pack from its columns. */
export function toPack({ purchased_at, effective_at, invalid_at, ...row }: PackTable): PackRow {
  return { ...row, purchasedAt: purchased_at, effectiveAt: effective_at, invalidAt: invalid_at };
}

/** A line of the ledgers as the database keeps it. */
export function fromDeduction(deduction: DeductionRow): DeductionTable {
  const { taskId, keyName, packId, packName, taskCreatedAt, work, ...same } = deduction;
  return {
    ...same,
    task_id: taskId,
    key_name: keyName,
    pack_id: packId,
    pack_name: packName,
    work: stringifyJson(work),
    task_created_at: taskCreatedAt,
  };
}

/** A line of the ledgers from its columns. */
export function toDeduction(row: DeductionTable): DeductionRow {
  const { task_id, key_name, pack_id, pack_name, task_created_at, work, ...same } = row;
  return {
    ...same,
    taskId: task_id,
    keyName: key_name,
    packId: pack_id,
    packName: pack_name,
    work: parseJson(work) as JsonObject, // fromDeduction wrote an object
    taskCreatedAt: task_created_at,
  };
}

function toStrings(text: string): readonly string[] {
  return parseJson(text) as readonly string[]; // fromAccount wrote a list of strings
}
