import { createSeededRandom } from "../../src/base/index.ts";
import { createMemoryStore, createPostgresStore, type Store } from "../../src/store/index.ts";
import { createTestDatabase } from "../../src/store/testing.ts";
import { CREATES, MONEY, race, unlocked, type Race } from "./budget-race.ground.ts";
import type { ArmResult, Drill } from "./drill.ts";
import { interleave, rowLocks } from "./interleaved-store.ts";

const SEEDS = { slice: 6, full: 1_000 } as const;
const ROUNDS = { slice: 1, full: 50 } as const;
/** Without the lock a round may go well by luck; it does not go on so for long. */
const MOST_LUCKY = 20;

/**
 * R4: 64 planned and approved creates begin at once, with money for 10. Exactly 10 begin, and every book says so: over seeds that give the order
 * of the acts of transactions in memory, and in rounds on PostgreSQL. In the control arm the use of a budget is read without its lock.
 */
export const budgetRace: Drill = {
  id: "R4",
  title: "a budget under parallel creates",
  product: async ({ seed, size }) => {
    const seeded = await raceSeeds(seed, SEEDS[size], rowLocks);
    const real = await raceRounds(seed, ROUNDS[size], (store) => store);
    return both(seeded, real, (left, right) => left + right);
  },
  control: async ({ seed }) => {
    const { lockUse: _loose, ...locks } = rowLocks;
    const seeded = await raceSeeds(seed, MOST_LUCKY, locks);
    const real = await raceRounds(seed, MOST_LUCKY, unlocked);
    return both(seeded, real, Math.min);
  },
};

/** Races seed by seed until the first one that goes wrong. */
async function raceSeeds(first: number, most: number, locks: typeof rowLocks): Promise<ArmResult> {
  return await untilWrong("in memory", most, async (number) => {
    const random = createSeededRandom(first + number);
    const store = createMemoryStore();
    return await race(store, interleave(store, { random, locks }), random, "ada");
  });
}

/** The same on PostgreSQL, each round with an account of its own. */
async function raceRounds(seed: number, most: number, weaken: (store: Store) => Store): Promise<ArmResult> {
  const random = createSeededRandom(seed);
  const database = await createTestDatabase();
  const store = await createPostgresStore({ url: database.url });
  try {
    return await untilWrong("on PostgreSQL", most, (number) => race(store, weaken(store), random, `account-${number}`));
  } finally {
    await store.close();
    await database.drop();
  }
}

async function untilWrong(where: string, most: number, play: (number: number) => Promise<Race>): Promise<ArmResult> {
  let [rounds, begun, wrong] = [0, 0, 0];
  for (; rounds < most && wrong === 0; rounds++) {
    const result = await play(rounds);
    begun += result.begun;
    if (!result.isRight) wrong++;
  }
  const sentence = `${rounds} races of ${CREATES} creates ${where}: ${begun} begun of ${rounds * MONEY} that there is money for, ${wrong} races wrong`;
  return { sentence, faults: wrong };
}

function both(seeded: ArmResult, real: ArmResult, join: (left: number, right: number) => number): ArmResult {
  return { sentence: `${seeded.sentence}; ${real.sentence}`, faults: join(seeded.faults, real.faults) };
}
