import type { JsonObject } from "../../src/base/index.ts";
import type { BadPayload, PayloadCorpus } from "./payloads.suite.ts";

const MEDIA = "https://media.example.com";
const picture = `${MEDIA}/keeper.png`;
const clip = `${MEDIA}/talk.mp4`;
const sound = `${MEDIA}/line.wav`;
const DATA = "data:image/png;base64,iVBORw0KGgo=";

const more: JsonObject = { video_id: "900000000000000002", prompt: "The boat reaches the quay.", cfg_scale: 0.5 };

const face: JsonObject = {
  face_id: "0",
  sound_file: sound,
  sound_start_time: 0,
  sound_end_time: 5200,
  sound_insert_time: 1000,
  sound_volume: 2,
  original_audio_volume: 0,
};
const session = "900000000000000003";
const speaks = (changes: JsonObject): JsonObject => ({ session_id: session, face_choose: [{ ...face, ...changes }] });

const spoken: JsonObject = {
  video_url: clip,
  mode: "text2video",
  text: "Is it finished?",
  voice_id: "oversea_male1",
  voice_language: "en",
};
const old = (changes: JsonObject): JsonObject => ({ input: { ...spoken, ...changes } });

const avatar: JsonObject = {
  image: picture,
  sound_file: sound,
  prompt: "He nods.",
  mode: "pro",
  watermark_info: { enabled: true },
};

const pair = [picture, `${MEDIA}/guest.png`];
const effect = (effect_scene: string, input: JsonObject): JsonObject => ({ effect_scene, input });

/** Speech, longer clips and effects, from the pages of 2025 and 2026. */
export const speechCorpora: readonly PayloadCorpus[] = [
  {
    endpoint: "video-extend.create",
    today: "2026-09-20",
    good: [
      { name: "a clip and what happens next", body: more },
      { name: "a clip alone", body: { video_id: "900000000000000002" } },
    ],
    bad: [
      { name: "no clip", body: { prompt: "More." }, path: "video_id", rule: "required", fix: "video_id" },
      {
        name: "guidance beyond its range",
        body: { ...more, cfg_scale: 5 },
        path: "cfg_scale",
        rule: "max",
        fix: "send 1 or less",
      },
      {
        name: "a model, which the clip has",
        body: { ...more, model_name: "kling-v1-6" },
        path: "model_name",
        rule: "unknown-field",
        severity: "care",
        fix: "leave",
      },
    ],
  },
  {
    endpoint: "identify-face.call",
    good: [
      { name: "a clip by its address", body: { video_url: clip } },
      { name: "a clip by its id", body: { video_id: "900000000000000002" } },
    ],
    bad: [
      { name: "no clip", body: {}, path: "video_id", rule: "one-clip", fix: "video_url" },
      {
        name: "an external id, which it does not take",
        body: { video_url: clip, external_task_id: "faces-1" },
        path: "external_task_id",
        rule: "unknown-field",
        severity: "care",
        fix: "leave",
      },
    ],
  },
  {
    endpoint: "advanced-lip-sync.create",
    good: [
      { name: "a sound by its address, as loud as may be", body: speaks({}) },
      { name: "a sound that the service made", body: speaks({ sound_file: "", audio_id: "900000000000000004" }) },
      { name: "a sound as raw base64, 2 s of it", body: speaks({ sound_file: "SUQzBAAAAAAA", sound_end_time: 2000 }) },
    ],
    bad: [
      {
        name: "no sound",
        body: speaks({ sound_file: "" }),
        path: "face_choose[0]",
        rule: "one-sound",
        fix: "audio_id",
      },
      {
        name: "two sounds",
        body: speaks({ audio_id: "900000000000000004" }),
        path: "face_choose[0]",
        rule: "one-sound",
        fix: "sound_file",
      },
      { name: "a part of 1 s", body: speaks({ sound_end_time: 1000 }), path: "face_choose[0]", rule: "sound-part", fix: "2000" },
      {
        name: "louder than twice",
        body: speaks({ sound_volume: 2.1 }),
        path: "face_choose[0].sound_volume",
        rule: "max",
        fix: "send 2 or less",
      },
      {
        name: "two faces",
        body: { session_id: session, face_choose: [face, { ...face, face_id: "1" }] },
        path: "face_choose",
        rule: "max",
        fix: "leave out 1",
      },
      { name: "no face", body: { session_id: session, face_choose: [] }, path: "face_choose", rule: "min", fix: "1" },
      {
        name: "a time in text",
        body: speaks({ sound_start_time: "0" }),
        path: "face_choose[0].sound_start_time",
        rule: "type",
        fix: "without quotation marks",
      },
    ],
  },
  {
    endpoint: "lip-sync.create",
    today: "2025-06-18",
    good: [
      { name: "a text is spoken", body: old({ voice_speed: 0.8 }) },
      {
        name: "a sound is spoken",
        body: { input: { video_id: "900000000000000002", mode: "audio2video", audio_type: "url", audio_url: sound } },
      },
    ],
    bad: [
      { name: "no clip", body: old({ video_url: "" }), path: "input.video_id", rule: "one-clip", fix: "video_url" },
      {
        name: "no voice",
        body: old({ voice_id: "" }),
        path: "input.text",
        rule: "text-required",
        severity: "approve",
        fix: "voice_id",
      },
      {
        name: "no sound",
        body: old({ mode: "audio2video", audio_type: "file" }),
        path: "input.audio_file",
        rule: "sound-required",
        severity: "approve",
        fix: "audio_url",
      },
      { name: "121 characters", body: old({ text: "a".repeat(121) }), path: "input.text", rule: "max", fix: "shorten it by 1" },
      { name: "too slow", body: old({ voice_speed: 0.7 }), path: "input.voice_speed", rule: "min", fix: "send 0.8 or more" },
      { name: "flat, as some clients write it", body: spoken, path: "input", rule: "required", fix: "input" },
    ],
  },
  {
    endpoint: "avatar.create",
    good: [
      { name: "a sound by its address", body: avatar },
      { name: "a sound that the service made, all else left out", body: { image: picture, audio_id: "900000000000000004" } },
    ],
    bad: [
      { name: "no sound", body: { image: picture }, path: "audio_id", rule: "one-sound", fix: "sound_file" },
      { name: "two sounds", body: { ...avatar, audio_id: "9" }, path: "audio_id", rule: "one-sound", fix: "audio_id" },
      { name: "no picture", body: { sound_file: sound }, path: "image", rule: "required", fix: "image" },
      { name: "a data: URL", body: { ...avatar, image: DATA }, path: "image", rule: "refused-form", fix: "prefix" },
      { name: "4K", body: { ...avatar, mode: "4k" }, path: "mode", rule: "member", fix: "pro" },
      { name: "mode professional", body: { ...avatar, mode: "professional" }, path: "mode", rule: "refused-form", fix: "pro" },
      {
        name: "a length, which the sound has",
        body: { ...avatar, duration: "5" },
        path: "duration",
        rule: "unknown-field",
        severity: "care",
        fix: "leave",
      },
    ],
  },
  {
    endpoint: "effects.create",
    good: [
      { name: "an effect for two", body: effect("heart_gesture_pro", { images: pair }) },
      { name: "an effect for one, by a name that only its page lists", body: effect("another_effect", { image: picture }) },
    ],
    bad: [
      ...withdrawn("kiss", "kiss_pro"),
      ...withdrawn("celebration", "still lists"),
      ...withdrawn("magic_match_tree", "still lists"),
      {
        name: "an effect for two with one picture",
        body: effect("kiss_pro", { image: picture }),
        path: "input.images",
        rule: "pair-required",
        fix: "images",
      },
      {
        name: "three pictures",
        body: effect("kiss_pro", { images: [...pair, picture] }),
        path: "input.images",
        rule: "max",
        fix: "1",
      },
      {
        name: "one picture in a pair",
        body: effect("kiss_pro", { images: [picture] }),
        path: "input.images",
        rule: "min",
        fix: "2",
      },
      {
        name: "a pair beside a picture",
        body: effect("kiss_pro", { image: picture, images: pair }),
        path: "input.image",
        rule: "one-input",
        fix: "images",
      },
      {
        name: "a pair for an effect that is not known to take one",
        body: effect("another_effect", { images: pair }),
        path: "input.images",
        rule: "pair-unlisted",
        severity: "care",
        fix: "hug_pro",
      },
      ...past("model_name", "kling-v1-6"),
      ...past("mode", "std"),
      ...past("duration", "5"),
      {
        name: "a data: URL",
        body: effect("another_effect", { image: DATA }),
        path: "input.image",
        rule: "refused-form",
        fix: "prefix",
      },
      {
        name: "a data: URL in a pair",
        body: effect("kiss_pro", { images: [picture, DATA] }),
        path: "input.images[1]",
        rule: "refused-form",
        fix: "prefix",
      },
    ],
  },
];

function withdrawn(scene: string, fix: string): readonly BadPayload[] {
  const body = effect(scene, scene === "kiss" ? { images: pair } : { image: picture });
  return [{ name: `the withdrawn effect ${scene}`, body, path: "effect_scene", rule: "refused-form", fix }];
}

function past(name: string, value: string): readonly BadPayload[] {
  const body = effect("another_effect", { image: picture, [name]: value });
  return [{ name: `${name} of 2025`, body, path: `input.${name}`, rule: "no-effect", severity: "care", fix: "leave" }];
}
