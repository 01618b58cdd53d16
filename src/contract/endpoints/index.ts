import type { Endpoint } from "../vocabulary/index.ts";
import { account } from "./account.ts";
import { audio } from "./audio.ts";
import { avatar } from "./avatar.ts";
import { effects } from "./effects.ts";
import { elements } from "./elements.ts";
import { imageRecognize } from "./image-recognize.ts";
import { imageToVideo } from "./image-to-video.ts";
import { images } from "./images.ts";
import { lipSync } from "./lip-sync.ts";
import { motionControl } from "./motion-control.ts";
import { multiElements } from "./multi-elements.ts";
import { multiImageToVideo } from "./multi-image-to-video.ts";
import { newStandard } from "./new/index.ts";
import { omniVideo } from "./omni-video.ts";
import { oldElements } from "./old-elements.ts";
import { pictureWork } from "./picture-work.ts";
import { textToVideo } from "./text-to-video.ts";
import { videoExtend } from "./video-extend.ts";
import { voices } from "./voices.ts";

/** Every operation of the API that is declared, in the order of the documents. */
export const endpoints: readonly Endpoint[] = [
  ...omniVideo,
  ...textToVideo,
  ...imageToVideo,
  ...multiImageToVideo,
  ...motionControl,
  ...multiElements,
  ...videoExtend,
  ...lipSync,
  ...avatar,
  ...effects,
  ...imageRecognize,
  ...images,
  ...pictureWork,
  ...elements,
  ...oldElements,
  ...audio,
  ...voices,
  ...account,
  ...newStandard,
];
