import type { JsonObject } from "../../src/base/index.ts";
import type { PayloadCorpus } from "./payloads.suite.ts";

const MEDIA = "https://media.example.com";
const picture = `${MEDIA}/keeper.png`;
const clip = `${MEDIA}/clip.mp4`;
const DATA = "data:image/png;base64,iVBORw0KGgo=";

const together: JsonObject = {
  model_name: "kling-v1-6",
  image_list: [{ image: picture }, { image: `${MEDIA}/fox.png` }],
  prompt: "They meet on the quay.",
};

const moved: JsonObject = {
  model_name: "kling-v3",
  image_url: picture,
  video_url: clip,
  element_list: [{ element_id: 829836802793406551n }],
  prompt: "<<<element_1>>> walks in the rain.",
  keep_original_sound: "yes",
  character_orientation: "video",
  mode: "pro",
  external_task_id: "",
};

const swap: JsonObject = {
  session_id: "900000000000000001",
  edit_mode: "swap",
  image_list: [{ image: picture }],
  prompt: "Swap the dog in <<<video_1>>> for <<<image_1>>>.",
  mode: "std",
  duration: "5",
};

const removal: JsonObject = { session_id: "900000000000000001", edit_mode: "removal", prompt: "Remove it from <<<video_1>>>." };

const points: JsonObject = { session_id: "900000000000000001", frame_index: 12, points: [{ x: 0, y: 1 }] };

/** Work on clips with pictures and marks, from the pages of March and September 2026. */
export const clipCorpora: readonly PayloadCorpus[] = [
  {
    endpoint: "multi-image2video.create",
    today: "2026-09-14",
    good: [
      { name: "two subjects, all else left out", body: together },
      { name: "four subjects for 10 s", body: { ...together, image_list: fourOf(picture), duration: "10", mode: "pro" } },
    ],
    bad: [
      { name: "no picture", body: { ...together, image_list: [] }, path: "image_list", rule: "min", fix: "1" },
      {
        name: "five pictures",
        body: { ...together, image_list: [...fourOf(picture), { image: picture }] },
        path: "image_list",
        rule: "max",
        fix: "leave out 1",
      },
      {
        name: "a picture under the key of omni-video",
        body: { ...together, image_list: [{ image_url: picture }] },
        path: "image_list[0].image",
        rule: "required",
        fix: "image",
      },
      {
        name: "a picture as a data: URL",
        body: { ...together, image_list: [{ image: DATA }] },
        path: "image_list[0].image",
        rule: "refused-form",
        fix: "without the prefix",
      },
      { name: "no prompt", body: { ...together, prompt: "" }, path: "prompt", rule: "required", fix: "prompt" },
      { name: "7 s", body: { ...together, duration: "7" }, path: "duration", rule: "member", fix: "5" },
      { name: "4K", body: { ...together, mode: "4k" }, path: "mode", rule: "member", fix: "pro" },
      { name: "mode standard", body: { ...together, mode: "standard" }, path: "mode", rule: "refused-form", fix: "std" },
      {
        name: "a later model",
        body: { ...together, model_name: "kling-v3" },
        path: "model_name",
        rule: "model-not-here",
        fix: "another endpoint",
      },
      {
        name: "model without _name",
        body: { ...together, model: "kling-v1-6" },
        path: "model",
        rule: "no-effect",
        severity: "care",
        fix: "model_name",
      },
    ],
  },
  {
    endpoint: "motion-control.create",
    good: [
      { name: "an element, facing as in the clip", body: moved },
      {
        name: "the default model, facing as in the picture",
        body: { image_url: "iVBORw0KGgo=", video_url: clip, character_orientation: "image", mode: "std" },
      },
    ],
    bad: [
      { name: "no mode", body: without(moved, "mode"), path: "mode", rule: "required", fix: "mode" },
      { name: "4K", body: { ...moved, mode: "4k" }, path: "mode", rule: "member", fix: "std" },
      { name: "mode professional", body: { ...moved, mode: "professional" }, path: "mode", rule: "refused-form", fix: "pro" },
      {
        name: "no orientation",
        body: without(moved, "character_orientation"),
        path: "character_orientation",
        rule: "required",
        fix: "character_orientation",
      },
      {
        name: "an element that faces as in the picture",
        body: { ...moved, character_orientation: "image" },
        path: "character_orientation",
        rule: "element-orientation",
        fix: '"video"',
      },
      {
        name: "an element of 2.6",
        body: { ...moved, model_name: "kling-v2-6" },
        path: "element_list",
        rule: "elements-model",
        fix: "3.0",
      },
      {
        name: "two elements",
        body: { ...moved, element_list: [{ element_id: 1 }, { element_id: 2 }] },
        path: "element_list",
        rule: "max",
        fix: "leave out 1",
      },
      {
        name: "the clip as base64",
        body: { ...moved, video_url: "AAAAIGZ0eXBpc29tAAACAGlzb20=" },
        path: "video_url",
        rule: "form",
        fix: "address",
      },
      {
        name: "the picture as a data: URL",
        body: { ...moved, image_url: DATA },
        path: "image_url",
        rule: "refused-form",
        fix: "prefix",
      },
      {
        name: "a model of the new standard",
        body: { ...moved, model_name: "kling-3.0" },
        path: "model_name",
        rule: "model-unknown",
        fix: "kling-v3",
      },
      {
        name: "a length, which the clip has",
        body: { ...moved, duration: "5" },
        path: "duration",
        rule: "unknown-field",
        severity: "care",
        fix: "leave",
      },
      {
        name: "model",
        body: { ...moved, model: "kling-v3" },
        path: "model",
        rule: "no-effect",
        severity: "care",
        fix: "model_name",
      },
    ],
  },
  {
    endpoint: "multi-elements.create",
    good: [
      { name: "a swap", body: swap },
      {
        name: "an addition of two",
        body: { ...swap, edit_mode: "addition", image_list: [{ image: picture }, { image: `${MEDIA}/b.png` }] },
      },
      { name: "a removal", body: removal },
      { name: "the model that older pages name", body: { ...swap, model_name: "kling-v1-6" } },
    ],
    bad: [
      {
        name: "a swap without a picture",
        body: without(swap, "image_list"),
        path: "image_list",
        rule: "images-required",
        fix: "swap",
      },
      {
        name: "a swap with two pictures",
        body: { ...swap, image_list: [{ image: picture }, { image: `${MEDIA}/b.png` }] },
        path: "image_list",
        rule: "swap-one-image",
        fix: "leave",
      },
      {
        name: "a removal with a picture",
        body: { ...removal, image_list: [{ image: picture }] },
        path: "image_list",
        rule: "images-forbidden",
        fix: "leave image_list out",
      },
      {
        name: "a mode of editing that does not exist",
        body: { ...swap, edit_mode: "remove" },
        path: "edit_mode",
        rule: "member",
        fix: "removal",
      },
      { name: "no session", body: without(swap, "session_id"), path: "session_id", rule: "required", fix: "session_id" },
      { name: "8 s", body: { ...swap, duration: "8" }, path: "duration", rule: "member", fix: "10" },
      { name: "mode standard", body: { ...swap, mode: "standard" }, path: "mode", rule: "refused-form", fix: "std" },
      {
        name: "a data: URL",
        body: { ...swap, image_list: [{ image: DATA }] },
        path: "image_list[0].image",
        rule: "refused-form",
        fix: "prefix",
      },
    ],
  },
  {
    endpoint: "multi-elements.init-selection",
    good: [
      { name: "a clip by its address", body: { video_url: clip } },
      { name: "a clip by its id, the address empty", body: { video_id: "900000000000000002", video_url: "" } },
    ],
    bad: [
      { name: "no clip", body: {}, path: "video_id", rule: "one-clip", fix: "video_url" },
      { name: "both", body: { video_id: "1", video_url: clip }, path: "video_id", rule: "one-clip", fix: "video_url" },
    ],
  },
  {
    endpoint: "multi-elements.add-selection",
    good: [{ name: "a point in a corner", body: points }],
    bad: [
      {
        name: "a point in pixels",
        body: { ...points, points: [{ x: 320, y: 0.5 }] },
        path: "points[0].x",
        rule: "max",
        fix: "1",
      },
      {
        name: "eleven points",
        body: { ...points, points: Array.from({ length: 11 }, () => ({ x: 0.5, y: 0.5 })) },
        path: "points",
        rule: "max",
        fix: "leave out 1",
      },
      { name: "no point", body: { ...points, points: [] }, path: "points", rule: "min", fix: "1" },
      { name: "half a frame", body: { ...points, frame_index: 1.5 }, path: "frame_index", rule: "type", fix: "send 2" },
    ],
  },
  {
    endpoint: "image-recognize.call",
    good: [{ name: "a picture", body: { image: picture } }],
    bad: [
      { name: "no picture", body: {}, path: "image", rule: "required", fix: "image" },
      { name: "a data: URL", body: { image: DATA }, path: "image", rule: "refused-form", fix: "prefix" },
    ],
  },
];

function fourOf(image: string): readonly JsonObject[] {
  return Array.from({ length: 4 }, (_, place) => ({ image: `${image}?${place}` }));
}

function without(body: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));
}
