import type { JsonObject } from "../../base/index.ts";

/** A task in neutral words: what every standard's record says in its own way. Times are Unix milliseconds. */
export interface TaskFacts {
  readonly id: string;
  readonly externalId: string | null;
  readonly state: "submitted" | "processing" | "succeeded" | "failed";
  /** Why it failed, for people; null otherwise. */
  readonly reason: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Units taken, as decimal text; null until settled. */
  readonly units: string | null;
  /** Money taken from the balance, in US dollars as decimal text; absent where none was. */
  readonly cash?: string;
  readonly videos?: readonly VideoFacts[];
  readonly images?: readonly ImageFacts[];
  readonly elements?: readonly ElementFacts[];
  readonly voices?: readonly VoiceFacts[];
  readonly audios?: readonly AudioFacts[];
  /** What an operation that answers at once has answered, where that is no record of a task. Its pictures are among `images` too. */
  readonly answer?: JsonObject;
  /** Whether a watermarked copy was asked for; absent where the request could not say. */
  readonly watermark?: boolean;
  /** The clip that was worked on, as far as it is known. */
  readonly parent?: Partial<VideoFacts>;
}

/** A made clip. `seconds` is its true length as decimal text. */
export interface VideoFacts {
  readonly id: string;
  readonly url: string;
  readonly watermarkUrl?: string;
  readonly seconds?: string;
}

/** A made picture; `index` counts from 0. */
export interface ImageFacts {
  readonly index: number;
  readonly url: string;
  readonly watermarkUrl?: string;
  /** What pictures of one series have in common. */
  readonly group?: string;
}

/** A made sound. `seconds` are its true length as decimal text, which may differ from file to file. */
export interface AudioFacts {
  readonly id: string;
  readonly mp3Url?: string;
  readonly wavUrl?: string;
  readonly mp3Seconds?: string;
  readonly wavSeconds?: string;
}

/** An element of a library. The first picture is the front one. */
export interface ElementFacts {
  /** Decimal digits; a number on the legacy wire. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** What it was made from. */
  readonly kind: "images" | "video";
  readonly images?: readonly string[];
  readonly videos?: readonly string[];
  readonly voice?: VoiceFacts;
  readonly tags?: readonly TagFacts[];
  /** The account that owns it; `kling` for the service's own. */
  readonly ownedBy: string;
  /** Absent where the record does not say; then it lives. */
  readonly deleted?: boolean;
}

export interface TagFacts {
  readonly id: string;
  readonly name?: string;
  readonly description?: string;
}

/** A voice of a library with a spoken sample. */
export interface VoiceFacts {
  readonly id: string;
  readonly name: string;
  readonly sampleUrl?: string;
  readonly ownedBy: string;
  /** Absent where the record does not say; then it lives. */
  readonly deleted?: boolean;
}
