import type { WireNameException } from "./wire-names.ts";
import type { Adapter } from "./world-law.ts";

/** Files that touch the real world, each with its reason; one that no longer does is reported. */
export const adapters: readonly Adapter[] = [{ path: "base/node-world.ts", reason: "the adapter of World on Node" }];

/** Files outside the contract that may say a name of the service, each with its reason. */
export const wireNameExceptions: readonly WireNameException[] = [];
