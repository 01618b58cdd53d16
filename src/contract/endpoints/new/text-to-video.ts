import { nativeResolutionRule, multiShotSwitchRules, pathModelSecondsRule, proseShotsRule } from "../../rules/new-standard.ts";
import type { Endpoint, Field } from "../../vocabulary/index.ts";
import { newTextExamples } from "../examples/new-text-to-video.ts";
import { text } from "../shared/fields.ts";
import { promptMeaning, type PromptSkills } from "./contents.ts";
import { defineCreate } from "./define-create.ts";
import { textTraps } from "./refused.ts";
import {
  audioField,
  multiShotField,
  newRatioField,
  optionsField,
  resolutionField,
  secondsField,
  settingsField,
} from "./settings.ts";

/** Video from text, new standard: 3.0, 3.0 Turbo, 2.6 and 2.5 Turbo. */
export const newTextToVideo: readonly Endpoint[] = [
  defineCreate({
    kind: "text-to-video",
    model: "3.0",
    wireName: "kling-3.0",
    title: "Create a video from text with 3.0",
    sdk: { resource: "kling30", method: "textToVideo" },
    bodyFields: [
      promptField({ max: 3072, shots: true }),
      settingsField([multiShotField, audioField("native"), resolutionField(true), newRatioField, secondsField(3, 15)]),
      optionsField,
    ],
    rules: [proseShotsRule("prompt", true), ...multiShotSwitchRules("prompt")],
    refusedForms: textTraps({ audio: true, multiShot: true }),
    examples: newTextExamples["3.0"],
  }),
  defineCreate({
    kind: "text-to-video",
    model: "3.0-turbo",
    wireName: "kling-3.0-turbo",
    title: "Create a video from text with 3.0 Turbo, always with sound",
    sdk: { resource: "kling30Turbo", method: "textToVideo" },
    bodyFields: [
      promptField({ max: 3072, shots: true }),
      settingsField([resolutionField(false), newRatioField, secondsField(3, 15)]),
      optionsField,
    ],
    rules: [proseShotsRule("prompt", false)],
    refusedForms: textTraps({ audio: false, multiShot: false }),
    examples: newTextExamples["3.0-turbo"],
  }),
  defineCreate({
    kind: "text-to-video",
    model: "2.6",
    wireName: "kling-2.6",
    title: "Create a video from text with 2.6",
    sdk: { resource: "kling26", method: "textToVideo" },
    bodyFields: [
      promptField({ max: 2500 }),
      settingsField([audioField("native"), resolutionField(false), newRatioField, secondsField(5, 10)]),
      optionsField,
    ],
    rules: [pathModelSecondsRule, nativeResolutionRule],
    refusedForms: textTraps({ audio: true, multiShot: false }),
    examples: newTextExamples["2.6"],
  }),
  defineCreate({
    kind: "text-to-video",
    model: "2.5-turbo",
    wireName: "kling-2.5-turbo",
    title: "Create a video from text with 2.5 Turbo",
    sdk: { resource: "kling25Turbo", method: "textToVideo" },
    bodyFields: [
      promptField({ max: 2500 }),
      settingsField([resolutionField(false), newRatioField, secondsField(5, 10)]),
      optionsField,
    ],
    rules: [pathModelSecondsRule],
    refusedForms: textTraps({ audio: false, multiShot: false }),
    examples: newTextExamples["2.5-turbo"],
  }),
];

function promptField(skills: PromptSkills): Field {
  return text("prompt", promptMeaning(skills), { presence: "required", max: skills.max, role: "prompt" });
}
