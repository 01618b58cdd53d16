import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { price, type Finding, type Price, type Standing } from "../../contract/index.ts";
import type { PlanItem } from "../../store/index.ts";
import { goodVideo } from "../fixture.suite.ts";
import { createGuardFixture, type GuardFixture } from "./guard.suite.ts";
import { reasonsFor } from "./policy.ts";
import { doubtsOf } from "./price-item.ts";

const policy = { name: "small", passes: { video: 500, image: 0 }, planMs: 1000, approvalMs: 1000 };

const ITEM: PlanItem = {
  endpoint: "omni-video.create",
  body: {},
  askedDigest: "",
  sentEndpoint: "omni-video.create",
  sentBody: {},
  seal: "",
  pack: "video",
  min: 180,
  max: 180,
  exposure: 180,
  explanation: "",
  findings: [],
  lost: [],
};
const FREE: PlanItem = { ...ITEM, min: 0, max: 0, exposure: 0 };
const finding = (severity: Finding["severity"]): PlanItem => ({
  ...ITEM,
  findings: [{ path: "a.b", rule: "r", severity, message: "nobody knows", fix: "", evidence: [] }],
});
const UNKNOWN: PlanItem = { ...ITEM, max: null, exposure: 300 };

describe("a policy that lets 5 units of video pass", () => {
  it.each<[string, readonly PlanItem[], Record<string, number>, number]>([
    ["costs as much", [ITEM], { video: 500 }, 0],
    ["is only to be watched", [finding("care")], { video: 180 }, 0],
    ["costs nothing, however many and however often", [FREE, FREE], {}, 3],
    ["can cost nothing, whatever is said of it", [{ ...finding("approve"), pack: null, exposure: 0 }], {}, 0],
    ["buys one thing beside what is free", [ITEM, FREE], { video: 180 }, 0],
  ])("needs nobody for what %s", (_, items, exposure, made) => {
    expect(reasonsFor(policy, items, exposure, made)).toEqual([]);
  });

  it.each<[string, readonly PlanItem[], Record<string, number>, number, readonly string[]]>([
    [
      "costs a hundredth more",
      [ITEM],
      { video: 501 },
      0,
      ['it may cost 5.01 units of video, and the policy "small" lets at most 5 units of video pass'],
    ],
    [
      "is of another kind of pack",
      [ITEM],
      { "try-on": 1 },
      0,
      ['it may cost 0.01 units of try-on, which the policy "small" does not let pass'],
    ],
    ["rests on a guess", [finding("approve")], { video: 180 }, 0, ["a.b: nobody knows"]],
    ["rests on a guess and costs nothing", [{ ...finding("approve"), exposure: 0 }], {}, 0, ["a.b: nobody knows"]],
    ["has no known price", [UNKNOWN], { video: 300 }, 0, ["its price is not known, and 3 units of video are stated for it"]],
    ["is more than one", [ITEM, ITEM], { video: 360 }, 0, ["it states 2 creates for one purpose"]],
    ["was made before", [ITEM], { video: 180 }, 1, ["1 create was made for this purpose before"]],
    ["was made before often", [ITEM], { video: 180 }, 2, ["2 creates were made for this purpose before"]],
    [
      "is one of several",
      [FREE, UNKNOWN],
      { video: 300 },
      0,
      ["create 2: its price is not known, and 3 units of video are stated for it"],
    ],
  ])("needs a person for what %s", (_, items, exposure, made, reasons) => {
    expect(reasonsFor(policy, items, exposure, made)).toEqual(reasons);
  });
});

describe("a price of nothing", () => {
  const nothing = price("elements.create", {});
  const standing = (change: object): Price => ({ ...nothing, standing: { ...nothing.standing, ...change } as Standing });

  it("needs nobody while a bill shows it, however long ago", () => {
    expect(nothing).toMatchObject({ max: 0, standing: { label: "live-confirmed" } });
    expect(doubtsOf(nothing)).toEqual([]);
    expect(doubtsOf(standing({ marks: ["stale"] }))).toEqual([]);
  });

  it.each<[string, Price]>([
    ["rests on documents", standing({ label: "doc-derived" })],
    ["is contradicted", standing({ marks: ["conflict"] })],
    ["has no grounds", { ...nothing, standing: undefined }],
  ])("needs a person where it %s", (_, listed) => {
    expect(doubtsOf(listed)).toMatchObject([{ severity: "approve", rule: "free-price" }]);
    expect(doubtsOf({ ...listed, max: 0.1 })).toEqual([]);
  });
});

describe("evidence of one's own", () => {
  let at: GuardFixture;
  beforeEach(() => void (at = createGuardFixture()));
  afterEach(() => at.close());

  it("is what a create is judged by once a person accepted it, and not before", async () => {
    const source = { kind: "traffic", artifact: "own", locator: "1" } as const;
    const about = { claims: ["omni-video.create/sound#member:off"], verdict: "against", rung: "completed" } as const;
    const evidence = { id: "own/1", ...about, source, scope: {}, day: "2026-11-18" };
    const shape = {} as never; // nobody looks at it here
    await at.store.evidence.propose([{ evidence, shape, state: "proposed", proposedAt: 1, decidedAt: null, decidedBy: null }]);
    await at.plan("scene 4");
    await at.store.evidence.decide(["own/1"], "accepted", "grace", 2);
    await expect(at.plan("scene 5")).rejects.toMatchObject({ wireCode: 1201, path: "creates[0].sound" });
    await expect(at.post(goodVideo)).rejects.toMatchObject({ wireCode: 1201, path: "sound" });
  });
});
