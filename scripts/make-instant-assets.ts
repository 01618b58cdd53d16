import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import * as av from "node-av";

import { instantClips, type InstantClip } from "../src/engines/instant/clips.ts";
import { instantPictures, type InstantPicture } from "../src/engines/instant/pictures.ts";
import { readyMp3, TONE_RATE, toneSamples } from "../src/engines/instant/tone.ts";
import { encodePng, ensureFonts, SANS } from "../src/media/drawing.ts";

/**
 * Makes the files of the instant engine in `assets/instant/`: for each length and ratio one silent H.264 mp4 of a still slate that says
 * what it is, for each ratio of pictures a PNG of the same slate, the watermarked copies of both, and an mp3 of soft notes. Run by hand
 * when the slate or a list changes: `npx tsx scripts/make-instant-assets.ts`, or with `clips`, `pictures` or `sound` to make those alone.
 */
const FPS = 24;
const BT709 = {
  colorRange: av.AVCOL_RANGE_MPEG,
  colorSpace: av.AVCOL_SPC_BT709,
  colorPrimaries: av.AVCOL_PRI_BT709,
  colorTrc: av.AVCOL_TRC_BT709,
};
const folder = fileURLToPath(new URL("../assets/instant/", import.meta.url));

const CLIP_NOTE = "· a test clip, not a rendered scene";
const PICTURE_NOTE = "a test picture, not a drawn scene";
const MARK = "ONETAKE PREVIEW";
/** Samples of a frame of MPEG-2 layer III. */
const FRAME_SAMPLES = 576;

ensureFonts(`INSTANT 0123456789 s x · ${CLIP_NOTE} ${PICTURE_NOTE} ${MARK}`);
av.Log.setLevel(av.AV_LOG_ERROR);
await mkdir(folder, { recursive: true });
const only = process.argv[2];
if (only === undefined || only === "clips") await report("clips", await makeClips());
if (only === undefined || only === "pictures") await report("pictures", await makePictures());
if (only === undefined || only === "sound") await report("sound", await makeSound());

async function report(noun: string, names: readonly string[]): Promise<void> {
  let total = 0;
  for (const name of names) total += (await stat(join(folder, name))).size;
  process.stdout.write(`${names.length} ${noun}, ${Math.round(total / 1024)} KB\n`);
}

async function makeClips(): Promise<readonly string[]> {
  for (const clip of instantClips) {
    const slate = drawSlate(clip, `${clip.seconds} s ${CLIP_NOTE}`);
    await encode(join(folder, clip.file), clip, toPlanes(pixelsOf(slate, clip), clip.width, clip.height));
    drawMark(slate, clip);
    await encode(join(folder, clip.marked), clip, toPlanes(pixelsOf(slate, clip), clip.width, clip.height));
  }
  return instantClips.flatMap(({ file, marked }) => [file, marked]);
}

async function makePictures(): Promise<readonly string[]> {
  const save = async (file: string, picture: InstantPicture, context: SKRSContext2D): Promise<void> => {
    const { width, height } = picture;
    await writeFile(join(folder, file), await encodePng(Uint8Array.from(pixelsOf(context, picture)), width, height, 9));
  };
  for (const picture of instantPictures) {
    const context = drawSlate(picture, PICTURE_NOTE);
    await save(picture.file, picture, context);
    drawMark(context, picture);
    await save(picture.marked, picture, context);
  }
  return instantPictures.flatMap(({ file, marked }) => [file, marked]);
}

function pixelsOf(
  context: SKRSContext2D,
  { width, height }: { readonly width: number; readonly height: number },
): Uint8ClampedArray {
  return context.getImageData(0, 0, width, height).data;
}

function drawMark(context: SKRSContext2D, { width, height }: Pick<InstantPicture, "width" | "height">): void {
  const size = 11;
  context.textAlign = "right";
  context.font = `${size}px ${SANS}`;
  context.fontVariationSettings = "'wght' 700";
  context.fillStyle = "#ffb454";
  context.fillText(MARK, width - 44, height - 14);
}

function drawSlate({ width, height }: Pick<InstantClip, "width" | "height">, note: string): SKRSContext2D {
  const context = createCanvas(width, height).getContext("2d");
  const ground = context.createLinearGradient(0, 0, width, height);
  ground.addColorStop(0, "#141a2b");
  ground.addColorStop(1, "#0b0e17");
  context.fillStyle = ground;
  context.fillRect(0, 0, width, height);
  drawCorners(context, width, height);
  const unit = Math.min(width, height) / 360;
  context.textAlign = "center";
  context.fillStyle = "#ffb454";
  context.fillRect(width / 2 - 24 * unit, height / 2 - 62 * unit, 48 * unit, 4 * unit);
  context.font = `${64 * unit}px ${SANS}`;
  context.fontVariationSettings = "'wght' 800";
  context.fillStyle = "#f4f1ea";
  context.fillText("INSTANT", width / 2, height / 2 + 14 * unit);
  context.font = `${18 * unit}px ${SANS}`;
  context.fontVariationSettings = "'wght' 450";
  context.fillStyle = "#8d97b0";
  context.fillText(note, width / 2, height / 2 + 48 * unit);
  return context;
}

function drawCorners(context: SKRSContext2D, width: number, height: number): void {
  const [inset, arm] = [18, 22];
  context.strokeStyle = "#3a4560";
  context.lineWidth = 2;
  for (const [x, y] of [
    [inset, inset],
    [width - inset, inset],
    [inset, height - inset],
    [width - inset, height - inset],
  ] as const) {
    const [dx, dy] = [x < width / 2 ? arm : -arm, y < height / 2 ? arm : -arm];
    context.beginPath();
    context.moveTo(x + dx, y);
    context.lineTo(x, y);
    context.lineTo(x, y + dy);
    context.stroke();
  }
}

/** RGBA to planar 4:2:0 in BT.709 video range (ITU-R BT.709-6, table 3). */
function toPlanes(rgba: Uint8ClampedArray, width: number, height: number): Uint8Array {
  const luma = new Uint8Array(width * height);
  const blue = new Uint8Array(luma.length / 4);
  const red = new Uint8Array(luma.length / 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const [r = 0, g = 0, b = 0] = rgba.subarray(at, at + 3);
      const light = 0.2126 * r + 0.7152 * g + 0.0722 * b;
      luma[y * width + x] = 16 + (light * 219) / 255;
      if (y % 2 || x % 2) continue;
      const half = (y / 2) * (width / 2) + x / 2;
      blue[half] = 128 + ((b - light) / 1.8556) * (224 / 255);
      red[half] = 128 + ((r - light) / 1.5748) * (224 / 255);
    }
  }
  return Buffer.concat([luma, blue, red]);
}

async function encode(path: string, { width, height, seconds }: InstantClip, planes: Uint8Array): Promise<void> {
  await rm(path, { force: true });
  const muxer = await av.Muxer.open(path, { format: "mp4", options: { movflags: "+faststart" } });
  const encoder = await av.Encoder.create(av.FF_ENCODER_LIBX264, {
    context: { gopSize: FPS * 20, threadCount: 1, ...BT709 },
    options: { preset: "veryslow", crf: 28, "x264-params": "scenecut=0:sei=0" },
  });
  const stream = muxer.addStream(encoder);
  for (let index = 0; index <= FPS * seconds; index++) {
    const frame = index < FPS * seconds ? toFrame(planes, width, height, index) : null;
    for (const packet of await encoder.encodeAll(frame)) {
      await muxer.writePacket(packet, stream);
      packet.free();
    }
    frame?.free();
  }
  await muxer.close();
  encoder.close();
}

function toFrame(planes: Uint8Array, width: number, height: number, index: number): av.Frame {
  const frame = new av.Frame();
  frame.alloc();
  frame.width = width;
  frame.height = height;
  frame.format = av.AV_PIX_FMT_YUV420P;
  Object.assign(frame, BT709);
  frame.timeBase = new av.Rational(1, FPS);
  frame.pts = BigInt(index);
  frame.duration = 1n;
  frame.getBuffer();
  let from = 0;
  for (const [plane, [across, down]] of (
    [
      [width, height],
      [width / 2, height / 2],
      [width / 2, height / 2],
    ] as const
  ).entries()) {
    const data = frame.data?.[plane];
    const stride = frame.linesize[plane] ?? across;
    for (let row = 0; row < down; row++) data?.set(planes.subarray(from + row * across, from + (row + 1) * across), row * stride);
    from += across * down;
  }
  return frame;
}

/** Frames of one size that need nothing of each other, and nothing around them: any number of them is an mp3 too. */
async function makeSound(): Promise<readonly string[]> {
  const path = join(folder, readyMp3.file);
  const muxer = await av.Muxer.open(path, { format: "mp3", options: { write_xing: false, id3v2_version: 0 } });
  const encoder = await av.Encoder.create(av.FF_ENCODER_LIBMP3LAME, {
    context: { bitRate: 32_000n },
    options: { reservoir: false },
  });
  const stream = muxer.addStream(encoder);
  const samples = toneSamples(readyMp3.seconds);
  for (let at = 0; at <= samples.length; at += FRAME_SAMPLES) {
    const frame = at < samples.length ? toSoundFrame(samples, at) : null;
    for (const packet of await encoder.encodeAll(frame)) {
      await muxer.writePacket(packet, stream);
      packet.free();
    }
    frame?.free();
  }
  await muxer.close();
  encoder.close();
  await trimSound(path);
  return [readyMp3.file];
}

// The encoder adds a frame or two that hold the end of the last notes.
async function trimSound(path: string): Promise<void> {
  const bytes = await readFile(path);
  const frames = Math.round(readyMp3.seconds / readyMp3.frameSeconds);
  for (let at = 0; at < frames * readyMp3.frameBytes; at += readyMp3.frameBytes)
    if (bytes[at] !== 0xff || (bytes[at + 1] ?? 0) >> 4 !== 0xf) throw new Error(`no frame begins at byte ${at}`);
  await writeFile(path, bytes.subarray(0, frames * readyMp3.frameBytes));
}

function toSoundFrame(samples: Float32Array, at: number): av.Frame {
  const frame = new av.Frame();
  frame.alloc();
  frame.format = av.AV_SAMPLE_FMT_FLTP;
  frame.sampleRate = TONE_RATE;
  frame.nbSamples = Math.min(FRAME_SAMPLES, samples.length - at);
  frame.channelLayout = { nbChannels: 1, order: av.AV_CHANNEL_ORDER_NATIVE, mask: 4n };
  frame.timeBase = new av.Rational(1, TONE_RATE);
  frame.allocBuffer();
  frame.data?.[0]?.set(new Uint8Array(samples.buffer, at * 4, frame.nbSamples * 4));
  frame.pts = BigInt(at);
  return frame;
}
