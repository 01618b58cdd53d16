import type { Medium } from "../../contract/index.ts";
import type { MediaWarning } from "../../media/index.ts";

/** What was found in a media file by reading its bytes. */
export interface ProbedMedia {
  /** Name of the format in lower case, such as `png`, `jpg`, `mp4`, `wav`. */
  readonly format: string;
  readonly mime: string;
  readonly bytes: number;
  /** Display size in pixels; 0 for sound. */
  readonly width: number;
  readonly height: number;
  /** 0 for pictures. */
  readonly seconds: number;
  readonly fps?: number;
  /** Whether a clip has sound; absent for pictures, and where nobody looked. */
  readonly sound?: boolean;
  /** What there is to say about it though it is good. */
  readonly warnings?: readonly MediaWarning[];
}

/**
 * Reads a local file of a medium, by its path, or the content of a picture; rejects when it is not a sound one. Handed in, so that this
 * floor needs no codec.
 */
export type Probe = (medium: Medium, source: string | Uint8Array) => Promise<ProbedMedia>;
