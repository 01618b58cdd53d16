import type { Rule } from "../vocabulary/index.ts";

/** The length is one that the model makes. */
export const modelSecondsRule: Rule = {
  id: "model-seconds",
  title: "The model makes clips of this length",
  reads: ["duration", "model_name"],
  must: { value: "duration", among: "seconds" },
  message: "{model_name} does not make clips of {duration} s",
  fix: "choose a length that the model has, or another model",
  wireMessage: "duration value '{duration}' is invalid",
};

/** Elements are for models that know them. */
export const elementsModelRule: Rule = {
  id: "elements-model",
  title: "Elements need a model that has them",
  reads: ["element_list", "model_name"],
  when: { present: "element_list" },
  must: { not: { model: "elements:images", lacks: true } },
  message: "{model_name} does not take elements",
  fix: "leave element_list out, or choose a model of the 3.0 series",
};

/** Sound of kling-v2-6 is made in 1080P only. */
export const soundModeRule: Rule = {
  id: "sound-needs-pro",
  title: "kling-v2-6 makes sound in 1080P only",
  reads: ["mode", "sound", "model_name"],
  when: {
    all: [
      { path: "model_name", is: "kling-v2-6" },
      { path: "sound", is: "on" },
    ],
  },
  must: { path: "mode", is: "pro" },
  message: "kling-v2-6 makes sound only in mode pro, but mode is {mode}",
  fix: 'send "mode": "pro", or "sound": "off"',
};

/** The 1.x models alone heed `cfg_scale`; others take it without effect. */
export const guidanceRule: Rule = {
  id: "guidance-model",
  title: "cfg_scale is for the 1.x models",
  reads: ["cfg_scale", "model_name"],
  when: { present: "cfg_scale" },
  must: { not: { model: "guidance", lacks: true } },
  effect: "ignored",
  message: "cfg_scale has no effect with {model_name}",
  fix: "leave cfg_scale out",
};
