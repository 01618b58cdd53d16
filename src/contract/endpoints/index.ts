import type { Endpoint } from "../vocabulary/index.ts";
import { elements } from "./elements.ts";
import { imageToVideo } from "./image-to-video.ts";
import { omniVideo } from "./omni-video.ts";
import { textToVideo } from "./text-to-video.ts";
import { voices } from "./voices.ts";

/** Every operation of the API that is declared, in the order of the documents. */
export const endpoints: readonly Endpoint[] = [...omniVideo, ...textToVideo, ...imageToVideo, ...elements, ...voices];
