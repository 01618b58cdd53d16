import { Command, Option } from "commander";

import { stringifyJson } from "../../base/index.ts";
import { toOpenApi, type Standard } from "../../contract/index.ts";
import type { CliContext } from "../context.ts";

interface OpenApiFlags {
  readonly standard: Standard;
  readonly out?: string;
}

/** `onetake openapi`: the API as an OpenAPI 3.1 document, for generators and viewers. */
export function openApiCommand(context: CliContext): Command {
  return new Command("openapi")
    .summary("free: print the API as an OpenAPI document")
    .description(
      "Prints one standard of the API as an OpenAPI 3.1 document in JSON, with rules, errors, callbacks and where each field stands.",
    )
    .addOption(new Option("--standard <name>", "which standard").choices(["legacy", "new"]).default("legacy"))
    .addOption(new Option("--out <file>", "write it there instead"))
    .addHelpText("after", EXAMPLES)
    .action(async ({ standard, out }: OpenApiFlags) => {
      const text = `${stringifyJson(toOpenApi(standard), 2)}\n`;
      if (out === undefined) return context.out.write(text);
      await context.world.disk.write(out, text);
      context.err.write(`${out}\n`);
    });
}

const EXAMPLES = `
Examples:
  $ onetake openapi --standard new > new.json
  $ onetake openapi --out legacy.json
`;
