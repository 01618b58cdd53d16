import { Command, Option } from "commander";

import { endpoints, models } from "../../../contract/index.ts";
import type { AccountPatch, AccountRow, AccountState } from "../../../store/index.ts";
import type { CliContext } from "../../context.ts";
import { BadInput } from "../../errors.ts";
import { jsonOption } from "../../options.ts";
import { writeJson } from "../../output.ts";
import { findAccount, withKeeper, type Keeper } from "./keeper.ts";
import { readMoney, toMoneyText } from "./words.ts";

interface SetFlags {
  readonly state?: AccountState;
  readonly metered?: "yes" | "no";
  readonly deny?: readonly string[];
  readonly permit?: readonly string[];
  readonly addresses?: string;
  readonly addCash?: string;
  readonly json?: true;
}

/** `onetake account set <account>`. */
export function setCommand(context: CliContext): Command {
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  return new Command("set")
    .summary("change the state, the rights or the balance of an account")
    .argument("<account>")
    .addOption(
      new Option("--state <state>", "abnormal and arrears refuse every create").choices(["normal", "abnormal", "arrears"]),
    )
    .addOption(new Option("--metered <answer>", "whether it needs packs and slots").choices(["yes", "no"]))
    .addOption(new Option("--deny <name>", "a family of endpoints or a model that it may not use; repeatable").argParser(collect))
    .addOption(new Option("--permit <name>", "takes such a name away again; repeatable").argParser(collect))
    .addOption(new Option("--addresses <list>", "addresses and networks it may call from, parted by commas; any for all"))
    .addOption(new Option("--add-cash <dollars>", "add to the balance; from then on it pays when packs are empty"))
    .addOption(jsonOption())
    .addHelpText("after", EXAMPLES)
    .action(async (id: string, flags: SetFlags) => await withKeeper(context, (keeper) => set(context, keeper, id, flags)));
}

const EXAMPLES = `
Examples:
  $ onetake account set studio --state arrears
  $ onetake account set studio --deny lip-sync --deny 3.0-omni
  $ onetake account set studio --addresses 127.0.0.1,10.0.0.0/8
  $ onetake account set studio --add-cash 20
`;

async function set(context: CliContext, keeper: Keeper, id: string, flags: SetFlags): Promise<void> {
  const patch = toPatch(await findAccount(keeper, id), flags);
  const cash = flags.addCash === undefined ? undefined : readMoney(flags.addCash, "--add-cash");
  if (cash === undefined && Object.keys(patch).length === 0)
    throw new BadInput("nothing-to-set", "nothing was said to be changed", {
      fix: "See onetake account set --help for what can be.",
    });
  const account = await keeper.accounts.change(id, patch);
  if (cash !== undefined) await keeper.accounts.addCash(id, cash);
  const balance = await keeper.kept.cashOf(id);
  if (flags.json) return writeJson(context.out, { ...account, cash: balance ?? null });
  context.out.write(`${context.out.ink.bold(id)}  ${describe(account, balance)}\n`);
}

function toPatch(account: AccountRow, flags: SetFlags): AccountPatch {
  const { state, metered, deny = [], permit = [], addresses } = flags;
  for (const name of deny) assertKnown(name);
  const denied = [...new Set([...account.denied, ...deny])].filter((name) => !permit.includes(name));
  return {
    ...(state !== undefined && { state }),
    ...(metered !== undefined && { metered: metered === "yes" }),
    ...(deny.length + permit.length > 0 && { denied }),
    ...(addresses !== undefined && { addresses: readAddresses(addresses) }),
  };
}

function readAddresses(list: string): readonly string[] {
  const given = list.split(",").map((address) => address.trim());
  return list === "any" ? [] : given.filter((address) => address !== "");
}

// A misspelt name would deny nothing, and nobody would notice.
function assertKnown(name: string): void {
  const isFamily = endpoints.some(({ family }) => family === name);
  if (isFamily || models.some(({ id, wire }) => id === name || wire.legacy === name || wire.new === name)) return;
  throw new BadInput("unknown-right", `${name} is neither a family of endpoints nor a model`, {
    fix: `Families are ${[...new Set(endpoints.map(({ family }) => family))].join(", ")}.`,
  });
}

function describe({ state, metered, denied, addresses }: AccountRow, cash: number | undefined): string {
  const parts = [
    state,
    metered ? "metered" : "spends freely",
    cash === undefined ? "" : `balance ${toMoneyText(cash)}`,
    denied.length === 0 ? "" : `may not use ${denied.join(", ")}`,
    addresses.length === 0 ? "" : `calls from ${addresses.join(", ")}`,
  ];
  return parts.filter((part) => part !== "").join("; ");
}
