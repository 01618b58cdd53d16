export type * from "./options.ts";
export { createUpstreamEngine } from "./create-upstream-engine.ts";
