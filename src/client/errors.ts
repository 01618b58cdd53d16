import { OnetakeError, type ErrorDetails } from "../base/index.ts";
import type { TaskAnswer } from "./answer.ts";

/** What every error of an answered or lost call knows. */
export interface CallFacts extends ErrorDetails {
  /** Operation of the contract, such as `omni-video.create`. */
  readonly operation?: string;
  /** The service's id of the request, for its support and for logs. */
  readonly requestId?: string;
  /** The service's own code of the refusal. */
  readonly wireCode?: number;
  /** HTTP status of the answer. */
  readonly http?: number;
  /** Ids of the evidence behind a refusal, where the server tells them. */
  readonly evidence?: readonly string[];
}

/** Root of the errors of calls. Each remedy is a subclass. */
export class CallError extends OnetakeError {
  override readonly name: string = "CallError";
  declare readonly operation: string | undefined;
  declare readonly requestId: string | undefined;
  declare readonly wireCode: number | undefined;
  declare readonly http: number | undefined;
  declare readonly evidence: readonly string[];

  constructor(code: string, message: string, facts: CallFacts = {}) {
    super(code, message, facts);
    this.operation = facts.operation;
    this.requestId = facts.requestId;
    this.wireCode = facts.wireCode;
    this.http = facts.http;
    this.evidence = facts.evidence ?? [];
  }
}

/** The credential is missing, wrong, expired or not valid yet. Remedy: another credential. */
export class AuthError extends CallError {
  override readonly name = "AuthError";
}

/** The account may not do this, or not now: no right, nothing left in the pack, an address that is not allowed. Remedy: see to the account. */
export class AccountError extends CallError {
  override readonly name = "AccountError";
}

/** The request was refused and nothing was made. Remedy: send another request. */
export class RefusedError extends CallError {
  override readonly name: string = "RefusedError";
}

/** There is no task with this id or external id. */
export class NotFoundError extends RefusedError {
  override readonly name = "NotFoundError";
}

/** Too many requests or too many tasks at once; nothing was made. Remedy: the same request after a wait. */
export class BusyError extends CallError {
  override readonly name = "BusyError";
}

/** The server knows the operation but cannot serve it. Remedy: another server or engine. */
export class NotServedError extends CallError {
  override readonly name = "NotServedError";
}

/** The service failed and no task was made by this call. Remedy: try later. */
export class ServiceError extends CallError {
  override readonly name = "ServiceError";
}

/** The server could not be reached, or its answer to a read was lost. Remedy: mend the address or the network. */
export class UnreachableError extends CallError {
  override readonly name = "UnreachableError";
}

/** What answered does not speak this API. Remedy: mend the address. */
export class UnexpectedAnswerError extends CallError {
  override readonly name = "UnexpectedAnswerError";

  constructor(message: string, facts: CallFacts) {
    super("unexpected-answer", message, {
      fix: "Check that the address belongs to a server that speaks this API, and that no proxy stands in between.",
      ...facts,
    });
  }
}

/**
 * A create was sent and its answer is not known: a task, and a bill, may exist. Remedy: look it up by its external id; never send it
 * again before that.
 */
export class UnknownOutcomeError extends CallError {
  override readonly name = "UnknownOutcomeError";
  /** The id to look the task up by; undefined when the request carried none. */
  declare readonly externalId: string | undefined;

  constructor(externalId: string | undefined, facts: CallFacts) {
    super("unknown-outcome", "The create was sent, its answer was lost: a task may exist.", {
      ...facts,
      fix: `Look ${
        externalId === undefined ? "through the list of tasks" : `it up with findByExternalId("${externalId}")`
      } before you create it again.`,
    });
    this.externalId = externalId;
  }
}

/** The task ended without a result. Remedy: its reason tells. */
export class TaskFailedError extends CallError {
  override readonly name = "TaskFailedError";
  declare readonly task: TaskAnswer;

  constructor(task: TaskAnswer) {
    super("task-failed", task.reason ?? "The task failed without a reason.", {
      requestId: task.requestId,
      facts: { taskId: task.id },
      fix: "Change what the reason names and create a new task.",
    });
    this.task = task;
  }
}

/** Waiting ended before the task did. The task goes on. Remedy: wait again. */
export class StillRunningError extends CallError {
  override readonly name = "StillRunningError";
  declare readonly task: TaskAnswer;

  constructor(task: TaskAnswer, waitedMs: number) {
    super("still-running", `The task is still ${task.state} after ${Math.round(waitedMs / 1000)} s.`, {
      requestId: task.requestId,
      facts: { taskId: task.id },
      fix: "Wait for it again by its id.",
    });
    this.task = task;
  }
}
