import { Command, Option } from "commander";

import { isJsonObject, stringifyJson, toDay } from "../../base/index.ts";
import {
  endpoints,
  findEndpoint,
  guessEndpoint,
  translate,
  type Endpoint,
  type Standard,
  type Translation,
} from "../../contract/index.ts";
import type { CliContext, Out } from "../context.ts";
import { BadInput, NoTranslation } from "../errors.ts";
import { dayOption, jsonOption } from "../options.ts";
import { writeJson } from "../output.ts";
import { readPayload, type Payload } from "../payload/read-payload.ts";

interface TranslateFlags {
  readonly to: Standard;
  readonly endpoint?: string;
  readonly today?: string;
  readonly json?: true;
}

const EXAMPLES = `
The body goes to standard output; where to send it, and what is lost or changed on the way, to standard error.
A body of the new standard does not say its model, which is part of the path: name the endpoint, or give the whole curl command.

Examples:
  $ onetake translate request.json --to new
  $ onetake translate request.json --to legacy --endpoint omni-video-3.0-omni
  $ onetake translate call.sh --to new | onetake check - --endpoint omni-video-3.0-omni
`;

/** `onetake translate <payload>`: the same request in the words of the other standard. Sends nothing. */
export function translateCommand(context: CliContext): Command {
  return new Command("translate")
    .summary("free: write a payload in the words of the other standard")
    .description("Translates a request body between the legacy and the new standard, without sending it, and tells what is lost.")
    .argument("<payload>", "file with JSON, a curl command or source code with the body in it, or - for standard input")
    .addOption(new Option("--to <standard>", "which standard").choices(["new", "legacy"]).makeOptionMandatory())
    .addOption(new Option("--endpoint <name>", "what the payload is for, such as omni-video"))
    .addOption(dayOption("day on which it would be sent"))
    .addOption(jsonOption())
    .addHelpText("after", EXAMPLES)
    .action(async (source: string, flags: TranslateFlags) => {
      const payload = await readPayload(context, source, flags.endpoint);
      const { id } = flags.endpoint === undefined && payload.isGuess ? guess(payload, flags.to) : findEndpoint(payload.endpoint);
      if (!isJsonObject(payload.body))
        throw new BadInput("not-a-body", "the payload is not a JSON object", { fix: "Give the body of a request." });
      const result = translate(id, payload.body, { to: flags.to, today: flags.today ?? toDay(context.world.clock.now()) });
      if (result.outcome === "refused") throw new NoTranslation(result.code, result.message, { fix: result.fix });
      const { outcome: _, ...translation } = result;
      if (flags.json) return writeJson(context.out, { from: id, ...translation });
      context.out.write(`${stringifyJson(result.body, 2)}\n`);
      report(context.err, id, result);
    });
}

/** The endpoint that a body without an address fits best. */
function guess({ body }: Payload, to: Standard): Endpoint {
  const creates = endpoints.filter(({ action, standard }) => action === "create" && standard !== to);
  const best = guessEndpoint(body, creates);
  if (best !== undefined && best.pathModel === undefined) return best;
  const alike = creates.filter(({ kind }) => kind === best?.kind).map(({ family }) => family);
  throw new BadInput("endpoint-unknown", "a body of the new standard does not say which model it is for", {
    fix: `Say --endpoint, one of ${alike.join(", ")}.`,
  });
}

function report(out: Out, from: string, { endpoint, method, path, lost, notes, calls }: Translation): void {
  const { ink } = out;
  out.write(`${ink.dim("from")}  ${from}\n${ink.dim("to  ")}  ${endpoint}  ${method} ${path}\n`);
  for (const { path: at, reason, fix } of lost)
    out.write(`${ink.warn("lost")}  ${at}\n      ${reason}\n      ${ink.dim("fix")}  ${fix}\n`);
  for (const { path: at, message } of notes) out.write(`${ink.dim("note")}  ${at}\n      ${message}\n`);
  out.write(
    `${ink.dim("then")}  ask with ${calls.query}; done is ${calls.success}; sign in with ${calls.credentials.join(" or ")}\n`,
  );
}
