import { Command, Option } from "commander";

import type { CliContext } from "../context.ts";
import { baseUrlOption, jsonOption } from "../options.ts";
import type { CreateFlags } from "../spending/create-plan.ts";

/** `onetake create <plan>`: buys what an approved plan states, waits for it and saves it. BILLABLE. */
export function createCommand(context: CliContext): Command {
  return new Command("create")
    .summary("BILLABLE: buy what an approved plan states, wait for it and save it")
    .description(
      "BILLABLE. Begins every create of a plan that a person approved, or none of them, waits and saves the results. " +
        "It is refused without an approval, beyond a budget, and for a purpose that is closed. Once more goes on where it was: nothing is bought twice. " +
        "Ctrl-C stops the waiting, not the tasks.",
    )
    .argument("<plan>", "its id")
    .addOption(new Option("--out <folder>", "where results go; results/<purpose> by default. Nothing there is overwritten"))
    .addOption(new Option("--no-wait", "only begin; the same command later waits and saves"))
    .addOption(new Option("--plain", "lines instead of a progress view"))
    .addOption(baseUrlOption())
    .addOption(jsonOption())
    .addHelpText("after", EXAMPLES)
    .action(async (plan: string, flags: CreateFlags) => {
      const { createPlan } = await import("../spending/create-plan.ts");
      await createPlan(context, plan, flags);
    });
}

const EXAMPLES = `
Examples:
  $ onetake create plan-4f6k2m9q7x1c
  $ onetake create plan-4f6k2m9q7x1c --out takes/fox
  $ onetake create plan-4f6k2m9q7x1c --base-url http://127.0.0.1:8080 --json
`;
