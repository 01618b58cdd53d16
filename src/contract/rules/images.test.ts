import type { JsonObject } from "../../base/index.ts";
import { ruleSuite, type RuleCase } from "./rules.suite.ts";

const PICTURE = "https://media.example.com/picture.png";

const plain = { model_name: "kling-v3", prompt: "A lamp." };
const older = { ...plain, model_name: "kling-v2-1" };
const omni = { model_name: "kling-v3-omni", prompt: "A lamp." };
const elements = (count: number): JsonObject => ({
  element_list: Array.from({ length: count }, (_, place) => ({ element_id: 321000000000101 + place })),
});
const pictures = (count: number): JsonObject => ({
  image_list: Array.from({ length: count }, (_, place) => ({ image: `${PICTURE}?${place}` })),
});
const series = { ...omni, ...pictures(1), result_type: "series" };
const grown = (up: number, down: number, left: number, right: number): JsonObject => ({
  image: PICTURE,
  up_expansion_ratio: up,
  down_expansion_ratio: down,
  left_expansion_ratio: left,
  right_expansion_ratio: right,
});

/** Each rule broken once, beside the nearest body that keeps it. Written by hand from the reference, not made from the rules. */
const CASES: readonly RuleCase[] = [
  [
    "generations.create",
    "reference-needs-image",
    { ...older, image_reference: "face" },
    { ...older, image_reference: "face", image: PICTURE },
  ],
  [
    "generations.create",
    "negative-prompt-without-image",
    { ...plain, image: PICTURE, negative_prompt: "People." },
    { ...plain, negative_prompt: "People." },
  ],
  ["generations.create", "image-strength-model", { ...plain, image_fidelity: 0.5 }, { ...older, image_fidelity: 0.5 }],
  [
    "generations.create",
    "person-strength-subject",
    { ...older, image: PICTURE, image_reference: "face", human_fidelity: 0.5 },
    { ...older, image: PICTURE, image_reference: "subject", human_fidelity: 0.5 },
  ],
  ["generations.create", "elements-model", { ...older, ...elements(1) }, { ...plain, ...elements(1) }],
  [
    "generations.create",
    "references",
    { ...plain, ...elements(10), image: PICTURE },
    { ...plain, ...elements(9), image: PICTURE },
  ],
  ["generations.create", "references", { ...plain, ...elements(11) }, { ...plain, ...elements(10) }],
  ["omni-image.create", "references", { ...omni, ...pictures(6), ...elements(5) }, { ...omni, ...pictures(6), ...elements(4) }],
  ["omni-image.create", "series-needs-image", { ...omni, ...elements(1), result_type: "series" }, series],
  ["omni-image.create", "count-unused", { ...series, n: 2 }, series],
  ["omni-image.create", "series-amount-unused", { ...omni, series_amount: 4 }, { ...series, series_amount: 4 }],
  [
    "omni-image.create",
    "auto-ratio-needs-image",
    { ...omni, aspect_ratio: "auto" },
    { ...omni, ...pictures(1), aspect_ratio: "auto" },
  ],
  // An absent ratio is auto too, but then nobody asked for it.
  ["omni-image.create", "auto-ratio-needs-image", { ...omni, ...elements(1), aspect_ratio: "auto" }, omni],
  ["expand.create", "area", grown(0.5, 0.5, 0.25, 0.26), grown(0.5, 0.5, 0.25, 0.25)],
  ["expand.create", "area", grown(2, 0, 0, 0.01), grown(2, 0, 0, 0)],
  ["expand.create", "area", grown(0.16, 0.16, 0.6547, 0.6547), grown(0.1495, 0.1495, 0.6547, 0.6547)],
];

ruleSuite(CASES);
