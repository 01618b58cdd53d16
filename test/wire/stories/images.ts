import type { TaskStory } from "./story.ts";

/** Pictures. */
export const imageStories: readonly TaskStory[] = [
  {
    endpoint: "generations.create",
    title: "three pictures from text",
    body: () => ({ model_name: "kling-v3", prompt: "A paper fox.", n: 3, aspect_ratio: "1:1" }),
    makes: { images: 3 },
  },
  {
    endpoint: "generations.create",
    title: "a picture after a picture",
    body: ({ inlinePicture }) => ({
      model_name: "kling-v2-1",
      prompt: "The same by night.",
      image: inlinePicture,
      aspect_ratio: "16:9",
    }),
    makes: { images: 1 },
  },
  {
    endpoint: "omni-image.create",
    title: "a picture with a picture and an element",
    body: ({ picture, elementId }) => ({
      model_name: "kling-image-o1",
      prompt: "<<<element_1>>> in <<<image_1>>>.",
      image_list: [{ image: picture }],
      element_list: [{ element_id: Number(elementId) }],
      aspect_ratio: "3:2",
    }),
    makes: { images: 1 },
  },
  {
    endpoint: "omni-image.create",
    title: "a series of four",
    body: ({ picture }) => ({
      model_name: "kling-v3-omni",
      prompt: "Four seasons of <<<image_1>>>.",
      image_list: [{ image: picture }],
      result_type: "series",
      series_amount: 4,
      aspect_ratio: "1:1",
    }),
    makes: { images: 4 },
  },
  {
    endpoint: "multi-image2image.create",
    title: "two subjects in a scene",
    body: ({ picture, otherPicture, thirdPicture }) => ({
      model_name: "kling-v2-1",
      subject_image_list: [{ subject_image: picture }, { subject_image: otherPicture }],
      scene_image: thirdPicture,
      prompt: "At noon.",
      n: 2,
    }),
    makes: { images: 2 },
  },
  {
    endpoint: "expand.create",
    title: "a picture grows",
    body: ({ picture }) => ({
      image: picture,
      up_expansion_ratio: 0.1,
      down_expansion_ratio: 0.1,
      left_expansion_ratio: 0.3,
      right_expansion_ratio: 0.3,
      prompt: "More of the same.",
    }),
    makes: { images: 1 },
  },
  {
    endpoint: "ai-multi-shot.create",
    title: "three sets of three views",
    body: ({ picture }) => ({ element_frontal_image: picture }),
    makes: { images: 9 },
  },
  {
    endpoint: "kolors-virtual-try-on.create",
    title: "a garment tried on",
    body: ({ picture, otherPicture }) => ({
      model_name: "kolors-virtual-try-on-v1-5",
      human_image: picture,
      cloth_image: otherPicture,
    }),
    makes: { images: 1 },
  },
];
