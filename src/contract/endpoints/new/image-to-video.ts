import {
  contentIdRules,
  elementCountRule,
  firstFrameRules,
  lastFrameResolutionRule,
  multiShotSwitchRules,
  nativeResolutionRule,
  oneLastFrameRule,
  onePromptRule,
  pathModelSecondsRule,
  proseShotsRule,
  soundRulesOf26,
} from "../../rules/new-standard.ts";
import type { Endpoint } from "../../vocabulary/index.ts";
import { newImageExamples } from "../examples/new-image-to-video.ts";
import { contentsField, elementCase, frameCases, promptCase, voiceCase } from "./contents.ts";
import { defineCreate } from "./define-create.ts";
import { imageTraps } from "./refused.ts";
import { audioField, multiShotField, optionsField, resolutionField, secondsField, settingsField } from "./settings.ts";

const PROMPT = "contents[prompt].text";
const [firstFrame] = frameCases;

/** Video from a picture, new standard: 3.0, 3.0 Turbo, 2.6 and 2.5 Turbo. The picture fixes the shape. */
export const newImageToVideo: readonly Endpoint[] = [
  defineCreate({
    kind: "image-to-video",
    model: "3.0",
    wireName: "kling-3.0",
    title: "Create a video from a picture with 3.0",
    sdk: { resource: "kling30", method: "imageToVideo" },
    bodyFields: [
      contentsField([promptCase({ max: 3072, shots: true, names: true }), ...frameCases, elementCase]),
      settingsField([multiShotField, audioField("native"), resolutionField(true), secondsField(3, 15)]),
      optionsField,
    ],
    rules: [
      onePromptRule,
      ...firstFrameRules,
      oneLastFrameRule,
      elementCountRule(3),
      ...contentIdRules,
      proseShotsRule(PROMPT, true),
      ...multiShotSwitchRules(PROMPT),
    ],
    refusedForms: imageTraps({ audio: true, multiShot: true, lastFrame: true }),
    examples: newImageExamples["3.0"],
  }),
  defineCreate({
    kind: "image-to-video",
    model: "3.0-turbo",
    wireName: "kling-3.0-turbo",
    title: "Create a video from a picture with 3.0 Turbo, always with sound",
    sdk: { resource: "kling30Turbo", method: "imageToVideo" },
    bodyFields: [
      contentsField([promptCase({ max: 2500, shots: true }), firstFrame]),
      settingsField([resolutionField(false), secondsField(3, 15)]),
      optionsField,
    ],
    rules: [onePromptRule, ...firstFrameRules, proseShotsRule(PROMPT, false)],
    refusedForms: imageTraps({ audio: false, multiShot: false, lastFrame: false }),
    examples: newImageExamples["3.0-turbo"],
  }),
  defineCreate({
    kind: "image-to-video",
    model: "2.6",
    wireName: "kling-2.6",
    title: "Create a video from a picture with 2.6",
    sdk: { resource: "kling26", method: "imageToVideo" },
    bodyFields: [
      contentsField([promptCase({ max: 2500, names: true }), ...frameCases, voiceCase]),
      settingsField([audioField("native"), resolutionField(false), secondsField(5, 10)]),
      optionsField,
    ],
    rules: [
      onePromptRule,
      ...firstFrameRules,
      oneLastFrameRule,
      ...contentIdRules,
      pathModelSecondsRule,
      nativeResolutionRule,
      lastFrameResolutionRule,
      ...soundRulesOf26,
    ],
    refusedForms: imageTraps({ audio: true, multiShot: false, lastFrame: true }),
    examples: newImageExamples["2.6"],
  }),
  defineCreate({
    kind: "image-to-video",
    model: "2.5-turbo",
    wireName: "kling-2.5-turbo",
    title: "Create a video from a picture with 2.5 Turbo",
    sdk: { resource: "kling25Turbo", method: "imageToVideo" },
    bodyFields: [
      contentsField([promptCase({ max: 2500 }), ...frameCases]),
      settingsField([resolutionField(false), secondsField(5, 10)]),
      optionsField,
    ],
    rules: [onePromptRule, ...firstFrameRules, oneLastFrameRule, pathModelSecondsRule, lastFrameResolutionRule],
    refusedForms: imageTraps({ audio: false, multiShot: false, lastFrame: true }),
    examples: newImageExamples["2.5-turbo"],
  }),
];
