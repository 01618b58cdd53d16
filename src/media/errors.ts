import { OnetakeError, type ErrorDetails } from "../base/index.ts";

/** Why a picture, clip or sound was refused; stable words for programs. */
export type MediaFault =
  | "empty"
  | "unknown-format"
  | "unsupported"
  | "corrupt"
  | "truncated"
  | "too-large"
  | "no-picture"
  | "no-sound";

/** A file that is not what it should be. The code is `media-` and the fault. */
export class MediaError extends OnetakeError {
  override readonly name = "MediaError";
  readonly fault: MediaFault;

  constructor(fault: MediaFault, message: string, details: ErrorDetails = {}) {
    super(`media-${fault}`, message, { fix: FIXES[fault], ...details });
    this.fault = fault;
  }
}

/** What reads and writes films and sounds failed, for a reason that may not be the file's. */
export class CodecFailed extends OnetakeError {
  override readonly name = "CodecFailed";

  constructor(message: string, details: ErrorDetails = {}) {
    super("codec-failed", message, {
      fix: "See that the disk is not full and the file is there; when it happens again, report it with the facts of this error.",
      ...details,
    });
  }
}

/** An optional package is not installed. */
export class MissingPart extends OnetakeError {
  override readonly name = "MissingPart";

  constructor(packageName: string, details: ErrorDetails = {}) {
    super("part-missing", `The optional package ${packageName} is not installed.`, {
      fix: `Install it with \`npm install ${packageName}\`, or install Onetake without --omit=optional.`,
      facts: { package: packageName },
      ...details,
    });
  }
}

/** Throws what `import()` threw: a {@link MissingPart} when it is a package that is not there. */
export function refuseMissing(thrown: unknown): never {
  const name = thrown instanceof Error ? /Cannot find (?:package|module) '([^'/.][^']*)'/.exec(thrown.message)?.[1] : undefined;
  throw name === undefined ? thrown : new MissingPart(name, { cause: thrown });
}

/** A child process died by itself. */
export class ChildCrashed extends OnetakeError {
  override readonly name = "ChildCrashed";

  constructor(message: string, details: ErrorDetails = {}) {
    super("child-crashed", message, {
      fix: "Try once more; when it happens again, report it with the facts of this error.",
      ...details,
    });
  }
}

/** A child process was ended because it took longer, or more memory, than it may. */
export class ChildOverLimit extends OnetakeError {
  override readonly name = "ChildOverLimit";

  constructor(limit: "deadline" | "memory", message: string) {
    super(`child-${limit}`, message, {
      fix:
        limit === "deadline"
          ? "Ask for less at once, or raise the deadline."
          : "Ask for a smaller picture, or raise the memory limit.",
    });
  }
}

/** The work in a child process ended with an error of its own; code, message and fix are carried over. */
export class ChildRefused extends OnetakeError {
  override readonly name = "ChildRefused";
}

const FIXES: Readonly<Record<MediaFault, string>> = {
  empty: "Send a file with content.",
  "unknown-format": "Send the file in one of the formats that are taken here; the file's name does not decide, its content does.",
  unsupported: "Save the file in the plain, common form of its format and send that.",
  corrupt: "Save the file again with another program and send that.",
  truncated: "Send the whole file: it ends in the middle.",
  "too-large": "Send a smaller one.",
  "no-picture": "Send a file that has a video track.",
  "no-sound": "Send a file that has a sound track.",
};
