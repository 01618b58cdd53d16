import type { JsonObject } from "../../src/base/index.ts";
import type { BadPayload, GoodPayload } from "./payloads.suite.ts";

const picture = "https://media.example.com/lantern.png";
const clip = "https://media.example.com/clip.mp4";

/** Two shots of two characters with a first frame and speech: nothing is wrong with it. */
export const goodMultiShot: JsonObject = {
  model_name: "kling-v3-omni",
  multi_shot: true,
  shot_type: "customize",
  multi_prompt: [
    { index: 1, prompt: "<<<element_1>>> hangs a lantern over the stall.", duration: "2" },
    { index: 2, prompt: '<<<element_2>>> looks up. Camera: push in. <<<element_2>>> says: "Is it finished?"', duration: "3" },
  ],
  image_list: [{ image_url: picture, type: "first_frame" }],
  element_list: [{ element_id: 321922438904313 }, { element_id: 322705206027217 }],
  sound: "on",
  mode: "pro",
  duration: "5",
  external_task_id: "take-001",
  watermark_info: { enabled: false },
};

/** One shot from text: nothing is wrong with it. */
export const goodSingleShot: JsonObject = {
  model_name: "kling-v3-omni",
  multi_shot: false,
  prompt: "A lantern sways in the wind.",
  sound: "off",
  mode: "std",
  aspect_ratio: "16:9",
  duration: "5",
};

/** A next shot after a clip: nothing is wrong with it. */
export const goodFeatureClip: JsonObject = {
  model_name: "kling-v3-omni",
  prompt: "The next shot after <<<video_1>>>.",
  video_list: [{ video_url: clip, refer_type: "feature", keep_original_sound: "yes" }],
  sound: "off",
  mode: "std",
  aspect_ratio: "9:16",
  duration: "5",
};

export const goodPayloads: readonly GoodPayload[] = [
  { name: "two shots, two characters, a first frame, speech", body: goodMultiShot },
  { name: "one shot from text", body: goodSingleShot },
  { name: "a next shot after a clip", body: goodFeatureClip },
  { name: "one shot of 15 s", body: { ...goodSingleShot, duration: "15" } },
  { name: "one shot in 4K", body: { ...goodSingleShot, mode: "4k" } },
  {
    name: "six shots of 2, 3, 3, 3, 3 and 1 s",
    body: { ...goodMultiShot, duration: "15", multi_prompt: shots(["2", "3", "3", "3", "3", "1"]) },
  },
  {
    name: "first and end frame of one shot, the pictures as raw base64",
    body: withoutRatio({
      image_list: [
        { image_url: "iVBORw0KGgo=", type: "first_frame" },
        { image_url: "iVBORw0KGgoA", type: "end_frame" },
      ],
    }),
  },
  {
    name: "an edit of a clip",
    body: {
      model_name: "kling-v3-omni",
      prompt: "Let it snow in <<<video_1>>>.",
      video_list: [{ video_url: clip, refer_type: "base", keep_original_sound: "no" }],
      mode: "std",
    },
  },
];

/** Each rule of omni-video broken once, and each form that live calls refused. */
export const badPayloads: readonly BadPayload[] = [
  // Forms that live calls refused, and traps that are taken without effect.
  { name: "mode standard", body: { ...goodSingleShot, mode: "standard" }, path: "mode", rule: "refused-form", fix: "std" },
  {
    name: "mode professional",
    body: { ...goodSingleShot, mode: "professional" },
    path: "mode",
    rule: "refused-form",
    fix: "pro",
  },
  {
    name: "a picture under the key image",
    body: { ...goodMultiShot, image_list: [{ image: picture, type: "first_frame" }] },
    path: "image_list[0].image",
    rule: "refused-form",
    fix: "image_url",
    alsoAt: ["image_list[0].image_url"],
  },
  {
    name: "a picture with an index",
    body: { ...goodMultiShot, image_list: [{ image_url: picture, type: "first_frame", index: 1 }] },
    path: "image_list[0].index",
    rule: "no-effect",
    severity: "care",
    fix: "leave index out",
  },
  {
    name: "a picture as a data: URL",
    body: withoutRatio({ image_list: [{ image_url: "data:image/png;base64,iVBORw0KGgo=", type: "first_frame" }] }),
    path: "image_list[0].image_url",
    rule: "refused-form",
    fix: "without the prefix",
  },
  {
    name: "a clip as base64",
    body: { ...goodFeatureClip, video_list: [{ video_url: "AAAAIGZ0eXBpc29tAAACAGlzb20=", refer_type: "feature" }] },
    path: "video_list[0].video_url",
    rule: "refused-form",
    fix: "address",
  },
  {
    name: "a clip as a data: URL",
    body: { ...goodFeatureClip, video_list: [{ video_url: "data:video/mp4;base64,AAAAIGZ0eXA=", refer_type: "feature" }] },
    path: "video_list[0].video_url",
    rule: "refused-form",
    fix: "address",
  },
  {
    name: "a picture at the top",
    body: { ...goodSingleShot, image: picture },
    path: "image",
    rule: "no-effect",
    severity: "care",
    fix: "image_list",
  },
  {
    name: "a clip at the top",
    body: { ...goodSingleShot, video_url: clip },
    path: "video_url",
    rule: "no-effect",
    severity: "care",
    fix: "video_list",
  },
  {
    name: "model without _name",
    body: { ...goodSingleShot, model: "kling-v3-omni" },
    path: "model",
    rule: "no-effect",
    severity: "care",
    fix: "model_name",
  },
  { name: "a duration as a number", body: { ...goodSingleShot, duration: 5 }, path: "duration", rule: "type", fix: '"5"' },
  { name: "null for a field", body: { ...goodSingleShot, sound: null }, path: "sound", rule: "null", fix: "leave" },
  {
    name: "a shot without an index",
    body: {
      ...goodMultiShot,
      multi_prompt: [
        { prompt: "Rain.", duration: "2" },
        { index: 2, prompt: "Sun.", duration: "3" },
      ],
    },
    path: "multi_prompt[0].index",
    rule: "required",
    fix: "index",
  },
  {
    name: "a shot without a duration",
    body: {
      ...goodMultiShot,
      multi_prompt: [
        { index: 1, prompt: "Rain.", duration: "2" },
        { index: 2, prompt: "Sun." },
      ],
    },
    path: "multi_prompt[1].duration",
    rule: "required",
    fix: "duration",
  },

  // Values.
  {
    name: "a field with a typing error",
    body: { ...goodSingleShot, durration: "5" },
    path: "durration",
    rule: "unknown-field",
    severity: "care",
    fix: "leave",
  },
  {
    name: "a negative prompt, which omni-video does not have",
    body: { ...goodSingleShot, negative_prompt: "rain" },
    path: "negative_prompt",
    rule: "unknown-field",
    severity: "care",
    fix: "leave",
  },
  {
    name: "a ratio that is not taken",
    body: { ...goodSingleShot, aspect_ratio: "4:3" },
    path: "aspect_ratio",
    rule: "member",
    fix: "16:9",
  },
  { name: "16 s", body: { ...goodSingleShot, duration: "16" }, path: "duration", rule: "member", fix: '"15"' },
  { name: "2 s", body: { ...goodSingleShot, duration: "2" }, path: "duration", rule: "member", fix: '"3"' },
  { name: "sound as a flag", body: { ...goodSingleShot, sound: true }, path: "sound", rule: "type", fix: '"on"' },
  {
    name: "a prompt that is too long",
    body: { ...goodSingleShot, prompt: "x".repeat(2501) },
    path: "prompt",
    rule: "max",
    fix: "shorten it by 1",
  },
  {
    name: "a shot's prompt that is too long",
    body: {
      ...goodMultiShot,
      multi_prompt: [
        { index: 1, prompt: "y".repeat(513), duration: "2" },
        { index: 2, prompt: "Sun.", duration: "3" },
      ],
    },
    path: "multi_prompt[0].prompt",
    rule: "max",
    fix: "shorten it by 1",
  },
  {
    name: "seven shots",
    body: { ...goodMultiShot, duration: "14", multi_prompt: shots(["2", "2", "2", "2", "2", "2", "2"]) },
    path: "multi_prompt",
    rule: "max",
    fix: "leave out 1",
    alsoAt: ["multi_prompt[6].index"],
  },
  {
    name: "multi_shot as text",
    body: { ...goodMultiShot, multi_shot: "true" },
    path: "multi_shot",
    rule: "type",
    severity: "approve",
    fix: "without quotation marks",
  },
  {
    name: "an element's id as text",
    body: { ...goodMultiShot, element_list: [{ element_id: "321922438904313" }, { element_id: 322705206027217 }] },
    path: "element_list[0].element_id",
    rule: "type",
    severity: "approve",
    fix: "without quotation marks",
  },
  {
    name: "two clips",
    body: {
      ...goodFeatureClip,
      video_list: [
        { video_url: clip, refer_type: "feature" },
        { video_url: clip, refer_type: "feature" },
      ],
    },
    path: "video_list",
    rule: "max",
    fix: "leave out 1",
  },
  {
    name: "a picture's address without a scheme",
    body: withoutRatio({ image_list: [{ image_url: "media.example.com/a.png", type: "first_frame" }] }),
    path: "image_list[0].image_url",
    rule: "form",
    fix: "https://",
  },
  { name: "a list for the body", body: [goodSingleShot], path: "", rule: "type", fix: "object" },

  // Models.
  {
    name: "a model that does not exist",
    body: { ...goodSingleShot, model_name: "kling-v3-0" },
    path: "model_name",
    rule: "model-unknown",
    fix: "kling-v3-omni",
  },
  {
    name: "a model of another endpoint",
    body: { ...goodSingleShot, model_name: "kling-v2-6" },
    path: "model_name",
    rule: "model-not-here",
    fix: "kling-v3-omni",
  },
  {
    name: "4K of O1",
    body: { ...goodSingleShot, model_name: "kling-video-o1", mode: "4k" },
    path: "mode",
    rule: "capability",
    fix: "kling-v3-omni",
  },
  {
    name: "sound of O1",
    body: { ...goodSingleShot, model_name: "kling-video-o1", sound: "on" },
    path: "sound",
    rule: "capability",
    fix: '"off"',
  },
  {
    name: "12 s of O1",
    body: { ...goodFeatureClip, model_name: "kling-video-o1", duration: "12" },
    path: "duration",
    rule: "model-seconds",
    fix: "another model",
  },
  {
    name: "7 s of O1 from text",
    body: { ...goodSingleShot, model_name: "kling-video-o1", duration: "7" },
    path: "duration",
    rule: "o1-seconds",
    fix: '"5" or "10"',
  },
  {
    name: "multi-shot of O1",
    body: { ...goodMultiShot, model_name: "kling-video-o1", sound: "off" },
    path: "multi_shot",
    rule: "multi-shot-model",
    fix: "multi_shot to false",
  },
  {
    name: "an end frame of O1 among three pictures",
    body: withoutRatio({
      model_name: "kling-video-o1",
      image_list: [
        { image_url: picture, type: "first_frame" },
        { image_url: picture, type: "end_frame" },
        { image_url: picture },
      ],
    }),
    path: "image_list",
    rule: "o1-end-frame-images",
    fix: "leave the end frame out",
  },
  {
    name: "an end frame of O1 beside an element",
    body: withoutRatio({
      model_name: "kling-video-o1",
      element_list: [{ element_id: 1 }],
      image_list: [
        { image_url: picture, type: "first_frame" },
        { image_url: picture, type: "end_frame" },
      ],
    }),
    path: "element_list",
    rule: "o1-end-frame-elements",
    fix: "leave element_list out",
  },

  // Multi-shot.
  {
    name: "multi-shot without a kind of cut",
    body: without(goodMultiShot, "shot_type"),
    path: "shot_type",
    rule: "shot-type-required",
    fix: "customize",
    alsoAt: ["prompt"],
  },
  {
    name: "customized shots that are missing",
    body: without(goodMultiShot, "multi_prompt"),
    path: "multi_prompt",
    rule: "shots-required",
    fix: "multi_prompt",
  },
  {
    name: "a kind of cut without multi-shot",
    body: { ...goodSingleShot, shot_type: "intelligence" },
    path: "shot_type",
    rule: "shot-type-without-multi-shot",
    fix: "leave shot_type out",
  },
  {
    name: "shots without multi-shot",
    body: { ...goodSingleShot, multi_prompt: shots(["5"]) },
    path: "multi_prompt",
    rule: "shots-without-multi-shot",
    fix: "multi_shot",
  },
  {
    name: "shots beside a cut by the model",
    body: { ...goodMultiShot, shot_type: "intelligence", prompt: "Two people meet at a stall." },
    path: "multi_prompt",
    rule: "shots-with-intelligence",
    severity: "care",
    fix: "customize",
  },
  {
    name: "shots that add up to 4 s of 5",
    body: { ...goodMultiShot, multi_prompt: shots(["2", "2"]) },
    path: "multi_prompt",
    rule: "shots-sum",
    fix: "sum",
  },
  {
    name: "a shot longer than the clip",
    body: { ...goodMultiShot, duration: "5", multi_prompt: shots(["1", "6"]) },
    path: "multi_prompt[1].duration",
    rule: "shot-length",
    fix: "duration",
    alsoAt: ["multi_prompt"],
  },
  {
    name: "shots that count from 0",
    body: {
      ...goodMultiShot,
      multi_prompt: [
        { index: 2, prompt: "Rain.", duration: "2" },
        { index: 1, prompt: "Sun.", duration: "3" },
      ],
    },
    path: "multi_prompt[0].index",
    rule: "shot-index",
    fix: "1, 2, 3",
  },
  { name: "no prompt", body: without(goodSingleShot, "prompt"), path: "prompt", rule: "prompt-required", fix: "prompt" },
  { name: "an empty prompt", body: { ...goodSingleShot, prompt: "" }, path: "prompt", rule: "prompt-required", fix: "prompt" },
  {
    name: "a prompt beside customized shots",
    body: { ...goodMultiShot, prompt: "A market." },
    path: "prompt",
    rule: "prompt-unused",
    severity: "care",
    fix: "leave prompt out",
  },

  // Frames, clips, counts, ratio.
  {
    name: "an end frame without a first frame",
    body: { ...goodSingleShot, image_list: [{ image_url: picture }, { image_url: picture, type: "end_frame" }] },
    path: "image_list[1].type",
    rule: "end-frame-needs-first",
    fix: "first_frame",
  },
  {
    name: "two first frames",
    body: withoutRatio({
      image_list: [
        { image_url: picture, type: "first_frame" },
        { image_url: picture, type: "first_frame" },
      ],
    }),
    path: "image_list[1].type",
    rule: "one-first-frame",
    severity: "approve",
    fix: "one picture",
  },
  {
    name: "two end frames",
    body: withoutRatio({
      image_list: [
        { image_url: picture, type: "first_frame" },
        { image_url: picture, type: "end_frame" },
        { image_url: picture, type: "end_frame" },
      ],
    }),
    path: "image_list[2].type",
    rule: "one-end-frame",
    severity: "approve",
    fix: "one picture",
  },
  {
    name: "a first frame beside a clip that is edited",
    body: {
      ...without(goodFeatureClip, "aspect_ratio", "duration"),
      video_list: [{ video_url: clip }],
      image_list: [{ image_url: picture, type: "first_frame" }],
    },
    path: "image_list[0].type",
    rule: "base-video-without-frames",
    fix: "without type",
  },
  {
    name: "multi-shot of a clip that is edited",
    body: {
      ...without(goodMultiShot, "image_list", "duration", "multi_prompt"),
      shot_type: "intelligence",
      prompt: "Two cuts.",
      sound: "off",
      video_list: [{ video_url: clip, refer_type: "base" }],
    },
    path: "multi_shot",
    rule: "base-video-single-shot",
    fix: "multi_shot to false",
  },
  {
    name: "customized shots after a clip",
    body: {
      ...without(goodMultiShot, "image_list"),
      aspect_ratio: "16:9",
      sound: "off",
      video_list: [{ video_url: clip, refer_type: "feature" }],
    },
    path: "shot_type",
    rule: "feature-video-multi-shot",
    fix: "intelligence",
  },
  {
    name: "sound beside a clip",
    body: { ...goodFeatureClip, sound: "on" },
    path: "sound",
    rule: "sound-off-with-video",
    fix: '"off"',
  },
  {
    name: "a length for a clip that is edited",
    body: { ...without(goodFeatureClip, "aspect_ratio"), video_list: [{ video_url: clip, refer_type: "base" }], duration: "10" },
    path: "duration",
    rule: "duration-unused",
    severity: "care",
    fix: "leave duration out",
  },
  {
    name: "no ratio from text",
    body: without(goodSingleShot, "aspect_ratio"),
    path: "aspect_ratio",
    rule: "ratio-required",
    fix: "16:9",
  },
  {
    name: "a ratio beside a first frame",
    body: { ...goodMultiShot, aspect_ratio: "16:9" },
    path: "aspect_ratio",
    rule: "ratio-unused",
    severity: "care",
    fix: "leave aspect_ratio out",
  },
  {
    name: "eight references",
    body: { ...goodSingleShot, image_list: pictures(5), element_list: elements(3) },
    path: "image_list",
    rule: "references",
    fix: "at most 7",
  },
  {
    name: "five references beside a clip",
    body: { ...goodFeatureClip, image_list: pictures(3), element_list: elements(2) },
    path: "image_list",
    rule: "references-with-video",
    fix: "at most 4",
  },
  {
    name: "four elements beside a first frame",
    body: { ...goodMultiShot, element_list: elements(4) },
    path: "element_list",
    rule: "elements-with-frame",
    fix: "at most 3",
  },
  {
    name: "a token without its picture",
    body: { ...goodSingleShot, prompt: "<<<image_1>>> sways.", image_list: [] },
    path: "prompt",
    rule: "token-target",
    severity: "care",
    fix: "image_list",
  },
];

function shots(durations: readonly string[]): readonly JsonObject[] {
  return durations.map((duration, place) => ({ index: place + 1, prompt: `Shot ${place + 1}.`, duration }));
}

function pictures(count: number): readonly JsonObject[] {
  return Array.from({ length: count }, () => ({ image_url: picture }));
}

function elements(count: number): readonly JsonObject[] {
  return Array.from({ length: count }, (_, place) => ({ element_id: 321922438904313 + place }));
}

function without(body: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));
}

/** One shot whose ratio follows from a first frame. */
function withoutRatio(changes: JsonObject): JsonObject {
  return { ...without(goodSingleShot, "aspect_ratio"), ...changes };
}
