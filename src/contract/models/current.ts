import type { Model } from "../vocabulary/index.ts";
import { capabilities, fiveOrTen } from "./capabilities.ts";

/** Models that take creates (capability map of 2026-05-19 and the dated changes after it). */
export const currentModels: readonly Model[] = [
  {
    id: "3.0-omni",
    title: "Kling 3.0 Omni",
    wire: { legacy: "kling-v3-omni", new: "kling-3.0-omni" },
    capabilities: capabilities({
      seconds: { min: 3, max: 15 },
      resolutions: ["720p", "1080p", "4k"],
      multiShot: true,
      nativeAudio: true,
      elements: ["images", "video"],
      referenceVideo: true,
      endFrame: true,
    }),
    validFrom: "2026-02-25",
    standing: "documented",
  },
  {
    id: "3.0",
    title: "Kling 3.0",
    wire: { legacy: "kling-v3", new: "kling-3.0" },
    capabilities: capabilities({
      seconds: { min: 3, max: 15 },
      resolutions: ["720p", "1080p", "4k"],
      multiShot: true,
      nativeAudio: true,
      elements: ["images", "video"],
      endFrame: true,
    }),
    validFrom: "2026-02-25",
    standing: "documented",
  },
  {
    id: "3.0-turbo",
    title: "Kling 3.0 Turbo",
    wire: { new: "kling-3.0-turbo" },
    capabilities: capabilities({
      seconds: { min: 3, max: 15 },
      resolutions: ["720p", "1080p"],
      multiShot: true,
      nativeAudio: true,
    }),
    validFrom: "2026-06-17",
    standing: "documented",
  },
  {
    id: "o1",
    title: "Kling O1",
    wire: { legacy: "kling-video-o1", new: "kling-o1" },
    capabilities: capabilities({
      seconds: { min: 3, max: 10 },
      resolutions: ["720p", "1080p"],
      elements: ["images"],
      referenceVideo: true,
      endFrame: true,
    }),
    validFrom: "2025-12-15",
    standing: "documented",
  },
  {
    id: "2.6",
    title: "Kling 2.6",
    wire: { legacy: "kling-v2-6", new: "kling-2.6" },
    capabilities: capabilities({
      seconds: fiveOrTen,
      resolutions: ["720p", "1080p"],
      nativeAudio: true,
      voiceControl: true,
      endFrame: true,
    }),
    validFrom: "2025-12-16",
    standing: "documented",
  },
  {
    id: "2.5-turbo",
    title: "Kling 2.5 Turbo",
    wire: { legacy: "kling-v2-5-turbo", new: "kling-2.5-turbo" },
    capabilities: capabilities({ seconds: fiveOrTen, resolutions: ["720p", "1080p"], endFrame: true }),
    standing: "documented",
  },
];
