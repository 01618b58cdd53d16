import { Command, Option } from "commander";

import type { CliContext } from "../context.ts";
import { jsonOption } from "../options.ts";
import type { ApproveFlags } from "../spending/approve-plan.ts";

/** `onetake approve <plan>`: a person's yes to exactly what a plan shows. */
export function approveCommand(context: CliContext): Command {
  return new Command("approve")
    .summary("free: a person at a terminal allows what a plan shows, and nothing else")
    .description(
      "FREE; what it allows is BILLABLE. Shows the whole plan and asks to type a line that stands there. Standard input and standard output have to be a terminal: " +
        "no flag, variable, header or pipe approves anything. The approval is bound to the plan and its digest, and ends by itself. " +
        "It is written where the data is, that of ONETAKE_HOME or DATABASE_URL, whether a server runs on it or not. " +
        "A program that runs as the same user and opens a terminal of its own can pretend to be that person: " +
        "where agents work, keep the data and this command to a user that they are not.",
    )
    .argument("<plan>", "its id")
    .addOption(new Option("--revoke", "take an approval back; needs no terminal"))
    .addOption(new Option("--minutes <number>", "how long it holds; as the policy says by default, an hour"))
    .addOption(jsonOption())
    .addHelpText("after", EXAMPLES)
    .action(async (plan: string, flags: ApproveFlags) => {
      const { approvePlan } = await import("../spending/approve-plan.ts");
      await approvePlan(context, plan, flags);
    });
}

const EXAMPLES = `
Examples:
  $ onetake approve plan-4f6k2m9q7x1c
  $ onetake approve plan-4f6k2m9q7x1c --minutes 10
  $ onetake approve plan-4f6k2m9q7x1c --revoke
`;
