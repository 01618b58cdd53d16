import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";

import { createNodeProcesses } from "./node-processes.ts";

describe("createNodeProcesses", () => {
  it("knows itself to be alive and a process that ended to be dead", async () => {
    const { self, isAlive } = await createNodeProcesses();
    expect(await isAlive(self)).toBe(true);
    const child = spawn(process.execPath, ["-e", ""]);
    await once(child, "exit");
    expect(await isAlive({ pid: child.pid ?? -1, birth: "" })).toBe(false);
  });

  it.skipIf(process.platform !== "linux")("tells a process from an earlier one with the same number", async () => {
    const { self, isAlive } = await createNodeProcesses();
    expect(await isAlive({ ...self, birth: "1" })).toBe(false);
  });
});
