import {
  EncodedPacketSink,
  FilePathSource,
  Input,
  Logging,
  LogLevel,
  type EncodedPacket,
  type InputAudioTrack,
  type InputFormat,
  type InputTrack,
} from "mediabunny";

import { MediaError } from "./errors.ts";
import { guessKind } from "./guess-kind.ts";
import type { SoundFacts } from "./media-facts.ts";
import { withFile } from "./iso/top-boxes.ts";

// What is odd about a file is told by its facts, not on the console.
Logging.level = LogLevel.Silent;

/** How a probe may be cut short. */
export interface ProbeOptions {
  /** Ends the reading; the probe then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Opens a local file for one probe, as one of some formats. Nothing else is opened, whatever the file names. */
export async function withInput<T>(
  path: string,
  formats: readonly InputFormat[],
  { signal }: ProbeOptions,
  work: (input: Input) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const source = new FilePathSource(path, { handleUnhandledError: () => {} });
  const input = new Input({ formats: [...formats], source });
  const end = (): void => input.dispose();
  signal?.addEventListener("abort", end, { once: true });
  try {
    return await work(input);
  } catch (thrown) {
    signal?.throwIfAborted();
    throw thrown;
  } finally {
    signal?.removeEventListener("abort", end);
    input.dispose();
  }
}

/** Facts of a sound track. @throws MediaError when its codec is unknown. */
export async function toSoundFacts(track: InputAudioTrack): Promise<SoundFacts> {
  const codec = await track.getCodec();
  if (codec === null) throw new MediaError("unsupported", "The sound is coded in a way that is not known here.");
  const [sampleRate, channels] = [await track.getSampleRate(), await track.getNumberOfChannels()];
  if (!(sampleRate > 0 && channels > 0)) throw new MediaError("corrupt", "The sound has no rate or no channels.");
  const seconds = Math.round((await track.computeDuration()) * 1e6) / 1e6;
  return { codec, codecName: (await track.getCodecParameterString()) ?? codec, sampleRate, channels, seconds };
}

/** The container's format. @throws MediaError when it is none of those that the input was given. */
export async function readFormat(input: Input, path: string, what: string): Promise<InputFormat> {
  const start = await withFile(path, (read) => read(0, 1024));
  const refuse = (cause?: unknown): MediaError =>
    new MediaError("unknown-format", `The file is not a ${what} file that is known here${guessKind(start)}.`, { cause });
  if (PICTURE.test(start.toString("latin1", 0, 12))) throw refuse();
  try {
    return await input.getFormat();
  } catch (thrown) {
    if (isDiskError(thrown)) throw thrown;
    throw refuse(thrown);
  }
}

// Pictures that stand in the same boxes as clips do.
const PICTURE = /^....ftyp(avif|avis|heic|heix|hevc|mif1|msf1)/s;

/** The first and the last packet of a track in the order they are shown. */
export interface TrackEnds {
  readonly first: EncodedPacket;
  readonly last: EncodedPacket;
}

/** Refuses a track whose last packet is not all there: an index at the front of a file that was cut off says nothing of it. */
export async function readEnds(track: InputTrack): Promise<TrackEnds> {
  const sink = new EncodedPacketSink(track);
  const first = await sink.getFirstPacket();
  if (!first) throw new MediaError("corrupt", `The ${track.type} track is empty.`);
  const last = await sink.getPacket(Number.MAX_SAFE_INTEGER);
  if (!last || last.data.length === 0 || last.data.length < last.byteLength) {
    throw new MediaError("truncated", `The file ends before the end of its ${track.type} track.`);
  }
  return { first, last };
}

/** Whatever a parser of foreign bytes throws is a refusal of the bytes; an error of the disk is not. */
export function toProbeError(thrown: unknown, what: string): Error {
  if (thrown instanceof MediaError) return thrown;
  if (isDiskError(thrown)) return thrown;
  return new MediaError("corrupt", `The ${what} file is broken.`, { cause: thrown });
}

function isDiskError(thrown: unknown): thrown is Error {
  return thrown instanceof Error && "syscall" in thrown;
}
