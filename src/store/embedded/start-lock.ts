import { link, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { EmbeddedStartError } from "./errors.ts";
import { birthOf, hasCode, isAlive, type LaunchWorld } from "./system.ts";

/** How long one waits for another process that starts or stops the server, in milliseconds. */
const PATIENCE = 120_000;
const PAUSE = 25;

const LOCK = /^start\.(\d+)\.lock$/;

// Tokens of the locks that this module holds: a lock with our process id and none of these is left from an earlier life (in a
// container every life has the same process id). Needed only where the system does not tell when a process was born.
const held = new Set<string>();

/** What a lock file holds while it is held. */
interface Holder {
  readonly pid: number;
  readonly birth: string;
  readonly token: string;
}

/**
 * Runs `work` while no other process runs work under the same folder's lock. A lock whose holder died is taken over at once.
 *
 * Lock files are numbered and the highest number tells: holder's id inside means held, empty means released. Taking is making the
 * next number, complete and exclusively (a hard link). The highest file is never removed, so two processes that both find a dead
 * holder cannot both take over, as they could by removing and making again one file.
 * @throws EmbeddedStartError when a living process holds it for more than two minutes.
 */
export async function withStartLock<T>(folder: string, world: LaunchWorld, work: () => Promise<T>): Promise<T> {
  const self: Holder = { pid: process.pid, birth: await birthOf(process.pid), token: world.random.uuid() };
  held.add(self.token);
  try {
    const path = await takeLock(folder, world, self);
    try {
      return await work();
    } finally {
      await truncate(path, 0);
    }
  } finally {
    held.delete(self.token);
  }
}

async function takeLock(folder: string, world: LaunchWorld, self: Holder): Promise<string> {
  for (const deadline = world.clock.now() + PATIENCE; ; await world.clock.sleep(PAUSE)) {
    const highest = await findHighest(folder);
    const holder = await readHolder(pathOf(folder, highest));
    if (holder === undefined || !(await isHeld(holder))) {
      const taken = await tryTake(folder, highest + 1, self);
      if (taken !== undefined) return taken;
    } else if (world.clock.now() > deadline) throw toPatienceError(pathOf(folder, highest), holder);
  }
}

async function tryTake(folder: string, number: number, self: Holder): Promise<string | undefined> {
  const path = pathOf(folder, number);
  if (!(await makeWhole(path, join(folder, `start.${self.token}.part`), JSON.stringify(self)))) return undefined;
  if ((await findHighest(folder)) === number) {
    await tidy(folder, number);
    return path;
  }
  // A number that was used up before: the real lock is a higher one.
  await rm(path, { force: true });
  return undefined;
}

// Makes a file that is complete from its first moment; false when it is there already.
async function makeWhole(path: string, part: string, content: string): Promise<boolean> {
  try {
    await writeFile(part, content, { mode: 0o644 });
    await link(part, path);
    return true;
  } catch (thrown) {
    // Another process was faster, or tidied our part away while it took the lock.
    if (hasCode(thrown, "EEXIST") || hasCode(thrown, "ENOENT")) return false;
    throw thrown;
  } finally {
    await rm(part, { force: true });
  }
}

async function findHighest(folder: string): Promise<number> {
  return Math.max(0, ...(await readdir(folder)).map((name) => Number(LOCK.exec(name)?.[1] ?? 0)));
}

// Undefined for a released lock, and for one that is gone because a higher one stands by now: making the next number finds that
// out.
async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    const text = await readFile(path, "utf8");
    return text === "" ? undefined : (JSON.parse(text) as Holder); // written whole by makeWhole
  } catch (thrown) {
    if (hasCode(thrown, "ENOENT")) return undefined;
    throw thrown;
  }
}

async function isHeld({ pid, birth, token }: Holder): Promise<boolean> {
  if (birth !== "") return (await isAlive(pid)) && birth === (await birthOf(pid));
  return pid === process.pid ? held.has(token) : await isAlive(pid);
}

async function tidy(folder: string, number: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const other = LOCK.exec(name)?.[1];
    const isLeft = other === undefined ? /^start\..*\.part$/.test(name) : Number(other) < number;
    if (isLeft) await rm(join(folder, name), { force: true });
  }
}

function pathOf(folder: string, number: number): string {
  return join(folder, `start.${number}.lock`);
}

function toPatienceError(path: string, { pid }: Holder): EmbeddedStartError {
  return new EmbeddedStartError(
    `Process ${pid} has been starting or stopping the embedded PostgreSQL for more than two minutes.`,
    `End process ${pid} if it hangs; if it has nothing to do with Onetake, delete ${path}.`,
  );
}
