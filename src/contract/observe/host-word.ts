import { hosts } from "../wire/hosts.ts";
import { digestWord } from "./digest-word.ts";

/**
 * What is kept of a host: the names of the service itself, `loopback`, and else a digest, because the name of somebody's gateway may tell
 * whose it is. A scheme, credentials, a port and a path are no part of it.
 */
export function toHostWord(host: string): string {
  const name = bareName(host);
  if (known.has(name)) return name;
  if (/^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/.test(name)) return "loopback";
  return `gateway-${digestWord(name).slice(0, 8)}`;
}

/** Whether a text is one of the words that {@link toHostWord} makes. */
export function isHostWord(word: string): boolean {
  return known.has(word) || word === "loopback" || /^gateway-[0-9a-f]{8}$/.test(word);
}

/** How evidence names the place: `global`, `mainland`, `loopback` or a gateway's word. */
export function surfaceOf(hostWord: string): string {
  return known.get(hostWord) ?? hostWord;
}

const known: ReadonlyMap<string, string> = new Map(hosts.map(({ url, name }) => [bareName(url), name]));

function bareName(host: string): string {
  const [authority = ""] = host.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").split(/[/?#]/);
  const name = authority.slice(authority.lastIndexOf("@") + 1);
  return name.replace(/:\d*$/, "").toLowerCase();
}
