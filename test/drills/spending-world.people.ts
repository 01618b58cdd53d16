import type { JsonObject } from "../../src/base/index.ts";
import { OnetakeError } from "../../src/base/index.ts";
import { answersAtOnce, findEndpoint } from "../../src/contract/index.ts";
import type { IntentRow, Store } from "../../src/store/index.ts";
import type { PlanView } from "../../src/tasks/index.ts";
import type { Process } from "./spending-world.process.ts";
import type { Scheduler } from "./spending-world.scheduler.ts";
import type { Service } from "./spending-world.service.ts";

/** Whom the people of a world meet. */
export interface Town {
  readonly scheduler: Scheduler;
  readonly service: Service;
  /** A process that is up, by chance. */
  readonly anyProcess: () => Process;
  /** Told of what is thrown and is no refusal. */
  readonly broken: (what: string, thrown: unknown) => void;
}

export const ACCOUNTS = ["ada", "bob"] as const;
const PURPOSES = ["opening", "chase", "bridge", "storm", "harbour", "end"] as const;

/** What people want: mostly what can be looked up, sometimes a task that bears no id of ours, and what is answered at once. */
const WANTS: readonly [Wanting, ...(readonly Wanting[])] = [film, film, film, film, lips, speech];

type Wanting = (scheduler: Scheduler) => Want;

interface Want {
  readonly endpoint: string;
  readonly body: JsonObject;
  /** What a person states where no price is known. */
  readonly exposure?: number;
}

/** How long after a create was sent a person believes the service's console that there is no task of it. */
const SURE_MS = 20 * 60_000;

type Act = (town: Town, process: Process, account: string) => Promise<unknown>;

/** What people do, and how often. */
const ACTS: readonly (readonly [number, Act])[] = [
  [14, buy],
  [4, plan],
  [4, approve],
  [6, begin],
  [4, post],
  [1, revoke],
  [1, withdraw],
  [2, setBudget],
  [1, removeBudget],
  [2, reopen],
  [3, cancel],
  [4, decide],
];

/** Somebody does something, at a process that is up, which may die meanwhile. Refusals are fine. */
export function doSomething(town: Town): void {
  const { scheduler } = town;
  const process = town.anyProcess();
  const account = scheduler.pick(ACCOUNTS);
  const act = drawAct(scheduler);
  scheduler.note(`${account} ${act.name} at ${process.name}`);
  attempt(town, act.name, () => act(town, process, account));
}

/** A refusal is an answer; anything else that is thrown is a fault of the product. */
function attempt({ scheduler, broken }: Town, what: string, work: () => Promise<unknown>): void {
  work().catch((thrown: unknown) => {
    if (!(thrown instanceof OnetakeError)) broken(what, thrown);
    else scheduler.note(`${what} is refused: ${thrown.code}`);
  });
}

/** Whoever looks into the service's console decides on every create whose outcome is not known. */
export async function decideAll(town: Town, store: Store): Promise<void> {
  for (const account of ACCOUNTS)
    for (const intent of await store.spend.listIntents(account, { states: ["unknown"], limit: 1_000 }))
      attempt(town, "decide", () => decideOne(town, town.anyProcess(), intent));
}

function drawAct(scheduler: Scheduler): Act {
  const weights = ACTS.reduce((sum, [weight]) => sum + weight, 0);
  let rest = scheduler.random.fraction() * weights;
  for (const [weight, act] of ACTS) {
    rest -= weight;
    if (rest < 0) return act;
  }
  return plan;
}

function wantOf(scheduler: Scheduler): Want {
  return scheduler.pick(WANTS)(scheduler);
}

function film(scheduler: Scheduler): Want {
  const body = {
    model_name: "kling-v3",
    prompt: scheduler.pick(["A pier.", "A lantern."]),
    duration: scheduler.pick(["3", "5"]),
    mode: "std",
    sound: "off",
    aspect_ratio: "16:9",
  };
  return { endpoint: "text2video.create", body };
}

function lips(scheduler: Scheduler): Want {
  const words = {
    mode: "text2video",
    text: scheduler.pick(["Yes.", "No."]),
    voice_id: "oversea_male1",
    voice_language: "en",
    voice_speed: 1,
  };
  return {
    endpoint: "lip-sync.create",
    body: { input: { video_id: "900000000000000002", ...words } },
    exposure: 1,
  };
}

function speech(scheduler: Scheduler): Want {
  const text = scheduler.pick(["The lamp is lit.", "It is out."]);
  return { endpoint: "tts.call", body: { text, voice_id: "oversea_male1", voice_language: "en" } };
}

/** All of it, in the order in which it is meant. */
async function buy(town: Town, process: Process, account: string): Promise<void> {
  const { plan: made } = await plan(town, process, account);
  await process.keeper.approve(made.id, made.digest, "grace", town.scheduler.between(30_000, 300_000));
  await town.anyProcess().tasks.spending.create(account, made.id, "request");
}

async function plan({ scheduler }: Town, { tasks }: Process, account: string): Promise<PlanView> {
  const count = scheduler.pick([1, 1, 1, 2]);
  const wants = Array.from({ length: count }, () => wantOf(scheduler));
  const exposure = wants.find((want) => want.exposure !== undefined)?.exposure;
  return await tasks.spending.plan(
    { account, keyName: scheduler.pick(["laptop", null]) },
    {
      purpose: scheduler.pick(PURPOSES),
      engine: "upstream",
      ...(scheduler.chance(0.5) && { project: "film" }),
      ...(scheduler.chance(0.3) && { run: scheduler.pick(["one", "two"]) }),
      ...(exposure !== undefined && { exposure }),
      creates: wants.map(({ endpoint, body }) => ({ endpoint, body })),
    },
  );
}

async function approve({ scheduler }: Town, { keeper, store }: Process, account: string): Promise<void> {
  const [first, ...more] = await store.spend.listPlans(account, { state: "open", limit: 3 });
  if (first === undefined) return;
  const { id, digest } = scheduler.pick([first, ...more]);
  await keeper.approve(id, digest, "grace", scheduler.between(30_000, 300_000));
}

async function begin({ scheduler, anyProcess }: Town, { tasks, store }: Process, account: string): Promise<void> {
  const plans = await store.spend.listPlans(account, { limit: 4 });
  const approved = [];
  for (const { id } of plans) if ((await store.spend.approvals(id)).length > 0) approved.push(id);
  const [first, ...more] = approved;
  if (first === undefined) return;
  const id = scheduler.pick([first, ...more]);
  const both = [tasks, ...(scheduler.chance(0.3) ? [anyProcess().tasks] : [])];
  await Promise.all(both.map((each) => each.spending.create(account, id, "request")));
}

async function post({ scheduler }: Town, { tasks }: Process, account: string): Promise<void> {
  const { endpoint, body } = wantOf(scheduler);
  await tasks.admit({
    account,
    endpoint: findEndpoint(endpoint),
    body,
    requestId: "request",
    engine: "upstream",
    ...(scheduler.chance(0.7) && { purpose: scheduler.pick(PURPOSES) }),
  });
}

async function revoke({ scheduler }: Town, { keeper, store }: Process, account: string): Promise<void> {
  const [first, ...more] = await store.spend.listPlans(account, { limit: 5 });
  if (first !== undefined) await keeper.revoke(scheduler.pick([first, ...more]).id);
}

async function withdraw({ scheduler }: Town, { tasks, store }: Process, account: string): Promise<void> {
  const [first, ...more] = await store.spend.listPlans(account, { state: "open", limit: 5 });
  if (first !== undefined) await tasks.spending.withdraw(account, scheduler.pick([first, ...more]).id);
}

async function setBudget({ scheduler }: Town, { keeper }: Process, account: string): Promise<void> {
  const scope = scheduler.pick(["day", "project", "run", "key"] as const);
  const names = { day: "*", project: "film", run: scheduler.pick(["*", "one"]), key: "laptop" };
  await keeper.setBudget({
    account,
    scope,
    name: names[scope],
    pack: "video",
    units: scheduler.pick([null, scheduler.between(0, 4_000)]),
    creates: scheduler.between(1, 12),
  });
}

async function removeBudget({ scheduler }: Town, { keeper, store }: Process, account: string): Promise<void> {
  const [first, ...more] = await store.spend.listBudgets(account);
  if (first !== undefined) await keeper.removeBudget(scheduler.pick([first, ...more]).id);
}

async function reopen({ scheduler }: Town, { keeper }: Process, account: string): Promise<void> {
  await keeper.reopen(account, scheduler.pick(PURPOSES), "grace", "another one is wanted");
}

async function cancel({ scheduler }: Town, { tasks, store }: Process, account: string): Promise<void> {
  const [first, ...more] = await store.spend.listIntents(account, { states: ["held", "sent", "accepted"], limit: 5 });
  if (first !== undefined) await tasks.cancel(account, scheduler.pick([first, ...more]).taskId);
}

async function decide(town: Town, process: Process, account: string): Promise<void> {
  const [first, ...more] = await process.store.spend.listIntents(account, { states: ["unknown"], limit: 5 });
  if (first !== undefined) await decideOne(town, process, town.scheduler.pick([first, ...more]));
}

/** An honest person, who sees in the console what there is, and waits until what is under way must have arrived. */
async function decideOne(
  { scheduler, service }: Town,
  { keeper }: Process,
  { taskId, externalId, sentAt, endpoint }: IntentRow,
): Promise<void> {
  const task = service.tasks.find((each) => each.externalId === externalId);
  const shown = task && !answersAtOnce(findEndpoint(endpoint)) ? { upstreamId: task.id } : {};
  if (task !== undefined) await keeper.decide(taskId, { kind: "made", ...shown }, "grace");
  else if ((sentAt ?? 0) + SURE_MS < scheduler.now()) await keeper.decide(taskId, { kind: "not-made" }, "grace");
}
