import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { UnstorableTextError } from "./error.ts";
import type { EvidenceRow, EvidenceSearch } from "./evidence-port.ts";
import type { Store } from "./port.ts";

const DAY = 1_795_000_000_000;

/** What the evidence of every implementation of {@link Store} must do. `open` answers an empty store. */
export function evidenceSuite(name: string, open: () => Promise<Store>): void {
  describe(`evidence of a Store: ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());
    const ids = async (search?: EvidenceSearch): Promise<string> =>
      (await store.evidence.list(search)).map(({ evidence }) => evidence.id).join(" ");

    it("keeps what is new, once, and answers how many were", async () => {
      const rows = [makeEvidence("b", { proposedAt: DAY }), makeEvidence("a", { proposedAt: DAY }), makeEvidence("c")];
      expect(await store.evidence.propose(rows)).toBe(3);
      expect(await store.evidence.propose([makeEvidence("c", { proposedAt: 1 }), makeEvidence("d", {}, ["x"])])).toBe(1);
      expect(await store.evidence.propose([makeEvidence("e", {}, ["y"]), makeEvidence("e", { proposedAt: 1 })])).toBe(1);
      expect(await store.evidence.propose([])).toBe(0);
      expect(await store.evidence.list({ limit: 3 })).toEqual([rows[1], rows[0], rows[2]]);
      expect(await ids()).toBe("a b c d e");
    });

    it("is searched by claim and state", async () => {
      expect([await ids({ claim: "x" }), await ids({ claim: "y" }), await ids({ claim: "none" })]).toEqual(["d", "e", ""]);
      expect(await ids({ claim: "claim", limit: 2 })).toBe("a b");
      expect([await ids({ states: ["accepted"] }), await ids({ states: [] }), await ids({ claim: "\0" })]).toEqual(["", "", ""]);
    });

    it("is decided once", async () => {
      expect(await store.evidence.decide(["a", "a", "none", "\0"], "accepted", "ada", DAY + 5)).toBe(1);
      expect(await store.evidence.decide(["a", "b"], "rejected", "bob", DAY + 6)).toBe(1);
      expect(await store.evidence.decide([], "rejected", "bob", DAY + 6)).toBe(0);
      expect(await store.evidence.list({ states: ["accepted", "rejected"] })).toEqual([
        makeEvidence("a", { proposedAt: DAY, state: "accepted", decidedAt: DAY + 5, decidedBy: "ada" }),
        makeEvidence("b", { proposedAt: DAY, state: "rejected", decidedAt: DAY + 6, decidedBy: "bob" }),
      ]);
      expect(await ids({ states: ["proposed"] })).toBe("c d e");
    });

    it("tells each change by its version, and nothing else", async () => {
      const seen = [await store.evidence.version()];
      const note = async (): Promise<void> => void seen.push(await store.evidence.version());
      await store.evidence.propose([makeEvidence("f")]);
      await note();
      await store.evidence.decide(["f"], "accepted", "ada", DAY);
      await note();
      expect(new Set(seen).size).toBe(3);
      await store.evidence.propose([makeEvidence("f")]);
      await store.evidence.decide(["f"], "rejected", "ada", DAY);
      await store.evidence.list();
      await note();
      expect(seen.at(-1)).toBe(seen.at(-2));
    });

    it("is proposed by many at once, in any order, without losing or doubling any", async () => {
      const rows = Array.from({ length: 40 }, (_, index) => makeEvidence(`many-${index}`));
      const orders = Array.from({ length: 6 }, (_, turn) => (turn % 2 === 0 ? rows : rows.toReversed()));
      const fresh = await Promise.all(orders.map((order) => store.evidence.propose(order)));
      expect(fresh.reduce((sum, count) => sum + count)).toBe(40);
    });

    it("takes in thousands in one call", async () => {
      const rows = Array.from({ length: 2500 }, (_, index) => makeEvidence(`bulk-${index}`, {}, ["bulk"]));
      expect(await store.evidence.propose(rows)).toBe(2500);
      expect(await store.evidence.list({ claim: "bulk" })).toHaveLength(2500);
    });

    it("refuses an id that could not be kept, and keeps nothing of that call", async () => {
      await expect(store.evidence.propose([makeEvidence("g"), makeEvidence("\0")])).rejects.toThrow(UnstorableTextError);
      expect(await ids({ states: ["proposed"], claim: "claim" })).not.toContain("g");
    });
  });
}

function makeEvidence(id: string, parts: Partial<EvidenceRow> = {}, claims: readonly string[] = ["claim"]): EvidenceRow {
  return {
    evidence: {
      id,
      claims,
      verdict: "for",
      rung: "accepted",
      source: { kind: "traffic", artifact: "own", locator: "exchange" },
      scope: { model: "kling-v3" },
      day: "2026-11-26",
    },
    shape: {
      endpoint: "omni-video.create",
      standard: "legacy",
      host: "api.example",
      day: "2026-11-26",
      fields: [{ path: "mode", count: 1, values: [{ is: "member", member: "pro" }] }],
      unknownFields: 0,
      outcome: { kind: "accepted", http: 200, code: 0, text: "", named: [] },
    },
    state: "proposed",
    proposedAt: DAY + 1,
    decidedAt: null,
    decidedBy: null,
    ...parts,
  };
}
