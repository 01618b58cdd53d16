import { join } from "node:path";

import type { MediaFile, RoleRequest } from "../../src/engines/index.ts";
import { report, type Figure } from "./report.ts";
import { peakMemoryOf, renderFilmTo } from "./run-job.ts";
import { toRequest, writePicture, type Resolution } from "./scene.ts";

const GOALS: Partial<Readonly<Record<Resolution, number>>> = { "1080p": 700, "4k": 1800 };

/** Prints the most memory that the render process holds. Films are short: their length adds nothing once the encoder looks ahead. */
export async function benchMemory(folder: string, resolutions: readonly Resolution[]): Promise<boolean> {
  const figures: Figure[] = [];
  const measure = async (name: string, request: RoleRequest, atMost?: number): Promise<void> => {
    const value = await peakMemoryOf(request);
    figures.push({ name, value, digits: 0, unit: "MB", ...(atMost !== undefined && { atMost }) });
  };
  for (const resolution of resolutions) {
    const request = await toRequest(folder, resolution, 4);
    const clip = await writeFilm(folder, request);
    await measure(`film, ${resolution}`, request, GOALS[resolution]);
    await measure(`film, ${resolution}, with a marked copy`, { ...request, watermark: true });
    await measure(`film, ${resolution}, over a clip of its size`, {
      ...request,
      ...SINGLE,
      videos: [{ use: "base", keepSound: true, file: clip }],
    });
  }
  const still = await toRequest(folder, "720p", 4);
  const given = await writePicture(folder, "given", 4000, 3000);
  for (const size of ["1k", "2k", "4k"] as const) {
    const pictures = (["person", "garment"] as const).map((use) => ({ use, file: given }));
    const stills = { count: 2, series: false, size, ratio: "1:1", pictures } as const;
    await measure(`stills, ${size}, of pictures of 12 MP`, { ...still, kind: "try-on", watermark: true, stills });
  }
  await measure("sound", {
    ...still,
    ...SINGLE,
    kind: "sound",
    seconds: 10,
    audio: { ...QUIET, sounds: "rain", music: "slow pad" },
  });
  const speech = {
    text: "We only get one take, so let us make it a good one.",
    voice: "oversea_male1",
    language: "en",
    speed: 1,
  } as const;
  await measure("speech", { ...still, ...SINGLE, kind: "speech", seconds: 0, audio: { ...QUIET, speech } });
  return report("peak memory of the render process, native libraries included", figures);
}

const SINGLE = { images: [], elements: [], shots: [{ index: 1, prompt: "It rains.", seconds: 4 }], multiShot: false } as const;
const QUIET = { sounds: "", music: "", whisper: false, ownVolume: 0 } as const;

async function writeFilm(folder: string, request: RoleRequest): Promise<MediaFile> {
  const path = join(folder, `clip-${request.resolution}.mp4`);
  await renderFilmTo(request, path);
  return { path, blob: "clip", mime: "video/mp4", width: 0, height: 0, seconds: request.seconds };
}
