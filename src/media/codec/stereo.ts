/** Samples per second of all sound. */
export const SAMPLE_RATE = 48_000;

/** Samples of an AAC frame. Sound that fills whole frames ends where the container says it ends. */
export const AAC_FRAME = 1024;

/** Stereo sound at {@link SAMPLE_RATE}, samples in -1 to 1. A film's sound is a whole number of {@link AAC_FRAME}s long. */
export interface Stereo {
  readonly left: Float32Array;
  readonly right: Float32Array;
}
