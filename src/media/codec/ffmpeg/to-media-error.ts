import { CodecFailed, MediaError } from "../../errors.ts";

/**
 * What it means for a file that was read that ffmpeg ended badly: `lacking` when the file has not the track that was asked for, the failure
 * itself when something else was wrong, and else that the file is broken.
 */
export function toMediaError(thrown: unknown, noun: string, lacking: MediaError): unknown {
  if (!(thrown instanceof CodecFailed)) return thrown;
  const { said } = thrown.facts;
  if (typeof said !== "string" || said === "" || OTHERS.test(said)) return thrown;
  if (LACKING.test(said)) return lacking;
  return new MediaError("corrupt", `The ${noun} cannot be read.`, { cause: thrown, facts: { said } });
}

// What ffmpeg says, the same since version 5. The first are failures of the machine or of the build, not of the file.
const OTHERS =
  /No such file|Permission denied|Cannot allocate|temporarily unavailable|Unrecognized option|Option not found|No such filter|Requested output format/;
const LACKING = /matches no streams/;
