import { createNodeWorld } from "../../base/node.ts";
import { createMemoryQueue, createMemoryRunner } from "./memory-runner.ts";
import { runnerSuite } from "./runner.suite.ts";

let queue = createMemoryQueue();

runnerSuite("in memory", {
  setUp: async () => void (queue = createMemoryQueue()),
  tearDown: async () => {},
  open: async (concurrency) => createMemoryRunner({ clock: createNodeWorld().clock, concurrency, queue }),
  transaction: (work) => work(undefined),
});
