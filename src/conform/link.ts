import { OnetakeError, parseJson, stringifyJson, toMessage, withDeadline, type Json } from "../base/index.ts";
import type { Credential } from "../client/index.ts";
import { findErrorRow, readEnvelope, type Endpoint, type Envelope, type Standard } from "../contract/index.ts";
import type { ConformOptions } from "./options.ts";

/** A request as it is sent. */
export interface Sendable {
  readonly endpoint: Endpoint;
  /** Path with its query, as the contract writes it. */
  readonly path: string;
  readonly body?: Json;
  /** Headers beside the usual ones. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back. Without `http` nothing did, and `lost` says why. */
export interface Reply {
  readonly http?: number;
  /** Undefined when the answer is outside the service's envelope. */
  readonly envelope?: Envelope | undefined;
  readonly lost?: string;
}

/** The way to the server under test. */
export interface Link {
  readonly baseUrl: string;
  /** Why requests of a standard cannot be sent with the credentials at hand. */
  lacks(standard: Standard): string | undefined;
  /** Sends once; what was refused for coming too fast is sent again after a while. Nothing else is ever repeated. */
  send(request: Sendable): Promise<Reply>;
  /**
   * The bytes behind an address of a result, at most `most` of them.
   * @throws FileNotServed for 501; OnetakeError for any other answer.
   */
  read(url: string, most: number): Promise<Uint8Array>;
  /** Requests so far. */
  readonly sent: number;
}

/** The server says that it cannot serve a file of a result. */
export class FileNotServed extends OnetakeError {
  override readonly name = "FileNotServed";

  constructor(url: string) {
    super("file-not-served", `a file of the result is not served: ${new URL(url).pathname}`);
  }
}

const DEADLINE_MS = 120_000;
const TRIES = 6;
const FIRST_PAUSE_MS = 500;

/** A link over the World's network. Redirects are not followed: they would carry the credential elsewhere. */
export function createLink(options: ConformOptions): Link {
  const { world, signal } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, "");
  let sent = 0;
  const once = async (request: Sendable): Promise<Reply> => {
    sent++;
    try {
      return await withDeadline(
        DEADLINE_MS,
        world.clock.sleep,
        late,
        (aborts) => exchange(options, baseUrl, request, aborts),
        signal,
      );
    } catch (thrown) {
      signal?.throwIfAborted();
      return { lost: reasonOf(thrown) };
    }
  };
  return {
    baseUrl,
    get sent() {
      return sent;
    },
    lacks: (standard) =>
      standard === "new" && options.apiKey === undefined && options.token !== undefined
        ? "paths of the new standard take an API key only, and none was given"
        : undefined,
    send: async (request) => {
      for (let tries = 1; ; tries++) {
        const reply = await once(request);
        if (tries >= TRIES || !isBusy(reply)) return reply;
        await world.clock.sleep(FIRST_PAUSE_MS * 2 ** tries, signal);
      }
    },
    read: async (url, most) => {
      const response = await world.net.fetch(url, signal === undefined ? {} : { signal });
      if (response.status === 501) throw new FileNotServed(url);
      if (!response.ok) throw new OnetakeError("no-bytes", `${url} is answered with ${response.status}`);
      return new Uint8Array(await response.arrayBuffer()).subarray(0, most);
    },
  };
}

/** Whether a refusal says to come again later. */
export function isBusy({ envelope }: Reply): boolean {
  const row = findErrorRow(envelope?.code ?? 0);
  return row?.http === 429 && row.retry === "after-wait";
}

async function exchange(
  options: ConformOptions,
  baseUrl: string,
  { endpoint, path, body, headers }: Sendable,
  signal: AbortSignal,
): Promise<Reply> {
  const credential = await valueOf(options.apiKey ?? options.token);
  const response = await options.world.net.fetch(baseUrl + path, {
    method: endpoint.method,
    headers: {
      accept: "application/json",
      "content-type": "application/json",
      ...(credential === undefined ? {} : { authorization: `Bearer ${credential}` }),
      ...headers,
    },
    redirect: "manual",
    signal,
    ...(body === undefined ? {} : { body: stringifyJson(body) }),
  });
  return { http: response.status, envelope: readText(await response.text()) };
}

async function valueOf(credential: Credential | undefined): Promise<string | undefined> {
  return typeof credential === "function" ? await credential() : credential;
}

function readText(text: string): Envelope | undefined {
  try {
    return readEnvelope(parseJson(text));
  } catch {
    return undefined; // not JSON; whoever judges says so
  }
}

function late(): Error {
  return new OnetakeError("timed-out", `no answer within ${DEADLINE_MS / 1000} s`);
}

function reasonOf(thrown: unknown): string {
  const cause = thrown instanceof Error && thrown.cause !== undefined ? `: ${toMessage(thrown.cause)}` : "";
  return `${toMessage(thrown)}${cause}`;
}
