/**
 * Control arms: the product's own parts, assembled without one of their promises. `late-enqueue <port>` (R1) puts a task in the queue some
 * time after the transaction that inserted it, so that a kill in between leaves a task that nobody runs. `without-once <port>` (R5) keeps
 * no mark of idempotency keys. `open-flight <port>` (S6) lets any number of bodies come in at once. `drifting-words <port>` (render) adds
 * other words to each shot each time a task is rendered.
 */
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { silentLogger } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { createEgress } from "../../src/egress/index.ts";
import type { Engine } from "../../src/engines/index.ts";
import { createInstantEngine } from "../../src/engines/instant/index.ts";
import { createLocalEngine } from "../../src/engines/local/index.ts";
import { createServer } from "../../src/server/index.ts";
import { createFileBlobs, createPostgresStore, startEmbeddedPostgres } from "../../src/store/index.ts";
import { createDbosRunner, createTasks, type Runner, type TaskService } from "../../src/tasks/index.ts";

// Longer than the drill lets a server live, so that a kill falls in between for sure.
const LATE_MS = 1_000;

const [, , weakness, portText] = process.argv;
const port = Number(portText);
const world = createNodeWorld();
const logger = silentLogger;
const home = process.env["ONETAKE_HOME"] ?? "";
const { url } = await startEmbeddedPostgres({ home: join(home, "postgres"), world, logger });
const store = await createPostgresStore({ url, logger });
const blobs = createFileBlobs({ disk: world.disk, random: world.random, folder: join(home, "blobs") });
const engine = weakness === "drifting-words" ? drifting(createLocalEngine({ world, logger })) : createInstantEngine({ world });
const strong = await createDbosRunner({
  url,
  clock: world.clock,
  logger,
  node: world.random.uuid(),
  concurrency: 2,
  onLost: () => process.exit(70),
});
const late: Runner = {
  ...strong,
  enqueue: async (_connection, taskId, account) => {
    void sleep(LATE_MS).then(() => store.transaction((after) => strong.enqueue(after.connection, taskId, account)));
  },
};
const egress = createEgress({ world, resolveOwn: async () => undefined });
const probe = (): never => {
  throw new TypeError("this drill sends no media");
};
const runner = weakness === "late-enqueue" ? late : strong;
const strongTasks = createTasks({ world, store, blobs, engine, runner, egress, probe, logger, presetPicture: (name) => name });
const admitAlways: TaskService["admit"] = ({ onceKey: _forgotten, ...admission }) => strongTasks.admit(admission);
const tasks: TaskService = weakness === "without-once" ? { ...strongTasks, admit: admitAlways } : strongTasks;
await tasks.start();
const auth = { mode: "loopback" } as const;
const server = await createServer({
  port,
  version: "0",
  auth,
  tasks,
  blobs,
  engine,
  world,
  logger,
  health: () => store.ping(),
  presetPicture: async () => undefined,
  ...(weakness === "open-flight" && { bodyBytes: Number.POSITIVE_INFINITY }),
});
console.log(await server.listen());

function drifting(strongEngine: Engine): Engine {
  const settle: Engine["settle"] = (handle, job, run) => {
    const shots = job.request.shots.map((shot) => ({ ...shot, prompt: `${world.random.uuid()} ${shot.prompt}` }));
    return strongEngine.settle(handle, { ...job, request: { ...job.request, shots } }, run);
  };
  return { ...strongEngine, settle };
}
