import { Command, Option } from "commander";

import type { CliContext } from "../../context.ts";
import { jsonOption } from "../../options.ts";
import { writeJson } from "../../output.ts";
import { withKeeper } from "./keeper.ts";
import { readMoney, toMoneyText } from "./words.ts";

interface CreateFlags {
  readonly free?: true;
  readonly cash?: string;
  readonly json?: true;
}

/** `onetake account create <account>`. */
export function createCommand(context: CliContext): Command {
  return new Command("create")
    .summary("make an account")
    .argument("<account>", "its name: letters, digits, dots, dashes and underscores")
    .addOption(new Option("--free", "it needs no packs and has no limit of slots"))
    .addOption(new Option("--cash <dollars>", "a balance that pays when packs are empty"))
    .addOption(jsonOption())
    .addHelpText("after", EXAMPLES)
    .action(async (id: string, flags: CreateFlags) => await create(context, id, flags));
}

const EXAMPLES = `
Examples:
  $ onetake account create studio
  $ onetake account create studio --cash 20
`;

async function create(context: CliContext, id: string, flags: CreateFlags): Promise<void> {
  const cash = flags.cash === undefined ? undefined : readMoney(flags.cash, "--cash");
  await withKeeper(context, async ({ accounts }) => {
    const account = await accounts.create(id, { metered: flags.free !== true });
    const balance = cash === undefined ? undefined : await accounts.addCash(id, cash);
    if (flags.json) return writeJson(context.out, { ...account, cash: balance ?? null });
    const has = balance === undefined ? "" : `, balance ${toMoneyText(balance)}`;
    context.out.write(`made ${context.out.ink.bold(id)}${has}\n`);
    const needsPack = account.metered && balance === undefined;
    if (needsPack) context.err.write(`it has nothing to pay with yet: onetake account pack add ${id} --kind video --units 100\n`);
  });
}
