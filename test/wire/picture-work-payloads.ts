import type { JsonObject } from "../../src/base/index.ts";
import type { PayloadCorpus } from "./payloads.suite.ts";

const picture = "https://media.example.com/keeper.png";
const base64 = "iVBORw0KGgoAAAANSUhEUg==";
const dataUrl = `data:image/png;base64,${base64}`;

const subjects = (count: number): JsonObject => ({
  subject_image_list: Array.from({ length: count }, () => ({ subject_image: picture })),
});

const multiImage: PayloadCorpus = {
  endpoint: "multi-image2image.create",
  good: [
    { name: "one subject and nothing else", body: subjects(1) },
    {
      name: "four subjects in a scene and a style",
      body: { ...subjects(4), prompt: "At the door.", scene_image: picture, style_image: base64, n: 9 },
    },
  ],
  bad: [
    { name: "no subject", body: { prompt: "A door." }, path: "subject_image_list", rule: "required", fix: "cropped" },
    { name: "five subjects", body: subjects(5), path: "subject_image_list", rule: "max", fix: "leave out 1" },
    {
      name: "a subject under another key",
      body: { subject_image_list: [{ image: picture }] },
      path: "subject_image_list[0].subject_image",
      rule: "required",
      fix: "subject_image",
    },
    {
      name: "a model of 3.0",
      body: { ...subjects(1), model_name: "kling-v3" },
      path: "model_name",
      rule: "model-not-here",
      fix: "kling-v2-1",
    },
    {
      name: "a model that is gone",
      body: { ...subjects(1), model_name: "kling-v2" },
      path: "model_name",
      rule: "model-retired",
      fix: "kling-v2-1",
    },
    {
      name: "a negative prompt, as a sample has it",
      body: { ...subjects(1), negative_prompt: "People." },
      path: "negative_prompt",
      rule: "no-effect",
      severity: "care",
      fix: "prompt",
    },
    {
      name: "a subject as a data: URL",
      body: { subject_image_list: [{ subject_image: dataUrl }] },
      path: "subject_image_list[0].subject_image",
      rule: "refused-form",
      fix: "without the prefix",
    },
    {
      name: "a scene as a data: URL",
      body: { ...subjects(1), scene_image: dataUrl },
      path: "scene_image",
      rule: "refused-form",
      fix: "without the prefix",
    },
    {
      name: "a style as a data: URL",
      body: { ...subjects(1), style_image: dataUrl },
      path: "style_image",
      rule: "refused-form",
      fix: "without the prefix",
    },
  ],
};

const grown = (up: number, down: number, left: number, right: number): JsonObject => ({
  image: picture,
  up_expansion_ratio: up,
  down_expansion_ratio: down,
  left_expansion_ratio: left,
  right_expansion_ratio: right,
});

const expand: PayloadCorpus = {
  endpoint: "expand.create",
  good: [
    { name: "the page's own shares", body: grown(0.1495, 0.1495, 0.6547, 0.6547) },
    { name: "one side by twice its height", body: { ...grown(2, 0, 0, 0), prompt: "More sky.", n: 3 } },
    { name: "nothing grown", body: grown(0, 0, 0, 0) },
  ],
  bad: [
    { name: "no picture", body: { ...grown(0, 0, 0, 1), image: "" }, path: "image", rule: "required", fix: "picture" },
    {
      name: "a picture as a data: URL",
      body: { ...grown(0, 0, 0, 1), image: dataUrl },
      path: "image",
      rule: "refused-form",
      fix: "without the prefix",
    },
    { name: "a share over 2", body: grown(0, 2.01, 0, 0), path: "down_expansion_ratio", rule: "max", fix: "2" },
    { name: "a share under 0", body: grown(0, 0, -0.1, 0), path: "left_expansion_ratio", rule: "min", fix: "0" },
    {
      name: "more than three times the area",
      body: grown(0.5, 0.5, 0.3, 0.3),
      path: "up_expansion_ratio",
      rule: "area",
      fix: "(1 + up + down) x (1 + left + right)",
    },
    {
      name: "the name bottom",
      body: { ...grown(0, 0, 0, 1), bottom_expansion_ratio: 0.5 },
      path: "bottom_expansion_ratio",
      rule: "no-effect",
      severity: "care",
      fix: "down_expansion_ratio",
    },
  ],
};

const views: PayloadCorpus = {
  endpoint: "ai-multi-shot.create",
  good: [{ name: "a front view", body: { element_frontal_image: picture, external_task_id: "views-1" } }],
  bad: [
    { name: "no front view", body: {}, path: "element_frontal_image", rule: "required", fix: "front view" },
    {
      name: "a data: URL",
      body: { element_frontal_image: dataUrl },
      path: "element_frontal_image",
      rule: "refused-form",
      fix: "without the prefix",
    },
  ],
};

const tryOn: PayloadCorpus = {
  endpoint: "kolors-virtual-try-on.create",
  good: [
    { name: "a coat", body: { human_image: picture, cloth_image: picture } },
    {
      name: "a coat and trousers in one picture",
      body: { model_name: "kolors-virtual-try-on-v1-5", human_image: picture, cloth_image: base64 },
    },
  ],
  bad: [
    { name: "nobody", body: { cloth_image: picture }, path: "human_image", rule: "required", fix: "The person" },
    { name: "no garment", body: { human_image: picture }, path: "cloth_image", rule: "required", fix: "garment" },
    {
      name: "a person as a data: URL",
      body: { human_image: dataUrl, cloth_image: picture },
      path: "human_image",
      rule: "refused-form",
      fix: "without the prefix",
    },
    {
      name: "a garment as a data: URL",
      body: { human_image: picture, cloth_image: dataUrl },
      path: "cloth_image",
      rule: "refused-form",
      fix: "without the prefix",
    },
    {
      name: "another model",
      body: { model_name: "kolors-virtual-try-on-v2", human_image: picture, cloth_image: picture },
      path: "model_name",
      rule: "model-unknown",
      fix: "kolors-virtual-try-on-v1",
    },
  ],
};

/** Bodies for the creates that work on given pictures. */
export const pictureWorkCorpora: readonly PayloadCorpus[] = [multiImage, expand, views, tryOn];
