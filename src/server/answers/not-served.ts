import { OnetakeError } from "../../base/index.ts";

/** The request is right, but nothing behind this server can serve it. Answered with 501. */
export class NotServedHere extends OnetakeError {
  override readonly name = "NotServedHere";

  constructor(message: string, fix: string) {
    super(NOT_SERVED, message, { fix });
  }
}

/** Code of every error that says so, whichever floor threw it. */
export const NOT_SERVED = "not-served";
