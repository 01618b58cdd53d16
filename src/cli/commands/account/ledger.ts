import { Command, Option } from "commander";

import { unitPrices, type Pack } from "../../../contract/index.ts";
import type { DeductionRow } from "../../../store/index.ts";
import type { CliContext } from "../../context.ts";
import { jsonOption } from "../../options.ts";
import { writeJson } from "../../output.ts";
import { toTable } from "../../terminal/table.ts";
import { toTimeText } from "../../terminal/time-text.ts";
import { findAccount, withKeeper, type Keeper } from "./keeper.ts";
import { readWhole, toMoneyText, toUnitsText } from "./words.ts";

interface LedgerFlags {
  readonly limit: string;
  readonly key?: string;
  readonly kind?: Pack;
  readonly json?: true;
}

/** `onetake account ledger <account>`. */
export function ledgerCommand(context: CliContext): Command {
  return new Command("ledger")
    .summary("what its tasks took from packs and balance, newest first")
    .description("Lines that took from no pack are those of an account that spends freely, and what packs and balance lacked.")
    .argument("<account>")
    .addOption(new Option("--limit <number>", "lines").default("50"))
    .addOption(new Option("--key <name>", "only what was made with this key"))
    .addOption(new Option("--kind <kind>", "only units of this kind").choices(unitPrices.map((each) => each.pack)))
    .addOption(jsonOption())
    .addHelpText("after", EXAMPLES)
    .action(async (id: string, flags: LedgerFlags) => await withKeeper(context, (keeper) => ledger(context, keeper, id, flags)));
}

const EXAMPLES = `
Examples:
  $ onetake account ledger studio
  $ onetake account ledger default --kind video --limit 10 --json
`;

async function ledger(context: CliContext, keeper: Keeper, id: string, flags: LedgerFlags): Promise<void> {
  await findAccount(keeper, id);
  const lines = await keeper.kept.listDeductions(id, {
    sources: ["pack", "cash", "none"],
    limit: readWhole(flags.limit, "--limit"),
    ...(flags.key !== undefined && { keyNames: [flags.key] }),
    ...(flags.kind !== undefined && { packs: [flags.kind] }),
  });
  if (flags.json) return writeJson(context.out, { lines });
  if (lines.length === 0) return context.err.write(`nothing was taken from ${id}\n`);
  const head = ["when", "task", "work", "key", "from", "took", "left"].map(context.out.ink.dim);
  context.out.write(toTable([head, ...lines.map(toLine)]));
}

function toLine(line: DeductionRow): readonly string[] {
  const toText = line.source === "cash" ? toMoneyText : toUnitsText;
  const payer = { pack: line.packName ?? line.packId ?? "", cash: "balance", none: "no pack" }[line.source];
  return [
    toTimeText(line.at),
    line.taskId,
    wordsOf(line),
    line.keyName ?? "",
    payer,
    line.source === "cash" ? toText(line.amount) : `${toText(line.amount)} ${line.pack}`,
    line.source === "none" ? "" : toText(line.after),
  ];
}

/** The kind of work and the model, where it has one. */
function wordsOf({ work }: DeductionRow): string {
  const words = [work["title"], work["model"]].filter((word) => typeof word === "string");
  return words.filter((word) => word !== "").join(" ");
}
