import type { VideoModel } from "../vocabulary/index.ts";
import { capabilities } from "./capabilities.ts";

/**
 * Models that only resellers and the consumer app show; no page of the API names them, so no endpoint takes them. What has no place
 * among the capabilities (frames in between, counts of inputs, prompt lengths, prices) is told by the notes on 4.0.
 */
export const futureModels: readonly VideoModel[] = [
  {
    id: "4.0",
    product: "video",
    title: "Kling 4.0",
    wire: { new: "kling-4.0" },
    capabilities: capabilities({
      seconds: { min: 3, max: 30 },
      resolutions: ["720p", "1080p"],
      nativeAudio: true,
      voiceControl: true,
      elements: ["images", "video"],
      referenceVideo: true,
      endFrame: true,
      ratios: ["16:9", "9:16", "1:1", "21:9"],
    }),
    standing: "hypothesis",
  },
  {
    id: "4.0-flash",
    product: "video",
    title: "Kling 4.0 Flash",
    wire: { new: "kling-4.0-flash" },
    capabilities: capabilities({
      seconds: { min: 3, max: 20 },
      resolutions: ["720p"],
      nativeAudio: true,
      referenceVideo: true,
      ratios: ["16:9", "9:16", "1:1", "21:9"],
    }),
    standing: "hypothesis",
  },
];
