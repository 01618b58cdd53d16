import type { Json, JsonObject } from "../base/index.ts";

/** What a task made, as its row keeps it: blobs, not addresses. Seconds are true lengths as decimal text. */
export interface TaskResult {
  readonly videos?: readonly MadeVideo[];
  readonly images?: readonly MadeImage[];
  readonly audios?: readonly MadeAudio[];
  /** Ids of elements. */
  readonly elements?: readonly string[];
  /** Ids of voices. */
  readonly voices?: readonly string[];
  /** What an operation answered that answers at once and tells no task, as it came. */
  readonly answer?: JsonObject;
}

export interface MadeVideo {
  readonly id: string;
  readonly blob: string;
  readonly mime: string;
  readonly seconds?: string;
  /** Blob of the watermarked copy. */
  readonly watermark?: string;
  /** Blob of one picture that stands for the whole. */
  readonly poster?: string;
  /** Blob of the contact sheet. */
  readonly sheet?: string;
}

export interface MadeImage {
  readonly blob: string;
  readonly mime: string;
  readonly watermark?: string;
  /** What pictures of one series have in common. */
  readonly group?: string;
}

/** One sound in up to two formats. */
export interface MadeAudio {
  readonly id: string;
  readonly mp3?: string;
  readonly mp3Seconds?: string;
  readonly wav?: string;
  readonly wavSeconds?: string;
}

/** The result of a task as the row keeps it. */
export function toResultJson(result: TaskResult): Json {
  return result as unknown as JsonObject; // texts and lists of texts only
}

/** Reads what {@link toResultJson} wrote; a task that has no result has nothing in it. */
export function readResult(json: Json): TaskResult {
  return json === null ? {} : (json as unknown as TaskResult); // written by toResultJson
}
