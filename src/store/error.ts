import { OnetakeError, toMessage } from "../base/index.ts";

/** The database does not answer or broke off; what was asked may be asked again. Code `store-unavailable`. */
export class StoreUnavailableError extends OnetakeError {
  override readonly name = "StoreUnavailableError";

  constructor(cause: unknown) {
    super("store-unavailable", `The database does not answer: ${toMessage(cause)}`, {
      cause,
      fix: "Check that PostgreSQL runs and that DATABASE_URL names it.",
    });
  }
}

/** A row with this id is there already. Code `duplicate-id`. */
export class DuplicateIdError extends OnetakeError {
  override readonly name = "DuplicateIdError";

  constructor(what: string, id: string, cause?: unknown) {
    super("duplicate-id", `The ${what} ${id} exists already.`, { cause, fix: "Make a new id.", facts: { id } });
  }
}

/** The data was written by a newer version of Onetake. Code `store-too-new`. */
export class StoreTooNewError extends OnetakeError {
  override readonly name = "StoreTooNewError";

  constructor(found: number, known: number) {
    super("store-too-new", `The database is at migration ${found}; this version of Onetake knows ${known}.`, {
      fix: "Run the version of Onetake that wrote it, or a newer one.",
      facts: { found, known },
    });
  }
}

/** A text holds what a database cannot keep: a NUL character or half of a surrogate pair. Code `unstorable-text`. */
export class UnstorableTextError extends OnetakeError {
  override readonly name = "UnstorableTextError";

  constructor(path: string) {
    super("unstorable-text", `${path} holds a NUL character or half of a surrogate pair.`, {
      fix: `Send ${path} as plain Unicode text.`,
      facts: { path },
    });
  }
}

/** There are no bytes under this id. Code `blob-missing`. */
export class BlobMissingError extends OnetakeError {
  override readonly name = "BlobMissingError";

  constructor(id: string) {
    super("blob-missing", "There is no stored content with this id.", {
      fix: "Use an id that put or putFile answered; content that was removed has to be stored again.",
      facts: { id: id.slice(0, 64) },
    });
  }
}
