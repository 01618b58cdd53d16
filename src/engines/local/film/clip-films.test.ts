import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { encodePng, probeAudio, probeVideo } from "../../../media/index.ts";
import type { MediaFile, RoleAudio, RoleRequest } from "../../index.ts";
import { planWork } from "../plan/plan-work.ts";
import type { FilmFiles } from "../render-work.ts";
import { measureLoudness } from "../sound/loudness.ts";
import { decodeFilm, psnr, type DecodedFilm } from "./decode-film.suite.ts";
import { tone, writeClip, writeTone } from "./material.suite.ts";
import { openKit } from "../kit.ts";
import { renderFilm } from "./render-film.ts";

const [WIDTH, HEIGHT] = [320, 240];
const QUIET: RoleAudio = { sounds: "", music: "", whisper: false, ownVolume: 0 };
const lumaOf = (frame: number): number => 50 + ((frame * 37) % 150);

let folder: string;
let clip: MediaFile;
let sound: MediaFile;
let picture: MediaFile;
let made = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onetake-clip-films-"));
  clip = await writeClip(folder, { frames: 36, luma: lumaOf, sound: tone(220, 0.3, 1.5) });
  sound = await writeTone(folder, 1, 0.3);
  const path = join(folder, "picture.png");
  const pixels = Uint8Array.from({ length: WIDTH * HEIGHT * 4 }, (_, i) => (i % 4 === 3 ? 255 : (i >> 8) % 200));
  await writeFile(path, await encodePng(pixels, WIDTH, HEIGHT));
  picture = { path, blob: "picture", mime: "image/png", width: WIDTH, height: HEIGHT, seconds: 0 };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Renders in this process, small. */
async function film(
  kind: RoleRequest["kind"],
  changes: Partial<RoleRequest>,
): Promise<FilmFiles & { readonly decoded: DecodedFilm }> {
  const work = planWork({ ...PLAIN, kind, ...changes });
  if (work?.kind !== "film") throw new Error("that is no film");
  // Pictures of films have tests of their own.
  const { poster: _poster, sheet: _sheet, ...wanted } = work.files;
  const own = Object.entries(wanted).map(([part, name]: [string, string]) => [part, join(folder, `${made++}-${name}`)]);
  const files = Object.fromEntries(own) as unknown as FilmFiles; // the same parts, elsewhere
  await renderFilm(
    await openKit({ codec: { name: "node-av" } }),
    { ...work.scene, width: WIDTH, height: HEIGHT },
    files,
    () => {},
  );
  return { ...files, decoded: await decodeFilm(files.film) };
}

const PLAIN: Omit<RoleRequest, "kind"> = {
  product: "video",
  endpoint: "test",
  model: "",
  prompt: "",
  negativePrompt: "",
  shots: [],
  multiShot: false,
  seconds: 1,
  resolution: "720p",
  ratio: "4:3",
  sound: false,
  images: [],
  videos: [],
  elements: [],
  watermark: false,
};

const base = (keepSound: boolean): RoleRequest["videos"] => [{ use: "base", keepSound, file: clip }];

/** Mean luma of the middle of a frame, where no slate stands; of a part of its width. */
function middle(luma: Uint8Array | undefined, from = 0, to = WIDTH): number {
  let sum = 0;
  for (let row = 80; row < 110; row++) for (let x = from; x < to; x++) sum += luma?.[row * WIDTH + x] ?? 0;
  return sum / (30 * (to - from));
}

/** Level of a part of a film's sound, in dB. */
function levelOf({ sound: heard }: DecodedFilm, from: number, to: number): number {
  const part = heard?.left.subarray(Math.round(from * 48_000), Math.round(to * 48_000)) ?? new Float32Array();
  return 10 * Math.log10(part.reduce((sum, sample) => sum + sample * sample, 1e-12) / part.length);
}

describe("a film of a clip", () => {
  it("shows each frame of the clip in its time, and has the new sound alone beside it", async () => {
    const audio = { ...QUIET, sounds: "rain" };
    const { decoded, mp3 = "", wav = "" } = await film("soundtrack", { videos: base(false), seconds: 1.5, audio });
    expect(decoded.luma).toHaveLength(36);
    for (const frame of [0, 1, 17, 35]) expect(middle(decoded.luma[frame]), `frame ${frame}`).toBeCloseTo(lumaOf(frame), -0.5);
    const [asMp3, asWav] = [await probeAudio(mp3), await probeAudio(wav)];
    expect(asWav).toMatchObject({ format: "wav", seconds: 1.5, channels: 2, sampleRate: 48_000 });
    expect(asMp3).toMatchObject({ format: "mp3", channels: 2, sampleRate: 48_000 });
    expect(asMp3.seconds - 1.5).toBeLessThan(0.05);
    expect(measureLoudness(decoded.sound ?? tone(1, 0, 1))).toBeGreaterThan(-26);
    expect(measureLoudness(decoded.sound ?? tone(1, 0, 1))).toBeLessThan(-16);
  });

  it("lays a sound in where and as loud as it was asked, and turns the clip's own down", async () => {
    const given = { file: sound, from: 0.2, to: 0.7, at: 0.75, volume: 0.5 };
    const { decoded } = await film("lip-sync", { videos: base(true), seconds: 1.5, audio: { ...QUIET, ownVolume: 0.1, given } });
    const [before, during, after] = [levelOf(decoded, 0.2, 0.7), levelOf(decoded, 0.85, 1.15), levelOf(decoded, 1.35, 1.48)];
    // A sine of the level 0.3 has -13.5 dB: a tenth of it is 20 dB less, half of it 6 dB.
    expect(before).toBeGreaterThan(-35);
    expect(before).toBeLessThan(-32);
    expect(during).toBeGreaterThan(-20.5);
    expect(during).toBeLessThan(-18.5);
    expect(after).toBeLessThan(-32);
  });

  it("keeps the clip's own sound as it was, and has none where the clip has none", async () => {
    const { decoded } = await film("extend", { videos: base(true), seconds: 2 });
    expect(levelOf(decoded, 0.2, 1.2)).toBeGreaterThan(-15);
    expect(levelOf(decoded, 0.2, 1.2)).toBeLessThan(-12);
    expect(levelOf(decoded, 1.7, 1.95)).toBeLessThan(-60);
    const silent = await writeClip(await mkdtemp(join(folder, "silent-")));
    const mute = await film("extend", { videos: [{ use: "base", keepSound: true, file: silent }], seconds: 1.25 });
    expect(mute.decoded.sound).toBeUndefined();
  });

  it("goes on from the very last frame, and then leaves it", async () => {
    const { decoded } = await film("extend", { videos: base(false), seconds: 3, prompt: "A dark night." });
    expect(decoded.luma).toHaveLength(72);
    expect(middle(decoded.luma[36])).toBeCloseTo(lumaOf(35), -0.5);
    expect(psnr(decoded.luma[36] ?? new Uint8Array(), decoded.luma[35] ?? new Uint8Array())).toBeGreaterThan(15);
    expect(Math.abs(middle(decoded.luma[70]) - lumaOf(35))).toBeGreaterThan(10);
  });

  it("plays the clip in its own panel beside the picture, which stands still", async () => {
    const images: RoleRequest["images"] = [{ use: "reference", file: picture }];
    const { decoded } = await film("motion-control", { videos: base(false), images, seconds: 1 });
    for (const frame of [3, 11, 20]) {
      expect(middle(decoded.luma[frame], 170, 310), `frame ${frame}`).toBeCloseTo(lumaOf(frame), -0.5);
      expect(middle(decoded.luma[frame], 10, 150)).toBeCloseTo(middle(decoded.luma[3], 10, 150), -0.5);
    }
  });

  it("begins a speaking picture with the picture itself and carries the given sound", async () => {
    const given = { file: sound, from: 0, to: 1, at: 0, volume: 1 };
    const images: RoleRequest["images"] = [{ use: "first", file: picture }];
    const { decoded } = await film("avatar", { images, seconds: 1, audio: { ...QUIET, given } });
    const other = await film("effects", { images, seconds: 1, work: { effect: "squish" } });
    expect(decoded.luma).toHaveLength(24);
    expect(psnr(decoded.luma[0] ?? new Uint8Array(), other.decoded.luma[0] ?? new Uint8Array())).toBeGreaterThan(40);
    expect(levelOf(decoded, 0.2, 0.8)).toBeGreaterThan(-15);
  });

  it("has a copy with a mark in the lower right corner and nothing else changed", async () => {
    const {
      decoded,
      film: path,
      marked = "",
    } = await film("multi-elements", { videos: base(true), seconds: 1, watermark: true });
    const copy = await decodeFilm(marked);
    const [plainFacts, facts] = [await probeVideo(path), await probeVideo(marked)];
    expect([facts.frames, facts.seconds, facts.sound?.seconds]).toEqual([24, 1, plainFacts.sound?.seconds]);
    const [plain, other] = [decoded.luma[12] ?? new Uint8Array(), copy.luma[12] ?? new Uint8Array()];
    const upper = (luma: Uint8Array): Uint8Array => luma.subarray(0, WIDTH * 200);
    const lower = (luma: Uint8Array): Uint8Array => luma.subarray(WIDTH * 222, WIDTH * 236);
    expect(psnr(upper(plain), upper(other))).toBeGreaterThan(35);
    expect(psnr(lower(plain), lower(other))).toBeLessThan(32);
  });
});
