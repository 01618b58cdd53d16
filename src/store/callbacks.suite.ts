import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { DeliveryPatch, DeliveryRow } from "./callbacks-port.ts";
import { DuplicateIdError, UnstorableTextError } from "./error.ts";
import type { Store } from "./port.ts";
import { makeElement } from "./store.suite.ts";

const NOW = 1_795_000_000_000;

/** What every implementation of the callbacks of a `Store` must do. `open` answers an empty store. */
export function callbacksSuite(name: string, open: () => Promise<Store>): void {
  describe(`Callbacks of the store: ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(async () => {
      await store.close();
    });
    const insert = (...rows: readonly DeliveryRow[]): Promise<void> =>
      store.transaction(async (tx) => {
        for (const row of rows) await tx.callbacks.insert(row);
      });
    const update = (id: string, held: number | null, patch: DeliveryPatch): Promise<DeliveryRow | undefined> =>
      store.transaction((tx) => tx.callbacks.update(id, held, patch));
    /** Ids taken, among those that were named. */
    const take = async (rows: readonly DeliveryRow[], now = NOW, limit = 1_000): Promise<readonly string[]> => {
      const taken = await store.transaction((tx) => tx.callbacks.takeDue(now, now + 30_000, limit));
      return taken.map(({ id }) => id).filter((id) => rows.some((row) => row.id === id));
    };

    describe("a delivery", () => {
      it("comes back as it was put in", async () => {
        const row = makeDelivery({
          webhookId: "7000000000000000001",
          isTest: true,
          state: "failed",
          place: 2,
          body: '{"id":829836802793406551,"text":"« ü 拍 🎬 »\\u0000"}',
          standing: "given-up",
          takenUntil: NOW + 1,
          attempts: 7,
          lastStatus: 503,
          lastFault: "The receiver answered 503.",
          lastAt: NOW + 5,
        });
        await insert(row);
        expect(await store.callbacks.find(row.id)).toEqual(row);
      });

      it("is unknown under an id that was never given, also one that no database could hold", async () => {
        expect(await store.callbacks.find("0")).toBeUndefined();
        expect(await store.callbacks.find("\0")).toBeUndefined();
        expect(await store.callbacks.list({ account: "\0", limit: 5 })).toEqual([]);
      });

      it("is refused when its id is taken, or a text could not be kept unchanged", async () => {
        const row = makeDelivery({});
        await insert(row);
        await expect(insert(makeDelivery({ id: row.id }))).rejects.toThrow(DuplicateIdError);
        await expect(insert(makeDelivery({ body: "\0" }))).rejects.toThrow(UnstorableTextError);
      });

      it("is not there when its transaction fails", async () => {
        const row = makeDelivery({});
        const work = store.transaction(async (tx) => {
          await tx.callbacks.insert(row);
          throw new Error("no");
        });
        await expect(work).rejects.toThrow("no");
        expect(await store.callbacks.find(row.id)).toBeUndefined();
      });

      it("is listed newest first, by account, task, standing and test", async () => {
        const rows = [
          makeDelivery({ account: "list", taskId: "t1", createdAt: NOW }),
          makeDelivery({ account: "list", taskId: "t1", createdAt: NOW + 1, standing: "delivered" }),
          makeDelivery({ account: "list", taskId: "t2", createdAt: NOW + 2, isTest: true }),
        ];
        await insert(...rows);
        const ids = async (search: object): Promise<readonly (number | undefined)[]> =>
          (await store.callbacks.list({ account: "list", limit: 10, ...search })).map(({ createdAt }) => createdAt - NOW);
        expect(await ids({})).toEqual([2, 1, 0]);
        expect(await ids({ limit: 1 })).toEqual([2]);
        expect(await ids({ taskId: "t1" })).toEqual([1, 0]);
        expect(await ids({ standing: "waiting" })).toEqual([2, 0]);
        expect(await ids({ isTest: false })).toEqual([1, 0]);
        expect(await ids({ account: "other" })).toEqual([]);
      });

      it("tells which was the first of its task, within the same transaction too", async () => {
        const [later, first] = [makeDelivery({ taskId: "first", place: 1 }), makeDelivery({ taskId: "first", place: 0 })];
        const found = await store.transaction(async (tx) => {
          await tx.callbacks.insert(later);
          await tx.callbacks.insert(first);
          return await tx.callbacks.firstOf("first");
        });
        expect(found).toEqual(first);
        expect(await store.transaction((tx) => tx.callbacks.firstOf("none"))).toBeUndefined();
      });
    });

    describe("taking what is due", () => {
      it("takes what waits and is due, the longest due first, and holds it", async () => {
        const rows = [
          makeDelivery({ dueAt: NOW }),
          makeDelivery({ dueAt: NOW - 5 }),
          makeDelivery({ dueAt: NOW + 1 }),
          makeDelivery({ dueAt: NOW, standing: "delivered" }),
        ];
        await insert(...rows);
        expect(await take(rows)).toEqual([rows[1]?.id, rows[0]?.id]);
        expect(await take(rows)).toEqual([]);
        expect((await store.callbacks.find(rows[0]?.id ?? ""))?.takenUntil).toBe(NOW + 30_000);
      });

      it("takes again what a process held too long", async () => {
        const row = makeDelivery({ dueAt: NOW });
        await insert(row);
        expect(await take([row])).toEqual([row.id]);
        expect(await take([row], NOW + 29_999)).toEqual([]);
        expect(await take([row], NOW + 30_000)).toEqual([row.id]);
        await update(row.id, NOW + 60_000, { standing: "delivered", takenUntil: null });
      });

      it("sends what is told first first, unless it has to wait for another try", async () => {
        const rows = [0, 1, 2].map((place) => makeDelivery({ taskId: "turns", place, dueAt: NOW }));
        const [first, second, third] = rows.map(({ id }) => id);
        await insert(...rows);
        expect(await take(rows)).toEqual([first]);
        expect(await take(rows)).toEqual([]);
        await update(first ?? "", NOW + 30_000, { takenUntil: null, attempts: 1, dueAt: NOW + 5_000 });
        expect(await take(rows)).toEqual([second]);
        await update(second ?? "", NOW + 30_000, { takenUntil: null, standing: "delivered" });
        expect(await take(rows)).toEqual([third]);
      });

      it("gives each delivery to one of many takers", async () => {
        const rows = Array.from({ length: 40 }, () => makeDelivery({ dueAt: NOW - 100 }));
        await insert(...rows);
        const taken = await Promise.all(Array.from({ length: 8 }, () => take(rows, NOW, 7)));
        expect(taken.flat().length).toBe(new Set(taken.flat()).size);
        const rest = await take(rows);
        expect(new Set([...taken.flat(), ...rest]).size).toBe(40);
      });
    });

    it("tells when the next one becomes due", async () => {
      const far = NOW + 5_000_000_000;
      await insert(
        makeDelivery({ dueAt: far + 3 }),
        makeDelivery({ dueAt: far + 2 }),
        makeDelivery({ dueAt: far + 1, standing: "given-up" }),
      );
      expect(await store.callbacks.nextDue(far)).toBe(far + 2);
      expect(await store.callbacks.nextDue(far + 2)).toBe(far + 3);
      expect(await store.callbacks.nextDue(far + 3)).toBeUndefined();
    });

    describe("changing a delivery", () => {
      it("changes what is named, of one that is held as said, and answers it", async () => {
        const row = makeDelivery({ takenUntil: NOW + 7 });
        await insert(row);
        expect(await update(row.id, NOW + 8, { attempts: 9 })).toBeUndefined();
        expect(await update(row.id, null, { attempts: 9 })).toBeUndefined();
        const patch = {
          standing: "given-up",
          takenUntil: null,
          attempts: 2,
          lastStatus: 500,
          lastFault: "no",
          lastAt: NOW,
        } as const;
        expect(await update(row.id, NOW + 7, patch)).toEqual({ ...row, ...patch });
        expect(await update(row.id, null, {})).toEqual({ ...row, ...patch });
        expect(await update("0", null, patch)).toBeUndefined();
      });
    });

    describe("secrets", () => {
      it("of an account are none at first, and then what was last put there", async () => {
        const change = (account: string, secret: string): Promise<void> =>
          store.transaction((tx) =>
            tx.callbacks.changeSecrets(account, (all) => [...all, { secret, createdAt: NOW, expiresAt: null }]),
          );
        expect(await store.callbacks.secrets("signs")).toEqual([]);
        await change("signs", "whsec_a");
        await change("other", "whsec_b");
        await Promise.all(["whsec_c", "whsec_d"].map((secret) => change("signs", secret)));
        expect((await store.callbacks.secrets("signs")).map(({ secret }) => secret).toSorted()).toEqual([
          "whsec_a",
          "whsec_c",
          "whsec_d",
        ]);
        await store.transaction((tx) => tx.callbacks.changeSecrets("signs", () => []));
        expect(await store.callbacks.secrets("signs")).toEqual([]);
        expect(await store.callbacks.secrets("other")).toHaveLength(1);
      });
    });

    it("a transaction sees the elements that it made itself", async () => {
      const element = makeElement({ id: "77", taskId: "maker" });
      const seen = await store.transaction(async (tx) => {
        await tx.insertElement(element);
        return await tx.madeBy("maker");
      });
      expect(seen).toEqual({ elements: [element], voices: [] });
    });
  });
}

let made = 0;

/** A delivery for tests. */
export function makeDelivery(parts: Partial<DeliveryRow>): DeliveryRow {
  made += 1;
  const id = String(7_529_000_000_000_000_000n + BigInt(made));
  return {
    id,
    webhookId: id,
    taskId: `task-${made}`,
    account: "default",
    isTest: false,
    state: "submitted",
    place: 0,
    address: "https://hooks.example/kling",
    standard: "legacy",
    body: "{}",
    base: "http://127.0.0.1:8080",
    standing: "waiting",
    dueAt: NOW + 1_000_000_000,
    takenUntil: null,
    attempts: 0,
    lastStatus: null,
    lastFault: null,
    lastAt: null,
    createdAt: NOW,
    ...parts,
  };
}
