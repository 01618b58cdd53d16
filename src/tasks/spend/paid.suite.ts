import { setImmediate as nextTurn } from "node:timers/promises";

import { createSeededRandom, createVirtualClock, silentLogger, type Clock, type Json, type World } from "../../base/index.ts";
import { createNodeWorld } from "../../base/node.ts";
import { findEndpoint, type TrueReason } from "../../contract/index.ts";
import {
  CreateBusy,
  CreateRefused,
  CreateUnknown,
  sealOf,
  type Engine,
  type EngineJob,
  type EngineOutcome,
} from "../../engines/index.ts";
import {
  createMemoryBlobs,
  createMemoryStore,
  type ApprovalRow,
  type IntentRow,
  type PlanRow,
  type Store,
  type TaskRow,
} from "../../store/index.ts";
import { cancel } from "../cancel.ts";
import { defaultLimits, type TaskContext } from "../context.ts";
import { goodVideo } from "../fixture.suite.ts";
import { createMemoryRunner } from "../runner/memory-runner.ts";
import { runStep, STEP_NAMES } from "../runner/run-task.ts";
import { createTaskSteps } from "../steps/create-task-steps.ts";
import { reserve } from "./budgets.ts";

/** What the paid service of the tests does with one create. */
export type Mood =
  | "ok"
  /** Takes it, and the answer is lost. */
  | "lost"
  /** Never gets it, and no answer comes. */
  | "never"
  | "busy"
  | "refused"
  /** Ends before it asks to leave. */
  | "stumbles";

/** A paid service with a ledger of its own, and the engine that speaks with it. */
export interface FakeService {
  readonly engine: Engine;
  /** What it does with the next creates, in their order; `ok` after them. */
  readonly moods: Mood[];
  /** External ids of the creates that reached it, in their order. */
  readonly posts: string[];
  /** Those of which it made a task. */
  readonly made: Map<string, { readonly id: string }>;
  readonly lookUps: string[];
  slots: number | undefined;
  /** How its tasks end. */
  end: (job: EngineJob) => Promise<EngineOutcome>;
  /** How long busy ones have to wait, in milliseconds. */
  waitMs: number;
}

/** Why it said no. */
export const NO: TrueReason = {
  class: "policy-input",
  message: "no",
  next: "Ask for something else.",
  code: 1301,
  http: 400,
  requestId: "r-1",
};

export function createFakeService(clock: Clock): FakeService {
  const service: FakeService = {
    moods: [],
    posts: [],
    made: new Map(),
    lookUps: [],
    slots: undefined,
    waitMs: 7_000,
    end: async () => ({ ok: true, artifacts: [], paid: { units: "1.5", host: "there", ids: [], until: clock.now() + 1000 } }),
    engine: {
      name: "upstream",
      billable: true,
      refuses: () => undefined,
      submit: async ({ ticket, externalId }) => {
        const mood = service.moods.shift() ?? "ok";
        if (mood === "stumbles") throw new Error("stumbled");
        if (ticket === undefined) throw new TypeError("no ticket");
        await ticket.redeem();
        return post(service, mood, externalId ?? "");
      },
      settle: async (_handle, job) => await service.end(job),
      paid: {
        host: "there",
        slots: () => service.slots,
        travel: (endpoint, body) => ({ endpoint, body, lost: [] }),
        lookUp: async ({ externalId }) => {
          service.lookUps.push(externalId ?? "");
          return service.made.get(externalId ?? "");
        },
        pass: () => Promise.reject(new TypeError("nothing is passed on here")),
      },
      close: async () => {},
    },
  };
  return service;
}

function post(service: FakeService, mood: Mood, externalId: string): Json {
  service.posts.push(externalId);
  const reason: TrueReason = { ...NO, message: mood };
  if (mood === "busy") throw new CreateBusy(reason, service.waitMs);
  if (mood === "refused") throw new CreateRefused(reason);
  if (mood === "never") throw new CreateUnknown(reason);
  const made = { id: `there-${service.made.size + 1}` };
  service.made.set(externalId, made);
  if (mood === "lost") throw new CreateUnknown(reason);
  return made;
}

/** The execution of paid creates over the twins in memory, under a clock that moves when it is told. */
export interface PaidFixture {
  readonly clock: Clock;
  /** Lets time pass, once everything that goes on has come to its next wait. */
  pass(ms: number): Promise<void>;
  /** Puts the clock that the tasks see forward, or back, by some milliseconds; their sleeps are as long as before. */
  jump(ms: number): void;
  readonly store: Store;
  readonly context: TaskContext;
  readonly service: FakeService;
  readonly world: World;
  /** Inserts an approved plan of one create, begun: its task and its held create. */
  begin(id: string, more?: Partial<IntentRow>): Promise<IntentRow>;
  /** Runs the steps of a task as a process of its own. */
  run(taskId: string, signal?: AbortSignal): Promise<void>;
  /** Cancels a task as its account does. */
  cancel(taskId: string): ReturnType<typeof cancel>;
  intent(taskId: string): Promise<IntentRow>;
}

const START = 1_795_000_000_000;
const ENDPOINT = findEndpoint("omni-video.create");

export function createPaidFixture(parts: Pick<Partial<TaskContext>, "probe" | "store"> = {}): PaidFixture {
  const clock = createVirtualClock(START, { settle: nextTurn });
  let offset = 0;
  const seen = { ...clock, now: () => clock.now() + offset };
  const world: World = { ...createNodeWorld(), clock: seen, random: createSeededRandom(1) };
  const { store = createMemoryStore() } = parts;
  const service = createFakeService(clock);
  const context: TaskContext = {
    world,
    store,
    blobs: createMemoryBlobs({ disk: world.disk, clock }),
    engine: service.engine,
    runner: createMemoryRunner({ clock }),
    egress: { download: () => Promise.reject(new Error("nothing is fetched for a paid task")) },
    probe: async () => ({ format: "mp4", mime: "video/mp4", bytes: 3, width: 1280, height: 720, seconds: 5 }),
    ...parts,
    logger: silentLogger,
    presetPicture: (name) => name,
    hooks: [],
    limits: defaultLimits,
  };
  const intent = async (taskId: string): Promise<IntentRow> => {
    const found = await store.spend.intent(taskId);
    if (found === undefined) throw new Error(`no create ${taskId}`);
    return found;
  };
  return {
    clock,
    store,
    context,
    service,
    world,
    intent,
    cancel: async (taskId) => {
      const task = await store.taskById(taskId);
      if (task === undefined) throw new Error(`no task ${taskId}`);
      return await cancel(context, task);
    },
    pass: async (ms) => {
      await nextTurn();
      await clock.advance(ms);
    },
    jump: (ms) => void (offset += ms),
    begin: async (id, more = {}) => {
      await insert(store, seen.now(), id, more);
      return await intent(id);
    },
    run: async (taskId, signal = new AbortController().signal) => {
      const steps = createTaskSteps(context);
      for (const name of STEP_NAMES) if (!(await runStep({ steps, clock, logger: silentLogger, signal }, name, taskId))) return;
    },
  };
}

async function insert(store: Store, now: number, id: string, more: Partial<IntentRow>): Promise<void> {
  const plan = planOf(id, now, more);
  const approval: ApprovalRow = {
    id: `approval-${id}`,
    planId: plan.id,
    digest: plan.digest,
    how: "terminal",
    by: "a person",
    at: now - 2 * 86_400_000, // a yes of the future counts for nothing, and tests put clocks back
    expiresAt: now + 3_600_000,
    revokedAt: null,
  };
  const intent = { ...intentOf(plan, id, now), ...more };
  await store.transaction(async ({ spend, insertTask }) => {
    await spend.insertPlan(plan);
    await spend.insertApproval(approval);
    await spend.lockPurpose(plan.account, plan.purpose, now);
    await insertTask(taskOf(intent));
    await spend.insertIntent(intent);
    await reserve(spend, intent, now);
  });
}

function planOf(id: string, now: number, { account = "ada", purpose = `purpose of ${id}` }: Partial<IntentRow>): PlanRow {
  const seal = sealOf(ENDPOINT, goodVideo, "there");
  return {
    id: `plan-${id}`,
    digest: `digest of ${seal}`,
    account,
    keyName: null,
    engine: "upstream",
    purpose,
    project: null,
    run: null,
    items: [
      {
        endpoint: ENDPOINT.id,
        body: goodVideo,
        askedDigest: "asked",
        sentEndpoint: ENDPOINT.id,
        sentBody: goodVideo,
        seal,
        pack: "video",
        min: 180,
        max: 180,
        exposure: 180,
        explanation: "",
        findings: [],
        lost: [],
      },
    ],
    exposure: { video: 180 },
    reasons: [],
    state: "done",
    createdAt: now,
    expiresAt: now + 86_400_000,
  };
}

function intentOf(plan: PlanRow, taskId: string, now: number): IntentRow {
  const { account, id: planId, purpose, engine } = plan;
  return {
    taskId,
    account,
    keyName: null,
    planId,
    place: 0,
    approvalId: `approval-${taskId}`,
    purpose,
    project: null,
    run: null,
    engine,
    endpoint: ENDPOINT.id,
    body: goodVideo,
    seal: plan.items[0]?.seal ?? "",
    externalId: `onetake-${taskId}`,
    model: "kling-v3-omni",
    pack: "video",
    slots: 1,
    min: 180,
    held: 180,
    billed: null,
    state: "held",
    handle: null,
    notBefore: 0,
    sentAt: null,
    lookUps: 0,
    nextLookUpAt: null,
    reason: null,
    createdAt: now,
    updatedAt: now,
  };
}

/** A held create of a good video at the paid service. */
export function anIntent(taskId: string, now: number): IntentRow {
  return intentOf(planOf(taskId, now, {}), taskId, now);
}

function taskOf({ taskId: id, account, engine, model, createdAt }: IntentRow): TaskRow {
  return {
    id,
    account,
    family: ENDPOINT.family,
    endpoint: ENDPOINT.id,
    externalId: null,
    engine,
    state: "submitted",
    reason: null,
    body: goodVideo,
    bodyDigest: "",
    result: null,
    handle: null,
    progress: { percent: 0, stage: "queued" },
    units: null,
    model,
    pack: "video",
    slots: 1,
    keyName: null,
    callbackUrl: null,
    drill: null,
    createdAt,
    updatedAt: createdAt,
  };
}
