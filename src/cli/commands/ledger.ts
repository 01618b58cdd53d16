import { Command, Option } from "commander";

import type { CliContext } from "../context.ts";
import { accountOption, baseUrlOption, jsonOption } from "../options.ts";
import { writeJson } from "../output.ts";
import { withBooks, type BooksFlags } from "../spending/books.ts";
import { sumLedger } from "../spending/ledger-sums.ts";
import { writeLedger } from "../spending/ledger-view.ts";
import { writeNext } from "../spending/next.ts";
import { toLimit } from "../spending/words.ts";

interface LedgerFlags extends BooksFlags {
  readonly task?: string;
  readonly purpose?: string;
  readonly project?: string;
  readonly run?: string;
  readonly limit: string;
}

/** `onetake ledger`: what was held, released and charged at engines that cost money. */
export function ledgerCommand(context: CliContext): Command {
  return new Command("ledger")
    .summary("free: what was held, released and charged at engines that cost money")
    .description(
      "FREE. Lines of the ledger of spending, newest first, with the estimate beside each bill. Reads the data of ONETAKE_HOME or DATABASE_URL, whether a server runs on it or not. " +
        "What a server of one's own took from its accounts is told by account ledger.",
    )
    .addOption(new Option("--task <id>", "only of this task"))
    .addOption(new Option("--purpose <text>", "only of this purpose"))
    .addOption(new Option("--project <name>", "only of this project"))
    .addOption(new Option("--run <name>", "only of this run"))
    .addOption(new Option("--limit <number>", "at most so many lines").default("100"))
    .addOption(accountOption())
    .addOption(baseUrlOption())
    .addOption(jsonOption())
    .addHelpText("after", EXAMPLES)
    .action(async (flags: LedgerFlags) => {
      const { task, purpose, project, run } = flags;
      const query = {
        limit: toLimit(flags.limit),
        ...(task !== undefined && { task }),
        ...(purpose !== undefined && { purpose }),
        ...(project !== undefined && { project }),
        ...(run !== undefined && { run }),
      };
      const lines = await withBooks(context, flags, (books) => books.ledger(query));
      const [sums, next] = [sumLedger(lines), "onetake budget show"];
      if (flags.json) return writeJson(context.out, { lines, sums, next });
      if (lines.length === 0) context.err.write("nothing was held and nothing was spent\n");
      else writeLedger(context.out, lines, sums);
      writeNext(context.out, next);
    });
}

const EXAMPLES = `
Examples:
  $ onetake ledger
  $ onetake ledger --purpose fox/opening
  $ onetake ledger --project fox --json
`;
