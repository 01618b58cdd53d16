import { stat } from "node:fs/promises";

import {
  EncodedPacketSink,
  MATROSKA,
  MP4,
  QTFF,
  WEBM,
  type EncodedPacket,
  type Input,
  type InputFormat,
  type InputVideoTrack,
} from "mediabunny";

import { checkUnits } from "./check-units.ts";
import { MediaError } from "./errors.ts";
import { readEnds, readFormat, toProbeError, toSoundFacts, withInput, type ProbeOptions } from "./input-tracks.ts";
import { checkMovie, type Movie } from "./iso/check-movie.ts";
import { MAX_SAMPLES, tooMany } from "./iso/check-tables.ts";
import type { VideoFacts } from "./media-facts.ts";
import { assertFilmSize } from "./sizes.ts";

const FORMATS: readonly (readonly [InputFormat, VideoFacts["format"]])[] = [
  [MP4, "mp4"],
  [QTFF, "mov"],
  [WEBM, "webm"],
  [MATROSKA, "matroska"],
];

/**
 * Reads what a video file is, by its content and never by its name, without decoding frames. A file that ends before its last
 * packet is refused even when its index is whole, and so is one whose boxes promise what is not there. The path is a local file;
 * nothing else is opened.
 * @throws MediaError when it is not an mp4, mov, webm or matroska file with a picture track, or is broken; the signal's reason.
 */
export async function probeVideo(path: string, options: ProbeOptions = {}): Promise<VideoFacts> {
  const bytes = (await stat(path)).size;
  if (bytes === 0) throw new MediaError("empty", "The video is empty.");
  const formats = FORMATS.map(([format]) => format);
  return await withInput(path, formats, options, async (input) => {
    try {
      return { ...(await readVideo(input, path)), bytes };
    } catch (thrown) {
      throw toProbeError(thrown, "video");
    }
  });
}

async function readVideo(input: Input, path: string): Promise<Omit<VideoFacts, "bytes">> {
  const container = await readFormat(input, path, "video");
  const format = FORMATS.find(([known]) => known === container)?.[1] ?? "mp4";
  const movie = format === "mp4" || format === "mov" ? await checkMovie(path) : OTHER;
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new MediaError("no-picture", "The file has no video track.");
  const sound = await input.getPrimaryAudioTrack();
  const { parts, ...told } = movie;
  const facts = await readTrack(track);
  const seconds = parts.length === 0 ? facts.seconds : toShown(parts, facts.seconds);
  const edits = Math.max(1, parts.length);
  return { format, ...told, ...facts, seconds, edits, sound: sound ? await toSoundFacts(sound) : undefined };
}

const OTHER: Movie = { fastStart: true, trailingBytes: 0, toldSeconds: 0, parts: [] };

/** What is seen of a clip of which an edit list shows parts. Lengths that it rounds, or leaves open, are those of the frames. */
function toShown(parts: readonly number[], stored: number): number {
  const shown = parts.reduce((sum, part) => sum + (part > 0 ? Math.min(part, stored) : stored), 0);
  return Math.abs(shown - stored) < 0.05 ? stored : round(shown);
}

type TrackFacts = Omit<VideoFacts, keyof Movie | "format" | "bytes" | "edits" | "sound">;

async function readTrack(track: InputVideoTrack): Promise<TrackFacts> {
  const codec = await track.getCodec();
  if (codec === null) throw new MediaError("unsupported", "The video is coded in a way that is not known here.");
  const ends = await readEnds(track);
  await refuseBrokenUnits(track, codec, ends.first, ends.last);
  return {
    codec,
    codecName: (await track.getCodecParameterString()) ?? codec,
    ...(await readSize(track)),
    ...(await readTimes(track, ends.first, ends.last)),
  };
}

async function readSize(
  track: InputVideoTrack,
): Promise<Pick<VideoFacts, "width" | "height" | "codedWidth" | "codedHeight" | "rotation" | "mirrored">> {
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
  const [codedWidth, codedHeight] = [await track.getCodedWidth(), await track.getCodedHeight()];
  assertFilmSize(codedWidth, codedHeight);
  assertFilmSize(width, height);
  return { width, height, codedWidth, codedHeight, rotation: await track.getRotation(), mirrored: await track.getFlip() };
}

type Times = Pick<VideoFacts, "seconds" | "fps" | "frames" | "variableRate">;

async function readTimes(track: InputVideoTrack, first: EncodedPacket, last: EncodedPacket): Promise<Times> {
  const times: number[] = [];
  for await (const { timestamp } of new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true })) {
    if (times.push(timestamp) > MAX_SAMPLES) throw tooMany();
  }
  const frames = times.length;
  // Matroska does not say how long its last frame is shown: as long as the others, then.
  const shown = last.timestamp - first.timestamp;
  const frameSeconds = last.duration > 0 ? last.duration : shown / Math.max(1, frames - 1);
  const seconds = last.timestamp + frameSeconds;
  if (!(seconds > 0 && frameSeconds > 0 && Number.isFinite(seconds))) throw new MediaError("corrupt", "The video has no length.");
  return { seconds: round(seconds), frames, fps: round(frames / (shown + frameSeconds)), variableRate: isUneven(times) };
}

// Containers round times to their own unit, by a millisecond at most.
const ROUNDING = 0.0021;

function isUneven(times: readonly number[]): boolean {
  const sorted = times.toSorted((a, b) => a - b);
  const steps = sorted.slice(1).map((time, index) => time - (sorted[index] ?? 0));
  const middle = steps.toSorted((a, b) => a - b)[steps.length >> 1] ?? 0;
  return steps.some((step) => Math.abs(step - middle) > middle / 10 + ROUNDING);
}

async function refuseBrokenUnits(track: InputVideoTrack, codec: string, ...packets: readonly EncodedPacket[]): Promise<void> {
  const description = (await track.getDecoderConfig())?.description;
  if (description === undefined) return;
  for (const { data } of packets) checkUnits(codec, toBuffer(description), data);
}

function toBuffer(source: ArrayBufferLike | ArrayBufferView): Buffer {
  return ArrayBuffer.isView(source) ? Buffer.from(source.buffer, source.byteOffset, source.byteLength) : Buffer.from(source);
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
