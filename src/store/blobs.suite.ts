import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { BlobMissingError } from "./error.ts";
import type { Blobs } from "./port.ts";

/**
 * What every implementation of {@link Blobs} must do. `open` answers empty blobs and is given a folder that is
 * removed at the end.
 */
export function blobsSuite(name: string, open: (folder: string) => Promise<Blobs>): void {
  describe(`Blobs: ${name}`, () => {
    let folder: string;
    let blobs: Blobs;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "onetake-blobs-test-"));
      blobs = await open(folder);
    });
    afterAll(() => rm(folder, { recursive: true }));

    it("names content by its SHA-256 and gives it back", async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (content) => {
          const id = await blobs.put(content);
          expect(id).toBe(createHash("sha256").update(content).digest("hex"));
          expect(await blobs.size(id)).toBe(content.byteLength);
          expect(await collect(blobs.read(id))).toEqual(Buffer.from(content));
        }),
        { numRuns: 30 },
      );
    });

    it("gives back parts, both ends included", async () => {
      const content = new Uint8Array(1000).map((_, index) => index % 251);
      const id = await blobs.put(content);
      const range = fc.tuple(fc.nat(999), fc.nat(999)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
      await fc.assert(
        fc.asyncProperty(range, async ({ start, end }) => {
          expect(await collect(blobs.read(id, { start, end }))).toEqual(Buffer.from(content.subarray(start, end + 1)));
        }),
        { numRuns: 30 },
      );
      expect(await collect(blobs.read(id, { start: 990, end: 5000 }))).toHaveLength(10);
    });

    it("refuses parts that are none", async () => {
      const id = await blobs.put(Buffer.from("part"));
      for (const [start, end] of [
        [-1, 2],
        [3, 2],
        [0, 1.5],
      ] as const) {
        await expect(collect(blobs.read(id, { start, end }))).rejects.toThrow(TypeError);
      }
    });

    it("keeps the content of a file and leaves the file", async () => {
      const path = join(folder, "source");
      await writeFile(path, Buffer.alloc(300_000, "take"));
      const id = await blobs.putFile(path);
      expect(await collect(blobs.read(id))).toEqual(Buffer.alloc(300_000, "take"));
      expect(await readFile(path)).toHaveLength(300_000);
    });

    it("takes the same content many times at once", async () => {
      const content = Buffer.alloc(100_000, "same");
      const ids = await Promise.all(Array.from({ length: 10 }, () => blobs.put(content)));
      expect(new Set(ids).size).toBe(1);
      expect(await collect(blobs.read(ids[0] ?? ""))).toEqual(content);
    });

    it("does not see later changes of the bytes that it was given", async () => {
      const content = Buffer.from("before");
      const id = await blobs.put(content);
      content.write("after!");
      expect((await collect(blobs.read(id))).toString()).toBe("before");
    });

    it("gives a local path to the content", async () => {
      const id = await blobs.put(Buffer.from("local"));
      expect(await readFile(await blobs.localPath(id), "utf8")).toBe("local");
    });

    it("knows nothing under other ids, and makes no path of them", async () => {
      const known = await blobs.put(Buffer.from("known"));
      const strange = [
        "0".repeat(64),
        "",
        "../../etc/passwd",
        known.toUpperCase(),
        `${known}/`,
        known.slice(1),
        `../${known}`.slice(0, 64),
        "\0",
      ];
      for (const id of strange) {
        expect(await blobs.size(id)).toBeUndefined();
        await expect(collect(blobs.read(id))).rejects.toThrow(BlobMissingError);
        await expect(blobs.localPath(id)).rejects.toThrow(BlobMissingError);
      }
    });

    it("lists what it keeps, and removes what nobody has put since", async () => {
      const [kept, gone] = [await blobs.put(Buffer.from("kept")), await blobs.put(Buffer.from("gone"))];
      expect(await listOf(blobs)).toEqual(expect.arrayContaining([kept, gone]));
      expect(await blobs.remove(kept, 0)).toBe(false);
      expect(await blobs.remove(gone, Number.POSITIVE_INFINITY)).toBe(true);
      expect([await blobs.size(gone), (await listOf(blobs)).includes(gone)]).toEqual([undefined, false]);
      await expect(collect(blobs.read(gone))).rejects.toThrow(BlobMissingError);
      expect(await blobs.remove(gone, Number.POSITIVE_INFINITY)).toBe(false);
      expect((await collect(blobs.read(kept))).toString()).toBe("kept");
      await blobs.put(Buffer.from("gone"));
      expect((await collect(blobs.read(gone))).toString()).toBe("gone");
    });

    it("removes nothing under strange ids", async () => {
      for (const id of ["", "../x", "0".repeat(64), "\0"]) expect(await blobs.remove(id, Number.POSITIVE_INFINITY)).toBe(false);
    });

    it("fails for a file that is not there", async () => {
      await expect(blobs.putFile(join(folder, "nothing"))).rejects.toThrow(/ENOENT/);
    });
  });
}

async function listOf(blobs: Blobs): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const id of blobs.list()) ids.push(id);
  return ids;
}

async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts);
}
