import { MediaError } from "../errors.ts";

/** The demuxer for each kind of file that a probe lets in. */
const DEMUXERS: readonly (readonly [mime: RegExp, format: string])[] = [
  [/mpeg|mp3/, "mp3"],
  [/wav/, "wav"],
  [/aac/, "aac"],
  [/mp4|m4a|quicktime/, "mov"],
];

/**
 * The name of FFmpeg's demuxer for sounds of a type.
 * @throws MediaError when it is none that is read here.
 */
export function toDemuxer(mime: string): string {
  const format = DEMUXERS.find(([known]) => known.test(mime))?.[1];
  if (format === undefined) throw new MediaError("unsupported", `A sound of type ${mime} is not read here.`);
  return format;
}
