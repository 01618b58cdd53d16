import { describe, expect, it } from "vitest";

import type { BudgetRow, IntentRow, PlanRow, SpendLine } from "../../store/index.ts";
import type { PlanView } from "./port.ts";
import { toLocalBudgets, toLocalKept, toLocalPlan, toLocalSpendLine, toLocalUnknown } from "./to-local.ts";

const NOW = 1_795_000_000_000;

const PLAN: PlanRow = {
  id: "plan-000000000001",
  account: "default",
  keyName: null,
  engine: "upstream",
  purpose: "Mira's door",
  project: "fox",
  run: null,
  items: [
    {
      endpoint: "omni-video.create",
      body: {},
      askedDigest: "a",
      sentEndpoint: "omni-video-3.0.create",
      sentBody: {},
      seal: "s",
      pack: "video",
      min: 180,
      max: null,
      exposure: 500,
      explanation: "stated",
      findings: [],
      lost: [],
    },
  ],
  digest: "d",
  exposure: { video: 500 },
  reasons: ["its price is not known"],
  state: "open",
  createdAt: NOW,
  expiresAt: NOW + 1000,
};

const APPROVAL = { id: "a", planId: PLAN.id, digest: "d", how: "terminal", by: "ada", at: NOW, expiresAt: NOW + 9 } as const;

describe("a plan", () => {
  it("is told in units as decimal text, with what was asked for beside what travels", () => {
    const plan = toLocalPlan({ plan: PLAN, tasks: ["7"] }, NOW);
    expect(plan).toMatchObject({ exposure: { video: "5" }, state: "open", approved: null });
    expect(plan.creates).toMatchObject([
      { endpoint: "omni-video-3.0.create", asked: "omni-video.create", min: "1.8", max: null, task: "7" },
    ]);
  });

  it.each<[string, Partial<PlanView>, number, string, string]>([
    ["waits for a person", {}, NOW, "open", "onetake approve plan-000000000001"],
    ["was approved", { approval: { ...APPROVAL, revokedAt: null } }, NOW, "open", "onetake create plan-000000000001"],
    ["passes by the policy", { plan: { ...PLAN, reasons: [] } }, NOW, "open", "onetake create plan-000000000001"],
    ["is too old", {}, NOW + 1000, "expired", "onetake plan"],
    ["was withdrawn", { plan: { ...PLAN, state: "withdrawn" } }, NOW, "withdrawn", "onetake plan"],
    ["is done", { plan: { ...PLAN, state: "done" } }, NOW + 2000, "done", String.raw`onetake ledger --purpose 'Mira'\''s door'`],
  ])("that %s names the command to run next", (_, change, now, state, next) => {
    expect(toLocalPlan({ plan: PLAN, tasks: [null], ...change }, now)).toMatchObject({ state, next });
  });
});

it("tells the estimate beside a charge, and none beside a hold", () => {
  const line: SpendLine = {
    id: "7/1",
    account: "default",
    taskId: "7",
    planId: PLAN.id,
    purpose: PLAN.purpose,
    project: null,
    run: null,
    keyName: "agent",
    kind: "charge",
    pack: "image",
    amount: 225,
    min: 200,
    max: 250,
    why: "billed",
    at: NOW,
  };
  expect(toLocalSpendLine(line)).toMatchObject({ key: "agent", units: "2.25", estimate: { min: "2", max: "2.5" } });
  expect(toLocalSpendLine({ ...line, kind: "hold", min: null, max: null }).estimate).toBeNull();
});

it("tells what is used of each budget beside it", () => {
  const budget: BudgetRow = {
    id: "default/day/*/video",
    account: "default",
    scope: "day",
    name: "*",
    pack: "video",
    units: 1000,
    creates: null,
    createdAt: NOW,
  };
  const uses = [
    { budgetId: budget.id, period: "2026-11-26", held: 100, spent: 50, creates: 2 },
    { budgetId: "another", period: "2026-11-26", held: 1, spent: 1, creates: 1 },
  ];
  expect(toLocalBudgets([budget], uses)).toEqual([
    {
      scope: "day",
      name: "*",
      pack: "video",
      units: "10",
      creates: null,
      uses: [{ period: "2026-11-26", held: "1", spent: "0.5", creates: 2 }],
    },
  ]);
});

it("tells of an unknown create where it was sent, and what is held for it", () => {
  const reason = { class: "unknown", message: "the connection was reset", next: "wait" };
  const intent: IntentRow = {
    taskId: "7",
    account: "default",
    keyName: null,
    planId: PLAN.id,
    place: 0,
    approvalId: "a",
    purpose: PLAN.purpose,
    project: null,
    run: null,
    engine: "upstream",
    endpoint: "omni-video.create",
    body: {},
    seal: "s",
    externalId: "ot-7",
    model: "kling-v3-omni",
    pack: "video",
    slots: 1,
    min: 180,
    held: 500,
    billed: null,
    state: "unknown",
    handle: null,
    notBefore: 0,
    sentAt: NOW,
    lookUps: 3,
    nextLookUpAt: NOW + 5000,
    reason,
    createdAt: NOW,
    updatedAt: NOW,
  };
  expect(toLocalUnknown(intent, "api.example")).toEqual({
    task: "7",
    plan: PLAN.id,
    purpose: PLAN.purpose,
    externalId: "ot-7",
    host: "api.example",
    sentAt: NOW,
    lookUps: 3,
    nextLookUpAt: NOW + 5000,
    findable: true,
    held: { video: "5" },
    reason,
  });
  expect(toLocalUnknown({ ...intent, endpoint: "tts.call" }, "api.example").findable).toBe(false);
});

it.each([
  ["30 days before", 30 * 86_400_000, 30],
  ["half a day before", 43_200_000, 0],
  ["after", -1, 0],
])("counts the whole days that the other side keeps its copy, %s its end", (_, ms, daysLeft) => {
  const row = {
    taskId: "7",
    place: 0,
    account: "default",
    purpose: PLAN.purpose,
    kind: "video",
    blob: "b",
    bytes: 9,
    mime: "video/mp4",
    width: 1280,
    height: 720,
    seconds: 5.04,
    host: "api.example",
    upstreamId: "u",
    savedAt: NOW,
    upstreamUntil: NOW + ms,
  } as const;
  expect(toLocalKept(row, "http://a/b", NOW)).toMatchObject({ digest: "b", url: "http://a/b", daysLeft });
});
