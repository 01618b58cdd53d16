export type * from "./port.ts";
export type * from "./role-request.ts";
export { refuseWatermark } from "./refuse-watermark.ts";
export { toRoleRequest, type Resolvers } from "./to-role-request.ts";
