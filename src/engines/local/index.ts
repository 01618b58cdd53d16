export { createLocalEngine, type LocalEngineOptions } from "./engine.ts";
