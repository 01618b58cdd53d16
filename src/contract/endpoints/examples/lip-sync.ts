import type { Example } from "../../vocabulary/index.ts";

const MEDIA = "https://media.example.com";

/** Requests of identify-face, in values of our own. */
export const identifyFaceExamples: readonly Example[] = [
  { title: "a clip by its address", accepted: true, body: { video_url: `${MEDIA}/talk.mp4` } },
  { title: "a clip that the service made", accepted: true, body: { video_id: "900000000000000002" } },
  { title: "no clip", accepted: false, body: {} },
];

const part = { sound_start_time: 0, sound_end_time: 4000, sound_insert_time: 1000 };

/** Requests of advanced-lip-sync, in values of our own. */
export const lipSyncExamples: readonly Example[] = [
  {
    title: "a face speaks a sound by its address",
    accepted: true,
    body: {
      session_id: "900000000000000003",
      face_choose: [{ face_id: "0", sound_file: `${MEDIA}/line.mp3`, ...part, sound_volume: 1.2, original_audio_volume: 0.5 }],
      external_task_id: "example-lips",
    },
  },
  {
    title: "a face speaks a sound that the service made",
    accepted: true,
    body: { session_id: "900000000000000003", face_choose: [{ face_id: "0", audio_id: "900000000000000004", ...part }] },
  },
  {
    title: "a part of 1 s",
    accepted: false,
    body: {
      session_id: "900000000000000003",
      face_choose: [{ face_id: "0", audio_id: "900000000000000004", ...part, sound_end_time: 1000 }],
    },
  },
  {
    title: "two faces",
    accepted: false,
    body: {
      session_id: "900000000000000003",
      face_choose: [
        { face_id: "0", audio_id: "900000000000000004", ...part },
        { face_id: "1", audio_id: "900000000000000004", ...part },
      ],
    },
  },
];

/** Requests of the form of 2025, in values of our own. */
export const oldLipSyncExamples: readonly Example[] = [
  {
    title: "a text is spoken",
    accepted: true,
    body: {
      input: {
        video_url: `${MEDIA}/talk.mp4`,
        mode: "text2video",
        text: "Is it finished?",
        voice_id: "oversea_male1",
        voice_language: "en",
        voice_speed: 1,
      },
    },
  },
  {
    title: "a clip in both ways",
    accepted: false,
    body: {
      input: {
        video_id: "900000000000000002",
        video_url: `${MEDIA}/talk.mp4`,
        mode: "audio2video",
        audio_type: "url",
        audio_url: `${MEDIA}/line.mp3`,
      },
    },
  },
];
