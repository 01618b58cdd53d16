import type { OpenStore } from "../../assemble.ts";
import type { Keeper } from "../../tasks/index.ts";
import type { CliContext } from "../context.ts";
import { BadInput, SpendingRefused } from "../errors.ts";
import { withOpenHome } from "../open-home.ts";

/** What whoever keeps the money works with: the data itself, never a server. */
export interface KeeperRoom {
  readonly keeper: Keeper;
  readonly spend: OpenStore["store"]["spend"];
  readonly open: OpenStore;
}

/**
 * Opens the data of the home for one act of whoever keeps the money, beside a server that runs on it too.
 * @throws SpendingRefused for what the guard forbids.
 */
export async function withSpendKeeper<T>(context: CliContext, work: (room: KeeperRoom) => Promise<T>): Promise<T> {
  const { createKeeper, SpendRefused } = await import("../../tasks/index.ts");
  return await withOpenHome(context, async (open) => {
    const { store } = open;
    try {
      return await work({ keeper: createKeeper(store, context.world), spend: store.spend, open });
    } catch (thrown) {
      if (!(thrown instanceof SpendRefused)) throw thrown;
      const { code, message, fix, facts } = thrown;
      const details = { cause: thrown, facts, ...(fix !== undefined && { fix }) };
      throw REFUSED_INPUT.has(thrown.rule) ? new BadInput(code, message, details) : new SpendingRefused(code, message, details);
    }
  });
}

// What was asked for is not there; nothing was forbidden.
const REFUSED_INPUT: ReadonlySet<string> = new Set(["plan-unknown", "not-unknown"]);
