import { resolve } from "node:path";

import type { SoundFileFormat } from "../codec.ts";
import { SOUND_NOTE, SOUND_BITS, toSixteenBits } from "../sound-file.ts";
import { SAMPLE_RATE, type Stereo } from "../stereo.ts";
import { interleave } from "./interleave.ts";
import { fileAddress, send, startFfmpeg } from "./start-ffmpeg.ts";

/** Writes a sound, 48 kHz stereo: mp3 with 192 kbit/s, or WAV with 16 bits. The file says that it is a preview. */
export async function writeSound(ffmpegPath: string, path: string, format: SoundFileFormat, sound: Stereo): Promise<void> {
  const ffmpeg = startFfmpeg(ffmpegPath, toArguments(path, format), ["in"]);
  await send(ffmpeg, 0, format === "mp3" ? interleave(sound) : toSixteenBits(sound));
  ffmpeg.input(0).end();
  await ffmpeg.ended;
}

function toArguments(path: string, format: SoundFileFormat): readonly string[] {
  const samples = format === "mp3" ? "f32le" : "s16le";
  return [
    ["-y", "-xerror", "-protocol_whitelist", "pipe"],
    ["-f", samples, "-ar", String(SAMPLE_RATE), "-ac", "2", "-i", "pipe:0", ...CODINGS[format]],
    ["-map_metadata", "-1", "-metadata", `comment=${SOUND_NOTE}`, "-flags:a", "+bitexact", "-fflags", "+bitexact"],
    ["-f", format, fileAddress(resolve(path))],
  ].flat();
}

const CODINGS: Readonly<Record<SoundFileFormat, readonly string[]>> = {
  mp3: ["-c:a", "libmp3lame", "-b:a", String(SOUND_BITS), "-id3v2_version", "3"],
  wav: ["-c:a", "pcm_s16le"],
};
