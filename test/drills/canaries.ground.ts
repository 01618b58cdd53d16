import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { startOnetake } from "../../src/assemble.ts";
import {
  createSeededRandom,
  parseJson,
  type Json,
  type LogFacts,
  type Logger,
  type Random,
  type World,
} from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { toLine } from "../../src/cli/evidence/evidence-file.ts";
import { reduceExchange } from "../../src/contract/observe/index.ts";
import { createEmulator } from "../../src/emulator.ts";
import { createPostgresStore, type EvidenceRow } from "../../src/store/index.ts";
import { createTestDatabase } from "../../src/store/testing.ts";
import { defaultPolicy } from "../../src/tasks/index.ts";
import { canary } from "./canaries.requests.ts";
import { chance, pick } from "./choose.ts";

/** The product as people run it, with the paid engine pointed at a second server, and everything that it tells to others than its caller. */
export interface CanaryGround {
  readonly url: string;
  /** The key that the server takes; it is a canary too. */
  readonly key: string;
  /** Every line of the log at every level, as JSON. */
  readonly logs: readonly string[];
  /** Why it lost its session in the database, when it did: what came after that proves nothing. */
  readonly lost: readonly string[];
  /** How many exchanges the paid service had. */
  exchanges(): number;
  /** Stops the server, and reads what its evidence tables hold and what an export of them says. */
  close(): Promise<{ readonly rows: number; readonly tables: string; readonly exported: string }>;
}

/** Starts it. With `keepsMessages` a recorder of another make also keeps the words of the service. */
export async function startCanaryGround(seed: number, keepsMessages: boolean): Promise<CanaryGround> {
  const random = createSeededRandom(seed);
  const database = await createTestDatabase();
  const home = await mkdtemp(join(tmpdir(), "onetake-drill-canaries-"));
  const kling = await createEmulator({ clock: "real" });
  const wire = troubleWire(createNodeWorld(), kling.url, random);
  const logs: string[] = [];
  const lost: string[] = [];
  const key = canary(random);
  const server = await startOnetake({
    home,
    databaseUrl: database.url,
    engine: "instant",
    upstream: { baseUrl: kling.url, credential: { apiKey: canary(random) }, times: { pollMs: 400, busyMs: 200, breakMs: 200 } },
    spendPolicy: { ...defaultPolicy, name: "drill", passes: { video: 1_000_000, image: 1_000_000 } },
    auth: { mode: "strict", keys: [{ apiKey: key, account: "default" }] },
    // Receivers that are nowhere are asked twice; more attempts say the same words again.
    callbacks: { delaysMs: [1_000], timeoutMs: 2_000 },
    logger: createKeeping(logs),
    world: wire.world,
    onLost: (error) => lost.push(error.message),
  });
  return {
    url: server.url,
    key,
    logs,
    lost,
    exchanges: () => wire.told.length,
    close: async () => {
      await server.close();
      await kling.close();
      const found = await readEvidence(database.url, keepsMessages ? wire.told : []);
      await database.drop();
      await rm(home, { recursive: true, force: true });
      return found;
    },
  };
}

/** What the service answered, with the words that no evidence may keep. */
interface Told {
  readonly http: number;
  readonly message: string;
  readonly body: Json;
}

/** The paid service refuses, fails and breaks off now and then, each time with words of its own that repeat what was sent. */
function troubleWire(world: World, klingUrl: string, random: Random): { readonly world: World; readonly told: readonly Told[] } {
  const told: Told[] = [];
  const fetch: World["net"]["fetch"] = async (url, init = {}) => {
    if (!url.startsWith(klingUrl)) return await world.net.fetch(url, init);
    const sent = typeof init.body === "string" ? init.body : "";
    const word = /cnry[0-9a-f]{12}/.exec(sent)?.[0] ?? canary(random);
    if (init.method === "POST" && chance(random, 0.25)) {
      const trouble = pick(random, TROUBLES)?.(word);
      if (trouble instanceof Error) throw trouble;
      if (trouble !== undefined) {
        told.push({ http: trouble.http, message: trouble.text, body: parse(sent) });
        return new Response(trouble.text, { status: trouble.http });
      }
    }
    const answer = await world.net.fetch(url, init);
    told.push({ http: answer.status, message: word, body: parse(sent) });
    return answer;
  };
  return { world: { ...world, net: { ...world.net, fetch } }, told };
}

type Trouble = (word: string) => { readonly http: number; readonly text: string } | Error;

const refusal =
  (http: number, code: number, say: (word: string) => string): Trouble =>
  (word) => ({ http, text: JSON.stringify({ code, message: say(word), request_id: word }) });

const TROUBLES: readonly Trouble[] = [
  refusal(400, 1201, (word) => `prompt value '${word}' is invalid`),
  refusal(400, 1201, (word) => `External_task_id ${word} already exists`),
  refusal(400, 1301, (word) => `the content ${word} is not allowed`),
  refusal(429, 1303, (word) => `parallel task over resource pack limit for ${word}`),
  refusal(401, 1002, (word) => `api key ${word} not found`),
  refusal(500, 5000, (word) => `${word} exploded`),
  (word) => ({ http: 502, text: `<html>${word}</html>` }),
  (word) => new TypeError(`fetch failed for ${word}`, { cause: new Error(`connect ECONNREFUSED ${word}.example`) }),
];

function parse(text: string): Json {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}

/** Keeps every line, errors with their stacks and causes. */
function createKeeping(logs: string[], common: LogFacts = {}): Logger {
  const keep =
    (level: string) =>
    (message: string, facts: LogFacts = {}): void =>
      void logs.push(JSON.stringify({ level, message, ...common, ...facts }, errorsToo));
  return {
    debug: keep("debug"),
    info: keep("info"),
    warn: keep("warn"),
    error: keep("error"),
    with: (facts) => createKeeping(logs, { ...common, ...facts }),
  };
}

function errorsToo(_name: string, value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (!(value instanceof Error)) return value;
  return { ...Object.fromEntries(Object.entries(value)), message: value.message, stack: value.stack, cause: value.cause };
}

async function readEvidence(url: string, told: readonly Told[]): Promise<Awaited<ReturnType<CanaryGround["close"]>>> {
  const store = await createPostgresStore({ url });
  try {
    await store.evidence.propose(told.flatMap(weakRow));
    const rows = await store.evidence.list();
    const tables = await store.pool.query<{ readonly row: string }>("select row_to_json(e)::text as row from onetake.evidence e");
    return { rows: rows.length, tables: tables.rows.map(({ row }) => row).join("\n"), exported: rows.map(toLine).join("") };
  } finally {
    await store.close();
  }
}

/** What a recorder would write that keeps the message for a note. */
function weakRow({ http, message, body }: Told, place: number): readonly EvidenceRow[] {
  const shape = reduceExchange({ endpoint: "omni-video.create", host: "127.0.0.1", at: place, body, http, code: 0, message });
  if (shape === undefined) return [];
  return [
    {
      shape,
      evidence: {
        id: `1970-01-01/weak/${place}`,
        claims: [],
        verdict: "unclear",
        rung: "accepted",
        source: { kind: "traffic", artifact: "weak", locator: "weak" },
        scope: {},
        day: "1970-01-01",
        note: message,
      },
      state: "proposed",
      proposedAt: 0,
      decidedAt: null,
      decidedBy: null,
    },
  ];
}
