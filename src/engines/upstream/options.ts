import type { Logger, World } from "../../base/index.ts";
import type { Exchange, Pack, Standard } from "../../contract/index.ts";
import type { KeyPair } from "../../client/node.ts";

/** What proves who asks: an API key, or an access pair that signs tokens (which paths of the new standard do not take). */
export type UpstreamCredential = { readonly apiKey: string } | KeyPair;

/** Where the paid service is and how it is treated. */
export interface UpstreamOptions {
  readonly world: World;
  readonly logger: Logger;
  /** Address of the service, such as `https://api-singapore.klingai.com`; `hosts` of the contract has those that are known. */
  readonly baseUrl: string;
  readonly credential: UpstreamCredential;
  /** The standard in which creates travel: as they were asked (default), or translated into this one where they are of the other. */
  readonly standard?: Standard | "as-asked";
  /** Creates that may be open at once for each model, by kind of pack; where it is not known, the service's 1303 says it. */
  readonly slots?: Readonly<Partial<Record<Pack, number>>>;
  /** Bytes of a blob, for pictures that travel as base64. */
  readonly readBlob: (id: string) => Promise<Uint8Array>;
  /** Fetches a result into a new file, through the egress guard; answers its bytes and type. */
  readonly download: (
    address: string,
    options: { readonly to: string; readonly signal: AbortSignal },
  ) => Promise<{ readonly bytes: number; readonly mime: string }>;
  /** Told of every exchange; must not throw, and must keep nothing but its shape. */
  readonly observe?: (exchange: Exchange) => void;
  /** Times of this engine, in milliseconds. */
  readonly times?: Partial<UpstreamTimes>;
}

/** Times in milliseconds. */
export interface UpstreamTimes {
  /** Between two looks at the open tasks: an end is noticed within twice this. 4,000 by default. */
  readonly pollMs: number;
  /** For the answer to a create. 60,000 by default. */
  readonly createMs: number;
  /** For the answer to a query. 20,000 by default. */
  readonly readMs: number;
  /** The first pause after "too much at once" where the service asks for none; it doubles up to 16 times that. 5,000 by default. */
  readonly busyMs: number;
  /** How long a broken endpoint is left alone at first; it doubles up to 16 times that. 15,000 by default. */
  readonly breakMs: number;
}
