export { presetElements } from "./preset-elements.ts";
export { presetVoices } from "./preset-voices.ts";
