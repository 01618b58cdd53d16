import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { silentLogger, type World } from "../../base/index.ts";
import { createNodeWorld } from "../../base/node.ts";
import { presetVoices } from "../../contract/index.ts";
import { encodePng, probeAudio, probeImage, probeVideo } from "../../media/index.ts";
import { engineSuite } from "../engine.suite.ts";
import type { Engine, EngineOutcome, EngineRun, MediaFile, RoleRequest, RoleStills } from "../index.ts";
import { createLocalEngine } from "./engine.ts";
import { decodeFilm, psnr, type DecodedFilm } from "./film/decode-film.suite.ts";
import { writeClip, writeTone } from "./film/material.suite.ts";
import { measureLoudness, peakOf } from "./sound/loudness.ts";

const world = createNodeWorld();
const create = (): Engine => createLocalEngine({ world, logger: silentLogger });

engineSuite("local", {
  create: async () => create(),
  probe: probeVideo,
  probePicture: async (path) => probeImage(await readFile(path)),
  picture: async (folder, width, height) => await writePicture(folder, `${width}x${height}`, width, height, 3),
  probeSound: probeAudio,
  clip: async (folder) => await writeClip(folder),
  sound: async (folder, seconds) => await writeTone(folder, seconds),
  clipKinds: ["soundtrack", "speech", "sound"],
  refused: { kind: "faces" },
  trueSize: true,
  shapes: ["upright with elements", "square, six shots"],
});

describe("a film of the local engine", () => {
  let folder: string;
  let engine: Engine;
  let request: RoleRequest;
  let path: string;
  let film: DecodedFilm;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "onetake-local-test-"));
    engine = create();
    request = await toRequest(folder);
    path = await renderTo(engine, request);
    film = await decodeFilm(path);
  });
  afterAll(async () => {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("is H.264 High, yuv420p, BT.709 in video range, 24 frames a second, exactly as long as asked, with its index first", async () => {
    const facts = await probeVideo(path);
    expect(facts).toMatchObject({
      format: "mp4",
      codec: "avc",
      width: 1280,
      height: 720,
      fps: 24,
      frames: 72,
      seconds: 3,
      fastStart: true,
    });
    expect(facts.codecName).toMatch(/^avc1\.64/);
    expect({
      pixelFormat: film.pixelFormat,
      profile: film.profile,
      range: film.range,
      matrix: film.matrix,
      frames: film.luma.length,
    }).toEqual({
      pixelFormat: "yuv420p",
      profile: 100,
      range: 1,
      matrix: 1,
      frames: 72,
    });
  });

  it("says the exact rate and colours in its own boxes", async () => {
    const bytes = await readFile(path);
    // stts: one run of 72 frames, all of the same length; mdhd before it gives the time scale.
    const table = bytes.indexOf("stts", 0, "latin1");
    const scale = bytes.readUInt32BE(bytes.indexOf("mdhd", 0, "latin1") + 16);
    expect([bytes.readUInt32BE(table + 8), bytes.readUInt32BE(table + 12), scale / bytes.readUInt32BE(table + 16)]).toEqual([
      1, 72, 24,
    ]);
    const colours = bytes.indexOf("nclx", 0, "latin1");
    expect([4, 6, 8].map((at) => bytes.readUInt16BE(colours + at))).toEqual([1, 1, 1]);
    expect((bytes[colours + 10] ?? 0) >> 7).toBe(0);
  });

  it("carries one AAC-LC track, 48 kHz stereo, as loud as it should be and never clipping", async () => {
    const { sound } = await probeVideo(path);
    expect(sound).toMatchObject({ codec: "aac", codecName: "mp4a.40.2", sampleRate: 48_000, channels: 2 });
    expect(Math.abs((sound?.seconds ?? 0) - 3)).toBeLessThan(1 / 24);
    const decoded = film.sound ?? { left: new Float32Array(), right: new Float32Array() };
    expect(measureLoudness(decoded)).toBeGreaterThan(-26);
    expect(measureLoudness(decoded)).toBeLessThan(-16);
    expect(20 * Math.log10(peakOf(decoded))).toBeLessThanOrEqual(-1);
  });

  it("begins and ends with the very pictures that were given", async () => {
    const [first, end] = await Promise.all([lumaOf(1280, 720, 1), lumaOf(1280, 720, 2)]);
    expect(psnr(film.luma[0] ?? new Uint8Array(), first)).toBeGreaterThanOrEqual(40);
    expect(psnr(film.luma[71] ?? new Uint8Array(), end)).toBeGreaterThanOrEqual(40);
    expect(psnr(film.luma[20] ?? new Uint8Array(), first)).toBeLessThan(30);
  });

  it("cuts at the planned frame and nowhere else", () => {
    const steps = film.luma.slice(1).map((luma, index) => difference(luma, film.luma[index] ?? luma));
    const cuts = steps.flatMap((step, index) => (step > 12 ? [index + 1] : []));
    expect(cuts).toEqual([24]);
  });

  it("is the same stream, byte for byte, when it is rendered again", async () => {
    const again = await decodeFilm(await renderTo(engine, request));
    expect(digest(again.stream)).toBe(digest(film.stream));
  });

  it("looks different when one word of a prompt differs, and is silent without sound", async () => {
    const shots = request.shots.map((shot) => ({ ...shot, prompt: shot.prompt.replace("red", "blue") }));
    const other = await decodeFilm(await renderTo(engine, { ...request, shots, sound: false }));
    expect(other.sound).toBeUndefined();
    const lowerThird = (luma: Uint8Array | undefined): Uint8Array => (luma ?? new Uint8Array()).subarray(1280 * 540);
    expect(psnr(lowerThird(other.luma[15]), lowerThird(film.luma[15]))).toBeLessThan(38);
    expect(psnr(other.luma[0] ?? new Uint8Array(), film.luma[0] ?? new Uint8Array())).toBeGreaterThan(38);
  });

  it("edits a clip in the clip's own time: frame k shows source frame k", async () => {
    const source: MediaFile = { path, blob: "clip", mime: "video/mp4", width: 1280, height: 720, seconds: 3 };
    const edited = await decodeFilm(
      await renderTo(engine, {
        ...request,
        sound: false,
        seconds: 3,
        shots: [{ index: 1, prompt: "Make it rain.", seconds: 3 }],
        images: [],
        elements: [],
        videos: [{ use: "base", keepSound: true, file: source }],
      }),
    );
    // The middle of the picture has no slate on it.
    const middle = (luma: Uint8Array | undefined): Uint8Array => (luma ?? new Uint8Array()).subarray(1280 * 200, 1280 * 380);
    for (const frame of [0, 23, 24, 50]) {
      const distances = [-1, 0, 1].map((shift) =>
        psnr(middle(edited.luma[frame]), middle(film.luma[Math.min(71, Math.max(0, frame + shift))])),
      );
      expect(distances[1], `frame ${frame}`).toBeGreaterThan(36);
      expect(Math.max(...distances)).toBe(distances[1]);
    }
    expect(edited.sound).toBeDefined();
  });

  it("ends as a failure that says why, and leaves nothing, when a picture is broken", async () => {
    const broken = join(folder, "broken.png");
    await writeFile(broken, "this is no picture");
    const file: MediaFile = { path: broken, blob: "broken", mime: "image/png", width: 1280, height: 720, seconds: 0 };
    const outcome = await settle(engine, { ...request, images: [{ use: "first", file }] });
    expect(outcome.ok).toBe(false);
    expect(outcome.ok ? "" : outcome.reason).toMatch(/\w/);
  });

  it("ends as a failure at the deadline and leaves nothing", async () => {
    const before = await readdir(folder);
    const hasty = createLocalEngine({ world: worldIn(folder), logger: silentLogger, deadlineMs: 150 });
    const outcome = await settle(hasty, request);
    await hasty.close();
    expect(outcome).toMatchObject({ ok: false, reason: expect.stringContaining("150 ms") as string });
    expect(await readdir(folder)).toEqual(before);
  });

  it.runIf(process.platform === "linux")(
    "goes on when Ctrl-C reaches its process, and renders the same again when that is killed once",
    async () => {
      const signals: NodeJS.Signals[] = ["SIGINT", "SIGKILL"];
      const before = await readdir(folder);
      const hardy = createLocalEngine({ world: worldIn(folder), logger: silentLogger });
      let killing: Promise<unknown> = Promise.resolve();
      const progress = (_: number, stage: string): void => {
        const signal = stage === "frames" ? signals.shift() : undefined;
        if (signal) killing = killing.then(() => killRenderers(signal));
      };
      const outcome = await settle(hardy, request, progress);
      await killing;
      expect(signals).toEqual([]);
      const again = await decodeFilm(pathOfFilm(outcome));
      expect(digest(again.stream)).toBe(digest(film.stream));
      await hardy.close();
      expect(await readdir(folder)).toEqual(before);
    },
  );

  it("says what to install when a part is missing, and needs speech only for sound", () => {
    const without = (name: string): Engine =>
      createLocalEngine({ world, logger: silentLogger, hasPart: (part) => part !== name });
    expect(without("node-av").refuses(request)).toMatchObject({
      reason: expect.stringContaining("node-av") as string,
      fix: expect.stringContaining("npm install node-av") as string,
    });
    const speechless = without("@echogarden/espeak-ng-emscripten");
    expect(speechless.refuses(request)?.fix).toContain("espeak");
    expect(speechless.refuses({ ...request, sound: false })).toBeUndefined();
    expect(engine.refuses(request)).toBeUndefined();
  });

  it("ends still pictures as a failure that says why, and leaves nothing, when a picture is broken", async () => {
    const broken = join(folder, "broken-still.png");
    await writeFile(broken, "this is no picture");
    const before = await readdir(folder);
    const file: MediaFile = { path: broken, blob: "broken", mime: "image/png", width: 640, height: 360, seconds: 0 };
    const pictures = (["person", "garment"] as const).map((use) => ({ use, file }));
    const stills: RoleStills = { count: 2, series: false, size: "1k", ratio: "16:9", pictures };
    const careful = createLocalEngine({ world: worldIn(folder), logger: silentLogger });
    const outcome = await settle(careful, { ...request, stills });
    expect(outcome.ok ? "" : outcome.reason).toMatch(/\w/);
    await careful.close();
    expect(await readdir(folder)).toEqual(before);
  });

  it("needs no encoder for still pictures, but what draws them", () => {
    const still = { ...request, kind: "try-on", watermark: true } as const;
    const without = (name: string): Engine =>
      createLocalEngine({ world, logger: silentLogger, hasPart: (part) => part !== name });
    expect(without("node-av").refuses(still)).toBeUndefined();
    expect(without("@napi-rs/canvas").refuses(still)?.fix).toContain("npm install @napi-rs/canvas");
  });

  it("speaks a sample of each voice of the catalogue, and refuses an unknown one", async () => {
    const [voice] = presetVoices;
    const wav = Buffer.from((await engine.speakSample?.(voice?.id ?? "")) ?? []);
    expect(wav.toString("latin1", 8, 12)).toBe("WAVE");
    expect(wav.length).toBeGreaterThan(40_000);
    await expect(engine.speakSample?.("1")).rejects.toMatchObject({ code: "voice-unknown" });
  });
});

// A world whose temporary folders can be counted.
function worldIn(folder: string): World {
  return { ...world, disk: { ...world.disk, temporaryDirectory: (prefix) => mkdtemp(join(folder, prefix)) } };
}

async function toRequest(folder: string): Promise<RoleRequest> {
  const [first, end, face] = await Promise.all(
    [1, 2, 3].map(async (seed) => await writePicture(folder, `picture-${seed}`, 1280, 720, seed)),
  );
  if (!first || !end || !face) throw new Error("three pictures are written");
  return {
    product: "video",
    kind: "omni-video",
    endpoint: "test",
    model: "a-model",
    prompt: "",
    negativePrompt: "",
    shots: [
      { index: 1, prompt: "<<<element_1>>> waits under a red lantern in the rain. Camera: push in.", seconds: 1 },
      {
        index: 2,
        prompt: '<<<element_1>>>走进茶馆，看着窗外的雨。Camera: pan left. <<<element_1>>> says: "One take."',
        seconds: 2,
      },
    ],
    multiShot: true,
    seconds: 3,
    resolution: "720p",
    ratio: "16:9",
    sound: true,
    images: [
      { use: "first", file: first },
      { use: "end", file: end },
    ],
    videos: [],
    elements: [{ id: "1", name: "Mira", voiceId: presetVoices[0]?.id ?? null, images: [face] }],
    watermark: false,
  };
}

async function settle(engine: Engine, request: RoleRequest, progress: EngineRun["progress"] = () => {}): Promise<EngineOutcome> {
  const job = { taskId: "1", account: "a", externalId: null, endpoint: "test", body: {}, request };
  return await engine.settle({}, job, { signal: new AbortController().signal, progress });
}

// The render processes that this test process started, and no others.
async function killRenderers(signal: NodeJS.Signals): Promise<void> {
  const children = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, "utf8");
  for (const pid of children.split(" ").map(Number).filter(Boolean)) {
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    if (command.includes("render-child")) process.kill(pid, signal);
  }
}

async function renderTo(engine: Engine, request: RoleRequest): Promise<string> {
  return pathOfFilm(await settle(engine, request));
}

function pathOfFilm(outcome: EngineOutcome): string {
  const made = outcome.ok ? outcome.artifacts[0] : undefined;
  if (made?.kind !== "video") throw new Error(outcome.ok ? "there is no film" : outcome.reason);
  return made.path;
}

/** A soft picture with shapes in it, different for each seed. */
function pixelsOf(width: number, height: number, seed: number): Uint8Array {
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const wave = Math.sin((x * seed) / 90 + y / (40 * seed));
      rgba[at] = 128 + 90 * wave;
      rgba[at + 1] = 90 + 60 * Math.cos(y / 50 + seed) + ((x >> 6) & 1) * 30;
      rgba[at + 2] = (x * 120) / width + 40 * seed;
      rgba[at + 3] = 255;
    }
  }
  return rgba;
}

async function writePicture(folder: string, name: string, width: number, height: number, seed: number): Promise<MediaFile> {
  const path = join(folder, `${name}.png`);
  await writeFile(path, await encodePng(pixelsOf(width, height, seed), width, height));
  return { path, blob: name, mime: "image/png", width, height, seconds: 0 };
}

// BT.709 luma in video range, in floating point.
async function lumaOf(width: number, height: number, seed: number): Promise<Uint8Array> {
  const rgba = pixelsOf(width, height, seed);
  return Uint8Array.from({ length: width * height }, (_, i) =>
    Math.round(
      16 + (219 / 255) * (0.2126 * (rgba[i * 4] ?? 0) + 0.7152 * (rgba[i * 4 + 1] ?? 0) + 0.0722 * (rgba[i * 4 + 2] ?? 0)),
    ),
  );
}

function difference(a: Uint8Array, b: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 7) sum += Math.abs((a[i] ?? 0) - (b[i] ?? 0));
  return (sum * 7) / a.length;
}

function digest(bytes: Uint8Array): string {
  return createHash("md5").update(bytes).digest("hex");
}
