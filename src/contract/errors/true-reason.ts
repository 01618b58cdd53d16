/** Whose matter a failure is. */
export type ReasonClass =
  /** The credential or its region. */
  | "login"
  /** The request itself. */
  | "parameters"
  /** What was put in does not pass the service's rules on content. */
  | "policy-input"
  /** What was made does not pass them. */
  | "policy-output"
  /** Too much at once; it may be sent again after a wait. */
  | "concurrency"
  /** Nothing left to pay with, or no right. */
  | "balance"
  /** The service failed by itself. */
  | "provider"
  /** No answer came, and nothing can have been made. */
  | "unreachable"
  /** No answer came, and a task may exist. */
  | "unknown"
  /** Onetake's own guard: nothing was sent. */
  | "guard";

/** Why something failed, as it was told: nothing hidden, nothing guessed. */
export interface TrueReason {
  readonly class: ReasonClass;
  /** The words of whoever failed, as they came. */
  readonly message: string;
  /** What to do about it; never an invitation to simply run it again where that may cost money. */
  readonly next: string;
  readonly code?: number;
  readonly http?: number;
  /** The service's id of the request, for its support. */
  readonly requestId?: string;
}
