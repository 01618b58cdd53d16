import type { TaskStory } from "./story.ts";

/** Sounds, and voices of a library. */
export const soundStories: readonly TaskStory[] = [
  {
    endpoint: "text-to-audio.create",
    title: "a sound from a text, as MP3 and WAV",
    body: () => ({ prompt: "Rain on a tin roof.", duration: 4.5 }),
    makes: { audios: 1 },
  },
  {
    endpoint: "video-to-audio.create",
    title: "a sound for a clip, alone and with the clip",
    body: ({ clip }) => ({ video_url: clip, sound_effect_prompt: "Waves.", asmr_mode: false }),
    makes: { videos: 1, audios: 1 },
  },
  {
    endpoint: "voices.create",
    title: "a voice from a sound",
    body: ({ sound }) => ({ voice_name: "Keeper", voice_url: sound }),
    makes: { voices: 1 },
  },
];
