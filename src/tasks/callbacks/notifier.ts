import { createSnowflakes, stringifyJson, type World } from "../../base/index.ts";
import { callbackIdLayout, findEndpoint, writeCallback, type TaskFacts } from "../../contract/index.ts";
import type { DeliveryRow, TaskRow, TaskState, Transaction } from "../../store/index.ts";
import type { TaskHook } from "../hook.ts";
import type { TaskView } from "../port.ts";
import { planDeliveries, type PlannedDelivery } from "./plan-deliveries.ts";

/** What {@link createNotifier} needs. */
export interface NotifierOptions {
  readonly world: Pick<World, "clock" | "random">;
  /** What a task says, its files named under an address of the server. */
  readonly describe: (view: TaskView, base: string) => TaskFacts;
  /** The address under which callers reach this server; undefined while it has none, as in a process that answers no requests. */
  readonly base: () => string | undefined;
  /** Told after the transaction, so that the delivery goes out at once. */
  readonly wake?: () => void;
  readonly plan?: (task: TaskRow, now: number) => readonly PlannedDelivery[];
}

/**
 * The hook that owes a call to everybody who asked for one: each change of a task's state and the delivery that tells it are written
 * together or not at all. The body is written here, so that it tells this very state however late it is sent.
 */
export function createNotifier(options: NotifierOptions): TaskHook {
  const { clock, random } = options.world;
  const nextId = createSnowflakes(callbackIdLayout, clock, random);
  return {
    changed: async (transaction, task) => {
      if (task.callbackUrl === null) return;
      const now = clock.now();
      const planned = (options.plan ?? planDeliveries)(task, now);
      if (planned.length === 0) return;
      const base = await baseOf(options, transaction, task);
      const change: Change = { task, base, body: await writeBody(options, transaction, task, base), now };
      const firstId = nextId();
      for (const [index, plan] of planned.entries())
        await transaction.callbacks.insert(toRow(change, plan, index === 0 ? firstId : nextId(), firstId));
    },
    committed: (task) => {
      if (task.callbackUrl !== null) options.wake?.();
    },
  };
}

// A worker has no address of its own. The process that took the task in had one, and told it in the first delivery; when even that is
// gone, files are named by their paths alone, for a task must not fail because of its news.
async function baseOf({ base }: NotifierOptions, { callbacks }: Transaction, task: TaskRow): Promise<string> {
  return base() ?? (await callbacks.firstOf(task.id))?.base ?? "";
}

async function writeBody({ describe }: NotifierOptions, transaction: Transaction, task: TaskRow, base: string): Promise<string> {
  const made = task.state === "succeeded" ? await transaction.madeBy(task.id) : { elements: [], voices: [] };
  return stringifyJson(writeCallback(findEndpoint(task.endpoint), describe({ task, ...made }, base)));
}

interface Change {
  readonly task: TaskRow;
  readonly base: string;
  readonly body: string;
  readonly now: number;
}

const PLACES: Readonly<Record<TaskState, number>> = { submitted: 0, processing: 1, succeeded: 2, failed: 2 };

function toRow({ task, base, body, now }: Change, plan: PlannedDelivery, id: string, firstId: string): DeliveryRow {
  return {
    id,
    webhookId: plan.isRepeat === true ? firstId : id,
    taskId: task.id,
    account: task.account,
    isTest: false,
    state: task.state,
    place: PLACES[task.state],
    address: task.callbackUrl ?? "",
    standard: findEndpoint(task.endpoint).standard,
    body,
    base,
    standing: "waiting",
    dueAt: plan.dueAt,
    takenUntil: null,
    attempts: 0,
    lastStatus: null,
    lastFault: null,
    lastAt: null,
    createdAt: now,
  };
}
