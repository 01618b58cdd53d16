import { toldHeaders } from "./told-headers.ts";

/** Every header of our own that answers may carry. */
export const localHeaders = {
  ...toldHeaders,
  version: "x-onetake-version",
  /** The contract's version. */
  contract: "x-onetake-contract",
  /** Of a request, the drill that it asks for; of an answer, what a drill did to it. */
  drill: "x-onetake-drill",
  /** Id of the request whose answer is told again, where an idempotency key was seen before. */
  repeats: "x-onetake-repeats",
  /** What of the answer is Onetake's own and unknown to the real service. */
  localOnly: "x-onetake-local-only",
} as const;
