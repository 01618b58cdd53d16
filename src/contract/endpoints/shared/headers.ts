import type { Field } from "../../vocabulary/index.ts";
import { text } from "./fields.ts";

/** Headers of every request of either standard. */
export const commonHeaders: readonly Field[] = [
  text("Content-Type", "The documents want `application/json` on every endpoint, also on queries without a body.", {
    presence: "required",
    default: "application/json",
  }),
  text("Authorization", "`Bearer`, one space, then an API key or (legacy standard only) a signed token.", {
    presence: "required",
  }),
];
