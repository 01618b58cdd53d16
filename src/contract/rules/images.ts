import type { Condition, Rule } from "../vocabulary/index.ts";
import { elementsModelRule } from "./model.ts";

const withImage: Condition = { present: "image" };

/** A picture of generations and what refers to it. */
export const generationRules: readonly Rule[] = [
  {
    id: "reference-needs-image",
    title: "What is taken from a picture needs the picture",
    reads: ["image", "image_reference"],
    when: { present: "image_reference" },
    must: withImage,
    message: "image_reference is {image_reference}, but image is missing",
    fix: "send the picture as image, or leave image_reference out",
  },
  {
    id: "negative-prompt-without-image",
    title: "A picture excludes the negative prompt",
    reads: ["negative_prompt", "image"],
    when: withImage,
    must: { absent: "negative_prompt" },
    message: "negative_prompt does not go with image",
    fix: "leave negative_prompt out and say in prompt what is wanted",
  },
  {
    id: "image-strength-model",
    title: "image_fidelity is for models that take a character from a picture",
    reads: ["image_fidelity", "model_name"],
    when: { present: "image_fidelity" },
    must: { not: { model: "characterReference", lacks: true } },
    effect: "ignored",
    message: "image_fidelity has no effect with {model_name}",
    fix: "leave image_fidelity out, or choose kling-v2-1",
  },
  {
    id: "person-strength-subject",
    title: "human_fidelity is for a subject",
    reads: ["human_fidelity", "image_reference"],
    when: { present: "human_fidelity" },
    must: { path: "image_reference", is: "subject" },
    effect: "ignored",
    message: "human_fidelity has no effect without the image_reference subject",
    fix: 'leave human_fidelity out, or send "image_reference": "subject" with kling-v2-1',
  },
  elementsModelRule,
  {
    id: "references",
    title: "The picture and the elements are at most 10",
    reads: ["element_list", "image"],
    must: { countOf: ["element_list", "image"], max: 10 },
    message: "image and element_list together are more than 10",
    fix: "send at most 10 elements, or 9 beside a picture",
  },
];

const isSeries: Condition = { path: "result_type", is: "series" };

/** References of omni-image, and what a series leaves without effect. */
export const omniImageRules: readonly Rule[] = [
  {
    id: "references",
    title: "Pictures and elements are at most 10",
    reads: ["image_list", "element_list"],
    must: { countOf: ["image_list", "element_list"], max: 10 },
    message: "image_list and element_list together have more than 10 items",
    fix: "send at most 10 pictures and elements in all",
  },
  {
    id: "series-needs-image",
    title: "A series is made from pictures",
    reads: ["image_list", "result_type"],
    when: isSeries,
    must: { present: "image_list" },
    message: "result_type is series, but image_list has no picture",
    fix: 'send a picture in image_list, or "result_type": "single"',
  },
  {
    id: "count-unused",
    title: "A series has a number of its own",
    reads: ["n", "result_type"],
    when: isSeries,
    must: { absent: "n" },
    effect: "ignored",
    message: "n has no effect on a series",
    fix: "leave n out; series_amount says how many pictures the series has",
  },
  {
    id: "series-amount-unused",
    title: "Only a series has an amount",
    reads: ["series_amount", "result_type"],
    when: { not: isSeries },
    must: { absent: "series_amount" },
    effect: "ignored",
    message: "series_amount has no effect on single pictures",
    fix: 'leave series_amount out and use n, or send "result_type": "series"',
  },
  {
    id: "auto-ratio-needs-image",
    title: "The ratio auto is for requests with pictures",
    reads: ["aspect_ratio", "image_list"],
    when: { all: [{ present: "aspect_ratio" }, { path: "aspect_ratio", is: "auto" }] },
    must: { present: "image_list" },
    effect: "ignored",
    message: "aspect_ratio is auto, which not every page has for pictures from text",
    fix: "name a ratio such as 16:9, or leave aspect_ratio out",
  },
];

/** The grown picture of expand. */
export const expandRules: readonly Rule[] = [
  {
    id: "area",
    title: "The result has at most 3 times the picture's area",
    reads: ["up_expansion_ratio", "down_expansion_ratio", "left_expansion_ratio", "right_expansion_ratio"],
    must: {
      grownBy: {
        height: ["up_expansion_ratio", "down_expansion_ratio"],
        width: ["left_expansion_ratio", "right_expansion_ratio"],
      },
      max: 3,
    },
    message: "the result would have more than 3 times the area of the picture",
    fix: "lower the four shares until (1 + up + down) x (1 + left + right) is 3 or less",
  },
];
