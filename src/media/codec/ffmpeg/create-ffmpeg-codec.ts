import type { Codec } from "../codec.ts";
import { openClip } from "./open-clip.ts";
import { readSound } from "./read-sound.ts";
import { writeFilm } from "./write-film.ts";
import { writeSound } from "./write-sound.ts";

/** The codec on a system ffmpeg (5.1 or newer) at an absolute path: a process for each film and sound, fed and read over pipes. */
export function createFfmpegCodec({ path }: { readonly path: string }): Codec {
  return {
    name: "ffmpeg",
    openClip: (clip, width, height) => openClip(path, clip, width, height),
    readSound: (sound, mime) => readSound(path, sound, mime),
    writeFilm: async (facts) => writeFilm(path, facts),
    writeSound: (file, format, sound) => writeSound(path, file, format, sound),
  };
}
