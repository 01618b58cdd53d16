import { readFile, symlink } from "node:fs/promises";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import type { World } from "../../src/base/index.ts";
import type { EngineOutcome, EngineRun, RoleRequest } from "../../src/engines/index.ts";
import type { LocalEngineOptions } from "../../src/engines/local/index.ts";
import { writeClip } from "../../src/engines/local/film/material.suite.ts";
import type { Scene } from "./acceptance.suite.ts";
import { settle } from "./settle.ts";
import { clipRequest } from "./requests.ts";

/** K: however a render ends, it says why, and nothing is left behind. */
export function trouble(at: () => Scene): void {
  describe("K: renders that end badly", () => {
    let request: RoleRequest;
    let before: readonly string[];

    beforeAll(async () => {
      const { ground } = at();
      request = clipRequest(await writeClip(ground.given, { frames: 48 }));
      before = await ground.left();
    });

    // What a killed process started ends when it notices.
    const leavesNothing = async (): Promise<void> => {
      await expect.poll(() => at().ground.left(), { timeout: 20_000, interval: 100 }).toEqual(before);
    };

    it("K: aborted at work, it rejects with the reason", async () => {
      const stop = new AbortController();
      const progress: EngineRun["progress"] = (_, stage) => stage === "frames" && stop.abort(new Error("no longer wanted"));
      await expect(fails(at(), request, {}, { signal: stop.signal, progress })).rejects.toThrow("no longer wanted");
      await leavesNothing();
    });

    it("K: at its deadline it fails and names it", async () => {
      expect(await fails(at(), request, { deadlineMs: 150 })).toMatchObject({
        ok: false,
        reason: expect.stringContaining("150 ms") as string,
      });
      await leavesNothing();
    });

    it.runIf(process.platform === "linux")(
      "K: when its process dies, and dies again in the second run, it fails and says so",
      async () => {
        const killed: Promise<void>[] = [];
        const progress = (): void => void killed.push(killRenderers("SIGKILL"));
        const outcome = await fails(at(), request, {}, { progress });
        await Promise.all(killed);
        expect(outcome).toMatchObject({ ok: false, reason: expect.stringContaining("died") as string });
        await leavesNothing();
      },
    );

    it.runIf(process.platform === "linux")("K: on a disk that is full it fails and says so", async () => {
      const outcome = await fails(at(), request, { world: fullDisk(at().ground.world) });
      expect(outcome).toMatchObject({ ok: false, reason: expect.stringMatching(/space/i) as string });
      await leavesNothing();
    });
  });
}

async function fails(
  { ground }: Scene,
  request: RoleRequest,
  options: Partial<LocalEngineOptions> = {},
  run: Partial<EngineRun> = {},
): Promise<EngineOutcome> {
  const engine = ground.engineWith(options);
  try {
    return await settle(engine, request, run);
  } finally {
    await engine.close();
  }
}

/** The render processes that this process started, and no others. */
async function killRenderers(signal: NodeJS.Signals): Promise<void> {
  const children = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, "utf8");
  for (const pid of children.split(" ").map(Number).filter(Boolean)) {
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    if (command.includes("render-child")) killIfThere(pid, signal);
  }
}

/** It may have ended since it was seen. */
function killIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== "ESRCH") throw thrown;
  }
}

/** A world in which the film of a job is written to a device that is always full. */
function fullDisk(world: World): World {
  const temporaryDirectory = async (prefix: string): Promise<string> => {
    const folder = await world.disk.temporaryDirectory(prefix);
    await symlink("/dev/full", join(folder, "film.mp4"));
    return folder;
  };
  return { ...world, disk: { ...world.disk, temporaryDirectory } };
}
