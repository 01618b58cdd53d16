import { Command, InvalidArgumentError, Option } from "commander";

import type { CliContext } from "../context.ts";
import type { DoctorFlags } from "../doctor/run-doctor.ts";
import { jsonOption, speechOption } from "../options.ts";

/** `onetake doctor`: what is installed, what is missing, and what that means. */
export function doctorCommand(context: CliContext): Command {
  return new Command("doctor")
    .summary("free: tell what is installed, what is missing, and what mends it")
    .description(
      "Looks at this machine and at the optional parts, and renders half a second of film, a still and a spoken word. " +
        "Ends with 0 when requests can be rendered and served, else with 1.",
    )
    .addOption(
      new Option("--port <number>", "port that a server is to have").default(8080).env("ONETAKE_PORT").argParser(readPort),
    )
    .addOption(
      new Option(
        "--upstream",
        "also ask the paid service that ONETAKE_UPSTREAM names: host, clock, key and packs; free calls alone",
      ),
    )
    .addOption(speechOption())
    .addOption(jsonOption())
    .addHelpText("after", EXAMPLES)
    .action(async (flags: DoctorFlags) => {
      // Loaded only when it is needed: everything that renders is a lot for `--help`.
      const { runDoctor } = await import("../doctor/run-doctor.ts");
      await runDoctor(context, flags);
    });
}

const EXAMPLES = `
Examples:
  $ onetake doctor
  $ onetake doctor --speech ./my-voice.mjs
  $ onetake doctor --upstream
  $ onetake doctor --json
`;

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new InvalidArgumentError("a port is a number from 1 to 65535.");
}
