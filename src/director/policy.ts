/**
 * How scenes are written when nobody says otherwise. What a scene may ask for is said by a policy of the contract (15 s and the 3.0 models,
 * unless another one is handed in).
 */
export const scenePolicy = {
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
