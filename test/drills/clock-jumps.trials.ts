import { createHmac } from "node:crypto";

import { createSeededRandom, createSteadyNow, type Random, type World } from "../../src/base/index.ts";
import { signToken, type KeyPair } from "../../src/client/node.ts";
import { sweep } from "../../src/tasks/index.ts";
import { startAccountsGround } from "./accounts.ground.ts";
import { between } from "./choose.ts";
import { openStage, type Stage, type StageSetup } from "./clock-jumps.stage.ts";
import type { CreateMood } from "./spending.front.ts";

/** One jump of the machine's clock. */
export interface Jump {
  readonly name: string;
  readonly ms: number;
}

/** A promise under a jump. */
export interface Trial {
  readonly name: string;
  /** Whether it says anything about a jump; by default about any. */
  readonly isAbout?: (jump: Jump) => boolean;
  /** What was broken. */
  run(setup: StageSetup, jump: Jump): Promise<readonly string[]>;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The trials of R10. */
export const trials: readonly Trial[] = [
  {
    name: "a lost answer is looked up in time",
    run: async (setup, jump) =>
      await onStage({ ...setup, lagMs: 40_000, mood: () => ({ drill: "lost=after" }) }, async (stage, random) => {
        await stage.begin(await stage.approve("look-up"));
        await jumpWithin(stage, random, jump, 30);
        return (await stage.settles(4 * MINUTE)) ? [] : [`${(await stage.intent())?.state ?? "gone"} after 4 minutes`];
      }),
  },
  {
    name: "an end is noticed in time",
    run: async (setup, jump) =>
      await onStage({ ...setup, mood: () => ({ drill: "take=60s" }) }, async (stage, random) => {
        await stage.begin(await stage.approve("poll"));
        await jumpWithin(stage, random, jump, 50);
        return (await stage.settles(75_000)) ? [] : [`${(await stage.intent())?.state ?? "gone"} after it had ended`];
      }),
  },
  {
    name: "a wait that was asked for is kept and no longer, or the approval has lapsed by the new clock",
    run: async (setup, jump) =>
      await onStage({ ...setup, mood: busyOnce(120) }, async (stage, random) => {
        await stage.begin(await stage.approve("wait"));
        await jumpWithin(stage, random, jump, 100);
        const gap = await gapOf(stage);
        return (gap >= 120_000 && gap <= 126_000) || (await hasLapsed(stage)) ? [] : [`sent again after ${gap / 1000} s`];
      }),
  },
  {
    name: "a wait outlives the process, or the approval has lapsed by the new clock",
    run: async (setup, jump) =>
      await onStage({ ...setup, mood: busyOnce(120) }, async (stage, random) => {
        await stage.begin(await stage.approve("wait"));
        await jumpWithin(stage, random, jump, 100);
        await stage.restart();
        const gap = await gapOf(stage);
        return gap <= 100_000 + 126_000 || (await hasLapsed(stage)) ? [] : [`sent again after ${gap / 1000} s`];
      }),
  },
  {
    name: "an approval of 10 minutes is dead after 11",
    run: async (setup, jump) => await onStage(setup, async (stage) => await useLate(stage, jump, async () => {})),
  },
  {
    name: "an approval of 10 minutes is dead after 11, also in a process that was started after the jump",
    // A new process cannot know of a clock that was set back by less than the age of the approval.
    isAbout: ({ ms }) => ms >= 0 || ms <= -11 * MINUTE,
    run: async (setup, jump) => await onStage(setup, async (stage) => await useLate(stage, jump, stage.restart)),
  },
  {
    name: "a create that waits longer than its approval holds is not sent",
    run: async (setup, jump) =>
      await onStage({ ...setup, mood: busyOnce(700) }, async (stage) => {
        await stage.begin(await stage.approve("late", 10 * MINUTE));
        await stage.time.clock.advance(3 * MINUTE);
        stage.jump(jump.ms);
        await stage.time.clock.advance(15 * MINUTE);
        const state = (await stage.intent())?.state;
        return [
          ...(stage.front.posts.length === 1 ? [] : ["it was sent all the same"]),
          ...(state === "withdrawn" ? [] : [`it is ${state ?? "gone"}`]),
          ...(await reserved(stage)),
        ];
      }),
  },
  {
    name: "the budget of a day is one day's",
    // By a clock that is put forward by a day it is another day.
    isAbout: ({ ms }) => Math.abs(ms) < 11 * HOUR || ms < 0,
    run: async (setup, jump) =>
      await onStage(setup, async (stage) => {
        const now = stage.time.clock.now();
        await stage.time.clock.advance(DAY + 12 * HOUR - (now % DAY));
        await stage.data.keeper.setBudget({
          account: "default",
          scope: "day",
          name: "*",
          pack: "video",
          units: null,
          creates: 1,
        });
        const [first, second] = [await stage.approve("first"), await stage.approve("second")];
        const taken = await stage.begin(first);
        const settled = await stage.settles(5 * MINUTE);
        stage.jump(jump.ms);
        const refused = await stage.begin(second);
        return [
          ...(taken === undefined && settled ? [] : [`the first was refused: ${taken ?? "not settled"}`]),
          ...(refused === undefined ? ["the second was taken on the same day"] : []),
          ...(await reserved(stage)),
        ];
      }),
  },
  {
    name: "tokens for the paid service are signed by its time",
    run: async (setup, jump) =>
      await onStage({ ...setup, offsetMs: jump.ms, credential: setup.kling.pair }, async (stage, random) => {
        const [first, second] = [await stage.approve("first"), await stage.approve("second")];
        await stage.begin(first);
        await jumpWithin(stage, random, jump, 30);
        await stage.begin(second);
        const isSettled = await stage.settles(5 * MINUTE);
        const refused = stage.front.posts.filter(({ http }) => http === 401).length;
        return [
          ...(isSettled ? [] : ["not settled after 5 minutes"]),
          ...(refused <= 1 ? [] : [`${refused} creates were refused for their time`]),
        ];
      }),
  },
  {
    name: "a token that has run out is not taken, and a good one is",
    run: refuseOldTokens,
  },
  {
    name: "results are kept for their days and no longer",
    isAbout: ({ ms }) => ms <= 0,
    run: async (setup, jump) =>
      await onStage(setup, async (stage) => {
        await stage.makeFree();
        await stage.time.clock.advance(10 * DAY);
        stage.jump(jump.ms);
        const early = await sweepNow(stage, 19 * DAY);
        // A day of grace beyond the days.
        const late = await sweepNow(stage, 2 * DAY + HOUR);
        return [
          ...(early === 0 ? [] : [`${early} files were gone after 29 days`]),
          ...(late > 0 ? [] : ["all were there after 31 days"]),
        ];
      }),
  },
];

/** Sets a stage, plays on it, clears it. */
async function onStage(
  setup: StageSetup,
  play: (stage: Stage, random: Random) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const stage = await openStage(setup);
  try {
    return await play(stage, createSeededRandom(setup.seed));
  } finally {
    await stage.close();
  }
}

/** Lets some of so many seconds pass, by chance, and then the clock jump. */
async function jumpWithin(stage: Stage, random: Random, jump: Jump, seconds: number): Promise<void> {
  await stage.time.clock.advance(between(random, 1, seconds * 1_000));
  stage.jump(jump.ms);
}

/** The first create is too much at once, and may come again after so many seconds. */
function busyOnce(seconds: number): (count: number) => CreateMood {
  return (count) => (count === 0 ? { drill: "refuse=over-concurrency", retryAfter: seconds } : {});
}

/** Milliseconds between the first two POSTs; infinite when there is no second one in time. */
async function gapOf({ front, time }: Stage): Promise<number> {
  await time.passUntil(async () => front.posts.length > 1, 5 * MINUTE);
  const [first, second] = front.posts;
  return (second?.at ?? Number.POSITIVE_INFINITY) - (first?.at ?? 0);
}

/** Whether the create was given up because its approval counts no more: nothing is held for it then. */
async function hasLapsed(stage: Stage): Promise<boolean> {
  return (await stage.intent())?.state === "withdrawn" && (await reserved(stage)).length === 0;
}

/** Uses an approval of 10 minutes after 11, of which 3 have passed before the jump. */
async function useLate(stage: Stage, jump: Jump, afterJump: () => Promise<void>): Promise<readonly string[]> {
  const plan = await stage.approve("late", 10 * MINUTE);
  await stage.time.clock.advance(3 * MINUTE);
  stage.jump(jump.ms);
  await afterJump();
  await stage.time.clock.advance(8 * MINUTE);
  const rule = await stage.begin(plan);
  await stage.time.clock.advance(MINUTE);
  return [
    ...(rule === undefined ? ["it let a create pass"] : []),
    ...(stage.front.posts.length === 0 ? [] : ["something was sent"]),
  ];
}

/** Something that is held though nothing goes on. */
async function reserved({ data }: Stage): Promise<readonly string[]> {
  const uses = await data.store.spend.listUses("default");
  return uses.every(({ held }) => held === 0) ? [] : ["something stays reserved"];
}

/** How many files a sweep removes after some more time. */
async function sweepNow({ time, data, clock }: Stage, afterMs: number): Promise<number> {
  await time.clock.advance(afterMs);
  return (await sweep({ store: data.store, blobs: data.blobs, clock: clock() })).removed;
}

async function refuseOldTokens({ time, seed, isSteady }: StageSetup, jump: Jump): Promise<readonly string[]> {
  let offset = 0;
  const wall = (): number => time.clock.now() + offset;
  const shared = time.world(createSeededRandom(seed));
  const now = isSteady ? createSteadyNow(wall, time.clock.now) : wall;
  const world: World = { ...shared, clock: { now, sleep: time.clock.sleep } };
  const ground = await startAccountsGround({ world });
  const ask = async (token: string): Promise<number> => {
    const headers = { authorization: `Bearer ${token}` };
    return (await time.during(async () => await fetch(`${ground.url}/v1/videos/text2video`, { headers }))).status;
  };
  try {
    await ground.accounts.create("ada");
    const pair = await ground.accounts.addKeyPair("ada", "program");
    const old = [signToken(pair, time.clock.now()), withoutNotBefore(pair, time.clock.now())];
    const fresh = await ask(old[0] ?? "");
    await time.clock.advance(31 * MINUTE);
    offset += jump.ms;
    const late = [await ask(old[0] ?? ""), await ask(old[1] ?? "")];
    // Whose clock is right must not be shut out because the server's was set back; put forward, it takes them for old.
    const good = jump.ms <= 0 ? await ask(signToken(pair, time.clock.now())) : 200;
    return [
      ...(fresh === 200 ? [] : [`a fresh token was answered with ${fresh}`]),
      ...late.filter((http) => http !== 401).map((http) => `a token of 31 minutes was answered with ${http}`),
      ...(good === 200 ? [] : [`a good token was answered with ${good}`]),
    ];
  } finally {
    await time.through(ground.close());
  }
}

/** A token that says when it ends, and not from when on it is good. */
function withoutNotBefore({ accessKey, secretKey }: KeyPair, now: number): string {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");
  const claims = { iss: accessKey, exp: Math.floor(now / 1000) + 1800 };
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  return `${signed}.${createHmac("sha256", secretKey).update(signed).digest("base64url")}`;
}
