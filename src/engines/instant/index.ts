export { createInstantEngine, type InstantEngineOptions } from "./create-instant-engine.ts";
