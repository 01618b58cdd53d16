import type { JsonObject } from "../../base/index.ts";
import type { Endpoint, Kind } from "../vocabulary/index.ts";
import type { AudioFacts, ImageFacts, TaskFacts, VideoFacts } from "./facts.ts";
import { writeLegacyElement } from "./legacy-element.ts";
import { writeLegacyVoice } from "./legacy-voice.ts";
import { optional } from "./tolerant.ts";

/** Writes what a task of the legacy standard made; kinds of work spell some of it in their own way. */
export function writeLegacyResult({ kind }: Partial<Pick<Endpoint, "kind">>, facts: TaskFacts): JsonObject {
  const { videos, images, audios, elements, voices } = facts;
  return {
    ...(videos && { videos: videos.map(writeLegacyVideo) }),
    ...(images && (kind === "views" ? { images: writeViewSets(images) } : writeImages(images, kind))),
    ...(audios && { audios: audios.map(kind === "speech" ? writeSpeech : writeAudio) }),
    ...(elements && { elements: elements.map(writeLegacyElement) }),
    ...(voices && { voices: voices.map(writeLegacyVoice) }),
  };
}

/** Writes a clip, as far as it is known. */
export function writeLegacyVideo(video: Partial<VideoFacts>): JsonObject {
  return {
    ...optional("id", video.id),
    ...optional("url", video.url),
    ...optional("watermark_url", video.watermarkUrl),
    ...optional("duration", video.seconds),
  };
}

/** Pictures that have a group are a series; where both are made, the result says which it is. */
function writeImages(images: readonly ImageFacts[], kind: Kind | undefined): JsonObject {
  const isSeries = images.some(({ group }) => group !== undefined);
  return {
    ...(isSeries || kind === "omni-image" ? { result_type: isSeries ? "series" : "single" } : {}),
    [isSeries ? "series_images" : "images"]: images.map(writeImage),
  };
}

function writeImage(image: ImageFacts): JsonObject {
  return { index: image.index, url: image.url, ...optional("watermark_url", image.watermarkUrl) };
}

const VIEWS_IN_SET = 3;

/** Views come in sets of three to choose from. */
function writeViewSets(images: readonly ImageFacts[]): readonly JsonObject[] {
  const sets = Array.from({ length: Math.ceil(images.length / VIEWS_IN_SET) }, (_, index) =>
    images.slice(index * VIEWS_IN_SET, (index + 1) * VIEWS_IN_SET),
  );
  return sets.map((set, index) =>
    Object.fromEntries([["index", index], ...set.map(({ url }, place): [string, string] => [`url_${place + 1}`, url])]),
  );
}

/** Speech is in one format. */
function writeSpeech({ id, mp3Url, wavUrl, mp3Seconds, wavSeconds }: AudioFacts): JsonObject {
  return { id, ...optional("url", mp3Url ?? wavUrl), ...optional("duration", mp3Seconds ?? wavSeconds) };
}

function writeAudio({ id, mp3Url, wavUrl, mp3Seconds, wavSeconds }: AudioFacts): JsonObject {
  return {
    id,
    ...optional("url_mp3", mp3Url),
    ...optional("url_wav", wavUrl),
    ...optional("duration_mp3", mp3Seconds),
    ...optional("duration_wav", wavSeconds),
  };
}
