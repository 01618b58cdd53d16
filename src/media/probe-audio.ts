import { stat } from "node:fs/promises";

import { ADTS, FilePathSource, FLAC, Input, MP3, MP4, OGG, QTFF, WAVE, type InputFormat } from "mediabunny";

import { MediaError } from "./errors.ts";
import { readEnds, readFormat, toProbeError, toSoundFacts } from "./input-tracks.ts";
import type { AudioFacts } from "./media-facts.ts";

const FORMATS: readonly (readonly [InputFormat, AudioFacts["format"]])[] = [
  [WAVE, "wav"],
  [MP4, "mp4"],
  [QTFF, "mov"],
  [MP3, "mp3"],
  [ADTS, "aac"],
  [FLAC, "flac"],
  [OGG, "ogg"],
];

/**
 * Reads what a sound file is (or the sound of a clip), by its content and never by its name.
 * @throws MediaError when it is not a known sound file, has no sound, or is broken.
 */
export async function probeAudio(path: string): Promise<AudioFacts> {
  const bytes = (await stat(path)).size;
  if (bytes === 0) throw new MediaError("empty", "The sound file is empty.");
  const input = new Input({
    formats: FORMATS.map(([format]) => format),
    source: new FilePathSource(path, { handleUnhandledError: () => {} }),
  });
  try {
    const container = await readFormat(input, "sound");
    const format = FORMATS.find(([known]) => known === container)?.[1];
    const track = await input.getPrimaryAudioTrack();
    if (!track || !format) throw new MediaError("no-sound", "The file has no sound track.");
    await readEnds(track);
    return { format, bytes, ...(await toSoundFacts(track)) };
  } catch (thrown) {
    throw toProbeError(thrown, "sound");
  } finally {
    input.dispose();
  }
}
