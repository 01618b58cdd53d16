import type { MediaLimits } from "../../vocabulary/index.ts";
import type { MediaRules } from "../shared/fields.ts";
import { legacyImage, omniReferenceVideo } from "../shared/media.ts";

const MEGABYTE = 1024 * 1024;

/** Pictures of the new standard: as those of the legacy one, but up to 50 MB. */
export const newImage: MediaRules = { ...legacyImage, limits: { ...legacyImage.limits, maxBytes: 50 * MEGABYTE } };

/** The reference clip of 3.0 Omni: 3 to 15.5 s, sides of 700 to 4553 px. The upper aspect is as printed (0.4 to 2). */
export const omniClip: MediaRules = { medium: "video", forms: ["url"], limits: omniReferenceVideo.limits };

/** The reference clip of O1: 3 to 10 s, sides of 700 to 2160 px; its page names neither an area nor an aspect. */
export const o1Clip: MediaRules = { medium: "video", forms: ["url"], limits: ofO1(omniReferenceVideo.limits) };

function ofO1({ maxPixels: _area, aspect: _aspect, ...limits }: MediaLimits): MediaLimits {
  return { ...limits, maxSide: 2160, maxSeconds: 10 };
}
