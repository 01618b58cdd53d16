import type { JsonObject } from "../../base/index.ts";
import type { Endpoint } from "../vocabulary/index.ts";
import type { AudioFacts, ImageFacts, TaskFacts, VideoFacts, VoiceFacts } from "./facts.ts";
import { writeNewElement, writeNewVoice, type Telling } from "./new-element.ts";
import { optional } from "./tolerant.ts";

/**
 * Writes a task record of the new standard. A create answers with id, state, times and the caller's id; queries and callbacks add the
 * reason, the outputs (none until there are any) and the bill.
 */
export function writeNewTask(endpoint: Pick<Endpoint, "action">, facts: TaskFacts, telling: Telling = "query"): JsonObject {
  const head = { id: facts.id, status: facts.state };
  const times = { create_time: facts.createdAt, update_time: facts.updatedAt };
  const external = optional("external_id", facts.externalId ?? undefined);
  if (endpoint.action === "create") return { ...head, ...times, ...external };
  return {
    ...head,
    message: facts.reason ?? "",
    ...times,
    ...external,
    outputs: facts.state === "succeeded" ? writeOutputs(facts, telling) : [],
    ...(facts.units === null ? {} : { billing: writeBills(facts, facts.units) }),
  };
}

function writeOutputs(facts: TaskFacts, telling: Telling): readonly JsonObject[] {
  return [
    ...(facts.videos ?? []).map(writeVideo),
    ...(facts.images ?? []).map(writeImage),
    ...(facts.audios ?? []).map(writeAudio),
    ...(facts.voices ?? []).map(writeVoice),
    ...(facts.elements ?? []).map((element) => writeNewElement(element, telling)),
  ];
}

function writeVideo(video: VideoFacts): JsonObject {
  return {
    type: "video",
    id: video.id,
    url: video.url,
    ...optional("watermark_url", video.watermarkUrl),
    ...optional("duration", video.seconds),
  };
}

function writeImage(image: ImageFacts): JsonObject {
  return {
    type: "image",
    url: image.url,
    ...optional("watermark_url", image.watermarkUrl),
    ...optional("group_id", image.group),
  };
}

function writeAudio(audio: AudioFacts): JsonObject {
  return {
    type: "audio",
    id: audio.id,
    ...optional("mp3_url", audio.mp3Url),
    ...optional("wav_url", audio.wavUrl),
    ...optional("mp3_duration", audio.mp3Seconds),
    ...optional("wav_duration", audio.wavSeconds),
  };
}

function writeVoice(voice: VoiceFacts): JsonObject {
  return { type: "voice", ...writeNewVoice(voice), status: voice.deleted === true ? "deleted" : "succeeded" };
}

function writeBills(facts: TaskFacts, units: string): readonly JsonObject[] {
  if (facts.cash === undefined) return [writeBill(facts, units)];
  const money = { charge_type: "cash", cash_type: "balance", amount: facts.cash, currency: "USD", list_price: facts.cash };
  return units === "0" ? [money] : [writeBill(facts, units), money];
}

/** Pictures are booked on packs of their own, everything else was seen on packs for clips. */
function writeBill({ images }: TaskFacts, units: string): JsonObject {
  return { charge_type: "unit", amount: units, package_type: images === undefined ? "video" : "image" };
}
