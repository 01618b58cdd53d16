import { Command, InvalidArgumentError, Option } from "commander";

import type { Credential } from "../../client/index.ts";
import type { Budget, ConformOptions, ConformReport } from "../../conform/index.ts";
import type { Standard } from "../../contract/index.ts";
import { readServerFacts } from "../../director/index.ts";
import { writeReport } from "../conform-view.ts";
import type { CliContext } from "../context.ts";
import { BadInput, Deviates } from "../errors.ts";
import { jsonOption } from "../options.ts";
import { writeJson } from "../output.ts";
import { personAt } from "../spending/person.ts";
import { quote } from "../spending/words.ts";
import { createProgress } from "../terminal/progress.ts";

interface ConformFlags {
  readonly baseUrl: string;
  readonly key?: string;
  readonly accessKey?: string;
  readonly secretKey?: string;
  readonly endpoint?: string;
  readonly standard?: Standard;
  readonly vector?: string;
  readonly sample?: number;
  readonly seed: number;
  readonly day?: string;
  readonly concurrency: number;
  readonly budget?: Budget;
  readonly media?: true;
  readonly stories: boolean;
  readonly wait: number;
  readonly json?: true;
}

/** `onetake conform`: how far a server agrees with the contract. */
export function conformCommand(context: CliContext): Command {
  return new Command("conform")
    .summary("free; BILLABLE with --budget, for a person at a terminal: hold a server against the contract")
    .description(DESCRIPTION)
    .addOption(new Option("--base-url <url>", "server under test").env("ONETAKE_BASE_URL").makeOptionMandatory())
    .addOption(new Option("--key <key>", "API key for it").env("ONETAKE_API_KEY"))
    .addOption(new Option("--access-key <key>", "access key, to sign tokens with").env("KLING_ACCESS_KEY"))
    .addOption(new Option("--secret-key <key>", "secret key of the access key").env("KLING_SECRET_KEY"))
    .addOption(new Option("--endpoint <name>", "only this endpoint or family, such as omni-video"))
    .addOption(new Option("--standard <name>", "only this standard").choices(["legacy", "new"]))
    .addOption(new Option("--vector <id>", "only this vector"))
    .addOption(new Option("--sample <count>", "send only so many of the vectors").argParser(readCount))
    .addOption(new Option("--seed <number>", "which ones, and in which order").argParser(readCount).default(1))
    .addOption(new Option("--day <day>", "day of the server's clock, as YYYY-MM-DD; the contract's own by default"))
    .addOption(new Option("--concurrency <count>", "requests at once").argParser(readCount).default(8))
    .addOption(new Option("--budget <amount>", "creates that may cost money, or list-price units as 12.5u").argParser(readBudget))
    .addOption(new Option("--media", "also send real pictures and sounds at the limits, and wait for what becomes of them"))
    .addOption(new Option("--no-stories", "send the vectors only"))
    .addOption(new Option("--wait <seconds>", "how long a story waits for a task").argParser(readCount).default(600))
    .addOption(jsonOption())
    .addHelpText("after", EXAMPLES)
    .action(async (flags: ConformFlags) => {
      const report = await run(context, flags);
      if (flags.json) writeJson(context.out, report);
      else writeReport(context.out, report);
      if (report.deviations.length > 0) throw new Deviates(report.deviations.length);
    });
}

const DESCRIPTION = [
  "Sends a server what the contract says the service takes and refuses, runs tasks from their create to the bytes of their results, " +
    "and tells how far it agrees. Every deviation comes with a line that sends the same request.",
  "Costs nothing by itself: unless the server says that it is Onetake with a free engine, nothing is sent that could make a task, " +
    "not even what the contract says is refused, because this server may take it. Queries and lists are always sent. With --budget, " +
    "which a person at a terminal confirms, at most that much is taken by the server; an answer that was lost counts as spent. No create is ever sent twice.",
  "A server keeps what is made: tasks, elements and voices of a run stay in the account.",
].join("\n\n");

const EXAMPLES = `
Examples:
  $ onetake conform --base-url http://127.0.0.1:8080
  $ onetake conform --base-url http://127.0.0.1:8080 --endpoint omni-video --sample 200 --seed 7
  $ onetake conform --base-url https://kling.example.com --key "$KEY"               (queries only)
  $ onetake conform --base-url https://kling.example.com --key "$KEY" --budget 20   (at most 20 creates)

Exit codes: 0 all that could be judged agrees; 3 something deviates; 1 nothing could be judged; 4 the server cannot be reached.
`;

async function run(context: CliContext, flags: ConformFlags): Promise<ConformReport> {
  const { world, signal } = context;
  const baseUrl = toBaseUrl(flags.baseUrl);
  const facts = await readServerFacts(baseUrl, world, signal);
  const isFree = facts.isOnetake && !facts.engine.isBillable;
  if (!isFree) {
    context.err.write(`${context.err.ink.dim(toNotice(flags.budget))}\n`);
    if (flags.budget !== undefined) await askForBudget(context, baseUrl, flags.budget);
  }
  // The vectors and their generator are loaded for this command only.
  const { runConform } = await import("../../conform/index.ts");
  const progress = createProgress(context.err, world.clock, flags.json === true);
  try {
    return await runConform({
      ...(await toOptions(context, flags)),
      baseUrl,
      isFree,
      onProgress: ({ done, total, stage }) =>
        progress.show((100 * done) / total, context.err.isTerminal ? `${stage}, ${done} of ${total}` : stage),
    });
  } finally {
    progress.end();
  }
}

// These creates go past every plan, so whoever pays for them says so here.
async function askForBudget(context: CliContext, baseUrl: string, budget: Budget): Promise<void> {
  const amount = "creates" in budget ? `${budget.creates}` : `${budget.units}u`;
  const command = `onetake conform --base-url ${quote(baseUrl)} --budget ${amount}`;
  const person = personAt(context, { what: "Buying at a server that is not free", command });
  await person.confirm("creates" in budget ? `${budget.creates} creates` : `${budget.units} units`);
}

function toNotice(budget: Budget | undefined): string {
  if (budget === undefined) return "This server is not Onetake with a free engine: only queries are sent. See --budget.";
  const much = "creates" in budget ? `${budget.creates} requests that could make a task` : `${budget.units} units at list price`;
  return `This server is not Onetake with a free engine: at most ${much} will be sent.`;
}

async function toOptions(context: CliContext, flags: ConformFlags): Promise<Omit<ConformOptions, "baseUrl" | "isFree">> {
  const { world, signal } = context;
  const only = {
    ...(flags.endpoint === undefined ? {} : { endpoint: flags.endpoint }),
    ...(flags.standard === undefined ? {} : { standard: flags.standard }),
    ...(flags.vector === undefined ? {} : { vector: flags.vector }),
  };
  return {
    world,
    signal,
    only,
    ...(await toCredential(context, flags)),
    seed: flags.seed,
    concurrency: flags.concurrency,
    withStories: flags.stories,
    withMedia: flags.media === true,
    waitMs: flags.wait * 1000,
    ...(flags.sample === undefined ? {} : { sample: flags.sample }),
    ...(flags.day === undefined ? {} : { day: flags.day }),
    ...(flags.budget === undefined ? {} : { budget: flags.budget }),
  };
}

async function toCredential(
  { world }: CliContext,
  { key, accessKey, secretKey }: ConformFlags,
): Promise<{ readonly apiKey?: Credential; readonly token?: Credential }> {
  if (key !== undefined && key !== "") return { apiKey: key };
  if (!accessKey && !secretKey) return {};
  if (!accessKey || !secretKey)
    throw new BadInput("bad-keys", "an access key and its secret key go together", { fix: "Give both, or --key." });
  const { createTokenCredential } = await import("../../client/node.ts");
  return { token: createTokenCredential({ accessKey, secretKey }, world.clock) };
}

function toBaseUrl(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, "");
  throw new BadInput("bad-base-url", `${text} is not the address of a server`, { fix: "Write it like http://127.0.0.1:8080." });
}

function readCount(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("a whole number is needed.");
}

function readBudget(text: string): Budget {
  const [, amount, unit] = /^(\d{1,6}(?:\.\d+)?)(u?)$/.exec(text) ?? [];
  if (amount === undefined || (unit === "" && amount.includes(".")))
    throw new InvalidArgumentError("write a number of creates such as 20, or units such as 12.5u.");
  return unit === "u" ? { units: Number(amount) } : { creates: Number(amount) };
}
