import { formatDecimal, parseDecimal, type JsonObject } from "../../base/index.ts";
import { describeWork, findEndpoint, listPrice, type Pack } from "../../contract/index.ts";
import type { AccountsWriter, DeductionRow, PackRow, TaskRow } from "../../store/index.ts";
import { readResult } from "../task-result.ts";
import { isInEffect } from "./active-packs.ts";

/**
 * Takes what a task costs: from the packs of its kind, the one that lapses first first; what they lack from the balance at list price, which
 * may go into debt; and where the account has no balance, the rest is written down as taken from nothing, as is all that an account
 * spends that is not metered. Answers the task when money paid a part of it: only the units of packs are its units then.
 */
export async function bookTask(accounts: AccountsWriter, task: TaskRow, now: number): Promise<TaskRow | undefined> {
  const units = parseDecimal(task.units ?? "0", 2) ?? 0;
  if (units === 0 || task.pack === null) return undefined;
  const book = createBook(accounts, task, task.pack, now);
  // Not locked: a create that holds the account may be waiting for this very task, whose external id it repeats, and each would wait for the
  // other. Packs and balance have rows of their own, which creates only read.
  const account = await accounts.account(task.account);
  const rest = account?.metered === true ? await takeFromPacks(accounts, book, task, now, units) : units;
  if (rest === 0) return undefined;
  const cash = account?.metered === true ? await accounts.cash(task.account) : undefined;
  if (cash === undefined) {
    await book({ source: "none", amount: rest, before: 0, after: 0 });
    return undefined;
  }
  const amount = listPrice(task.pack, rest);
  const after = await accounts.addCash(task.account, -amount);
  await book({ source: "cash", amount, before: after + amount, after });
  return await accounts.setPaid(task.id, { units: formatDecimal(units - rest, 2), cash: formatDecimal(amount, 6) });
}

type Line = Pick<DeductionRow, "source" | "amount" | "before" | "after">;
type Book = (line: Line, pack?: PackRow) => Promise<void>;

function createBook(accounts: AccountsWriter, task: TaskRow, kind: Pack, at: number): Book {
  const work = workOf(task);
  let lines = 0;
  return async (line, pack) => {
    await accounts.insertDeduction({
      ...line,
      id: `${task.id}-${String(lines++).padStart(3, "0")}`,
      account: task.account,
      taskId: task.id,
      keyName: task.keyName,
      pack: kind,
      packId: pack?.id ?? null,
      packName: pack?.name ?? null,
      work,
      taskCreatedAt: task.createdAt,
      at,
    });
  };
}

function workOf(task: TaskRow): JsonObject {
  const seconds = readResult(task.result).videos?.[0]?.seconds;
  return { ...describeWork(findEndpoint(task.endpoint), task.body, task.model, seconds) };
}

/** What is left to be paid after the packs. A pack that was good at the create still pays, though it has lapsed meanwhile. */
async function takeFromPacks(accounts: AccountsWriter, book: Book, task: TaskRow, now: number, units: number): Promise<number> {
  let rest = units;
  for (const pack of await accounts.lockPacks(task.account, task.pack ?? "video")) {
    if (rest === 0) break;
    if (pack.remaining === 0 || !(isInEffect(pack, now) || isInEffect(pack, task.createdAt))) continue;
    const amount = Math.min(rest, pack.remaining);
    const after = pack.remaining - amount;
    await accounts.setRemaining(pack.id, after);
    await book({ source: "pack", amount, before: pack.remaining, after }, pack);
    rest -= amount;
  }
  return rest;
}
