import { setTimeout as sleep } from "node:timers/promises";

import { createSeededRandom, type JsonObject, type Random } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { findEndpoint } from "../../src/contract/index.ts";
import { StoreUnavailableError, type Transaction } from "../../src/store/index.ts";
import { createTestDatabase } from "../../src/store/testing.ts";
import {
  createOtherSide,
  slowly,
  startNode,
  withoutCourtesy,
  withoutTurnstile,
  type CeilingNode,
  type OtherSide,
} from "./ceiling.ground.ts";
import { pick } from "./choose.ts";
import type { Drill, DrillRun } from "./drill.ts";

const SIZES = { slice: { rounds: 1, clients: 48 }, full: { rounds: 3, clients: 200 } } as const;
const NODES = 4;
/** Neither account may get more than so many times what the other one gets while both wait. */
const MOST_UNFAIR = 2;
/** Creates that both accounts compete for, below which nothing can be said of fairness. */
const LEAST_CONTESTED = 20;
/** An even number can be shared evenly. */
const SLOTS = [4, 6, 8] as const;
const ENDPOINT = findEndpoint("text2video.create");

/**
 * R9 at a paid engine, on PostgreSQL: four nodes, each with connections and a queue of its own, share one key of 4 to 8 slots; 200 clients of two
 * accounts create at once, one account at all nodes and the other at one only. Never are more creates open at the other side than there are slots, and neither
 * account gets more than twice what the other one gets while both wait. In one control arm slots are counted without the turnstile's lock,
 * in the other nobody lets another account go first.
 */
export const ceiling: Drill = {
  id: "R9b",
  title: "slots of a paid engine, shared by two accounts",
  product: async (run) => {
    const { sentence, over, unfair, unended } = await runArm(run, slowly);
    return { sentence, faults: over + unfair + unended };
  },
  control: async ({ seed }) => {
    const [loose, rude] = await Promise.all([
      unluckyArm(seed, withoutTurnstile, ({ over }) => over > 0),
      unluckyArm(seed, withoutCourtesy, ({ unfair }) => unfair > 0),
    ]);
    const sentence = `without the lock: ${loose.sentence}; without courtesy: ${rude.sentence}`;
    return { sentence, faults: Math.min(loose.over, rude.unfair) };
  },
};

/** A round may go well by luck; not so many. */
const MOST_LUCKY_ROUNDS = 5;

async function unluckyArm(seed: number, weaken: Weaken, isWrong: (arm: Arm) => boolean): Promise<Arm> {
  for (let round = 1; ; round++) {
    const arm = await runArm({ seed: seed * 100 + round, size: "slice" }, (transaction) => slowly(weaken(transaction)));
    if (isWrong(arm) || round === MOST_LUCKY_ROUNDS) return arm;
  }
}

interface Arm {
  readonly sentence: string;
  /** Creates that were sent when no slot was free. */
  readonly over: number;
  /** Rounds in which one account got too much. */
  readonly unfair: number;
  readonly unended: number;
}

type Weaken = (transaction: Transaction) => Transaction;

async function runArm({ seed, size }: DrillRun, weaken: Weaken): Promise<Arm> {
  const { rounds, clients } = SIZES[size];
  const random = createSeededRandom(seed);
  const seen: Round[] = [];
  for (let round = 0; round < rounds; round++)
    seen.push(await playRound(random, clients, pick(random, SLOTS) ?? SLOTS[0], weaken));
  const over = seen.reduce((sum, round) => sum + round.over, 0);
  const unfair = seen.filter(({ share }) => share > MOST_UNFAIR).length;
  const unended = seen.reduce((sum, round) => sum + round.unended, 0);
  const limits = seen.map(({ mostOpen, slots }) => `${mostOpen} of ${slots}`).join(", ");
  const shares = seen.map(({ share }) => share.toFixed(2)).join(", ");
  const sentence =
    `seed ${seed}: ${rounds} rounds of ${clients} creates of two accounts at ${NODES} nodes; most open there ${limits} slots; ` +
    `${over} sent above them; the larger share while both wait is ${shares} times the smaller; ${unended} did not end well`;
  return { sentence, over, unfair, unended };
}

interface Round {
  readonly slots: number;
  readonly mostOpen: number;
  /** Creates that were sent when no slot was free. */
  readonly over: number;
  /** What the account that got more got, in terms of what the other one got, while both waited. */
  readonly share: number;
  readonly unended: number;
}

async function playRound(random: Random, clients: number, slots: number, weaken: Weaken): Promise<Round> {
  const world = createNodeWorld();
  const database = await createTestDatabase();
  const there = createOtherSide(world.clock, random, slots);
  const nodes: CeilingNode[] = [];
  try {
    for (let number = 0; number < NODES; number++) nodes.push(await startNode(database.url, world, there.engine, weaken));
    const [first] = nodes;
    if (first === undefined) throw new TypeError("there is a node");
    const half = Math.floor(clients / 2);
    await Promise.all([
      ...Array.from({ length: half }, (_, number) => buy(nodes[number % NODES] ?? first, there, "wide", number)),
      ...Array.from({ length: half }, (_, number) => buy(first, there, "narrow", number)),
    ]);
    return judge(there, slots, await statesOfEnded(first, clients));
  } finally {
    for (const node of nodes) await node.close();
    await database.drop();
  }
}

async function buy({ tasks }: CeilingNode, there: OtherSide, account: string, number: number): Promise<void> {
  const body: JsonObject = { model_name: "kling-v3", prompt: `Boat ${number}.`, duration: "3", mode: "std", sound: "off" };
  there.admitted(account);
  const name = `${account}-${number}`;
  await persistently(() => tasks.admit({ account, endpoint: ENDPOINT, body, requestId: name, purpose: name }));
}

/** Waits until everything has ended; answers how. */
async function statesOfEnded({ store }: CeilingNode, clients: number): Promise<readonly string[]> {
  while ((await persistently(() => store.countOpenTasks())).length > 0) await sleep(200);
  const search = { limit: clients };
  const tasks = await Promise.all(["wide", "narrow"].map((account) => store.searchTasks(account, search)));
  return tasks.flat().map(({ state }) => state);
}

/** Asks again while the database is too busy to answer; of a create, its purpose says that it is the same. */
async function persistently<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (thrown) {
      if (!(thrown instanceof StoreUnavailableError)) throw thrown;
    }
  }
}

function judge({ sent }: OtherSide, slots: number, states: readonly string[]): Round {
  const contested = sent.filter(({ isContested }) => isContested);
  const shares = ["wide", "narrow"].map((account) => contested.filter((each) => each.account === account).length);
  const [most, least] = [Math.max(...shares), Math.min(...shares)];
  if (most + least < LEAST_CONTESTED) throw new Error(`only ${most + least} creates were competed for`);
  return {
    slots,
    mostOpen: Math.max(...sent.map(({ open }) => open)),
    over: sent.filter(({ open }) => open > slots).length,
    share: least === 0 ? Number.POSITIVE_INFINITY : most / least,
    unended: states.filter((state) => state !== "succeeded").length,
  };
}
