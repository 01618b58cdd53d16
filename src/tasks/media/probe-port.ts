import type { Medium } from "../../contract/index.ts";

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
}

/** Reads a local file of a medium; rejects when the file is not a sound one. Handed in, so that this floor needs no codec. */
export type Probe = (medium: Medium, path: string) => Promise<ProbedMedia>;
