import { silentLogger } from "../base/index.ts";
import { createNodeWorld } from "../base/node.ts";
import type { Engine } from "../engines/index.ts";
import { createMemoryBlobs, createMemoryStore, type Store } from "../store/index.ts";
import {
  createAccounts,
  createKeeper,
  createMemoryRunner,
  createTasks,
  type Accounts,
  type Keeper,
  type TaskService,
} from "../tasks/index.ts";
import { createStoreKeyring } from "./auth/keyring.ts";
import type { ServerOptions } from "./options.ts";
import { startTestServer, type TestServer } from "./testing.ts";

/** A listening server with a free engine and one that costs money, over the real life of tasks in memory. Nothing runs: creates stay held. */
export interface PaidServer extends AsyncDisposable {
  readonly at: TestServer;
  readonly store: Store;
  readonly service: TaskService;
  /** Whoever keeps the money, who works on the data and never over HTTP. */
  readonly keeper: Keeper;
  readonly accounts: Accounts;
  /** Approves a plan as a person would. */
  approve(planId: string): Promise<void>;
}

/** Starts a {@link PaidServer}; its usual engine is the free one unless said. */
export async function startPaidServer(options: Partial<ServerOptions> = {}): Promise<PaidServer> {
  const world = createNodeWorld();
  const store = createMemoryStore();
  const [free, paid] = [makeEngine("local"), makePaidEngine()];
  const isPaidUsual = options.engine?.billable === true;
  const service = createTasks({
    world,
    store,
    blobs: createMemoryBlobs({ disk: world.disk }),
    engine: isPaidUsual ? paid : free,
    otherEngines: isPaidUsual ? [free] : [paid],
    runner: createMemoryRunner({ clock: world.clock }),
    egress: { download: () => Promise.reject(new Error("nothing is fetched here")) },
    probe: () => Promise.reject(new Error("nothing is probed here")),
    logger: silentLogger,
    presetPicture: (name) => name,
  });
  const at = await startTestServer({
    keyring: createStoreKeyring(store.accounts),
    accounts: store.accounts,
    tasks: service,
    engine: isPaidUsual ? paid : free,
    engines: isPaidUsual ? [free] : [paid],
    spending: { service: service.spending, reader: store.spend },
    ...options,
  });
  const keeper = createKeeper(store, world);
  return {
    at,
    store,
    service,
    keeper,
    accounts: createAccounts(store, world),
    approve: async (planId) => {
      const found = await keeper.find(planId);
      if (found === undefined) throw new TypeError(`no plan ${planId}`);
      await keeper.approve(planId, found.plan.digest, "ada");
    },
    [Symbol.asyncDispose]: () => at[Symbol.asyncDispose](),
  };
}

function makeEngine(name: string): Engine {
  const never = (): Promise<never> => Promise.reject(new Error("nothing runs here"));
  return { name, billable: false, refuses: () => undefined, submit: never, settle: never, close: async () => {} };
}

function makePaidEngine(): Engine {
  return {
    ...makeEngine("upstream"),
    billable: true,
    paid: {
      host: "api.kling.example",
      slots: () => undefined,
      travel: (endpoint, body) => ({ endpoint, body, lost: [] }),
      lookUp: () => Promise.reject(new Error("nothing is looked up here")),
      pass: async (endpoint, body) => ({ passed: endpoint.id, ...body }),
    },
  };
}
