import { expect, it } from "vitest";

import { createNodeWorld } from "../../base/node.ts";
import { createMemoryBlobs } from "../../store/index.ts";
import { createMadeBlobs } from "./made-blobs.ts";

it("makes content once for each name, and again after a failure or when it was removed", async () => {
  const blobs = createMemoryBlobs(createNodeWorld());
  const made: string[] = [];
  const find = createMadeBlobs(blobs, async (name) => {
    made.push(name);
    if (made.length === 1) throw new Error("not now");
    return Buffer.from(name);
  });
  await expect(find("a")).rejects.toThrow("not now");
  const id = await find("a");
  expect([await find("a"), made]).toEqual([id, ["a", "a"]]);
  await blobs.remove(id, Number.POSITIVE_INFINITY);
  expect([await find("a"), await blobs.size(id), made.length]).toEqual([id, 1, 3]);
});
