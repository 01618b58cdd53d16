import type { JsonObject } from "../../base/index.ts";
import type { Endpoint } from "../vocabulary/index.ts";
import type { ImageFacts, TaskFacts, VideoFacts } from "./facts.ts";
import { writeLegacyElement } from "./legacy-element.ts";
import { writeLegacyVoice } from "./legacy-voice.ts";
import { optional } from "./tolerant.ts";

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
    ...(facts.cash === undefined ? {} : { final_balance_deduction: { quota: facts.cash, list_price: facts.cash } }),
    ...times,
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
