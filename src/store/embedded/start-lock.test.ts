import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createNodeWorld } from "../../base/node.ts";
import { withStartLock } from "./start-lock.ts";
import { birthOf } from "./system.ts";

const world = createNodeWorld();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "onetake-lock-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("the start lock", () => {
  it("lets one work at a time, and all in the end", async () => {
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++inside);
      await world.clock.sleep(1);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 12 }, () => withStartLock(folder, world, work)));
    expect({ inside, most }).toEqual({ inside: 0, most: 1 });
  });

  it("is released when the work fails", async () => {
    await expect(withStartLock(folder, world, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await withStartLock(folder, world, async () => "next")).toBe("next");
  });

  it("is taken over from a dead process by exactly one of many", async () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    await leaveLock(7, { pid, birth: "1", token: "dead" });
    let inside = 0;
    const seen: number[] = [];
    const work = async (): Promise<void> => {
      seen.push(++inside);
      await world.clock.sleep(1);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, () => withStartLock(folder, world, work)));
    expect(seen).toEqual(Array.from({ length: 8 }, () => 1));
  });

  it.runIf(process.platform === "linux")("is taken over when its process id is another process's by now", async () => {
    await leaveLock(3, { pid: process.ppid, birth: "1", token: "earlier" });
    expect(await withStartLock(folder, world, async () => "taken")).toBe("taken");
  });

  it("is taken over when this process has the id of the dead holder, as in a container that was started again", async () => {
    await leaveLock(3, { pid: process.pid, birth: "", token: "earlier life" });
    expect(await withStartLock(folder, world, async () => "taken")).toBe("taken");
  });

  it("is waited for while its holder lives, and the wait ends with the holder's id", async () => {
    await leaveLock(3, { pid: process.ppid, birth: await birthOf(process.ppid), token: "holder" });
    let time = 0;
    const clock = { now: () => time, sleep: async (ms: number) => void (time += ms * 100) };
    const wait = withStartLock(folder, { clock, random: world.random }, async () => "never");
    await expect(wait).rejects.toMatchObject({ code: "embedded-start", message: expect.stringContaining(String(process.ppid)) });
  });

  it("leaves one empty file, whatever files it found", async () => {
    const left = fc.uniqueArray(fc.constantFrom("start.1.lock", "start.4.lock", "start.9.lock", "start.x.part", "start.y.part"));
    await fc.assert(
      fc.asyncProperty(left, async (names) => {
        for (const name of await readdir(folder)) await rm(join(folder, name));
        for (const name of names) await writeFile(join(folder, name), "");
        await withStartLock(folder, world, async () => {});
        const [name = "", ...others] = await readdir(folder);
        expect(others).toEqual([]);
        expect(await readFile(join(folder, name), "utf8")).toBe("");
      }),
      { numRuns: 20 },
    );
  });
});

async function leaveLock(number: number, holder: { pid: number; birth: string; token: string }): Promise<void> {
  await writeFile(join(folder, `start.${number}.lock`), JSON.stringify(holder));
}
