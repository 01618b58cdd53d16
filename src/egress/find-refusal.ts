import { EgressRefused } from "./errors.ts";
import type { Guard } from "./guard.ts";

/** Why a guard lets nobody reach an address; undefined when that is not known before it is tried. */
export function findRefusal(guard: Guard, address: string): string | undefined {
  try {
    guard.toTarget(address);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof EgressRefused) return thrown.message;
    throw thrown;
  }
}
