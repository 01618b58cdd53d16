import { isJsonObject, type Json } from "../../base/index.ts";
import type { Endpoint } from "../vocabulary/index.ts";
import { checkShapes } from "./shapes.ts";

/** Something in an answer that the contract does not know so. */
export interface AnswerFault {
  /** Where in `data`, such as `task_id`, with the item before it in a list: `[0].task_id`. */
  readonly path: string;
  readonly message: string;
}

/** Holds the `data` of an answer against the declared shape of an endpoint's answer. Fields that the contract does not know are no fault. */
export function checkAnswer(
  endpoint: Pick<Endpoint, "id" | "answer" | "answerFields">,
  data: Json | undefined,
): readonly AnswerFault[] {
  if (endpoint.answer !== "list") return checkRecord(endpoint, data, "");
  if (!Array.isArray(data)) return [{ path: "", message: "has to be a list" }];
  return (data as readonly Json[]).flatMap((item, index) => checkRecord(endpoint, item, `[${index}].`)); // Array.isArray does not narrow
}

function checkRecord(
  { id, answerFields }: Pick<Endpoint, "id" | "answerFields">,
  record: Json | undefined,
  prefix: string,
): readonly AnswerFault[] {
  if (record === undefined || !isJsonObject(record)) return [{ path: prefix, message: "has to be a record" }];
  return checkShapes(id, answerFields, record)
    .filter(({ severity }) => severity === "refuse")
    .map(({ path, message }) => ({ path: prefix + path, message }));
}
