import { isTestFile, resolveReference, type Reference, type Source } from "./source.ts";

/** The one file through which what may cost money leaves. */
const EXIT = "engines/upstream/exit.ts";
const ENGINE = "engines/upstream/";

/** Floors that may speak to a server by the client. All but the engine speak to Onetake servers, or to what their user names. */
const SPEAKERS = ["client/", "cli/", "director/", "conform/", ENGINE] as const;

/** Files of the engine that may have a request sent. */
const SENDERS: ReadonlySet<string> = new Set([EXIT, "engines/upstream/ask.ts"]);

/** The engine's one link to the network, and the adapter behind all of them. */
const LINKS: ReadonlySet<string> = new Set(["engines/upstream/link.ts", "base/node-world.ts"]);

/** Ways to the network that are no client's. */
const RAW: ReadonlySet<string> = new Set(["node:http", "node:https", "node:http2", "undici"]);

/**
 * What could send a create to the paid service beside its exit: the client's means in a floor that has nothing to send, a way to the network
 * outside the floors for it, and in the paid engine whatever asks with anything but GET, or sends from another file.
 */
export function checkExitLaw(sources: readonly Source[]): readonly string[] {
  return sources.filter(({ path }) => !isTestFile(path)).flatMap(faultsOf);
}

function faultsOf(source: Source): readonly string[] {
  const imports = source.references.flatMap((reference) => faultOf(source.path, reference));
  return imports.concat(
    linesOf(source, reachesNetwork, "reaches for the network; hand it to the egress or the paid engine's link"),
    linesOf(source, sends, `has a request sent; only ${[...SENDERS].join(" and ")} may`),
    linesOf(source, asksOtherwise, `names a method other than GET; only ${EXIT} may send anything else`),
  );
}

function faultOf(path: string, { to, isType, line }: Reference): readonly string[] {
  if (isType) return [];
  const at = `src/${path}:${line}`;
  if (RAW.has(to) && !path.startsWith("egress/")) return [`${at}: imports ${to}; requests leave by the egress or a client`];
  const target = resolveReference(path, to) ?? "";
  if (target === "client/transport.ts" && !path.startsWith(ENGINE))
    return [`${at}: imports the transport of the paid engine; use the client`];
  if (target.startsWith("client/") && !SPEAKERS.some((floor) => path.startsWith(floor)))
    return [`${at}: imports the client, with which creates could be sent; only ${SPEAKERS.join(", ")} may`];
  return [];
}

function reachesNetwork(path: string, text: string): boolean {
  if (LINKS.has(path) || SPEAKERS.some((floor) => floor !== ENGINE && path.startsWith(floor))) return false;
  return /\bnet\.fetch\b|\.fetch\s*\(|\bexchange\s*\(/.test(text);
}

function sends(path: string, text: string): boolean {
  return path.startsWith(ENGINE) && !SENDERS.has(path) && !LINKS.has(path) && /\bsend\s*\(|\bimport\b.*\bsend\b/.test(text);
}

function asksOtherwise(path: string, text: string): boolean {
  if (!path.startsWith(ENGINE) || path === EXIT) return false;
  return /\bmethod\b(?!: "GET")|["'`](?:POST|PUT|PATCH|DELETE)["'`]/.test(text);
}

function linesOf(source: Source, breaks: (path: string, line: string) => boolean, why: string): readonly string[] {
  return source.text
    .split("\n")
    .map((line) => line.replace(/^\s*(?:\/\/|\*|\/\*).*/, ""))
    .flatMap((line, index) => (breaks(source.path, line) ? [`src/${source.path}:${index + 1}: ${why}`] : []));
}
