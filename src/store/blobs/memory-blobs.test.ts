import { createNodeWorld } from "../../base/node.ts";
import { afterAll, expect, it } from "vitest";

import { blobsSuite } from "../blobs.suite.ts";
import { createMemoryBlobs } from "./memory-blobs.ts";

const { disk } = createNodeWorld();
const blobs = createMemoryBlobs({ disk });
blobsSuite("in memory", async () => blobs);
afterAll(() => blobs.clear());

it("forgets everything and removes the files that it wrote", async () => {
  const others = createMemoryBlobs({ disk });
  const path = await others.localPath(await others.put(Buffer.from("x")));
  await others.clear();
  expect(await disk.facts(path)).toBeUndefined();
});
