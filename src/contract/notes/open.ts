import type { Note } from "../vocabulary/index.ts";

/** What the seeds left open, with what later sources say. */
export const openNotes: readonly Note[] = [
  {
    id: "open-text-voices",
    kind: "open",
    title: "Whether text2video takes voices as image2video does",
    text: "Its prompt notes speak of voices, its table has no voice_list, and the later capability map denies voices there. No live call is on record.",
    about: ["text2video.create/voice_list#refused"],
  },
  {
    id: "open-element-and-list-voices",
    kind: "open",
    title: "How an element's voice and voice_list go together",
    text: "The table of image2video excludes one by the other, an official sample uses both. Which voice speaks then, nobody has shown.",
    about: ["image2video.create/rule:elements-or-voices#holds", "elements.create/element_voice_id#exists"],
  },
  {
    id: "open-pro-behaviour",
    kind: "open",
    title: "How pro behaves and what it costs in the work at hand",
    text: "The price list of September 2026 has the units; how pro looks and how long it takes in real scenes is not on record.",
    about: ["omni-video.create/mode#member:pro", "price:3.0-omni/no-video/silent/1080p#units"],
  },
  {
    id: "open-capability-ranges",
    kind: "open",
    title: "Ranges that only the capability map has",
    text: "The seeds' capture names a capability map whose ranges the field tables do not repeat. The map of 2026-05-19 fills most of them; single cells still contradict the pages.",
  },
  {
    id: "open-nested-rows",
    kind: "open",
    title: "Rows of nested records",
    text: "Members of camera, masks and element records were known from samples and structure only, not from tables of their own. Later documents list them for camera, masks and the echoed element; the element's inputs still rest on their samples.",
    about: [
      "image2video.create/camera_control.config#exists",
      "elements.create/element_image_list.refer_images[].image_url#exists",
    ],
  },
  {
    id: "open-keep-sound",
    kind: "open",
    title: "What keep_original_sound does at run time",
    text: "Documented inside video_list; no live call on record shows or refutes that the sound of the clip is kept.",
    about: ["omni-video.create/video_list[].keep_original_sound#exists"],
  },
  {
    id: "open-element-delete-task",
    kind: "open",
    title: "Whether the delete of an element can be followed",
    text: "Its answer is shaped like a task with id and state; nothing says that this task can be queried.",
    about: ["elements.delete/answer:task_id#exists"],
  },
];
