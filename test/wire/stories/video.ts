import type { TaskStory } from "./story.ts";

/** Clips by the old standard. */
export const videoStories: readonly TaskStory[] = [
  {
    endpoint: "omni-video.create",
    title: "a clip from text alone",
    body: () => ({
      model_name: "kling-v3-omni",
      prompt: "A paper fox crosses a frozen river.",
      mode: "std",
      aspect_ratio: "16:9",
      duration: "4",
    }),
    makes: { videos: 1 },
    seconds: 4,
  },
  {
    endpoint: "omni-video.create",
    title: "three shots with an element and a picture by its address",
    body: ({ picture, elementId }) => ({
      model_name: "kling-v3-omni",
      multi_shot: true,
      shot_type: "customize",
      multi_prompt: [
        { index: 1, prompt: "<<<element_1>>> opens the door of <<<image_1>>>.", duration: "2" },
        { index: 2, prompt: "<<<element_1>>> looks out.", duration: "1" },
        { index: 3, prompt: "Snow.", duration: "2" },
      ],
      image_list: [{ image_url: picture }],
      element_list: [{ element_id: Number(elementId) }],
      mode: "pro",
      aspect_ratio: "9:16",
      duration: "5",
    }),
    makes: { videos: 1 },
    seconds: 5,
  },
  {
    endpoint: "omni-video.create",
    title: "the next shot after a clip by its address",
    body: ({ clip }) => ({
      model_name: "kling-v3-omni",
      prompt: "After <<<video_1>>>, the next shot.",
      video_list: [{ video_url: clip, refer_type: "feature", keep_original_sound: "no" }],
      mode: "std",
      aspect_ratio: "16:9",
      duration: "3",
    }),
    makes: { videos: 1 },
    seconds: 3,
  },
  {
    endpoint: "text2video.create",
    title: "a clip from text",
    body: () => ({ model_name: "kling-v3", prompt: "A paper boat on a lake.", mode: "std", aspect_ratio: "1:1", duration: "3" }),
    makes: { videos: 1 },
    seconds: 3,
  },
  {
    endpoint: "image2video.create",
    title: "a clip from an inline picture",
    body: ({ inlinePicture }) => ({
      model_name: "kling-v2-6",
      image: inlinePicture,
      prompt: "It drifts.",
      mode: "pro",
      duration: "5",
    }),
    makes: { videos: 1 },
    seconds: 5,
  },
  {
    endpoint: "image2video.create",
    title: "a clip between two pictures",
    body: ({ picture, otherPicture }) => ({
      model_name: "kling-v3",
      image: picture,
      image_tail: otherPicture,
      prompt: "From one to the other.",
      duration: "5",
    }),
    makes: { videos: 1 },
    seconds: 5,
  },
  {
    endpoint: "motion-control.create",
    title: "a character moved as in a clip",
    body: ({ picture, clip }) => ({
      model_name: "kling-v3",
      image_url: picture,
      video_url: clip,
      character_orientation: "video",
      mode: "std",
    }),
    makes: { videos: 1 },
  },
  {
    endpoint: "video-extend.create",
    title: "a clip goes on",
    body: ({ madeClip }) => ({ video_id: madeClip, prompt: "The fog lifts." }),
    makes: { videos: 1 },
  },
  {
    endpoint: "lip-sync.create",
    title: "lips moved to a spoken text, in the old form",
    body: ({ clip }) => ({
      input: { video_url: clip, mode: "text2video", text: "The ferry is late.", voice_id: "oversea_male1", voice_language: "en" },
    }),
    makes: { videos: 1 },
  },
  {
    endpoint: "avatar.create",
    title: "a portrait speaks",
    body: ({ picture, sound }) => ({ image: picture, sound_file: sound, prompt: "Nods.", mode: "std" }),
    makes: { videos: 1 },
  },
  {
    endpoint: "effects.create",
    title: "an effect on two pictures",
    body: ({ picture, otherPicture }) => ({ effect_scene: "hug_pro", input: { images: [picture, otherPicture] } }),
    makes: { videos: 1 },
  },
];
