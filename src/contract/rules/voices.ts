import type { Rule } from "../vocabulary/index.ts";

const SAMPLES = ["voice_url", "video_id"];

/** What a voice is cloned from. */
export const voiceRules: readonly Rule[] = [
  {
    id: "sample-required",
    title: "There is a sample of the voice",
    reads: SAMPLES,
    must: { atLeastOne: SAMPLES },
    message: "neither voice_url nor video_id is there",
    fix: "send voice_url with 5 to 30 s of one clean voice, or video_id of a clip that the service made with sound",
  },
  {
    id: "one-sample",
    title: "There is one sample",
    reads: SAMPLES,
    must: { atMostOne: SAMPLES },
    message: "voice_url and video_id are both there",
    fix: "send one of the two",
  },
];
