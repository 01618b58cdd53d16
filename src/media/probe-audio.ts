import { stat } from "node:fs/promises";

import { ADTS, FLAC, MP3, MP4, OGG, QTFF, WAVE, type Input, type InputFormat } from "mediabunny";

import { checkWav } from "./check-wav.ts";
import { MediaError } from "./errors.ts";
import { readEnds, readFormat, toProbeError, toSoundFacts, withInput, type ProbeOptions } from "./input-tracks.ts";
import { checkMovie } from "./iso/check-movie.ts";
import { withFile } from "./iso/top-boxes.ts";
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
 * @throws MediaError when it is not a known sound file, has no sound, or is broken; the signal's reason.
 */
export async function probeAudio(path: string, options: ProbeOptions = {}): Promise<AudioFacts> {
  const bytes = (await stat(path)).size;
  if (bytes === 0) throw new MediaError("empty", "The sound file is empty.");
  const formats = FORMATS.map(([format]) => format);
  return await withInput(path, formats, options, async (input) => {
    try {
      return { ...(await readSound(input, path)), bytes };
    } catch (thrown) {
      throw toProbeError(thrown, "sound");
    }
  });
}

async function readSound(input: Input, path: string): Promise<Omit<AudioFacts, "bytes">> {
  const container = await readFormat(input, path, "sound");
  const format = await nameOf(FORMATS.find(([known]) => known === container)?.[1], path);
  if (format === "mp4" || format === "m4a" || format === "mov") await checkMovie(path);
  if (format === "wav") await checkWav(path);
  const track = await input.getPrimaryAudioTrack();
  if (!track || !format) throw new MediaError("no-sound", "The file has no sound track.");
  await readEnds(track);
  const facts = await toSoundFacts(track);
  if (!(facts.seconds > 0)) throw new MediaError("corrupt", "The sound has no length.");
  return { format, ...facts };
}

// An mp4 that says it is sound alone goes by a name of its own (its major brand).
async function nameOf(format: AudioFacts["format"] | undefined, path: string): Promise<AudioFacts["format"] | undefined> {
  if (format !== "mp4") return format;
  const start = await withFile(path, (read) => read(0, 12));
  return /^M4[AB] $/.test(start.toString("latin1", 8, 12)) ? "m4a" : "mp4";
}
