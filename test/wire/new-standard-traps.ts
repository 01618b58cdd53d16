import type { JsonObject } from "../../src/base/index.ts";
import type { BadPayload } from "./payloads.suite.ts";

/** A name of the legacy body at the top of a new one, the value people give it, and words of the fix. */
export type LegacyName = readonly [name: string, value: JsonObject[string], fix: string];

const MEDIA = "https://media.example.com";

/** Names that every create of the new standard is sent by habit. */
export const everywhere: readonly LegacyName[] = [
  ["model_name", "kling-v3", "path"],
  ["mode", "pro", "settings.resolution"],
  ["callback_url", "https://hooks.example.com/kling", "options.callback_url"],
  ["external_task_id", "take-001", "options.external_task_id"],
  ["watermark_info", { enabled: true }, "options.watermark_info"],
];
export const length: readonly LegacyName[] = [["duration", "5", "settings.duration"]];
export const ratio: readonly LegacyName[] = [["aspect_ratio", "16:9", "settings.aspect_ratio"]];
export const sound: readonly LegacyName[] = [["sound", "on", "settings.audio"]];
export const shots: readonly LegacyName[] = [
  ["multi_shot", false, "settings.multi_shot"],
  ["shot_type", "customize", "list them there"],
  ["multi_prompt", [{ index: 1, prompt: "Rain.", duration: "5" }], "shot 1, 2, words"],
];
export const withoutSuccessor: readonly LegacyName[] = [
  ["negative_prompt", "People.", "into the prompt"],
  ["cfg_scale", 0.5, "leave it out"],
  ["camera_control", { type: "down_back" }, "in the prompt"],
];
export const promptAtTop: readonly LegacyName[] = [["prompt", "Rain.", "contents"]];
export const pictures: readonly LegacyName[] = [
  ["image", `${MEDIA}/a.png`, "first_frame"],
  ["static_mask", `${MEDIA}/mask.png`, "what stays still"],
  ["dynamic_masks", [{ mask: `${MEDIA}/mask.png` }], "what moves"],
];
export const tail: readonly LegacyName[] = [["image_tail", `${MEDIA}/b.png`, "last_frame"]];
export const omniLists: readonly LegacyName[] = [
  ["image_list", [{ image_url: `${MEDIA}/a.png` }], "refer_image"],
  ["video_list", [{ video_url: `${MEDIA}/a.mp4`, refer_type: "feature" }], "feature_video"],
  ["element_list", [{ element_id: 321000000000101 }], "element"],
];
export const motionNames: readonly LegacyName[] = [
  ["image_url", `${MEDIA}/a.png`, '"image"'],
  ["video_url", `${MEDIA}/a.mp4`, '"video"'],
  ["character_orientation", "video", "settings.character_orientation"],
  ["keep_original_sound", "yes", "settings.audio"],
];

/** A good body with one legacy name beside it: taken and without effect. */
export function legacyNames(good: JsonObject, names: readonly LegacyName[]): readonly BadPayload[] {
  return names.map(([name, value, fix]) => ({
    name: `${name} at the top`,
    body: { ...good, [name]: value },
    path: name,
    rule: "no-effect",
    severity: "care",
    fix,
  }));
}

/** A good body with other settings. */
export function withSettings(good: JsonObject, settings: JsonObject): JsonObject {
  return { ...good, settings: { ...(good["settings"] as JsonObject | undefined), ...settings } }; // a record where it is there
}

/** What every create of the new standard refuses in its settings and options. */
export function commonMistakes(good: JsonObject): readonly BadPayload[] {
  return [
    {
      name: "the mode of the legacy standard as resolution",
      body: withSettings(good, { resolution: "pro" }),
      path: "settings.resolution",
      rule: "refused-form",
      fix: "1080p",
    },
    {
      name: "another mode of the legacy standard as resolution",
      body: withSettings(good, { resolution: "std" }),
      path: "settings.resolution",
      rule: "refused-form",
      fix: "720p",
    },
    {
      name: "settings as text",
      body: { ...good, settings: "1080p" },
      path: "settings",
      rule: "type",
      fix: "JSON object",
    },
    {
      name: "an address for callbacks that is none",
      body: { ...good, options: { callback_url: "hooks" } },
      path: "options.callback_url",
      rule: "type",
      fix: "https://",
    },
  ];
}
