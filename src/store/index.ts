export type * from "./accounts-port.ts";
export { createFileBlobs, type FileBlobsOptions } from "./blobs/file-blobs.ts";
export { createMemoryBlobs, type MemoryBlobs } from "./blobs/memory-blobs.ts";
export { EmbeddedHomeError, EmbeddedMissingError, EmbeddedStartError } from "./embedded/errors.ts";
export { startEmbeddedPostgres, stopEmbeddedPostgres, type EmbeddedOptions, type EmbeddedPostgres } from "./embedded/start.ts";
export { BlobMissingError, DuplicateIdError, StoreTooNewError, StoreUnavailableError, UnstorableTextError } from "./error.ts";
export { createMemoryStore } from "./memory/store.ts";
export type * from "./port.ts";
export { createPostgresStore, type PostgresOptions, type PostgresStore } from "./postgres/store.ts";
