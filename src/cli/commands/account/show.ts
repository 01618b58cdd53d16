import { Command } from "commander";

import type { CliContext } from "../../context.ts";
import { jsonOption } from "../../options.ts";
import { writeJson } from "../../output.ts";
import { toTable } from "../../terminal/table.ts";
import { findAccount, withKeeper, type Keeper } from "./keeper.ts";
import { toKeyDocument, toKeyTable } from "./key-table.ts";
import { toPackTable } from "./pack-table.ts";
import { toMoneyText } from "./words.ts";

/** `onetake account show <account>`. */
export function showCommand(context: CliContext): Command {
  return new Command("show")
    .summary("one account with its keys and packs; secrets are never shown")
    .argument("<account>")
    .addOption(jsonOption())
    .addHelpText("after", EXAMPLES)
    .action(
      async (id: string, flags: { readonly json?: true }) =>
        await withKeeper(context, (keeper) => show(context, keeper, id, flags.json === true)),
    );
}

const EXAMPLES = `
Examples:
  $ onetake account show studio
  $ onetake account show studio --json
`;

async function show(context: CliContext, keeper: Keeper, id: string, asJson: boolean): Promise<void> {
  const account = await findAccount(keeper, id);
  const [keys, packs, cash] = [await keeper.kept.listKeys(id), await keeper.kept.listPacks(id), await keeper.kept.cashOf(id)];
  if (asJson) return writeJson(context.out, { ...account, cash: cash ?? null, keys: keys.map(toKeyDocument), packs });
  const { out } = context;
  const rows: readonly (readonly [string, string])[] = [
    ["account", account.id],
    ["state", account.state === "normal" ? out.ink.good("normal") : out.ink.bad(account.state)],
    ["spends", account.metered ? "metered: packs, then the balance" : "freely"],
    ["balance", cash === undefined ? "" : toMoneyText(cash)],
    ["may call from", account.addresses.length === 0 ? "everywhere" : account.addresses.join(", ")],
    ["may not use", account.denied.join(", ")],
  ];
  out.write(toTable(rows.filter(([, text]) => text !== "").map(([name, text]) => [out.ink.dim(name), text])));
  if (keys.length > 0) out.write(`\n${toKeyTable(keys, out.ink)}`);
  if (packs.length > 0) out.write(`\n${toPackTable(packs, context.world.clock.now(), out.ink)}`);
}
