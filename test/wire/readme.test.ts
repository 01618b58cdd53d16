import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createNodeWorld } from "../../src/base/node.ts";
import { startOnetake, type Onetake } from "../../src/assemble.ts";
import { createTestDatabase, type TestDatabase } from "../../src/store/testing.ts";

const root = join(import.meta.dirname, "../..");
const MAIN = join(root, "dist/cli/main.js");
const readme = await readFile(join(root, "README.md"), "utf8");

describe("the README", () => {
  let database: TestDatabase;
  let server: Onetake;
  let folder: string;
  const { disk } = createNodeWorld();
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await disk.temporaryDirectory("onetake-readme-");
    server = await startOnetake({ databaseUrl: database.url, home: folder, engine: "instant" });
  });
  afterAll(async () => {
    await server.close();
    await database.drop();
    await disk.remove(folder);
  });

  it("names scripts and files that are there", async () => {
    const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? "");
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path ?? "");
    for (const path of links) expect(await disk.facts(join(root, path)), path).toBeDefined();
    expect(readme).not.toMatch(/^[A-Z_]{4,}$/m); // a figure that was never filled in
    const examples = (await readdir(join(root, "examples"))).filter((name) => name.endsWith(".yaml"));
    for (const name of examples) expect(readme).toContain(`examples/${name}`);
  });

  // `npm test` builds first; a single test may be run where nothing was built yet.
  it.runIf(existsSync(MAIN) && process.platform !== "win32")(
    "calls a command that a build leaves as a program of its own, so that npx starts it after every build",
    async () => {
      const { stdout } = await run(MAIN, ["version"]);
      expect(stdout).toMatch(/^onetake \d/);
    },
  );

  it("shows a client program that runs as it stands", async () => {
    const [, program = ""] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
    const here = program
      .replace("onetake/client", join(root, "src/client/index.ts"))
      .replace(/http:\/\/127\.0\.0\.1:\d+/, server.url);
    expect(here).not.toBe(program);
    const file = join(folder, "program.mts");
    await disk.write(file, here);
    const { stdout, stderr } = await runNode(["--import", "tsx", file]);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/100 done\nhttp:\/\/127\.0\.0\.1:\d+\/onetake\/media\/[\da-f]{64}\/\d+\.mp4\?Expires=\d+\n$/);
  });

  it("shows a request that check accepts and the server takes", async () => {
    const [, body = ""] = /-d '(\{.*\})'/.exec(readme) ?? [];
    const [, path = ""] = /curl -s http:\/\/127\.0\.0\.1:\d+(\S+)/.exec(readme) ?? [];
    const answer = await fetch(`${server.url}${path}`, { method: "POST", headers: { "content-type": "application/json" }, body });
    expect(await answer.json()).toMatchObject({ code: 0, data: { task_status: "submitted" } });
  });
});

// In a process of its own, as its reader would run it; asynchronously, for the server lives in this one.
async function runNode(args: readonly string[]): Promise<{ readonly stdout: string; readonly stderr: string }> {
  return await run(process.execPath, args);
}

async function run(program: string, args: readonly string[]): Promise<{ readonly stdout: string; readonly stderr: string }> {
  return await new Promise((resolve) => {
    execFile(program, args, { cwd: root }, (_, stdout, stderr) => resolve({ stdout, stderr }));
  });
}
