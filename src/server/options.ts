import type { Logger, World } from "../base/index.ts";
import type { PreviewOptions, Strictness } from "../contract/index.ts";
import type { AccountsReader, Blobs, SpendReader } from "../store/index.ts";
import type { Spending, Tasks } from "../tasks/index.ts";
import type { Key, Keyring } from "./auth/keyring.ts";
import type { DrillSource } from "./faults/drilling.ts";
import type { ServerMetrics } from "./metrics/create-metrics.ts";

/**
 * Who may call: anybody on this machine (the account of a known key, else the account `default`), or only holders of a key, of which there may be
 * more in `keyring`.
 */
export type Auth = { readonly mode: "loopback" } | { readonly mode: "strict"; readonly keys: readonly Key[] };

/** What the server tells of an engine, and what it asks of it. An `Engine` fits. */
export interface EngineInfo {
  readonly name: string;
  readonly billable: boolean;
  /** Where the creates of a billable one go. */
  readonly paid?: { readonly host: string };
  /** A spoken sample of a voice of the catalogue as WAV bytes. */
  speakSample?(voiceId: string): Promise<Uint8Array>;
}

/** What a server is made of. */
export interface ServerOptions {
  /** Version of the product, for `/healthz` and headers. */
  readonly version: string;
  /** Address to listen on; anything but this machine's own asks for `strict`. Default `127.0.0.1`. */
  readonly host?: string;
  /** Port to listen on; 0, the default, takes a free one. */
  readonly port?: number;
  /** The address under which callers reach the server, such as `https://kling.example`; by default the one each caller used. */
  readonly baseUrl?: string;
  readonly auth: Auth;
  /** How bodies are judged that do not ask for it themselves; `as-upstream` by default. */
  readonly strictness?: Strictness;
  /** How previews are drawn for creates that do not ask for it themselves. */
  readonly preview?: PreviewOptions;
  /** Keys beside those of `auth`, which win; none by default. */
  readonly keyring?: Keyring;
  /** What is kept of accounts; without it every account may call from everywhere, and none can be asked for what it has. */
  readonly accounts?: AccountsReader;
  readonly tasks: Tasks;
  readonly blobs: Blobs;
  /** The usual engine: what makes the results of creates that name none. */
  readonly engine: EngineInfo;
  /** Engines beside it, which creates may name; none by default. */
  readonly engines?: readonly EngineInfo[];
  /** Plans and what is kept of spending; without it no path of spending is served. */
  readonly spending?: ServerSpending;
  /** Whether what the server stands on (the store, say) answers. */
  readonly health: () => Promise<boolean>;
  /** Why callbacks to an address will not arrive, where that is known before they are sent. */
  readonly callbackFault?: (address: string) => string | undefined;
  /** Content of a picture of the preset catalogue by its file name, or undefined when it is not there. */
  readonly presetPicture?: (name: string) => Promise<Uint8Array | undefined>;
  /** Whether requests may ask for drills; by default when one of the engines is free. Creates at billable engines never may. */
  readonly allowDrills?: boolean;
  /** Drills of accounts; none by default. */
  readonly drills?: DrillSource;
  /** Days after which results are gone; those of the service by default, and 0 for never. */
  readonly retentionDays?: number;
  /** What `/metrics` tells; by default the server counts its own requests only. */
  readonly metrics?: ServerMetrics;
  /** Bytes that bodies under way may take together; 256 MB by default. */
  readonly bodyBytes?: number;
  /** Certificate chain and private key in PEM: the server then speaks HTTPS and nothing else. */
  readonly tls?: TlsIdentity;
  readonly world: World;
  readonly logger: Logger;
}

/** Spending as the server reaches it: what needs nobody's approval, or asks for it; nothing here approves anything. */
export interface ServerSpending {
  readonly service: Spending;
  readonly reader: Pick<SpendReader, "intent" | "listIntents" | "listLines" | "listBudgets" | "listUses" | "listCustody">;
}

/** What a TLS server shows and proves itself with, in PEM. */
export interface TlsIdentity {
  readonly cert: string;
  readonly key: string;
}

/** A server that was made and may listen. */
export interface Server {
  /** Where it listens, such as `http://127.0.0.1:8080`; throws a `TypeError` before `listen`. */
  readonly url: string;
  /**
   * Begins to take requests and answers the url.
   * @throws CannotListen when the address cannot be had.
   */
  listen(): Promise<string>;
  /** Takes no more requests and waits for those under way until `deadlineMs` (default 10,000) have passed; then cuts them. Safe to call twice. */
  close(deadlineMs?: number): Promise<void>;
}
