import { readRoles, type Endpoint } from "../../contract/index.ts";
import { blobOf, type Paid } from "../../engines/index.ts";
import type { ElementRow, TaskRow, VoiceRow } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";
import { toElement } from "../steps/make-element.ts";
import type { TaskResult } from "../task-result.ts";
import { textOf } from "../text-of.ts";
import { plainText } from "./reasons.ts";

/** What a task made at the other side that is no file, as our own library has it. */
export interface MadeItems {
  readonly elements: readonly ElementRow[];
  readonly voices: readonly VoiceRow[];
  readonly result: Pick<TaskResult, "elements" | "voices">;
}

type Item = NonNullable<Paid["items"]>[number];

/** Elements and voices that a task made at the other side. They have the ids that they have there, so requests that name them may travel. */
export function itemsMadeOf(
  context: TaskContext,
  endpoint: Endpoint,
  task: TaskRow,
  files: TaskResult,
  items: readonly Item[],
  idOf: (item: Item) => string,
): MadeItems {
  const elements = items
    .filter(({ kind }) => kind === "element")
    .map((item) => toElementRow(context, endpoint, task, item, idOf));
  const voices = items
    .filter(({ kind }) => kind === "voice")
    .map((item) => toVoiceRow(context, endpoint, task, files, item, idOf));
  return {
    elements,
    voices,
    result: {
      ...(elements.length > 0 && { elements: elements.map(({ id }) => id) }),
      ...(voices.length > 0 && { voices: voices.map(({ id }) => id) }),
    },
  };
}

function toElementRow(
  context: TaskContext,
  endpoint: Endpoint,
  task: TaskRow,
  item: Item,
  idOf: (item: Item) => string,
): ElementRow {
  const element = toElement(context, idOf(item), endpoint, task);
  return { ...element, name: plainText(item.name) || element.name };
}

function toVoiceRow(
  { world }: TaskContext,
  endpoint: Endpoint,
  task: TaskRow,
  files: TaskResult,
  item: Item,
  idOf: (item: Item) => string,
): VoiceRow {
  const roles = readRoles(endpoint, task.body);
  const [sound] = files.audios ?? [];
  return {
    id: idOf(item),
    account: task.account,
    taskId: task.id,
    name: plainText(item.name) || textOf(roles.one("voice-name")),
    // What the service speaks with it, else what it was made from; a sample that is an address stays where it is.
    sample: sound?.mp3 ?? sound?.wav ?? blobOf(textOf(roles.one("voice-sample"))) ?? "",
    deletedAt: null,
    createdAt: world.clock.now(),
  };
}
