import type { Endpoint } from "../../vocabulary/index.ts";
import { newImageToVideo } from "./image-to-video.ts";
import { newMotionControl } from "./motion-control.ts";
import { newOmniVideo } from "./omni-video.ts";
import { newTasks } from "./tasks.ts";
import { newTextToVideo } from "./text-to-video.ts";

/** Every operation of the new standard. */
export const newStandard: readonly Endpoint[] = [
  ...newTextToVideo,
  ...newImageToVideo,
  ...newOmniVideo,
  ...newMotionControl,
  ...newTasks,
];
