import { createSnowflakes } from "../base/index.ts";
import { taskIdLayout } from "../contract/index.ts";
import type { ElementRow, TaskRow } from "../store/index.ts";
import { admit } from "./admit.ts";
import { defaultLimits, type TaskContext, type TaskLimits } from "./context.ts";
import type { TaskService, TaskView } from "./port.ts";
import { createTaskSteps } from "./steps/create-task-steps.ts";

/** Everything that the life of tasks works with; limits have defaults. */
export type TasksOptions = Omit<TaskContext, "limits"> & { readonly limits?: Partial<TaskLimits> };

/**
 * The life of tasks over a store, an engine and a runner. Nothing runs before `start`, so that a node may only answer requests.
 * @throws TypeError for an engine whose submits cost money: sending those at most once needs a ledger of intents, which is not here.
 */
export function createTasks(options: TasksOptions): TaskService {
  if (options.engine.billable)
    throw new TypeError(`the engine ${options.engine.name} costs money, which tasks cannot be trusted with`);
  const context: TaskContext = { ...options, limits: { ...defaultLimits, ...options.limits } };
  const { store, runner, world } = context;
  const nextId = createSnowflakes(taskIdLayout, world.clock, world.random);
  return {
    admit: async (admission) => ({ task: await admit(context, nextId, admission), elements: [] }),
    find: async (account, family, idOrExternalId) => {
      const task = await store.findTask(account, family, idOrExternalId);
      return task && { task, elements: task.state === "succeeded" ? await store.elementsByTask([task.id]) : [] };
    },
    list: async (account, family, page) => {
      const tasks = await store.listTasks(account, family, page);
      return withElements(tasks, await store.elementsByTask(tasks.map(({ id }) => id)));
    },
    deleteElement: (account, elementId) =>
      store.transaction((transaction) => transaction.deleteElement(account, elementId, world.clock.now())),
    start: () => runner.start(createTaskSteps(context)),
    drain: (deadlineMs) => runner.stop(deadlineMs),
    stop: () => runner.stop(0),
  };
}

function withElements(tasks: readonly TaskRow[], elements: readonly ElementRow[]): readonly TaskView[] {
  return tasks.map((task) => ({ task, elements: elements.filter(({ taskId }) => taskId === task.id) }));
}
