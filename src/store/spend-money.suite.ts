import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DuplicateIdError, UnstorableTextError } from "./error.ts";
import type { Store, Transaction } from "./port.ts";
import type { BudgetRow, CustodyRow, PlanRow, SpendLine, SpendSearch } from "./spend-port.ts";
import { makeApproval, makeBudget, makeCustody, makeIntent, makeItem, makeLine, makePlan } from "./spend-rows.suite.ts";

const DAY = 1_795_000_000_000;
const blob = (digit: string): string => `59e0d${digit}`.padEnd(64, "0");

/** What budgets, the ledger and custody of every implementation of {@link Store} must do. `open` answers an empty store. */
export function spendMoneySuite(name: string, open: () => Promise<Store>): void {
  describe(`money of a Store: ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());
    const write = <T>(work: (spend: Transaction["spend"]) => Promise<T>): Promise<T> => store.transaction((tx) => work(tx.spend));

    describe("a budget", () => {
      const put = (budget: BudgetRow): Promise<void> => write((spend) => spend.putBudget(budget));

      it("is put, replaced, listed by id and removed", async () => {
        const units = makeBudget({ id: "ada/day/*/video", account: "ada" });
        const creates = makeBudget({
          id: "ada/Run/r/image",
          account: "ada",
          scope: "run",
          units: null,
          creates: 3,
          pack: "image",
        });
        for (const budget of [units, creates, makeBudget({ id: "bob/day/*/video", account: "bob" })]) await put(budget);
        await put({ ...units, units: 700 });
        const expected = [creates, { ...units, units: 700 }];
        expect(await store.spend.listBudgets("ada")).toEqual(expected);
        expect(await write((spend) => spend.listBudgets("ada"))).toEqual(expected);
        const remove = (id: string): Promise<boolean> => write((spend) => spend.removeBudget(id));
        expect([await remove(creates.id), await remove(creates.id), await remove("\0")]).toEqual([true, false, false]);
        await put(creates);
        expect(await store.spend.listBudgets("ada")).toEqual(expected);
        await expect(put({ ...units, units: 1.5 })).rejects.toThrow(TypeError);
        await expect(put({ ...units, name: "\0" })).rejects.toThrow(UnstorableTextError);
      });

      it("is used by period: nothing yet is a use of 0, and what was written comes back", async () => {
        const use = await write((spend) => spend.lockUse("ada/day/*/video", "2026-11-26"));
        expect(use).toEqual({ budgetId: "ada/day/*/video", period: "2026-11-26", held: 0, spent: 0, creates: 0 });
        const used = { ...use, held: 250, spent: 9_007_199_254_740_000, creates: 2 };
        await write((spend) => spend.setUse(used));
        await write((spend) => spend.setUse({ ...used, period: "2026-11-25", held: 0 }));
        await write((spend) => spend.setUse({ ...used, budgetId: "bob/day/*/video" }));
        expect(await store.spend.listUses("ada")).toEqual([{ ...used, period: "2026-11-25", held: 0 }, used]);
        expect(await write((spend) => spend.lockUse(used.budgetId, used.period))).toEqual(used);
        for (const held of [-1, 0.5]) await expect(write((spend) => spend.setUse({ ...used, held }))).rejects.toThrow(TypeError);
      });

      it("is never overdrawn by many that reserve at once", async () => {
        const budget = makeBudget({ id: "race/day/*/video", account: "race", units: 1000 });
        await put(budget);
        const reserve = (): Promise<boolean> =>
          write(async (spend) => {
            const use = await spend.lockUse(budget.id, "day");
            if (use.held + 100 > 1000) return false;
            await spend.setUse({ ...use, held: use.held + 100, creates: use.creates + 1 });
            return true;
          });
        expect((await Promise.all(Array.from({ length: 24 }, reserve))).filter(Boolean)).toHaveLength(10);
        expect((await store.spend.listUses("race"))[0]).toMatchObject({ held: 1000, creates: 10 });
      });
    });

    describe("the ledger of spending", () => {
      const lines = [
        makeLine({ id: "t1-0", taskId: "t1", at: DAY }),
        makeLine({ id: "t1-1", taskId: "t1", at: DAY + 2, kind: "charge", min: 100, max: 250, amount: 200, why: "billed" }),
        makeLine({ id: "t2-0", taskId: "t2", at: DAY + 1, purpose: "window", project: "film", run: "r" }),
        makeLine({ id: "t3-0", taskId: "t3", at: DAY + 1, pack: "image", keyName: "studio", kind: "release" }),
      ];
      beforeAll(() =>
        write(async (spend) => {
          for (const line of lines) await spend.insertLine(line);
          await spend.insertLine(makeLine({ id: "t9-0", account: "bob" }));
        }),
      );

      it.each<[Partial<SpendSearch>, readonly number[]]>([
        [{}, [1, 3, 2, 0]],
        [{ limit: 2 }, [1, 3]],
        [{ taskId: "t1" }, [1, 0]],
        [{ purpose: "window" }, [2]],
        [{ project: "film", run: "r" }, [2]],
        [{ project: "film", run: "s" }, []],
        [{ from: DAY + 1, to: DAY + 1 }, [3, 2]],
        [{ kinds: ["hold", "charge"] }, [1, 2, 0]],
        [{ kinds: [] }, []],
        [{ run: "\0" }, []],
      ])("is searched by %j, newest first", async (search, order) => {
        expect(await store.spend.listLines("ledger", { limit: 10, ...search })).toEqual(order.map((index) => lines[index]));
      });

      it("has each line once, with exact amounts", async () => {
        const put = (parts: Partial<SpendLine>): Promise<void> => write((spend) => spend.insertLine(makeLine(parts)));
        await expect(put({ id: "t1-0" })).rejects.toThrow(DuplicateIdError);
        await expect(put({ id: "x", amount: 0.1 })).rejects.toThrow(TypeError);
        await expect(put({ id: "x", why: "\0" })).rejects.toThrow(UnstorableTextError);
      });
    });

    describe("custody", () => {
      it("lists what was saved newest first, each result once and as it was put in", async () => {
        const put = (row: CustodyRow): Promise<void> => write((spend) => spend.insertCustody(row));
        const rows = [
          makeCustody({ taskId: "t1", place: 0, seconds: 5.042 }),
          makeCustody({ taskId: "t1", place: 1, width: null, height: null, kind: "audio" }),
          makeCustody({ taskId: "t2", savedAt: DAY + 1, bytes: 3_000_000_000 }),
        ];
        for (const row of [...rows, makeCustody({ taskId: "t3", account: "bob" })]) await put(row);
        expect(await store.spend.listCustody("vault", 10)).toEqual([rows[2], rows[0], rows[1]]);
        expect(await store.spend.listCustody("vault", 1)).toEqual([rows[2]]);
        await expect(put(makeCustody({ taskId: "t1", place: 1 }))).rejects.toThrow(DuplicateIdError);
        await expect(put(makeCustody({ taskId: "\0" }))).rejects.toThrow(UnstorableTextError);
      });
    });

    it("needs the blobs of plans that could be created from, of creates that have not ended, and of all custody", async () => {
      const planned = (parts: Partial<PlanRow>, digit: string): PlanRow =>
        makePlan({ ...parts, items: [makeItem({ sentBody: { image: `blob:${blob(digit)}` } })] });
      const plans = [
        planned({ expiresAt: DAY }, "a"),
        planned({ expiresAt: DAY - 1 }, "b"),
        planned({ expiresAt: DAY - 1, id: "still-approved" }, "c"),
        planned({ expiresAt: DAY, state: "done" }, "d"),
        planned({ expiresAt: DAY - 1, id: "revoked" }, "e"),
      ];
      const intents = (["held", "sent", "unknown", "accepted", "settled", "refused", "withdrawn"] as const).map((state, digit) =>
        makeIntent({ state, body: { image: `blob:${blob(String(digit))}` }, createdAt: 1, updatedAt: 1 }),
      );
      await write(async (spend) => {
        for (const plan of plans) await spend.insertPlan(plan);
        await spend.insertApproval(makeApproval({ id: "n-1", planId: "still-approved", expiresAt: DAY }));
        await spend.insertApproval(makeApproval({ id: "n-2", planId: "revoked", expiresAt: DAY, revokedAt: 1 }));
        for (const intent of intents) await spend.insertIntent(intent);
        await spend.insertCustody(makeCustody({ taskId: "old", blob: blob("f"), savedAt: 1 }));
      });
      const needed = await store.neededBlobs(DAY);
      const found = "0123456789abcdef".split("").filter((digit) => needed.has(blob(digit)));
      expect(found.join("")).toBe("0123acf");
    });
  });
}
