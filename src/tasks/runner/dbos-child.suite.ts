import { silentLogger } from "../../base/index.ts";
import { createNodeWorld } from "../../base/node.ts";
import { createDbosRunner } from "./dbos-runner.ts";

// Started by a test as a process of its own, to be killed: it takes tasks and never ends one.
const world = createNodeWorld();
const url = process.argv[2] ?? "";
const runner = await createDbosRunner({
  url,
  clock: world.clock,
  logger: silentLogger,
  node: world.random.uuid(),
  concurrency: 2,
  onLost: () => process.exit(70),
});
await runner.start({
  prepare: async () => true,
  submit: async () => true,
  settle: (taskId) => {
    process.stdout.write(`${taskId}\n`);
    return new Promise(() => {});
  },
});
