import { stat } from "node:fs/promises";

import { FilePathSource, Input, MATROSKA, MP4, QTFF, WEBM, type InputFormat, type InputVideoTrack } from "mediabunny";

import { MediaError } from "./errors.ts";
import { readEnds, readFormat, toProbeError, toSoundFacts } from "./input-tracks.ts";
import type { VideoFacts } from "./media-facts.ts";
import { readTopBoxes } from "./top-boxes.ts";

const FORMATS: readonly (readonly [InputFormat, VideoFacts["format"]])[] = [
  [MP4, "mp4"],
  [QTFF, "mov"],
  [WEBM, "webm"],
  [MATROSKA, "matroska"],
];

/**
 * Reads what a video file is, by its content and never by its name, without decoding frames. A file that ends before its last
 * packet is refused even when its index is whole. The path is a local file; nothing else is opened.
 * @throws MediaError when it is not an mp4, mov, webm or matroska file with a picture track, or is broken.
 */
export async function probeVideo(path: string): Promise<VideoFacts> {
  const bytes = (await stat(path)).size;
  if (bytes === 0) throw new MediaError("empty", "The video is empty.");
  const input = new Input({
    formats: FORMATS.map(([format]) => format),
    source: new FilePathSource(path, { handleUnhandledError: () => {} }),
  });
  try {
    const container = await readFormat(input, "video");
    const format = FORMATS.find(([known]) => known === container)?.[1] ?? "mp4";
    const fastStart = await isFastStart(path, format);
    const track = await input.getPrimaryVideoTrack();
    if (!track) throw new MediaError("no-picture", "The file has no video track.");
    const sound = await input.getPrimaryAudioTrack();
    return { format, bytes, fastStart, ...(await readTrack(track)), sound: sound ? await toSoundFacts(sound) : undefined };
  } catch (thrown) {
    throw toProbeError(thrown, "video");
  } finally {
    input.dispose();
  }
}

type TrackFacts = Omit<VideoFacts, "format" | "bytes" | "fastStart" | "sound">;

async function readTrack(track: InputVideoTrack): Promise<TrackFacts> {
  const codec = await track.getCodec();
  if (codec === null) throw new MediaError("unsupported", "The video is coded in a way that is not known here.");
  const { first, last } = await readEnds(track);
  const frames = (await track.computePacketStats()).packetCount;
  // Matroska does not say how long its last frame is shown: as long as the others, then.
  const shown = last.timestamp - first.timestamp;
  const frameSeconds = last.duration > 0 ? last.duration : shown / Math.max(1, frames - 1);
  const seconds = last.timestamp + frameSeconds;
  if (!(seconds > 0 && frameSeconds > 0)) throw new MediaError("corrupt", "The video has no length.");
  return {
    codec,
    codecName: (await track.getCodecParameterString()) ?? codec,
    width: await track.getDisplayWidth(),
    height: await track.getDisplayHeight(),
    rotation: await track.getRotation(),
    seconds: round(seconds),
    frames,
    fps: round(frames / (shown + frameSeconds)),
  };
}

async function isFastStart(path: string, format: VideoFacts["format"]): Promise<boolean> {
  if (format !== "mp4" && format !== "mov") return true;
  const types = (await readTopBoxes(path)).map((box) => box.type);
  return types.includes("moov") && (!types.includes("mdat") || types.indexOf("moov") < types.indexOf("mdat"));
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
