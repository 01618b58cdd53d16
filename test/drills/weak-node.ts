/**
 * The control arm of N1: `weak-node.ts <port> --spend-policy file --upstream-slots video=n --allow-private host:port ...` puts the product's own
 * parts together as `onetake serve --engine upstream` does, but takes a create that was sent, and of which nothing is known, for one that was not;
 * and because the service refuses an external id that it knows, each time it leaves with another one.
 */
import { join } from "node:path";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";

import { createProbe, presetPicture } from "../../src/assemble.ts";
import { silentLogger } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { createEgress } from "../../src/egress/index.ts";
import type { Engine } from "../../src/engines/index.ts";
import { createUpstreamEngine } from "../../src/engines/upstream/index.ts";
import { createServer, createStoreKeyring } from "../../src/server/index.ts";
import {
  createFileBlobs,
  createPostgresStore,
  startEmbeddedPostgres,
  type IntentRow,
  type SpendWriter,
  type Store,
} from "../../src/store/index.ts";
import { createDbosRunner, createMeter, createTasks, defaultPolicy } from "../../src/tasks/index.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "spend-policy": { type: "string", default: "" },
    "upstream-slots": { type: "string", default: "" },
    "allow-private": { type: "string", multiple: true, default: [] },
  },
});
const { ONETAKE_HOME: home = "", ONETAKE_UPSTREAM: baseUrl = "", ONETAKE_UPSTREAM_KEY: apiKey = "" } = process.env;
const policy = JSON.parse(await readFile(values["spend-policy"], "utf8")) as { readonly passes: { readonly video: number } }; // as the drill wrote it
const slots = Number(values["upstream-slots"].replace("video=", ""));

const world = createNodeWorld();
const logger = silentLogger;
const { url } = await startEmbeddedPostgres({ home: join(home, "postgres"), world, logger });
const strong = await createPostgresStore({ url, logger });
const blobs = createFileBlobs({ disk: world.disk, random: world.random, folder: join(home, "blobs") });
const egress = createEgress({ world, resolveOwn: async () => undefined, allowPrivate: values["allow-private"] });
const paid = createUpstreamEngine({
  world,
  logger,
  baseUrl,
  credential: { apiKey },
  slots: { video: slots },
  readBlob: () => Promise.reject(new TypeError("this drill sends no media")),
  download: (address, options) => egress.download(address, { ...options, maxBytes: 100_000_000, timeoutMs: 60_000 }),
});
const engine: Engine = {
  ...paid,
  submit: (job, run) => paid.submit({ ...job, externalId: `${job.externalId}-${world.random.uuid().slice(0, 8)}` }, run),
};
const store: Store = {
  ...strong,
  spend: { ...strong.spend, intent: async (taskId) => unsent(await strong.spend.intent(taskId)) },
  transaction: (work) => strong.transaction((transaction) => work({ ...transaction, spend: forgetful(transaction.spend) })),
};
const runner = await createDbosRunner({
  url,
  clock: world.clock,
  logger,
  node: world.random.uuid(),
  concurrency: 2,
  onLost: () => process.exit(70),
});
const tasks = createTasks({
  world,
  store,
  blobs,
  engine,
  spendPolicy: { ...defaultPolicy, name: "drill", passes: { video: policy.passes.video * 100 } },
  runner,
  egress,
  probe: createProbe(world),
  logger,
  presetPicture,
  hooks: [createMeter(world.clock)],
});
await tasks.start();
const server = await createServer({
  port: Number(positionals[0]),
  version: "0",
  auth: { mode: "loopback" },
  keyring: createStoreKeyring(strong.accounts),
  accounts: strong.accounts,
  tasks,
  blobs,
  engine,
  spending: { service: tasks.spending, reader: store.spend },
  world,
  logger,
  health: () => strong.ping(),
  presetPicture: async () => undefined,
});
console.log(await server.listen());

/** What is known of it is taken for nothing: it seems to be held still. */
function unsent<Row extends IntentRow | undefined>(intent: Row): Row {
  return intent?.state === "sent" || intent?.state === "unknown" ? { ...intent, state: "held", notBefore: 0 } : intent;
}

function forgetful(spend: SpendWriter): SpendWriter {
  return {
    ...spend,
    intent: async (taskId) => unsent(await spend.intent(taskId)),
    updateIntent: (taskId, from, patch) =>
      spend.updateIntent(taskId, from.includes("held") ? [...from, "sent", "unknown"] : from, patch),
  };
}
