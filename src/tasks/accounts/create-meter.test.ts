import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";

import { createSeededRandom, createVirtualClock, type VirtualClock } from "../../base/index.ts";
import { WireError } from "../../contract/index.ts";
import { createMemoryStore, type DeductionRow, type Store, type TaskRow } from "../../store/index.ts";
import type { TaskHook } from "../hook.ts";
import { createAccounts, packName, type Accounts, type NewPack } from "./create-accounts.ts";
import { createMeter } from "./create-meter.ts";
import { createWith, endWith, NOW, videoRow } from "./meter.suite.ts";

const DAY = 86_400_000;

let clock: VirtualClock;
let store: Store;
let meter: TaskHook;
let accounts: Accounts;

beforeEach(async () => {
  clock = createVirtualClock(NOW);
  store = createMemoryStore();
  meter = createMeter(clock);
  accounts = createAccounts(store, { clock, random: createSeededRandom(1) });
  await accounts.create("ada");
});

function pack(parts: Partial<NewPack> = {}): NewPack {
  return { kind: "video", name: "P", total: 10_000, concurrency: 5, effectiveAt: NOW, invalidAt: NOW + 30 * DAY, ...parts };
}

function create(parts: Partial<TaskRow> = {}): Promise<TaskRow> {
  return createWith(meter, store, videoRow({ createdAt: clock.now(), ...parts }));
}

async function refusal(parts: Partial<TaskRow> = {}): Promise<readonly [number, string]> {
  const thrown: unknown = await create(parts).catch((error: unknown) => error);
  if (thrown instanceof WireError) return [thrown.wireCode, thrown.wireMessage];
  throw new Error(`expected a refusal, got ${JSON.stringify(thrown)}`);
}

async function spend(units: string, parts: Partial<TaskRow> = {}): Promise<TaskRow | undefined> {
  return await endWith(meter, store, await create(parts), { units });
}

async function ledger(source: DeductionRow["source"], account = "ada"): Promise<readonly DeductionRow[]> {
  return (await store.accounts.listDeductions(account, { sources: [source], limit: 100 })).toReversed();
}

const EMPTY = [1102, "Account balance not enough"];
const IMAGE = {
  endpoint: "generations.create",
  family: "generations",
  body: { model_name: "kling-v3", prompt: "A pier.", n: 3 },
} as const;

describe("an account that is not metered", () => {
  it("spends freely, and what it would have cost is booked on no pack", async () => {
    for (let n = 0; n < 20; n++) await create({ account: "default" });
    await spend("1.8", { account: "default", keyName: null });
    expect(await ledger("none", "default")).toMatchObject([
      { amount: 180, before: 0, after: 0, packId: null, pack: "video", keyName: null },
    ]);
  });

  it("becomes metered with its first pack, and not by a key", async () => {
    await accounts.addApiKey("default", "laptop");
    await create({ account: "default" });
    await accounts.addPack("default", pack({ kind: "image" }));
    expect(await refusal({ account: "default" })).toEqual(EMPTY);
  });
});

describe("means to pay", () => {
  it("are missing without a pack, with one of another kind, before it takes effect, after it lapsed, when it is used up", async () => {
    expect(await refusal()).toEqual(EMPTY);
    await accounts.addPack("ada", pack({ kind: "image" }));
    await accounts.addPack("ada", pack({ effectiveAt: NOW + DAY, invalidAt: NOW + 2 * DAY, total: 180 }));
    expect(await refusal()).toEqual(EMPTY);
    await clock.advance(DAY);
    await spend("1.8");
    expect(await refusal()).toEqual(EMPTY);
    await accounts.addPack("ada", pack({ invalidAt: NOW + 2 * DAY }));
    await create();
    await clock.advance(DAY);
    expect(await refusal()).toEqual(EMPTY);
  });

  it("are not asked for by work that costs nothing", async () => {
    const element = { endpoint: "elements.create", family: "elements", body: { element_name: "Mira" }, model: "", slots: 0 };
    await expect(spend("0", element)).resolves.toMatchObject({ units: "0" });
    await expect(create({ pack: null })).resolves.toBeDefined();
    expect(await ledger("none")).toEqual([]);
  });

  it("are a balance above 0; below 0 the account is told that it owes", async () => {
    await accounts.addCash("ada", 0);
    expect(await refusal()).toEqual(EMPTY);
    await accounts.addCash("ada", 100_000);
    await spend("1.8");
    expect((await refusal())[0]).toBe(1101);
  });
});

describe("what an account may do", () => {
  it("follows its state: abnormal is 1100, arrears is 1101, and both refuse free spenders too", async () => {
    await accounts.addPack("ada", pack());
    await accounts.change("ada", { state: "abnormal" });
    expect((await refusal())[0]).toBe(1100);
    await accounts.change("ada", { state: "arrears", metered: false });
    expect((await refusal())[0]).toBe(1101);
    await accounts.change("ada", { state: "normal" });
    await create();
  });

  it.each(["kling-v3", "3.0", "text2video"])(
    "does not reach what it is denied, by the name %s, and that is said before what it has",
    async (name) => {
      await accounts.change("ada", { denied: [name], state: "arrears" });
      const thrown: unknown = await create().catch((error: unknown) => error);
      expect(thrown).toMatchObject({ wireCode: 1103, http: 403, fix: expect.stringContaining(name) });
      await accounts.change("ada", { denied: ["kling-v2-6"], state: "normal", metered: false });
      await create();
    },
  );
});

describe("slots", () => {
  it("are those of the widest active pack of the kind, for each model", async () => {
    await accounts.addPack("ada", pack({ concurrency: 2 }));
    await accounts.addPack("ada", pack({ concurrency: 3 }));
    await accounts.addPack("ada", pack({ concurrency: 9, kind: "image" }));
    await accounts.addPack("ada", pack({ concurrency: 9, effectiveAt: NOW + DAY }));
    for (let n = 0; n < 3; n++) await create();
    expect(await refusal()).toEqual([1303, "parallel task over resource pack limit"]);
    await create({ model: "kling-v2-6" });
  });

  it("are held to the end, whichever it is, and free at once then", async () => {
    await accounts.addPack("ada", pack({ concurrency: 1 }));
    for (const state of ["succeeded", "failed"] as const) {
      const task = await create();
      await store.transaction((tx) => tx.updateTask(task.id, ["submitted"], { state: "processing" }));
      expect((await refusal())[0]).toBe(1303);
      await endWith(meter, store, task, { state, units: state === "failed" ? "0" : "1.8" });
    }
    await create();
  });

  it("weigh as many as a task has pictures", async () => {
    await accounts.addPack("ada", pack({ concurrency: 9, kind: "image" }));
    const pictures = { ...IMAGE, pack: "image", slots: 4 } as const;
    await create(pictures);
    await create(pictures);
    expect((await refusal({ ...pictures, slots: 2 }))[0]).toBe(1303);
    await create({ ...pictures, slots: 1 });
    await create({ ...pictures, slots: 0 });
  });
});

describe("a task that ended well", () => {
  it("is taken from the pack that lapses first, and what that lacks from the next", async () => {
    const late = await accounts.addPack("ada", pack({ name: "late" }));
    const soon = await accounts.addPack("ada", pack({ name: "soon", total: 100, invalidAt: NOW + DAY }));
    expect(await spend("1.8")).toMatchObject({ units: "1.8" });
    expect(await ledger("pack")).toMatchObject([
      { packId: soon.id, packName: "soon", amount: 100, before: 100, after: 0, keyName: "laptop", at: NOW },
      {
        packId: late.id,
        amount: 80,
        before: 10_000,
        after: 9_920,
        work: { model: "kling-v3", resolution: "720p", sound: "off" },
      },
    ]);
    expect((await store.accounts.listPacks("ada")).map(({ remaining }) => remaining)).toEqual([0, 9_920]);
  });

  it("empties the last pack, and the rest is booked on none, so that its units stay whole", async () => {
    await accounts.addPack("ada", pack({ total: 100 }));
    expect(await spend("1.8")).toMatchObject({ units: "1.8" });
    expect((await store.accounts.listPacks("ada"))[0]?.remaining).toBe(0);
    expect(await ledger("none")).toMatchObject([{ amount: 80 }]);
  });

  it("takes from the balance at list price what the packs lack, to the last part of a cent", async () => {
    await accounts.addPack("ada", pack({ kind: "image", total: 5 }));
    await accounts.addCash("ada", 20_000);
    const paid = await spend("8", { ...IMAGE, pack: "image" });
    expect(paid).toMatchObject({ units: "0.05", cash: "0.027825" });
    expect(await ledger("cash")).toMatchObject([{ amount: 27_825, before: 20_000, after: -7_825, packId: null }]);
    expect(await store.accounts.cashOf("ada")).toBe(-7_825);
  });

  it("is paid by the pack that was good at its create, though it has lapsed", async () => {
    const short = await accounts.addPack("ada", pack({ invalidAt: NOW + 1000 }));
    const task = await create();
    await clock.advance(5000);
    await endWith(meter, store, task, { units: "1.8" });
    expect(await ledger("pack")).toMatchObject([{ packId: short.id, amount: 180 }]);
  });

  it("never takes from a pack of another kind or account", async () => {
    await accounts.create("bob");
    await accounts.addPack("bob", pack());
    await accounts.addPack("ada", pack({ total: 1 }));
    await accounts.addPack("ada", pack({ kind: "try-on" }));
    await spend("1.8");
    expect((await store.accounts.listPacks("bob"))[0]?.remaining).toBe(10_000);
    expect((await store.accounts.listPacks("ada")).map(({ remaining }) => remaining)).toEqual([0, 10_000]);
  });

  it("takes nothing when it failed", async () => {
    await accounts.addPack("ada", pack());
    await endWith(meter, store, await create(), { state: "failed", units: "0" });
    expect([...(await ledger("pack")), ...(await ledger("none"))]).toEqual([]);
    expect((await store.accounts.listPacks("ada"))[0]?.remaining).toBe(10_000);
  });

  it("loses no hundredth, whatever packs and tasks there are", async () => {
    const hundredths = fc.integer({ min: 1, max: 900 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(hundredths, { maxLength: 4 }),
        fc.array(hundredths, { maxLength: 8 }),
        fc.boolean(),
        async (packs, tasks, hasCash) => {
          const own = createMemoryStore();
          const keeper = createAccounts(own, { clock, random: createSeededRandom(1) });
          await keeper.create("ada");
          for (const total of packs) await keeper.addPack("ada", pack({ total }));
          if (hasCash) await keeper.addCash("ada", 1_000_000);
          for (const units of tasks) {
            const row = videoRow();
            await own.transaction((tx) => tx.insertTask(row));
            await endWith(meter, own, row, { units: String(units / 100) });
          }
          const lines = await own.accounts.listDeductions("ada", { sources: ["pack", "cash", "none"], limit: 1000 });
          const sum = (source: string): number =>
            lines.filter((line) => line.source === source).reduce((all, { amount }) => all + amount, 0);
          const [asked, had] = [tasks, packs].map((list) => list.reduce((all, each) => all + each, 0)) as [number, number];
          expect(sum("pack")).toBe(Math.min(asked, had));
          expect(sum("none") + sum("cash") / 1400).toBe(Math.max(0, asked - had));
          expect(await own.accounts.cashOf("ada")).toBe(hasCash ? 1_000_000 - sum("cash") : undefined);
          for (const { id, total, remaining } of await own.accounts.listPacks("ada"))
            expect(lines.filter(({ packId }) => packId === id).reduce((all, { amount }) => all + amount, remaining)).toBe(total);
          expect(lines.every(({ source, before, amount, after }) => source === "none" || before - amount === after)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("the keeper of accounts", () => {
  it.each<[string, () => Promise<unknown>]>([
    ["account-taken", () => accounts.create("ada")],
    ["bad-account-value", () => accounts.create("a b")],
    ["bad-account-value", () => accounts.create("")],
    ["account-unknown", () => accounts.addPack("eve", pack())],
    ["account-unknown", () => accounts.addApiKey("eve", "laptop")],
    ["account-unknown", () => accounts.change("eve", {})],
    ["bad-account-value", () => accounts.change("ada", { addresses: ["10.0.0.0/33"] })],
    ["bad-account-value", () => accounts.change("ada", { addresses: ["example.com"] })],
    ["bad-account-value", async () => accounts.addApiKey("ada", " ")],
    ["bad-account-value", async () => accounts.addKeyPair("ada", "a\nb")],
    ["key-unknown", () => accounts.removeKey("ada", "laptop")],
    ["bad-account-value", async () => accounts.addPack("ada", pack({ total: 0 }))],
    ["bad-account-value", async () => accounts.addPack("ada", pack({ total: 1.5 }))],
    ["bad-account-value", async () => accounts.addPack("ada", pack({ concurrency: 0 }))],
    ["bad-account-value", async () => accounts.addPack("ada", pack({ invalidAt: NOW }))],
    ["bad-account-value", async () => accounts.addPack("ada", pack({ name: " " }))],
  ])("refuses with %s what does not go, and says what does", async (code, work) => {
    await expect((async () => await work())()).rejects.toMatchObject({ code, fix: expect.stringMatching(/\S/) });
  });

  it("gives each key a name of its own and keeps no API key", async () => {
    const apiKey = await accounts.addApiKey("ada", "laptop");
    expect(apiKey).toMatch(/^onetake-[\w-]{43}$/);
    await expect(accounts.addKeyPair("ada", "laptop")).rejects.toMatchObject({ code: "key-taken" });
    const keys = await store.accounts.listKeys("ada");
    expect(keys).toMatchObject([{ name: "laptop", kind: "api-key", secret: null, id: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(JSON.stringify(keys)).not.toContain(apiKey.slice(8));
  });

  it("names a pack after what it holds", () => {
    expect(packName("video", "100", 5, 30)).toBe("Video-100Units-5Con-30Days");
    expect(packName("try-on", "0.5", 1, 1)).toBe("Try-On-0.5Units-1Con-1Days");
  });
});
