import { countingRules, frameRules, o1SecondsRule, ratioRules, videoRules } from "../rules/omni.ts";
import { modelSecondsRule } from "../rules/model.ts";
import { multiShotRules } from "../rules/multi-shot.ts";
import type { Endpoint, Field, RefusedForm } from "../vocabulary/index.ts";
import { omniVideoExamples } from "./examples/omni-video.ts";
import { taskFields, videosField, watermarkEcho } from "./shared/answers.ts";
import { elementListField } from "./shared/elements-list.ts";
import { choice, list, media } from "./shared/fields.ts";
import { legacyImage, omniReferenceVideo } from "./shared/media.ts";
import { multiShotFields } from "./shared/multi-shot.ts";
import { modelTrap, sharedRefusals, videoUrlTrap } from "./shared/refused.ts";
import { durationField, modeField, modelField, promptField, ratioField, soundField } from "./shared/settings.ts";
import { commonTail } from "./shared/tail.ts";
import { defineTaskFamily } from "./shared/task-family.ts";

const MODELS = ["kling-video-o1", "kling-v3-omni"];

const imageList = list(
  "image_list",
  "Pictures: first and end frame, and plain references named `<<<image_1>>>` and on in the prompt.",
  [
    media("image_url", "The picture.", legacyImage, { presence: "required", role: "image" }),
    choice(
      "type",
      "What the picture is for; absent is a plain reference.",
      [
        { value: "first_frame", meaning: "The clip begins with it.", means: "first", needs: "firstFrame" },
        { value: "end_frame", meaning: "The clip ends with it.", means: "end", needs: "endFrame" },
      ],
      { role: "image-use" },
    ),
  ],
  { role: "images" },
);

const videoList = list(
  "video_list",
  "One clip to edit or to refer to, named `<<<video_1>>>` in the prompt.",
  [
    media("video_url", "Address of the clip.", omniReferenceVideo, { presence: "required", role: "video" }),
    choice(
      "refer_type",
      "What the clip is for.",
      [
        { value: "base", meaning: "The clip is edited.", means: "base", needs: "referenceVideo" },
        {
          value: "feature",
          meaning: "The clip is referred to: its style, camera, or what comes next.",
          means: "feature",
          needs: "referenceVideo",
        },
      ],
      { role: "video-use", default: "base" },
    ),
    choice(
      "keep_original_sound",
      "Whether the sound of the clip is kept.",
      [
        { value: "yes", meaning: "Kept.", means: true },
        { value: "no", meaning: "Dropped.", means: false },
      ],
      { role: "keep-sound" },
    ),
  ],
  { max: 1, role: "videos" },
);

const bodyFields: readonly Field[] = [
  modelField(MODELS, "kling-video-o1"),
  ...multiShotFields,
  promptField("What is seen, and what must not be; names pictures, elements and the clip by `<<<image_1>>>` and the like."),
  imageList,
  elementListField(),
  videoList,
  soundField,
  modeField("pro"),
  ratioField({ presence: "conditional" }),
  durationField,
  ...commonTail,
];

const refusedForms: readonly RefusedForm[] = [
  ...sharedRefusals(["image_list[].image_url"]),
  {
    path: "image_list[].image",
    effect: "refused",
    message: "the key image is not taken in image_list of omni-video",
    fix: "call it image_url",
    rename: "image_url",
  },
  {
    path: "image_list[].index",
    effect: "ignored",
    message: "index is no field of image_list; image together with index was refused",
    fix: "leave index out: the place in the list counts",
  },
  {
    path: "video_list[].video_url",
    form: "base64",
    effect: "refused",
    message: "a clip is taken by address only, not as base64",
    fix: "put the clip where the service can fetch it and send its http(s) address",
    wireMessage: "Video URL is invalid",
  },
  {
    path: "video_list[].video_url",
    form: "data-prefix",
    effect: "refused",
    message: "a clip is taken by address only, not as a data: URL",
    fix: "put the clip where the service can fetch it and send its http(s) address",
    wireMessage: "Video URL is invalid",
  },
  modelTrap,
  {
    path: "image",
    effect: "ignored",
    message: "a top-level image is taken by omni-video but has little or no effect",
    fix: 'send it in image_list as {"image_url": ..., "type": "first_frame"}',
  },
  videoUrlTrap("send it in video_list with refer_type and keep_original_sound"),
];

/** Omni-video of the legacy standard: create, query one, list. */
export const omniVideo: readonly Endpoint[] = defineTaskFamily(
  {
    family: "omni-video",
    resource: "omniVideo",
    noun: "an omni video",
    path: "/v1/videos/omni-video",
    product: "video",
    kind: "omni-video",
    answerFields: taskFields(videosField, [watermarkEcho]),
  },
  {
    bodyFields,
    models: MODELS,
    rules: [...multiShotRules, ...frameRules, ...videoRules, ...ratioRules, ...countingRules, modelSecondsRule, o1SecondsRule],
    refusedForms,
    examples: omniVideoExamples,
  },
);
