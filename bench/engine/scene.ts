import { join } from "node:path";

import { createNodeWorld } from "../../src/base/node.ts";
import { presetVoices } from "../../src/contract/index.ts";
import type { MediaFile, RoleRequest } from "../../src/engines/index.ts";
import { encodePng } from "../../src/media/index.ts";

export type Resolution = RoleRequest["resolution"];

/** What the bench films: three shots of a market with a first and an end frame, a portrait, and one spoken line. */
export async function toRequest(folder: string, resolution: Resolution, seconds: number): Promise<RoleRequest> {
  const frame = await writePicture(folder, "frame", 1920, 1080);
  const face = await writePicture(folder, "face", 768, 960);
  return {
    product: "video",
    kind: "omni-video",
    endpoint: "bench",
    model: "bench",
    prompt: "",
    negativePrompt: "",
    shots: PROMPTS.map((prompt, index) => ({ index: index + 1, prompt, seconds: lengthsOf(seconds)[index] ?? 1 })),
    multiShot: true,
    seconds,
    resolution,
    ratio: "16:9",
    sound: true,
    images: [
      { use: "first", file: frame },
      { use: "end", file: frame },
    ],
    videos: [],
    elements: [{ id: "1", name: "Mira", voiceId: presetVoices[0]?.id ?? null, images: [face] }],
    watermark: false,
  };
}

const PROMPTS = [
  "<<<element_1>>> walks through a rain-soaked neon night market, steam rising from the stalls. Camera: push in.",
  '<<<element_1>>> stops under a red lantern and turns. Camera: pan right. <<<element_1>>> says: "We only get one take."',
  "The market street after the rain, lights in the puddles. Camera: drift.",
];

/** Seconds of the three shots, which add up to the film's. */
export function lengthsOf(seconds: number): readonly [number, number, number] {
  const [first, second] = [Math.ceil(seconds * 0.4), Math.floor(seconds * 0.3)];
  return [first, second, seconds - first - second];
}

/** Writes a picture with soft waves and fine texture. */
export async function writePicture(folder: string, name: string, width: number, height: number): Promise<MediaFile> {
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < rgba.length; i += 4) {
    const [x, y] = [(i / 4) % width, Math.floor(i / 4 / width)];
    rgba.set([90 + 80 * Math.sin(x / 37 + y / 91), 80 + 60 * Math.sin(y / 23), 60 + ((x * y) % 97), 255], i);
  }
  const path = join(folder, `${name}.png`);
  await createNodeWorld().disk.write(path, await encodePng(rgba, width, height));
  return { path, blob: name, mime: "image/png", width, height, seconds: 0 };
}
