import type { Rule } from "../vocabulary/index.ts";

const ONE_SOUND = {
  title: "There is one sound, by id or as it is",
  message: "not exactly one of audio_id and sound_file is there",
  fix: "send audio_id for a sound of the speech endpoint, or sound_file for any other",
} as const;

/** The sound that a picture speaks. */
export const oneSoundRule: Rule = {
  ...ONE_SOUND,
  id: "one-sound",
  reads: ["audio_id", "sound_file"],
  must: { exactlyOne: ["audio_id", "sound_file"] },
};

/** What each chosen face speaks. Times against the clip cannot be told from the request. */
export const faceRules: readonly Rule[] = [
  {
    ...ONE_SOUND,
    id: "one-sound",
    reads: ["face_choose[].audio_id", "face_choose[].sound_file", "face_choose"],
    must: { forEach: "face_choose[]", must: { exactlyOne: ["audio_id", "sound_file"] } },
  },
  {
    id: "sound-part",
    title: "The part of the sound that is used is 2 s long or more",
    reads: ["face_choose[].sound_end_time", "face_choose[].sound_start_time", "face_choose"],
    must: { forEach: "face_choose[]", must: { from: "sound_start_time", to: "sound_end_time", min: 2000 } },
    message: "the part from {face_choose[].sound_start_time} to {face_choose[].sound_end_time} ms is shorter than 2 s",
    fix: "set sound_end_time at least 2000 above sound_start_time; both are milliseconds",
  },
];

/** The form of 2025: what its two modes need, and that it was superseded. */
export const oldLipSyncRules: readonly Rule[] = [
  {
    id: "superseded",
    title: "This form was superseded in September 2025",
    reads: ["input"],
    must: { absent: "input" },
    effect: "ignored",
    message: "this form of lip-sync was superseded in September 2025",
    fix: "find the faces with identify-face, then use advanced-lip-sync",
    since: "2025-09-15",
  },
  {
    id: "one-clip",
    title: "There is one clip, by id or by address",
    reads: ["input.video_id", "input.video_url", "input"],
    when: { present: "input" },
    must: { exactlyOne: ["input.video_id", "input.video_url"] },
    message: "not exactly one of input.video_id and input.video_url is there",
    fix: "send video_id for a clip that the service made, or video_url for any other",
  },
  {
    id: "text-required",
    title: "Text that is spoken has a text and a voice",
    reads: ["input.text", "input.voice_id", "input.mode"],
    when: { path: "input.mode", is: "text2video" },
    must: { all: [{ present: "input.text" }, { present: "input.voice_id" }] },
    message: "input.mode is text2video, but text or voice_id is missing",
    fix: "send text and voice_id",
  },
  {
    id: "sound-required",
    title: "A sound that is spoken is there",
    reads: ["input.audio_file", "input.audio_url", "input.mode"],
    when: { path: "input.mode", is: "audio2video" },
    must: { exactlyOne: ["input.audio_file", "input.audio_url"] },
    message: "input.mode is audio2video, but not exactly one of audio_file and audio_url is there",
    fix: 'send "audio_type": "file" with audio_file, or "url" with audio_url',
  },
];
