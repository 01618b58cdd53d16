import { createSnowflakes } from "../base/index.ts";
import { taskIdLayout } from "../contract/index.ts";
import type { Store, TaskRow } from "../store/index.ts";
import { admit } from "./admit.ts";
import { defaultLimits, type TaskContext, type TaskLimits } from "./context.ts";
import type { TaskHook } from "./hook.ts";
import type { TaskService, TaskView } from "./port.ts";
import { createSpending } from "./spend/create-spending.ts";
import { cancel } from "./cancel.ts";
import { createEndWatch, type EndWatch } from "./end-watch.ts";
import { passOn } from "./pass-on.ts";
import { createTaskSteps } from "./steps/create-task-steps.ts";
import { UNFINISHED } from "./steps/end-task.ts";
import { toView, toViews } from "./to-views.ts";

/** Everything that the life of tasks works with; limits have defaults. */
export type TasksOptions = Omit<TaskContext, "limits" | "hooks"> & {
  readonly limits?: Partial<TaskLimits>;
  readonly hooks?: readonly TaskHook[];
};

/**
 * The life of tasks over a store, an engine and a runner. Nothing runs before `start`, so that a node may only answer requests.
 */
export function createTasks(options: TasksOptions): TaskService {
  const ends = createEndWatch();
  const hooks = [...(options.hooks ?? []), ends.hook];
  const context: TaskContext = { ...options, hooks, limits: { ...defaultLimits, ...options.limits } };
  const { store, runner, world } = context;
  const nextId = createSnowflakes(taskIdLayout, world.clock, world.random);
  return {
    spending: createSpending(context, nextId),
    admit: (admission) => admit(context, nextId, admission),
    find: async (account, family, idOrExternalId) => {
      const task = await store.findTask(account, family, idOrExternalId);
      return task && (await toView(store, task));
    },
    list: async (account, family, page) => await toViews(store, await store.listTasks(account, family, page)),
    findAny: async (account, ids, externalIds) => await toViews(store, await store.findTasks(account, ids, externalIds)),
    search: async (account, search) => await toViews(store, await store.searchTasks(account, search)),
    ended: (taskId, signal) => untilEnded(context, ends, taskId, signal),
    passOn: (passing) => passOn(context, passing),
    deleteElement: (account, elementId) =>
      store.transaction((transaction) => transaction.deleteElement(account, elementId, world.clock.now())),
    deleteVoice: (account, voiceId) =>
      store.transaction((transaction) => transaction.deleteVoice(account, voiceId, world.clock.now())),
    cancel: async (account, idOrExternalId) => {
      const task = await ownTask(store, account, idOrExternalId);
      if (task === undefined) return undefined;
      const { isCancelled, ...done } = await cancel(context, task);
      return { ...(await toView(store, done.task)), isCancelled };
    },
    findOne: async (account, idOrExternalId) => {
      const task = await ownTask(store, account, idOrExternalId);
      return task && (await toView(store, task));
    },
    start: () => runner.start(createTaskSteps(context, ends)),
    drain: (deadlineMs) => runner.stop(deadlineMs),
    stop: () => runner.stop(0),
  };
}

/** A task of any family by its id or external id, the id first. */
async function ownTask(store: Store, account: string, idOrExternalId: string): Promise<TaskRow | undefined> {
  const found = await store.findTasks(account, [idOrExternalId], [idOrExternalId]);
  return found.find(({ id }) => id === idOrExternalId) ?? found[0];
}

const LOOK_MS = 50;

// A task that ends in this process tells so; one that another process runs has to be looked at.
async function untilEnded({ store, world }: TaskContext, ends: EndWatch, taskId: string, signal: AbortSignal): Promise<TaskView> {
  let leave = (): void => {};
  const told = new Promise<void>((resolve) => (leave = ends.on(taskId, resolve)));
  try {
    for (;;) {
      const task = await store.taskById(taskId);
      if (task === undefined) throw new TypeError(`there is no task ${taskId}`);
      if (!UNFINISHED.includes(task.state)) return await toView(store, task);
      await Promise.race([told, world.clock.sleep(LOOK_MS, signal)]);
    }
  } finally {
    leave();
  }
}
