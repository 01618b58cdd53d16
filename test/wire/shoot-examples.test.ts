import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createNodeWorld } from "../../src/base/node.ts";
import { check } from "../../src/contract/index.ts";
import { parseJson } from "../../src/base/index.ts";
import { probeImage, probeVideo } from "../../src/media/index.ts";
import { createTestDatabase, type TestDatabase } from "../../src/store/testing.ts";
import { readBoxes } from "../media/mp4-boxes.ts";
import { startOnetakeCommand, type Finished } from "../drills/command.ts";

const EXAMPLES = join(import.meta.dirname, "../../examples");

/** What each example must become, read off its scene file by hand. */
const expected = [
  { name: "night-market", width: 1280, height: 720, seconds: 13, cast: 2 },
  { name: "paper-fox", width: 720, height: 1280, seconds: 9, cast: 2 },
  { name: "tea-house", width: 1280, height: 720, seconds: 12, cast: 2 },
] as const;

describe("a newcomer shoots the examples", () => {
  const { disk } = createNodeWorld();
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await disk.temporaryDirectory("onetake-examples-");
  });
  afterAll(async () => {
    await database.drop();
    await disk.remove(folder);
  });

  const shoot = (name: string, ...more: readonly string[]): Promise<Finished> => {
    const env = { DATABASE_URL: database.url, ONETAKE_HOME: join(folder, "home"), ONETAKE_BASE_URL: "" };
    return startOnetakeCommand(["shoot", join(EXAMPLES, `${name}.yaml`), "--out", join(folder, "takes"), ...more], env).finished;
  };

  it("has an expectation for each example", async () => {
    const names = (await readdir(EXAMPLES)).filter((name) => name.endsWith(".yaml"));
    expect(names).toEqual(expected.map(({ name }) => `${name}.yaml`));
  });

  it.each(expected)(
    "$name: the file is the video that was asked for",
    { timeout: 180_000 },
    async ({ name, width, height, seconds }) => {
      const { code, out, err } = await shoot(name);
      expect({ code, err: code === 0 ? "" : err }).toEqual({ code: 0, err: "" });
      const take = join(folder, "takes", name, "take-001");
      expect(out).toBe(`${join(take, "video.mp4")}\n`);
      expect((await readdir(take)).filter((file) => !file.startsWith("."))).toEqual([
        "contact-sheet.png",
        "request.json",
        "take.json",
        "task.json",
        "video.mp4",
      ]);
      const video = await probeVideo(join(take, "video.mp4"));
      expect(video).toMatchObject({
        codec: "avc",
        width,
        height,
        fps: 24,
        frames: seconds * 24,
        fastStart: true,
        sound: { codec: "aac" },
      });
      expect(Math.abs(video.seconds - seconds)).toBeLessThanOrEqual(1 / 24);
      expect(readBoxes(await readFile(join(take, "video.mp4")))).toMatchObject({ profile: 100, chroma: 1, bits: 8 });
      expect(probeImage(await readFile(join(take, "contact-sheet.png"))).width).toBeGreaterThanOrEqual(1200);
      expect(check("omni-video.create", parseJson(await readFile(join(take, "request.json"), "utf8")))).toEqual([]);
    },
  );

  it("makes the next take without making the cast again", { timeout: 180_000 }, async () => {
    const { code } = await shoot("paper-fox", "--engine", "instant");
    expect(code).toBe(0);
    const take = JSON.parse(await readFile(join(folder, "takes/paper-fox/take-002/take.json"), "utf8")) as TakeFile;
    expect(take).toMatchObject({ state: "done", elements: [{ reused: true }, { reused: true }] });
    expect(take.inputs.every(({ sha256 }) => /^[\da-f]{64}$/.test(sha256))).toBe(true);
  });
});

interface TakeFile {
  readonly inputs: readonly { readonly sha256: string }[];
}
