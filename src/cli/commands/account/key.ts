import { Command, Option } from "commander";

import type { CliContext } from "../../context.ts";
import { jsonOption } from "../../options.ts";
import { writeJson } from "../../output.ts";
import { toTable } from "../../terminal/table.ts";
import { findAccount, withKeeper, type Keeper } from "./keeper.ts";
import { toKeyDocument, toKeyTable } from "./key-table.ts";

interface KeyFlags {
  readonly pair?: true;
  readonly engine?: string;
  readonly json?: true;
}

/** `onetake account key`: the credentials of an account. */
export function keyCommand(context: CliContext): Command {
  const key = new Command("key").summary("add, list or remove the keys of an account").addHelpText("after", EXAMPLES);
  key.addCommand(
    new Command("add")
      .summary("make a key and show it, once")
      .argument("<account>")
      .argument("<name>", "tells keys apart, in the ledgers too")
      .addOption(new Option("--pair", "an access key and a secret key that signs tokens, for paths of the legacy standard alone"))
      .addOption(
        new Option(
          "--engine <name>",
          "engine of its creates that name none, such as upstream; the server's usual one by default",
        ),
      )
      .addOption(jsonOption())
      .action(
        async (account: string, name: string, flags: KeyFlags) =>
          await withKeeper(context, (keeper) => add(context, keeper, account, name, flags)),
      ),
  );
  key.addCommand(
    new Command("list")
      .summary("the keys of an account, without their secrets")
      .argument("<account>")
      .addOption(jsonOption())
      .action(
        async (account: string, flags: KeyFlags) =>
          await withKeeper(context, (keeper) => list(context, keeper, account, flags.json === true)),
      ),
  );
  key.addCommand(
    new Command("remove")
      .summary("take a key out of use; the next request with it is refused")
      .argument("<account>")
      .argument("<name>")
      .addOption(jsonOption())
      .action(
        async (account: string, name: string, flags: KeyFlags) =>
          await withKeeper(context, (keeper) => remove(context, keeper, account, name, flags.json === true)),
      ),
  );
  return key;
}

const EXAMPLES = `
Examples:
  $ onetake account key add studio laptop
  $ onetake account key add studio old-program --pair
  $ onetake account key add studio finals --engine upstream   (each create behind its plan and approval)
  $ onetake account key remove studio laptop
`;

async function add(context: CliContext, { accounts }: Keeper, account: string, name: string, flags: KeyFlags): Promise<void> {
  const { engine } = flags;
  const made = flags.pair
    ? await accounts.addKeyPair(account, name, engine)
    : { apiKey: await accounts.addApiKey(account, name, engine) };
  if (flags.json) return writeJson(context.out, { account, name, ...(engine !== undefined && { engine }), ...made });
  const { ink } = context.out;
  const words = { apiKey: "API key", accessKey: "access key", secretKey: "secret key" };
  const rows = Object.entries(made).map(([what, text]) => [ink.dim(words[what as keyof typeof words]), text]); // members of either kind
  context.out.write(toTable(rows));
  context.err.write("this is shown once; keep it now\n");
}

async function list(context: CliContext, keeper: Keeper, account: string, asJson: boolean): Promise<void> {
  await findAccount(keeper, account);
  const keys = await keeper.kept.listKeys(account);
  if (asJson) return writeJson(context.out, { keys: keys.map(toKeyDocument) });
  if (keys.length === 0) return context.err.write(`${account} has no keys\n`);
  context.out.write(toKeyTable(keys, context.out.ink));
}

async function remove(context: CliContext, { accounts }: Keeper, account: string, name: string, asJson: boolean): Promise<void> {
  await accounts.removeKey(account, name);
  if (asJson) return writeJson(context.out, { account, name, removed: true });
  context.out.write(`removed ${name} of ${account}\n`);
}
