import { mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Disk } from "../../base/index.ts";
import { createNodeWorld } from "../../base/node.ts";
import { blobsSuite } from "../blobs.suite.ts";
import { createFileBlobs } from "./file-blobs.ts";

const { disk, random } = createNodeWorld();
blobsSuite("on disk", async (folder) => createFileBlobs({ disk, random, folder: join(folder, "blobs") }));

describe("blobs on disk, alone", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "onetake-file-blobs-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("lays files out by the first digits and leaves no parts", async () => {
    const blobs = createFileBlobs({ disk, random, folder });
    const id = await blobs.put(Buffer.from("a door"));
    expect(await blobs.localPath(id)).toBe(join(folder, id.slice(0, 2), id.slice(2, 4), id));
    expect(await readdir(join(folder, "parts"))).toEqual([]);
  });

  it("heals a file that was cut short", async () => {
    const blobs = createFileBlobs({ disk, random, folder });
    const id = await blobs.put(Buffer.from("whole content"));
    await writeFile(await blobs.localPath(id), "who");
    await blobs.put(Buffer.from("whole content"));
    expect(await readFile(await blobs.localPath(id), "utf8")).toBe("whole content");
  });

  it("never loses content that is put while it is removed, and leaves nothing behind", async () => {
    const own = join(folder, "busy");
    const content = Buffer.from("put and removed");
    const old = new Date(1_000_000);
    const random = createNodeWorld().random;
    for (let round = 0; round < 40; round++) {
      const blobs = createFileBlobs({ disk, random, folder: own });
      const id = await blobs.put(content);
      await utimes(await blobs.localPath(id), old, old);
      const removals = [1, 2, 3].map(() => blobs.remove(id, 2_000_000_000));
      await blobs.put(content);
      await Promise.all(removals);
      expect(await blobs.size(id)).toBe(content.byteLength);
    }
    expect(await readdir(join(own, "leaving"))).toEqual([]);
  });

  it("finds, lists and ends what a killed process was about to remove", async () => {
    const blobs = createFileBlobs({ disk, random, folder: join(folder, "killed") });
    const id = await blobs.put(Buffer.from("half removed"));
    await mkdir(join(folder, "killed", "leaving"));
    await rename(await blobs.localPath(id), join(folder, "killed", "leaving", `${id}-1`));
    expect([await blobs.size(id), (await blobs.list()[Symbol.asyncIterator]().next()).value]).toEqual([12, id]);
    expect(await blobs.remove(id, 0)).toBe(false);
    expect(await blobs.localPath(id)).toBe(join(folder, "killed", id.slice(0, 2), id.slice(2, 4), id));
    expect(await blobs.remove(id, Number.POSITIVE_INFINITY)).toBe(true);
    expect(await blobs.size(id)).toBeUndefined();
  });

  it("shows nothing and leaves no part when a write fails half-way", async () => {
    const full: Disk = {
      ...disk,
      writeStream: async (path, pieces) => {
        for await (const piece of pieces) await writeFile(path, piece.subarray(0, 2));
        throw new Error("ENOSPC");
      },
    };
    const content = Buffer.from("too much for this disk");
    await expect(createFileBlobs({ disk: full, random, folder }).put(content)).rejects.toThrow("ENOSPC");
    const id = await createFileBlobs({ disk, random, folder: join(folder, "other") }).put(content);
    expect(await createFileBlobs({ disk, random, folder }).size(id)).toBeUndefined();
    expect(await readdir(join(folder, "parts"))).toEqual([]);
  });
});
