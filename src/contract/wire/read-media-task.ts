import { OnetakeError, type Json, type JsonObject } from "../../base/index.ts";
import type { AudioFacts, ImageFacts, TaskFacts, VideoFacts } from "./facts.ts";
import { listOf, numberOf, recordOf, textOf } from "./tolerant.ts";

/** What a program wants to know of most tasks: how it went, and the files that were made. */
export type MediaTaskFacts = Omit<TaskFacts, "elements" | "voices">;

/**
 * Reads a task record of either standard into neutral facts, without the library items that it may have made. The standards use
 * different names for everything, so one reader knows both. Tolerant: what is missing reads as nothing.
 * @throws OnetakeError with code `unreadable-answer` when it is no task record at all.
 */
export function readMediaTask(data: Json): MediaTaskFacts {
  const record = recordOf(data) ?? {};
  const id = first(record, "task_id id");
  if (id === undefined)
    throw unreadable("the answer holds no task record", "check that the address belongs to a server that speaks this API");
  const createdAt = numberOf(record["created_at"] ?? record["create_time"]) ?? 0;
  const [videos, images, audios] = ["video", "image", "audio"].map((type) => listMade(record, type));
  const watermark = recordOf(record["watermark_info"])?.["enabled"];
  return {
    id,
    externalId: first(recordOf(record["task_info"]) ?? {}, "external_task_id") ?? first(record, "external_id") ?? null,
    state: readState(record["task_status"] ?? record["status"]),
    reason: first(record, "task_status_msg message") ?? null,
    createdAt,
    updatedAt: numberOf(record["updated_at"] ?? record["update_time"]) ?? createdAt,
    units: first(record, "final_unit_deduction") ?? readUnits(listOf(record["billing"])),
    ...(videos && { videos: videos.map(readVideo) }),
    ...(images && { images: images.flatMap(splitViews).map(readImage) }),
    ...(audios && { audios: audios.map(readAudio) }),
    ...(typeof watermark === "boolean" ? { watermark } : {}),
  };
}

/** The first of these members that says something, as text. */
export function first(item: JsonObject, names: string): string | undefined {
  for (const name of names.split(" ")) {
    const text = textOf(item[name]);
    if (text) return text;
  }
  return undefined;
}

/** A reader of texts: each fact by the names that the wire has for it. Facts marked `!` are always there. */
export function texts<Facts>(names: Readonly<Record<string, string>>): (item: JsonObject) => Facts {
  return (item) => {
    const found = Object.entries(names).flatMap(([name, wire]) => {
      const text = first(item, wire) ?? (name.endsWith("!") ? "" : undefined);
      return text === undefined ? [] : [[name.replace("!", ""), text]];
    });
    return Object.fromEntries(found) as Facts; // the names are the facts' own
  };
}

const readVideo = texts<VideoFacts>({ "id!": "id", "url!": "url", watermarkUrl: "watermark_url", seconds: "duration" });
const readAudio = texts<AudioFacts>({
  "id!": "id",
  mp3Url: "mp3_url url_mp3 url",
  wavUrl: "wav_url url_wav",
  mp3Seconds: "mp3_duration duration_mp3 duration",
  wavSeconds: "wav_duration duration_wav",
});
const readPicture = texts<Pick<ImageFacts, "url">>({ "url!": "url", watermarkUrl: "watermark_url", group: "group_id" });
/** A set of views is one item with several numbered addresses; each is a picture of its own. */
function splitViews(item: JsonObject): readonly JsonObject[] {
  const views = Object.keys(item).filter((name) => name.startsWith("url_"));
  return views[0] ? views.map((name) => ({ url: item[name] })) : [item];
}

/** Pictures of the new standard have no number: their place is taken for it. */
function readImage(item: JsonObject, place: number): ImageFacts {
  return { index: numberOf(item["index"]) ?? place, ...readPicture(item) };
}

/** The items that say they are of a type. */
export function ofType(items: readonly JsonObject[], type: string): readonly JsonObject[] {
  return items.filter((item) => item["type"] === type);
}

/** What was made of a type: in the lists of the legacy standard and among the outputs of the new one. Undefined where neither has any. */
export function listMade(record: JsonObject, type: string): readonly JsonObject[] | undefined {
  const result = recordOf(record["task_result"]);
  const listed = result?.[`${type}s`];
  const items = [...listOf(listed), ...seriesOf(record, type), ...ofType(listOf(record["outputs"]), type)];
  return listed === undefined && items.length === 0 ? undefined : items;
}

/** A series of the legacy standard has a list of its own and no id; that of its task stands for one. */
function seriesOf(record: JsonObject, type: string): readonly JsonObject[] {
  const series = listOf(recordOf(record["task_result"])?.[`series_${type}s`]);
  const own: JsonObject = { group_id: record["task_id"] };
  return series.map((item) => Object.assign({}, own, item));
}

/** Units of packs, added; money is no unit. */
function readUnits(bills: readonly JsonObject[]): string | null {
  const amounts = bills.filter((bill) => bill["charge_type"] === "unit").flatMap((bill) => textOf(bill["amount"]) ?? []);
  const [only] = amounts;
  if (only === undefined || amounts.length === 1) return only || null;
  const sum = amounts.reduce((soFar, amount) => soFar + Number(amount), 0);
  return Number.isFinite(sum) ? String(Math.round(sum * 10_000) / 10_000) : null;
}

/** The standards differ in the word for success alone. */
function readState(word: Json | undefined): TaskFacts["state"] {
  if (word === "succeed") return "succeeded";
  const state = (["submitted", "processing", "succeeded", "failed"] as const).find((known) => known === word);
  if (state !== undefined) return state;
  throw unreadable(
    `the task has a state that the contract does not know: ${textOf(word)}`,
    "update onetake, the service may have a new state",
  );
}

function unreadable(message: string, fix: string): OnetakeError {
  return new OnetakeError("unreadable-answer", message, { fix });
}
