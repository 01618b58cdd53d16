/** How an {@link OnetakeError} can be made more useful than its message. */
export interface ErrorDetails {
  /** What made it fail, kept for logs. */
  readonly cause?: unknown;
  /** What the reader can do about it, as one sentence. */
  readonly fix?: string;
  /** Machine-readable facts about the failure. Never secrets, never content of a request. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/**
 * Root of every error that Onetake throws on purpose. `code` is stable and meant for programs, `message` for people, `fix` says
 * what to do. Each remedy has its own small subclass; a programmer's mistake is a plain `TypeError` instead.
 */
export class OnetakeError extends Error {
  override readonly name: string = "OnetakeError";
  // Declared, not defined: the constructor sets them, and a client in a browser carries no second line for each.
  declare readonly code: string;
  declare readonly fix: string | undefined;
  declare readonly facts: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.fix = details.fix;
    this.facts = details.facts ?? {};
  }
}

/** The text of anything that was thrown, for messages and logs. */
export function toMessage(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
