import type { UpstreamConfig } from "../../assemble.ts";
import type { OnetakeError, World } from "../../base/index.ts";
import type { Engine } from "../../engines/index.ts";
import type { CodecFinding, CodecWish } from "../../media/index.ts";
import type { Diagnosis } from "./diagnosis.ts";

/** What a look at the machine works with, all of it handed in. */
export interface Ground {
  readonly world: World;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly machine: Machine;
  /** The engine that the trials render with. */
  readonly engine: Engine;
  /** Folder of the data. */
  readonly home: string;
  /** Address and port that a server would listen on. */
  readonly port: number;
  /** Path of a speech module of the user's own. */
  readonly speech: string | undefined;
  /** The paid service, or why it cannot be asked; absent when it is not to be looked at. */
  readonly upstream?: UpstreamConfig | OnetakeError;
  readonly signal: AbortSignal;
}

/** What only the system knows. */
export interface Machine {
  /** Version of Node without a `v`. */
  readonly node: string;
  /** Such as `linux-x64`. */
  readonly platform: string;
  readonly cpus: { readonly cores: number; readonly totalMb: number; readonly freeMb: number };
  /** Whether an optional package is installed. */
  hasPart(name: string): boolean;
  findCodec(wish: CodecWish): CodecFinding;
  /** What is in node-av. Rejects when it does not load. */
  describeNodeAv(signal: AbortSignal): Promise<{ readonly ffmpeg: string; readonly missing: readonly string[] }>;
  /** Version of a database. Rejects when it does not answer. */
  pingDatabase(url: string): Promise<string>;
  /** Bytes that are free where a folder is, or would be. */
  freeBytes(folder: string): Promise<number>;
  /** Whether a port of this machine's own address may be taken. */
  isPortFree(port: number): Promise<boolean>;
}

/** One part of the examination. Another one is added to the list in `examine.ts`. */
export type Look = (ground: Ground) => Promise<readonly Diagnosis[]>;
