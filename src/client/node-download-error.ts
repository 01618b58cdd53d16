import { CallError, type CallFacts } from "./errors.ts";

/** A result could not be downloaded whole. Remedy: query the task again for a fresh address. */
export class DownloadError extends CallError {
  override readonly name = "DownloadError";

  constructor(message: string, facts: CallFacts = {}) {
    super("download-failed", message, {
      fix: "Query the task again for a fresh address.",
      ...facts,
    });
  }
}
