import type { MediaLimits } from "../../vocabulary/index.ts";
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

/** The picture of motion control: as elsewhere, with sides up to 65536 px. */
export const motionPicture: MediaRules = { ...legacyImage, limits: { ...legacyImage.limits, maxSide: 65_536 } };

/** The clip whose motion a character follows. Beside the orientation `image` it is at most 10 s long. */
export const motionClip: MediaRules = clip({
  maxBytes: 100 * MEGABYTE,
  minSide: 340,
  maxSide: 3850,
  minSeconds: 3,
  maxSeconds: 30,
});

/** The clip in which things are added, swapped or removed. It lasts 2 to 5 s or 7 to 10 s; between them it is not taken. */
export const editableClip: MediaRules = clip({
  minSide: 720,
  maxSide: 2160,
  minSeconds: 2,
  maxSeconds: 10,
  minFps: 24,
  maxFps: 60,
});

/** The clip in which faces are found. */
export const faceClip: MediaRules = clip({
  maxBytes: 100 * MEGABYTE,
  minSide: 512,
  maxSide: 2160,
  minSeconds: 2,
  maxSeconds: 60,
});

/** The clip that sound is made for. */
export const soundtrackClip: MediaRules = clip({ maxBytes: 100 * MEGABYTE, minSeconds: 3, maxSeconds: 20 });

/** What a voice is cloned from: a sound or a clip by its address, one clean voice of 5 to 30 s. */
export const voiceSample: MediaRules = {
  medium: "audio",
  forms: ["url"],
  limits: { formats: ["mp3", "wav", "mp4", "mov"], minSeconds: 5, maxSeconds: 30, judged: "task" },
};

/** The clip of the old lip-sync. */
export const oldFaceClip: MediaRules = clip({ minSide: 720, maxSide: 1920, minSeconds: 2, maxSeconds: 10 });

/** Speech or song up to 5 MB and `maxSeconds`. The pages name m4a and aac too, which a live call saw refused. */
export function speech(maxSeconds: number): MediaRules {
  return {
    medium: "audio",
    forms: ["url", "base64"],
    limits: {
      formats: ["mp3", "wav", "m4a", "aac"],
      maxBytes: 5 * MEGABYTE,
      minSeconds: 2,
      maxSeconds,
      judged: "create",
    },
  };
}

function clip(limits: Omit<MediaLimits, "formats" | "judged">): MediaRules {
  return { medium: "video", forms: ["url"], limits: { formats: ["mp4", "mov"], ...limits, judged: "create" } };
}
