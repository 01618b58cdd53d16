import { createSeededRandom } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { findEndpoint, WireError } from "../../src/contract/index.ts";
import { createPostgresStore, type Store, type TaskRow, type Transaction } from "../../src/store/index.ts";
import { createTestDatabase } from "../../src/store/testing.ts";
import { createAccounts, createMeter, type TaskHook } from "../../src/tasks/index.ts";
import type { ArmResult, Drill } from "./drill.ts";

const ROUNDS = { slice: 1, full: 200 } as const;
/** Without the lock a round may go well by luck; it does not go on so for long. */
const MOST_LUCKY_ROUNDS = 60;
const CREATES = 64;
const ENDPOINT = findEndpoint("text2video.create");

/**
 * R9, on PostgreSQL: in each round an account with a pack of 1 to 20 slots gets 64 creates at once; exactly as many must get one as there are.
 * In the control arm the account is not locked.
 */
export const slotRace: Drill = {
  id: "R9",
  title: "slots under parallel creates",
  product: ({ seed, size }) => runArm(seed, ROUNDS[size], createMeter(createNodeWorld().clock)),
  control: ({ seed }) => runArm(seed, MOST_LUCKY_ROUNDS, unlocked(createMeter(createNodeWorld().clock))),
};

function unlocked(meter: TaskHook): TaskHook {
  const open = (tx: Transaction): Transaction => ({ ...tx, accounts: { ...tx.accounts, lockAccount: tx.accounts.account } });
  return { ...meter, admitting: async (tx, task) => await meter.admitting?.(open(tx), task) };
}

/** Races until the first round that goes wrong. */
async function runArm(seed: number, most: number, meter: TaskHook): Promise<ArmResult> {
  const random = createSeededRandom(seed);
  const database = await createTestDatabase();
  const store = await createPostgresStore({ url: database.url });
  let [round, made, wanted, wrong] = [0, 0, 0, 0];
  try {
    for (; round < most && wrong === 0; round++) {
      const slots = 1 + Math.floor(random.fraction() * 20);
      const held = await race(store, meter, `account-${round}`, slots);
      made += held;
      wanted += slots;
      if (held !== slots) wrong++;
    }
  } finally {
    await store.close();
    await database.drop();
  }
  const sentence = `${round} rounds of ${CREATES} creates at once: ${made} slots given of ${wanted} that there are, ${wrong} rounds wrong`;
  return { sentence, faults: wrong };
}

/** How many of the creates got a slot. */
async function race(store: Store, meter: TaskHook, account: string, slots: number): Promise<number> {
  const world = createNodeWorld();
  const now = world.clock.now();
  const accounts = createAccounts(store, world);
  await accounts.create(account);
  const life = { effectiveAt: now - 1000, invalidAt: now + 86_400_000 };
  await accounts.addPack(account, { kind: "video", name: "P", total: 100_000, concurrency: slots, ...life });
  const creates = Array.from({ length: CREATES }, (_, number) =>
    create(store, meter, toRow(account, `${account}-${number}`, now)),
  );
  const settled = await Promise.allSettled(creates);
  for (const each of settled)
    if (each.status === "rejected" && !(each.reason instanceof WireError && each.reason.wireCode === 1303)) throw each.reason;
  return settled.filter(({ status }) => status === "fulfilled").length;
}

async function create(store: Store, meter: TaskHook, row: TaskRow): Promise<void> {
  await store.transaction(async (transaction) => {
    await meter.admitting?.(transaction, row);
    await transaction.insertTask(row);
  });
}

function toRow(account: string, id: string, now: number): TaskRow {
  return {
    id,
    account,
    family: ENDPOINT.family,
    endpoint: ENDPOINT.id,
    externalId: null,
    engine: "none",
    state: "submitted",
    reason: null,
    body: { model_name: "kling-v3", prompt: "A pier.", duration: "3", mode: "std", sound: "off" },
    bodyDigest: "",
    result: null,
    handle: null,
    progress: { percent: 0, stage: "queued" },
    units: null,
    model: "kling-v3",
    pack: "video",
    slots: 1,
    keyName: null,
    callbackUrl: null,
    drill: null,
    createdAt: now,
    updatedAt: now,
  };
}
