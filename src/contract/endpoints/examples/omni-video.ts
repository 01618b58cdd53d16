import type { Example } from "../../vocabulary/index.ts";

const MEDIA = "https://media.example.com";

/** Requests of omni-video as the documents describe their samples, in values of our own, and how they break. */
export const omniVideoExamples: readonly Example[] = [
  {
    title: "two shots of 2 and 3 s with two reference pictures",
    accepted: true,
    body: {
      model_name: "kling-v3-omni",
      multi_shot: true,
      shot_type: "customize",
      multi_prompt: [
        { index: 1, prompt: "A keeper carries <<<image_1>>> up the stairs of a lighthouse.", duration: "2" },
        { index: 2, prompt: "He sets it beside <<<image_2>>> and the room turns gold.", duration: "3" },
      ],
      image_list: [{ image_url: `${MEDIA}/lantern.png` }, { image_url: `${MEDIA}/table.png` }],
      mode: "pro",
      aspect_ratio: "16:9",
      duration: "5",
    },
  },
  {
    title: "six shots of 2, 3, 3, 3, 3 and 1 s with two elements, a first frame and sound",
    accepted: true,
    body: {
      model_name: "kling-v3-omni",
      multi_shot: true,
      shot_type: "customize",
      multi_prompt: [
        { index: 1, prompt: "Fog over the harbour.", duration: "2" },
        { index: 2, prompt: "<<<element_1>>> lights the lamp.", duration: "3" },
        { index: 3, prompt: "<<<element_2>>> runs along the quay.", duration: "3" },
        { index: 4, prompt: '<<<element_1>>> says: "Here, this way."', duration: "3" },
        { index: 5, prompt: "<<<element_2>>> reaches the door.", duration: "3" },
        { index: 6, prompt: "The light goes out.", duration: "1" },
      ],
      image_list: [{ image_url: `${MEDIA}/harbour.png`, type: "first_frame" }],
      element_list: [{ element_id: 321000000000101 }, { element_id: 321000000000102 }],
      sound: "on",
      mode: "std",
      duration: "15",
      external_task_id: "example-0002",
      watermark_info: { enabled: false },
    },
  },
  {
    title: "a single shot from a first to an end frame",
    accepted: true,
    body: {
      model_name: "kling-v3-omni",
      prompt: "The paper fox unfolds and becomes a boat.",
      image_list: [
        { image_url: `${MEDIA}/fox.png`, type: "first_frame" },
        { image_url: `${MEDIA}/boat.png`, type: "end_frame" },
      ],
      mode: "std",
      duration: "7",
    },
  },
  {
    title: "a next shot after a clip, its sound kept",
    accepted: true,
    body: {
      model_name: "kling-v3-omni",
      prompt: "After <<<video_1>>>, the next shot: the keeper looks out to sea.",
      video_list: [{ video_url: `${MEDIA}/clip.mp4`, refer_type: "feature", keep_original_sound: "yes" }],
      sound: "off",
      aspect_ratio: "16:9",
      duration: "5",
    },
  },
  {
    title: "an edit of a clip by the default model",
    accepted: true,
    body: {
      prompt: "Make it snow in <<<video_1>>>.",
      video_list: [{ video_url: `${MEDIA}/clip.mp4`, refer_type: "base", keep_original_sound: "no" }],
      mode: "std",
    },
  },
  {
    title: "shots that do not add up",
    accepted: false,
    body: {
      model_name: "kling-v3-omni",
      multi_shot: true,
      shot_type: "customize",
      multi_prompt: [
        { index: 1, prompt: "Rain on a window.", duration: "2" },
        { index: 2, prompt: "A hand wipes it.", duration: "2" },
      ],
      aspect_ratio: "16:9",
      duration: "5",
    },
  },
  {
    title: "the picture's key of another endpoint",
    accepted: false,
    body: {
      model_name: "kling-v3-omni",
      prompt: "The lantern swings.",
      image_list: [{ image: `${MEDIA}/lantern.png`, type: "first_frame" }],
      duration: "5",
    },
  },
  {
    title: "7 s of O1 from text alone",
    accepted: false,
    body: { model_name: "kling-video-o1", prompt: "Waves at night.", aspect_ratio: "9:16", duration: "7" },
  },
];
