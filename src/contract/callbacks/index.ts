import { newTaskFields } from "../endpoints/new/answers.ts";
import { deductionFields, parentVideoInfo } from "../endpoints/shared/answers.ts";
import { choice, list, record, text, url, whole } from "../endpoints/shared/fields.ts";
import type { Callback, Field } from "../vocabulary/index.ts";
import { signing } from "./signing.ts";

export { signing } from "./signing.ts";
export { callbackIdLayout } from "./callback-id.ts";
export { writeCallback } from "./write-callback.ts";

const headerFields: readonly Field[] = [
  text("Content-Type", "`application/json; charset=utf-8`."),
  text("webhook-id", "Id of the callback; there when the account has a secret, as the two below."),
  text("webhook-timestamp", "Unix seconds at which it was signed; refused when more than 5 minutes off."),
  text(
    "webhook-signature",
    "`v1,` and the signature; several parted by spaces while a secret is changed, one of which has to fit.",
  ),
];

const legacyFields: readonly Field[] = [
  text("task_id", "Id of the task.", { presence: "required" }),
  choice(
    "task_status",
    "Where the task stands.",
    [
      { value: "submitted", meaning: "Taken in, waiting.", means: "submitted" },
      { value: "processing", meaning: "Being made.", means: "processing" },
      { value: "succeed", meaning: "Done; the result is there.", means: "succeeded" },
      { value: "failed", meaning: "Ended without a result.", means: "failed" },
    ],
    { presence: "required" },
  ),
  text("task_status_msg", "Why the task failed; empty otherwise."),
  whole("created_at", "Unix milliseconds of the create.", undefined, { presence: "required" }),
  whole("updated_at", "Unix milliseconds of the last change.", undefined, { presence: "required" }),
  ...deductionFields,
  parentVideoInfo,
  record("task_result", "What was made; there when the task succeeded.", [
    list("images", "The pictures.", [whole("index", "Counted from 0.", undefined), url("url", "Where the picture is.")]),
    list("videos", "The clips.", [
      text("id", "Id of the clip."),
      url("url", "Where the clip is."),
      text("duration", "Length in seconds as decimal text."),
    ]),
  ]),
];

/**
 * What the service posts to the address that a create names, at every change of status and in either dialect. Whether it tries again,
 * how long it waits and which answer it wants is written nowhere.
 */
export const callbacks: readonly Callback[] = [
  {
    id: "callback-legacy",
    standard: "legacy",
    title: "Callback of a task of the legacy standard",
    headerFields,
    bodyFields: legacyFields,
    signing,
  },
  {
    id: "callback-new",
    standard: "new",
    title: "Callback of a task of the new standard",
    headerFields,
    bodyFields: newTaskFields,
    signing,
  },
];
