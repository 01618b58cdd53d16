import { rm, writeFile, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { noLures } from "./hostile-file.ts";
import { hostilePictures } from "./pictures.ts";
import { hostileSounds } from "./sounds.ts";
import { verdictOn } from "./verdict.ts";
import { hostileVideos } from "./videos.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onetake-hostile-test-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each([
  ["pictures", hostilePictures, 25],
  ["videos", hostileVideos, 20],
  ["sounds", hostileSounds, 10],
] as const)("hostile %s", (_, files, least) => {
  it("are many, and each is another", () => {
    expect(files.length).toBeGreaterThanOrEqual(least);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  });

  it.each(files.map((file) => [file.name, file.verdict, file] as const))("%s: %s", async (_name, verdict, { medium, bytes }) => {
    const path = join(folder, `${medium}.bin`);
    await writeFile(path, bytes(noLures));
    expect(await verdictOn(medium, path)).toBe(verdict);
  });
});
