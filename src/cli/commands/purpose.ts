import { Command, Option } from "commander";

import type { PurposeRow } from "../../store/index.ts";
import type { CliContext } from "../context.ts";
import { BadInput } from "../errors.ts";
import { withOpenHome } from "../open-home.ts";
import { accountOption, jsonOption } from "../options.ts";
import { writeJson } from "../output.ts";
import { withSpendKeeper } from "../spending/keeper.ts";
import { writeNext } from "../spending/next.ts";
import { personAt } from "../spending/person.ts";
import { writePurpose } from "../spending/purpose-view.ts";
import { quote } from "../spending/words.ts";

interface PurposeFlags {
  readonly account: string;
  readonly json?: true;
}

/** `onetake purpose`: what things are made for. */
export function purposeCommand(context: CliContext): Command {
  const purpose = new Command("purpose")
    .summary("free: see what became of a purpose, or open it again")
    .description(
      "FREE. The first success closes a purpose: asking for it again answers that result and buys nothing. To buy for it once more, a person opens it again.",
    )
    .addHelpText("after", EXAMPLES);
  purpose.addCommand(
    new Command("show")
      .summary("free: whether it is open, and which creates there were")
      .argument("<name>", "the purpose")
      .addOption(accountOption())
      .addOption(jsonOption())
      .action(async (name: string, flags: PurposeFlags) => await show(context, name, flags)),
  );
  purpose.addCommand(
    new Command("reopen")
      .summary("free: open a closed one; takes a person at a terminal, and is kept with the reason")
      .argument("<name>", "the purpose")
      .addOption(new Option("--why <text>", "reason, for whoever reads it later").makeOptionMandatory())
      .addOption(accountOption())
      .addOption(jsonOption())
      .action(async (name: string, flags: PurposeFlags & { readonly why: string }) => await reopen(context, name, flags)),
  );
  return purpose;
}

const EXAMPLES = `
Examples:
  $ onetake purpose show fox/opening
  $ onetake purpose reopen fox/opening --why "the fox must be red"
`;

async function show(context: CliContext, name: string, { account, json }: PurposeFlags): Promise<void> {
  const { found, intents } = await withOpenHome(context, async ({ store: { spend } }) => ({
    found: await spend.purpose(account, name),
    intents: await spend.listIntents(account, { purpose: name, limit: 100 }),
  }));
  if (found === undefined) throw noPurpose(name);
  const next =
    found.state === "closed"
      ? `onetake library save ${found.closedBy ?? "<task>"} results`
      : `onetake ledger --purpose ${quote(name)}`;
  if (json) {
    const creates = intents.map(({ taskId, planId, state, createdAt }) => ({ task: taskId, plan: planId, state, createdAt }));
    return writeJson(context.out, { ...toDocument(found), tasks: creates, next });
  }
  writePurpose(context.out, found, intents);
  writeNext(context.out, next);
}

async function reopen(
  context: CliContext,
  name: string,
  { account, why, json }: PurposeFlags & { readonly why: string },
): Promise<void> {
  const person = personAt(context, {
    what: "Opening a purpose again",
    command: `onetake purpose reopen ${quote(name)} --why ${quote(why)}`,
  });
  const opened = await withSpendKeeper(context, async ({ keeper, spend }) => {
    const found = await spend.purpose(account, name);
    if (found === undefined) throw noPurpose(name);
    writePurpose(context.out, found, await spend.listIntents(account, { purpose: name, limit: 100 }));
    await person.confirm("reopen");
    return await keeper.reopen(account, name, person.name, why);
  });
  const next = `onetake plan <request> --purpose ${quote(name)}`;
  if (json) return writeJson(context.out, { ...toDocument(opened), next });
  context.out.write(`${name}  ${context.out.ink.good(opened.state)}\n`);
  writeNext(context.out, next);
}

function toDocument({ name, state, closedBy, creates, reopened, createdAt }: PurposeRow): Readonly<Record<string, unknown>> {
  return { name, state, closedBy, creates, reopened, createdAt };
}

function noPurpose(name: string): BadInput {
  return new BadInput("purpose-unknown", `nothing was bought for ${name}`, {
    fix: "See onetake plan list for the purposes of plans, and onetake ledger for what was spent.",
  });
}
