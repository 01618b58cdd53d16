import { voiceRules } from "../rules/voices.ts";
import type { Endpoint, Field } from "../vocabulary/index.ts";
import { voiceExamples } from "./examples/voices.ts";
import { catalogueFields, deletedTaskFields, taskFields } from "./shared/answers.ts";
import { list, media, text, url } from "./shared/fields.ts";
import { voiceSample } from "./shared/media.ts";
import { pagingFields } from "./shared/paging.ts";
import { watermarkTrap } from "./shared/refused.ts";
import { madeClipField } from "./shared/source-clip.ts";
import { taskOptionFields } from "./shared/tail.ts";
import { defineTaskFamily, emptyParts } from "./shared/task-family.ts";

/** What a query tells of a voice. */
export const voiceFields: readonly Field[] = [
  text("voice_id", "Id of the voice."),
  text("voice_name", "Its name."),
  url("trial_url", "Where a sample can be heard."),
  text("owned_by", "`kling` for the service's own library, else the owner's number."),
];

const voicesField: Field = list("voices", "The voice.", voiceFields);

/** Pages of the voice lists hold up to 1000 items. */
const LONGEST_PAGE = 1000;

const bodyFields: readonly Field[] = [
  text("voice_name", "Name of the voice.", { presence: "required", max: 20, role: "voice-name" }),
  media("voice_url", "Address of a sound or clip with 5 to 30 s of one clean voice.", voiceSample, {
    presence: "conditional",
    role: "voice-sample",
  }),
  madeClipField("A clip with 5 to 30 s of one clean voice: of 2.6 with sound on, of avatar, or of lip-sync."),
  ...taskOptionFields,
];

/** Voices of the legacy standard: clone one, query, list, delete, and the service's own. */
export const voices: readonly Endpoint[] = [
  {
    ...emptyParts,
    id: "preset-voices.list",
    family: "preset-voices",
    title: "List the service's own voices",
    standard: "legacy",
    method: "GET",
    path: "/v1/general/presets-voices",
    action: "list",
    product: "voice",
    kind: "voice",
    sdk: { resource: "voices", method: "presets" },
    queryFields: pagingFields(LONGEST_PAGE),
    answerFields: catalogueFields(voicesField),
    answer: "list",
    catalogue: "preset-voices",
  },
  ...defineTaskFamily(
    {
      family: "voices",
      resource: "voices",
      noun: "a voice of the account's own",
      path: "/v1/general/custom-voices",
      product: "voice",
      kind: "voice",
      answerFields: taskFields(voicesField),
      longestPage: LONGEST_PAGE,
    },
    { bodyFields, models: [], rules: voiceRules, refusedForms: [watermarkTrap], examples: voiceExamples },
  ),
  {
    ...emptyParts,
    id: "voices.delete",
    family: "voices",
    title: "Delete a voice",
    standard: "legacy",
    method: "POST",
    path: "/v1/general/delete-voices",
    action: "delete",
    product: "voice",
    kind: "voice",
    sdk: { resource: "voices", method: "delete" },
    bodyFields: [text("voice_id", "Id of a voice of the account's own.", { presence: "required", role: "voice" })],
    answerFields: deletedTaskFields,
    answer: "record",
  },
];
