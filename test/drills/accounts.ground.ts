import { OnetakeError, silentLogger, type World } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import type { Engine } from "../../src/engines/index.ts";
import { createServer, createStoreKeyring, joinKeyrings, type Keyring } from "../../src/server/index.ts";
import { createMemoryBlobs, createMemoryStore, type Store } from "../../src/store/index.ts";
import {
  createAccounts,
  createMemoryRunner,
  createMeter,
  createTasks,
  type Accounts,
  type Probe,
} from "../../src/tasks/index.ts";

/** A strict server over the twins in memory, for drills about accounts. Its engine ends every task at once with nothing. */
export interface AccountsGround {
  readonly url: string;
  /** The store as it is, whatever the server was given. */
  readonly store: Store;
  readonly accounts: Accounts;
  close(): Promise<void>;
}

/** What an arm puts in the place of the product's own parts. */
export interface GroundParts {
  readonly world?: World;
  /** Stands between the server and its store. */
  readonly weaken?: (store: Store) => Store;
  /** Keys beside those of the store. */
  readonly keyring?: Keyring;
}

export async function startAccountsGround(parts: GroundParts = {}): Promise<AccountsGround> {
  const { world = createNodeWorld(), weaken = (same: Store): Store => same } = parts;
  const own = createMemoryStore();
  const store = weaken(own);
  const blobs = createMemoryBlobs({ disk: world.disk });
  const logger = silentLogger;
  const tasks = createTasks({
    world,
    store,
    blobs,
    engine: nothing,
    runner: createMemoryRunner({ clock: world.clock }),
    egress: { download: refuseAll },
    probe: noProbe,
    logger,
    presetPicture: (name) => name,
    hooks: [createMeter(world.clock)],
  });
  await tasks.start();
  const kept = createStoreKeyring(store.accounts);
  const server = await createServer({
    version: "0",
    auth: { mode: "strict", keys: [] },
    keyring: parts.keyring === undefined ? kept : joinKeyrings([kept, parts.keyring]),
    accounts: store.accounts,
    tasks,
    blobs,
    engine: nothing,
    world,
    logger,
    health: async () => true,
  });
  const url = await server.listen();
  return {
    url,
    store: own,
    accounts: createAccounts(own, world),
    close: async () => {
      await server.close(1000);
      await tasks.stop();
      await blobs.clear();
    },
  };
}

const nothing: Engine = {
  name: "nothing",
  billable: false,
  refuses: () => undefined,
  submit: async () => ({}),
  settle: async () => ({ ok: true, artifacts: [] }),
  close: async () => {},
};

const noProbe: Probe = async () => {
  throw new OnetakeError("no-media", "this drill takes no media in");
};

async function refuseAll(): Promise<never> {
  throw new OnetakeError("egress-private-address", "refused", { fix: "Use an address on the public internet." });
}
