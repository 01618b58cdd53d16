import { Command } from "commander";

import type { AccountRow, PackRow } from "../../../store/index.ts";
import type { CliContext } from "../../context.ts";
import { jsonOption } from "../../options.ts";
import { writeJson } from "../../output.ts";
import { toTable } from "../../terminal/table.ts";
import { withKeeper, type Keeper } from "./keeper.ts";
import { packWord, toMoneyText, toUnitsText } from "./words.ts";

/** `onetake account list`. */
export function listCommand(context: CliContext): Command {
  return new Command("list")
    .summary("every account that was made, with what it has")
    .addOption(jsonOption())
    .addHelpText("after", EXAMPLES)
    .action(
      async (flags: { readonly json?: true }) =>
        await withKeeper(context, (keeper) => list(context, keeper, flags.json === true)),
    );
}

const EXAMPLES = `
Examples:
  $ onetake account list
  $ onetake account list --json
`;

interface Listed {
  readonly account: AccountRow;
  readonly packs: readonly PackRow[];
  readonly cash: number | undefined;
}

async function list(context: CliContext, { kept }: Keeper, asJson: boolean): Promise<void> {
  const rows: Listed[] = [];
  for (const account of await kept.listAccounts())
    rows.push({ account, packs: await kept.listPacks(account.id), cash: await kept.cashOf(account.id) });
  if (asJson)
    return writeJson(context.out, {
      accounts: rows.map(({ account, packs, cash }) => ({ ...account, packs, cash: cash ?? null })),
    });
  if (rows.length === 0) return context.err.write("no account was made yet; default is there without being made\n");
  const now = context.world.clock.now();
  const { ink } = context.out;
  const head = ["account", "state", "spends", "balance", "active packs"].map(ink.dim);
  context.out.write(toTable([head, ...rows.map((row) => toLine(context, row, now))]));
}

function toLine({ out }: CliContext, { account, packs, cash }: Listed, now: number): readonly string[] {
  const active = packs.filter((pack) => packWord(pack, now) === "active");
  return [
    account.id,
    account.state === "normal" ? out.ink.good("normal") : out.ink.bad(account.state),
    account.metered ? "metered" : "freely",
    cash === undefined ? "" : toMoneyText(cash),
    active.map(({ kind, remaining, total }) => `${kind} ${toUnitsText(remaining)}/${toUnitsText(total)}`).join(", "),
  ];
}
