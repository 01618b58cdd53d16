import type { Json, JsonObject } from "../../base/index.ts";
import type { ElementFacts, TagFacts } from "./facts.ts";
import { writeLegacyVoice } from "./legacy-voice.ts";
import { optional } from "./tolerant.ts";

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

/** Writes an element as the library of before 2026-02-25 shows it: pictures only, at the top of the record. */
export function writeOldElement(element: ElementFacts): JsonObject {
  const [front, ...more] = element.images ?? [];
  return {
    element_id: writeId(element.id),
    element_name: element.name,
    element_description: element.description,
    ...optional("element_frontal_image", front),
    element_refer_list: more.map((url) => ({ image_url: url })),
    tag_list: (element.tags ?? []).map(writeTag),
    owned_by: element.ownedBy,
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
