import type { RefusedForm } from "../../vocabulary/index.ts";

/** Names of the legacy body that mean nothing in a new one, with where what they say has its place now. */
const everywhere: readonly RefusedForm[] = [
  gone("model_name", "the path names the model", "leave it out and choose the path by the model"),
  moved("mode", 'settings.resolution: std is "720p", pro is "1080p", 4k is "4k"'),
  moved("duration", "settings.duration, a whole number"),
  moved("callback_url", "options.callback_url"),
  moved("external_task_id", "options.external_task_id; without it a repeat is not recognised"),
  moved("watermark_info", "options.watermark_info"),
  ...["std", "pro"].map((value, place) => resolutionWord(value, ["720p", "1080p"][place] ?? "")),
];

const sound: readonly RefusedForm[] = [
  moved("sound", 'settings.audio: on is "native", off is "off"'),
  {
    path: "settings.audio",
    value: "on",
    effect: "refused",
    message: 'the word of the legacy standard, "on", is no value of audio',
    fix: 'send "audio": "native"',
    instead: "native",
  },
];

const shots: readonly RefusedForm[] = [
  moved("multi_shot", "settings.multi_shot; its default is true here"),
  gone(
    "shot_type",
    "shots are told in the prompt",
    "list them there for cuts of your own, or write it plain to leave them to the model",
  ),
  gone("multi_prompt", "shots are told in the prompt", "write them there: shot 1, 2, words; shot 2, 3, words;"),
];

const withoutSuccessor: readonly RefusedForm[] = [
  gone("negative_prompt", "the prompt also says what must not be seen", "write it into the prompt"),
  gone("cfg_scale", "it has no successor", "leave it out"),
  gone("camera_control", "it has no successor", "describe the camera in the prompt"),
];

const contentsNames: readonly RefusedForm[] = [
  moved("prompt", 'contents: {"type": "prompt", "text": ...}'),
  legacyType("end_frame", "last_frame"),
];

/** Traps of text-to-video. */
export function textTraps({
  audio,
  multiShot,
}: {
  readonly audio: boolean;
  readonly multiShot: boolean;
}): readonly RefusedForm[] {
  return [
    ...everywhere,
    moved("aspect_ratio", "settings.aspect_ratio"),
    ...(audio ? sound : []),
    ...(multiShot ? shots : []),
    ...withoutSuccessor,
    gone("contents", "text-to-video has its prompt at the top", 'send "prompt", or use image-to-video or omni-video'),
  ];
}

/** Traps of image-to-video. */
export function imageTraps(parts: {
  readonly audio: boolean;
  readonly multiShot: boolean;
  readonly lastFrame: boolean;
}): readonly RefusedForm[] {
  return [
    ...everywhere,
    ...contentsNames.filter(({ value }) => parts.lastFrame || value === undefined),
    moved("image", 'contents: {"type": "first_frame", "url": ...}'),
    ...(parts.lastFrame ? [moved("image_tail", 'contents: {"type": "last_frame", "url": ...}')] : [turboLastFrame]),
    ...(parts.audio ? sound : []),
    ...(parts.multiShot ? shots : []),
    ...withoutSuccessor,
    gone("static_mask", "masks have no successor", "say in the prompt what stays still"),
    gone("dynamic_masks", "masks have no successor", "say in the prompt what moves where"),
  ];
}

/** Traps of omni-video. */
export function omniTraps(multiShot: boolean): readonly RefusedForm[] {
  return [
    ...everywhere,
    ...contentsNames,
    moved("aspect_ratio", "settings.aspect_ratio"),
    moved("image_list", "contents: first_frame, last_frame, or refer_image for a plain reference"),
    moved("video_list", "contents: feature_video or base_video; settings.audio original keeps the sound"),
    moved("element_list", 'contents: {"type": "element", "element_id": "...", "id": ...}'),
    ...(multiShot ? [...sound, ...shots] : []),
  ];
}

/** Traps of motion control. */
export const motionTraps: readonly RefusedForm[] = [
  ...everywhere.filter(({ path }) => path !== "duration"),
  ...contentsNames.filter(({ value }) => value === undefined),
  moved("image_url", 'contents: {"type": "image", "url": ...}'),
  moved("video_url", 'contents: {"type": "video", "url": ...}'),
  moved("character_orientation", "settings.character_orientation"),
  moved("keep_original_sound", 'settings.audio: yes is "original", no is "off"'),
];

const turboLastFrame: RefusedForm = {
  path: "contents[].type",
  value: "last_frame",
  effect: "refused",
  message: "3.0 Turbo takes a first frame only",
  fix: "leave the last frame out, or use the path of 3.0",
};

function moved(path: string, place: string): RefusedForm {
  return {
    path,
    effect: "ignored",
    message: `${path} is of the legacy standard and has no effect here`,
    fix: `say it in ${place}`,
  };
}

function gone(path: string, why: string, fix: string): RefusedForm {
  return { path, effect: "ignored", message: `${path} has no effect here: ${why}`, fix };
}

function resolutionWord(value: string, instead: string): RefusedForm {
  return {
    path: "settings.resolution",
    value,
    effect: "refused",
    message: `the mode of the legacy standard, "${value}", is no resolution`,
    fix: `send "resolution": "${instead}"`,
    instead,
  };
}

function legacyType(value: string, instead: string): RefusedForm {
  return {
    path: "contents[].type",
    value,
    effect: "refused",
    message: `"${value}" is the word of the legacy standard`,
    fix: `send "type": "${instead}"`,
    instead,
  };
}
