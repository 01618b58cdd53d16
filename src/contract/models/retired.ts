import type { Capabilities, VideoModel } from "../vocabulary/index.ts";
import { capabilities, fiveOrTen } from "./capabilities.ts";

/** Models that a notice retires on 2026-09-15; the service refuses them since. What they could do stays readable. */
export const retiredModels: readonly VideoModel[] = [
  retired("2.1-master", "Kling 2.1 Master", "kling-v2-1-master", { resolutions: ["1080p"] }),
  retired("2.1", "Kling 2.1", "kling-v2-1", { resolutions: ["720p", "1080p"], endFrame: true }),
  retired("2.0-master", "Kling 2.0 Master", "kling-v2-master", { resolutions: ["720p"] }),
  retired("1.6", "Kling 1.6", "kling-v1-6", { resolutions: ["720p", "1080p"], endFrame: true, guidance: true }),
  retired("1.5", "Kling 1.5", "kling-v1-5", {
    resolutions: ["720p", "1080p"],
    endFrame: true,
    guidance: true,
    cameraControl: true,
    motionMasks: true,
  }),
  retired("1.0", "Kling 1.0", "kling-v1", {
    resolutions: ["720p", "1080p"],
    endFrame: true,
    guidance: true,
    cameraControl: true,
    motionMasks: true,
  }),
];

function retired(
  id: string,
  title: string,
  legacy: string,
  own: Pick<Capabilities, "resolutions"> & Partial<Capabilities>,
): VideoModel {
  return {
    id,
    product: "video",
    title,
    wire: { legacy },
    capabilities: capabilities({ seconds: fiveOrTen, ...own }),
    retiredOn: "2026-09-15",
    standing: "documented",
  };
}
