import { Command, Option } from "commander";

import { price } from "../../contract/index.ts";
import type { CliContext } from "../context.ts";
import { jsonOption } from "../options.ts";
import { writeJson } from "../output.ts";
import { readPayload } from "../payload/read-payload.ts";

/** `onetake price <payload>`: what a request costs at the list price, in units. */
export function priceCommand(context: CliContext): Command {
  return new Command("price")
    .summary("tell what a payload costs in units")
    .description("Computes the list price of a request body, in units of its pack, without sending it.")
    .argument("<payload>", "JSON file of the request body, or - for standard input")
    .addOption(new Option("--endpoint <name>", "such as omni-video; by default the one that fits the payload best"))
    .addOption(jsonOption())
    .action(async (source: string, flags: { readonly endpoint?: string; readonly json?: true }) => {
      const { endpoint, body } = await readPayload(context, source, flags.endpoint);
      const { pack, min, max, explanation, row } = price(endpoint, body);
      const most = Number.isFinite(max) ? max : null;
      if (flags.json) return writeJson(context.out, { endpoint, pack, min, max: most, explanation, row: row?.id ?? null });
      const units = most === null ? "unknown" : min === most ? `${min} units` : `${min} to ${most} units`;
      context.out.write(`${units} of the ${pack} pack  ${context.out.ink.dim(`${explanation}, ${endpoint}`)}\n`);
    });
}
