import { afterEach, describe, expect, it } from "vitest";
import { Webhook } from "standardwebhooks";

import { createSeededRandom, createVirtualClock, silentLogger, type VirtualClock } from "../../base/index.ts";
import { EgressFailed, EgressRefused, type PostOptions } from "../../egress/index.ts";
import { makeDelivery } from "../../store/callbacks.suite.ts";
import { createMemoryStore, type DeliveryRow, type Store } from "../../store/index.ts";
import { createCourier, type Courier, type CourierLimits } from "./courier.ts";
import { defaultDeliveryLimits, deliver } from "./deliver.ts";
import { redeliver } from "./redeliver.ts";
import { createSecret, deleteAllSecrets, rotateSecret } from "./secrets.ts";

const NOW = 1_795_000_000_000;

interface Sent extends PostOptions {
  readonly address: string;
  readonly at: number;
}

let clock: VirtualClock;
let store: Store;
let sent: Sent[];
/** What the receiver does; the next posts take what stands first, the last one stays. */
let moods: ((options: PostOptions) => Promise<number>)[];
const couriers: Courier[] = [];

afterEach(async () => {
  await Promise.all(couriers.splice(0).map((courier) => courier.stop(0)));
});

async function open(rows: readonly DeliveryRow[], limits: Partial<CourierLimits> = {}): Promise<void> {
  clock = createVirtualClock(NOW);
  store = createMemoryStore();
  sent = [];
  moods = [async () => 200];
  await put(...rows);
  startCourier(limits);
  await pass(0);
}

function startCourier(limits: Partial<CourierLimits> = {}): Courier {
  const egress = {
    post: async (address: string, options: PostOptions) => {
      sent.push({ address, at: clock.now() - NOW, ...options });
      const mood = moods.length > 1 ? moods.shift() : moods[0];
      return { status: (await mood?.(options)) ?? 200 };
    },
  };
  const courier = createCourier({
    world: { clock },
    store,
    egress,
    logger: silentLogger,
    limits: { lookMs: 600_000, ...limits },
  });
  couriers.push(courier);
  courier.start();
  return courier;
}

/** Lets time pass in steps, so that what wakes in a step is done before the next. */
async function pass(ms: number, stepMs = 500): Promise<void> {
  const end = clock.now() + ms;
  do {
    await clock.advance(Math.min(stepMs, end - clock.now()));
    await new Promise((resolve) => setImmediate(resolve));
  } while (clock.now() < end);
}

async function put(...rows: readonly DeliveryRow[]): Promise<void> {
  await store.transaction(async (transaction) => {
    for (const row of rows) await transaction.callbacks.insert(row);
  });
  for (const courier of couriers) courier.wake();
}

const due = (parts: Partial<DeliveryRow> = {}): DeliveryRow => makeDelivery({ dueAt: NOW, ...parts });
const find = (row: DeliveryRow): Promise<DeliveryRow | undefined> => store.callbacks.find(row.id);
const hang = ({ signal }: PostOptions): Promise<number> =>
  new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason as Error)));

describe("the courier", () => {
  it("posts the very body, unsigned without a secret, and marks the delivery", async () => {
    const row = due({ body: '{"id":829836802793406551}' });
    await open([row]);
    expect(sent).toMatchObject([
      { address: row.address, body: row.body, headers: { "content-type": "application/json; charset=utf-8" } },
    ]);
    expect(Object.keys(sent[0]?.headers ?? {})).toEqual(["content-type"]);
    expect(await find(row)).toMatchObject({
      standing: "delivered",
      attempts: 1,
      lastStatus: 200,
      lastFault: null,
      takenUntil: null,
    });
  });

  it("signs with every secret that the account has at that moment, for the standard library to verify", async () => {
    await open([]);
    const secretContext = { store, world: { clock, random: createSeededRandom(1) } };
    const first = await createSecret(secretContext, "default");
    const second = await rotateSecret(secretContext, "default");
    const row = due({ webhookId: "7529000000000000009", body: '{"task_id":"1"}' });
    await put(row);
    await pass(1_000);
    const headers = sent[0]?.headers ?? {};
    expect(headers["webhook-id"]).toBe("7529000000000000009");
    expect(headers["webhook-timestamp"]).toBe(String(NOW / 1000));
    expect(headers["webhook-signature"]?.split(" ")).toHaveLength(2);
    for (const secret of [first, second]) {
      const signature = new Webhook(secret).sign("7529000000000000009", new Date(NOW), row.body);
      expect(headers["webhook-signature"]?.split(" ")).toContain(signature);
    }
    await pass(7 * 86_400_000, 7 * 86_400_000);
    await put(due({ dueAt: clock.now() }));
    await pass(1_000);
    expect(sent[1]?.headers["webhook-signature"]?.split(" ")).toHaveLength(1);
    await deleteAllSecrets(secretContext, "default");
    await put(due({ dueAt: clock.now() }));
    await pass(1_000);
    expect(sent[2]?.headers["webhook-signature"]).toBeUndefined();
  });

  it("tries again after 5 s, 30 s, 2 min, 10 min, 1 h and 6 h, then gives up and keeps the reason", async () => {
    await open([]);
    let row = due();
    const world = { clock };
    const egress = { post: async () => ({ status: 503 }) };
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 7; attempt++) {
      const patch = await deliver({ world, store, egress }, defaultDeliveryLimits, row, new AbortController().signal);
      row = makeDelivery(Object.assign({}, row, patch));
      waits.push(row.dueAt - NOW);
    }
    expect(waits.slice(0, 6)).toEqual([5_000, 30_000, 120_000, 600_000, 3_600_000, 21_600_000]);
    expect(row).toMatchObject({ standing: "given-up", attempts: 7, lastStatus: 503, lastFault: "The receiver answered 503." });
  });

  it("sends again what failed when its wait is over", async () => {
    const row = due();
    await open([], { delaysMs: [2_000, 3_000] });
    moods = [async () => 500, async () => 500, async () => 200];
    await put(row);
    await pass(7_000);
    expect(sent.map(({ at }) => at - (sent[0]?.at ?? 0))).toEqual([0, 2_000, 5_000]);
    expect(await find(row)).toMatchObject({ standing: "delivered", attempts: 3 });
  });

  it("takes a redirect for a failure that says why, and a reset for one without a status", async () => {
    const [first, second] = [due(), due()];
    await open([]);
    moods = [async () => 302, async () => Promise.reject(new EgressFailed("unreachable", "The host did not answer."))];
    await put(first, second);
    await pass(1_000);
    expect(await find(first)).toMatchObject({
      standing: "waiting",
      lastStatus: 302,
      lastFault: expect.stringContaining("redirect"),
    });
    expect(await find(second)).toMatchObject({ standing: "waiting", lastStatus: null, lastFault: "The host did not answer." });
  });

  it("refuses for good what the guard refuses", async () => {
    const row = due();
    await open([]);
    moods = [async () => Promise.reject(new EgressRefused("private-address", "The address is not on the public internet."))];
    await put(row);
    await pass(86_400_000, 3_600_000);
    expect(sent).toHaveLength(1);
    expect(await find(row)).toMatchObject({ standing: "refused", lastFault: "The address is not on the public internet." });
  });

  it("keeps the order of a task's calls while none of them fails, and other tasks do not wait", async () => {
    await open([], { atOnce: 8 });
    moods = [hang, async () => 200];
    const rows = [0, 1, 2].map((place) => due({ taskId: "a", place, body: `a${place}` }));
    await put(...rows, due({ taskId: "b", body: "b" }));
    await pass(1_000);
    expect(sent.map(({ body }) => body)).toEqual(["a0", "b"]);
  });

  it("lets later calls of a task pass one that waits for another try", async () => {
    await open([]);
    moods = [async () => 500, async () => 200];
    await put(...[0, 1].map((place) => due({ taskId: "a", place, body: `a${place}` })));
    await pass(10_000);
    expect(sent.map(({ body }) => body)).toEqual(["a0", "a1", "a0"]);
  });

  it("has no more under way than it may", async () => {
    await open([], { atOnce: 3 });
    moods = [hang];
    await put(...Array.from({ length: 10 }, () => due()));
    await pass(5_000);
    expect(sent).toHaveLength(3);
  });

  it("gives back what is under way when it stops, so that the next one sends it", async () => {
    const row = due();
    await open([]);
    moods = [hang, async () => 200];
    await put(row);
    await pass(1_000);
    await couriers[0]?.stop(0).catch(() => {});
    expect(await find(row)).toMatchObject({ standing: "waiting", attempts: 0, takenUntil: null });
    startCourier();
    await pass(0);
    expect(await find(row)).toMatchObject({ standing: "delivered" });
  });

  it("sends again what a process that died has held, when its time is over", async () => {
    const row = due({ takenUntil: NOW + 25_000 });
    await open([row], { lookMs: 1_000 });
    await pass(24_000);
    expect(sent).toEqual([]);
    await pass(2_000);
    expect(await find(row)).toMatchObject({ standing: "delivered" });
  });

  it("sends a delivery once though two processes look for it", async () => {
    await open([]);
    startCourier();
    await put(...Array.from({ length: 20 }, () => due()));
    await pass(5_000);
    expect(sent).toHaveLength(20);
  });

  it("goes on when the store was away for a while", async () => {
    const row = due();
    await open([], { lookMs: 1_000 });
    const { transaction } = store;
    Object.assign(store, { transaction: () => Promise.reject(new Error("no database")) });
    await pass(3_000);
    Object.assign(store, { transaction });
    await put(row);
    await pass(2_000);
    expect(await find(row)).toMatchObject({ standing: "delivered" });
  });
});

describe("redelivering", () => {
  it("makes a delivery due again under its own id and body", async () => {
    const row = due({ standing: "given-up", attempts: 7, lastStatus: 500 });
    await open([row]);
    expect(sent).toEqual([]);
    await redeliver({ store, world: { clock } }, row.id);
    couriers[0]?.wake();
    await pass(1_000);
    expect(sent.map(({ body }) => body)).toEqual([row.body]);
    expect(await find(row)).toMatchObject({ standing: "delivered", attempts: 1, webhookId: row.webhookId });
  });

  it("refuses what is not there or just under way", async () => {
    const row = due({ takenUntil: NOW + 1_000_000 });
    await open([row]);
    const again = (id: string): Promise<DeliveryRow> => redeliver({ store, world: { clock } }, id);
    await expect(again("7")).rejects.toMatchObject({ code: "delivery-unknown" });
    await expect(again(row.id)).rejects.toMatchObject({ code: "delivery-under-way" });
  });
});
