import { createProbe } from "../../src/assemble.ts";
import { OnetakeError, silentLogger } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { createServer, createStoreKeyring, type Auth } from "../../src/server/index.ts";
import { createMemoryBlobs, createMemoryStore } from "../../src/store/index.ts";
import { createMemoryRunner, createMeter, createTasks, type TaskService } from "../../src/tasks/index.ts";
import { createMakingEngine } from "../wire/making-engine.ts";

/** A server on the twins in memory, for one batch of a fuzz run. */
export interface FuzzServer {
  readonly port: number;
  /** A credential that it takes. */
  readonly key: string;
  close(): Promise<void>;
}

/** Starts the product's own parts on free ports; `weaken` is what a control arm does to the tasks. */
export async function startFuzzServer(
  auth: "loopback" | "strict",
  weaken = (tasks: TaskService): TaskService => tasks,
): Promise<FuzzServer> {
  const world = createNodeWorld();
  const logger = silentLogger;
  const [store, blobs, engine] = [createMemoryStore(), createMemoryBlobs({ disk: world.disk }), createMakingEngine(world)];
  const egress = {
    download: async (): Promise<never> => {
      throw new OnetakeError("egress-private-address", "refused", { fix: "Use an address on the public internet." });
    },
  };
  const runner = createMemoryRunner({ clock: world.clock, concurrency: 4 });
  const presetPicture = (name: string): string => new URL(`../../assets/presets/${name}`, import.meta.url).pathname;
  const parts = {
    world,
    store,
    blobs,
    engine,
    runner,
    egress,
    probe: createProbe(world),
    logger,
    presetPicture,
    hooks: [createMeter(world.clock)],
  };
  const tasks = weaken(createTasks(parts));
  await tasks.start();
  const key = "fuzz-key";
  const keys: Auth = { mode: "strict", keys: [{ account: "fuzz", apiKey: key }] };
  const server = await createServer({
    version: "0",
    auth: auth === "strict" ? keys : { mode: "loopback" },
    keyring: createStoreKeyring(store.accounts),
    accounts: store.accounts,
    tasks,
    blobs,
    engine,
    health: () => store.ping(),
    presetPicture: (name) => world.disk.read(presetPicture(name)),
    world,
    logger,
  });
  const url = await server.listen();
  const close = async (): Promise<void> => {
    await server.close(0);
    await tasks.stop();
    await engine.close();
    await blobs.clear();
  };
  return { port: Number(new URL(url).port), key, close };
}
