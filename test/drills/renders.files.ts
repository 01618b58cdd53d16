import { createCanvas } from "@napi-rs/canvas";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createProbe } from "../../src/assemble.ts";
import type { Random } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { judgeMedia, type MediaFacts, type MediaLimits, type Medium } from "../../src/contract/index.ts";
import { tone } from "../../src/engines/local/film/material.suite.ts";
import { openCodec } from "../../src/media/codec.ts";
import { encodePng } from "../../src/media/index.ts";
import { makeClip, type ClipPlan } from "../../src/media/make-clip.suite.ts";
import type { ProbedMedia } from "../../src/tasks/media/probe-port.ts";
import { between, pick } from "./choose.ts";
import type { DrillSize } from "./drill.ts";

/** A file that requests give, with what the product's probe finds in it; nothing where the probe refuses it. */
export interface GivenFile {
  readonly name: string;
  readonly medium: Medium;
  readonly bytes: Uint8Array;
  readonly probed: ProbedMedia | undefined;
}

/** The files of a run: made once, because clips take a while. */
export type FilePool = readonly GivenFile[];

/** Pictures, clips and sounds of many sizes and lengths, and files that nobody should take. A slice has the small clips alone. */
export async function makeFiles(random: Random, size: DrillSize): Promise<FilePool> {
  const folder = await mkdtemp(join(tmpdir(), "onetake-given-"));
  try {
    const made = [...(await pictures(random)), ...(await clips(folder, size)), ...(await sounds(folder)), ...broken()];
    return await Promise.all(made.map(async (file) => await probed(folder, file)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether a file is within limits, as the contract judges what the probe found. */
export function isWithin(limits: MediaLimits, file: GivenFile): boolean {
  return file.probed !== undefined && judgeMedia(limits, factsOf(file.medium, file.probed)).length === 0;
}

type Unprobed = Omit<GivenFile, "probed">;

function factsOf(medium: Medium, { format, bytes, width, height, seconds, fps }: ProbedMedia): MediaFacts {
  return {
    format,
    bytes,
    ...(medium !== "audio" && { width, height }),
    ...(medium !== "image" && { seconds }),
    ...(fps !== undefined && { fps }),
  };
}

const probe = createProbe(createNodeWorld());
let probes = 0;

async function probed(folder: string, file: Unprobed): Promise<GivenFile> {
  const path = join(folder, `probe-${probes++}`);
  await writeFile(path, file.bytes);
  return { ...file, probed: await probe(file.medium, path).catch(() => undefined) };
}

/** Sizes at the limits that documents name, odd ones, and some by chance. */
async function pictures(random: Random): Promise<readonly Unprobed[]> {
  const sizes = [
    [300, 300],
    [750, 300],
    [300, 750],
    [901, 677],
    [1280, 720],
    [299, 400],
    [900, 300],
    [64, 64],
    ...Array.from({ length: 6 }, () => [between(random, 320, 1100), between(random, 320, 1100)]),
  ] as const;
  return await Promise.all(
    sizes.map(async ([width = 1, height = 1], index): Promise<Unprobed> => {
      const isJpeg = index % 3 === 2;
      const pixels = shades(width, height, index + random.fraction());
      return {
        name: `${width}x${height}.${isJpeg ? "jpg" : "png"}`,
        medium: "image",
        bytes: isJpeg ? toJpeg(pixels, width, height) : await encodePng(pixels, width, height),
      };
    }),
  );
}

function shades(width: number, height: number, seed: number): Uint8Array {
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      rgba[at] = 128 + 90 * Math.sin((x * (1 + seed)) / 90 + y / 60);
      rgba[at + 1] = (y * 200) / height + seed * 4;
      rgba[at + 2] = ((x >> 5) & 1) * 90 + 60;
    }
  }
  return rgba;
}

function toJpeg(rgba: Uint8Array, width: number, height: number): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  const image = context.createImageData(width, height);
  image.data.set(rgba);
  context.putImageData(image, 0, 0);
  return canvas.toBuffer("image/jpeg", 85);
}

const SMALL_CLIPS: readonly ClipPlan[] = [
  { width: 1280, height: 720, frames: 73, fps: 24, sound: true },
  { width: 320, height: 180, frames: 96, fps: 24 },
];
const LARGE_CLIPS: readonly ClipPlan[] = [
  { width: 720, height: 1280, frames: 135, fps: 30, format: "mov" },
  { width: 1920, height: 1080, frames: 130, fps: 25, sound: true },
  { width: 960, height: 960, frames: 190, fps: 60 },
  { width: 1280, height: 720, frames: 24, fps: 24 },
  { width: 1280, height: 720, frames: 40, fps: 10 },
  { width: 1280, height: 720, frames: 96, fps: 24, format: "matroska" },
];

async function clips(folder: string, size: DrillSize): Promise<readonly Unprobed[]> {
  const plans = size === "full" ? [...SMALL_CLIPS, ...LARGE_CLIPS] : SMALL_CLIPS;
  const made: Unprobed[] = [];
  for (const plan of plans) {
    const path = join(folder, `clip-${made.length}`);
    await makeClip(path, plan);
    const name = `${plan.width}x${plan.height}, ${plan.frames} frames, ${plan.fps} fps.${plan.format ?? "mp4"}`;
    made.push({ name, medium: "video", bytes: await readFile(path) });
  }
  const [first] = made;
  if (first !== undefined)
    made.push({ name: `half of ${first.name}`, medium: "video", bytes: first.bytes.slice(0, first.bytes.length / 2) });
  return made;
}

async function sounds(folder: string): Promise<readonly Unprobed[]> {
  const codec = await openCodec({ name: "node-av" });
  const plans = [
    ["wav", 3],
    ["mp3", 5.2],
    ["wav", 8],
    ["wav", 0.4],
  ] as const;
  const made: Unprobed[] = [];
  for (const [format, seconds] of plans) {
    const path = join(folder, `sound-${made.length}.${format}`);
    await codec.writeSound(path, format, tone(200 + 90 * made.length, 0.3, seconds));
    made.push({ name: `${seconds} s.${format}`, medium: "audio", bytes: await readFile(path) });
  }
  return made;
}

/** What is no medium at all, for every kind. */
function broken(): readonly Unprobed[] {
  const contents: readonly (readonly [string, string | Uint8Array])[] = [
    ["nothing", ""],
    ["a text", "no picture and no sound at all\n".repeat(20)],
    ["a page", "<!doctype html><title>Sign in</title>"],
    ["a vector picture", '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"/>'],
    ["a playlist", "#EXTM3U\n#EXTINF:5,\nfile:///etc/passwd\n"],
    ["a list of files", "ffconcat version 1.0\nfile /etc/passwd\n"],
    ["the start of a PNG", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x58\0\0\x02\x58\x08\x06\0\0\0", "latin1")],
    [
      "an animation",
      Buffer.from("GIF89a\x58\x02\x58\x02\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x58\x02\x58\x02\0\x02\x02D\x01\0;", "latin1"),
    ],
  ];
  return (["image", "video", "audio"] as const).flatMap((medium) =>
    contents.map(([name, content]) => ({ name: `${name} for ${medium}`, medium, bytes: Buffer.from(content) })),
  );
}

/** One of the files that is within limits, or beyond them; undefined where there is none. */
export function pickFile(
  random: Random,
  pool: FilePool,
  { medium, limits }: { readonly medium: Medium; readonly limits: MediaLimits },
  fits: boolean,
): GivenFile | undefined {
  return pick(
    random,
    pool.filter((file) => file.medium === medium && isWithin(limits, file) === fits),
  );
}
