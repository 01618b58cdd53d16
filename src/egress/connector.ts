import { lookup } from "node:dns/promises";
import { isIP } from "node:net";

import { buildConnector } from "undici";

import { EgressFailed } from "./errors.ts";
import type { Guard } from "./guard.ts";

/** Every IP address that a host name stands for. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Opens a connection to an IP address that was approved; `hostname` in its options is that address. */
export type Dial = buildConnector.connector;

/**
 * How undici opens connections here: look the name up once, let the guard see all answers, then connect to these very addresses, one
 * after the other. As no second look-up takes place, a name that changes its answer in between gains nothing.
 */
export function createConnector(guard: Guard, resolve: Resolve = resolveBySystem, dial: Dial = buildConnector({})): Dial {
  return (options, callback) => {
    const fail = (thrown: unknown): void => callback(thrown instanceof Error ? thrown : new Error(String(thrown)), null);
    approve(guard, resolve, options).then((addresses) => dialEach(dial, options, addresses, callback), fail);
  };
}

async function approve(guard: Guard, resolve: Resolve, options: buildConnector.Options): Promise<readonly string[]> {
  const host = options.hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) === 0 ? await resolve(host) : [host];
  if (addresses.length === 0) throw new EgressFailed("name-not-found", "The host name has no address.");
  guard.assertReachable(options.hostname, Number(options.port) || (options.protocol === "https:" ? 443 : 80), addresses);
  return addresses;
}

function dialEach(dial: Dial, options: buildConnector.Options, addresses: readonly string[], callback: buildConnector.Callback): void {
  const [address, ...others] = addresses;
  // TLS still checks the certificate against the name: undici takes the server name from `host`, not from `hostname`.
  dial({ ...options, hostname: address ?? "" }, (...outcome) => {
    if (outcome[0] !== null && others.length > 0) dialEach(dial, options, others, callback);
    else callback(...outcome);
  });
}

async function resolveBySystem(host: string): Promise<readonly string[]> {
  try {
    return (await lookup(host, { all: true, verbatim: true })).map((answer) => answer.address);
  } catch (cause) {
    throw new EgressFailed("name-not-found", "The host name has no address.", { cause });
  }
}
