// Small real clips for tests.
import {
  AV_CHANNEL_ORDER_NATIVE,
  AV_LOG_QUIET,
  AV_PIX_FMT_YUV420P,
  AV_SAMPLE_FMT_FLTP,
  Encoder,
  FF_ENCODER_AAC,
  FF_ENCODER_LIBX264,
  Frame,
  Log,
  Muxer,
  Rational,
  type Packet,
} from "node-av";

/** What a test clip is. Frame n is a flat grey whose luma is `luma(n)`. */
export interface ClipPlan {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly fps: number;
  readonly sound?: boolean;
  /** Default mp4. */
  readonly format?: "mp4" | "mov" | "matroska";
  /** Default true. */
  readonly fastStart?: boolean;
  readonly luma?: (frame: number) => number;
}

const SAMPLE_RATE = 48_000;

/** Encodes a clip with H.264 (and AAC when it has sound) to `path`. */
export async function makeClip(path: string, plan: ClipPlan): Promise<void> {
  Log.setLevel(AV_LOG_QUIET);
  const format = plan.format ?? "mp4";
  const options = format === "matroska" || plan.fastStart === false ? {} : { movflags: "+faststart" };
  const muxer = await Muxer.open(path, { format, options });
  const picture = await Encoder.create(FF_ENCODER_LIBX264, { options: { preset: "ultrafast", crf: 30 } });
  const pictureStream = muxer.addStream(picture);
  const sound = plan.sound ? await Encoder.create(FF_ENCODER_AAC, { context: { bitRate: 96_000n } }) : undefined;
  const soundStream = sound ? muxer.addStream(sound) : -1;
  const soundPackets = sound ? await encodeTone(sound, plan.frames / plan.fps) : [];
  const put = (packets: readonly (Packet | null)[], stream: number): void => {
    for (const packet of packets) if (packet) muxer.writePacketSync(packet, stream);
  };
  for (let index = 0; index < plan.frames; index++) {
    const frame = toPicture(plan, index);
    // The first call must be asynchronous: a synchronous one frees memory twice in node-av 6.1.1.
    put(index === 0 ? await picture.encodeAll(frame) : picture.encodeAllSync(frame), pictureStream);
    frame.free();
  }
  put(picture.encodeAllSync(null), pictureStream);
  put(soundPackets, soundStream);
  await muxer.close();
  picture.close();
  sound?.close();
}

function toPicture(plan: ClipPlan, index: number): Frame {
  const frame = new Frame();
  frame.alloc();
  frame.width = plan.width;
  frame.height = plan.height;
  frame.format = AV_PIX_FMT_YUV420P;
  frame.timeBase = new Rational(1, plan.fps);
  frame.allocBuffer();
  const [luma, ...chroma] = frame.data ?? [];
  luma?.fill(plan.luma?.(index) ?? 40 + ((index * 7) % 160));
  for (const plane of chroma) plane?.fill(128);
  frame.pts = BigInt(index);
  return frame;
}

async function encodeTone(encoder: Encoder, seconds: number): Promise<readonly (Packet | null)[]> {
  const packets: (Packet | null)[] = [];
  for (let start = 0; start + 1024 <= seconds * SAMPLE_RATE; start += 1024) {
    const frame = new Frame();
    frame.alloc();
    frame.format = AV_SAMPLE_FMT_FLTP;
    frame.sampleRate = SAMPLE_RATE;
    frame.nbSamples = 1024;
    frame.channelLayout = { nbChannels: 2, order: AV_CHANNEL_ORDER_NATIVE, mask: 3n };
    frame.timeBase = new Rational(1, SAMPLE_RATE);
    frame.allocBuffer();
    const tone = Float32Array.from({ length: 1024 }, (_, at) => 0.2 * Math.sin(((start + at) / SAMPLE_RATE) * 440 * 2 * Math.PI));
    for (const plane of frame.data ?? []) Buffer.from(tone.buffer).copy(plane);
    frame.pts = BigInt(start);
    packets.push(...(start === 0 ? await encoder.encodeAll(frame) : encoder.encodeAllSync(frame)));
    frame.free();
  }
  return [...packets, ...encoder.encodeAllSync(null)];
}
