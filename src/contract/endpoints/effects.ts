import { effectRules } from "../rules/effects.ts";
import type { Endpoint, Field, RefusedForm } from "../vocabulary/index.ts";
import { effectExamples } from "./examples/effects.ts";
import { taskFields, videosWithoutLength } from "./shared/answers.ts";
import { media, record, text, values } from "./shared/fields.ts";
import { legacyImage } from "./shared/media.ts";
import { dataPrefixRefusals } from "./shared/refused.ts";
import { taskOptionFields } from "./shared/tail.ts";
import { defineTaskFamily } from "./shared/task-family.ts";

const bodyFields: readonly Field[] = [
  text("effect_scene", "Name of the effect. The page of 2026-09-20 lists 204 for one picture and 15 for two.", {
    presence: "required",
    role: "effect",
  }),
  record(
    "input",
    "The picture, or the two pictures of an effect for two.",
    [
      media("image", "The picture of an effect for one.", legacyImage, { presence: "conditional", role: "image" }),
      values(
        "images",
        "The pictures of an effect for two: the left one, then the right one.",
        { kind: "media", ...legacyImage },
        { presence: "conditional", min: 2, max: 2, role: "effect-images" },
      ),
    ],
    { presence: "required", role: "effect-input" },
  ),
  ...taskOptionFields,
];

/** Effects that the service has withdrawn, by day. */
const WITHDRAWN: Readonly<Record<string, readonly string[]>> = {
  "2025-12-30": ["celebration", "c4d_cartoon"],
  "2026-01-30": ["kiss", "fight", "hug", "thumbs_up", "tiger_hug", "pet_lion", "3d_cartoon_1"],
  "2026-07-03": ["magic_match_tree"],
};

/** Withdrawn effects of which the list has a later form. */
const SUCCESSORS: Readonly<Record<string, string>> = { kiss: "kiss_pro", fight: "fight_pro", hug: "hug_pro" };

const withdrawn: readonly RefusedForm[] = Object.entries(WITHDRAWN).flatMap(([day, scenes]) =>
  scenes.map((value): RefusedForm => {
    const instead = SUCCESSORS[value];
    return {
      path: "effect_scene",
      value,
      effect: "refused",
      message: `the effect ${value} was withdrawn on ${day}`,
      fix: instead === undefined ? "choose an effect that the service still lists" : `choose another effect, such as ${instead}`,
    };
  }),
);

/** What the body of 2025 had; each effect fixes these now. */
const past: readonly RefusedForm[] = ["model_name", "mode", "duration"].map((name) => ({
  path: `input.${name}`,
  effect: "ignored",
  message: `input.${name} belongs to the form of 2025: the effect fixes it now`,
  fix: `leave ${name} out`,
}));

/** Video effects: create, query one, list. The effect fixes model, mode and length; the result tells no length. */
export const effects: readonly Endpoint[] = defineTaskFamily(
  {
    family: "effects",
    resource: "effects",
    noun: "a video effect",
    path: "/v1/videos/effects",
    product: "video",
    kind: "effects",
    answerFields: taskFields(videosWithoutLength),
  },
  {
    bodyFields,
    models: [],
    rules: effectRules,
    refusedForms: [...withdrawn, ...past, ...dataPrefixRefusals(["input.image", "input.images[]"])],
    examples: effectExamples,
  },
);
