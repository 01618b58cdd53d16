import { createHash } from "node:crypto";

import type { OnetakeConfig, UpstreamConfig } from "../assemble.ts";
import { hosts, unitPrices, type Pack, type Standard } from "../contract/index.ts";
import { BadInput } from "./errors.ts";

/** What is said of the paid service beside the environment. */
export interface UpstreamChoice {
  /** The standard in which creates travel. */
  readonly upstreamStandard?: Standard | "as-asked";
  /** Creates that may be open at once, such as `video=3,image=9`. */
  readonly upstreamSlots?: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The paid service that the environment names: `ONETAKE_UPSTREAM` (an address, or the word of a region) and a key. Undefined where it names
 * none. Secrets come from the environment alone, where no list of processes and no history of a shell keeps them.
 * @throws BadInput for an address without a key or a key without an address, and for what is neither.
 */
export function readUpstream(env: Env, choice: UpstreamChoice = {}): UpstreamConfig | undefined {
  const address = env["ONETAKE_UPSTREAM"]?.trim() ?? "";
  const credential = readCredential(env);
  if (address === "" && credential === undefined) {
    if (choice.upstreamStandard === undefined && choice.upstreamSlots === undefined) return undefined;
    throw absent();
  }
  if (address === "")
    throw new BadInput("upstream-address", "there is a key of the paid service and no address", { fix: SET_UP });
  if (credential === undefined) throw new BadInput("upstream-key", "there is no key for the paid service", { fix: SET_UP });
  return {
    baseUrl: readAddress(address),
    credential,
    ...(choice.upstreamStandard !== undefined && { standard: choice.upstreamStandard }),
    ...(choice.upstreamSlots !== undefined && { slots: readSlots(choice.upstreamSlots) }),
  };
}

/**
 * The same where it is needed.
 * @throws BadInput where the environment names none, too.
 */
export function needUpstream(env: Env, choice: UpstreamChoice = {}): UpstreamConfig {
  const upstream = readUpstream(env, choice);
  if (upstream === undefined) throw absent();
  return upstream;
}

/**
 * What of a server's configuration follows from the paid service. One on this machine, as a rehearsal has it, serves its results at an
 * address that the guard of addresses would refuse; naming it in the environment allows exactly that one.
 */
export function withUpstream(
  upstream: UpstreamConfig | undefined,
  allowPrivate: readonly string[] = [],
): Pick<OnetakeConfig, "upstream" | "allowPrivate"> {
  if (upstream === undefined) return allowPrivate.length === 0 ? {} : { allowPrivate };
  const { protocol, hostname, port, host } = new URL(upstream.baseUrl);
  const own = isHere(hostname) ? [port === "" ? `${host}:${protocol === "https:" ? 443 : 80}` : host] : [];
  return { upstream, allowPrivate: [...allowPrivate, ...own] };
}

/** A name for the library of elements at the paid service: keys and ids of one host are unknown at any other. */
export function libraryOf({ baseUrl }: Pick<UpstreamConfig, "baseUrl">): string {
  return `upstream-${createHash("sha256").update(new URL(baseUrl).host).digest("hex").slice(0, 8)}`;
}

function absent(): BadInput {
  return new BadInput("upstream-absent", "no paid service is configured", { fix: SET_UP });
}

const SET_UP =
  "Set ONETAKE_UPSTREAM (global, mainland or an address) and ONETAKE_UPSTREAM_KEY, or ONETAKE_UPSTREAM_ACCESS_KEY with ONETAKE_UPSTREAM_SECRET_KEY.";

function readCredential(env: Env): UpstreamConfig["credential"] | undefined {
  const [apiKey, accessKey, secretKey] = ["KEY", "ACCESS_KEY", "SECRET_KEY"].map(
    (name) => env[`ONETAKE_UPSTREAM_${name}`]?.trim() ?? "",
  ) as [string, string, string]; // three in, three out
  if (apiKey !== "" && accessKey + secretKey !== "")
    throw new BadInput("upstream-two-keys", "there is both an API key and a pair for the paid service", {
      fix: "Unset ONETAKE_UPSTREAM_KEY, or ONETAKE_UPSTREAM_ACCESS_KEY and ONETAKE_UPSTREAM_SECRET_KEY.",
    });
  if (apiKey !== "") return { apiKey };
  if (accessKey === "" && secretKey === "") return undefined;
  if (accessKey !== "" && secretKey !== "") return { accessKey, secretKey };
  throw new BadInput("upstream-half-pair", "half of the pair for the paid service is missing", { fix: SET_UP });
}

function readAddress(text: string): string {
  const known = hosts.find(({ name }) => name === text);
  if (known !== undefined) return known.url;
  if (/^https?:\/\//i.test(text) && URL.canParse(text) && isSafe(new URL(text))) return text.replace(/\/+$/, "");
  throw new BadInput("upstream-address", `ONETAKE_UPSTREAM ${text} is not the address of a service`, {
    fix: `Say ${hosts.map(({ name }) => name).join(" or ")}, or a whole address with https://; plain http is for this machine alone.`,
  });
}

// A key must not cross a network in the clear.
function isSafe({ protocol, hostname, username }: URL): boolean {
  return username === "" && (protocol === "https:" || isHere(hostname));
}

function isHere(hostname: string): boolean {
  return ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
}

function readSlots(text: string): NonNullable<UpstreamConfig["slots"]> {
  return Object.fromEntries(
    text.split(",").map((part) => {
      const [pack = "", slots = ""] = part.split("=").map((piece) => piece.trim());
      if (isPack(pack) && /^[1-9]\d{0,3}$/.test(slots)) return [pack, Number(slots)];
      throw new BadInput("bad-slots", `${part} is no number of slots`, {
        fix: `Write it like video=3,image=9; packs are ${PACKS.join(", ")}.`,
      });
    }),
  );
}

const PACKS: readonly Pack[] = unitPrices.map(({ pack }) => pack);

function isPack(text: string): text is Pack {
  return PACKS.some((pack) => pack === text);
}
