import type { Json, JsonObject } from "../../base/index.ts";
import type { ElementFacts, TagFacts } from "./facts.ts";
import { readLegacyVoice, writeLegacyVoice } from "./legacy-voice.ts";
import { listOf, optional, recordOf, textOf } from "./tolerant.ts";

/** Writes an element record of the legacy standard, echoing the pictures, clips, voice and tags it was made from. */
export function writeLegacyElement(element: ElementFacts): JsonObject {
  return {
    element_id: writeId(element.id),
    element_name: element.name,
    element_description: element.description,
    reference_type: element.kind === "video" ? "video_refer" : "image_refer",
    ...writePictures(element.images ?? []),
    ...writeClips(element.videos ?? []),
    ...(element.voice === undefined ? {} : { element_voice_info: writeLegacyVoice(element.voice) }),
    tag_list: (element.tags ?? []).map(writeTag),
    owned_by: element.ownedBy,
    status: element.deleted === true ? "deleted" : "succeed",
  };
}

/** Reads an element record of the legacy standard. */
export function readLegacyElement(item: JsonObject): ElementFacts {
  const pictures = recordOf(item["element_image_list"]);
  const clips = recordOf(item["element_video_list"]);
  const voice = recordOf(item["element_voice_info"]);
  const status = textOf(item["status"]);
  return {
    id: textOf(item["element_id"]) ?? "",
    name: textOf(item["element_name"]) ?? "",
    description: textOf(item["element_description"]) ?? "",
    kind: item["reference_type"] === "video_refer" ? "video" : "images",
    ...(pictures === undefined ? {} : { images: readPictures(pictures) }),
    ...(clips === undefined ? {} : { videos: listOf(clips["refer_videos"]).map((clip) => textOf(clip["video_url"]) ?? "") }),
    ...(voice === undefined || textOf(voice["voice_id"]) === undefined ? {} : { voice: readLegacyVoice(voice) }),
    tags: listOf(item["tag_list"]).map(readTag),
    ownedBy: textOf(item["owned_by"]) ?? "",
    ...(status === undefined ? {} : { deleted: status === "deleted" }),
  };
}

/** The wire has a number; ids beyond 2^53 stay exact as a bigint. */
function writeId(id: string): Json {
  const number = Number(id);
  return Number.isSafeInteger(number) ? number : BigInt(id);
}

function writePictures(urls: readonly string[]): JsonObject {
  const [front, ...more] = urls;
  if (front === undefined) return {};
  return { element_image_list: { frontal_image: front, refer_images: more.map((url) => ({ image_url: url })) } };
}

function writeClips(urls: readonly string[]): JsonObject {
  return urls.length === 0 ? {} : { element_video_list: { refer_videos: urls.map((url) => ({ video_url: url })) } };
}

function writeTag(tag: TagFacts): JsonObject {
  return { id: tag.id, name: tag.name ?? "", description: tag.description ?? "" };
}

function readPictures(pictures: JsonObject): readonly string[] {
  const front = textOf(pictures["frontal_image"]);
  const more = listOf(pictures["refer_images"]).map((picture) => textOf(picture["image_url"]) ?? "");
  return front === undefined ? more : [front, ...more];
}

/** Requests name a tag by `tag_id`, answers by `id`; both are read. */
function readTag(tag: JsonObject): TagFacts {
  return {
    id: textOf(tag["id"]) ?? textOf(tag["tag_id"]) ?? "",
    ...optional("name", textOf(tag["name"]) || undefined),
    ...optional("description", textOf(tag["description"]) || undefined),
  };
}
