import { pathToFileURL } from "node:url";

import {
  listPlans,
  readBudgets,
  readLedger,
  readLibrary,
  readPlan,
  readUnknowns,
  type LedgerQuery,
} from "../../client/local/index.ts";
import { NotFoundError, type Client } from "../../client/index.ts";
import type { LocalBudget, LocalKept, LocalPlan, LocalSpendLine, LocalUnknown } from "../../contract/index.ts";
import type { OpenStore } from "../../assemble.ts";
import type { CliContext } from "../context.ts";
import { withOpenHome } from "../open-home.ts";
import { readUpstream } from "../upstream-config.ts";
import { withServer } from "./with-server.ts";

/** Flags of commands that read what was spent. */
export interface BooksFlags {
  /** Whose, on the data of the home; a server knows it by the key. */
  readonly account: string;
  readonly baseUrl?: string;
  readonly json?: true;
}

/** What can be read of spending, wherever it is read. All of it is free. */
export interface Books {
  plan(id: string): Promise<LocalPlan | undefined>;
  plans(limit: number): Promise<readonly LocalPlan[]>;
  ledger(query: LedgerQuery & { readonly limit: number }): Promise<readonly LocalSpendLine[]>;
  budgets(): Promise<readonly LocalBudget[]>;
  unknowns(): Promise<readonly LocalUnknown[]>;
  kept(limit: number): Promise<readonly LocalKept[]>;
}

/** Reads from the server that is named, else from the data of the home, for which no server needs to run. */
export async function withBooks<T>(context: CliContext, flags: BooksFlags, work: (books: Books) => Promise<T>): Promise<T> {
  if (flags.baseUrl)
    return await withServer(context, flags, (client) => work(booksOfServer(client, context.signal)), "Read it again.");
  return await withOpenHome(context, async (open) => await work(await booksOfHome(context, open, flags.account)));
}

/** What a server tells of the account of the key. */
export function booksOfServer(client: Client, signal: AbortSignal): Books {
  return {
    plan: async (id) => {
      try {
        return await readPlan(client, id, { signal });
      } catch (thrown) {
        if (thrown instanceof NotFoundError) return undefined;
        throw thrown;
      }
    },
    plans: (limit) => listPlans(client, { limit }, { signal }),
    ledger: (query) => readLedger(client, query, { signal }),
    budgets: () => readBudgets(client, { signal }),
    unknowns: () => readUnknowns(client, { signal }),
    kept: (limit) => readLibrary(client, { limit }, { signal }),
  };
}

/** Unknown creates are few: every one of them waits for an answer or a person. */
const MOST_UNKNOWNS = 500;

async function booksOfHome({ world, env }: CliContext, { store, blobs }: OpenStore, account: string): Promise<Books> {
  const { toLocalBudgets, toLocalKept, toLocalPlan, toLocalSpendLine, toLocalUnknown, toPlanView } =
    await import("../../tasks/index.ts");
  const { spend } = store;
  const now = world.clock.now();
  const plan = async (id: string): Promise<LocalPlan | undefined> => {
    const row = await spend.plan(id);
    return row?.account === account ? toLocalPlan(await toPlanView(spend, row, now), now) : undefined;
  };
  return {
    plan,
    plans: async (limit) => {
      const rows = await spend.listPlans(account, { limit });
      const plans = await Promise.all(rows.map(({ id }) => plan(id)));
      return plans.filter((each) => each !== undefined);
    },
    ledger: async ({ task, ...query }) => {
      const lines = await spend.listLines(account, { ...query, ...(task !== undefined && { taskId: task }) });
      return lines.map(toLocalSpendLine);
    },
    budgets: async () => toLocalBudgets(await spend.listBudgets(account), await spend.listUses(account)),
    unknowns: async () => {
      const intents = await spend.listIntents(account, { states: ["unknown"], limit: MOST_UNKNOWNS });
      return intents.map((intent) => toLocalUnknown(intent, hostOf(env)));
    },
    kept: async (limit) => {
      const rows = await spend.listCustody(account, limit);
      return await Promise.all(
        rows.map(async (row) => toLocalKept(row, pathToFileURL(await blobs.localPath(row.blob)).href, now)),
      );
    },
  };
}

// The service that is configured now; without one it is not known where a create went.
function hostOf(env: CliContext["env"]): string {
  const upstream = readUpstream(env);
  return upstream === undefined ? "" : new URL(upstream.baseUrl).host;
}
