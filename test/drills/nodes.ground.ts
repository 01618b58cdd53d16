import { join } from "node:path";
import { writeFile } from "node:fs/promises";

import { openStore, type OpenStore } from "../../src/assemble.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { createPostgresDrills } from "../../src/store/index.ts";
import { createAccounts } from "../../src/tasks/index.ts";
import { startOnetakeCommand, type Running } from "./command.ts";
import { createDrillHome, type DrillHome } from "./home.ts";
import { startCounter, type Counter } from "./nodes.counter.ts";
import { boot, end } from "./server.ts";

/** Slots of each account, as its pack at the nodes opens them. */
export const SLOTS = 50;
/** Creates that may be open at the playing server at once, as the nodes are told. */
export const UPSTREAM_SLOTS = 120;
export const ACCOUNTS = ["ada", "bob", "cy", "dee"] as const;
/** Whose key the nodes have at the playing server. */
export const BUYER = "buyer";
const UNITS = 100_000_000;
const DAY_MS = 86_400_000;

/** How a node is started, on a port and with an environment. */
export type StartNode = (port: number, args: readonly string[], env: Readonly<Record<string, string>>) => Running;

/** One of the server processes. */
export interface Node {
  readonly base: string;
  readonly process: Running;
  /** What the drill does with it: clients choose among those that are up. */
  isUp: boolean;
}

/** Three nodes over one database, a playing server with another one, and a view into both. */
export interface NodesGround {
  readonly nodes: readonly Node[];
  /** API keys of the accounts at the nodes; their creates go to the paid engine. */
  readonly keys: ReadonlyMap<string, string>;
  readonly data: OpenStore;
  readonly kling: OpenStore;
  readonly counter: Counter;
  close(): Promise<void>;
}

/** `onetake serve`, as users start it. */
export const startServe: StartNode = (port, args, env) =>
  startOnetakeCommand(["serve", "--engine", "upstream", "--port", String(port), "--log-level", "error", ...args], env);

/** Starts everything. `drill` is what the playing server does to its callers. */
export async function startGround(drill: string, start: StartNode): Promise<NodesGround> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closer();
  };
  try {
    const home = await keepHome(closers, "n1");
    const klingHome = await keepHome(closers, "n1-kling");
    const kling = await keepStore(closers, klingHome);
    const klingKey = await openBuyer(kling, drill);
    const serve = ["serve", "--engine", "instant", "--concurrency", "400", "--log-level", "error"];
    const playing = await boot((port) =>
      keepProcess(closers, startOnetakeCommand([...serve, "--port", String(port)], klingHome.env)),
    );
    const counter = await startCounter(playing.port);
    closers.push(() => counter.close());
    const data = await keepStore(closers, home);
    const keys = await openAccounts(data);
    const policy = join(home.path, "policy.json");
    await writeFile(policy, JSON.stringify({ name: "drill", passes: { video: UNITS / 100 } }));
    const args = ["--spend-policy", policy, "--upstream-slots", `video=${UPSTREAM_SLOTS}`];
    for (const port of [playing.port, Number(new URL(counter.url).port)]) args.push("--allow-private", `127.0.0.1:${port}`);
    const env = { ...home.env, ONETAKE_UPSTREAM: counter.url, ONETAKE_UPSTREAM_KEY: klingKey };
    const startNode = async (): Promise<Node> => {
      const { port, running } = await boot((free) => keepProcess(closers, start(free, args, env)));
      return { base: `http://127.0.0.1:${port}`, process: running, isUp: true };
    };
    const nodes = await Promise.all([startNode(), startNode(), startNode()]);
    return { nodes, keys, data, kling, counter, close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

function keepProcess(closers: (() => Promise<unknown>)[], running: Running): Running {
  closers.push(() => end(running));
  return running;
}

async function keepHome(closers: (() => Promise<unknown>)[], name: string): Promise<DrillHome> {
  const home = await createDrillHome(name);
  closers.push(() => home.remove());
  return home;
}

async function keepStore(closers: (() => Promise<unknown>)[], home: DrillHome): Promise<OpenStore> {
  const open = await openStore({ home: home.env["ONETAKE_HOME"] ?? "" });
  closers.push(() => open.close());
  return open;
}

/** The account at the playing server, whose ledger says what was charged. It has more slots than are used: nothing is refused for them. */
async function openBuyer({ store }: OpenStore, drill: string): Promise<string> {
  const { clock, random } = createNodeWorld();
  const accounts = createAccounts(store, { clock, random });
  await accounts.create(BUYER);
  await accounts.addPack(BUYER, { kind: "video", name: "Large", total: UNITS, concurrency: 10_000, ...life(clock.now()) });
  await createPostgresDrills(store.pool).set(BUYER, { text: drill, setAt: clock.now() });
  return await accounts.addApiKey(BUYER, "onetake");
}

async function openAccounts({ store }: OpenStore): Promise<ReadonlyMap<string, string>> {
  const { clock, random } = createNodeWorld();
  const accounts = createAccounts(store, { clock, random });
  const keys = new Map<string, string>();
  for (const account of ACCOUNTS) {
    await accounts.create(account);
    await accounts.addPack(account, { kind: "video", name: "Slots", total: UNITS, concurrency: SLOTS, ...life(clock.now()) });
    keys.set(account, await accounts.addApiKey(account, "studio", "upstream"));
  }
  return keys;
}

function life(now: number): { readonly effectiveAt: number; readonly invalidAt: number } {
  return { effectiveAt: now - 1000, invalidAt: now + DAY_MS };
}
