export { createNodeProcesses } from "./node-processes.ts";
