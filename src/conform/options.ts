import type { Clock, Net, Random } from "../base/index.ts";
import type { Credential } from "../client/index.ts";
import type { Standard } from "../contract/index.ts";
import type { Vector } from "../contract/vectors.ts";

/** What a run may spend at a server whose creates cost money: a number of creates, or list-price units of all packs together. */
export type Budget = { readonly creates: number } | { readonly units: number };

/** How a server is held against the contract. */
export interface ConformOptions {
  /** Address of the server; a path in it is kept. */
  readonly baseUrl: string;
  readonly world: { readonly clock: Clock; readonly net: Net; readonly random: Random };
  /** An API key; both standards take one. */
  readonly apiKey?: Credential;
  /** What gives signed tokens; paths of the new standard take none. */
  readonly token?: Credential;
  /** Whether creates at this server cost nothing. Where they do, what could cost is sent only within `budget`. */
  readonly isFree: boolean;
  /** Nothing by default. */
  readonly budget?: Budget;
  readonly only?: Only;
  /** How many of the vectors that can be judged are sent, chosen by `seed`; all by default. */
  readonly sample?: number;
  /** 1 by default. The same seed chooses the same vectors in the same order. */
  readonly seed?: number;
  /** Day (YYYY-MM-DD) of the server's clock: only vectors about it are sent. The contract's own day by default. */
  readonly day?: string;
  /** Requests under way at once; 8 by default. */
  readonly concurrency?: number;
  /** Also judge pictures and sounds at the limits by what becomes of them: each task is waited for. Off by default. */
  readonly withMedia?: boolean;
  /** Whether stories are told as well; on by default. */
  readonly withStories?: boolean;
  /** How long a story waits for a task. Default 600,000 ms. */
  readonly waitMs?: number;
  /** Made from the contract by default, which takes seconds. */
  readonly vectors?: readonly Vector[];
  readonly signal?: AbortSignal;
  onProgress?(progress: ConformProgress): void;
}

/** Which part of the contract a run is about; all of it by default. */
export interface Only {
  /** Id or family of an endpoint, such as `omni-video.create` or `omni-video`. */
  readonly endpoint?: string;
  readonly standard?: Standard;
  /** Id of a single vector. */
  readonly vector?: string;
}

export interface ConformProgress {
  readonly done: number;
  readonly total: number;
  readonly stage: "vectors" | "stories";
}
