import {
  EncodedPacketSink,
  type EncodedPacket,
  type Input,
  type InputAudioTrack,
  type InputFormat,
  type InputTrack,
} from "mediabunny";

import { MediaError } from "./errors.ts";
import type { SoundFacts } from "./media-facts.ts";

/** Facts of a sound track. @throws MediaError when its codec is unknown. */
export async function toSoundFacts(track: InputAudioTrack): Promise<SoundFacts> {
  const codec = await track.getCodec();
  if (codec === null) throw new MediaError("unsupported", "The sound is coded in a way that is not known here.");
  return {
    codec,
    codecName: (await track.getCodecParameterString()) ?? codec,
    sampleRate: await track.getSampleRate(),
    channels: await track.getNumberOfChannels(),
    seconds: Math.round((await track.computeDuration()) * 1e6) / 1e6,
  };
}

/** The container's format. @throws MediaError when it is none of those that the input was given. */
export async function readFormat(input: Input, what: string): Promise<InputFormat> {
  try {
    return await input.getFormat();
  } catch (thrown) {
    if (isDiskError(thrown)) throw thrown;
    throw new MediaError("unknown-format", `The file is not a ${what} file that is known here.`, { cause: thrown });
  }
}

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
