import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";

import { createSeededRandom } from "../../base/index.ts";
import { createNodeWorld } from "../../base/node.ts";
import { birthOf, commandOf, endsWithin, findFreePort, isAlive, runProgram } from "./system.ts";

describe("the view of processes", () => {
  it("knows this process", async () => {
    expect(await isAlive(process.pid)).toBe(true);
    expect(await commandOf(process.pid)).toContain("node");
    expect(await birthOf(process.pid)).toBe(await birthOf(process.pid));
  });

  it.runIf(process.platform === "linux")(
    "takes a process for dead that has ended and was not collected by its parent",
    async () => {
      // The shell starts a program that ends soon, and becomes at once a program that never collects it.
      const parent = spawn("sh", ["-c", "sleep 0.2 & echo $!; exec sleep 60"], { stdio: ["ignore", "pipe", "inherit"] });
      try {
        const id = Number(
          await new Promise<string>((resolve) => createInterface({ input: parent.stdout }).once("line", resolve)),
        );
        // Its command line is gone a moment before it counts as ended, so its state is what is waited for.
        while (!(await runProgram("ps", ["-o", "stat=", "-p", String(id)], {})).startsWith("Z"));
        expect(process.kill(id, 0)).toBe(true);
        expect(await isAlive(id)).toBe(false);
      } finally {
        parent.kill("SIGKILL");
      }
    },
  );

  it("takes a process for dead whose id nobody has", async () => {
    expect(await isAlive(2 ** 30)).toBe(false);
  });

  it("waits for a process that ends, and no longer than it is told for one that does not", async () => {
    const { clock } = createNodeWorld();
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    await once(child, "spawn");
    const id = child.pid ?? 0;
    expect(await endsWithin(clock, id, 60)).toBe(false);
    child.kill("SIGKILL");
    expect(await endsWithin(clock, id, 60_000)).toBe(true);
  });

  it("tells why a program failed", async () => {
    const script = "process.stderr.write('no room'); process.exit(3)";
    await expect(runProgram(process.execPath, ["-e", script], {})).rejects.toThrow(/it ended with 3: no room$/);
    await expect(runProgram("/nowhere/at-all", [], {})).rejects.toMatchObject({ code: "embedded-start" });
  });

  it("finds ports that can be listened on, below those that the system hands out to connections", async () => {
    const port = await findFreePort(createSeededRandom(1));
    expect(port).toBeGreaterThan(1023);
    expect(port).toBeLessThan(32_768);
    const taken = createServer().listen(port, "127.0.0.1");
    await once(taken, "listening");
    expect(await findFreePort(createSeededRandom(1))).not.toBe(port);
    taken.close();
  });
});
