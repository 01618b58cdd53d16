import { Command, Option } from "commander";

import type { CliContext } from "../context.ts";
import { allowPrivateOption, codecOption, jsonOption, lookOption, picturesOption, speechOption } from "../options.ts";
import type { RenderFlags } from "../render/render-request.ts";

/** `onetake render <request>`: what a request asks for, rendered here and now, without a server or a database. */
export function renderCommand(context: CliContext): Command {
  return new Command("render")
    .summary("free: render one request, without a server")
    .description(
      "Judges a request body as check does, takes in its media, renders it with the local engine, and leaves the files in one folder. " +
        "Media may be addresses, base64, or, here only, paths of files beside the request.",
    )
    .argument("<request>", "file with JSON, a curl command or source code with the body in it, or - for standard input")
    .addOption(new Option("--endpoint <name>", "such as omni-video; by default the one that fits the request best"))
    .addOption(new Option("--out <folder>", "where the files go; renders/<name of the request> by default"))
    .addOption(lookOption("slate by default"))
    .addOption(picturesOption("png by default"))
    .addOption(codecOption())
    .addOption(speechOption())
    .addOption(allowPrivateOption())
    .addOption(new Option("--plain", "lines instead of a progress bar"))
    .addOption(jsonOption())
    .addHelpText("after", EXAMPLES)
    .action(async (source: string, flags: RenderFlags) => {
      // Loaded only when it is needed: everything that renders is a lot for `--help`.
      const { renderRequest } = await import("../render/render-request.ts");
      await renderRequest(context, source, flags);
    });
}

const EXAMPLES = `
Examples:
  $ onetake render request.json
  $ onetake render request.json --look plain --out /tmp/pier
  $ onetake render call.sh --speech ./my-voice.mjs   (a curl command)
  $ cat request.json | onetake render - --endpoint image2video --json

In request.json, pictures/pier.png in place of an address is the file beside it.
`;
