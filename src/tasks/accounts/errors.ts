import { OnetakeError } from "../../base/index.ts";

/** What was asked for an account does not go; the message says why, `fix` what does. */
export class AccountProblem extends OnetakeError {
  override readonly name = "AccountProblem";

  constructor(
    code: "account-unknown" | "account-taken" | "key-taken" | "key-unknown" | "bad-account-value",
    message: string,
    fix: string,
  ) {
    super(code, message, { fix });
  }
}
