import type { Endpoint, Field } from "../vocabulary/index.ts";
import { catalogueFields, taskFields } from "./shared/answers.ts";
import { list, text, url } from "./shared/fields.ts";
import { pagingFields } from "./shared/paging.ts";
import { emptyParts } from "./shared/task-family.ts";

/** What a query tells of a voice. */
export const voiceFields: readonly Field[] = [
  text("voice_id", "Id of the voice."),
  text("voice_name", "Its name."),
  url("trial_url", "Where a sample can be heard."),
  text("owned_by", "`kling` for the service's own library, else the owner's number."),
];

const voicesField: Field = list("voices", "The voice.", voiceFields);

/** The two voice lists of the legacy standard; their pages hold up to 1000 items. */
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
    queryFields: pagingFields(1000),
    answerFields: catalogueFields(voicesField),
    answer: "list",
    catalogue: "preset-voices",
  },
  {
    ...emptyParts,
    id: "voices.list",
    family: "voices",
    title: "List the account's own voices",
    standard: "legacy",
    method: "GET",
    path: "/v1/general/custom-voices",
    action: "list",
    product: "voice",
    kind: "voice",
    sdk: { resource: "voices", method: "list" },
    queryFields: pagingFields(1000),
    answerFields: taskFields(voicesField),
    answer: "list",
  },
];
