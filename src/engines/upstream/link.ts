import type { World } from "../../base/index.ts";
import { signToken } from "../../client/node.ts";
import { exchange, readCapped, type Link, type Outcome, type Request } from "../../client/transport.ts";
import type { Endpoint, Exchange } from "../../contract/index.ts";
import { createBreaker, type Breaker } from "./breaker.ts";
import type { UpstreamCredential, UpstreamOptions, UpstreamTimes } from "./options.ts";
import { createServiceClock, type ServiceClock } from "./service-clock.ts";

/** What every request of one engine shares. */
export interface Upstream {
  readonly options: UpstreamOptions;
  readonly world: World;
  readonly times: UpstreamTimes;
  /** Name of the host, as handles have it. */
  readonly host: string;
  readonly link: Link;
  readonly clock: ServiceClock;
  readonly breaker: Breaker;
}

const TIMES: UpstreamTimes = { pollMs: 4_000, createMs: 60_000, readMs: 20_000, busyMs: 5_000, breakMs: 15_000 };

/**
 * Puts together what requests share. Tokens are signed anew for each, by the service's clock.
 * @throws TypeError when `baseUrl` is no http(s) address.
 */
export function openUpstream(options: UpstreamOptions): Upstream {
  const { world, baseUrl } = options;
  if (!/^https?:\/\/[^/]/.test(baseUrl)) throw new TypeError(`baseUrl must begin with http:// or https://, not "${baseUrl}"`);
  const times = { ...TIMES, ...options.times };
  const clock = createServiceClock(world.clock);
  const credential = toCredential(options.credential, clock);
  return {
    options,
    world,
    times,
    host: new URL(baseUrl).host,
    link: { baseUrl, credential, fetch: (url, init) => world.net.fetch(url, init), clock: world.clock, headers: {} },
    clock,
    breaker: createBreaker(world.clock, times.breakMs),
  };
}

function toCredential(credential: UpstreamCredential, clock: ServiceClock): NonNullable<Link["credential"]> {
  return "apiKey" in credential ? credential.apiKey : () => signToken(credential, clock.now());
}

/** No answer is longer than this; what is, is not read. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Sends one request once and lets the observer know. @throws the signal's reason when it was aborted before. */
export async function send(upstream: Upstream, operation: Endpoint, request: Request, body?: Exchange["body"]): Promise<Outcome> {
  const outcome = await exchange(upstream.link, { ...request, read: (answer) => readCapped(answer, MOST_BYTES) });
  upstream.options.observe?.({
    endpoint: operation.id,
    host: upstream.host,
    at: upstream.world.clock.now(),
    ...(body === undefined ? {} : { body }),
    ...told(outcome),
  });
  return outcome;
}

function told(outcome: Outcome): Pick<Exchange, "http" | "code" | "message" | "data"> {
  if (outcome.kind === "lost") return { http: 0 };
  if (outcome.kind === "foreign") return { http: outcome.http };
  const { code, message, data } = outcome.envelope;
  return { http: outcome.http, code, message, ...(data === undefined ? {} : { data }) };
}

/** Whether an endpoint works, as far as an outcome tells. */
export function didWork(outcome: Outcome): boolean {
  if (outcome.kind !== "answered") return false;
  return outcome.http < 500;
}
