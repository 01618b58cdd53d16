import type { Condition, Rule } from "../vocabulary/index.ts";

const firstFrame: Condition = { path: "image_list[].type", is: "first_frame" };
const endFrame: Condition = { path: "image_list[].type", is: "end_frame" };
const someVideo: Condition = { present: "video_list" };
const baseVideo: Condition = { path: "video_list[].refer_type", is: "base" };
const featureVideo: Condition = { path: "video_list[].refer_type", is: "feature" };
const o1: Condition = { path: "model_name", is: "kling-video-o1" };

/** Frames, in `image_list`: one of each kind, an end never without a first, and what the models add to that. */
export const frameRules: readonly Rule[] = [
  {
    id: "end-frame-needs-first",
    title: "An end frame needs a first frame",
    reads: ["image_list[].type"],
    when: endFrame,
    must: firstFrame,
    message: "image_list has an end_frame but no first_frame",
    fix: 'add a picture with "type": "first_frame", or send the end picture without type as a plain reference',
  },
  {
    id: "one-first-frame",
    title: "There is one first frame",
    reads: ["image_list[].type"],
    must: { itemsWhere: "image_list[].type", is: "first_frame", max: 1 },
    message: "more than one picture in image_list has the type first_frame",
    fix: "mark one picture as first_frame and send the others without type",
  },
  {
    id: "one-end-frame",
    title: "There is one end frame",
    reads: ["image_list[].type"],
    must: { itemsWhere: "image_list[].type", is: "end_frame", max: 1 },
    message: "more than one picture in image_list has the type end_frame",
    fix: "mark one picture as end_frame and send the others without type",
  },
  {
    id: "multi-shot-without-frames",
    title: "Multi-shot excludes frames, until 2026-05-07",
    reads: ["image_list[].type", "multi_shot"],
    when: { path: "multi_shot", is: true },
    must: { absent: "image_list[].type" },
    message: "multi_shot is true, which excludes first and end frames",
    fix: "send the pictures without type, or a single shot",
    until: "2026-05-07",
  },
  {
    id: "o1-end-frame-images",
    title: "O1 takes no further picture beside first and end frame",
    reads: ["image_list", "image_list[].type", "model_name"],
    when: { all: [o1, endFrame] },
    must: { countOf: ["image_list"], max: 2 },
    message: "kling-video-o1 takes no end_frame when image_list has more than 2 pictures",
    fix: "send only the first and the end frame, or leave the end frame out",
  },
  {
    id: "o1-end-frame-elements",
    title: "O1 takes no elements beside first and end frame",
    reads: ["element_list", "image_list[].type", "model_name"],
    when: { all: [o1, endFrame] },
    must: { absent: "element_list" },
    message: "kling-video-o1 takes no elements together with first and end frame",
    fix: "leave element_list out, or the end frame",
    since: "2026-03-11",
  },
];

/** The reference clip: what a `base` clip fixes, and what any clip excludes. */
export const videoRules: readonly Rule[] = [
  {
    id: "base-video-without-frames",
    title: "A base clip excludes frames",
    reads: ["image_list[].type", "video_list[].refer_type"],
    when: baseVideo,
    must: { absent: "image_list[].type" },
    message: "first and end frames cannot be set while a base clip is edited",
    fix: 'send the pictures without type, or the clip with "refer_type": "feature"',
  },
  {
    id: "base-video-single-shot",
    title: "A base clip excludes multi-shot",
    reads: ["multi_shot", "video_list[].refer_type"],
    when: baseVideo,
    must: { not: { path: "multi_shot", is: true } },
    message: "multi_shot is true, but a base clip is edited as one shot",
    fix: 'set multi_shot to false, or send the clip with "refer_type": "feature" and shot_type intelligence',
  },
  {
    id: "feature-video-multi-shot",
    title: "A feature clip goes with shots that the model cuts",
    reads: ["shot_type", "multi_shot", "video_list[].refer_type"],
    when: { all: [featureVideo, { path: "multi_shot", is: true }] },
    must: { path: "shot_type", is: "intelligence" },
    message: "with a feature clip and multi_shot, shot_type can only be intelligence",
    fix: 'send "shot_type": "intelligence" with one prompt',
    since: "2026-06-17",
  },
  {
    id: "sound-off-with-video",
    title: "A clip excludes sound",
    reads: ["sound", "video_list"],
    when: someVideo,
    must: { path: "sound", is: "off" },
    message: "sound is on, but with video_list it can only be off",
    fix: 'send "sound": "off"; keep_original_sound keeps the sound of the clip',
  },
  {
    id: "4k-without-video",
    title: "4K excludes a reference clip, until 2026-06-17",
    reads: ["mode", "video_list"],
    when: someVideo,
    must: { not: { path: "mode", is: "4k" } },
    message: "mode 4k does not go with video_list",
    fix: 'send "mode": "pro"',
    until: "2026-06-17",
  },
  {
    id: "duration-unused",
    title: "A base clip fixes the length",
    reads: ["duration", "video_list[].refer_type"],
    when: baseVideo,
    must: { absent: "duration" },
    effect: "ignored",
    message: "duration has no effect: the result is as long as the base clip, and billed so",
    fix: "leave duration out",
  },
];

/** The shape of the picture: needed where nothing else fixes it. */
export const ratioRules: readonly Rule[] = [
  {
    id: "ratio-required",
    title: "The picture's shape is given or follows from a frame or clip",
    reads: ["aspect_ratio", "image_list[].type", "video_list[].refer_type"],
    when: { not: { any: [firstFrame, baseVideo] } },
    must: { present: "aspect_ratio" },
    message: "aspect_ratio is missing, and neither a first frame nor a base clip fixes it",
    fix: 'send "aspect_ratio": "16:9", "9:16" or "1:1"',
  },
  {
    id: "ratio-unused",
    title: "A first frame or base clip fixes the picture's shape",
    reads: ["aspect_ratio", "image_list[].type", "video_list[].refer_type"],
    when: { any: [firstFrame, baseVideo] },
    must: { absent: "aspect_ratio" },
    effect: "ignored",
    message: "aspect_ratio has no effect: the first frame or base clip fixes the shape",
    fix: "leave aspect_ratio out",
  },
];

/**
 * How many pictures, elements and clips go together, as far as the body tells. The finer form of 2026-04-01 also counts by the
 * kind of the elements, which stand in the library and not in the body; the numbers here are the most that any mix of kinds
 * allows.
 */
export const countingRules: readonly Rule[] = [
  {
    id: "references",
    title: "Pictures and elements are at most 7",
    reads: ["image_list", "element_list", "video_list"],
    when: { not: someVideo },
    must: { countOf: ["image_list", "element_list"], max: 7 },
    message: "image_list and element_list together have more than 7 items",
    fix: "send at most 7 pictures and elements in all; with video character elements at most 3 of them and 4 of the others",
  },
  {
    id: "references-with-video",
    title: "Beside a clip, pictures and elements are at most 4",
    reads: ["image_list", "element_list", "video_list"],
    when: someVideo,
    must: { countOf: ["image_list", "element_list"], max: 4 },
    message: "beside a clip, image_list and element_list together have more than 4 items",
    fix: "send at most 4 pictures and elements in all; or one video character element and no pictures",
  },
  {
    id: "elements-with-frame",
    title: "Beside a first frame, elements are at most 3",
    reads: ["element_list", "image_list[].type"],
    when: firstFrame,
    must: { countOf: ["element_list"], max: 3 },
    message: "beside a first frame, element_list has more than 3 items",
    fix: "send at most 3 elements, or the picture without type",
  },
];

/** O1 makes 5 or 10 s only, unless a plain reference picture or a clip is there. A frame alone is no reference picture. */
export const o1SecondsRule: Rule = {
  id: "o1-seconds",
  title: "O1 makes 5 or 10 s without a reference",
  reads: ["duration", "model_name", "image_list", "image_list[].type", "video_list"],
  when: {
    all: [
      o1,
      { not: someVideo },
      {
        any: [
          { count: "image_list", atMost: 0 },
          { all: [firstFrame, { count: "image_list", atMost: 1 }] },
          { all: [endFrame, { count: "image_list", atMost: 2 }] },
        ],
      },
    ],
  },
  must: {
    any: [
      { path: "duration", is: "5" },
      { path: "duration", is: "10" },
    ],
  },
  message: "without a reference picture or clip, kling-video-o1 makes 5 or 10 s only, but duration is {duration}",
  fix: 'send "duration": "5" or "10", add a reference picture without type, or use kling-v3-omni',
  wireMessage: "Duration only supports 5 or 10 seconds when no refer_image is provided",
};
