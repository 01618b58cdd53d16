import { parseJson, stringifyJson, type Json, type JsonObject } from "../../base/index.ts";
import type { ElementRow, MadeRow, OnceRow, TaskPatch, TaskRow, VoiceRow } from "../port.ts";
import type { ElementTable, MadeTable, OnceTable, TaskTable, VoiceTable } from "./tables.ts";

/** A task as the database keeps it. */
export function fromTask(task: TaskRow): TaskTable {
  return {
    id: task.id,
    account: task.account,
    family: task.family,
    endpoint: task.endpoint,
    external_id: task.externalId,
    engine: task.engine,
    state: task.state,
    reason: task.reason,
    body: stringifyJson(task.body),
    body_digest: task.bodyDigest,
    result: toText(task.result),
    handle: toText(task.handle),
    percent: task.progress.percent,
    stage: task.progress.stage,
    units: task.units,
    model: task.model,
    pack: task.pack,
    slots: task.slots,
    key_name: task.keyName,
    callback_url: task.callbackUrl,
    drill: toText(task.drill),
    cash: task.cash ?? null,
    choices: task.choices === undefined ? null : stringifyJson(task.choices),
    created_at: task.createdAt,
    updated_at: task.updatedAt,
  };
}

/** The columns that a patch changes; members that are undefined stay as they are. */
export function fromPatch(patch: TaskPatch): Partial<TaskTable> {
  const all: Partial<TaskTable> = {
    state: patch.state,
    reason: patch.reason,
    body: patch.body && stringifyJson(patch.body),
    result: patch.result === undefined ? undefined : toText(patch.result),
    handle: patch.handle === undefined ? undefined : toText(patch.handle),
    percent: patch.progress?.percent,
    stage: patch.progress?.stage,
    units: patch.units,
    updated_at: patch.updatedAt,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** A task from its columns. */
export function toTask(row: TaskTable): TaskRow {
  return {
    id: row.id,
    account: row.account,
    family: row.family,
    endpoint: row.endpoint,
    externalId: row.external_id,
    engine: row.engine,
    state: row.state,
    reason: row.reason,
    body: parseJson(row.body) as JsonObject, // fromTask wrote an object
    bodyDigest: row.body_digest,
    result: toJson(row.result),
    handle: toJson(row.handle),
    progress: { percent: row.percent, stage: row.stage },
    units: row.units,
    model: row.model,
    pack: row.pack,
    slots: row.slots,
    keyName: row.key_name,
    callbackUrl: row.callback_url,
    drill: toJson(row.drill),
    ...(row.cash === null ? {} : { cash: row.cash }),
    ...(row.choices === null ? {} : { choices: parseJson(row.choices) as JsonObject }), // fromTask wrote an object
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** An element as the database keeps it. */
export function fromElement(element: ElementRow): ElementTable {
  return {
    id: element.id,
    account: element.account,
    task_id: element.taskId,
    name: element.name,
    description: element.description,
    kind: element.kind,
    images: stringifyJson(element.images),
    videos: stringifyJson(element.videos),
    voice_id: element.voiceId,
    tags: stringifyJson(element.tags),
    deleted_at: element.deletedAt,
    created_at: element.createdAt,
  };
}

/** An element from its columns. */
export function toElement(row: ElementTable): ElementRow {
  return {
    id: row.id,
    account: row.account,
    taskId: row.task_id,
    name: row.name,
    description: row.description,
    kind: row.kind,
    images: toStrings(row.images),
    videos: toStrings(row.videos),
    voiceId: row.voice_id,
    tags: toStrings(row.tags),
    deletedAt: row.deleted_at,
    createdAt: row.created_at,
  };
}

/** A voice as the database keeps it. */
export function fromVoice({ taskId, deletedAt, createdAt, ...voice }: VoiceRow): VoiceTable {
  return { ...voice, task_id: taskId, deleted_at: deletedAt, created_at: createdAt };
}

/** A voice from its columns. */
export function toVoice({ task_id, deleted_at, created_at, ...row }: VoiceTable): VoiceRow {
  return { ...row, taskId: task_id, deletedAt: deleted_at, createdAt: created_at };
}

/** A made file as the database keeps it. */
export function fromMade({ taskId, createdAt, ...made }: MadeRow): MadeTable {
  return { ...made, task_id: taskId, created_at: createdAt };
}

/** A made file from its columns. */
export function toMade({ task_id, created_at, ...row }: MadeTable): MadeRow {
  return { ...row, taskId: task_id, createdAt: created_at };
}

/** The mark of an idempotency key as the database keeps it. */
export function fromOnce({ taskId, requestId, createdAt, ...once }: OnceRow): OnceTable {
  return { ...once, task_id: taskId, request_id: requestId, created_at: createdAt };
}

/** The mark of an idempotency key from its columns. */
export function toOnce({ task_id, request_id, created_at, ...row }: OnceTable): OnceRow {
  return { ...row, taskId: task_id, requestId: request_id, createdAt: created_at };
}

function toText(value: Json): string | null {
  return value === null ? null : stringifyJson(value);
}

function toJson(text: string | null): Json {
  return text === null ? null : parseJson(text);
}

function toStrings(text: string): readonly string[] {
  return parseJson(text) as readonly string[]; // fromElement wrote a list of strings
}
