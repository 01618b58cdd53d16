import { createSteadyNow, type Clock } from "../../src/base/index.ts";
import { findEndpoint } from "../../src/contract/index.ts";
import type { KeyPair } from "../../src/client/node.ts";
import type { IntentRow } from "../../src/store/index.ts";
import { SpendRefused } from "../../src/tasks/index.ts";
import { createFront, type CreateMood, type Front } from "./spending.front.ts";
import { createProductData, startProduct, type Product, type ProductData } from "./spending.ground.ts";
import type { Kling } from "./spending.kling.ts";
import { createLife, type Life } from "./spending.life.ts";
import type { SharedTime } from "./spending.time.ts";

/** One buyer whose machine's clock jumps, in front of a paid service whose clock is right. */
export interface Stage {
  readonly time: SharedTime;
  readonly front: Front;
  readonly data: ProductData;
  /** What the running process takes for the time. */
  clock(): Clock;
  /** Sets the machine's clock, by so much. */
  jump(ms: number): void;
  /** The process dies, and another one is started at once. */
  restart(): Promise<void>;
  /** Plans a create and has a person approve it; answers the plan. */
  approve(purpose: string, validMs?: number): Promise<string>;
  /** Begins the create of a plan; answers the rule that refused it, or undefined. */
  begin(planId: string): Promise<string | undefined>;
  /** Has the free engine make something, and waits for its end. */
  makeFree(): Promise<void>;
  /** The newest create. */
  intent(): Promise<IntentRow | undefined>;
  /** Lets time go on until every create has ended well; answers whether it came about in time. */
  settles(mostMs: number): Promise<boolean>;
  close(): Promise<void>;
}

/** How a stage is set. */
export interface StageSetup {
  readonly time: SharedTime;
  readonly kling: Kling;
  readonly seed: number;
  /** Whether the process goes by time that does not go back, as the product does. */
  readonly isSteady: boolean;
  /** How wrong the clock is from the beginning. */
  readonly offsetMs?: number;
  readonly mood?: (count: number) => CreateMood;
  readonly lagMs?: number;
  readonly credential?: KeyPair;
}

const ACCOUNT = "default";
const ENDPOINT = "text2video.create";
const BODY = { model_name: "kling-v3", prompt: "A boat.", duration: "5", mode: "std", sound: "off", aspect_ratio: "16:9" };

/** Sets a {@link Stage}, with a first process on it. */
export async function openStage(setup: StageSetup): Promise<Stage> {
  const { time, kling, seed, mood, lagMs = 0 } = setup;
  let offset = setup.offsetMs ?? 0;
  const wall = (): number => time.clock.now() + offset;
  const machine: Clock = { now: wall, sleep: time.clock.sleep };
  const data = await createProductData({ time, seed, clock: machine });
  Object.assign(kling.mood, { lagMs });
  const front = createFront({ time, kling, ...(mood && { mood }) });
  const start = async (): Promise<Running> => {
    const clock: Clock = setup.isSteady ? { ...machine, now: createSteadyNow(wall, time.clock.now) } : machine;
    const life = createLife(() => false);
    const upstream = setup.credential === undefined ? {} : { upstream: { credential: setup.credential } };
    const product = await startProduct({ time, kling, data, clock, life, fetch: front.way(life), ...upstream });
    return { clock, life, product };
  };
  let running = await start();
  const intents = async (): Promise<readonly IntentRow[]> => await data.store.spend.listIntents(ACCOUNT, { limit: 100 });
  return {
    time,
    front,
    data,
    clock: () => running.clock,
    jump: (ms) => void (offset += ms),
    restart: async () => {
      running.life.die();
      running = await start();
    },
    approve: async (purpose, validMs) => await approve(running.product, data, purpose, validMs),
    begin: async (planId) => await ruleOf(running.product.tasks.spending.create(ACCOUNT, planId, "drill")),
    makeFree: async () => {
      const { tasks } = running.product;
      const endpoint = findEndpoint(ENDPOINT);
      const { task } = await tasks.admit({ account: ACCOUNT, endpoint, body: BODY, requestId: "drill" });
      await time.through(tasks.ended(task.id, new AbortController().signal));
    },
    intent: async () => (await intents())[0],
    settles: async (mostMs) =>
      await time.passUntil(async () => (await intents()).every(({ state }) => state === "settled"), mostMs),
    close: async () => {
      running.life.die();
      await data.close();
    },
  };
}

interface Running {
  readonly clock: Clock;
  readonly life: Life;
  readonly product: Product;
}

async function approve({ tasks, engine }: Product, { keeper }: ProductData, purpose: string, validMs?: number): Promise<string> {
  const asker = { account: ACCOUNT, keyName: null };
  const creates = [{ endpoint: ENDPOINT, body: { ...BODY, prompt: `A boat for ${purpose}.` } }];
  const { plan } = await tasks.spending.plan(asker, { purpose, engine: engine.name, creates });
  await keeper.approve(plan.id, plan.digest, "drill", validMs);
  return plan.id;
}

async function ruleOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (thrown) {
    if (thrown instanceof SpendRefused) return thrown.rule;
    throw thrown;
  }
}
