import { randomBytes, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, mkdtemp, open, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import { sendOnce } from "./send-once.ts";
import { createSteadyNow } from "./steady-now.ts";
import type { ByteRange, Clock, Disk, FileFacts, Net, Random, World } from "./world.ts";

/** The real world, on Node. Its time does not go back while it is used, whatever is done to the machine's clock. */
export function createNodeWorld(): World {
  return { clock: createNodeClock(), random: nodeRandom, net: nodeNet, disk: nodeDisk };
}

function createNodeClock(): Clock {
  const now = createSteadyNow(
    () => Date.now(),
    () => performance.now(),
  );
  return { now, sleep };
}

async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal });
  } catch (thrown) {
    throw signal?.aborted ? signal.reason : thrown;
  }
}

const nodeRandom: Random = {
  bytes: (count) => new Uint8Array(randomBytes(count)),
  fraction: () => Math.random(),
  uuid: () => randomUUID(),
};

const nodeNet: Net = { fetch: (url, init) => fetch(url, init && sendOnce(init)) };

const nodeDisk: Disk = {
  read: async (path) => await readFile(path),
  stream: readPieces,
  write: async (path, content, mode) => {
    await mkdir(dirname(path), { recursive: true });
    const temporary = `${path}.${randomUUID()}.part`;
    const pieces = async function* (): AsyncIterable<Uint8Array> {
      yield typeof content === "string" ? new TextEncoder().encode(content) : content;
    };
    await writeSynced(temporary, pieces, { mode });
    await rename(temporary, path);
    await syncDirectory(dirname(path));
  },
  writeStream: (path, pieces, signal) => writeSynced(path, () => pieces, { signal }),
  move: async (from, to) => {
    await rename(from, to);
    await syncDirectory(dirname(to));
  },
  copy: (from, to) => copyFile(from, to),
  remove: (path) => rm(path, { recursive: true, force: true }),
  facts: async (path) => await missingAs(undefined, () => readFacts(path)),
  list: async (path) => await missingAs([], async () => (await readdir(path)).sort()),
  makeDirectory: async (path) => void (await mkdir(path, { recursive: true })),
  claimDirectory: async (path) => {
    try {
      await mkdir(path);
      return true;
    } catch (thrown) {
      if (hasCode(thrown, "EEXIST")) return false;
      throw thrown;
    }
  },
  temporaryDirectory: (prefix) => mkdtemp(join(tmpdir(), prefix)),
};

// A generator, so that the file is opened by its reader: a stream that fails before anyone reads it would end the process.
async function* readPieces(path: string, range?: ByteRange): AsyncIterable<Uint8Array> {
  yield* createReadStream(path, range);
}

async function readFacts(path: string): Promise<FileFacts> {
  const found = await stat(path);
  return { bytes: found.size, changedAt: found.mtimeMs, isDirectory: found.isDirectory() };
}

interface WriteOptions {
  readonly signal?: AbortSignal | undefined;
  readonly mode?: number | undefined;
}

async function writeSynced(path: string, pieces: () => AsyncIterable<Uint8Array>, { signal, mode }: WriteOptions): Promise<void> {
  const file = await open(path, "w", mode);
  try {
    for await (const piece of pieces()) {
      signal?.throwIfAborted();
      await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

// A rename is durable only when the folder that holds the name is synced too. Windows cannot open folders and needs no such sync.
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function missingAs<T>(fallback: T, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (thrown) {
    if (hasCode(thrown, "ENOENT")) return fallback;
    throw thrown;
  }
}

function hasCode(thrown: unknown, code: string): boolean {
  return thrown instanceof Error && "code" in thrown && thrown.code === code;
}
