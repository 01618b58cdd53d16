import type { Clock } from "../base/index.ts";
import type { AccountsReader } from "../store/index.ts";
import type { DrillSource } from "./faults/drilling.ts";

/** How long an answer of the store is taken for the truth. */
const REMEMBER_MS = 500;

/** Answers that are remembered at most; then all are forgotten. */
const MOST_REMEMBERED = 2_000;

/**
 * Accounts whose keys and settings are read at most twice a second each: every request asks for both, and a client that polls asks far more often
 * than anything changes. So a new key, or one that was removed, counts half a second later. What has to do with money is never remembered.
 */
export function rememberAccounts(accounts: AccountsReader, clock: Clock): AccountsReader {
  return {
    ...accounts,
    findKey: remember(
      clock,
      (kind, id) => `${kind} ${id}`,
      (kind, id) => accounts.findKey(kind, id),
    ),
    findAccount: remember(
      clock,
      (id) => id,
      (id) => accounts.findAccount(id),
    ),
  };
}

/** Drills of accounts, read at most twice a second each: clients ask for tasks far more often than anybody sets a drill. */
export function rememberDrills(drills: DrillSource, clock: Clock): DrillSource {
  return {
    find: remember(
      clock,
      (account) => account,
      (account) => drills.find(account),
    ),
  };
}

function remember<Input extends readonly unknown[], Output>(
  clock: Clock,
  nameOf: (...input: Input) => string,
  ask: (...input: Input) => Promise<Output>,
): (...input: Input) => Promise<Output> {
  const known = new Map<string, { readonly until: number; readonly answer: Promise<Output> }>();
  return (...input) => {
    const [name, now] = [nameOf(...input), clock.now()];
    const before = known.get(name);
    if (before !== undefined && now < before.until) return before.answer;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const answer = ask(...input);
    known.set(name, { until: now + REMEMBER_MS, answer });
    answer.catch(() => known.delete(name)); // the next caller asks again
    return answer;
  };
}
