import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { World } from "../base/index.ts";
import { createNodeWorld } from "../base/node.ts";
import { runChild, siblingModule, type ChildJob } from "./child.ts";
import type { FixturePayload } from "./fixture-child.suite.ts";

const module = siblingModule(import.meta.url, "fixture-child.suite");
const scratch: string[] = [];
let world: World;
let folder: string;

beforeEach(async () => {
  const real = createNodeWorld();
  folder = await real.disk.temporaryDirectory("onetake-child-test-");
  const temporaryDirectory = async (prefix: string): Promise<string> => {
    const made = await real.disk.temporaryDirectory(prefix);
    scratch.push(made);
    return made;
  };
  world = { ...real, disk: { ...real.disk, temporaryDirectory } };
});

afterEach(async () => {
  for (const made of scratch.splice(0)) expect(await world.disk.facts(made), "the child's folder is gone").toBeUndefined();
  await world.disk.remove(folder);
});

function run(payload: FixturePayload, more: Partial<ChildJob> = {}): Promise<unknown> {
  return runChild(world, { module, payload, deadlineMs: 20_000, memoryMb: 400, ...more });
}

describe("runChild", () => {
  it("answers what the child answered, typed arrays included", async () => {
    expect(await run({ act: "echo", value: { pixels: Uint8Array.of(1, 2, 3) } })).toEqual({ pixels: Uint8Array.of(1, 2, 3) });
  });

  it("passes progress on", async () => {
    const told: unknown[] = [];
    await run({ act: "echo" }, { onProgress: (percent, stage) => told.push([percent, stage]) });
    expect(told).toEqual([[40, "echo"]]);
  });

  it("moves kept files out of the child's folder", async () => {
    const target = join(folder, "kept.txt");
    await run({ act: "write", value: "hello" }, { keep: { "made.txt": target } });
    expect(await readFile(target, "utf8")).toBe("hello");
  });

  it("gives the child nothing of its own environment", async () => {
    const { environment, folder: own } = (await run({ act: "environment" }, { environment: { EXTRA: "1" } })) as {
      environment: Record<string, string>;
      folder: string;
    };
    const expected = { HOME: own, TMPDIR: own, TMP: own, TEMP: own, LANG: "C.UTF-8", TZ: "UTC", EXTRA: "1" };
    const { SystemRoot: _, ...rest } = environment;
    expect(rest).toEqual(expected);
  });

  it("carries over the code, the fix and the facts of a typed refusal", async () => {
    const refused = { name: "ChildRefused", code: "media-corrupt", message: "broken on purpose", facts: { at: 7 } };
    await expect(run({ act: "refuse" })).rejects.toMatchObject({
      ...refused,
      fix: expect.stringContaining("Save the file again"),
    });
  });

  it("makes a typed refusal of any other mistake", async () => {
    await expect(run({ act: "throw" })).rejects.toMatchObject({ code: "child-failed", message: "a plain mistake" });
  });

  it("says so when the child dies", async () => {
    await expect(run({ act: "crash" })).rejects.toMatchObject({
      code: "child-crashed",
      message: expect.stringContaining("SIGSEGV"),
    });
  });

  it("names an optional package that the child cannot load", async () => {
    const absent = siblingModule(import.meta.url, "fixture-absent.suite");
    await expect(runChild(world, { module: absent, payload: 0, deadlineMs: 20_000, memoryMb: 400 })).rejects.toMatchObject({
      code: "part-missing",
      facts: { package: "onetake-absent-part" },
    });
  });

  it("kills a child that spins past its deadline", async () => {
    await expect(run({ act: "spin" }, { deadlineMs: 1500 })).rejects.toMatchObject({ code: "child-deadline" });
  });

  it("kills a child that holds too much memory", async () => {
    await expect(run({ act: "fill" }, { memoryMb: 250 })).rejects.toMatchObject({ code: "child-memory" });
  });

  it.runIf(process.platform === "linux")("counts the memory of what a child starts itself", async () => {
    await expect(run({ act: "start-filler" }, { memoryMb: 300 })).rejects.toMatchObject({ code: "child-memory" });
  });

  it("kills the child and rejects with the reason when the signal aborts", async () => {
    const stop = new AbortController();
    const running = run({ act: "hang" }, { signal: stop.signal, onProgress: () => stop.abort(new Error("no longer wanted")) });
    await expect(running).rejects.toThrow("no longer wanted");
  });

  it("starts nothing when the signal has aborted before", async () => {
    await expect(run({ act: "echo" }, { signal: AbortSignal.abort(new Error("too late")) })).rejects.toThrow("too late");
    expect(scratch).toEqual([]);
  });
});
