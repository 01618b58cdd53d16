import { describe, expect, it } from "vitest";

import { findEndpoint } from "../lookup.ts";
import { check } from "../check/check.ts";
import { writePacks } from "./costs.ts";
import { writeLedger } from "./ledger.ts";
import { askDeductions, askPacks, readDeductions, readPacks } from "./read-costs.ts";

const NOW = Date.UTC(2026, 10, 26);

describe("what an account is told to have", () => {
  it("is read as it was written", () => {
    const pack = { id: "7", name: "Video", total: 10_000, remaining: 9_640, purchasedAt: 1, effectiveAt: 1, invalidAt: NOW + 1 };
    expect(readPacks(writePacks([pack, { ...pack, id: "8", invalidAt: NOW }], NOW))).toEqual([
      { id: "7", name: "Video", total: 10_000, remaining: 9_640, invalidAt: NOW + 1, isActive: true },
      expect.objectContaining({ id: "8", isActive: false }),
    ]);
  });

  it("is read tolerantly: what is no list holds nothing", () => {
    expect(readPacks({})).toEqual([]);
    expect(readPacks([])).toEqual([]);
    expect(readDeductions({ result: { detail: "none" } })).toEqual([]);
  });
});

describe("deductions", () => {
  it("are read as they were written", () => {
    const { operation } = askDeductions(0, 1);
    const entry = { taskId: "1", keyName: "laptop", work: { title: "omni video", model: "m" }, at: NOW } as const;
    const told = writeLedger(
      findEndpoint(operation),
      [{ ...entry, pack: "video", packId: "7", before: 10_000, amount: 360, after: 9_640 }],
      undefined,
    );
    expect(readDeductions(told)).toEqual([{ taskId: "1", packId: "7", amount: 360, after: 9_640, at: NOW }]);
  });
});

describe("questions about an account", () => {
  it("are such as the contract takes, and free", () => {
    const [packs, deductions] = [askPacks(NOW - 1_000, NOW), askDeductions(NOW - 1_000, NOW)];
    expect(findEndpoint(packs.operation)).toMatchObject({ method: "GET", billable: false });
    expect(packs.query).toEqual({ start_time: NOW - 1_000, end_time: NOW });
    expect(findEndpoint(deductions.operation).billable).toBe(false);
    expect(check(deductions.operation, deductions.body ?? {}).filter(({ severity }) => severity === "refuse")).toEqual([]);
  });
});
