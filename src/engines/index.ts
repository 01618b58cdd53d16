export type * from "./port.ts";
export type * from "./role-request.ts";
export type * from "./role-sound.ts";
export type * from "./role-stills.ts";
export { countStills, groupOf, toSentences } from "./count-stills.ts";
export { CreateBusy, CreateRefused, CreateUnknown } from "./create-errors.ts";
export { BLOB_PREFIX, blobOf, isAddress, mediaValues, type MediaValue } from "./media-values.ts";
export { boughtOf, sealOf } from "./seal.ts";
export { toRoleRequest, type Resolvers } from "./to-role-request.ts";
