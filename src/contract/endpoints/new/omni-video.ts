import { newO1Rules, omni30Rules, omniContentRules, omniCountingRules } from "../../rules/new-omni.ts";
import {
  contentIdRules,
  multiShotSwitchRules,
  oneFirstFrameRule,
  oneLastFrameRule,
  onePromptRule,
  proseShotsRule,
} from "../../rules/new-standard.ts";
import type { Endpoint } from "../../vocabulary/index.ts";
import { newOmniExamples } from "../examples/new-omni-video.ts";
import { contentsField, elementCase, omniImageCases, omniVideoCases, promptCase } from "./contents.ts";
import { defineCreate } from "./define-create.ts";
import { o1Clip, omniClip } from "./media.ts";
import { omniTraps } from "./refused.ts";
import {
  audioField,
  multiShotField,
  newRatioField,
  optionsField,
  resolutionField,
  secondsField,
  settingsField,
} from "./settings.ts";

const PROMPT = "contents[prompt].text";
const common = [onePromptRule, oneFirstFrameRule, oneLastFrameRule, ...contentIdRules, ...omniContentRules, ...omniCountingRules];

/** Omni-video of the new standard: 3.0 Omni and O1. */
export const newOmniVideo: readonly Endpoint[] = [
  defineCreate({
    kind: "omni-video",
    model: "3.0-omni",
    wireName: "kling-3.0-omni",
    alsoAt: ["/omni-video/kling-v3-omni"],
    title: "Create an omni video with 3.0 Omni",
    sdk: { resource: "kling30Omni", method: "omniVideo" },
    bodyFields: [
      contentsField([
        promptCase({ max: 3072, shots: true, names: true }),
        ...omniImageCases,
        ...omniVideoCases(omniClip),
        elementCase,
      ]),
      settingsField([multiShotField, audioField("both"), resolutionField(true), newRatioField, secondsField(3, 15)]),
      optionsField,
    ],
    rules: [
      ...common,
      ...omni30Rules,
      proseShotsRule(PROMPT, true),
      ...multiShotSwitchRules(PROMPT, ["contents[feature_video]"]),
    ],
    refusedForms: omniTraps(true),
    examples: newOmniExamples["3.0-omni"],
  }),
  defineCreate({
    kind: "omni-video",
    model: "o1",
    wireName: "kling-o1",
    title: "Create an omni video with O1",
    sdk: { resource: "klingO1", method: "omniVideo" },
    bodyFields: [
      contentsField([promptCase({ max: 2500, names: true }), ...omniImageCases, ...omniVideoCases(o1Clip), elementCase]),
      settingsField([audioField("original"), resolutionField(false), newRatioField, secondsField(3, 10)]),
      optionsField,
    ],
    rules: [...common, ...newO1Rules],
    refusedForms: omniTraps(false),
    examples: newOmniExamples["o1"],
  }),
];
