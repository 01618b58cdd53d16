import { Command, Option } from "commander";

import { parseJson, toDay, toMessage } from "../../base/index.ts";
import { createNodeLogger, type LogLevel } from "../../base/node.ts";
import type { EngineName, Onetake, OnetakeConfig } from "../../assemble.ts";
import { strictnessModes, type PreviewOptions, type Strictness } from "../../contract/index.ts";
import type { CodecWish } from "../../media/index.ts";
import type { Auth } from "../../server/index.ts";
import type { CliContext } from "../context.ts";
import { BadInput } from "../errors.ts";
import {
  allowPrivateOption,
  anyEngineOption,
  codecOption,
  jsonOption,
  lookOption,
  picturesOption,
  speechOption,
} from "../options.ts";
import { writeJsonLine } from "../output.ts";
import { readSpendPolicy } from "../spend-policy.ts";
import { needUpstream, readUpstream, withUpstream, type UpstreamChoice } from "../upstream-config.ts";

interface ServeFlags extends UpstreamChoice {
  readonly host: string;
  readonly port: string;
  readonly engine: EngineName;
  readonly spendPolicy?: string;
  readonly speech?: string;
  readonly allowPrivate?: readonly string[];
  readonly codec: CodecWish;
  readonly role: "all" | "api" | "worker";
  readonly concurrency?: string;
  readonly renderMemory?: string;
  readonly retentionDays?: string;
  readonly drills: boolean;
  readonly auth: "loopback" | "strict";
  readonly keys?: string;
  readonly tls?: true;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly publicUrl?: string;
  readonly strictness: Strictness;
  readonly look?: NonNullable<PreviewOptions["look"]>;
  readonly pictures?: NonNullable<PreviewOptions["pictures"]>;
  readonly logLevel: LogLevel;
  readonly json?: true;
}

/** `onetake serve`: a server that speaks Kling's wire format, until it is stopped. */
export function serveCommand(context: CliContext): Command {
  const command = new Command("serve")
    .summary("free: run a server that speaks Kling's wire format")
    .description(
      "Serves the API on this machine with a free engine; with ONETAKE_UPSTREAM and a key also with the paid one, for creates that ask for it by name. Ctrl-C lets running tasks finish; a second Ctrl-C stops at once.",
    )
    .addHelpText("after", EXAMPLES)
    .action(async (flags: ServeFlags) => await serve(context, flags));
  for (const option of [...listeningOptions(), ...callerOptions(), ...workOptions(), ...spendingOptions(), ...outputOptions()])
    command.addOption(option);
  return command;
}

function listeningOptions(): readonly Option[] {
  return [
    new Option("--host <address>", "address to listen on; anything but this machine's own needs --auth strict").default(
      "127.0.0.1",
    ),
    new Option("--port <number>", "port; 0 takes a free one").default("8080").env("ONETAKE_PORT"),
    new Option("--public-url <url>", "address under which callers reach the server, for the addresses of results").env(
      "ONETAKE_PUBLIC_URL",
    ),
    new Option("--tls", "speak HTTPS with a certificate that the server makes for itself and keeps"),
    new Option("--tls-cert <file>", "speak HTTPS with this certificate (PEM)").env("ONETAKE_TLS_CERT"),
    new Option("--tls-key <file>", "private key of --tls-cert (PEM)").env("ONETAKE_TLS_KEY"),
  ];
}

function callerOptions(): readonly Option[] {
  return [
    new Option("--auth <mode>", "loopback takes any credential; strict verifies")
      .choices(["loopback", "strict"])
      .default("loopback"),
    new Option("--keys <file>", "keys for --auth strict (JSON), beside those of onetake account key").env("ONETAKE_KEYS"),
    new Option(
      "--strictness <mode>",
      "as-upstream ignores what the service ignores; strict refuses all that check tells; lenient mends slips",
    )
      .choices(strictnessModes)
      .default(strictnessModes[0]),
    new Option("--no-drills", "refuse requests that ask for drills, and heed none of accounts"),
    allowPrivateOption(),
  ];
}

function workOptions(): readonly Option[] {
  return [
    anyEngineOption(
      "engine of creates that ask for none; upstream sends them to the paid service, each behind its plan and approval",
    ),
    codecOption(),
    speechOption(),
    lookOption("slate unless a request says otherwise"),
    picturesOption("png unless a request says otherwise"),
    new Option("--role <role>", "all answers requests and runs tasks; api and worker do one of them")
      .choices(["all", "api", "worker"])
      .default("all"),
    new Option("--concurrency <tasks>", "tasks that run at once; by default one for each core"),
    new Option("--render-memory <MB>", "memory of all renders together; by default three quarters of the machine's"),
    new Option(
      "--retention-days <days>",
      "days after which results and inputs are removed, or off; by default as many as at the service, 30. Elements and voices stay",
    ),
  ];
}

function spendingOptions(): readonly Option[] {
  return [
    new Option(
      "--upstream-standard <standard>",
      "standard in which paid creates travel; what a translation loses stands in the plan",
    ).choices(["as-asked", "legacy", "new"]),
    new Option("--upstream-slots <list>", "paid creates of each model that may be open at once, such as video=3,image=9"),
    new Option("--spend-policy <file>", "what may be bought without a person (JSON); nothing by default"),
  ];
}

function outputOptions(): readonly Option[] {
  return [
    new Option("--log-level <level>", "what is logged to standard error")
      .choices(["debug", "info", "warn", "error", "silent"])
      .default("info"),
    jsonOption(),
  ];
}

const EXAMPLES = `
Examples:
  $ onetake serve
  $ onetake serve --port 9000 --engine instant
  $ onetake serve --look plain
  $ onetake serve --codec ffmpeg
  $ onetake serve --tls
  $ onetake serve --speech ./my-voice.mjs --allow-private 127.0.0.1:9000
  $ onetake serve --strictness strict --public-url https://kling.example
  $ onetake serve --host 0.0.0.0 --auth strict
  $ onetake serve --host 0.0.0.0 --auth strict --keys keys.json
  $ ONETAKE_UPSTREAM=global ONETAKE_UPSTREAM_KEY=... onetake serve --upstream-slots video=3,image=9
`;

/** How long running tasks may go on after the first signal. */
const DRAIN_MS = 60_000;

async function serve(context: CliContext, flags: ServeFlags): Promise<void> {
  const auth = await readAuth(context, flags);
  const tls = await readTls(context, flags);
  const { defaultHome, startOnetake } = await import("../../assemble.ts");
  const databaseUrl = context.env["DATABASE_URL"] || undefined; // set but empty is not set
  const started = await startOnetake({
    home: defaultHome(context.env, context.uid),
    host: flags.host,
    port: toPort(flags.port),
    ...(await readPaid(context, flags)),
    engine: flags.engine,
    ...(flags.speech !== undefined && { speech: flags.speech }),
    codec: flags.codec,
    role: flags.role,
    auth,
    ...(flags.drills ? {} : { allowDrills: false }),
    ...(flags.retentionDays === undefined ? {} : { retentionDays: toDays(flags.retentionDays) }),
    ...(tls && { tls }),
    strictness: flags.strictness,
    preview: { ...(flags.look && { look: flags.look }), ...(flags.pictures && { pictures: flags.pictures }) },
    ...(flags.publicUrl === undefined ? {} : { baseUrl: toPublicUrl(flags.publicUrl) }),
    ...(flags.concurrency === undefined ? {} : { concurrency: toConcurrency(flags.concurrency) }),
    ...(flags.renderMemory === undefined ? {} : { renderMemoryMb: toMegabytes(flags.renderMemory) }),
    world: context.world,
    logger: createNodeLogger(flags.logLevel),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
  announce(context, flags, started);
  await untilAborted(context.signal);
  context.err.write("finishing what runs; stop again to leave at once\n");
  await started.close({ deadlineMs: DRAIN_MS });
}

async function readPaid(
  { env, world }: CliContext,
  flags: ServeFlags,
): Promise<Pick<OnetakeConfig, "upstream" | "allowPrivate" | "spendPolicy">> {
  const upstream = (flags.engine === "upstream" ? needUpstream : readUpstream)(env, flags);
  const paid = withUpstream(upstream, flags.allowPrivate);
  if (flags.spendPolicy === undefined) return paid;
  const { defaultPolicy } = await import("../../tasks/index.ts");
  const spendPolicy = await readSpendPolicy(world.disk, flags.spendPolicy, defaultPolicy);
  return { ...paid, spendPolicy };
}

function announce({ out }: CliContext, flags: ServeFlags, { url, certificate }: Onetake): void {
  const { bold, dim } = out.ink;
  if (flags.json) {
    const { path, fingerprint } = certificate ?? {};
    return writeJsonLine(out, { url, role: flags.role, ...(certificate && { certificate: { path, fingerprint } }) });
  }
  const what = url === "" ? "Onetake runs tasks" : `Onetake serves ${bold(url)}`;
  out.write(`${what}  ${dim(`engine ${flags.engine}, auth ${flags.auth}`)}\n`);
  if (certificate && url !== "") out.write(trustHelp(certificate));
}

// Nobody vouches for a certificate of one's own, so whoever calls has to be told, and told how to see that it is this one.
function trustHelp({ path, fingerprint, expiresAt }: NonNullable<Onetake["certificate"]>): string {
  return [
    `Certificate  ${path}, until ${toDay(expiresAt)}`,
    `SHA-256      ${fingerprint}`,
    "Trust it     curl --cacert FILE, NODE_EXTRA_CA_CERTS=FILE for Node, SSL_CERT_FILE=FILE for Python",
    "",
  ].join("\n");
}

async function readTls(context: CliContext, { tls, tlsCert, tlsKey }: ServeFlags): Promise<OnetakeConfig["tls"]> {
  if (tlsCert === undefined && tlsKey === undefined) return tls ? "own" : undefined;
  if (tlsCert === undefined || tlsKey === undefined)
    throw new BadInput("tls-half", "--tls-cert and --tls-key go together", {
      fix: "Name both, or use --tls for a certificate that the server makes itself.",
    });
  return { cert: await readText(context, tlsCert), key: await readText(context, tlsKey) };
}

async function readText({ world }: CliContext, path: string): Promise<string> {
  try {
    return new TextDecoder().decode(await world.disk.read(path));
  } catch (thrown) {
    throw new BadInput("file-unreadable", `${path} cannot be read: ${toMessage(thrown)}`, {
      cause: thrown,
      fix: "Name a file that is there.",
    });
  }
}

// What is inside a key is judged by the server.
async function readAuth({ world }: CliContext, { auth, keys: path }: ServeFlags): Promise<Auth> {
  if (auth === "loopback") return { mode: "loopback" };
  if (path === undefined) return { mode: "strict", keys: [] }; // those of the accounts
  try {
    const keys = parseJson(new TextDecoder().decode(await world.disk.read(path)));
    if (Array.isArray(keys)) return { mode: "strict", keys: keys as unknown as Extract<Auth, { mode: "strict" }>["keys"] }; // see above
  } catch (thrown) {
    throw new BadInput("keys-unreadable", `${path} cannot be read: ${toMessage(thrown)}`, { cause: thrown, fix: KEYS_FIX });
  }
  throw new BadInput("keys-unreadable", `${path} is not a list of keys`, { fix: KEYS_FIX });
}

const KEYS_FIX =
  'Name a JSON file with --keys: [{"account": "me", "apiKey": "..."}] or [{"account": "me", "accessKey": "...", "secretKey": "..."}].';

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
}

function toPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new BadInput("bad-port", `${text} is not a port`, { fix: "Write a number from 0 to 65535." });
}

function toDays(text: string): number {
  if (text === "off") return 0;
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= 36_500) return days;
  throw new BadInput("bad-retention", `${text} is not a number of days`, { fix: "Write a whole number, 1 or more, or off." });
}

function toPublicUrl(text: string): string {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text;
  throw new BadInput("bad-public-url", `${text} is not an address`, { fix: "Write it whole, such as https://kling.example." });
}

function toMegabytes(text: string): number {
  const megabytes = Number(text);
  if (Number.isInteger(megabytes) && megabytes >= 1) return megabytes;
  throw new BadInput("bad-render-memory", `${text} is not a number of megabytes`, { fix: "Write a whole number, such as 2000." });
}

function toConcurrency(text: string): number {
  const tasks = Number(text);
  if (Number.isInteger(tasks) && tasks >= 1) return tasks;
  throw new BadInput("bad-concurrency", `${text} is not a number of tasks`, { fix: "Write a whole number, 1 or more." });
}
