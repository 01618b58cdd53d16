export { createStoreKeyring, joinKeyrings, KeysInvalid, type Holder, type Key, type Keyring, type Pair } from "./auth/keyring.ts";
export { createServer, OpenToStrangers } from "./create-server.ts";
export type { Auth, EngineInfo, Server, ServerOptions } from "./options.ts";
