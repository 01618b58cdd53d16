import { Command, Option } from "commander";

import { toDay } from "../../base/index.ts";
import { check, type Finding } from "../../contract/index.ts";
import type { CliContext, Out } from "../context.ts";
import { CheckFailed } from "../errors.ts";
import { jsonOption } from "../options.ts";
import { writeJson } from "../output.ts";
import { readPayload } from "../payload.ts";

interface CheckFlags {
  readonly endpoint?: string;
  readonly care?: true;
  readonly json?: true;
}

/** `onetake check <payload>`: what the service would refuse, and what to send instead. Sends nothing. */
export function checkCommand(context: CliContext): Command {
  return new Command("check")
    .summary("tell what the service would refuse in a payload")
    .description("Judges a request body against the contract, without sending it. Says nothing when it is good.")
    .argument("<payload>", "JSON file of the request body, or - for standard input")
    .addOption(new Option("--endpoint <name>", "such as omni-video; by default the one that fits the payload best"))
    .addOption(new Option("--care", "also tell what is ignored, rests on documents alone, or is out of date"))
    .addOption(jsonOption())
    .addHelpText("after", EXAMPLES)
    .action(async (source: string, flags: CheckFlags) => {
      const { endpoint, body } = await readPayload(context, source, flags.endpoint);
      const found = check(endpoint, body, { care: flags.care === true, today: toDay(context.world.clock.now()) });
      const shown = found.filter(({ severity }) => severity !== "care" || flags.care === true);
      if (flags.json) writeJson(context.out, { endpoint, findings: shown });
      else for (const finding of shown) context.out.write(describe(context.out, finding));
      const refused = count(shown, "refuse");
      const toApprove = count(shown, "approve");
      if (refused + toApprove > 0) throw new CheckFailed(refused, toApprove, endpoint);
    });
}

const EXAMPLES = `
Examples:
  $ onetake check request.json
  $ onetake check request.json --endpoint image2video --care
  $ cat request.json | onetake check -
`;

function count(findings: readonly Finding[], severity: Finding["severity"]): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function describe({ ink }: Out, finding: Finding): string {
  const paint = { refuse: ink.bad, approve: ink.warn, care: ink.dim }[finding.severity];
  const lines = [
    `${paint(finding.severity.padEnd(7))}  ${ink.bold(finding.path === "" ? "(body)" : finding.path)}`,
    `         ${finding.message}`,
    `         ${ink.dim("fix")}  ${finding.fix}`,
    ...(finding.evidence.length === 0 ? [] : [`         ${ink.dim(`evidence  ${finding.evidence.join(", ")}`)}`]),
  ];
  return `${lines.join("\n")}\n`;
}
