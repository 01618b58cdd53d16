import { speechTimbre } from "../../../contract/index.ts";
import type { RoleRequest, RoleSpeech } from "../../index.ts";
import type { Voice } from "./scene.ts";
import { seedOf } from "./seed-of.ts";
import type { SoundPlan } from "./sound-plan.ts";

/** When speech begins that has no place of its own, in seconds. */
export const SPEECH_AT = 0.3;

/** What is heard of a request that is no film of shots; undefined when nothing is. `seconds` is the length where it is fixed. */
export function planSound(request: RoleRequest, seconds: number | undefined): SoundPlan | undefined {
  const { audio, videos } = request;
  const kept = videos.find(({ use, keepSound }) => use === "base" && keepSound)?.file;
  const isMade = audio !== undefined && audio.speech === undefined && audio.given === undefined;
  if (audio === undefined && kept === undefined) return undefined;
  return {
    seconds,
    seed: seedOf(request),
    ...(kept && { own: { path: kept.path, volume: audio?.given === undefined ? 1 : audio.ownVolume } }),
    ...(audio?.given && { given: { ...audio.given, path: audio.given.file.path, mime: audio.given.file.mime } }),
    ...(audio?.speech && { speech: { ...toSpoken(audio.speech), at: SPEECH_AT } }),
    ...(isMade && { made: { sounds: audio.sounds, music: audio.music, whisper: audio.whisper } }),
  };
}

function toSpoken({ text, voice, language, speed }: RoleSpeech): { text: string; voice: Voice; speed: number } {
  return { text, speed, voice: { ...speechTimbre(voice), language: languageOf(text) ?? language, id: voice } };
}

// The words decide the language, for a voice that reads foreign letters spells them.
function languageOf(text: string): Voice["language"] | undefined {
  if (/\p{Script=Han}/u.test(text)) return "zh";
  return /\p{Script=Latin}/u.test(text) ? "en" : undefined;
}
