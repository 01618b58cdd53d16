import type { TaskStory } from "./story.ts";

const prompt = { type: "prompt", text: "She looks out of the window of the train." };

/** Clips by the new standard. */
export const newStories: readonly TaskStory[] = [
  {
    endpoint: "text-to-video-3.0.create",
    title: "a clip from text, in prose shots",
    body: () => ({
      prompt: "shot 1, 2, a lamp is lit; shot 2, 2, a door opens;",
      settings: { multi_shot: true, resolution: "720p", aspect_ratio: "9:16", duration: 4 },
    }),
    makes: { videos: 1 },
    seconds: 4,
  },
  {
    endpoint: "text-to-video-3.0-turbo.create",
    title: "a clip from text",
    body: () => ({ prompt: "A lamp is lit.", settings: { duration: 3, aspect_ratio: "1:1" } }),
    makes: { videos: 1 },
    seconds: 3,
  },
  {
    endpoint: "text-to-video-2.6.create",
    title: "a clip from text",
    body: () => ({ prompt: "A lamp is lit.", settings: { duration: 5 } }),
    makes: { videos: 1 },
    seconds: 5,
  },
  {
    endpoint: "text-to-video-2.5-turbo.create",
    title: "a clip from text",
    body: () => ({ prompt: "A lamp is lit.", settings: { duration: 5 } }),
    makes: { videos: 1 },
    seconds: 5,
  },
  {
    endpoint: "image-to-video-3.0.create",
    title: "a clip between two frames with an element",
    body: ({ picture, otherPicture, elementId }) => ({
      contents: [
        prompt,
        { type: "first_frame", url: picture },
        { type: "last_frame", url: otherPicture },
        { type: "element", element_id: elementId, id: "keeper" },
      ],
      settings: { multi_shot: false, duration: 3 },
    }),
    makes: { videos: 1 },
    seconds: 3,
  },
  {
    endpoint: "image-to-video-3.0-turbo.create",
    title: "a clip from an inline frame",
    body: ({ inlinePicture }) => ({ contents: [prompt, { type: "first_frame", url: inlinePicture }], settings: { duration: 3 } }),
    makes: { videos: 1 },
    seconds: 3,
  },
  {
    endpoint: "image-to-video-2.6.create",
    title: "a clip with a voice",
    body: ({ picture, voiceId }) => ({
      contents: [
        { type: "prompt", text: "She whispers to @v1." },
        { type: "first_frame", url: picture },
        { type: "voice", voice_id: voiceId, id: "v1" },
      ],
      settings: { audio: "native", resolution: "1080p", duration: 5 },
    }),
    makes: { videos: 1 },
    seconds: 5,
  },
  {
    endpoint: "image-to-video-2.5-turbo.create",
    title: "a clip from a frame",
    body: ({ picture }) => ({ contents: [prompt, { type: "first_frame", url: picture }], settings: { duration: 5 } }),
    makes: { videos: 1 },
    seconds: 5,
  },
  {
    endpoint: "omni-video-3.0-omni.create",
    title: "a clip with a picture and an element",
    body: ({ picture, elementId }) => ({
      contents: [
        { type: "prompt", text: "@keeper walks past @hut." },
        { type: "refer_image", url: picture, id: "hut" },
        { type: "element", element_id: elementId, id: "keeper" },
      ],
      settings: { multi_shot: false, duration: 3, aspect_ratio: "16:9" },
    }),
    makes: { videos: 1 },
    seconds: 3,
  },
  {
    endpoint: "omni-video-o1.create",
    title: "a clip after a clip",
    body: ({ clip }) => ({
      contents: [
        { type: "prompt", text: "After @video_1, the next shot." },
        { type: "feature_video", url: clip, id: "video_1" },
      ],
      settings: { duration: 5, aspect_ratio: "16:9" },
    }),
    makes: { videos: 1 },
    seconds: 5,
  },
  ...(["3.0", "2.6"] as const).map((model): TaskStory => ({
    endpoint: `motion-control-${model}.create`,
    title: "a character moved as in a clip",
    body: ({ picture, clip }) => ({
      contents: [
        { type: "image", url: picture },
        { type: "video", url: clip },
      ],
      settings: { character_orientation: "video" },
    }),
    makes: { videos: 1 },
  })),
];
