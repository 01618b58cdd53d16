import type { Condition, Rule } from "../vocabulary/index.ts";

/** Effects for two pictures, all that the page of 2026-09-20 lists. */
const DUAL: readonly string[] = [
  "pet_skateboard",
  "daily_ootd",
  "toss_run",
  "switch_to_silk",
  "studio_look",
  "french_elegance",
  "finger_swipe",
  "smooth_transition",
  "kiss_pro",
  "snow_night_kiss",
  "eternal_kiss",
  "cheers_2026",
  "fight_pro",
  "hug_pro",
  "heart_gesture_pro",
];

const isDual: Condition = { any: DUAL.map((is) => ({ path: "effect_scene", is })) };

/** One picture or two, by effect. */
export const effectRules: readonly Rule[] = [
  {
    id: "one-input",
    title: "There is one picture, or a pair",
    reads: ["input.image", "input.images", "input"],
    when: { present: "input" },
    must: { exactlyOne: ["input.image", "input.images"] },
    message: "not exactly one of input.image and input.images is there",
    fix: "send image for an effect for one picture, or images with two for an effect for two",
  },
  {
    id: "pair-required",
    title: "An effect for two has two pictures",
    reads: ["input.images", "effect_scene", "input"],
    when: { all: [isDual, { present: "input" }] },
    must: { present: "input.images" },
    message: "{effect_scene} is an effect for two, but input.images is missing",
    fix: "send images with the left picture, then the right one",
  },
  {
    id: "pair-unlisted",
    title: "No other effect is known to take two pictures",
    reads: ["input.images", "effect_scene"],
    when: { present: "input.images" },
    must: isDual,
    effect: "ignored",
    message: "{effect_scene} is not among the effects for two that are known",
    fix: "send image, or an effect for two such as hug_pro",
  },
];
