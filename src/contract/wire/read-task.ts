import type { Json, JsonObject } from "../../base/index.ts";
import type { ElementFacts, TagFacts, TaskFacts, VoiceFacts } from "./facts.ts";
import { first, listMade, ofType, readMediaTask, texts } from "./read-media-task.ts";
import { listOf, recordOf, textOf } from "./tolerant.ts";

/**
 * Reads a task record of either standard into neutral facts, with the elements and voices that it may have made. Tolerant: what is
 * missing reads as nothing.
 * @throws OnetakeError with code `unreadable-answer` when it is no task record at all.
 */
export function readTask(data: Json): TaskFacts {
  const record = recordOf(data) ?? {};
  const elements = listMade(record, "element");
  const voices = listMade(record, "voice");
  return {
    ...readMediaTask(data),
    ...(elements && { elements: elements.map(readElement) }),
    ...(voices && { voices: voices.map(readVoice) }),
  };
}

/** Requests name a tag by `tag_id`, answers by `id`; both are read. */
const readTag = texts<TagFacts>({ "id!": "id tag_id", name: "name", description: "description" });
const readVoiceTexts = texts<VoiceFacts>({
  "id!": "voice_id id",
  "name!": "voice_name name",
  sampleUrl: "trial_url url",
  "ownedBy!": "owned_by",
});
const readElementTexts = texts<Pick<ElementFacts, "id" | "name" | "description" | "ownedBy">>({
  "id!": "element_id id",
  "name!": "element_name name",
  "description!": "element_description description",
  "ownedBy!": "owned_by",
});

function readVoice(item: JsonObject): VoiceFacts {
  return { ...readVoiceTexts(item), ...readDeleted(item) };
}

function readElement(item: JsonObject): ElementFacts {
  const made = listOf(item["references"] ?? item["materials"]);
  const images = readElementImages(item, made);
  const clips = recordOf(item["element_video_list"]);
  const videos = [...listOf(clips?.["refer_videos"]), ...ofType(made, "video")].map((clip) => first(clip, "video_url url") ?? "");
  const voice = recordOf(item["element_voice_info"]) ?? ofType(made, "voice")[0];
  return {
    ...readElementTexts(item),
    kind: first(item, "reference_type element_type")?.startsWith("video") === true ? "video" : "images",
    ...(images.length > 0 ? { images } : {}),
    ...(clips !== undefined || videos.length > 0 ? { videos } : {}),
    ...(voice !== undefined && first(voice, "voice_id id") !== undefined ? { voice: readVoice(voice) } : {}),
    tags: listOf(item["tag_list"] ?? item["tags"]).map(readTag),
    ...readDeleted(item),
  };
}

/** The front view first. */
function readElementImages(item: JsonObject, made: readonly JsonObject[]): readonly string[] {
  const pictures = recordOf(item["element_image_list"]) ?? {};
  const front = first(pictures, "frontal_image");
  const isFront = (image: JsonObject): boolean => image["role"] === "frontal";
  const views = ofType(made, "image");
  const sorted = [...views.filter(isFront), ...views.filter((view) => !isFront(view)), ...listOf(pictures["refer_images"])];
  return [...(front === undefined ? [] : [front]), ...sorted.map((view) => first(view, "image_url url") ?? "")];
}

function readDeleted(item: JsonObject): Pick<VoiceFacts, "deleted"> {
  const status = textOf(item["status"]);
  return status === undefined ? {} : { deleted: status === "deleted" };
}
