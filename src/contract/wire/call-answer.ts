import { isJsonObject, type Json, type JsonObject } from "../../base/index.ts";
import { fieldsIn, findAt } from "../roles/paths.ts";
import { replaceAt } from "../roles/replace-at.ts";
import type { Endpoint } from "../vocabulary/index.ts";
import type { ImageFacts, TaskFacts } from "./facts.ts";
import { readMediaTask } from "./read-media-task.ts";
import { textOf } from "./tolerant.ts";

type Answering = Pick<Endpoint, "answerFields">;

/**
 * Reads what an operation that answers at once has made. Some answer a task's record; all others an answer of their own, which is kept as it is and
 * whose pictures are told beside it. Such an answer has no id, and its times are 0.
 * @throws OnetakeError with code `unreadable-answer` for data that cannot be it.
 */
export function readCallAnswer(endpoint: Answering, data: Json | undefined): TaskFacts {
  if (!isJsonObject(data) || isTaskRecord(endpoint)) return readMediaTask(data ?? null);
  return {
    id: "",
    externalId: null,
    state: "succeeded",
    reason: null,
    createdAt: 0,
    updatedAt: 0,
    units: textOf(data["final_unit_deduction"]) || null,
    images: picturesIn(endpoint, data).map(({ text }, index) => ({ index, url: text })),
    answer: data,
  };
}

/** Writes such an answer again, with its pictures where they are now; where there is none for one, it stays where it was. */
export function writeCallAnswer(endpoint: Answering, answer: JsonObject, images: readonly Pick<ImageFacts, "url">[]): JsonObject {
  const pictures = picturesIn(endpoint, answer);
  return replaceAt(answer, new Map(pictures.map(({ path, text }, place) => [path, images[place]?.url ?? text])));
}

function isTaskRecord({ answerFields }: Answering): boolean {
  return answerFields.some(({ name }) => name === "task_id");
}

function picturesIn(
  { answerFields }: Answering,
  answer: JsonObject,
): readonly { readonly path: string; readonly text: string }[] {
  const made = fieldsIn(answerFields).filter(({ field }) => field.role === "made-picture");
  return made.flatMap(({ path }) =>
    findAt(answerFields, answer, path).flatMap(({ path: place, value }) =>
      typeof value === "string" && /^https?:\/\//.test(value) ? [{ path: place, text: value }] : [],
    ),
  );
}
