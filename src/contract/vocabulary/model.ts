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
  readonly guidance: boolean;
  readonly ratios: readonly string[];
}

/** A model of the service. */
export interface Model {
  /** Our stable id, such as `3.0-omni`. */
  readonly id: string;
  readonly title: string;
  /** Its names on the wire, per standard; absent where it does not exist. */
  readonly wire: { readonly legacy?: string; readonly new?: string };
  readonly capabilities: Capabilities;
  /**
   * Days as YYYY-MM-DD. `validFrom` is absent where no dated source is known. Models with `retiredOn` stay readable and are
   * refused for creates from that day on.
   */
  readonly validFrom?: string;
  readonly retiredOn?: string;
  /** `hypothesis` when no document of the service names it yet. */
  readonly standing: "documented" | "hypothesis";
}

/** Units are three currencies that never mix. */
export type Pack = "video" | "image" | "try-on";

/**
 * One price: units per second, call or image, for a model (by our id) or product under conditions; an absent condition is open.
 */
export interface PriceRow {
  readonly id: string;
  readonly model?: string;
  readonly product?: string;
  readonly resolution?: Resolution;
  readonly audio?: "silent" | "native" | "voice";
  readonly videoInput?: boolean;
  readonly units: number;
  readonly per: "second" | "call" | "image";
  readonly pack: Pack;
  /** Days as YYYY-MM-DD, where known: first day of the price, and first day on which the price list no longer shows it. */
  readonly since?: string;
  readonly until?: string;
}
