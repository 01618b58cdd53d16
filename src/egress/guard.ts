import { isIP } from "node:net";

import { EgressRefused } from "./errors.ts";
import { isLoopbackAddress, isLoopbackName } from "./loopback.ts";
import { isPublicAddress } from "./public-address.ts";

/** The two questions that stand between a user's address and a connection. */
export interface Guard {
  /** Reads an address, or refuses it before any name is looked up. */
  toTarget(address: string): URL;
  /** Refuses unless every one of the addresses that a host name stands for, or the literal itself, may be connected to. */
  assertReachable(host: string, port: number, addresses: readonly string[]): void;
}

/** What a guard lets through. */
export interface Allowance {
  /** Ports of public hosts. Default 80 and 443. */
  readonly ports?: readonly number[];
  /** Exact `host:port` pairs, as they stand in addresses, that are let through whatever address they have: test servers. */
  readonly allowPrivate?: readonly string[];
  /** Lets through this machine by its own names (`localhost`, 127.0.0.0/8, `::1`), at any port. Default false. */
  readonly allowLoopback?: boolean;
}

const DEFAULT_PORTS: readonly number[] = [80, 443];
const MAX_LENGTH = 8192;

// Names that never belong to a public host: RFC 6761, RFC 6762, RFC 8375, RFC 9476 and the usual names of private networks.
const LOCAL_ENDINGS = [
  "localhost",
  "local",
  "internal",
  "intranet",
  "lan",
  "home",
  "corp",
  "private",
  "localdomain",
  "home.arpa",
];
const UNSERVED_ENDINGS = ["onion", "alt", "invalid", "test", "arpa"];

/** The {@link Guard} that lets only the public internet through. Refusals are `EgressRefused`. */
export function createGuard(allowance: Allowance = {}): Guard {
  const ports = new Set(allowance.ports ?? DEFAULT_PORTS);
  const exceptions = new Set(allowance.allowPrivate ?? []);
  const isOwnMachine = (host: string): boolean => allowance.allowLoopback === true && isLoopbackName(host);
  return {
    toTarget: (address) => {
      const url = readAddress(address);
      if (exceptions.has(`${url.hostname}:${toPort(url)}`) || isOwnMachine(bareHost(url))) return url;
      if (!ports.has(toPort(url))) throw new EgressRefused("port", `Port ${toPort(url)} is not served.`);
      assertPublicHost(bareHost(url));
      return url;
    },
    assertReachable: (host, port, addresses) => {
      if (exceptions.has(`${host}:${port}`)) return;
      if (addresses.every(isPublicAddress)) return;
      // Another name that stands for this machine is no name of this machine: whoever chose it may mean harm.
      if (isOwnMachine(host.replace(/^\[|\]$/g, "")) && addresses.every(isLoopbackAddress)) return;
      throw new EgressRefused("private-address", "The host name stands for an address that is not on the public internet.");
    },
  };
}

/** The port that a parsed address connects to. */
export function toPort(url: URL): number {
  if (url.port !== "") return Number(url.port);
  return url.protocol === "https:" ? 443 : 80;
}

/** The host without the brackets of an IPv6 literal. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}

// A text that two URL parsers may read differently is refused, so that what was checked is what others see in logs and redirects.
function readAddress(address: string): URL {
  if (address.length > MAX_LENGTH) throw new EgressRefused("unreadable", `The address is longer than ${MAX_LENGTH} characters.`);
  if (/[\s\\\p{Cc}\p{Cf}\p{Cs}]/u.test(address)) {
    throw new EgressRefused("unreadable", "The address holds a space, a backslash or an invisible character.");
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme !== "http" && scheme !== "https")
    throw new EgressRefused("scheme", "The address does not begin with http:// or https://.");
  if (!/^https?:\/\/[^/]/i.test(address)) throw new EgressRefused("unreadable", "The address has no host after its scheme.");
  if (!URL.canParse(address)) throw new EgressRefused("unreadable", "The address cannot be read.");
  const url = new URL(address);
  const authority = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? "";
  if (authority.includes("@")) throw new EgressRefused("credentials", "The address holds a user name or a password.");
  return url;
}

function assertPublicHost(host: string): void {
  if (isIP(host) !== 0) {
    if (isPublicAddress(host)) return;
    throw new EgressRefused("private-address", "The address is not on the public internet.");
  }
  const name = host.replace(/\.$/, "");
  const isLocal = [...LOCAL_ENDINGS, ...UNSERVED_ENDINGS].some((ending) => name === ending || name.endsWith(`.${ending}`));
  if (isLocal || !name.includes(".")) throw new EgressRefused("local-name", "The host name is not one of the public internet.");
}
