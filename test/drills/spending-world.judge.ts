import { stringifyJson, type Json } from "../../src/base/index.ts";
import { answersAtOnce, findEndpoint } from "../../src/contract/index.ts";
import type { BudgetUse, IntentRow, IntentState, PurposeRow, SpendLine, Store, TaskRow } from "../../src/store/index.ts";
import type { Service } from "./spending-world.service.ts";

/** What is seen of a world at one moment. */
export interface Sight {
  readonly intents: readonly IntentRow[];
  readonly tasks: ReadonlyMap<string, TaskRow>;
  readonly lines: readonly SpendLine[];
  readonly uses: readonly BudgetUse[];
  readonly purposes: ReadonlyMap<string, PurposeRow>;
  /** Caps of units and creates, by the budget's id. */
  readonly caps: ReadonlyMap<string, { readonly units: number | null; readonly creates: number | null }>;
}

/** Looks at a world after every change, and keeps what is against the rules. */
export interface Judge {
  readonly faults: readonly string[];
  /** After a transaction was committed. */
  look(): Promise<void>;
  /** When everything is over: nothing is open, and the books of both sides agree. */
  lookAtEnd(): Promise<void>;
}

export interface JudgeParts {
  readonly store: Store;
  readonly service: Service;
  readonly accounts: readonly string[];
  readonly slots: number | undefined;
  readonly now: () => number;
  /** How far clocks of processes may be from each other, in milliseconds. */
  readonly skewMs: number;
}

const OPEN: ReadonlySet<IntentState> = new Set(["sent", "unknown", "accepted"]);
const FINAL: ReadonlySet<IntentState> = new Set(["settled", "refused", "withdrawn"]);
/** Where a create may go from each state. To `held` only after a busy refusal, which is looked at on its own. */
const WAYS: Readonly<Record<IntentState, readonly IntentState[]>> = {
  held: ["held", "sent", "withdrawn"],
  sent: ["sent", "unknown", "accepted", "held", "refused"],
  unknown: ["unknown", "accepted", "held", "refused"],
  accepted: ["accepted", "settled"],
  settled: ["settled"],
  refused: ["refused"],
  withdrawn: ["withdrawn"],
};

export function createJudge(parts: JudgeParts): Judge {
  const faults: string[] = [];
  const find = (fault: string): void => void faults.push(fault);
  let before: Sight | undefined;
  return {
    faults,
    look: async () => {
      const sight = await see(parts);
      judgeService(parts, find);
      judgeSums(sight, find);
      judgeLines(sight, find);
      judgeSlots(parts, sight, find);
      if (before !== undefined) {
        judgeIntents(before, sight, parts, find);
        judgeTasks(before, sight, find);
        judgePurposes(before, sight, find);
        judgeCaps(before, sight, find);
        await judgeApprovals(before, sight, parts, find);
      }
      before = sight;
    },
    lookAtEnd: async () => {
      const sight = await see(parts);
      for (const { taskId, state } of sight.intents) {
        if (!FINAL.has(state)) find(`the create ${taskId} is ${state} at the end`);
        const task = sight.tasks.get(taskId);
        if (task?.state !== "succeeded" && task?.state !== "failed") find(`the task ${taskId} is ${task?.state} at the end`);
      }
      judgeBooks(parts, sight, find);
      await judgeCustody(parts, sight, find);
    },
  };
}

type Find = (fault: string) => void;

async function see({ store, accounts }: JudgeParts): Promise<Sight> {
  const all = async <T>(read: (account: string) => Promise<readonly T[]>): Promise<readonly T[]> =>
    (await Promise.all(accounts.map(read))).flat();
  const intents = await all((account) => store.spend.listIntents(account, { limit: 10_000 }));
  const tasks = await all((account) => store.searchTasks(account, { limit: 10_000 }));
  const lines = await all((account) => store.spend.listLines(account, { limit: 10_000 }));
  const budgets = await all((account) => store.spend.listBudgets(account));
  const names = new Map(intents.map(({ account, purpose }) => [keyOf(account, purpose), [account, purpose] as const]));
  const purposes = await Promise.all(
    [...names].map(async ([key, [account, name]]) => [key, await store.spend.purpose(account, name)] as const),
  );
  return {
    intents,
    lines,
    tasks: new Map(tasks.map((task) => [task.id, task])),
    uses: await all((account) => store.spend.listUses(account)),
    purposes: new Map(purposes.flatMap(([key, purpose]) => (purpose === undefined ? [] : [[key, purpose] as const]))),
    caps: new Map(budgets.map(({ id, units, creates }) => [id, { units, creates }])),
  };
}

/** One charge at most for each create, and no second request but after a definite refusal. */
function judgeService({ service }: JudgeParts, find: Find): void {
  const made = new Map<string, number>();
  for (const { externalId } of service.tasks) made.set(externalId, (made.get(externalId) ?? 0) + 1);
  for (const [externalId, count] of made) if (count > 1) find(`${count} tasks were made of ${externalId}`);
  const last = new Map<string, string>();
  for (const { externalId, answer } of service.posts) {
    const previous = last.get(externalId);
    if (previous !== undefined && previous !== "busy") find(`${externalId} was sent again after "${previous}"`);
    last.set(externalId, answer);
  }
}

/** What is held is what creates that have not ended hold; what is spent is what they cost. */
function judgeSums({ intents, uses }: Sight, find: Find): void {
  for (const { budgetId, period, held, spent, creates } of uses) {
    if (held < 0 || spent < 0 || creates < 0) find(`negative: ${budgetId} ${period} ${held} ${spent} ${creates}`);
    const own = intents.filter((intent) => countsAgainst(intent, budgetId, period));
    const open = own.filter(({ state }) => !FINAL.has(state));
    const counted = own.filter(({ state }) => state !== "refused" && state !== "withdrawn");
    if (held !== sum(open, ({ held: each }) => each))
      find(`${budgetId} ${period} holds ${held} for ${open.map(({ taskId }) => taskId).join()}`);
    if (spent !== sum(own, ({ billed }) => billed ?? 0)) find(`${budgetId} ${period} has spent ${spent}`);
    if (creates !== counted.length) find(`${budgetId} ${period} counts ${creates} creates of ${counted.length}`);
  }
}

function countsAgainst(intent: IntentRow, budgetId: string, period: string): boolean {
  const [account, scope, name, pack] = budgetId.split("/");
  if (intent.account !== account || intent.pack !== pack) return false;
  if (scope === "day") return new Date(intent.createdAt).toISOString().slice(0, 10) === period;
  const own = scope === "run" ? intent.run : scope === "project" ? intent.project : intent.keyName;
  return own === period && (name === "*" || name === own);
}

/** Each create has its hold, and one line that ends it when it has ended. */
function judgeLines({ intents, lines }: Sight, find: Find): void {
  const byTask = new Map<string, SpendLine[]>();
  for (const line of lines) byTask.set(line.taskId, [...(byTask.get(line.taskId) ?? []), line]);
  for (const taskId of byTask.keys())
    if (!intents.some((intent) => intent.taskId === taskId)) find(`lines of no create: ${taskId}`);
  for (const intent of intents) {
    if (intent.pack === null) continue;
    const own = (byTask.get(intent.taskId) ?? []).map(({ kind, amount }) => `${kind} ${amount}`).toSorted();
    const end =
      intent.state === "settled" ? [`charge ${intent.billed ?? "?"}`] : FINAL.has(intent.state) ? [`release ${intent.held}`] : [];
    const wanted = [...end, `hold ${intent.held}`].toSorted();
    if (own.join() !== wanted.join()) find(`the create ${intent.taskId}, ${intent.state}, has the lines ${own.join()}`);
  }
}

function judgeSlots({ slots }: JudgeParts, { intents }: Sight, find: Find): void {
  if (slots === undefined) return;
  const open = intents.filter(({ state }) => OPEN.has(state));
  for (const model of new Set(open.map((intent) => intent.model))) {
    const own = open.filter((intent) => intent.model === model);
    const taken = sum(own, (intent) => intent.slots);
    if (taken > slots) find(`${taken} slots are taken of ${slots} of the model "${model}"`);
  }
}

/** Final creates never change, and others only in ways that there are. */
function judgeIntents(before: Sight, { intents }: Sight, { service }: JudgeParts, find: Find): void {
  const now = new Map(intents.map((intent) => [intent.taskId, intent]));
  for (const was of before.intents) {
    const is = now.get(was.taskId);
    if (is !== undefined && is.lookUps > 0 && findEndpoint(is.endpoint).onceBy === undefined)
      find(`the create ${was.taskId} was looked up, and bears nothing that it could be found by`);
    if (is === undefined) find(`the create ${was.taskId} is gone`);
    else if (!WAYS[was.state].includes(is.state)) find(`the create ${was.taskId} went from ${was.state} to ${is.state}`);
    else if (FINAL.has(was.state) && isChanged(was, is)) find(`the create ${was.taskId} changed after its end`);
    else if (OPEN.has(was.state) && is.state === "held") {
      const posts = service.posts.filter(({ externalId }) => externalId === was.externalId);
      if (posts.at(-1)?.answer !== "busy") find(`the create ${was.taskId} is held again after "${posts.at(-1)?.answer}"`);
    }
  }
}

const STEPS = ["submitted", "processing", "succeeded", "failed"];

function judgeTasks(before: Sight, { tasks }: Sight, find: Find): void {
  for (const [id, was] of before.tasks) {
    const is = tasks.get(id);
    if (is === undefined) find(`the task ${id} is gone`);
    else if (STEPS.indexOf(was.state) > STEPS.indexOf(is.state)) find(`the task ${id} went from ${was.state} to ${is.state}`);
    else if (STEPS.indexOf(was.state) >= 2 && isChanged(was, is)) find(`the task ${id} changed after its end`);
  }
}

/** A purpose is closed by the first success since it was opened, and opened again by a person alone, who is written down. */
function judgePurposes(before: Sight, sight: Sight, find: Find): void {
  for (const [key, purpose] of sight.purposes) {
    const was = before.purposes.get(key);
    const isReopened = purpose.reopened.length > (was?.reopened.length ?? 0);
    const success = [...sight.tasks.values()].find(
      ({ id, state }) =>
        state === "succeeded" && before.tasks.get(id)?.state !== "succeeded" && isFor(sight.intents, id, purpose),
    );
    const first = was?.state === "closed" && !isReopened ? was.closedBy : (success?.id ?? null);
    if (purpose.closedBy !== first) find(`the purpose ${key} is closed by ${purpose.closedBy} and not by ${first}`);
    if ((purpose.state === "closed") !== (purpose.closedBy !== null))
      find(`the purpose ${key} is ${purpose.state} by ${purpose.closedBy}`);
  }
}

function isFor(intents: readonly IntentRow[], taskId: string, { account, name }: PurposeRow): boolean {
  return intents.some((intent) => intent.taskId === taskId && intent.account === account && intent.purpose === name);
}

/** No create is admitted beyond a cap. What was used when a cap came, and a bill above its estimate, are no admissions. */
function judgeCaps(before: Sight, { uses, caps, intents }: Sight, find: Find): void {
  if (intents.length === before.intents.length) return;
  const known = new Set(before.intents.map(({ taskId }) => taskId));
  const fresh = intents.filter(({ taskId }) => !known.has(taskId));
  for (const { budgetId, period, held, spent, creates } of uses) {
    const cap = caps.get(budgetId);
    if (cap === undefined || !fresh.some((intent) => countsAgainst(intent, budgetId, period))) continue;
    if (cap.units !== null && held + spent > cap.units)
      find(`${budgetId} ${period} is exceeded: ${held + spent} of ${cap.units}`);
    if (cap.creates !== null && creates > cap.creates) find(`${budgetId} ${period} has ${creates} of ${cap.creates} creates`);
  }
}

/** Nothing is sent without a yes that is alive. */
async function judgeApprovals(before: Sight, { intents }: Sight, { store, now, skewMs }: JudgeParts, find: Find): Promise<void> {
  const was = new Map(before.intents.map(({ taskId, state }) => [taskId, state]));
  for (const { taskId, state, planId } of intents) {
    if (state !== "sent" || was.get(taskId) === "sent") continue;
    const plan = await store.spend.plan(planId);
    const approvals = await store.spend.approvals(planId);
    const isAlive = approvals.some(
      ({ digest, revokedAt, expiresAt }) => digest === plan?.digest && revokedAt === null && expiresAt > now() - skewMs,
    );
    if (!isAlive) find(`the create ${taskId} was sent without a live approval`);
  }
}

/** What the service charged is what is booked; where it did not tell, the estimate stands there. */
function judgeBooks({ service }: JudgeParts, { intents }: Sight, find: Find): void {
  for (const { externalId, charge, tells, id } of service.tasks) {
    const intent = intents.find((each) => each.externalId === externalId);
    if (intent?.state !== "settled") find(`the service made ${id} of ${externalId}, which is ${intent?.state} here`);
    else if (tells && !isLost(intent) && intent.billed !== charge)
      find(`the service charged ${charge} for ${externalId}, and ${intent.billed} is booked`);
  }
  for (const { externalId, state } of intents)
    if (state === "settled" && !service.tasks.some((task) => task.externalId === externalId))
      find(`${externalId} is booked and was never made`);
}

/** An answer that was lost tells nothing: the estimate stands there. */
function isLost({ endpoint, handle }: IntentRow): boolean {
  return answersAtOnce(findEndpoint(endpoint)) && !(typeof handle === "object" && handle !== null && "answer" in handle);
}

/** Every result of a task that ended well is in custody, once, with its id of there. */
async function judgeCustody({ store, accounts }: JudgeParts, { tasks }: Sight, find: Find): Promise<void> {
  const kept = (await Promise.all(accounts.map((account) => store.spend.listCustody(account, 10_000)))).flat();
  const paid = [...tasks.values()].filter(({ state, engine }) => state === "succeeded" && engine === "upstream");
  for (const { id } of paid) {
    const own = kept.filter(({ taskId }) => taskId === id);
    if (own.length !== 1 || own[0]?.upstreamId === "") find(`the task ${id} has ${own.length} results in custody`);
  }
  if (kept.length !== paid.length) find(`${kept.length} results are in custody of ${paid.length} tasks`);
}

function sum<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}

function keyOf(account: string, purpose: string): string {
  return `${account}/${purpose}`;
}

/** Rows that nobody wrote are the very same objects in the store in memory. */
function isChanged(was: object, is: object): boolean {
  return was !== is && textOf(was) !== textOf(is);
}

function textOf(row: object): string {
  return stringifyJson(row as unknown as Json); // rows hold nothing but JSON values
}
