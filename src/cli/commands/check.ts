import { Command, Option } from "commander";

import { stringifyJson, toDay } from "../../base/index.ts";
import { check, mend, type CheckOptions, type Finding, type Mending } from "../../contract/index.ts";
import type { CliContext } from "../context.ts";
import { assertPassed, describeFinding, isTrap } from "../findings.ts";
import { evidenceOption, readOwnEvidence } from "../evidence/own-evidence.ts";
import { dayOption, jsonOption } from "../options.ts";
import { writeJson } from "../output.ts";
import { policyOption, readPolicyFlag } from "../policy.ts";
import { readPayload, type Payload } from "../payload/read-payload.ts";

interface CheckFlags {
  readonly endpoint?: string;
  readonly care?: true;
  readonly fine?: true;
  readonly mend?: true;
  readonly policy?: string;
  readonly surface?: string;
  readonly today?: string;
  readonly evidence?: string;
  readonly json?: true;
}

/** `onetake check <payload>`: what the service would refuse, and what to send instead. Sends nothing. */
export function checkCommand(context: CliContext): Command {
  return new Command("check")
    .summary("free: tell what the service would refuse in a payload")
    .description("Judges a request body against the contract, without sending it. Says nothing when it is good.")
    .argument("<payload>", "file with JSON, a curl command or source code with the body in it, or - for standard input")
    .addOption(new Option("--endpoint <name>", "such as omni-video; by default the one that fits the payload best"))
    .addOption(new Option("--care", "also tell what is ignored, rests on documents alone, or is out of date"))
    .addOption(new Option("--fine", "also tell what was seen working in live calls that are not out of date"))
    .addOption(new Option("--mend", "print the body as it was surely meant, and judge that"))
    .addOption(policyOption("none"))
    .addOption(new Option("--surface <name>", "where it is sent, such as global: evidence from elsewhere does not count"))
    .addOption(dayOption("day to judge by"))
    .addOption(evidenceOption("none by default"))
    .addOption(jsonOption())
    .addHelpText("after", EXAMPLES)
    .action(async (source: string, flags: CheckFlags) => {
      const payload = await readPayload(context, source, flags.endpoint);
      const mended = flags.mend ? mend(payload.endpoint, payload.body) : { body: payload.body, mendings: [] };
      const options = await toOptions(context, flags);
      const known = check(payload.endpoint, mended.body, options).filter((finding) => !isUnknown(finding, payload));
      const findings = known.filter((finding) => isAskedFor(finding, flags));
      report(context, flags, { ...payload, body: mended.body }, mended.mendings, findings);
      const hidden = known.filter((finding) => !isAskedFor(finding, flags));
      if (findings.length > 0 || hidden.some(isTrap)) hintAt(context, hidden.length);
      assertPassed(findings, payload.endpoint);
    });
}

const EXAMPLES = `
Examples:
  $ onetake check request.json
  $ onetake check request.json --endpoint image2video --care
  $ onetake check call.sh --policy house      (a curl command)
  $ onetake check generate.py                 (the body inside a program)
  $ cat request.json | onetake check - --mend
`;

async function toOptions(context: CliContext, flags: CheckFlags): Promise<CheckOptions> {
  const policy = await readPolicyFlag(context, flags.policy ?? "none");
  const { accepted } = await readOwnEvidence(context, flags.evidence ?? "none");
  return {
    ...(accepted.length === 0 ? {} : { evidence: accepted }),
    care: flags.care === true,
    fine: flags.fine === true,
    today: flags.today ?? toDay(context.world.clock.now()),
    ...(policy === undefined ? {} : { policy }),
    ...(flags.surface === undefined ? {} : { scope: { surface: flags.surface } }),
  };
}

function isAskedFor({ severity }: Finding, flags: CheckFlags): boolean {
  if (severity === "care") return flags.care === true;
  return severity !== "fine" || flags.fine === true;
}

/** What only the sender knows is told as such, not judged by the text that stands for it. */
function isUnknown({ path }: Finding, { unknown }: Payload): boolean {
  return unknown.some((place) => path === place.path || path.startsWith(`${place.path}.`) || path.startsWith(`${place.path}[`));
}

function report(
  { out, err }: CliContext,
  flags: CheckFlags,
  payload: Payload,
  mendings: readonly Mending[],
  findings: readonly Finding[],
): void {
  const { endpoint, unknown, body } = payload;
  if (flags.json) {
    return writeJson(out, { endpoint, findings, unknown, ...(flags.mend ? { mendings, body } : {}) });
  }
  for (const { path, did } of mendings) err.write(`${err.ink.dim("mended")}   ${path === "" ? "(body)" : path}  ${did}\n`);
  for (const { path, source } of unknown)
    err.write(`${err.ink.dim("not judged")}  ${path}  ${err.ink.dim(`stands for ${source}`)}\n`);
  if (flags.mend) out.write(`${stringifyJson(body, 2)}\n`);
  for (const finding of findings) (flags.mend ? err : out).write(describeFinding(flags.mend ? err : out, finding));
}

/** What has no effect is told on request only, but nobody should miss that there is something to be told. */
function hintAt({ err }: CliContext, hidden: number): void {
  if (hidden > 0) err.write(`${err.ink.dim(`${hidden} without effect, or in doubt: see --care`)}\n`);
}
