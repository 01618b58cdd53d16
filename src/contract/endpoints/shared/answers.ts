import type { Field, Member } from "../../vocabulary/index.ts";
import { choice, flag, list, record, text, url, whole } from "./fields.ts";

const STATES: readonly Member[] = [
  { value: "submitted", meaning: "Taken in, waiting.", means: "submitted" },
  { value: "processing", meaning: "Being made.", means: "processing" },
  { value: "succeed", meaning: "Done; the result is there.", means: "succeeded" },
  { value: "failed", meaning: "Ended without a result; `task_status_msg` says why.", means: "failed" },
];

const idField = text("task_id", "Id of the task: 18 decimal digits.", { presence: "required" });
const statusField = choice("task_status", "Where the task stands.", STATES, { presence: "required" });
const messageField = text("task_status_msg", "Why the task failed; empty otherwise.");
const externalIdField = text("external_task_id", "The caller's own id.");
const infoField = record("task_info", "What the caller said of the task.", [externalIdField]);
/** The clip that a task works on. */
export const parentVideoField: Field = record("parent_video", "The clip that was worked on.", [
  text("id", "Its id."),
  url("url", "Where it is."),
  text("duration", "Its length in seconds as decimal text."),
]);
/** What a task that works on a clip says of itself: which clip, beside the caller's id. */
export const parentVideoInfo: Field = record("task_info", "What the caller said of the task, and the clip that it works on.", [
  parentVideoField,
  externalIdField,
]);
const times: readonly Field[] = [
  whole("created_at", "Unix milliseconds of the create.", undefined, { presence: "required" }),
  whole("updated_at", "Unix milliseconds of the last change.", undefined, { presence: "required" }),
];
/** What was taken for a call or task; at once in the answer of a call that makes no task. */
export const deductionFields: readonly Field[] = [
  text("final_unit_deduction", "Units finally taken, as decimal text."),
  record("final_balance_deduction", "What was taken in money, when no pack paid.", [
    text("quota", "Amount after discount."),
    text("list_price", "Amount before discount."),
  ]),
];

/** `data` of a create of the legacy standard. */
export const createdTaskFields: readonly Field[] = [idField, infoField, statusField, ...times];

/** `data` of a delete: shaped like a task, without times. */
export const deletedTaskFields: readonly Field[] = [idField, statusField];

/** `data` of a query, around the result of a kind of task. */
export function taskFields(
  result: Field | readonly Field[],
  extra: readonly Field[] = [],
  info: Field = infoField,
): readonly Field[] {
  const taskResult = record("task_result", "What was made; there when the task succeeded.", [result].flat());
  return [idField, statusField, messageField, info, taskResult, ...extra, ...deductionFields, ...times];
}

/** `data` of a call that answers with its finished task, which cannot be queried and has no id of the caller's. */
export function finishedTaskFields(result: Field): readonly Field[] {
  return taskFields(result).filter((each) => each !== infoField);
}

/** A task record of the service's own library: no caller, no deduction. */
export function catalogueFields(result: Field): readonly Field[] {
  const taskResult = record("task_result", "The library item.", [result]);
  return [idField, statusField, messageField, taskResult, ...times];
}

const clipPlaces: readonly Field[] = [
  text("id", "Id of the clip: 18 decimal digits.", { presence: "required" }),
  url("url", "Where the clip is; it goes away after 30 days.", { presence: "required" }),
  url("watermark_url", "Where the watermarked copy is, when one was asked for."),
];

/** The clips of a task that tells no length. */
export const videosWithoutLength: Field = list("videos", "The clips that were made.", clipPlaces);

/** The clips of a video task, with what a kind of task says beside. */
export function videosWith(...extra: readonly Field[]): Field {
  const duration = text("duration", "True length in seconds as decimal text, such as `5.041`.");
  return list("videos", "The clips that were made.", [...clipPlaces, duration, ...extra]);
}

/** The clips of a video task. */
export const videosField: Field = videosWith();

/** Echo of the watermark wish in a query. */
export const watermarkEcho: Field = record("watermark_info", "Whether a watermarked copy was asked for.", [
  flag("enabled", "True when it was asked for."),
]);
