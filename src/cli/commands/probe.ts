import { isAbsolute, join } from "node:path";

import { Command } from "commander";

import { withDeadline } from "../../base/index.ts";
import type { MediaFacts } from "../../contract/index.ts";
import { MediaError, probeAudio, probeFile, type FileFacts } from "../../media/index.ts";
import type { CliContext } from "../context.ts";
import { BadInput, Unfit } from "../errors.ts";
import { jsonOption } from "../options.ts";
import { writeJson } from "../output.ts";
import { evidenceProbeCommand } from "./evidence/probe.ts";
import { fitsOf, type Fit } from "../probe/fit.ts";
import { toDocument, writeFinding, type Finding } from "../probe/report.ts";

/** `onetake probe <file...>`: what a picture, clip or sound is, and which inputs of the service take it. Sends nothing. */
export function probeCommand(context: CliContext): Command {
  return (
    new Command("probe")
      .summary("free: tell what a media file is, and which inputs take it")
      .description(
        "Reads pictures, clips and sounds by their content, tells what is odd about them, and for which inputs of the contract each is fit or not and why.",
      )
      // Options behind a verb are that verb's.
      .enablePositionalOptions()
      .argument("<file...>", "pictures, clips or sounds on this machine")
      .addOption(jsonOption())
      .addCommand(probePlanCommand(context))
      .addHelpText("after", EXAMPLES)
      .action(async (files: readonly string[], flags: { readonly json?: true }) => {
        const findings: Finding[] = [];
        for (const file of files) {
          const finding = await probeOne(context, file);
          findings.push(finding);
          if (!flags.json) writeFinding(context.out, finding);
        }
        if (flags.json) writeJson(context.out, { files: findings.map(toDocument) });
        const unfit = findings.filter((finding) => "refusal" in finding || !finding.fits.some(({ fits }) => fits));
        if (unfit.length > 0) throw new Unfit(unfit.length, files.length);
      })
  );
}

const EXAMPLES = `
Examples:
  $ onetake probe street.png
  $ onetake probe take.mp4 voice.wav --json
  $ onetake probe plan omni-video.create/mode#member:4k      (how a claim could be settled; the same as evidence probe)
`;

/** `onetake probe plan <claim>`: {@link evidenceProbeCommand} under the name by which people look for it. */
function probePlanCommand(context: CliContext): Command {
  return evidenceProbeCommand(context).name("plan");
}

// A probe takes milliseconds, of a long film a second or two.
const PROBE_MS = 30_000;

async function probeOne(context: CliContext, file: string): Promise<Finding> {
  const { world, cwd, signal } = context;
  const path = isAbsolute(file) ? file : join(cwd, file);
  const tooSlow = (): MediaError => new MediaError("too-large", `The file could not be read in ${PROBE_MS / 1000} seconds.`);
  try {
    return await withDeadline(
      PROBE_MS,
      world.clock.sleep,
      tooSlow,
      async (within) => {
        const found = await probeFile(path, { signal: within });
        return { file, found, fits: await allFits(path, found, within) };
      },
      signal,
    );
  } catch (thrown) {
    signal.throwIfAborted();
    if (thrown instanceof MediaError)
      return { file, refusal: { code: thrown.code, message: thrown.message, fix: thrown.fix ?? "" } };
    if (!(thrown instanceof Error && "syscall" in thrown)) throw thrown;
    throw new BadInput("unreadable-file", `${file} cannot be read`, { cause: thrown, fix: "Name a file that is there." });
  }
}

/** A clip is also an input where its sound is what counts. */
async function allFits(path: string, { medium, facts }: FileFacts, signal: AbortSignal): Promise<readonly Fit[]> {
  const { format, bytes } = facts;
  if (medium === "image") return fitsOf(medium, { format, bytes, width: facts.width, height: facts.height });
  if (medium === "audio") return fitsOf(medium, { format, bytes, seconds: facts.seconds });
  const { width, height, seconds, fps, sound } = facts;
  const asClip = fitsOf(medium, { format, bytes, width, height, seconds, fps });
  if (!sound) return asClip;
  const heard: MediaFacts = await probeAudio(path, { signal });
  return [
    ...asClip,
    ...fitsOf("audio", { format: heard.format, bytes, ...(heard.seconds !== undefined && { seconds: heard.seconds }) }),
  ];
}
