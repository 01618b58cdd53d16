import { createSnowflakes, OnetakeError, stringifyJson, type World } from "../../base/index.ts";
import { callbackIdLayout, taskIdLayout, writeCallback, type Standard } from "../../contract/index.ts";
import type { DeliveryRow, Store } from "../../store/index.ts";
import { defaultDeliveryLimits, deliver, type Sender } from "./deliver.ts";

/** A test was sent just before. */
export class TestTooSoon extends OnetakeError {
  override readonly name = "TestTooSoon";
}

/** What a test is sent with. */
export interface TestContext extends Sender {
  readonly store: Store;
  readonly world: Pick<World, "clock" | "random">;
}

/** What is tried. */
export interface TestCall {
  readonly account: string;
  readonly address: string;
  readonly standard: Standard;
}

// As the service's console has it: one test in six seconds.
const LEAST_MS = 6_000;

/**
 * Posts the record of a task that was just submitted and made nothing, signed if the account has a secret, once; answers the delivery with
 * what became of it. It is listed with the others.
 * @throws TestTooSoon when the account's last test was less than 6 s ago.
 */
export async function sendTest(context: TestContext, call: TestCall, signal: AbortSignal): Promise<DeliveryRow> {
  const { store, world } = context;
  const [last] = await store.callbacks.list({ account: call.account, isTest: true, limit: 1 });
  const since = world.clock.now() - (last?.createdAt ?? Number.NEGATIVE_INFINITY);
  if (since >= 0 && since < LEAST_MS)
    throw new TestTooSoon("test-too-soon", "A test callback was sent less than 6 s ago.", {
      fix: "Wait a moment and try again.",
    });
  const row = toRow(context, call);
  await store.transaction((transaction) => transaction.callbacks.insert(row));
  // Without waits before further attempts, the one attempt is all.
  const patch = await deliver(context, { ...defaultDeliveryLimits, delaysMs: [] }, row, signal);
  const sent = await store.transaction((transaction) => transaction.callbacks.update(row.id, row.takenUntil, patch));
  return sent ?? { ...row, ...patch };
}

function toRow({ world }: TestContext, { account, address, standard }: TestCall): DeliveryRow {
  const { clock, random } = world;
  const now = clock.now();
  const id = createSnowflakes(callbackIdLayout, clock, random)();
  const taskId = createSnowflakes(taskIdLayout, clock, random)();
  const facts = {
    id: taskId,
    externalId: null,
    state: "submitted",
    reason: null,
    createdAt: now,
    updatedAt: now,
    units: null,
  } as const;
  return {
    id,
    webhookId: id,
    taskId,
    account,
    isTest: true,
    state: facts.state,
    place: 0,
    address,
    standard,
    body: stringifyJson(writeCallback({ standard, family: "", product: "video" }, facts)),
    base: "",
    standing: "given-up",
    dueAt: now,
    takenUntil: null,
    attempts: 0,
    lastStatus: null,
    lastFault: "The test did not come to its end.",
    lastAt: null,
    createdAt: now,
  };
}
