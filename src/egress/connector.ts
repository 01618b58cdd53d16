import { lookup } from "node:dns/promises";
import { connect as connectPlain, isIP, type Socket } from "node:net";
import { connect as connectSecure } from "node:tls";

import { createLimit, toMessage } from "../base/index.ts";
import { EgressFailed } from "./errors.ts";
import { bareHost, toPort, type Guard } from "./guard.ts";

/** Every IP address that a host name stands for. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** An approved address to connect to. `host` is the name that a TLS certificate must be for. */
export interface Destination {
  readonly address: string;
  readonly port: number;
  readonly secure: boolean;
  readonly host: string;
}

/** Opens a connection to an approved address; the signal gives it up. */
export type Dial = (destination: Destination, signal: AbortSignal) => Promise<Socket>;

/** How connections are made: who approves, who resolves names, who dials. */
export interface Route {
  readonly guard: Guard;
  readonly resolve?: Resolve;
  readonly dial?: Dial;
}

/**
 * Opens a connection for an address that the guard read: looks the name up once, lets the guard see all answers, then connects to these
 * very addresses, one after the other. As no second look-up takes place, a name that changes its answer in between gains nothing.
 * @throws EgressRefused when the guard refuses; EgressFailed when no address answers.
 */
export async function connect(route: Route, target: URL, signal: AbortSignal): Promise<Socket> {
  const host = bareHost(target);
  const addresses = isIP(host) === 0 ? await (route.resolve ?? resolveBySystem)(host) : [host];
  if (addresses.length === 0) throw new EgressFailed("name-not-found", "The host name has no address.");
  route.guard.assertReachable(target.hostname, toPort(target), addresses);
  const failures: unknown[] = [];
  for (const address of addresses) {
    signal.throwIfAborted();
    try {
      return await (route.dial ?? dialBySystem)(
        { address, port: toPort(target), secure: target.protocol === "https:", host },
        signal,
      );
    } catch (thrown) {
      failures.push(thrown);
    }
  }
  signal.throwIfAborted();
  throw new EgressFailed("unreachable", "The host did not answer.", {
    cause: failures[0],
    facts: { reasons: failures.map(toMessage) },
  });
}

function dialBySystem({ address, port, secure, host }: Destination, signal: AbortSignal): Promise<Socket> {
  const serverName = isIP(host) === 0 ? { servername: host.replace(/\.$/, "") } : {};
  const socket = secure ? connectSecure({ host: address, port, ...serverName }) : connectPlain({ host: address, port });
  return new Promise((resolve, reject) => {
    const giveUp = (): void => void socket.destroy(signal.reason instanceof Error ? signal.reason : undefined);
    signal.addEventListener("abort", giveUp, { once: true });
    socket.once(secure ? "secureConnect" : "connect", () => {
      signal.removeEventListener("abort", giveUp);
      resolve(socket);
    });
    socket.once("error", reject);
    socket.once("close", () => reject(new Error("the connection was closed")));
  });
}

// The system looks names up in the few threads that the disk needs too: callers that wait for the same name at the same time wait for
// one look-up, and two threads at most are lent, so that names which nobody answers for cannot stop the server's files.
const lookUps = createLimit(2);
const underWay = new Map<string, Promise<readonly string[]>>();

function resolveBySystem(host: string): Promise<readonly string[]> {
  // Whoever gives up stops waiting by itself; the look-up goes on for the others.
  const { signal } = new AbortController();
  const known = underWay.get(host) ?? lookUps(signal, () => askSystem(host)).finally(() => underWay.delete(host));
  underWay.set(host, known);
  return known;
}

async function askSystem(host: string): Promise<readonly string[]> {
  try {
    return (await lookup(host, { all: true, verbatim: true })).map((answer) => answer.address);
  } catch (cause) {
    throw new EgressFailed("name-not-found", "The host name has no address.", { cause });
  }
}
