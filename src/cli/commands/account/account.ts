import { Command } from "commander";

import type { CliContext } from "../../context.ts";
import { createCommand } from "./create.ts";
import { keyCommand } from "./key.ts";
import { ledgerCommand } from "./ledger.ts";
import { listCommand } from "./list.ts";
import { packCommand } from "./pack.ts";
import { setCommand } from "./set.ts";
import { showCommand } from "./show.ts";

/** `onetake account`: who may use a server, what they have and what they spent. Works on the data of a home, beside a running server too. */
export function accountCommand(context: CliContext): Command {
  const account = new Command("account")
    .summary("free: make accounts, their keys and packs, and read what they spent")
    .description(
      "Keeps the accounts of a server: the data is that of ONETAKE_HOME or DATABASE_URL, whether a server runs on it or not. " +
        "An account that is made needs packs or a balance to spend. The account default is there without being made, and spends freely until its first pack.",
    )
    .addHelpText("after", EXAMPLES);
  for (const define of [createCommand, listCommand, showCommand, setCommand, keyCommand, packCommand, ledgerCommand])
    account.addCommand(define(context));
  return account;
}

const EXAMPLES = `
Examples:
  $ onetake account create studio
  $ onetake account pack add studio --kind video --units 100 --concurrency 5 --days 30
  $ onetake account key add studio laptop
  $ onetake serve --auth strict
  $ onetake account show studio
  $ onetake account ledger studio
`;
