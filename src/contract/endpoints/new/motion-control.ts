import { newMotionElementRules, newMotionRules } from "../../rules/new-motion.ts";
import { contentIdRules, onePromptRule } from "../../rules/new-standard.ts";
import type { Case, Endpoint, Field } from "../../vocabulary/index.ts";
import { newMotionExamples } from "../examples/new-motion-control.ts";
import { choice, record } from "../shared/fields.ts";
import { motionClip } from "../shared/media.ts";
import { contentsField, elementCase, promptCase, urlField } from "./contents.ts";
import { defineCreate } from "./define-create.ts";
import { newImage } from "./media.ts";
import { motionTraps } from "./refused.ts";
import { audioField, optionsField, resolutionField } from "./settings.ts";

const inputs: readonly Case[] = [
  {
    value: "image",
    meaning: "Who moves: the picture that the look is taken from.",
    fields: [urlField("The picture.", newImage, "image")],
  },
  {
    value: "video",
    meaning: "How they move: one unbroken take of one person.",
    fields: [urlField("Address of the clip; at most 10 s long beside the orientation `image`.", motionClip, "source-video")],
    needs: "motionControl",
  },
];

const orientation = choice(
  "character_orientation",
  "Whom the character faces like.",
  [
    { value: "image", meaning: "As in the picture; the clip is at most 10 s long.", means: "image" },
    { value: "video", meaning: "As in the clip, which is at most 30 s long.", means: "video" },
  ],
  { presence: "required", role: "orientation" },
);

/** Required, because one of its fields is. */
const settings: Field = record(
  "settings",
  "How the result is made: whom the character faces like, size, sound.",
  [orientation, audioField("original", "original"), resolutionField(false)],
  { presence: "required", role: "settings" },
);

/** Motion control of the new standard: 3.0 and 2.6. The result is as long as the motion that could be read from the clip. */
export const newMotionControl: readonly Endpoint[] = [
  defineCreate({
    kind: "motion-control",
    model: "3.0",
    wireName: "kling-3.0",
    title: "Move a character as in a clip with 3.0",
    sdk: { resource: "kling30", method: "motionControl" },
    bodyFields: [contentsField([promptCase({ max: 2500, names: true }), ...inputs, elementCase]), settings, optionsField],
    rules: [onePromptRule, ...newMotionRules, ...newMotionElementRules, ...contentIdRules],
    refusedForms: motionTraps,
    examples: newMotionExamples["3.0"],
  }),
  defineCreate({
    kind: "motion-control",
    model: "2.6",
    wireName: "kling-2.6",
    title: "Move a character as in a clip with 2.6",
    sdk: { resource: "kling26", method: "motionControl" },
    bodyFields: [contentsField([promptCase({ max: 2500 }), ...inputs]), settings, optionsField],
    rules: [onePromptRule, ...newMotionRules],
    refusedForms: motionTraps,
    examples: newMotionExamples["2.6"],
  }),
];
