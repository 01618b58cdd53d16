import { chmod, mkdir, open, realpath, stat } from "node:fs/promises";
import { dirname, join, parse, resolve } from "node:path";

import { toMessage } from "../../base/index.ts";
import { EmbeddedHomeError } from "./errors.ts";
import { hasCode } from "./system.ts";

/** Whom PostgreSQL runs as; empty means the user of this process. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

/** The folder of one embedded PostgreSQL, with its parts as absolute real paths. */
export interface EmbeddedHome {
  readonly root: string;
  /** PostgreSQL's data folder. It appears complete or not at all. */
  readonly data: string;
  /** File with the superuser's password. */
  readonly password: string;
  readonly log: string;
  readonly runAs: RunAs;
}

// The user without rights. PostgreSQL refuses to run as root, and creating a user is not ours to do.
const NOBODY = process.platform === "darwin" ? -2 : 65534;

/**
 * Opens a home, making its folder when it is not there. Run as root, PostgreSQL gets the owner of an existing data folder, or
 * `nobody`; other users may then pass through the home, but see nothing.
 * @throws EmbeddedHomeError when the folder cannot be made, or PostgreSQL's user cannot reach it, or its data is another user's.
 */
export async function openHome(path: string): Promise<EmbeddedHome> {
  await makeFolder(resolve(path));
  const root = await realpath(path);
  const data = join(root, "data");
  const runAs = await chooseUser(data);
  await assertReachable(root, runAs);
  return { root, data, password: join(root, "password"), log: join(root, "postgres.log"), runAs };
}

/** The first folder or file on the way to `path` that a user cannot enter (or run), or undefined when the way is free. */
export async function findBarrier(path: string, runAs: RunAs): Promise<string | undefined> {
  if (runAs.uid === undefined) return undefined;
  for (const step of stepsTo(path)) if (!(await mayEnter(step, runAs))) return step;
  return undefined;
}

/** Makes a rename or a new name in a folder durable. Windows cannot open folders and needs no such sync. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function makeFolder(path: string): Promise<void> {
  try {
    const first = (await mkdir(path, { recursive: true, mode: 0o700 })) ?? path;
    if (!isRoot()) return;
    // As root, PostgreSQL runs as somebody else, who must pass through the home and the folders that were just made for it.
    const own = stepsTo(path).filter((step) => step.length >= first.length);
    for (const step of own) await chmod(step, (await stat(step)).mode | 0o011);
  } catch (thrown) {
    throw new EmbeddedHomeError(
      `The database folder ${path} cannot be made: ${toMessage(thrown)}`,
      "Choose a folder that this user may write, or set DATABASE_URL to a PostgreSQL server.",
      thrown,
    );
  }
}

async function chooseUser(data: string): Promise<RunAs> {
  const owner = await ownerOf(data);
  const self = process.getuid?.();
  if (self === undefined) return {};
  if (self === 0) return owner === undefined || owner.uid === 0 ? { uid: NOBODY, gid: NOBODY } : owner;
  if (owner === undefined || owner.uid === self) return {};
  throw new EmbeddedHomeError(
    `The database in ${data} belongs to another user (uid ${owner.uid}).`,
    "Run as that user or as root, choose another home folder, or set DATABASE_URL to a PostgreSQL server.",
  );
}

async function ownerOf(path: string): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const { uid, gid } = await stat(path);
    return { uid, gid };
  } catch (thrown) {
    if (hasCode(thrown, "ENOENT")) return undefined;
    throw thrown;
  }
}

async function assertReachable(root: string, runAs: RunAs): Promise<void> {
  const barrier = await findBarrier(root, runAs);
  if (barrier === undefined) return;
  throw new EmbeddedHomeError(
    `As root, PostgreSQL runs as uid ${runAs.uid}, which may not pass ${barrier}.`,
    `Choose a home outside ${barrier} (under /var/lib, say), allow passing by "chmod o+x ${barrier}", or set DATABASE_URL.`,
  );
}

function stepsTo(path: string): readonly string[] {
  const steps: string[] = [];
  for (let step = path; ; step = dirname(step)) {
    steps.unshift(step);
    if (step === parse(step).root) return steps;
  }
}

async function mayEnter(path: string, runAs: RunAs): Promise<boolean> {
  const { mode, uid, gid } = await stat(path);
  if (uid === toUnsigned(runAs.uid)) return (mode & 0o100) !== 0;
  if (gid === toUnsigned(runAs.gid)) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

function toUnsigned(id: number | undefined): number | undefined {
  return id === undefined ? undefined : id >>> 0;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
