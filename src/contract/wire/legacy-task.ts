import { isJsonObject, OnetakeError, type Json, type JsonObject } from "../../base/index.ts";
import type { Endpoint } from "../vocabulary/index.ts";
import type { ImageFacts, TaskFacts, VideoFacts } from "./facts.ts";
import { readLegacyElement, writeLegacyElement } from "./legacy-element.ts";
import { readLegacyVoice, writeLegacyVoice } from "./legacy-voice.ts";
import { listOf, numberOf, optional, recordOf, textOf } from "./tolerant.ts";

/** Words of the legacy standard for the four states. */
const STATE_WORDS = { submitted: "submitted", processing: "processing", succeeded: "succeed", failed: "failed" } as const;

/**
 * Writes a task record of the legacy standard. A create answers with id, state and times; queries add the reason, the result
 * (once there is one), the watermark switch and the units taken. The service's own libraries have no caller's id and no bill.
 */
export function writeLegacyTask(endpoint: Pick<Endpoint, "action" | "catalogue">, facts: TaskFacts): JsonObject {
  if (endpoint.action === "delete") return { task_id: facts.id, task_status: STATE_WORDS[facts.state] };
  const head = { task_id: facts.id, task_status: STATE_WORDS[facts.state] };
  const times = { created_at: facts.createdAt, updated_at: facts.updatedAt };
  const info = { task_info: facts.externalId === null ? {} : { external_task_id: facts.externalId } };
  if (endpoint.action === "create") return { ...head, ...info, ...times };
  const result = facts.state === "succeeded" ? { task_result: writeResult(facts) } : {};
  if (endpoint.catalogue !== undefined) return { ...head, task_status_msg: "", ...times, ...result };
  return {
    ...head,
    task_status_msg: facts.reason ?? "",
    ...info,
    ...result,
    ...(facts.watermark === undefined ? {} : { watermark_info: { enabled: facts.watermark } }),
    ...(facts.units === null ? {} : { final_unit_deduction: facts.units }),
    ...times,
  };
}

/** Reads a task record of the legacy standard. */
export function readLegacyTask(data: Json): TaskFacts {
  const id = isJsonObject(data) ? textOf(data["task_id"]) : undefined;
  if (!isJsonObject(data) || id === undefined || id === "") {
    throw new OnetakeError("unreadable-answer", "the answer holds no task record", {
      fix: "check that the address belongs to a server that speaks this API",
    });
  }
  const createdAt = numberOf(data["created_at"]) ?? 0;
  const reason = textOf(data["task_status_msg"]);
  const watermark = recordOf(data["watermark_info"])?.["enabled"];
  return {
    id,
    externalId: textOf(recordOf(data["task_info"])?.["external_task_id"]) || null,
    state: readState(data["task_status"]),
    reason: reason === undefined || reason === "" ? null : reason,
    createdAt,
    updatedAt: numberOf(data["updated_at"]) ?? createdAt,
    units: textOf(data["final_unit_deduction"]) || null,
    ...readResult(recordOf(data["task_result"]) ?? {}),
    ...(typeof watermark === "boolean" ? { watermark } : {}),
  };
}

function writeResult(facts: TaskFacts): JsonObject {
  return {
    ...(facts.videos === undefined ? {} : { videos: facts.videos.map(writeVideo) }),
    ...(facts.images === undefined ? {} : { images: facts.images.map(writeImage) }),
    ...(facts.elements === undefined ? {} : { elements: facts.elements.map(writeLegacyElement) }),
    ...(facts.voices === undefined ? {} : { voices: facts.voices.map(writeLegacyVoice) }),
  };
}

function writeVideo(video: VideoFacts): JsonObject {
  return {
    id: video.id,
    url: video.url,
    ...optional("watermark_url", video.watermarkUrl),
    ...optional("duration", video.seconds),
  };
}

function writeImage(image: ImageFacts): JsonObject {
  return { index: image.index, url: image.url, ...optional("watermark_url", image.watermarkUrl) };
}

function readState(word: Json | undefined): TaskFacts["state"] {
  const states = Object.keys(STATE_WORDS) as (keyof typeof STATE_WORDS)[]; // keys of the literal above
  const state = states.find((candidate) => STATE_WORDS[candidate] === word || candidate === word);
  if (state !== undefined) return state;
  throw new OnetakeError(
    "unreadable-answer",
    `the task has a state that the contract does not know: ${JSON.stringify(textOf(word) ?? null)}`,
    {
      fix: "update onetake, the service may have a new state",
    },
  );
}

function readResult(result: JsonObject): Pick<TaskFacts, "videos" | "images" | "elements" | "voices"> {
  return {
    ...(result["videos"] === undefined ? {} : { videos: listOf(result["videos"]).map(readVideo) }),
    ...(result["images"] === undefined ? {} : { images: listOf(result["images"]).map(readImage) }),
    ...(result["elements"] === undefined ? {} : { elements: listOf(result["elements"]).map(readLegacyElement) }),
    ...(result["voices"] === undefined ? {} : { voices: listOf(result["voices"]).map(readLegacyVoice) }),
  };
}

function readVideo(item: JsonObject): VideoFacts {
  return {
    id: textOf(item["id"]) ?? "",
    url: textOf(item["url"]) ?? "",
    ...optional("watermarkUrl", textOf(item["watermark_url"]) || undefined),
    ...optional("seconds", textOf(item["duration"])),
  };
}

function readImage(item: JsonObject, position: number): ImageFacts {
  return {
    index: numberOf(item["index"]) ?? position,
    url: textOf(item["url"]) ?? "",
    ...optional("watermarkUrl", textOf(item["watermark_url"]) || undefined),
  };
}
