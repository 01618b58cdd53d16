import { OnetakeError, type ErrorDetails } from "../base/index.ts";

/** Why an address, or what it answered, is not taken. */
export type RefusalReason =
  | "unreadable"
  | "scheme"
  | "credentials"
  | "port"
  | "local-name"
  | "private-address"
  | "redirects"
  | "encoding"
  | "too-large";

/** Why a permitted download did not come to its end. */
export type FailureReason = "name-not-found" | "unreachable" | "timeout" | "status" | "broken-off";

/** The address, or what it answered, is refused by rule: another try ends the same way. The code is `egress-` and the reason. */
export class EgressRefused extends OnetakeError {
  override readonly name = "EgressRefused";
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string, details: ErrorDetails = {}) {
    super(`egress-${reason}`, message, { fix: FIXES[reason], ...details });
    this.reason = reason;
  }
}

/** The network or the other side failed: another try may end well. The code is `egress-` and the reason. */
export class EgressFailed extends OnetakeError {
  override readonly name = "EgressFailed";
  readonly reason: FailureReason;

  constructor(reason: FailureReason, message: string, details: ErrorDetails = {}) {
    super(`egress-${reason}`, message, {
      fix: "Check that the address opens in a browser without signing in, then try again.",
      ...details,
    });
    this.reason = reason;
  }
}

const FIXES: Readonly<Record<RefusalReason, string>> = {
  unreadable: "Write the whole address plainly, such as https://example.com/picture.png, without spaces or backslashes.",
  scheme: "Use an http:// or https:// address.",
  credentials: "Leave the user name and the password out of the address; use a signed address instead.",
  port: "Serve the file on port 443 or 80, or allow the port in the server's configuration.",
  "local-name": "Use a public host name, or send the file's content instead of an address.",
  "private-address": "Use an address on the public internet, or send the file's content instead of an address.",
  redirects: "Give the address where the file is, not one that redirects many times.",
  encoding: "Serve the file as it is, without Content-Encoding.",
  "too-large": "Send a smaller file.",
};
