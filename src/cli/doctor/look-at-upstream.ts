import { formatDecimal, toMessage, type JsonObject } from "../../base/index.ts";
import type { UpstreamConfig } from "../../assemble.ts";
import { CallError, createClient, UnexpectedAnswerError, UnreachableError, type Client } from "../../client/index.ts";
import { createTokenCredential } from "../../client/node.ts";
import {
  askDeductions,
  askPacks,
  classifyReason,
  hosts,
  readDeductions,
  readPacks,
  type AccountQuestion,
  type ToldDeduction,
  type ToldPack,
  type TrueReason,
} from "../../contract/index.ts";
import { toTimeText } from "../terminal/time-text.ts";
import type { Diagnosis } from "./diagnosis.ts";
import type { Ground } from "./ground.ts";
import { watchDates, type Dates } from "./service-dates.ts";

/**
 * The paid service: whether its host answers, how far the clocks are apart, what it says to the key, and what the account has. Free calls
 * alone. Nothing where it was not asked for.
 */
export async function lookAtUpstream(ground: Ground): Promise<readonly Diagnosis[]> {
  const { upstream } = ground;
  if (upstream === undefined) return [];
  if (upstream instanceof Error) return [missing(toMessage(upstream), upstream.fix)];
  const dates = watchDates(ground.world);
  const client = open(ground, upstream, dates);
  const now = ground.world.clock.now();
  const asked = await ask(client, askPacks(now - YEAR_MS, now), ground.signal);
  const first = [lookAtConfig(upstream), lookAtHost(upstream, asked)];
  if (!asked.isAnswered) return first;
  const found = [...first, lookAtClock(upstream, dates), lookAtKey(upstream, asked)];
  if (asked.data === undefined) return found;
  const packs = readPacks(asked.data);
  const deductions = await ask(client, askDeductions(now - LEDGER_MS, now), ground.signal);
  return [...found, lookAtPacks(packs), lookAtLag(packs, deductions)];
}

const BASE = { area: "upstream", vital: true } as const;
const YEAR_MS = 365 * 86_400_000;
/** How far back deductions are looked at: further than the packs are ever behind. */
const LEDGER_MS = 2 * 86_400_000;

function open({ world }: Ground, { baseUrl, credential }: UpstreamConfig, dates: Dates): Client {
  const { clock, random } = world;
  const key = "apiKey" in credential ? credential.apiKey : createTokenCredential(credential, clock);
  return createClient({ baseUrl, credential: key, fetch: dates.fetch, clock, random, retries: 0, readTimeoutMs: 15_000 });
}

/** What became of a question. Without data it was refused; not answered, nothing of this API came. */
interface Asked {
  readonly isAnswered: boolean;
  readonly data?: JsonObject;
  readonly reason?: TrueReason;
  readonly message?: string;
}

async function ask(client: Client, { operation, query, body }: AccountQuestion, signal: AbortSignal): Promise<Asked> {
  try {
    const answer = await client.call(operation, { ...(query && { query }), ...(body && { body }) }, { signal });
    return { isAnswered: true, data: (answer as { readonly record: JsonObject }).record }; // these answer records
  } catch (thrown) {
    signal.throwIfAborted();
    if (!(thrown instanceof CallError)) throw thrown;
    const isAnswered = !(thrown instanceof UnreachableError || thrown instanceof UnexpectedAnswerError);
    const { message, wireCode: code, http, requestId } = thrown;
    return { isAnswered, message, reason: classifyReason({ moment: "query", message, code, http, requestId }) };
  }
}

function missing(found: string, fix: string | undefined): Diagnosis {
  const means = "nothing can be bought; everything that is free works";
  return { ...BASE, name: "configuration", state: "missing", found, means, ...(fix !== undefined && { fix }) };
}

function lookAtConfig({ baseUrl, credential }: UpstreamConfig): Diagnosis {
  const known = hosts.find(({ url }) => url === baseUrl);
  const where = known === undefined ? baseUrl : `${baseUrl} (${known.name}, ${known.region})`;
  const what = "apiKey" in credential ? "an API key" : "a pair that signs tokens, for paths of the legacy standard alone";
  return { ...BASE, name: "configuration", state: "ok", found: `${where}, with ${what}` };
}

function lookAtHost({ baseUrl }: UpstreamConfig, { isAnswered, message = "" }: Asked): Diagnosis {
  const base = { ...BASE, name: "host" } as const;
  const { host } = new URL(baseUrl);
  if (isAnswered) return { ...base, state: "ok", found: `${host} answers` };
  const means = "nothing can be bought, and what was bought is not brought here";
  const fix = `check the network, the proxy, and ONETAKE_UPSTREAM: ${hosts.map(({ name }) => name).join(", ")} or an address`;
  return { ...base, state: "broken", found: `${host}: ${message}`, means, fix };
}

/** Tokens are dated back by 5 s; what is further off is refused sooner or later. */
const OFF_MS = 5_000;

function lookAtClock({ credential }: UpstreamConfig, dates: Dates): Diagnosis {
  const base = { area: "upstream", name: "clock", vital: "accessKey" in credential } as const;
  const offset = dates.offsetMs();
  if (offset === undefined) return { ...base, vital: false, state: "ok", found: "the service does not tell its time" };
  const seconds = `${(Math.abs(offset) / 1_000).toFixed(1)} s`;
  if (Math.abs(offset) <= OFF_MS) return { ...base, state: "ok", found: `within ${seconds} of the service's` };
  const found = `${seconds} ${offset > 0 ? "behind" : "ahead of"} the service's`;
  const means = "tokens count as expired or not yet valid, and days are told wrongly";
  return { ...base, state: "broken", found, means, fix: "set the clock of this machine, such as with NTP" };
}

function lookAtKey({ baseUrl, credential }: UpstreamConfig, { data, reason }: Asked): Diagnosis {
  const base = { ...BASE, name: "key" } as const;
  const { host } = new URL(baseUrl);
  const what = "apiKey" in credential ? "the key" : "the token";
  if (data !== undefined) return { ...base, state: "ok", found: `${host} takes ${what}` };
  const { code, message = "", next = "", class: kind } = reason ?? {};
  const found = `${host} refuses a free question: ${code === undefined ? "" : `${code} `}${message}`;
  // What is no matter of the credential, such as too many questions, says nothing against it.
  const isLogin = kind === "login";
  return {
    ...base,
    vital: isLogin,
    state: "broken",
    found,
    means: isLogin ? "nothing can be bought" : "it is not known what the account has",
    fix: next,
  };
}

function lookAtPacks(packs: readonly ToldPack[]): Diagnosis {
  const base = { area: "upstream", name: "packs", vital: false } as const;
  const active = packs.filter(({ isActive }) => isActive);
  const words = active.map(({ name, remaining, total, invalidAt }) => {
    return `${name}: ${formatDecimal(remaining, 2)} of ${formatDecimal(total, 2)} units until ${toTimeText(invalidAt)}`;
  });
  if (words.length > 0) return { ...base, state: "ok", found: words.join("; ") };
  const found = packs.length === 0 ? "the account has no pack" : `none of ${packs.length} packs is active`;
  const means = "creates are refused, unless the account pays afterwards";
  return { ...base, state: "missing", found, means, fix: "buy a pack in the console of the service" };
}

// The list of packs runs behind the ledger of deductions; how far is seen where the ledger's newest line of a pack says less.
function lookAtLag(packs: readonly ToldPack[], { data, message = "" }: Asked): Diagnosis {
  const base = { area: "upstream", name: "balance", vital: false } as const;
  if (data === undefined)
    return {
      ...base,
      state: "broken",
      found: `its ledger was not told: ${message}`,
      means: "how far the packs are behind is not known",
    };
  const newest = new Map<string, ToldDeduction>();
  for (const line of readDeductions(data)) if ((newest.get(line.packId)?.at ?? -1) < line.at) newest.set(line.packId, line);
  const behind = packs.flatMap(({ id, name, remaining }) => {
    const after = newest.get(id)?.after ?? remaining;
    return remaining > after
      ? [`${name} has ${formatDecimal(after, 2)} by its ledger, ${formatDecimal(remaining - after, 2)} less than told above`]
      : [];
  });
  if (behind.length === 0)
    return { ...base, state: "ok", found: "packs and ledger agree; the service tells packs up to 12 hours late" };
  return { ...base, state: "ok", found: `${behind.join("; ")}: the service tells packs up to 12 hours late` };
}
