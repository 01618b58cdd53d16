import { editRules } from "../rules/multi-elements.ts";
import { oneClipRule } from "../rules/source-clip.ts";
import type { Endpoint, Field } from "../vocabulary/index.ts";
import { multiElementsExamples } from "./examples/multi-elements.ts";
import { selectionExamples } from "./examples/selection.ts";
import { deductionFields, taskFields, videosWith, watermarkEcho } from "./shared/answers.ts";
import { choice, decimal, field, list, media, record, text, url, values, whole } from "./shared/fields.ts";
import { editableClip, legacyImage } from "./shared/media.ts";
import { sharedRefusals } from "./shared/refused.ts";
import { fiveOrTenField, negativePromptField, smallModeField } from "./shared/settings.ts";
import { madeClipField } from "./shared/source-clip.ts";
import { commonTail } from "./shared/tail.ts";
import { defineTaskFamily, emptyParts } from "./shared/task-family.ts";

const PATH = "/v1/videos/multi-elements";

const sessionField = text("session_id", "The session that `init-selection` opened; it lasts 24 hours.", {
  presence: "required",
  role: "session",
});

const pointFields: readonly Field[] = [
  sessionField,
  whole("frame_index", "Number of the frame; one frame in a call, 10 frames in a session.", undefined, {
    presence: "required",
    role: "frame-number",
  }),
  list(
    "points",
    "Up to ten points of that frame; a deleted point has exactly the numbers it was added with.",
    [
      decimal("x", "Share of the width, from the left.", [0, 1], { presence: "required" }),
      decimal("y", "Share of the height. Documents leave open whether from the top, as clients take it, or the bottom.", [0, 1], {
        presence: "required",
      }),
    ],
    { presence: "required", max: 10, role: "points" },
  ),
];

const answeredStatus = whole("status", "0 when it went well, another number when the clip or point is turned down.", undefined);
const answeredSession = text("session_id", "The session.");

const openedFields: readonly Field[] = [
  answeredStatus,
  text("session_id", "The session that the other calls name; it lasts 24 hours."),
  field("fps", "Frames per second of the clip.", { kind: "decimal" }),
  whole("original_duration", "Length of the clip in milliseconds.", undefined),
  whole("width", "Width of the clip in pixels.", undefined),
  whole("height", "Height of the clip in pixels.", undefined),
  whole("total_frame", "Number of frames of the clip.", undefined),
  url("normalized_video", "Where the clip is as it will be worked on."),
  ...deductionFields,
];

const sizeOf = (name: string): Field => values(name, "Height and width in pixels.", { kind: "whole" });

const selectedFields: readonly Field[] = [
  answeredStatus,
  answeredSession,
  record("res", "What is selected in the frame now.", [
    whole("frame_index", "Number of the frame.", undefined),
    list("rle_mask_list", "The things selected, each with its mask.", [
      whole("object_id", "Number of the thing.", undefined),
      record("rle_mask", "The mask as run lengths, counted column by column.", [
        sizeOf("size"),
        text("counts", "The run lengths, packed as COCO does."),
      ]),
      record("png_mask", "The mask as a picture.", [sizeOf("size"), text("base64", "The PNG as raw base64.")]),
    ]),
  ]),
];

const previewFields: readonly Field[] = [
  answeredStatus,
  answeredSession,
  record("res", "How the selection looks in motion.", [
    url("video", "Where the clip with the masks is."),
    url("video_cover", "Where its cover picture is."),
    url("tracking_output", "Where the mask of every frame is."),
  ]),
];

const calls: readonly Endpoint[] = [
  selection({
    word: "add-selection",
    method: "addSelection",
    title: "Mark points of what is edited",
    bodyFields: pointFields,
    answerFields: selectedFields,
    examples: selectionExamples.points,
  }),
  selection({
    word: "delete-selection",
    method: "deleteSelection",
    title: "Take marked points back",
    bodyFields: pointFields,
    answerFields: selectedFields,
    examples: selectionExamples.points,
  }),
  selection({
    word: "clear-selection",
    method: "clearSelection",
    title: "Take all marked points back",
    bodyFields: [sessionField],
    answerFields: [answeredStatus, answeredSession],
    examples: selectionExamples.session,
  }),
  selection({
    word: "preview-selection",
    method: "previewSelection",
    title: "Look at the selection in motion",
    bodyFields: [sessionField],
    answerFields: previewFields,
    examples: selectionExamples.session,
  }),
];

/** Opening a session. Its answer tells of deductions and no price list has a row for it, so it counts as billable. */
const open: Endpoint = {
  ...selection({
    word: "init-selection",
    method: "startSelection",
    title: "Open a session to edit a clip",
    bodyFields: [
      madeClipField("A clip that the service made in the last 30 days, 2 to 5 or 7 to 10 s long."),
      media("video_url", "Address of a clip, 2 to 5 or 7 to 10 s long, of 24, 30 or 60 frames per second.", editableClip, {
        presence: "conditional",
        role: "source-video",
      }),
    ],
    answerFields: openedFields,
    examples: selectionExamples.open,
  }),
  billable: true,
  pack: "video",
  withoutOnce: "it makes no task, and takes no id of the caller's",
  rules: [oneClipRule],
};

const bodyFields: readonly Field[] = [
  choice(
    "model_name",
    "The only model, as older documents name it; newer ones have no such field.",
    [{ value: "kling-v1-6", meaning: "The model kling-v1-6." }],
    { default: "kling-v1-6" },
  ),
  sessionField,
  choice(
    "edit_mode",
    "What is done with what is marked.",
    [
      { value: "addition", meaning: "What the pictures show is added to the clip.", means: "add" },
      { value: "swap", meaning: "What is marked gives way to what the picture shows.", means: "swap" },
      { value: "removal", meaning: "What is marked goes away.", means: "remove" },
    ],
    { presence: "required", role: "edit" },
  ),
  list(
    "image_list",
    "What is added (one or two pictures) or put in place (one), each cropped to its subject beforehand.",
    [media("image", "The picture.", legacyImage, { presence: "required", role: "image" })],
    { max: 2, presence: "conditional", role: "images" },
  ),
  text("prompt", "What happens; names the clip by `<<<video_1>>>` and the pictures by `<<<image_1>>>` and on.", {
    presence: "required",
    max: 2500,
    role: "prompt",
  }),
  negativePromptField,
  smallModeField({ default: "std" }),
  fiveOrTenField("Length of the result as digits: 5 for a clip of 2 to 5 s, 10 for one of 7 to 10 s."),
  ...commonTail,
];

/** Adding, swapping and removing things in a clip: five calls that mark what is meant, then create, query one and list. */
export const multiElements: readonly Endpoint[] = [
  open,
  ...calls,
  ...defineTaskFamily(
    {
      family: "multi-elements",
      resource: "multiElements",
      noun: "an edit of a clip",
      path: PATH,
      product: "video",
      kind: "multi-elements",
      answerFields: taskFields(videosWith(text("session_id", "The session that it was made in.")), [watermarkEcho]),
    },
    {
      bodyFields,
      models: [],
      rules: editRules,
      refusedForms: sharedRefusals(["image_list[].image"]),
      examples: multiElementsExamples,
    },
  ),
];

function selection({
  word,
  method,
  ...parts
}: Pick<Endpoint, "title" | "bodyFields" | "answerFields" | "examples"> & {
  readonly word: string;
  readonly method: string;
}): Endpoint {
  return {
    ...emptyParts,
    ...parts,
    id: `multi-elements.${word}`,
    family: "multi-elements",
    standard: "legacy",
    method: "POST",
    path: `${PATH}/${word}`,
    action: "call",
    product: "video",
    kind: "selection",
    sdk: { resource: "multiElements", method },
    answer: "record",
  };
}
