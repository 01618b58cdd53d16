export { DRAWING_PARTS, SPEECH_PART } from "./parts.ts";
export { lookAtMachine } from "./queue/look-at-machine.ts";
export { createLocalEngine, type LocalEngineOptions } from "./engine.ts";
