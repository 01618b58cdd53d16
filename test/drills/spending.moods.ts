import { isJsonObject, type Clock, type JsonObject } from "../../src/base/index.ts";
import { readRoles } from "../../src/contract/index.ts";
import type { TaskRow } from "../../src/store/index.ts";
import { createMeter, type TaskHook, type TaskService, type TaskView } from "../../src/tasks/index.ts";

/** How a playing server treats what it is asked, beyond what drills can say. */
export interface KlingMood {
  /** Tasks younger than this are not seen by any query. */
  lagMs: number;
  /** An external id may come any number of times, and each create with it is a task and a bill of its own. */
  takesTwice: boolean;
  /** What a task costs, as a multiple of its price. */
  billFactor: number;
}

/** The id under which a task travelled: the server of a mood that takes ids twice keeps it apart from the row. */
export function ownIdOf(row: TaskRow, names: ReadonlyMap<string, string>): string {
  return names.get(row.id) ?? row.externalId ?? "";
}

/** The life of tasks in a mood. `names` has the external ids of tasks that were taken without theirs. */
export function createMoodyTasks(
  tasks: TaskService,
  mood: KlingMood,
  clock: Pick<Clock, "now">,
  names: Map<string, string>,
): TaskService {
  const tell = (view: TaskView): TaskView => ({ ...view, task: billed({ ...view.task, ...named(view.task, names) }, mood) });
  const seen = (views: readonly TaskView[]): readonly TaskView[] =>
    views.filter(({ task }) => clock.now() - task.createdAt >= mood.lagMs).map(tell);
  const idsOf = (externalId: string): readonly string[] => [...names].filter(([, name]) => name === externalId).map(([id]) => id);
  const oneOf = (view: TaskView | undefined): TaskView | undefined => (view === undefined ? undefined : seen([view])[0]);
  return {
    ...tasks,
    admit: async (admission) => {
      const { endpoint, body } = admission;
      const given = readRoles(endpoint, body).one("external-id");
      if (!mood.takesTwice || typeof given?.value !== "string") return tell(await tasks.admit(admission));
      const view = await tasks.admit({ ...admission, body: withoutPath(body, given.path.split(".")) });
      names.set(view.task.id, given.value);
      return tell(view);
    },
    find: async (account, family, id) => oneOf(await tasks.find(account, family, idsOf(id)[0] ?? id)),
    findOne: async (account, id) => oneOf(await tasks.findOne(account, idsOf(id)[0] ?? id)),
    findAny: async (account, ids, externalIds) =>
      seen(await tasks.findAny(account, [...ids, ...externalIds.flatMap(idsOf)], externalIds)),
    list: async (account, family, page) => seen(await tasks.list(account, family, page)),
    search: async (account, search) => seen(await tasks.search(account, search)),
  };
}

/** The meter of accounts, which takes what a mood wants. */
export function createMoodyMeter(clock: Clock, mood: KlingMood): TaskHook {
  const meter = createMeter(clock);
  return { ...meter, changed: async (transaction, task) => await meter.changed?.(transaction, billed(task, mood)) };
}

function named({ id }: TaskRow, names: ReadonlyMap<string, string>): Partial<TaskRow> {
  const externalId = names.get(id);
  return externalId === undefined ? {} : { externalId };
}

function billed(task: TaskRow, { billFactor }: KlingMood): TaskRow {
  if (task.units === null || billFactor === 1) return task;
  return { ...task, units: String(Math.round(Number(task.units) * billFactor * 100) / 100) };
}

function withoutPath(record: JsonObject, [name = "", ...deeper]: readonly string[]): JsonObject {
  const { [name]: member, ...others } = record;
  if (deeper.length === 0 || member === undefined || !isJsonObject(member)) return others;
  return { ...others, [name]: withoutPath(member, deeper) };
}
