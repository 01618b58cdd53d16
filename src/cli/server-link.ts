import { createNodeLogger, type LogLevel } from "../base/node.ts";
import { createClient, type Client } from "../client/index.ts";
import { readServerFacts, type ServerFacts } from "../director/index.ts";
import type { CliContext } from "./context.ts";
import { BadInput } from "./errors.ts";
import type { ServerChoice } from "./options.ts";
import { readUpstream, withUpstream } from "./upstream-config.ts";

/** A server that a command may talk to. */
export interface ServerLink {
  readonly client: Client;
  /** Tells what stands behind the address. */
  facts(signal: AbortSignal): Promise<ServerFacts>;
  /** Names the server's library for ever: its address, or the home (and database) of the embedded one. */
  readonly id: string;
  /** Null for the embedded server. */
  readonly baseUrl: string | null;
  /** Stops an embedded server; does nothing to any other. */
  close(): Promise<void>;
}

/** How long an embedded server may finish what runs before the rest is left for the next start. */
const CLOSE_MS = 3_000;

/**
 * Links to the server that the user named, else starts the embedded one in this process. Every user of one home shares one database,
 * so a task that was begun earlier goes on here.
 */
export async function openServer(context: CliContext, choice: ServerChoice): Promise<ServerLink> {
  const { env, world } = context;
  const parts = { ...credentialOf(env), fetch: world.net.fetch, clock: world.clock, random: world.random };
  if (choice.baseUrl) {
    const baseUrl = toBaseUrl(choice.baseUrl);
    return {
      client: createClient({ baseUrl, ...parts }),
      facts: askFacts(baseUrl, world),
      id: baseUrl,
      baseUrl,
      close: async () => {},
    };
  }
  // Loaded only when it is needed: everything behind a server is a lot for `--help`.
  const { defaultHome, startOnetake } = await import("../assemble.ts");
  const home = defaultHome(env, context.uid);
  const databaseUrl = env["DATABASE_URL"] || undefined; // set but empty is not set
  const upstream = readUpstream(env);
  const started = await startOnetake({
    home,
    host: "127.0.0.1",
    port: 0,
    engine: choice.engine ?? "local",
    // Beside the usual engine, and under the usual policy: whoever starts a server for one command does not choose what needs a person.
    ...withUpstream(upstream),
    ...(env["ONETAKE_SPEECH"] && { speech: env["ONETAKE_SPEECH"] }),
    world,
    logger: createNodeLogger(levelOf(env)),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
  const id = `embedded:${home}${databaseUrl === undefined ? "" : `+${nameOf(databaseUrl)}`}`;
  return {
    client: createClient({ baseUrl: started.url, ...parts }),
    facts: askFacts(started.url, world),
    id,
    baseUrl: null,
    close: () => started.close({ deadlineMs: CLOSE_MS }),
  };
}

function askFacts(baseUrl: string, world: CliContext["world"]): ServerLink["facts"] {
  return (signal) => readServerFacts(baseUrl, world, signal);
}

function credentialOf(env: CliContext["env"]): { credential?: string } {
  const key = env["ONETAKE_API_KEY"];
  return key === undefined || key === "" ? {} : { credential: key };
}

function toBaseUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new BadInput("bad-base-url", `${text} is not the address of a server`, { fix: "Write it like http://127.0.0.1:8080." });
  }
  return text.replace(/\/+$/, "");
}

// Which database it is, without the password.
function nameOf(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return "database";
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}

function levelOf(env: CliContext["env"]): LogLevel {
  const level = env["ONETAKE_LOG_LEVEL"];
  return LEVELS.find((each) => each === level) ?? "error";
}

const LEVELS: readonly LogLevel[] = ["debug", "info", "warn", "error", "silent"];
