import { OnetakeError } from "../base/index.ts";
import type { TrueReason } from "../contract/index.ts";

/** How a billable create can end other than well. Each kind asks for something else. */
abstract class CreateError extends OnetakeError {
  /** Why, as it was told. */
  readonly reason: TrueReason;

  constructor(code: string, reason: TrueReason, cause?: unknown) {
    super(code, reason.message, { fix: reason.next, cause });
    this.reason = reason;
  }
}

/** The other side certainly made nothing, and never will of this request. Final. */
export class CreateRefused extends CreateError {
  override readonly name = "CreateRefused";

  constructor(reason: TrueReason, cause?: unknown) {
    super("create-refused", reason, cause);
  }
}

/** Nothing was made, and the same request may be sent after a wait: too much at once, or nobody answers there. */
export class CreateBusy extends CreateError {
  override readonly name = "CreateBusy";
  /** Milliseconds, from now. */
  readonly waitMs: number;

  constructor(reason: TrueReason, waitMs: number, cause?: unknown) {
    super("create-busy", reason, cause);
    this.waitMs = waitMs;
  }
}

/** It was sent, and what became of it is not known: a task, and a bill, may exist. It is looked up and never sent again. */
export class CreateUnknown extends CreateError {
  override readonly name = "CreateUnknown";

  constructor(reason: TrueReason, cause?: unknown) {
    super("create-unknown", reason, cause);
  }
}
