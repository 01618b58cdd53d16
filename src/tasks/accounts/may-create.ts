import { findEndpoint, findModelAt, price, wireError, type Pack } from "../../contract/index.ts";
import type { AccountRow, AccountsWriter, PackRow, TaskRow } from "../../store/index.ts";
import { activePacks } from "./active-packs.ts";

/**
 * Refuses a create that the account may not make, in the order of the service: right to the model, state of the account, means to pay, slots.
 * A metered account stays locked until the transaction ends, so that of many creates at once no more get a slot than there are.
 * @throws WireError
 */
export async function assertMayCreate(accounts: AccountsWriter, task: TaskRow, now: number): Promise<void> {
  const seen = await accounts.account(task.account);
  const account = seen?.metered === true ? await accounts.lockAccount(task.account) : seen;
  if (account === undefined) return;
  assertRight(account, task);
  assertInOrder(account);
  if (!account.metered || task.pack === null || isFree(task)) return;
  const packs = activePacks(await accounts.packs(account.id, task.pack), now);
  if (packs.length === 0) return assertCash(task.pack, await accounts.cash(account.id));
  await assertSlots(accounts, task, task.pack, packs);
}

function assertRight({ denied }: AccountRow, task: TaskRow): void {
  if (denied.length === 0) return;
  const model = findModelAt(findEndpoint(task.endpoint), task.model);
  const named = [task.family, task.model, model?.id].find((name) => name !== undefined && denied.includes(name));
  if (named !== undefined)
    throw wireError("no-right", { fix: `Use something else than ${named}, or ask the keeper of the account.` });
}

function assertInOrder({ state, id }: AccountRow): void {
  const fix = `Set the state of the account ${id} back to normal.`;
  if (state === "abnormal") throw wireError("account-abnormal", { fix });
  if (state === "arrears") throw wireError("arrears", { fix });
}

function isFree(task: TaskRow): boolean {
  return price(task.endpoint, task.body).max === 0;
}

// Who pays by balance and owes is told of the debt; who has neither pack nor balance, of what is missing.
function assertCash(kind: Pack, cash: number | undefined): void {
  if (cash !== undefined && cash > 0) return;
  if (cash !== undefined && cash < 0) throw wireError("arrears");
  throw wireError("pack-empty", { fix: `Add a pack of the kind ${kind} that is in effect, or money to the balance.` });
}

/** By account, model and kind of pack; the widest of the active packs says how many, they do not add up. */
async function assertSlots(accounts: AccountsWriter, task: TaskRow, kind: Pack, packs: readonly PackRow[]): Promise<void> {
  if (task.slots === 0) return;
  const limit = Math.max(...packs.map(({ concurrency }) => concurrency));
  const used = await accounts.openSlots(task.account, task.model, kind);
  if (used + task.slots <= limit) return;
  throw wireError("over-concurrency", {
    fix: `Wait until tasks end: ${used} of ${limit} slots are taken and this one needs ${task.slots}; or queue it.`,
  });
}
