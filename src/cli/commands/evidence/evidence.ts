import { Command } from "commander";

import type { CliContext } from "../../context.ts";
import { decideCommand } from "./decide.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { listCommand } from "./list.ts";
import { evidenceProbeCommand } from "./probe.ts";
import { reviewCommand } from "./review.ts";

/** `onetake evidence`: what your own traffic shows of the API. */
export function evidenceCommand(context: CliContext): Command {
  const evidence = new Command("evidence")
    .summary("free: what your own traffic shows of the API, to be reviewed and accepted")
    .description(
      "FREE. Every exchange with the paid service leaves its shape, never its content: which declared fields were sent, of what kind, and what was answered. " +
        "What that says of the contract's claims is proposed; it counts in register, explain and plan once a person accepted it.",
    )
    .addHelpText("after", EXAMPLES);
  for (const command of [
    reviewCommand(context),
    listCommand(context),
    decideCommand(context, "accept"),
    decideCommand(context, "reject"),
    importCommand(context),
    exportCommand(context),
    evidenceProbeCommand(context),
  ])
    evidence.addCommand(command);
  return evidence;
}

const EXAMPLES = `
Examples:
  $ onetake evidence review
  $ onetake evidence accept 3f1c16f3 18d965a3
  $ onetake evidence import traffic.har
  $ onetake evidence list omni-video.create/mode#member:4k
  $ onetake evidence probe omni-video.create/mode#member:4k
`;
