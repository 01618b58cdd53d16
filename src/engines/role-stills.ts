import type { ImageSize } from "../contract/index.ts";
import type { MediaFile } from "./role-request.ts";

/** What a given picture is for. A `source` is worked on or referred to; `front` is the front view of a subject. */
export type PictureUse = "source" | "character" | "face" | "subject" | "scene" | "style" | "person" | "garment" | "front";

/** A picture of the request. */
export interface GivenPicture {
  readonly use: PictureUse;
  readonly file: MediaFile;
}

/** Bounds within which the engine chooses, both inclusive. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

/** How far a picture grows: shares of its own height (up, down) and width (left, right). */
export interface Growth {
  readonly up: number;
  readonly down: number;
  readonly left: number;
  readonly right: number;
}

/** What a request for still pictures asks for, beside its words, elements and watermark. */
export interface RoleStills {
  /** How many pictures are made, or the bounds within which the engine chooses. */
  readonly count: number | Span;
  /** Whether the pictures belong together as one story. */
  readonly series: boolean;
  /** How many pictures make up one set to choose from; absent where there are no sets. */
  readonly setOf?: number;
  /** Size class; without meaning for a picture that grows. */
  readonly size: ImageSize;
  /** `width:height`. Where none is asked for it is that of the first given picture, else the model's first. */
  readonly ratio: string;
  /** In the order of the request. */
  readonly pictures: readonly GivenPicture[];
  /** Absent where nothing grows. */
  readonly grow?: Growth;
}
