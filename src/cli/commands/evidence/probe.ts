import { Command } from "commander";

import type { CliContext } from "../../context.ts";
import { proposeFor, type ProposeFlags } from "../../evidence/propose.ts";
import { evidenceOption } from "../../evidence/own-evidence.ts";
import { jsonOption } from "../../options.ts";

/** `onetake evidence probe <claim>`: the cheapest requests that could settle a claim. Sends nothing. */
export function evidenceProbeCommand(context: CliContext): Command {
  return new Command("probe")
    .summary("free: the cheapest requests that could settle a claim; sends nothing")
    .argument("<claim>", "such as omni-video.create/mode#member:4k")
    .addOption(evidenceOption("that of the home by default, which may have half of a pair already"))
    .addOption(jsonOption())
    .action(async (claim: string, flags: ProposeFlags) => await proposeFor(context, claim, flags));
}
