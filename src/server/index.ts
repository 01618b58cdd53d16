export { createStoreKeyring, joinKeyrings, KeysInvalid, type Holder, type Key, type Keyring, type Pair } from "./auth/keyring.ts";
export { createServer, OpenToStrangers } from "./create-server.ts";
export { createMetrics, type MetricsOptions, type ServerMetrics } from "./metrics/create-metrics.ts";
export type { Auth, EngineInfo, Server, ServerOptions, TlsIdentity } from "./options.ts";
export { TlsInvalid } from "./tls/identity.ts";
export { openOwnCertificate, TlsPartMissing, type OwnCertificate, type OwnCertificateOptions } from "./tls/own-certificate.ts";
export { rememberAccounts } from "./auth/remember.ts";
