import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { AccountRow, DeductionRow, DeductionSearch, KeyRow, PackRow } from "./accounts-port.ts";
import { DuplicateIdError, UnstorableTextError } from "./error.ts";
import type { Store } from "./port.ts";
import { makeTask } from "./store.suite.ts";

const DAY = 1_795_000_000_000;

/** What the accounts of every implementation of {@link Store} must do. `open` answers an empty store. */
export function accountsSuite(name: string, open: () => Promise<Store>): void {
  describe(`accounts of a Store: ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    describe("an account", () => {
      it("comes back as it was put in, once, and is listed by id", async () => {
        const ada = makeAccount({ id: "ada", addresses: ["10.0.0.0/8"], denied: ["kling-v3"], state: "arrears" });
        const put = (account: AccountRow): Promise<boolean> => store.transaction((tx) => tx.accounts.insertAccount(account));
        expect([await put(ada), await put({ ...ada, metered: false }), await put(makeAccount({ id: "Bob" }))]).toEqual([
          true,
          false,
          true,
        ]);
        expect(await store.accounts.findAccount("ada")).toEqual(ada);
        expect((await store.accounts.listAccounts()).map(({ id }) => id)).toEqual(["Bob", "ada"]);
        expect([await store.accounts.findAccount("eve"), await store.accounts.findAccount("\0")]).toEqual([undefined, undefined]);
        await expect(put(makeAccount({ id: "a\0" }))).rejects.toThrow(UnstorableTextError);
      });

      it("is changed member by member", async () => {
        const change = await store.transaction((tx) => tx.accounts.updateAccount("ada", { state: "abnormal", denied: [] }));
        expect(change).toMatchObject({ state: "abnormal", denied: [], addresses: ["10.0.0.0/8"], metered: true });
        expect(await store.transaction((tx) => tx.accounts.updateAccount("ada", {}))).toEqual(change);
        expect(await store.transaction((tx) => tx.accounts.updateAccount("eve", {}))).toBeUndefined();
      });

      it("is locked: transactions that lock it run one after the other", async () => {
        const seen: string[] = [];
        const work = (id: string): Promise<void> =>
          store.transaction(async (tx) => {
            expect((await tx.accounts.lockAccount("ada"))?.id).toBe("ada");
            seen.push(`${id} in`);
            await tx.accounts.packs("ada", "video");
            seen.push(`${id} out`);
          });
        await Promise.all(["1", "2", "3"].map(work));
        for (let at = 0; at < seen.length; at += 2) expect(seen[at + 1]).toBe(seen[at]?.replace("in", "out"));
        expect(await store.transaction((tx) => tx.accounts.lockAccount("eve"))).toBeUndefined();
      });
    });

    describe("a key", () => {
      const key: KeyRow = {
        kind: "access-key",
        id: "AK",
        account: "ada",
        name: "studio",
        secret: "s",
        createdAt: DAY,
        removedAt: null,
      };
      const put = (parts: Partial<KeyRow>): Promise<boolean> =>
        store.transaction((tx) => tx.accounts.insertKey({ ...key, ...parts }));

      it("is found by its kind and id, and has a name of its own within its account", async () => {
        expect(await put({})).toBe(true);
        expect(await store.accounts.findKey("access-key", "AK")).toEqual(key);
        expect(await store.accounts.findKey("api-key", "AK")).toBeUndefined();
        expect(await store.accounts.findKey("api-key", "\0")).toBeUndefined();
        expect(await put({ name: "other" })).toBe(false);
        expect(await put({ id: "AK2" })).toBe(false);
        expect(await put({ id: "AK3", account: "Bob" })).toBe(true);
        expect(await put({ id: "d", kind: "api-key", name: "cutter", secret: null })).toBe(true);
        expect((await store.accounts.listKeys("ada")).map(({ name }) => name)).toEqual(["cutter", "studio"]);
        await expect(put({ id: "x", name: "\0" })).rejects.toThrow(UnstorableTextError);
      });

      it("keeps the engine that it chooses, where it chooses one", async () => {
        expect(await put({ id: "AK-engine", name: "buyer", engine: "upstream" })).toBe(true);
        expect(await store.accounts.findKey("access-key", "AK-engine")).toEqual({
          ...key,
          id: "AK-engine",
          name: "buyer",
          engine: "upstream",
        });
        await expect(put({ id: "y", name: "y", engine: "\0" })).rejects.toThrow(UnstorableTextError);
      });

      it("is removed once: it is unknown then, its secret is gone, and its name is free", async () => {
        const remove = (account: string): Promise<boolean> =>
          store.transaction((tx) => tx.accounts.removeKey(account, "studio", DAY + 1));
        expect([await remove("eve"), await remove("ada"), await remove("ada")]).toEqual([false, true, false]);
        expect(await store.accounts.findKey("access-key", "AK")).toBeUndefined();
        expect(await put({})).toBe(false); // an access key never comes back
        expect(await put({ id: "AK4" })).toBe(true);
      });
    });

    describe("packs and cash", () => {
      it("are kept in the order in which they lapse", async () => {
        const packs = [
          makePack({ id: "1", invalidAt: DAY + 9 }),
          makePack({ id: "2", invalidAt: DAY + 5 }),
          makePack({ id: "3", kind: "image", invalidAt: DAY + 7 }),
          makePack({ id: "4", account: "Bob" }),
        ];
        await store.transaction(async (tx) => {
          for (const pack of packs) await tx.accounts.insertPack(pack);
        });
        expect((await store.accounts.listPacks("ada")).map(({ id }) => id)).toEqual(["2", "3", "1"]);
        expect((await store.accounts.listPacks("Bob"))[0]).toEqual(packs[3]);
        const video = await store.transaction(async (tx) => {
          await tx.accounts.setRemaining("2", 7);
          return [await tx.accounts.packs("ada", "video"), await tx.accounts.lockPacks("ada", "video")] as const;
        });
        expect(video[0].map(({ id, remaining }) => [id, remaining])).toEqual([
          ["2", 7],
          ["1", 1000],
        ]);
        expect(video[1]).toEqual(video[0]);
        await expect(store.transaction((tx) => tx.accounts.insertPack(makePack({ id: "1" })))).rejects.toThrow(DuplicateIdError);
      });

      it("are added to without losing any of many changes at once", async () => {
        expect(await store.accounts.cashOf("ada")).toBeUndefined();
        const add = (): Promise<number> => store.transaction((tx) => tx.accounts.addCash("ada", -35));
        const sums = await Promise.all(Array.from({ length: 12 }, add));
        expect(new Set(sums).size).toBe(12);
        expect(await store.accounts.cashOf("ada")).toBe(-420);
        expect(await store.transaction((tx) => tx.accounts.cash("ada"))).toBe(-420);
        expect(await store.transaction((tx) => tx.accounts.cash("eve"))).toBeUndefined();
      });

      it("of which one is spent at once by many never go below what there is", async () => {
        await store.transaction((tx) =>
          tx.accounts.insertPack(makePack({ id: "race", account: "race", remaining: 5, total: 5 })),
        );
        const spend = (): Promise<boolean> =>
          store.transaction(async (tx) => {
            const [pack] = await tx.accounts.lockPacks("race", "video");
            if (pack === undefined || pack.remaining === 0) return false;
            await tx.accounts.setRemaining(pack.id, pack.remaining - 1);
            return true;
          });
        const spent = await Promise.all(Array.from({ length: 12 }, spend));
        expect(spent.filter(Boolean)).toHaveLength(5);
        expect((await store.accounts.listPacks("race"))[0]?.remaining).toBe(0);
      });
    });

    it("counts the slots of unfinished tasks by account, model and pack, within the transaction too", async () => {
      const open = { account: "ada", model: "m", pack: "image", slots: 3 } as const;
      const used = await store.transaction(async (tx) => {
        for (const parts of [
          {},
          { state: "processing" as const },
          { model: "n" },
          { pack: "video" as const },
          { account: "Bob" },
        ])
          await tx.insertTask(makeTask({ ...open, ...parts }));
        const ended = makeTask(open);
        await tx.insertTask(ended);
        await tx.updateTask(ended.id, ["submitted"], { state: "failed" });
        return await tx.accounts.openSlots("ada", "m", "image");
      });
      expect(used).toBe(6);
      expect(await store.transaction((tx) => tx.accounts.openSlots("ada", "none", "image"))).toBe(0);
    });

    it("writes down what an ended task has taken", async () => {
      const task = makeTask({ state: "submitted" });
      const paid = await store.transaction(async (tx) => {
        await tx.insertTask(task);
        await tx.updateTask(task.id, ["submitted"], { state: "succeeded", units: "3" });
        return await tx.accounts.setPaid(task.id, { units: "1", cash: "0.28" });
      });
      expect(paid).toEqual({ ...task, state: "succeeded", units: "1", cash: "0.28" });
      expect(await store.taskById(task.id)).toEqual(paid);
    });

    describe("the ledger", () => {
      const lines = [
        makeDeduction({ id: "t1-0", at: DAY + 1, taskCreatedAt: DAY }),
        makeDeduction({ id: "t1-1", at: DAY + 1, taskCreatedAt: DAY, source: "cash", packId: null, packName: null }),
        makeDeduction({ id: "t2-0", at: DAY + 2, taskCreatedAt: DAY - 5, keyName: "cutter", packName: "Second", packId: "2" }),
        makeDeduction({
          id: "t3-0",
          at: DAY + 2,
          taskCreatedAt: DAY + 1,
          pack: "image",
          keyName: null,
          source: "none",
          packId: null,
        }),
        makeDeduction({ id: "t4-0", account: "Bob" }),
      ];
      beforeAll(() =>
        store.transaction(async (tx) => {
          for (const line of lines) await tx.accounts.insertDeduction(line);
        }),
      );
      const units = ["pack", "none"] as const;
      const found = async (search: Partial<DeductionSearch>): Promise<readonly string[]> =>
        (await store.accounts.listDeductions("ada", { sources: units, limit: 10, ...search })).map(({ id }) => id);

      it("comes back newest first, to its own account, each line as it was put in", async () => {
        expect(await store.accounts.listDeductions("Bob", { sources: units, limit: 10 })).toEqual([lines[4]]);
        expect(await found({})).toEqual(["t3-0", "t2-0", "t1-0"]);
        expect(await found({ sources: ["cash"] })).toEqual(["t1-1"]);
      });

      it.each<[Partial<DeductionSearch>, readonly string[]]>([
        [{ from: DAY }, ["t3-0", "t1-0"]],
        [{ to: DAY }, ["t2-0", "t1-0"]],
        [{ keyNames: ["studio", "cutter"] }, ["t2-0", "t1-0"]],
        [{ keyNames: ["\0"] }, []],
        [{ keyNames: [] }, []],
        [{ packs: ["image"] }, ["t3-0"]],
        [{ packs: [] }, []],
        [{ packNames: ["Second"], keyNames: ["studio"] }, []],
        [{ packIds: ["2", "1"] }, ["t2-0", "t1-0"]],
        [{ limit: 1 }, ["t3-0"]],
        [{ after: { at: DAY + 2, id: "t3-0" } }, ["t2-0", "t1-0"]],
        [{ after: { at: DAY + 2, id: "t2-0" }, limit: 1 }, ["t1-0"]],
      ])("is searched by %j", async (search, ids) => {
        expect(await found(search)).toEqual(ids);
      });

      it("has each line once", async () => {
        const again = store.transaction((tx) => tx.accounts.insertDeduction(makeDeduction({ id: "t1-0" })));
        await expect(again).rejects.toThrow(DuplicateIdError);
      });
    });
  });
}

/** An account for tests. */
export function makeAccount(parts: Partial<AccountRow>): AccountRow {
  return { id: "ada", metered: true, state: "normal", addresses: [], denied: [], createdAt: DAY, ...parts };
}

/** A pack for tests. */
export function makePack(parts: Partial<PackRow>): PackRow {
  return {
    id: "1",
    account: "ada",
    kind: "video",
    name: "Trial",
    total: 10_000,
    remaining: 1000,
    concurrency: 5,
    purchasedAt: DAY,
    effectiveAt: DAY,
    invalidAt: DAY + 86_400_000,
    ...parts,
  };
}

function makeDeduction(parts: Partial<DeductionRow>): DeductionRow {
  return {
    id: "1",
    account: "ada",
    taskId: "1",
    keyName: "studio",
    source: "pack",
    pack: "video",
    packId: "1",
    packName: "Trial",
    amount: 180,
    before: 1000,
    after: 820,
    work: { model: "m", seconds: "3.000" },
    taskCreatedAt: DAY,
    at: DAY,
    ...parts,
  };
}
