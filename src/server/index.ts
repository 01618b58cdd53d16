export { createStoreKeyring, joinKeyrings, KeysInvalid, type Holder, type Key, type Keyring, type Pair } from "./auth/keyring.ts";
export { createServer, OpenToStrangers } from "./create-server.ts";
export type { DrillSource } from "./faults/drilling.ts";
export { isPastAddress } from "./records/expiry.ts";
export { isLoopbackName } from "./auth/local-request.ts";
export type { Auth, EngineInfo, Server, ServerOptions } from "./options.ts";
export { describeTask } from "./records/task-facts.ts";
