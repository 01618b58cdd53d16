import { wireError } from "../../contract/index.ts";

/** Bodies up to this size are always let in. */
const SMALL = 64 * 1024;

/** How many bytes of bodies may be under way at once. */
export interface Flight {
  /**
   * Reserves room for a body and answers what gives it back; giving it back twice is fine.
   * @throws WireError when there is no room now; the same request may come again.
   */
  enter(bytes: number): () => void;
}

/** A bound on the memory that uploads take together, so that many callers at once cannot exhaust it. `tell` hears each change. */
export function createFlight(maxBytes: number, tell: (takenBytes: number) => void = () => {}): Flight {
  let taken = 0;
  const take = (bytes: number): void => tell((taken += bytes));
  return {
    enter: (bytes) => {
      if (bytes <= SMALL) return () => {};
      if (taken + bytes > maxBytes)
        throw wireError("too-fast", { message: "Too many uploads at once", fix: "Send it again in a moment." });
      take(bytes);
      let isHeld = true;
      return () => {
        if (isHeld) take(-bytes);
        isHeld = false;
      };
    },
  };
}
