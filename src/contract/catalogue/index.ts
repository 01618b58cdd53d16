export { presetElements } from "./preset-elements.ts";
export { presetVoices } from "./preset-voices.ts";
export { speechTimbre, type Timbre } from "./speech-timbres.ts";
