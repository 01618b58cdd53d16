import { createSeededRandom, type JsonObject, type Random } from "../../src/base/index.ts";
import type { Engine } from "../../src/engines/index.ts";
import type { Store } from "../../src/store/index.ts";
import { between, chance, pick } from "./choose.ts";
import { judge, readTraces, type Verdict } from "./double-billing.judge.ts";
import type { Mood } from "./double-billing.moods.ts";
import { createFront, type Front } from "./spending.front.ts";
import { createProductData, startProduct, type Product, type ProductData } from "./spending.ground.ts";
import type { Kling } from "./spending.kling.ts";
import { createLife, type Life } from "./spending.life.ts";
import type { SharedTime } from "./spending.time.ts";

/** A moment at which the process dies for the first time. */
export interface Kill {
  readonly name: string;
  readonly moment: string;
}

/** The nine kill points of R3, in the order in which a create passes them. */
export const kills: readonly Kill[] = [
  { name: "before the create is committed", moment: "writing held" },
  { name: "the create is committed", moment: "committed held" },
  { name: "before it is marked sent", moment: "writing sent" },
  { name: "it is marked sent, and nothing has left", moment: "leaving" },
  { name: "it has arrived, and no answer was read", moment: "arrived" },
  { name: "before it is marked accepted", moment: "writing accepted" },
  { name: "it is marked accepted", moment: "committed accepted" },
  { name: "the result is here, and nothing is booked", moment: "writing settled" },
  { name: "the end is booked", moment: "committed settled" },
];

/** What the histories of one arm share. */
export interface Ground {
  readonly time: SharedTime;
  readonly kling: Kling;
  /** What the arm puts in the place of the billable engine. */
  readonly weaken?: (engine: Engine) => Engine;
  /** Where the data are; each history has its own in memory by default. */
  readonly store?: Store;
}

/** What is bought, how the other side behaves, and when the process dies. */
export interface Plot {
  readonly kill: Kill;
  readonly mood: Mood;
  readonly seed: number;
}

/** One history while it goes on. */
interface Story extends Ground {
  /** Whose creates they are: somebody else in each history, for they may share a store. */
  readonly account: string;
  readonly data: ProductData;
  readonly front: Front;
  readonly random: Random;
  /** What went wrong for the one who buys. */
  readonly troubles: string[];
}

/** Plays a history to its rest, and judges it. */
export async function playHistory(ground: Ground, { kill, mood, seed }: Plot): Promise<Verdict> {
  const { time, kling } = ground;
  const random = createSeededRandom(seed);
  const data = await createProductData({ time, seed, ...(ground.store && { store: ground.store }) });
  Object.assign(kling.mood, { lagMs: 0, takesTwice: false }, mood.server);
  const front = createFront({ time, kling, mood: (count) => mood.create(count, random) });
  const story: Story = { ...ground, account: `buyer-${seed}`, data, front, random, troubles: [] };
  const began = time.clock.now();
  const last = await liveOn(story, kill);
  try {
    const read = async (): Promise<Verdict> =>
      judge(await readTraces(story.account, data, front.posts, await kling.books(began)));
    const verdict = await read();
    const faults = [...story.troubles, ...verdict.faults];
    const isForPerson = verdict.ending === "never-left" || verdict.ending === "refused-unheard";
    return { ...verdict, faults: isForPerson ? [...faults, ...(await letDecide(story))] : faults };
  } finally {
    last.die();
    await data.close();
  }
}

/** Most virtual time of one life: enough for every look-up of the first hour. */
const LIFE_MS = 2 * 3_600_000;

/** Lives one life after the other until one comes to rest, and answers it. */
async function liveOn(story: Story, kill: Kill): Promise<Life> {
  const { time, random } = story;
  const isImpatient = chance(random, 0.5);
  const buying: Buying = { isDone: false };
  for (let count = 0; ; count++) {
    const dies = count === 0 ? (moment: string): boolean => moment === kill.moment : dieAgain(random, count);
    let isOver = false;
    const life = createLife((moment) => !isOver && dies(moment));
    const product = await startProduct({ ...story, fetch: story.front.way(life), life });
    if (!buying.isDone || isImpatient) void buy(story, product, buying);
    await time.passUntil(async () => life.isDead() || (await rests(story, buying)), LIFE_MS);
    isOver = !life.isDead();
    if (isOver) return life; // what is left to be seen is how it goes on, and nobody kills it any more
    await time.clock.advance(between(random, 0, 120_000));
  }
}

/** Later lives die too, now and then and at any moment; the fourth lives on. */
function dieAgain(random: Random, count: number): (moment: string) => boolean {
  if (count > 3 || !chance(random, 0.5)) return () => false;
  let left = between(random, 1, 150);
  return () => --left === 0;
}

interface Buying {
  planId?: string;
  isDone: boolean;
}

/** Plans and has it approved once; begins it, and begins it again whenever nothing was heard of it. */
async function buy({ account, data, random, troubles }: Story, { tasks, engine }: Product, buying: Buying): Promise<void> {
  try {
    if (buying.planId === undefined) {
      const order = { purpose: "boat", engine: engine.name, creates: [pick(random, ORDERS) ?? ORDERS[0]] };
      const { plan } = await tasks.spending.plan({ account, keyName: null }, order);
      await data.keeper.approve(plan.id, plan.digest, "drill");
      buying.planId = plan.id;
    }
    await tasks.spending.create(account, buying.planId, data.world.random.uuid());
    buying.isDone = true;
  } catch (thrown) {
    troubles.push(`the buyer was told: ${String(thrown)}`);
    buying.isDone = true;
  }
}

const ORDERS: readonly [Order, ...Order[]] = [
  {
    endpoint: "text2video.create",
    body: { model_name: "kling-v3", prompt: "A boat.", duration: "5", mode: "std", sound: "off", aspect_ratio: "16:9" },
  },
  {
    endpoint: "text-to-video-3.0.create",
    body: {
      prompt: "A boat.",
      settings: { resolution: "720p", aspect_ratio: "16:9", duration: 3, audio: "off", multi_shot: false },
    },
  },
  {
    endpoint: "generations.create",
    body: { model_name: "kling-v3", prompt: "A boat.", resolution: "1k", n: 2, aspect_ratio: "16:9" },
  },
];

interface Order {
  readonly endpoint: string;
  readonly body: JsonObject;
}

/** So often a create that never arrived is looked up before it counts as left to a person. */
const LOOK_UPS = 4;

/** Whether nothing more is to come: all has ended, or what is not known was looked up often and is not there. */
async function rests({ account, data, kling, front }: Story, { isDone }: Buying): Promise<boolean> {
  if (!isDone) return false;
  const [intent] = await data.store.spend.listIntents(account, { limit: 1 });
  if (intent === undefined) return true;
  const task = await data.store.taskById(intent.taskId);
  if (task?.state === "succeeded" || task?.state === "failed") return true;
  if (intent.state !== "unknown" || intent.lookUps < LOOK_UPS) return false;
  const ids = new Set(front.posts.map(({ externalId }) => externalId));
  return (await kling.books()).every(({ externalId }) => !ids.has(externalId));
}

/** A person says that nothing was made: the hold is given back, the task fails, and nothing is sent. */
async function letDecide({ account, data, front, time }: Story): Promise<readonly string[]> {
  const [intent] = await data.store.spend.listIntents(account, { limit: 1 });
  if (intent === undefined) return ["there is nothing to decide"];
  const posts = front.posts.length;
  await data.keeper.decide(intent.taskId, { kind: "not-made" }, "drill");
  await time.clock.advance(60_000);
  const after = await data.store.spend.intent(intent.taskId);
  const task = await data.store.taskById(intent.taskId);
  const uses = await data.store.spend.listUses(account);
  return [
    ...(after?.state === "refused" ? [] : [`decided as not made, it is ${after?.state ?? "gone"}`]),
    ...(task?.state === "failed" ? [] : [`decided as not made, its task is ${task?.state ?? "gone"}`]),
    ...(uses.every(({ held }) => held === 0) ? [] : ["decided as not made, something stays reserved"]),
    ...(front.posts.length === posts ? [] : ["decided as not made, it was sent"]),
  ];
}
