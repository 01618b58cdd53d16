export type * from "./port.ts";
export type * from "./role-request.ts";
export type * from "./role-sound.ts";
export type * from "./role-stills.ts";
export { countStills, groupOf, toSentences } from "./count-stills.ts";
export { toRoleRequest, type Resolvers } from "./to-role-request.ts";
