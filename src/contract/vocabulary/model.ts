import type { Kind } from "./endpoint.ts";

/** A picture size class. */
export type Resolution = "720p" | "1080p" | "4k";

/** What a model can do. Seconds are whole and inclusive. */
export interface Capabilities {
  readonly seconds: { readonly min: number; readonly max: number; readonly only?: readonly number[] };
  readonly resolutions: readonly Resolution[];
  readonly multiShot: boolean;
  readonly nativeAudio: boolean;
  readonly voiceControl: boolean;
  readonly elements: readonly ("images" | "video")[];
  readonly referenceVideo: boolean;
  readonly firstFrame: boolean;
  readonly endFrame: boolean;
  readonly cameraControl: boolean;
  readonly motionMasks: boolean;
  readonly motionControl: boolean;
  readonly guidance: boolean;
  readonly ratios: readonly string[];
}

/** A size class of still pictures. */
export type ImageSize = "1k" | "2k" | "4k";

/** What a model for still pictures can do. */
export interface ImageCapabilities {
  readonly sizes: readonly ImageSize[];
  readonly ratios: readonly string[];
  /** The ratio may be left to the model. */
  readonly autoRatio: boolean;
  readonly textToImage: boolean;
  readonly imageToImage: boolean;
  /** Several pictures that belong together. */
  readonly series: boolean;
  readonly multiImage: boolean;
  /** Takes a character's features or face from a picture. */
  readonly characterReference: boolean;
  readonly elements: readonly ("images" | "video")[];
}

interface AnyModel {
  /** Our stable id, such as `3.0-omni`; models for still pictures have ids of their own, such as `image-3.0`. */
  readonly id: string;
  readonly title: string;
  /** Its names on the wire, per standard; absent where it does not exist. A name may stand for a model of each product. */
  readonly wire: { readonly legacy?: string; readonly new?: string };
  /**
   * Days as YYYY-MM-DD. `validFrom` is absent where no dated source is known. Models with `retiredOn` stay readable and are
   * refused for creates from that day on.
   */
  readonly validFrom?: string;
  readonly retiredOn?: string;
  /** `hypothesis` when no document of the service names it yet. */
  readonly standing: "documented" | "hypothesis";
}

/** A model that makes clips. */
export interface VideoModel extends AnyModel {
  readonly product: "video";
  readonly capabilities: Capabilities;
}

/** A model that makes still pictures. */
export interface ImageModel extends AnyModel {
  readonly product: "image";
  readonly capabilities: ImageCapabilities;
}

/** A model of the service. */
export type Model = VideoModel | ImageModel;

/** Units are three currencies that never mix. */
export type Pack = "video" | "image" | "try-on";

/** What a unit of a pack costs at list price, in US dollars. */
export interface UnitPrice {
  readonly pack: Pack;
  readonly dollars: number;
}

/**
 * One price: units per second, started five seconds, call or image, for a model (by our id) or kind of work under conditions; an
 * absent condition is open.
 */
export interface PriceRow {
  readonly id: string;
  readonly model?: string;
  readonly kind?: Kind;
  readonly resolution?: Resolution | ImageSize;
  readonly audio?: "silent" | "native" | "voice";
  readonly videoInput?: boolean;
  readonly imageInput?: boolean;
  readonly units: number;
  readonly per: "second" | "five-seconds" | "call" | "image";
  readonly pack: Pack;
  /** Days as YYYY-MM-DD, where known: first day of the price, and first day on which the price list no longer shows it. */
  readonly since?: string;
  readonly until?: string;
}
