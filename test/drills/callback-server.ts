/**
 * The server of R7 with waits that a drill can wait for. `product <port>` is the product as it is assembled; `late-rows <port>` is the control arm:
 * the product's own parts, but deliveries are written some time after the transaction that changed the task, so that a kill in between
 * leaves a change that nobody is told of.
 */
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { startOnetake } from "../../src/assemble.ts";
import { silentLogger } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { createEgress } from "../../src/egress/index.ts";
import { createInstantEngine } from "../../src/engines/instant/index.ts";
import { createServer, describeTask } from "../../src/server/index.ts";
import { createFileBlobs, createPostgresStore, startEmbeddedPostgres } from "../../src/store/index.ts";
import { createCourier, createDbosRunner, createNotifier, createTasks, type TaskHook } from "../../src/tasks/index.ts";

const LATE_MS = 1_000;
const limits = { delaysMs: [100, 200, 400, 800, 1_600, 3_200], timeoutMs: 500, leaseMs: 2_000, lookMs: 200 };

const [arm, portText] = process.argv.slice(2);
const port = Number(portText);
const home = process.env["ONETAKE_HOME"] ?? "";
console.log(arm === "product" ? await startProduct() : await startLate());

async function startProduct(): Promise<string> {
  return (await startOnetake({ home, port, engine: "instant", concurrency: 20, callbacks: limits })).url;
}

async function startLate(): Promise<string> {
  const world = createNodeWorld();
  const logger = silentLogger;
  const { url } = await startEmbeddedPostgres({ home: join(home, "postgres"), world, logger });
  const store = await createPostgresStore({ url, logger });
  const blobs = createFileBlobs({ disk: world.disk, random: world.random, folder: join(home, "blobs") });
  const engine = createInstantEngine({ world });
  const onLost = (): never => process.exit(70);
  const runner = await createDbosRunner({ url, clock: world.clock, logger, node: world.random.uuid(), concurrency: 20, onLost });
  const egress = createEgress({ world, allowLoopback: true });
  const courier = createCourier({ world, store, egress, logger, limits });
  const notifier = createNotifier({ world, describe: describeTask, base: () => `http://127.0.0.1:${port}`, wake: courier.wake });
  const late: TaskHook = {
    committed: (task) => void sleep(LATE_MS).then(() => store.transaction(async (then) => await notifier.changed?.(then, task))),
  };
  const probe = (): never => {
    throw new TypeError("this drill sends no media");
  };
  const presetPicture = (name: string): string => name;
  const tasks = createTasks({ world, store, blobs, engine, runner, egress, probe, logger, presetPicture, hooks: [late] });
  await tasks.start();
  courier.start();
  const auth = { mode: "loopback" } as const;
  const health = (): Promise<boolean> => store.ping();
  const server = await createServer({ port, version: "0", auth, tasks, blobs, engine, world, logger, health });
  return await server.listen();
}
