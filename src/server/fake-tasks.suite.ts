import { createSnowflakes, type JsonObject } from "../base/index.ts";
import { createNodeWorld } from "../base/node.ts";
import { check, readRoles, taskIdLayout, wireError } from "../contract/index.ts";
import type { ElementRow, TaskPatch, TaskRow } from "../store/index.ts";
import type { Admission, Tasks, TaskView } from "../tasks/index.ts";

/** {@link Tasks} in memory for tests of the floors above: takes everything and runs nothing; a test changes tasks by hand. */
export interface FakeTasks extends Tasks {
  readonly admissions: readonly Admission[];
  change(id: string, patch: TaskPatch): void;
  addElement(element: Partial<ElementRow> & Pick<ElementRow, "id" | "taskId">): void;
  /** What the next `admit` throws. */
  failNext(thrown: unknown): void;
}

/** A fresh {@link FakeTasks}. */
export function createFakeTasks(now: () => number = () => 1_795_000_000_000): FakeTasks {
  const rows = new Map<string, TaskRow>();
  const elements = new Map<string, ElementRow>();
  const admissions: Admission[] = [];
  const nextId = createSnowflakes(taskIdLayout, { ...createNodeWorld().clock, now }, createNodeWorld().random);
  let failure: { readonly thrown: unknown } | undefined;
  const toView = (task: TaskRow): TaskView => ({
    task,
    elements: [...elements.values()].filter(({ taskId }) => taskId === task.id),
    voices: [],
  });
  const living = (account: string, family: string): TaskRow[] =>
    [...rows.values()].filter((row) => row.account === account && row.family === family);
  const ownTask = (account: string, id: string): TaskRow | undefined =>
    [...rows.values()].find((row) => row.account === account && (row.id === id || row.externalId === id));
  return {
    admissions,
    failNext: (thrown) => void (failure = { thrown }),
    change: (id, patch) => void rows.set(id, { ...rowOf(rows, id), ...patch }),
    addElement: (element) => void elements.set(element.id, { ...emptyElement(), ...element }),
    admit: async (admission) => {
      admissions.push(admission);
      const { thrown } = failure ?? {};
      if (failure) {
        failure = undefined;
        throw thrown;
      }
      const externalId = externalIdOf(admission);
      if (
        externalId !== null &&
        living(admission.account, admission.endpoint.family).some((row) => row.externalId === externalId)
      ) {
        throw wireError("bad-value", { textKey: "external-id-taken", values: { id: externalId } });
      }
      const task = toRow(nextId(), admission, externalId, now());
      rows.set(task.id, task);
      return { ...toView(task), findings: check(admission.endpoint.id, admission.body) };
    },
    find: async (account, family, id) =>
      living(account, family)
        .filter((row) => row.id === id || row.externalId === id)
        .map(toView)[0],
    list: async (account, family, { number, size }) =>
      living(account, family)
        .toReversed()
        .slice((number - 1) * size, number * size)
        .map(toView),
    findAny: async (account, ids, externalIds) =>
      [...rows.values()]
        .filter((row) => row.account === account && (ids.includes(row.id) || externalIds.includes(row.externalId ?? "")))
        .map(toView),
    search: async (account, { limit }) =>
      [...rows.values()]
        .filter((row) => row.account === account)
        .toReversed()
        .slice(0, limit)
        .map(toView),
    findOne: async (account, id) => {
      const own = ownTask(account, id);
      return own && toView(own);
    },
    cancel: async (account, id) => {
      const own = ownTask(account, id);
      if (own === undefined) return undefined;
      if (own.state === "succeeded" || own.state === "failed") return { ...toView(own), isCancelled: own.reason === CANCELLED };
      const task: TaskRow = { ...own, state: "failed", reason: CANCELLED };
      rows.set(own.id, task);
      return { ...toView(task), isCancelled: true };
    },
    passOn: async ({ engine, endpoint, body }) => ({ engine, passed: endpoint.id, ...body }),
    ended: async (id) => toView(rowOf(rows, id)),
    deleteVoice: async () => false,
    deleteElement: async (account, id) => {
      const element = elements.get(id);
      if (element?.account !== account || element.deletedAt !== null) return false;
      elements.set(id, { ...element, deletedAt: now() });
      return true;
    },
    drain: async () => {},
    stop: async () => {},
  };
}

const CANCELLED = "The task was cancelled.";

function externalIdOf(admission: Admission): string | null {
  const id = readRoles(admission.endpoint, admission.body).one("external-id")?.value;
  return typeof id === "string" && id !== "" ? id : null;
}

function rowOf(rows: ReadonlyMap<string, TaskRow>, id: string): TaskRow {
  const row = rows.get(id);
  if (!row) throw new TypeError(`no task ${id}`);
  return row;
}

function toRow(id: string, admission: Admission, externalId: string | null, now: number): TaskRow {
  const body: JsonObject = admission.body;
  return {
    id,
    account: admission.account,
    family: admission.endpoint.family,
    endpoint: admission.endpoint.id,
    externalId,
    engine: admission.engine ?? "fake",
    state: "submitted",
    reason: null,
    body,
    bodyDigest: "",
    result: null,
    handle: null,
    progress: { percent: 0, stage: "queued" },
    units: null,
    model: "",
    pack: admission.endpoint.pack ?? null,
    slots: 1,
    keyName: null,
    callbackUrl: null,
    drill: null,
    ...(admission.preview && { choices: { preview: { ...admission.preview } } }),
    createdAt: now,
    updatedAt: now,
  };
}

function emptyElement(): Omit<ElementRow, "id" | "taskId"> {
  return {
    account: "default",
    name: "Mira",
    description: "A girl.",
    kind: "images",
    images: [],
    videos: [],
    voiceId: null,
    tags: [],
    deletedAt: null,
    createdAt: 0,
  };
}
