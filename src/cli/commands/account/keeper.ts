import type { AccountRow, AccountsReader } from "../../../store/index.ts";
import type { Accounts } from "../../../tasks/index.ts";
import type { CliContext } from "../../context.ts";
import { BadInput } from "../../errors.ts";
import { withOpenHome } from "../../open-home.ts";

/** What the verbs of accounts work with. */
export interface Keeper {
  /** Reads. */
  readonly kept: AccountsReader;
  /** Changes. */
  readonly accounts: Accounts;
}

/**
 * Opens the data of the home for one piece of work on its accounts and closes it again.
 * @throws BadInput for what does not go with accounts.
 */
export async function withKeeper<T>(context: CliContext, work: (keeper: Keeper) => Promise<T>): Promise<T> {
  const { AccountProblem, createAccounts } = await import("../../../tasks/index.ts");
  return await withOpenHome(context, async ({ store }) => {
    try {
      return await work({ kept: store.accounts, accounts: createAccounts(store, context.world) });
    } catch (thrown) {
      if (!(thrown instanceof AccountProblem)) throw thrown;
      throw new BadInput(thrown.code, thrown.message, { cause: thrown, ...(thrown.fix !== undefined && { fix: thrown.fix }) });
    }
  });
}

/**
 * The row of an account, also of the one that is there without having one.
 * @throws BadInput when there is no such account.
 */
export async function findAccount({ kept }: Keeper, id: string): Promise<AccountRow> {
  const found = await kept.findAccount(id);
  if (found !== undefined) return found;
  const { DEFAULT_ACCOUNT } = await import("../../../tasks/index.ts");
  if (id === DEFAULT_ACCOUNT) return { id, metered: false, state: "normal", addresses: [], denied: [], createdAt: 0 };
  throw new BadInput("account-unknown", `There is no account ${id}.`, { fix: `Make it first: onetake account create ${id}.` });
}
