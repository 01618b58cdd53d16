import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DuplicateIdError, UnstorableTextError } from "./error.ts";
import type { Store, Transaction } from "./port.ts";
import type { ApprovalRow, PlanRow } from "./spend-port.ts";
import { makeApproval, makeItem, makePlan } from "./spend-rows.suite.ts";

const DAY = 1_795_000_000_000;

/** What plans, approvals and purposes of every implementation of {@link Store} must do. `open` answers an empty store. */
export function spendPlansSuite(name: string, open: () => Promise<Store>): void {
  describe(`plans of a Store: ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());
    const write = <T>(work: (spend: Transaction["spend"]) => Promise<T>): Promise<T> => store.transaction((tx) => work(tx.spend));
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

      it("is locked: who comes second sees what the first has done", async () => {
        const plan = makePlan({});
        await write((spend) => spend.insertPlan(plan));
        let second: Promise<string | undefined> | undefined;
        await write(async (spend) => {
          await spend.lockPlan(plan.id);
          second = write(async (other) => (await other.lockPlan(plan.id))?.state);
          await pause(spend);
          await spend.setPlanState(plan.id, "done");
        });
        expect(await second).toBe("done");
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

      it("is dead for a clock that was set back behind it, but for what clocks may differ", async () => {
        await put(makeApproval({ id: "b-1", planId: "p-6", at: DAY, expiresAt: 3 * DAY }));
        const seen = [DAY, DAY - 60_000, DAY - 60_001, 0].map((now) => live("p-6", "digest", now));
        expect(await Promise.all(seen)).toEqual(["b-1", "b-1", undefined, undefined]);
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
          await pause(spend);
          seen.push("passed");
        });
        await revoked;
        expect(seen).toEqual(["passed", "revoked"]);
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
  });
}

/** Questions enough for another transaction to come as far as it can. */
async function pause(spend: Transaction["spend"]): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await spend.intent("none");
}
