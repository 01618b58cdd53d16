import type { Note } from "../vocabulary/index.ts";

/** How this project works; choices, not facts about the service. */
export const ourNotes: readonly Note[] = [
  {
    id: "sources-of-truth",
    kind: "ours",
    title: "Documents give the structure, live calls what works",
    text: "Names and structure follow the documents, what works today follows live calls. Where they disagree both are kept and the disagreement is shown; neither overwrites the other in silence.",
  },
  {
    id: "use-of-the-register",
    kind: "ours",
    title: "How the register is used before something is sent",
    text: "Look here first. What is doc-derived is sent with care. What is live-rejected is not sent again. What is hypothesis-only goes to no billable create without approval.",
  },
  {
    id: "four-labels",
    kind: "ours",
    title: "The four labels",
    text: "doc-derived: documents say so. live-confirmed: seen working in a live call. live-rejected: seen failing in one. hypothesis-only: plausible, and neither documented nor seen.",
  },
  {
    id: "no-chaining",
    kind: "ours",
    title: "One scene is one clip",
    text: "Chaining clips is not the default answer for one scene. Several clips are for real boundaries of the story.",
    about: ["policy:house#maxSeconds"],
  },
  {
    id: "assumptions-to-avoid",
    kind: "ours",
    title: "Old assumptions that are not made again",
    text: "The key image in image_list of omni-video, image together with index there, a guessed top-level video_url with base64 as if it were a reference clip, and a chain of clips for one scene.",
    about: [
      "omni-video.create/image_list[].image#refused",
      "omni-video.create/image_list[].index#refused",
      "omni-video.create/video_url#refused",
      "note:no-chaining#holds",
    ],
  },
  {
    id: "no-live-element-create",
    kind: "ours",
    title: "The element pages were transcribed without live creates",
    text: "The seeds' element tier made no live create. It rests on preserved text; strong on paths, rows, samples and queries, weaker on rows of nested members and on the path selector.",
    about: ["elements.create/element_name#exists"],
  },
  {
    id: "transcription",
    kind: "ours",
    title: "What the seeds wanted transcribed is in the register",
    text: "Field tables section by section, samples of requests and answers, and the status of every field: all of it is declared and is asked for here.",
  },
  {
    id: "papers-not-kept",
    kind: "ours",
    title: "Papers that the seeds refer to and that are not kept here",
    text: "The seeds point to further papers of their author: an API reference, a specification of series 3, action items from live findings, guardrails for billable creates. What they hold beyond the seeds is not known here.",
  },
];
