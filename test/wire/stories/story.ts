import type { JsonObject } from "../../../src/base/index.ts";

/** What stories take their values from: media that the server can fetch, and ids of things that are there. */
export interface Ground {
  /** Addresses. The pictures are PNG of 1280x720, the clip is 5 s of 1920x1080 with sound, the sound is 5 s of WAV. */
  readonly picture: string;
  readonly otherPicture: string;
  readonly thirdPicture: string;
  readonly clip: string;
  readonly sound: string;
  /** A picture in raw base64. */
  readonly inlinePicture: string;
  /** Of the catalogues. */
  readonly elementId: string;
  readonly voiceId: string;
  /** The id of a clip of a finished task; undefined until one can be made. */
  readonly madeClip: string;
}

/** What a finished task has: how many of each. Elements and voices are things of a library, the others are files. */
export interface Makes {
  readonly videos?: number;
  readonly images?: number;
  readonly audios?: number;
  readonly elements?: number;
  readonly voices?: number;
}

/** A create that is followed to the bytes of its result: by both ids, in the list, in the file. */
export interface TaskStory {
  /** Id of the create. */
  readonly endpoint: string;
  readonly title: string;
  body(ground: Ground): JsonObject;
  readonly makes: Makes;
  /** Seconds of the first clip, where the request says how many. */
  readonly seconds?: number;
  /** Why it does not come to its end yet although its create is served. A story that does come to its end with this fails. */
  readonly pending?: string;
}
