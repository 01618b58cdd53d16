export { defaultHome } from "./node-home.ts";
export { createNodeLogger, type LogLevel } from "./node-logger.ts";
export { createNodeWorld } from "./node-world.ts";
