import type { Condition, Rule } from "../vocabulary/index.ts";

const masks: Condition = { any: [{ present: "static_mask" }, { present: "dynamic_masks" }] };
const endFrame: Condition = { present: "image_tail" };

/** Models that take an end picture in mode pro alone. */
const ONLY_LARGE: readonly string[] = ["kling-v1-5", "kling-v1-6", "kling-v2-1", "kling-v2-5-turbo", "kling-v2-6"];

/** First and end picture, and the three groups of which only one is taken. */
export const pictureRules: readonly Rule[] = [
  {
    id: "image-or-tail",
    title: "At least one of first and end picture is there",
    reads: ["image", "image_tail"],
    must: { atLeastOne: ["image", "image_tail"] },
    message: "neither image nor image_tail is there",
    fix: "send image, the first picture of the clip",
  },
  {
    id: "tail-model",
    title: "An end picture needs a model that has it",
    reads: ["image_tail", "model_name"],
    when: endFrame,
    must: { not: { model: "endFrame", lacks: true } },
    message: "{model_name} does not take image_tail",
    fix: "leave image_tail out, or choose another model",
    wireMessage: "Image tail is not supported by the current model",
  },
  {
    id: "tail-alone",
    title: "Only 1.5 and 1.6 take an end picture alone",
    reads: ["image_tail", "image", "model_name"],
    when: { all: [endFrame, { absent: "image" }] },
    must: {
      any: [
        { path: "model_name", is: "kling-v1-5" },
        { path: "model_name", is: "kling-v1-6" },
      ],
    },
    message: "{model_name} takes image_tail only beside image",
    fix: "send image too",
  },
  {
    id: "tail-mode",
    title: "Most models take an end picture in 1080P only",
    reads: ["image_tail", "mode", "model_name"],
    when: { all: [endFrame, { any: ONLY_LARGE.map((is) => ({ path: "model_name", is })) }] },
    must: { path: "mode", is: "pro" },
    message: "{model_name} takes image_tail only in mode pro, but mode is {mode}",
    fix: 'send "mode": "pro"',
  },
  {
    id: "tail-seconds",
    title: "kling-v1 takes an end picture for clips of 5 s",
    reads: ["duration", "image_tail", "model_name"],
    when: { all: [endFrame, { path: "model_name", is: "kling-v1" }] },
    must: { path: "duration", is: "5" },
    message: "kling-v1 takes image_tail for clips of 5 s, but duration is {duration}",
    fix: 'send "duration": "5", or leave image_tail out',
  },
  {
    id: "tail-sound",
    title: "2.6 takes an end picture only when silent",
    reads: ["image_tail", "sound", "model_name"],
    when: { all: [endFrame, { path: "model_name", is: "kling-v2-6" }] },
    must: { path: "sound", is: "off" },
    message: "kling-v2-6 takes image_tail only with sound off",
    fix: 'send "sound": "off", or leave image_tail out',
  },
  {
    id: "tail-or-masks",
    title: "End picture and masks exclude each other",
    reads: ["image_tail", "static_mask", "dynamic_masks"],
    when: endFrame,
    must: { not: masks },
    message: "image_tail is sent together with masks",
    fix: "send one of image_tail, masks and camera_control",
  },
  {
    id: "tail-or-camera",
    title: "End picture and camera control exclude each other",
    reads: ["image_tail", "camera_control"],
    must: { atMostOne: ["image_tail", "camera_control"] },
    message: "image_tail is sent together with camera_control",
    fix: "send one of image_tail, masks and camera_control",
  },
  {
    id: "masks-or-camera",
    title: "Masks and camera control exclude each other",
    reads: ["camera_control", "static_mask", "dynamic_masks"],
    when: { present: "camera_control" },
    must: { not: masks },
    message: "camera_control is sent together with masks",
    fix: "send one of image_tail, masks and camera_control",
  },
  {
    id: "multi-shot-without-end",
    title: "Multi-shot excludes an end picture, until 2026-05-07",
    reads: ["image_tail", "multi_shot"],
    when: { path: "multi_shot", is: true },
    must: { absent: "image_tail" },
    message: "multi_shot is true, which excludes image_tail",
    fix: "leave image_tail out, or make a single shot",
    until: "2026-05-07",
  },
];

/** Which models, modes and lengths take the motion brush and camera control. */
export const brushRules: readonly Rule[] = [
  {
    id: "masks-model",
    title: "Masks need a model that has the motion brush",
    reads: ["static_mask", "dynamic_masks", "model_name"],
    when: masks,
    must: { not: { model: "motionMasks", lacks: true } },
    message: "{model_name} does not take static_mask or dynamic_masks",
    fix: "leave the masks out",
    wireMessage: "Motion brush is not supported by the current model",
  },
  {
    id: "masks-seconds",
    title: "Masks are for clips of 5 s",
    reads: ["duration", "static_mask", "dynamic_masks"],
    when: masks,
    must: { path: "duration", is: "5" },
    message: "masks are taken for clips of 5 s, but duration is {duration}",
    fix: 'send "duration": "5", or leave the masks out',
  },
  {
    id: "masks-mode",
    title: "kling-v1-5 takes masks in mode pro",
    reads: ["mode", "static_mask", "dynamic_masks", "model_name"],
    when: { all: [masks, { path: "model_name", is: "kling-v1-5" }] },
    must: { path: "mode", is: "pro" },
    message: "kling-v1-5 takes masks only in mode pro",
    fix: 'send "mode": "pro"',
  },
  {
    id: "camera-mode",
    title: "Camera control needs kling-v1-5, pro and 5 s",
    reads: ["camera_control", "model_name", "mode", "duration"],
    when: { present: "camera_control" },
    must: {
      all: [
        { path: "model_name", is: "kling-v1-5" },
        { path: "mode", is: "pro" },
        { path: "duration", is: "5" },
      ],
    },
    message: "camera_control of a picture is for kling-v1-5 in mode pro with 5 s",
    fix: "leave camera_control out and describe the camera in the prompt",
  },
];

/** Voices of the request itself. */
export const voiceRules: readonly Rule[] = [
  {
    id: "voices-model",
    title: "Voices need a model that has voice control",
    reads: ["voice_list", "model_name"],
    when: { present: "voice_list" },
    must: { not: { model: "voiceControl", lacks: true } },
    message: "{model_name} does not take voice_list",
    fix: "bind the voice to an element with element_voice_id, or use kling-v2-6",
  },
  {
    id: "voices-need-sound",
    title: "Voices are heard only with sound on",
    reads: ["sound", "voice_list"],
    when: { present: "voice_list" },
    must: { path: "sound", is: "on" },
    message: "voice_list is sent, but sound is not on",
    fix: 'send "sound": "on"',
  },
  {
    id: "voices-mode",
    title: "kling-v2-6 takes voices in 1080P only",
    reads: ["mode", "voice_list", "model_name"],
    when: { all: [{ present: "voice_list" }, { path: "model_name", is: "kling-v2-6" }] },
    must: { path: "mode", is: "pro" },
    message: "kling-v2-6 takes voice_list only in mode pro",
    fix: 'send "mode": "pro"',
  },
  {
    id: "elements-or-voices",
    title: "Elements and voices exclude each other",
    reads: ["voice_list", "element_list"],
    must: { atMostOne: ["element_list", "voice_list"] },
    message: "element_list and voice_list are sent together",
    fix: "send one of them; a voice can be bound to an element with element_voice_id",
  },
];
