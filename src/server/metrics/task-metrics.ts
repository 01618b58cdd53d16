import { Counter, Gauge, Histogram, type Registry } from "prom-client";

import type { OpenCount, TaskRow } from "../../store/index.ts";
import type { TaskHook } from "../../tasks/index.ts";

const TASK_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 900];

/** Beginnings that are remembered at most: more only come together when another process took tasks over. */
const MOST_BEGINNINGS = 10_000;

/** Metrics of tasks. */
export interface TaskMetrics {
  readonly hook: TaskHook;
  /** Brings what is read from the store up to date. */
  refresh(): Promise<void>;
}

/**
 * Metrics of tasks and the hook that feeds them. Changes are those that this process committed; how many wait and run is read from the
 * store, which all processes share.
 */
export function createTaskMetrics(registry: Registry, openTasks?: () => Promise<readonly OpenCount[]>): TaskMetrics {
  const registers = [registry];
  const changes = new Counter({
    name: "onetake_task_changes_total",
    help: "Tasks that came into a state, by family, as committed by this process.",
    labelNames: ["family", "state"],
    registers,
  });
  const wait = seconds(registry, "onetake_task_wait_seconds", "Time from the create to the beginning of the work.");
  const render = seconds(registry, "onetake_task_render_seconds", "Time from the beginning of the work to its end.");
  const refresh = openTasks === undefined ? async () => {} : createOpenTasks(registry, openTasks);
  const beginnings = new Map<string, number>();
  const hook: TaskHook = {
    committed: (task) => {
      changes.inc({ family: task.family, state: task.state });
      if (task.state === "processing") {
        wait.observe({ family: task.family }, (task.updatedAt - task.createdAt) / 1000);
        remember(beginnings, task);
        return;
      }
      const began = beginnings.get(task.id);
      if (began === undefined) return;
      beginnings.delete(task.id);
      render.observe({ family: task.family }, (task.updatedAt - began) / 1000);
    },
  };
  return { hook, refresh };
}

function seconds(registry: Registry, name: string, help: string): Histogram<"family"> {
  return new Histogram({ name, help, labelNames: ["family"], buckets: TASK_SECONDS, registers: [registry] });
}

function remember(beginnings: Map<string, number>, { id, updatedAt }: TaskRow): void {
  const [oldest] = beginnings.keys();
  if (beginnings.size >= MOST_BEGINNINGS && oldest !== undefined) beginnings.delete(oldest);
  beginnings.set(id, updatedAt);
}

function createOpenTasks(registry: Registry, openTasks: () => Promise<readonly OpenCount[]>): () => Promise<void> {
  const registers = [registry];
  const queue = new Gauge({ name: "onetake_queue_length", help: "Tasks that wait to be run.", registers });
  const open = new Gauge({
    name: "onetake_tasks_open",
    help: "Tasks that have not ended, by family and state.",
    labelNames: ["family", "state"],
    registers,
  });
  return async () => {
    open.reset();
    queue.remove();
    const counts = await openTasks().catch(() => undefined);
    if (counts === undefined) return; // a store that does not answer is told by its absence; the rest still is
    for (const { family, state, tasks } of counts) open.set({ family, state }, tasks);
    queue.set(counts.filter(({ state }) => state === "submitted").reduce((sum, { tasks }) => sum + tasks, 0));
  };
}
