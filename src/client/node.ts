export { DownloadError } from "./node-download-error.ts";
export { downloadToFile, type FileOptions } from "./node-download-to-file.ts";
export { createTokenCredential, signToken, type KeyPair, type TokenOptions } from "./node-sign-token.ts";
