/**
 * Everything outside the program, handed in. Code that decides about money and time never touches the real clock, timers,
 * randomness, network or disk: it is given a `World`, so that a test can run it under a virtual clock and a seed.
 */
export interface World {
  readonly clock: Clock;
  readonly random: Random;
  readonly net: Net;
  readonly disk: Disk;
}

export interface Clock {
  /** Unix time in milliseconds. */
  now(): number;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason when it aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface Random {
  /** `count` random bytes. */
  bytes(count: number): Uint8Array;
  /** A number in [0, 1). */
  fraction(): number;
  /** A version 4 UUID. */
  uuid(): string;
}

/** The network for addresses that the program itself chose. Addresses that users name go through the egress floor instead. */
export interface Net {
  fetch(url: string, init?: RequestInit): Promise<Response>;
}

/** A part of a file, in bytes; both ends included, as in an HTTP Range. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface FileFacts {
  readonly bytes: number;
  /** Unix time in milliseconds of the last write. */
  readonly changedAt: number;
  readonly isDirectory: boolean;
}

/** Files by absolute path. Every method throws the system's error when the path is not there, unless said otherwise. */
export interface Disk {
  read(path: string): Promise<Uint8Array>;
  /** The file's bytes in pieces. */
  stream(path: string, range?: ByteRange): AsyncIterable<Uint8Array>;
  /**
   * Writes a file so that a crash leaves either the old or the new content: temporary file, sync, rename. Makes the folder. `mode` is that of
   * the file from its first byte on, such as 0o600 for secrets; the system's usual one by default.
   */
  write(path: string, content: Uint8Array | string, mode?: number): Promise<void>;
  /** Writes pieces as they come, synced at the end; the folder must exist. */
  writeStream(path: string, pieces: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<void>;
  /** Renames within one file system, replacing the target. */
  move(from: string, to: string): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  /** Removes a file or a folder with its content; nothing there is fine. */
  remove(path: string): Promise<void>;
  /** Facts of a path, or undefined when nothing is there. */
  facts(path: string): Promise<FileFacts | undefined>;
  /** Names in a folder, sorted; empty when the folder is not there. */
  list(path: string): Promise<readonly string[]>;
  /** Makes a folder and its parents. */
  makeDirectory(path: string): Promise<void>;
  /** Makes one folder; false when it is there already. The atomic way to claim a name. */
  claimDirectory(path: string): Promise<boolean>;
  /** A new empty folder with a random name under the system's folder for temporary files. */
  temporaryDirectory(prefix: string): Promise<string>;
}
