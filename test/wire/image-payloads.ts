import type { JsonObject } from "../../src/base/index.ts";
import type { PayloadCorpus } from "./payloads.suite.ts";

const picture = "https://media.example.com/keeper.png";
const base64 = "iVBORw0KGgoAAAANSUhEUg==";
const dataUrl = `data:image/png;base64,${base64}`;

const elements = (count: number): JsonObject => ({
  element_list: Array.from({ length: count }, (_, place) => ({ element_id: 321922438904313 + place })),
});
const pictures = (count: number): JsonObject => ({ image_list: Array.from({ length: count }, () => ({ image: picture })) });

const lamp = { model_name: "kling-v3", prompt: "A lamp in the fog." };
const older = { ...lamp, model_name: "kling-v2-1" };

const generations: PayloadCorpus = {
  endpoint: "generations.create",
  good: [
    { name: "a prompt alone, with the default model", body: { prompt: "A lamp in the fog." } },
    { name: "nine pictures in 2K", body: { ...lamp, n: 9, resolution: "2k", aspect_ratio: "21:9" } },
    { name: "from a picture as raw base64", body: { ...lamp, image: base64 } },
    {
      name: "empty texts, as samples send them",
      body: { ...lamp, negative_prompt: "", image: "", callback_url: "", external_task_id: "" },
    },
    { name: "ten elements", body: { ...lamp, ...elements(10) } },
    { name: "nine elements and a picture", body: { ...lamp, ...elements(9), image: picture } },
    {
      name: "a face with 2.1",
      body: { ...older, image: picture, image_reference: "face", image_fidelity: 1, watermark_info: { enabled: true } },
    },
    { name: "a subject with 2.1", body: { ...older, image: picture, image_reference: "subject", human_fidelity: 0 } },
  ],
  bad: [
    { name: "no prompt", body: { model_name: "kling-v3" }, path: "prompt", rule: "required", fix: "What is seen" },
    { name: "a long prompt", body: { ...lamp, prompt: "x".repeat(2501) }, path: "prompt", rule: "max", fix: "1 characters" },
    {
      name: "the key model",
      body: { model: "kling-v3", prompt: "A lamp." },
      path: "model",
      rule: "no-effect",
      severity: "care",
      fix: "model_name",
    },
    {
      name: "a model of omni-image",
      body: { ...lamp, model_name: "kling-v3-omni" },
      path: "model_name",
      rule: "refused-form",
      fix: "omni-image",
    },
    {
      name: "a model that is gone",
      body: { ...lamp, model_name: "kling-v1" },
      path: "model_name",
      rule: "model-retired",
      fix: "kling-v2-1",
    },
    {
      name: "a model for clips",
      body: { ...lamp, model_name: "kling-v2-6" },
      path: "model_name",
      rule: "model-unknown",
      fix: "kling-v2-1",
    },
    {
      name: "a picture as a data: URL",
      body: { ...lamp, image: dataUrl },
      path: "image",
      rule: "refused-form",
      fix: "without the prefix",
    },
    { name: "4K", body: { ...lamp, resolution: "4k" }, path: "resolution", rule: "member", fix: "1k" },
    { name: "ten pictures", body: { ...lamp, n: 10 }, path: "n", rule: "max", fix: "9" },
    { name: "no picture at all", body: { ...lamp, n: 0 }, path: "n", rule: "min", fix: "1" },
    { name: "the ratio auto", body: { ...lamp, aspect_ratio: "auto" }, path: "aspect_ratio", rule: "member", fix: "16:9" },
    {
      name: "a face with 3.0",
      body: { ...lamp, image: picture, image_reference: "face" },
      path: "image_reference",
      rule: "capability",
      fix: "kling-v2-1",
    },
    {
      name: "a face of no picture",
      body: { ...older, image_reference: "face" },
      path: "image",
      rule: "reference-needs-image",
      fix: "send the picture",
    },
    {
      name: "a negative prompt beside a picture",
      body: { ...lamp, image: picture, negative_prompt: "People." },
      path: "negative_prompt",
      rule: "negative-prompt-without-image",
      fix: "leave negative_prompt out",
    },
    { name: "a fidelity over 1", body: { ...older, image_fidelity: 1.1 }, path: "image_fidelity", rule: "max", fix: "1" },
    {
      name: "a fidelity with 3.0",
      body: { ...lamp, image_fidelity: 0.5 },
      path: "image_fidelity",
      rule: "image-strength-model",
      severity: "care",
      fix: "kling-v2-1",
    },
    {
      name: "a likeness without a subject",
      body: { ...older, human_fidelity: 0.5 },
      path: "human_fidelity",
      rule: "person-strength-subject",
      severity: "care",
      fix: "subject",
    },
    { name: "an element with 2.1", body: { ...older, ...elements(1) }, path: "element_list", rule: "elements-model", fix: "3.0" },
    { name: "eleven elements", body: { ...lamp, ...elements(11) }, path: "element_list", rule: "references", fix: "at most 10" },
    {
      name: "ten elements and a picture",
      body: { ...lamp, ...elements(10), image: picture },
      path: "element_list",
      rule: "references",
      fix: "9 beside",
    },
  ],
};

const omni = { model_name: "kling-v3-omni", prompt: "<<<image_1>>> in the fog." };
const one = { ...omni, ...pictures(1) };
const series = { ...one, result_type: "series" };

const omniImage: PayloadCorpus = {
  endpoint: "omni-image.create",
  good: [
    { name: "a prompt alone, with the default model", body: { prompt: "A lamp." } },
    { name: "six pictures and four elements", body: { ...omni, ...pictures(6), ...elements(4) } },
    { name: "4K of 3.0 Omni", body: { ...one, resolution: "4k" } },
    { name: "a series of nine", body: { ...series, series_amount: 9 } },
    { name: "a series of any length", body: { ...series, series_amount: "auto", aspect_ratio: "auto" } },
    { name: "a picture as raw base64", body: { ...omni, image_list: [{ image: base64 }] } },
  ],
  bad: [
    {
      name: "the key image_url",
      body: { ...omni, image_list: [{ image_url: picture }] },
      path: "image_list[0].image_url",
      rule: "refused-form",
      fix: "image",
      alsoAt: ["image_list[0].image"],
    },
    {
      name: "a picture as a data: URL",
      body: { ...omni, image_list: [{ image: dataUrl }] },
      path: "image_list[0].image",
      rule: "refused-form",
      fix: "without the prefix",
    },
    {
      name: "a picture that is a text",
      body: { ...omni, image_list: [picture] },
      path: "image_list[0]",
      rule: "type",
      fix: "object",
    },
    {
      name: "a model of generations",
      body: { ...one, model_name: "kling-v3" },
      path: "model_name",
      rule: "model-not-here",
      fix: "kling-v3-omni",
    },
    {
      name: "4K of O1",
      body: { ...one, model_name: "kling-image-o1", resolution: "4k" },
      path: "resolution",
      rule: "capability",
      fix: "kling-v3-omni",
    },
    {
      name: "a series of O1",
      body: { ...series, model_name: "kling-image-o1" },
      path: "result_type",
      rule: "capability",
      fix: "kling-v3-omni",
    },
    {
      name: "a series from text",
      body: { ...omni, prompt: "A lamp.", result_type: "series" },
      path: "image_list",
      rule: "series-needs-image",
      fix: "single",
    },
    { name: "a series of one", body: { ...series, series_amount: 1 }, path: "series_amount", rule: "min", fix: "auto" },
    { name: "a series of ten", body: { ...series, series_amount: 10 }, path: "series_amount", rule: "max", fix: "auto" },
    {
      name: "a series of four in digits",
      body: { ...series, series_amount: "4" },
      path: "series_amount",
      rule: "type",
      fix: "without quotation marks",
    },
    {
      name: "a series of another word",
      body: { ...series, series_amount: "many" },
      path: "series_amount",
      rule: "type",
      fix: "auto",
    },
    {
      name: "n beside a series",
      body: { ...series, n: 2 },
      path: "n",
      rule: "count-unused",
      severity: "care",
      fix: "series_amount",
    },
    {
      name: "an amount without a series",
      body: { ...one, series_amount: 4 },
      path: "series_amount",
      rule: "series-amount-unused",
      severity: "care",
      fix: "result_type",
    },
    {
      name: "auto without a picture",
      body: { ...omni, prompt: "A lamp.", aspect_ratio: "auto" },
      path: "aspect_ratio",
      rule: "auto-ratio-needs-image",
      severity: "care",
      fix: "16:9",
    },
    {
      name: "six pictures and five elements",
      body: { ...omni, ...pictures(6), ...elements(5) },
      path: "image_list",
      rule: "references",
      fix: "at most 10",
    },
    {
      name: "a token without its picture",
      body: { ...one, prompt: "<<<image_2>>>" },
      path: "prompt",
      rule: "token-target",
      severity: "care",
      fix: "image_list",
    },
    {
      name: "a token with two brackets",
      body: { ...one, prompt: "<<image_1>>" },
      path: "prompt",
      rule: "token-spelling",
      severity: "care",
      fix: "<<<image_1>>>",
    },
    {
      name: "a token of an object",
      body: { ...one, prompt: "<<<object_1>>>" },
      path: "prompt",
      rule: "token-spelling",
      severity: "care",
      fix: "<<<element_1>>>",
    },
  ],
};

/** Bodies for the creates that make pictures from a prompt. */
export const promptedCorpora: readonly PayloadCorpus[] = [generations, omniImage];
