import { resolve } from "node:path";

import type { FilmFacts, FilmWriter } from "../codec.ts";
import { FILM } from "../film.ts";
import { SAMPLE_RATE } from "../stereo.ts";
import { x264Params } from "../x264.ts";
import { interleave } from "./interleave.ts";
import { fileAddress, send, startFfmpeg } from "./start-ffmpeg.ts";

/** Where the sound goes in; pictures go in at 0. */
const SOUND = 3;

/**
 * Starts an mp4: H.264 High (x264 veryfast, crf 20), yuv420p, BT.709, and AAC-LC 160 kbit/s when there is sound; the index stands
 * before the data.
 */
export function writeFilm(ffmpegPath: string, facts: FilmFacts): FilmWriter {
  const { sound } = facts;
  const ffmpeg = startFfmpeg(ffmpegPath, toArguments(facts), ["in", "none", "out", ...(sound ? ["in" as const] : [])]);
  // All of it is written at once; ffmpeg takes what it needs beside the pictures.
  if (sound) ffmpeg.input(SOUND).end(interleave(sound));
  return {
    add: (yuv) => send(ffmpeg, 0, yuv),
    finish: async () => {
      ffmpeg.input(0).end();
      await ffmpeg.ended;
    },
  };
}

function toArguments({ path, width, height, framesPerSecond, sound }: FilmFacts): readonly string[] {
  const heard = sound !== undefined;
  const params = x264Params();
  return [
    ["-y", "-xerror", "-protocol_whitelist", "pipe", "-f", "rawvideo", "-pix_fmt", "yuv420p"],
    ["-video_size", `${width}x${height}`, "-framerate", String(framesPerSecond), ...COLOUR, "-i", "pipe:0"],
    heard ? ["-protocol_whitelist", "pipe", ...SAMPLES, "-i", `pipe:${SOUND}`] : [],
    ["-map", "0:v:0", ...(heard ? ["-map", "1:a:0"] : []), "-map_metadata", "-1"],
    ["-c:v", "libx264", "-preset", FILM.preset, "-crf", String(FILM.crf), "-pix_fmt", "yuv420p", ...COLOUR],
    params === "" ? [] : ["-x264-params", params],
    ["-g", String(framesPerSecond * FILM.gopSeconds), "-threads:v", String(FILM.threads), "-fps_mode", "passthrough"],
    heard ? ["-c:a", "aac", "-b:a", String(FILM.soundBits), "-flags:a", "+bitexact"] : [],
    ["-flags:v", "+bitexact", "-fflags", "+bitexact", "-movflags", "+faststart", "-f", "mp4", fileAddress(resolve(path))],
  ].flat();
}

// Said of what goes in and of what comes out, so that nothing is converted on the way.
const COLOUR = ["-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"] as const;

const SAMPLES = ["-f", "f32le", "-ar", String(SAMPLE_RATE), "-ac", "2"] as const;
