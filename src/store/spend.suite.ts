import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DuplicateIdError, UnstorableTextError } from "./error.ts";
import type { Store, Transaction } from "./port.ts";
import type {
  ApprovalRow,
  BudgetRow,
  CustodyRow,
  IntentPatch,
  IntentRow,
  IntentState,
  PlanItem,
  PlanRow,
  SpendLine,
  SpendSearch,
} from "./spend-port.ts";

const DAY = 1_795_000_000_000;
const blob = (digit: string): string => `59e0d${digit}`.padEnd(64, "0");

/** What the spending of every implementation of {@link Store} must do. `open` answers an empty store. */
export function spendSuite(name: string, open: () => Promise<Store>): void {
  describe(`spending of a Store: ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());
    const write = <T>(work: (spend: Transaction["spend"]) => Promise<T>): Promise<T> => store.transaction((tx) => work(tx.spend));
    const putIntent = (intent: IntentRow): Promise<void> => write((spend) => spend.insertIntent(intent));
    const update = async (taskId: string, from: readonly IntentState[], patch: IntentPatch): Promise<boolean> =>
      (await write((spend) => spend.updateIntent(taskId, from, patch))) !== undefined;

    describe("a plan", () => {
      it("comes back as it was put in, the members of its bodies in their order and no digit lost", async () => {
        const plan = makePlan({
          keyName: "studio",
          project: "«Küste»",
          run: "r-1",
          items: [
            makeItem({ body: { z: 1, a: { y: [160_000_000_000_000_001n], b: "\0\ud800" } }, lost: [{ path: "x" }] }),
            makeItem({ pack: "image", max: null, findings: [{ code: "approve" }] }),
          ],
          exposure: { video: 1050, image: 9_007_199_254_740_991 },
          reasons: ["more than one create"],
        });
        await write((spend) => spend.insertPlan(plan));
        const found = await store.spend.plan(plan.id);
        expect(found).toEqual(plan);
        expect(Object.keys(found?.items[0]?.body ?? {})).toEqual(["z", "a"]);
        expect(await write((spend) => spend.lockPlan(plan.id))).toEqual(plan);
      });

      it("is refused when its id is taken or one of its texts could not be kept, and unknown under any other id", async () => {
        const plan = makePlan({});
        const put = (parts: Partial<PlanRow>): Promise<void> => write((spend) => spend.insertPlan({ ...plan, ...parts }));
        await put({});
        await expect(put({})).rejects.toThrow(DuplicateIdError);
        await expect(put({ id: "other", purpose: "a\0b" })).rejects.toThrow(UnstorableTextError);
        expect([await store.spend.plan("none"), await store.spend.plan("\0")]).toEqual([undefined, undefined]);
        expect(await write((spend) => spend.lockPlan("\0"))).toBeUndefined();
      });

      it("changes its state and nothing else", async () => {
        const plan = makePlan({});
        await write((spend) => spend.insertPlan(plan));
        await write((spend) => spend.setPlanState(plan.id, "withdrawn"));
        expect(await store.spend.plan(plan.id)).toEqual({ ...plan, state: "withdrawn" });
      });

      it("is listed newest first, of its own account, by state where one is asked for", async () => {
        const plans = [5, 9, 7, 9].map((createdAt, index) =>
          makePlan({ account: "list", createdAt, state: index === 2 ? "done" : "open" }),
        );
        for (const plan of plans) await write((spend) => spend.insertPlan(plan));
        const order = [3, 1, 2, 0].map((index) => plans[index]?.id);
        const ids = async (search: { limit: number; state?: PlanRow["state"] }): Promise<string[]> =>
          (await store.spend.listPlans("list", search)).map(({ id }) => id);
        expect(await ids({ limit: 9 })).toEqual(order);
        expect(await ids({ limit: 2 })).toEqual(order.slice(0, 2));
        expect(await ids({ limit: 9, state: "done" })).toEqual([order[2]]);
      });

      it("is found by what was asked: the newest open one of the account, engine and purpose with that one create", async () => {
        const asked = makePlan({ account: "ask", purpose: "door", items: [makeItem({ askedDigest: "d1" })], createdAt: DAY });
        const others = [
          makePlan({ ...asked, id: "ask-older", createdAt: DAY - 1 }),
          makePlan({ ...asked, id: "ask-done", createdAt: DAY + 1, state: "done" }),
          makePlan({ ...asked, id: "ask-two", createdAt: DAY + 1, items: [...asked.items, ...asked.items] }),
          makePlan({ ...asked, id: "ask-engine", createdAt: DAY + 1, engine: "elsewhere" }),
          makePlan({ ...asked, id: "ask-purpose", createdAt: DAY + 1, purpose: "window" }),
          makePlan({ ...asked, id: "ask-account", createdAt: DAY + 1, account: "eve" }),
        ];
        for (const plan of [...others, asked]) await write((spend) => spend.insertPlan(plan));
        const find = async (purpose: string, digest: string): Promise<string | undefined> =>
          (await store.spend.findPlan("ask", "upstream", purpose, digest))?.id;
        expect(await find("door", "d1")).toBe(asked.id);
        expect([await find("door", "d2"), await find("\0", "d1"), await find("door", "\0")]).toEqual([
          undefined,
          undefined,
          undefined,
        ]);
        await write((spend) => spend.setPlanState(asked.id, "withdrawn"));
        expect(await find("door", "d1")).toBe("ask-older");
      });

      it("is locked: of many that would finish it exactly one does", async () => {
        const plan = makePlan({});
        await write((spend) => spend.insertPlan(plan));
        const finish = (): Promise<boolean> =>
          write(async (spend) => {
            if ((await spend.lockPlan(plan.id))?.state !== "open") return false;
            await spend.setPlanState(plan.id, "done");
            return true;
          });
        expect((await Promise.all(Array.from({ length: 8 }, finish))).filter(Boolean)).toHaveLength(1);
      });
    });

    describe("an approval", () => {
      const put = (approval: ApprovalRow): Promise<void> => write((spend) => spend.insertApproval(approval));
      const live = async (planId: string, digest: string, now: number): Promise<string | undefined> =>
        (await write((spend) => spend.liveApproval(planId, digest, now)))?.id;

      it("comes back as it was put in, oldest first, once", async () => {
        const second = makeApproval({ id: "a-2", planId: "p-1", at: DAY + 1, how: "policy", by: "small" });
        const first = makeApproval({ id: "a-1", planId: "p-1", at: DAY, revokedAt: DAY + 5 });
        await put(second);
        await put(first);
        expect(await store.spend.approvals("p-1")).toEqual([first, second]);
        expect([await store.spend.approvals("none"), await store.spend.approvals("\0")]).toEqual([[], []]);
        await expect(put(first)).rejects.toThrow(DuplicateIdError);
        await expect(put(makeApproval({ by: "\0" }))).rejects.toThrow(UnstorableTextError);
      });

      it("lives for its plan and digest until its end; of several the last to end is answered", async () => {
        await put(makeApproval({ id: "l-1", planId: "p-2", expiresAt: DAY + 10 }));
        await put(makeApproval({ id: "l-2", planId: "p-2", expiresAt: DAY + 20 }));
        expect(await live("p-2", "digest", DAY)).toBe("l-2");
        expect(await live("p-2", "digest", DAY + 19)).toBe("l-2");
        expect(await live("p-2", "digest", DAY + 20)).toBeUndefined();
        expect([await live("p-2", "other", DAY), await live("p-3", "digest", DAY)]).toEqual([undefined, undefined]);
      });

      it("is dead once it is revoked, and keeps the moment of the first revocation", async () => {
        await put(makeApproval({ id: "r-1", planId: "p-4" }));
        await write((spend) => spend.revokeApprovals("p-4", DAY + 1));
        await write((spend) => spend.revokeApprovals("p-4", DAY + 2));
        expect(await live("p-4", "digest", DAY)).toBeUndefined();
        expect((await store.spend.approvals("p-4"))[0]?.revokedAt).toBe(DAY + 1);
      });

      it("that lets something pass is not revoked before that is done", async () => {
        await put(makeApproval({ id: "w-1", planId: "p-5" }));
        const seen: string[] = [];
        let revoked: Promise<void> | undefined;
        await write(async (spend) => {
          expect((await spend.liveApproval("p-5", "digest", DAY))?.id).toBe("w-1");
          revoked = write(async (other) => {
            await other.revokeApprovals("p-5", DAY + 1);
            seen.push("revoked");
          });
          for (let turn = 0; turn < 5; turn++) await spend.intent("none");
          seen.push("passed");
        });
        await revoked;
        expect(seen).toEqual(["passed", "revoked"]);
      });
    });

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
        expect(await update(intent.taskId, ["held"], { ...patch, ...withUndefined })).toBe(true);
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
        expect([...taken].toSorted()).toEqual([
          ["ada", 5],
          ["bob", 1],
        ]);
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

    describe("a purpose", () => {
      it("is made open when it is first locked, and comes back as it was written", async () => {
        expect(await store.spend.purpose("ada", "door")).toBeUndefined();
        const fresh = await write((spend) => spend.lockPurpose("ada", "door", DAY));
        expect(fresh).toEqual({
          account: "ada",
          name: "door",
          state: "open",
          closedBy: null,
          creates: 0,
          reopened: [],
          createdAt: DAY,
        });
        const closed = {
          ...fresh,
          state: "closed",
          closedBy: "t",
          creates: 2,
          reopened: [{ at: 1, by: "me", why: "no\0" }],
        } as const;
        await write((spend) => spend.setPurpose(closed));
        expect(await store.spend.purpose("ada", "door")).toEqual(closed);
        expect(await write((spend) => spend.lockPurpose("ada", "door", DAY + 9))).toEqual(closed);
        expect([await store.spend.purpose("bob", "door"), await store.spend.purpose("ada", "\0")]).toEqual([
          undefined,
          undefined,
        ]);
        await expect(write((spend) => spend.lockPurpose("ada", "\0", DAY))).rejects.toThrow(UnstorableTextError);
      });

      it("is locked: no create of many at once is lost, also when it is new", async () => {
        const count = (): Promise<void> =>
          write(async (spend) => {
            const purpose = await spend.lockPurpose("ada", "race", DAY);
            await spend.setPurpose({ ...purpose, creates: purpose.creates + 1 });
          });
        await Promise.all(Array.from({ length: 12 }, count));
        expect((await store.spend.purpose("ada", "race"))?.creates).toBe(12);
      });

      it("leaves nothing when the transaction that made it is undone", async () => {
        const undone = write(async (spend) => {
          await spend.lockPurpose("ada", "undone", DAY);
          throw new Error("no");
        });
        await expect(undone).rejects.toThrow("no");
        expect(await store.spend.purpose("ada", "undone")).toBeUndefined();
      });
    });

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
      const found = [..."0123456789abcdef"].filter((digit) => needed.has(blob(digit)));
      expect(found.join("")).toBe("0123acf");
    });
  });
}

const withUndefined = { handle: undefined, reason: undefined, billed: undefined };
let lastId = 0;

/** One create of a plan for tests. */
export function makeItem(parts: Partial<PlanItem>): PlanItem {
  return {
    endpoint: "omni-video.create",
    body: { prompt: "a door opens" },
    askedDigest: "asked",
    sentEndpoint: "omni-video.create",
    sentBody: { prompt: "a door opens" },
    seal: "seal",
    pack: "video",
    min: 100,
    max: 250,
    exposure: 250,
    explanation: "5 s of std",
    findings: [],
    lost: [],
    ...parts,
  };
}

/** A plan for tests, with an id of its own. */
export function makePlan(parts: Partial<PlanRow>): PlanRow {
  return {
    id: nextId("plan"),
    account: "default",
    keyName: null,
    engine: "upstream",
    purpose: "door",
    project: null,
    run: null,
    items: [makeItem({})],
    digest: "digest",
    exposure: { video: 250 },
    reasons: [],
    state: "open",
    createdAt: DAY,
    expiresAt: DAY + 86_400_000,
    ...parts,
  };
}

function makeApproval(parts: Partial<ApprovalRow>): ApprovalRow {
  return {
    id: nextId("approval"),
    planId: "plan",
    digest: "digest",
    how: "terminal",
    by: "ada",
    at: DAY,
    expiresAt: DAY + 3_600_000,
    revokedAt: null,
    ...parts,
  };
}

/** An intent for tests, with an id of its own. */
export function makeIntent(parts: Partial<IntentRow>): IntentRow {
  const taskId = nextId("task");
  return {
    taskId,
    account: "default",
    keyName: null,
    planId: "plan",
    place: 0,
    approvalId: "approval",
    purpose: "door",
    project: null,
    run: null,
    engine: "upstream",
    endpoint: "omni-video.create",
    body: { prompt: "a door opens" },
    seal: "seal",
    externalId: `ot-${taskId}`,
    model: "kling-v3",
    pack: "video",
    slots: 1,
    min: 100,
    held: 250,
    billed: null,
    state: "held",
    handle: null,
    notBefore: 0,
    sentAt: null,
    lookUps: 0,
    nextLookUpAt: null,
    reason: null,
    createdAt: DAY,
    updatedAt: DAY,
    ...parts,
  };
}

function makeBudget(parts: Partial<BudgetRow>): BudgetRow {
  return {
    id: "ada/day/*/video",
    account: "ada",
    scope: "day",
    name: "*",
    pack: "video",
    units: 1000,
    creates: null,
    createdAt: DAY,
    ...parts,
  };
}

function makeLine(parts: Partial<SpendLine>): SpendLine {
  return {
    id: "t-0",
    account: "ledger",
    taskId: "t",
    planId: "plan",
    purpose: "door",
    project: null,
    run: null,
    keyName: null,
    kind: "hold",
    pack: "video",
    amount: 250,
    min: null,
    max: null,
    why: "admitted",
    at: DAY,
    ...parts,
  };
}

function makeCustody(parts: Partial<CustodyRow>): CustodyRow {
  return {
    taskId: "t",
    place: 0,
    account: "vault",
    purpose: "door",
    kind: "video",
    blob: "8".repeat(64),
    bytes: 1000,
    mime: "video/mp4",
    width: 1280,
    height: 720,
    seconds: null,
    host: "api.example",
    upstreamId: "u-1",
    savedAt: DAY,
    upstreamUntil: DAY + 30 * 86_400_000,
    ...parts,
  };
}

function nextId(kind: string): string {
  lastId += 1;
  return `${kind}-${String(lastId).padStart(6, "0")}`;
}
