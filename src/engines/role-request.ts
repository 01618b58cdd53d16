import type { Kind, Product, Resolution } from "../contract/index.ts";
import type { RoleAudio, RoleWork } from "./role-sound.ts";
import type { RoleStills } from "./role-stills.ts";

/** A media file that was fetched, probed and kept: never an address. */
export interface MediaFile {
  readonly path: string;
  readonly blob: string;
  readonly mime: string;
  /** Display size in pixels; 0 for sound. */
  readonly width: number;
  readonly height: number;
  /** Length in seconds; 0 for pictures. */
  readonly seconds: number;
}

/** An element with the files of its pictures, the front one first. */
export interface RoleElement {
  readonly id: string;
  readonly name: string;
  readonly voiceId: string | null;
  readonly images: readonly MediaFile[];
}

/** A shot of the request. `prompt` is wire text with tokens and directions in it. */
export interface RoleShot {
  readonly index: number;
  readonly prompt: string;
  readonly seconds: number;
}

/** A request read by role: what is asked for, whatever the endpoint calls it. Defaults of the contract are filled in. */
export interface RoleRequest {
  readonly product: Product;
  readonly kind: Kind;
  readonly endpoint: string;
  /** Wire name of the model, for labels only. */
  readonly model: string;
  readonly prompt: string;
  readonly negativePrompt: string;
  /** One shot of the whole length when the request is not multi-shot or lets the model cut. */
  readonly shots: readonly RoleShot[];
  readonly multiShot: boolean;
  readonly seconds: number;
  readonly resolution: Resolution;
  /** `width:height`; taken from the first frame when the endpoint has none. */
  readonly ratio: string;
  readonly sound: boolean;
  readonly images: readonly { readonly use: "first" | "end" | "reference"; readonly file: MediaFile }[];
  /** A clip of use `base` is the one that is worked on. */
  readonly videos: readonly { readonly use: "base" | "feature"; readonly keepSound: boolean; readonly file: MediaFile }[];
  readonly elements: readonly RoleElement[];
  /** Ids of the voices that its words name by number, in their order; absent where it brings none. */
  readonly voices?: readonly string[];
  /** Camera control of the request itself: a preset by the neutral word of the contract, or the six axes. */
  readonly camera?: { readonly move: string; readonly axes: Readonly<Record<string, number>> };
  readonly watermark: boolean;
  /** What is heard, where the request says it in words or gives a sound. */
  readonly audio?: RoleAudio;
  /** What is done with the clip or the pictures. */
  readonly work?: RoleWork;
  /** What is asked for where the work ends in still pictures; absent for any other. */
  readonly stills?: RoleStills;
}
