import type { Capabilities } from "../vocabulary/index.ts";

/** Capabilities that are absent unless a model declares them; every model takes a first frame and the three common ratios. */
export function capabilities(own: Pick<Capabilities, "seconds" | "resolutions"> & Partial<Capabilities>): Capabilities {
  return {
    multiShot: false,
    nativeAudio: false,
    voiceControl: false,
    elements: [],
    referenceVideo: false,
    firstFrame: true,
    endFrame: false,
    cameraControl: false,
    motionMasks: false,
    motionControl: false,
    guidance: false,
    ratios: ["16:9", "9:16", "1:1"],
    ...own,
  };
}

/** Clips of 5 or 10 s only. */
export const fiveOrTen: Capabilities["seconds"] = { min: 5, max: 10, only: [5, 10] };
