export type * from "./port.ts";
export type * from "./role-request.ts";
export type * from "./role-sound.ts";
export { toRoleRequest, type Resolvers } from "./to-role-request.ts";
