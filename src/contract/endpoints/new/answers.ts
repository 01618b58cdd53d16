import type { Case, Field, Member } from "../../vocabulary/index.ts";
import { choice, list, text, url, variants, whole } from "../shared/fields.ts";

const STATES: readonly Member[] = [
  { value: "submitted", meaning: "Taken in, waiting.", means: "submitted" },
  { value: "processing", meaning: "Being made.", means: "processing" },
  { value: "succeeded", meaning: "Done; the outputs are there.", means: "succeeded" },
  { value: "failed", meaning: "Ended without outputs; `message` says why.", means: "failed" },
];

const idField = text("id", "Id of the task: 18 decimal digits.", { presence: "required" });
const statusField = choice("status", "Where the task stands.", STATES, { presence: "required" });
const externalField = text("external_id", "The caller's own id, where one was given.");
const times: readonly Field[] = [
  whole("create_time", "Unix milliseconds of the create.", undefined, { presence: "required" }),
  whole("update_time", "Unix milliseconds of the last change.", undefined, { presence: "required" }),
];

/** `data` of a create of the new standard. */
export const newCreatedFields: readonly Field[] = [idField, statusField, ...times, externalField];

const LIFE: readonly Member[] = [
  { value: "succeeded", meaning: "It is there.", means: false },
  { value: "deleted", meaning: "It was deleted.", means: true },
];
const owner = text("owned_by", "`kling` for the service's own library, else the number of its maker.");

const video: Case = {
  value: "video",
  meaning: "A clip.",
  fields: [
    text("id", "Id of the clip."),
    url("url", "Where the clip is; it goes away after 30 days."),
    url("watermark_url", "Where the copy with a watermark is."),
    text("duration", "True length in seconds as decimal text."),
  ],
};
const image: Case = {
  value: "image",
  meaning: "A picture.",
  fields: [
    url("url", "Where the picture is; it goes away after 30 days."),
    url("watermark_url", "Where the copy with a watermark is."),
    text("group_id", "What pictures of a series have in common; there for such only."),
  ],
};
const audio: Case = {
  value: "audio",
  meaning: "A sound, as MP3 and as WAV.",
  fields: [
    text("id", "Id of the sound."),
    url("mp3_url", "Where the MP3 is; it goes away after 30 days."),
    url("wav_url", "Where the WAV is; it goes away after 30 days."),
    text("mp3_duration", "Length of the MP3 in seconds as decimal text."),
    text("wav_duration", "Length of the WAV in seconds as decimal text."),
  ],
};
const voice: Case = {
  value: "voice",
  meaning: "A voice.",
  fields: [
    text("id", "Id of the voice."),
    text("name", "Its name."),
    url("url", "Where a sample can be heard."),
    owner,
    choice("status", "Whether it still is there.", LIFE),
  ],
};

const KINDS: readonly Member[] = [
  { value: "video_character_elements", meaning: "Made from a clip.", means: "video" },
  { value: "multi_image_elements", meaning: "Made from pictures.", means: "images" },
];
const VIEWS: readonly Member[] = [
  { value: "frontal", meaning: "The front view." },
  { value: "reference", meaning: "Another view, as queries spell it." },
  { value: "refer", meaning: "Another view, as callbacks spell it." },
];
const REFER: readonly Member[] = [{ value: "refer", meaning: "What the element was made from." }];

const materials: readonly Case[] = [
  {
    value: "image",
    meaning: "A picture of the element.",
    fields: [choice("role", "Which view it is.", VIEWS), url("url", "Where it is.")],
  },
  {
    value: "video",
    meaning: "The clip of the element.",
    fields: [choice("role", "Always the same.", REFER), url("url", "Where it is.")],
  },
  {
    value: "voice",
    meaning: "The voice of the element.",
    fields: [
      choice("role", "Always the same.", REFER),
      url("url", "Where a sample can be heard."),
      text("id", "Id of the voice."),
      text("name", "Its name."),
      owner,
    ],
  },
];
const element: Case = {
  value: "element",
  meaning: "An element of a library.",
  fields: [
    text("id", "Id of the element, as text."),
    text("name", "Its name."),
    text("description", "What it is."),
    choice("element_type", "What it was made from.", KINDS),
    variants("references", "What it was made from, as queries spell it.", "type", materials),
    variants("materials", "The same, as callbacks spell it.", "type", materials),
    owner,
    choice("status", "Whether it still is there.", LIFE),
    list("tags", "What it is about.", [
      text("id", "Id of the tag; a number on the pages, text where tags are given."),
      text("name", "Its name."),
      text("description", "What it says."),
    ]),
  ],
};

const billing: Field = list("billing", "What the task took.", [
  choice("charge_type", "Who paid.", [
    { value: "cash", meaning: "The balance." },
    { value: "unit", meaning: "A resource pack." },
  ]),
  choice("cash_type", "Which balance; with `cash` only.", [
    { value: "balance", meaning: "The paid one." },
    { value: "test_balance", meaning: "The one for trials." },
  ]),
  text("amount", "Decimal text: units of a pack, or money after discount."),
  choice("currency", "Of the money; with `cash` only.", [
    { value: "CNY", meaning: "Renminbi." },
    { value: "USD", meaning: "US dollars." },
  ]),
  choice("package_type", "Which pack; with `unit` only.", [
    { value: "video", meaning: "Units of video packs." },
    { value: "image", meaning: "Units of image packs." },
    { value: "audio", meaning: "Units of audio packs." },
  ]),
  text("list_price", "Money before discount; with `cash` only."),
]);

/** A task record of the new standard, in queries and callbacks. */
export const newTaskFields: readonly Field[] = [
  idField,
  statusField,
  text("message", "Why the task failed; empty otherwise."),
  ...times,
  externalField,
  variants("outputs", "What was made, of any kind; empty until it is.", "type", [video, image, audio, voice, element]),
  billing,
];
