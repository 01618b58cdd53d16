import { housePolicy } from "../contract/index.ts";

/**
 * Rules of our own pipeline. They are not limits of the service: a model may take more, and the contract knows how much.
 */
export const scenePolicy = {
  /**
   * The longest single scene, in seconds. What fits in it is one clip; several clips only at a real story boundary, never chained
   * to fake one long take.
   */
  longestSceneSeconds: housePolicy.maxSeconds ?? Infinity,
  /** The resolution class that is asked for when a scene names none: the cheapest. */
  resolution: "720p",
  /** Spoken words per second of a language that is written with spaces, and characters per second of one that is not. */
  wordsPerSecond: 2.6,
  charactersPerSecond: 4.5,
  /** The breath that is kept for each spoken line, in seconds. */
  breathSeconds: 0.3,
  /** Shots above this number are taken but look worse; live runs saw quality drop past it. */
  goodShotCount: 4,
} as const;
