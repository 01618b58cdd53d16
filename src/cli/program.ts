import { Command } from "commander";

import { callbacksCommand } from "./commands/callbacks.ts";
import { accountCommand } from "./commands/account/account.ts";
import { approveCommand } from "./commands/approve.ts";
import { budgetCommand } from "./commands/budget.ts";
import { checkCommand } from "./commands/check.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { createCommand } from "./commands/create.ts";
import { drillCommand } from "./commands/drill.ts";
import { conformCommand } from "./commands/conform.ts";
import { evidenceCommand } from "./commands/evidence/evidence.ts";
import { explainCommand } from "./commands/explain.ts";
import { ledgerCommand } from "./commands/ledger.ts";
import { libraryCommand } from "./commands/library.ts";
import { openApiCommand } from "./commands/openapi.ts";
import { planCommand } from "./commands/plan.ts";
import { priceCommand } from "./commands/price.ts";
import { probeCommand } from "./commands/probe.ts";
import { purposeCommand } from "./commands/purpose.ts";
import { registerCommand } from "./commands/register.ts";
import { renderCommand } from "./commands/render.ts";
import { serveCommand } from "./commands/serve.ts";
import { shootCommand } from "./commands/shoot.ts";
import { tasksCommand } from "./commands/tasks.ts";
import { translateCommand } from "./commands/translate.ts";
import { unknownsCommand } from "./commands/unknowns.ts";
import { versionCommand } from "./commands/version.ts";
import type { CliContext } from "./context.ts";

/** What programs get to know of an end, as `help` tells it. */
export const exitCodesHelp = `
Exit codes:
  0    done
  1    a task failed, or something unexpected happened
  2    bad input: arguments, a scene file, a payload that is no JSON, a take that cannot go on
  3    refused: by check, by probe, by the server, by a server that deviates from the contract, because a create there might cost money, without an approval or a person at a terminal, or without a translation
  4    the server cannot be reached
  130  stopped by you; shoot says how to resume
`;

const ENVIRONMENT = `
Environment:
  ONETAKE_BASE_URL   server to use instead of the embedded one
  ONETAKE_API_KEY    credential for that server
  ONETAKE_HOME       where the embedded server keeps its database and files
  ONETAKE_SPEECH     speech module of your own for the local engine
  ONETAKE_FFMPEG     ffmpeg for where node-av is missing or --codec asks for it, instead of one on PATH
  DATABASE_URL       PostgreSQL to use instead of the embedded one
  NO_COLOR           no colours

The paid service (nothing goes there unless a request names the engine upstream, and nothing is bought without an approval):
  ONETAKE_UPSTREAM             global, mainland, or the address of the service
  ONETAKE_UPSTREAM_KEY         API key for it; or, for paths of the legacy standard alone, the pair of
  ONETAKE_UPSTREAM_ACCESS_KEY  access key and
  ONETAKE_UPSTREAM_SECRET_KEY  secret key. Secrets are never flags
`;

const START = `
Start here:
  $ onetake shoot examples/night-market.yaml
`;

/** The whole command line. It throws instead of leaving: codes are given by whoever runs it. */
export function createProgram(context: CliContext): Command {
  const program = new Command("onetake")
    .description("The Kling 3.0 API in a box: scenes to videos, a server, and all that is known of the API.")
    .version(context.version, "-V, --version", "print the version")
    // Options behind a command are that command's, also where its verbs have options of the same name.
    .enablePositionalOptions()
    .addHelpText("after", START + ENVIRONMENT + exitCodesHelp);
  for (const define of [
    shootCommand,
    renderCommand,
    serveCommand,
    checkCommand,
    priceCommand,
    probeCommand,
    translateCommand,
    registerCommand,
    explainCommand,
    evidenceCommand,
    openApiCommand,
    conformCommand,
    planCommand,
    approveCommand,
    createCommand,
    ledgerCommand,
    budgetCommand,
    purposeCommand,
    unknownsCommand,
    libraryCommand,
    tasksCommand,
    callbacksCommand,
    accountCommand,
    drillCommand,
    doctorCommand,
    versionCommand,
  ]) {
    program.addCommand(define(context));
  }
  return withOutput(program, context);
}

function withOutput(command: Command, context: CliContext): Command {
  command.exitOverride().configureOutput({
    writeOut: (text) => context.out.write(text),
    writeErr: (text) => context.err.write(text),
    getOutHelpWidth: () => Math.min(100, context.out.columns),
    getErrHelpWidth: () => Math.min(100, context.err.columns),
    getOutHasColors: () => false,
    getErrHasColors: () => false,
    outputError: (text, write) => write(`${context.err.ink.bad("error")}  ${text.replace(/^error: /, "")}`),
  });
  command.showSuggestionAfterError().showHelpAfterError("       See --help.");
  for (const child of command.commands) withOutput(child, context);
  return command;
}
