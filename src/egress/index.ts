export {
  createEgress,
  type Downloaded,
  type DownloadOptions,
  type Egress,
  type EgressOptions,
  type OwnContent,
  type Posted,
  type PostOptions,
} from "./egress.ts";
export { EgressFailed, EgressRefused, type FailureReason, type RefusalReason } from "./errors.ts";
export { findRefusal } from "./find-refusal.ts";
export { createGuard, type Allowance, type Guard } from "./guard.ts";
export type { Destination, Dial, Resolve } from "./connector.ts";
export { isPublicAddress } from "./public-address.ts";
