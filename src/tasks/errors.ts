import { OnetakeError } from "../base/index.ts";

/** The request is legal, and this server does not serve it; the HTTP status is 501. */
export class NotServed extends OnetakeError {
  override readonly name = "NotServed";

  constructor(reason: string, fix: string) {
    super("not-served", reason, { fix });
  }
}

/** A request names what only a server's library has, where there is no server. */
export class OnlyOnServer extends OnetakeError {
  override readonly name = "OnlyOnServer";
  /** Where the request names it. */
  readonly path: string;

  constructor(path: string, reason: string, fix: string) {
    super("only-on-server", reason, { fix, facts: { path } });
    this.path = path;
  }
}

/** A task cannot end well: what it was given, or what its engine said, is final. The message is the reason that the caller reads. */
export class TaskFailure extends OnetakeError {
  override readonly name = "TaskFailure";

  constructor(reason: string, cause?: unknown) {
    super("task-failed", reason, { cause });
  }
}
