import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DuplicateIdError, UnstorableTextError } from "./error.ts";
import type { Store, Transaction } from "./port.ts";
import type { IntentPatch, IntentRow, IntentState } from "./spend-port.ts";
import { makeIntent } from "./spend-rows.suite.ts";

const DAY = 1_795_000_000_000;

/** What intents and slots of every implementation of {@link Store} must do. `open` answers an empty store. */
export function spendIntentsSuite(name: string, open: () => Promise<Store>): void {
  describe(`intents of a Store: ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());
    const write = <T>(work: (spend: Transaction["spend"]) => Promise<T>): Promise<T> => store.transaction((tx) => work(tx.spend));
    const putIntent = (intent: IntentRow): Promise<void> => write((spend) => spend.insertIntent(intent));
    const update = async (taskId: string, from: readonly IntentState[], patch: IntentPatch): Promise<boolean> =>
      (await write((spend) => spend.updateIntent(taskId, from, patch))) !== undefined;

    describe("an intent", () => {
      it("comes back as it was put in, inside the transaction too", async () => {
        const intent = makeIntent({
          keyName: "studio",
          project: "p",
          run: "r",
          body: { z: 1, a: [2n ** 62n], t: "\0" },
          pack: null,
          billed: 250,
          held: Number.MAX_SAFE_INTEGER,
          handle: { id: 10n ** 18n },
          sentAt: DAY + 1,
          nextLookUpAt: DAY + 2,
          reason: { kind: "network" },
        });
        expect(
          await write(async (spend) => {
            await spend.insertIntent(intent);
            return await spend.intent(intent.taskId);
          }),
        ).toEqual(intent);
        expect(await store.spend.intent(intent.taskId)).toEqual(intent);
        expect([await store.spend.intent("none"), await store.spend.intent("\0")]).toEqual([undefined, undefined]);
      });

      it("is refused when its id is taken, a text could not be kept, or an amount is not exact", async () => {
        const intent = makeIntent({});
        await putIntent(intent);
        await expect(putIntent(intent)).rejects.toThrow(DuplicateIdError);
        await expect(putIntent(makeIntent({ purpose: "half \ud83c" }))).rejects.toThrow(UnstorableTextError);
        for (const held of [0.5, -1, 2 ** 53, Number.NaN])
          await expect(putIntent(makeIntent({ held }))).rejects.toThrow(TypeError);
        await expect(update(intent.taskId, ["held"], { billed: 1.5 })).rejects.toThrow(TypeError);
        expect(await store.spend.intent(intent.taskId)).toEqual(intent);
      });

      it("is listed newest first by state, purpose and plan, in and out of a transaction", async () => {
        const parts: readonly Partial<IntentRow>[] = [
          { createdAt: 5, purpose: "a", planId: "p" },
          { createdAt: 9, purpose: "a", planId: "q", state: "sent" },
          { createdAt: 7, purpose: "b", planId: "p", state: "settled" },
        ];
        const intents = parts.map((part) => makeIntent({ account: "seek", ...part }));
        for (const intent of intents) await putIntent(intent);
        await putIntent(makeIntent({ account: "other", purpose: "a", planId: "p" }));
        const cases: readonly (readonly [Parameters<Store["spend"]["listIntents"]>[1], readonly number[]])[] = [
          [{ limit: 9 }, [1, 2, 0]],
          [{ limit: 1 }, [1]],
          [{ limit: 9, states: ["sent", "settled"] }, [1, 2]],
          [{ limit: 9, states: [] }, []],
          [{ limit: 9, purpose: "a" }, [1, 0]],
          [{ limit: 9, planId: "p" }, [2, 0]],
          [{ limit: 9, planId: "p", purpose: "a", states: ["held"] }, [0]],
          [{ limit: 9, purpose: "\0" }, []],
        ];
        for (const [search, order] of cases) {
          const expected = order.map((index) => intents[index]);
          expect(await store.spend.listIntents("seek", search)).toEqual(expected);
          expect(await write((spend) => spend.listIntents("seek", search))).toEqual(expected);
        }
      });

      it("changes what a patch names and nothing else", async () => {
        const intent = makeIntent({ handle: { id: 1 }, reason: { kind: "x" } });
        await putIntent(intent);
        const patch: IntentPatch = {
          state: "unknown",
          sentAt: 7,
          lookUps: 2,
          nextLookUpAt: 9,
          notBefore: 3,
          updatedAt: 8,
          held: 5,
        };
        expect(await update(intent.taskId, ["held"], { ...patch, handle: undefined, reason: undefined, billed: undefined })).toBe(
          true,
        );
        expect(await store.spend.intent(intent.taskId)).toEqual({ ...intent, ...patch });
        const cleared: IntentPatch = { handle: null, reason: null, nextLookUpAt: null };
        expect(await write((spend) => spend.updateIntent(intent.taskId, ["unknown"], cleared))).toEqual({
          ...intent,
          ...patch,
          ...cleared,
        });
        expect([await update(intent.taskId, ["held"], {}), await update("\0", ["held"], {})]).toEqual([false, false]);
      });

      it("is marked sent by exactly one of many at once", async () => {
        const intent = makeIntent({});
        await putIntent(intent);
        const marks = Array.from({ length: 10 }, (_, at) => update(intent.taskId, ["held"], { state: "sent", sentAt: at }));
        const won = await Promise.all(marks);
        expect(won.filter(Boolean)).toHaveLength(1);
        expect((await store.spend.intent(intent.taskId))?.sentAt).toBe(won.indexOf(true));
      });

      it("never changes once it is final", async () => {
        const states = fc.constantFrom<IntentState>("held", "sent", "unknown", "accepted", "settled", "refused", "withdrawn");
        const step = fc.record({ from: fc.array(states, { maxLength: 7 }), state: states, billed: fc.nat() });
        await fc.assert(
          fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
            let expected = makeIntent({});
            await putIntent(expected);
            for (const { from, state, billed } of steps) {
              const isFinal = ["settled", "refused", "withdrawn"].includes(expected.state);
              const changes = !isFinal && from.includes(expected.state);
              expect(await update(expected.taskId, from, { state, billed })).toBe(changes);
              if (changes) expected = Object.assign({}, expected, { state, billed });
              expect(await store.spend.intent(expected.taskId)).toEqual(expected);
            }
          }),
          { numRuns: 40 },
        );
      });
    });

    describe("slots", () => {
      it("are counted by account for what is open at an engine's model and pack", async () => {
        const at = { engine: "e", model: "m", pack: "image" } as const;
        const open: readonly Partial<IntentRow>[] = [
          { account: "ada", state: "sent", slots: 2 },
          { account: "ada", state: "unknown", slots: 3 },
          { account: "bob", state: "accepted", slots: 1 },
        ];
        const closed: readonly Partial<IntentRow>[] = [
          { state: "held" },
          { state: "settled" },
          { state: "refused" },
          { state: "withdrawn" },
          { state: "sent", engine: "f" },
          { state: "sent", model: "n" },
          { state: "sent", pack: "video" },
          { state: "sent", pack: null },
        ];
        for (const parts of [...open, ...closed]) await putIntent(makeIntent({ account: "ada", slots: 9, ...at, ...parts }));
        const taken = await write((spend) => spend.lockSlots("e", "m", "image"));
        expect(taken).toEqual(
          new Map([
            ["ada", 5],
            ["bob", 1],
          ]),
        );
        expect(await write((spend) => spend.lockSlots("e", "nobody", "image"))).toEqual(new Map());
      });

      it("are never given out twice by many that count at once", async () => {
        const take = (): Promise<boolean> =>
          write(async (spend) => {
            const taken = await spend.lockSlots("race", "m", "video");
            if ((taken.get("ada") ?? 0) >= 5) return false;
            await spend.insertIntent(makeIntent({ account: "ada", engine: "race", model: "m", pack: "video", state: "sent" }));
            return true;
          });
        expect((await Promise.all(Array.from({ length: 12 }, take))).filter(Boolean)).toHaveLength(5);
      });

      it("are waited for by accounts whose held creates are ready since then", async () => {
        const at = { engine: "w", model: "m", pack: "video" } as const;
        const waiting: readonly Partial<IntentRow>[] = [
          { account: "cy", notBefore: 5 },
          { account: "ada", notBefore: 0 },
          { account: "ada", notBefore: 3 },
          { account: "bob", notBefore: 6 },
          { account: "dee", notBefore: 0, state: "sent" },
          { account: "eve", notBefore: 0, model: "n" },
          { account: "fay", notBefore: 0, pack: null },
        ];
        for (const parts of waiting) await putIntent(makeIntent({ ...at, ...parts }));
        const accounts = (since: number): Promise<readonly string[]> =>
          write((spend) => spend.waitingAccounts("w", "m", "video", since));
        expect([await accounts(5), await accounts(6), await accounts(-1)]).toEqual([["ada", "cy"], ["ada", "bob", "cy"], []]);
      });
    });
  });
}
