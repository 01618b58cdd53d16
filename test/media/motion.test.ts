import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, vi } from "vitest";

import { motionOfFrames } from "./motion.suite.ts";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onetake-motion-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

motionOfFrames(() => folder);
