import type { IncomingMessage } from "node:http";

import { OnetakeError, withDeadline, type World } from "../base/index.ts";
import { ask } from "./ask.ts";
import type { Dial, Resolve, Route } from "./connector.ts";
import { EgressFailed, EgressRefused } from "./errors.ts";
import { createGuard, type Allowance, type Guard } from "./guard.ts";

/** The one way out for addresses that users name. */
export interface Egress {
  /**
   * Fetches an address into a new file. `mime` is the type without parameters that the other side says, `application/octet-stream`
   * when it says none (RFC 9110, 8.3): believe the bytes, not it. Nothing is left at `to` when it fails.
   * @throws EgressRefused, EgressFailed, the signal's reason, or the disk's error.
   */
  download(address: string, options: DownloadOptions): Promise<Downloaded>;
  /**
   * Posts a text and answers the status, whatever it is; redirects are not followed. The answer's body is read up to a small cap, so
   * that the other side can end in peace, and thrown away.
   * @throws EgressRefused, EgressFailed, or the signal's reason.
   */
  post(address: string, options: PostOptions): Promise<Posted>;
  /** Breaks off what is under way and takes no more. */
  close(): Promise<void>;
}

/** Bounds of one download. */
export interface DownloadOptions {
  /** Absolute path of the file to write; its folder exists. */
  readonly to: string;
  /** A longer body is broken off and refused. */
  readonly maxBytes: number;
  /** For everything together: names, redirects and the body. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

export interface Downloaded {
  readonly bytes: number;
  readonly mime: string;
}

/** What is posted, and for how long. */
export interface PostOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For everything together: names, sending and the answer's headers. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

export interface Posted {
  readonly status: number;
}

/** Content that stands behind one of our own addresses. */
export interface OwnContent {
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly mime: string;
}

/** How an egress is put together. Only `world` is needed. */
export interface EgressOptions extends Allowance {
  readonly world: World;
  /** Answers addresses of the product's own server from its own store, without the network; undefined for all others. */
  readonly resolveOwn?: (address: string) => Promise<OwnContent | undefined>;
  readonly resolve?: Resolve;
  readonly dial?: Dial;
  /** Default: {@link createGuard} with the allowance given here. */
  readonly guard?: Guard;
}

const MAX_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** An {@link Egress} that reaches the public internet only, whatever names, redirects and answers try. */
export function createEgress(options: EgressOptions): Egress {
  const { world } = options;
  const { resolve, dial } = options;
  const route: Route = { guard: options.guard ?? createGuard(options), ...(resolve && { resolve }), ...(dial && { dial }) };
  const closed = new AbortController();
  return {
    download: async (address, bounds) => {
      const late = (): Error => new EgressFailed("timeout", `The download took longer than ${bounds.timeoutMs} ms.`);
      let saving: Promise<Downloaded> | undefined;
      const work = async (signal: AbortSignal): Promise<Downloaded> => {
        const own = await options.resolveOwn?.(address);
        const content = own ?? (await open(route, address, bounds.maxBytes, signal));
        signal.throwIfAborted();
        return await (saving = save(world, content, bounds, signal));
      };
      const parent = bounds.signal ? AbortSignal.any([bounds.signal, closed.signal]) : closed.signal;
      parent.throwIfAborted();
      try {
        return await withDeadline(bounds.timeoutMs, world.clock.sleep.bind(world.clock), late, work, parent);
      } catch (thrown) {
        // A deadline does not wait for the writer, which must have let go of the file before it is removed.
        await saving?.catch(() => {});
        if (saving) await world.disk.remove(bounds.to);
        throw thrown;
      }
    },
    post: async (address, options) => {
      const parent = options.signal ? AbortSignal.any([options.signal, closed.signal]) : closed.signal;
      parent.throwIfAborted();
      return await post(route, world, address, options, parent);
    },
    close: async () => closed.abort(new EgressFailed("broken-off", "Downloads were ended.")),
  };
}

async function open(route: Route, address: string, maxBytes: number, signal: AbortSignal): Promise<OwnContent> {
  let target = route.guard.toTarget(address);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const answer = await ask(route, target, signal);
    if (!REDIRECTS.has(answer.statusCode ?? 0)) return toContent(answer, maxBytes);
    answer.destroy();
    target = route.guard.toTarget(readLocation(answer, target));
  }
  throw new EgressRefused("redirects", `The address redirects more than ${MAX_REDIRECTS} times.`);
}

function readLocation(answer: IncomingMessage, from: URL): string {
  const { location } = answer.headers;
  if (location === undefined)
    throw new EgressFailed("status", `The host answered ${answer.statusCode} without an address to go to.`);
  // A relative address is completed; an absolute one stays as it was written, so that the guard sees the host's own text.
  if (/^[a-z][a-z0-9+.-]*:/i.test(location)) return location;
  if (/[\s\\\p{Cc}]/u.test(location) || !URL.canParse(location, from.href)) {
    throw new EgressRefused("unreadable", "The host redirects to an address that cannot be read.");
  }
  return new URL(location, from).href;
}

function toContent(answer: IncomingMessage, maxBytes: number): OwnContent {
  const refusal = findRefusal(answer, maxBytes);
  if (refusal) {
    answer.destroy();
    throw refusal;
  }
  const mime = (answer.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
  return { pieces: answer, mime: mime || "application/octet-stream" };
}

function findRefusal(answer: IncomingMessage, maxBytes: number): OnetakeError | undefined {
  if (answer.statusCode !== 200) return new EgressFailed("status", `The host answered ${answer.statusCode}.`);
  const encoding = answer.headers["content-encoding"] ?? "identity";
  if (encoding.toLowerCase() !== "identity") {
    return new EgressRefused("encoding", `The host sends the file encoded as ${encoding.slice(0, 40)}.`);
  }
  return Number(answer.headers["content-length"] ?? 0) > maxBytes ? tooLarge(maxBytes) : undefined;
}

async function post(
  route: Route,
  world: World,
  address: string,
  { headers, body, timeoutMs }: PostOptions,
  parent: AbortSignal,
): Promise<Posted> {
  const late = (): Error => new EgressFailed("timeout", `The host did not answer within ${timeoutMs} ms.`);
  let posted: Posted | undefined;
  const work = async (signal: AbortSignal): Promise<void> => {
    const answer = await ask(route, route.guard.toTarget(address), signal, { method: "POST", headers, body });
    posted = { status: answer.statusCode ?? 0 };
    await discard(answer);
  };
  try {
    await withDeadline(timeoutMs, world.clock.sleep.bind(world.clock), late, work, parent);
  } catch (thrown) {
    if (posted === undefined) throw thrown;
  }
  if (posted === undefined) throw new TypeError("the work above ends with an answer or throws");
  return posted;
}

const DISCARDED_BYTES = 65_536;

// What is told is told by the status: a body that is long, breaks off or never ends changes nothing.
async function discard(answer: IncomingMessage): Promise<void> {
  let bytes = 0;
  try {
    for await (const piece of answer) {
      bytes += (piece as Buffer).length; // the answer has no encoding set
      if (bytes > DISCARDED_BYTES) return;
    }
  } catch {
    // The status was there.
  } finally {
    answer.destroy();
  }
}

async function save(world: World, content: OwnContent, bounds: DownloadOptions, signal: AbortSignal): Promise<Downloaded> {
  const seen = { bytes: 0 };
  await world.disk.writeStream(bounds.to, count(content.pieces, bounds.maxBytes, seen, signal), signal);
  return { bytes: seen.bytes, mime: content.mime };
}

async function* count(
  pieces: AsyncIterable<Uint8Array>,
  maxBytes: number,
  seen: { bytes: number },
  signal: AbortSignal,
): AsyncIterable<Uint8Array> {
  try {
    for await (const piece of pieces) {
      seen.bytes += piece.length;
      if (seen.bytes > maxBytes) throw tooLarge(maxBytes);
      yield piece;
    }
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    throw cause instanceof OnetakeError ? cause : new EgressFailed("broken-off", "The host broke the download off.", { cause });
  }
}

function tooLarge(maxBytes: number): EgressRefused {
  return new EgressRefused("too-large", `The file is larger than ${maxBytes} bytes.`);
}
