import type { Clock, Net, Random } from "../base/index.ts";

/** A credential, or something that gives a fresh one for each request: an API key or a signed token. */
export type Credential = string | (() => string | Promise<string>);

/** How a client is made. */
export interface ClientOptions {
  /** Address of the server, such as `http://127.0.0.1:8080`; a path in it is kept. */
  readonly baseUrl: string;
  /** None by default, which servers on this machine may take. It is sent to `baseUrl` only. */
  readonly credential?: Credential;
  /** Default: the platform's `fetch`. */
  readonly fetch?: Net["fetch"];
  /** Default: the platform's clock and timers. */
  readonly clock?: Clock;
  /** Spreads repeats over time. Default: the platform's. */
  readonly random?: Pick<Random, "fraction">;
  /**
   * How often a read is sent again after a network error, a 5xx or a busy service. Default 3. A create is sent again only where it was refused
   * as too much at once (1302, 1303), which makes no task, and the server says when to come back.
   */
  readonly retries?: number;
  /** How long one read may take. Default 30,000 ms. */
  readonly readTimeoutMs?: number;
  /** How long a create may take, its upload included, and the longest wait for a busy server. Default 300,000 ms. */
  readonly createTimeoutMs?: number;
  /** Headers of every request, such as `previewHeaders` of `onetake/client/local` writes them. None by default. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a single call may set. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Instead of the client's `readTimeoutMs` or `createTimeoutMs`. */
  readonly timeoutMs?: number;
  /** Headers of this request beside the client's. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The options with every default filled in. */
export type Settings = Required<Omit<ClientOptions, "credential" | "headers">> & Pick<ClientOptions, "credential" | "headers">;
