import type { Logger, World } from "../base/index.ts";
import { resultDays } from "../contract/index.ts";
import type { Engine } from "../engines/index.ts";
import type { Egress } from "../egress/index.ts";
import type { Blobs, Store } from "../store/index.ts";
import type { TaskHook } from "./hook.ts";
import type { Runner } from "./port.ts";
import type { SpendPolicy } from "./spend/port.ts";
import type { Probe } from "./media/probe-port.ts";

/** What the life of tasks works with, all of it handed in. */
export interface TaskContext {
  readonly world: World;
  readonly store: Store;
  readonly blobs: Blobs;
  /** The usual engine, for creates that ask for none. */
  readonly engine: Engine;
  /** Engines beside it, which creates may ask for by name. */
  readonly otherEngines?: readonly Engine[];
  /** What decides which plans need a person; {@link defaultPolicy} by default. */
  readonly spendPolicy?: SpendPolicy;
  readonly runner: Runner;
  readonly egress: Pick<Egress, "download">;
  readonly probe: Probe;
  readonly logger: Logger;
  /** Absolute path of a picture of the preset elements, by the name in the contract's catalogue. */
  readonly presetPicture: (name: string) => string;
  /** What else happens when tasks are made and change, in this order. */
  readonly hooks: readonly TaskHook[];
  readonly limits: TaskLimits;
}

/** Limits of this server, where the contract has none or a laxer one. */
export interface TaskLimits {
  /** Of one file, in bytes. */
  readonly mediaBytes: number;
  /** For one download, in milliseconds. */
  readonly downloadMs: number;
  /** How often an engine or a download may fail in passing before its task fails. */
  readonly tries: number;
  /** Days after which what tasks made is gone; 0 for never. */
  readonly retentionDays: number;
  /** Least time from a task's making to its end, in milliseconds. */
  readonly leastMs: number;
  /** Least time between two writes of a task's progress, in milliseconds. */
  readonly progressMs: number;
  /**
   * Time between two looks at a task that is worked on, in milliseconds: another process may have ended it. 0 for none, where no other
   * process can.
   */
  readonly lookMs: number;
}

/** 200 MB, 60 s, 4 tries, the days of the service, tasks as fast as they are, 400 ms, 500 ms. */
export const defaultLimits: TaskLimits = {
  mediaBytes: 200 * 1024 * 1024,
  downloadMs: 60_000,
  tries: 4,
  retentionDays: resultDays,
  leastMs: 0,
  progressMs: 400,
  lookMs: 500,
};
