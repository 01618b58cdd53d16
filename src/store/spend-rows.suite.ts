import type { ApprovalRow, BudgetRow, CustodyRow, IntentRow, PlanItem, PlanRow, SpendLine } from "./spend-port.ts";

const DAY = 1_795_000_000_000;
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

/** An approval for tests, with an id of its own. */
export function makeApproval(parts: Partial<ApprovalRow>): ApprovalRow {
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

/** A budget for tests: 10 units a day. */
export function makeBudget(parts: Partial<BudgetRow>): BudgetRow {
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

/** A line of the ledger for tests. */
export function makeLine(parts: Partial<SpendLine>): SpendLine {
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

/** A result in custody for tests. */
export function makeCustody(parts: Partial<CustodyRow>): CustodyRow {
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
