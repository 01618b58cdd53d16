import type { Field } from "../../vocabulary/index.ts";
import { flag, record, text, url } from "./fields.ts";

/** Asks for a second copy of the result with the service's watermark. */
export const watermarkField: Field = record(
  "watermark_info",
  "Whether a watermarked copy is made beside the result; custom watermarks are not supported.",
  [flag("enabled", "True to make the watermarked copy.", { role: "watermark-enabled", default: false })],
  { role: "watermark" },
);

/** Where the task record is posted on every change of status, and the caller's own id. */
export const taskOptionFields: readonly Field[] = [
  url("callback_url", "Address to which the task record is posted at every change of status.", { role: "callback" }),
  text("external_task_id", "The caller's own id of the task, unique within the account; a repeat with it is refused.", {
    role: "external-id",
  }),
];

/** The fields that end every video create of the legacy standard. */
export const commonTail: readonly Field[] = [watermarkField, ...taskOptionFields];
