import { endpoints, findEndpoint, presetVoices, readRoles, type Field, type Product } from "../contract/index.ts";
import type { ElementRow, MadeRow, Store, TaskRow, VoiceRow } from "../store/index.ts";
import type { ParentClip, TaskView } from "./port.ts";
import { readResult } from "./task-result.ts";
import { textOf } from "./text-of.ts";

/** A task with what belongs to it. */
export async function toView(store: Store, task: TaskRow): Promise<TaskView> {
  const [view] = await toViews(store, [task]);
  return view ?? { task, elements: [], voices: [] };
}

/** Tasks with the elements and voices that they made, the voices that these are bound to, and the clips that they work on. */
export async function toViews(store: Store, tasks: readonly TaskRow[]): Promise<readonly TaskView[]> {
  const [elements, voices] = await Promise.all([
    store.elementsByTask(idsOfMakers(tasks, "element")),
    store.voicesByTask(idsOfMakers(tasks, "voice")),
  ]);
  const [bound, parents] = await Promise.all([findBound(store, elements), findParents(store, tasks)]);
  return tasks.map((task) => {
    const made = elements.filter(({ taskId }) => taskId === task.id);
    const parent = parents.get(task.id);
    return {
      task,
      elements: made,
      voices: voices.filter(({ taskId }) => taskId === task.id),
      bound: bound.filter(({ id }) => made.some(({ voiceId }) => voiceId === id)),
      ...(parent && { parent }),
    };
  });
}

// Only tasks that ended well can have made something, and most are for something else: the store is not asked in vain.
function idsOfMakers(tasks: readonly TaskRow[], product: Product): readonly string[] {
  return tasks.filter(({ state, endpoint }) => state === "succeeded" && PRODUCTS.get(endpoint) === product).map(({ id }) => id);
}

const PRODUCTS: ReadonlyMap<string, Product> = new Map(endpoints.map(({ id, product }) => [id, product]));

async function findBound(store: Store, elements: readonly ElementRow[]): Promise<readonly VoiceRow[]> {
  const own = elements.filter(({ voiceId }) => voiceId !== null && !presetVoices.some(({ id }) => id === voiceId));
  const found = await Promise.all(own.map(({ account, voiceId }) => store.findVoice(account, voiceId ?? "")));
  return found.filter((voice) => voice !== undefined);
}

/** The clips that tasks name by their ids, by the tasks' ids. One that is gone is not told. */
async function findParents(store: Store, tasks: readonly TaskRow[]): Promise<ReadonlyMap<string, ParentClip>> {
  const found = await Promise.all(
    tasks.map(async (task): Promise<readonly (readonly [string, MadeRow])[]> => {
      const id = parentIdOf(task);
      const row = id === "" ? undefined : await store.findMade(task.account, id);
      return row?.medium === "video" ? [[task.id, row]] : [];
    }),
  );
  const clips = await Promise.all(found.flat().map(async ([taskId, row]) => [taskId, await toParent(store, row)] as const));
  return new Map(clips);
}

/** Endpoints that work on a clip by its id: of all other tasks the body need not be read. */
const WITH_PARENT: ReadonlySet<string> = new Set(
  endpoints.filter(({ bodyFields }) => bodyFields.some((field) => takesMadeClip(field))).map(({ id }) => id),
);

function takesMadeClip({ role, shape }: Field): boolean {
  return role === "made-video" || (shape.kind === "record" && shape.fields.some(takesMadeClip));
}

function parentIdOf({ endpoint, body }: TaskRow): string {
  return WITH_PARENT.has(endpoint) ? textOf(readRoles(findEndpoint(endpoint), body).one("made-video")) : "";
}

async function toParent(store: Store, { id, blob, taskId }: MadeRow): Promise<ParentClip> {
  const maker = await store.taskById(taskId);
  const clip = readResult(maker?.result ?? null).videos?.find((video) => video.id === id);
  return { id, blob, ...(clip?.seconds !== undefined && { seconds: clip.seconds }), ...(maker && { maker: pick(maker) }) };
}

function pick({ updatedAt, drill }: TaskRow): Pick<TaskRow, "updatedAt" | "drill"> {
  return { updatedAt, drill };
}
