import type { MediaRules } from "./fields.ts";

const MEGABYTE = 1024 * 1024;

/** Pictures of the legacy standard: jpg or png, up to 10 MB, sides from 300 px, aspect 1:2.5 to 2.5:1, judged by the task. */
export const legacyImage: MediaRules = {
  medium: "image",
  forms: ["url", "base64"],
  limits: {
    formats: ["jpg", "jpeg", "png"],
    maxBytes: 10 * MEGABYTE,
    minSide: 300,
    aspect: { narrowest: [2, 5], widest: [5, 2] },
    judged: "task",
  },
};

/**
 * The reference clip of omni-video: mp4 or mov by address only, up to 200 MB, 24 to 60 fps. The general limits are those of the
 * 3.0 models since 2026-06-17; the upper aspect is as printed (0.4 to 2). O1 keeps the older ones.
 */
export const omniReferenceVideo: MediaRules = {
  medium: "video",
  forms: ["url"],
  limits: {
    formats: ["mp4", "mov"],
    maxBytes: 200 * MEGABYTE,
    minSide: 700,
    maxSide: 4553,
    maxPixels: 8_294_400,
    aspect: { narrowest: [2, 5], widest: [2, 1] },
    minSeconds: 3,
    maxSeconds: 15.5,
    minFps: 24,
    maxFps: 60,
    judged: "create",
  },
  limitsByModel: { "kling-video-o1": { maxSide: 2160, maxSeconds: 10, aspect: undefined } },
};

/** The clip of a video character element: one mp4 or mov in 1080P, 16:9 or 9:16, 3 to 8 s, up to 200 MB. */
export const elementVideo: MediaRules = {
  medium: "video",
  forms: ["url"],
  limits: {
    formats: ["mp4", "mov"],
    maxBytes: 200 * MEGABYTE,
    minSide: 1080,
    maxSide: 1920,
    aspects: [
      [16, 9],
      [9, 16],
    ],
    minSeconds: 3,
    maxSeconds: 8,
    judged: "task",
  },
};
