import { Command } from "commander";

import { contractVersion } from "../../contract/index.ts";
import type { CliContext } from "../context.ts";
import { jsonOption } from "../options.ts";
import { writeJson } from "../output.ts";

/** `onetake version`: versions of the product and of its contract. */
export function versionCommand(context: CliContext): Command {
  return new Command("version")
    .summary("free: print the versions of Onetake and its contract")
    .addOption(jsonOption())
    .action((flags: { readonly json?: true }) => {
      if (flags.json) writeJson(context.out, { onetake: context.version, contract: contractVersion });
      else context.out.write(`onetake ${context.version}\ncontract ${contractVersion}\n`);
    });
}
