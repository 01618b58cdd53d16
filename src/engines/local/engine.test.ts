import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { silentLogger, type World } from "../../base/index.ts";
import { createNodeWorld } from "../../base/node.ts";
import { presetVoices } from "../../contract/index.ts";
import { probeAudio, probeImage, probeVideo } from "../../media/index.ts";
import { engineSuite } from "../engine.suite.ts";
import type { Engine, EngineOutcome, EngineRun, MediaFile, RoleRequest, RoleStills } from "../index.ts";
import { engineUnderTest } from "./engine-under-test.suite.ts";
import { writeClip, writeTone } from "./film/material.suite.ts";
import { soft, writePicture } from "./film/pictures.suite.ts";

const world = createNodeWorld();
const createLocalEngine = await engineUnderTest();
const create = (): Engine => createLocalEngine({ world, logger: silentLogger });

engineSuite("local", {
  create: async () => create(),
  probe: probeVideo,
  probePicture: async (path) => probeImage(await readFile(path)),
  picture: async (folder, width, height) => await writePicture(folder, `${width}x${height}`, width, height, soft(width, 3)),
  probeSound: probeAudio,
  clip: async (folder) => await writeClip(folder),
  sound: async (folder, seconds) => await writeTone(folder, seconds),
  clipKinds: ["soundtrack", "sound"],
  refused: { kind: "faces" },
  trueSize: true,
  shortest: 1,
  shapes: [],
});

describe("the local engine", () => {
  let folder: string;
  let engine: Engine;
  let request: RoleRequest;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "onetake-local-test-"));
    engine = create();
    request = toRequest(await writeClip(folder, { frames: 240 }));
  });
  afterAll(async () => {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
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
      expect((await bytesOf(outcome)).equals(await bytesOf(await settle(engine, request)))).toBe(true);
      await hardy.close();
      expect(await readdir(folder)).toEqual(before);
    },
  );

  it("says what to install when a part is missing, and needs speech only for sound", () => {
    const without = (name: string): Engine =>
      createLocalEngine({ world, logger: silentLogger, hasPart: (part) => part !== name, ffmpeg: "/nowhere/ffmpeg" });
    expect(without("node-av").refuses(request)).toMatchObject({
      reason: expect.stringMatching(/node-av is not installed, and there is no ffmpeg at \/nowhere\/ffmpeg/) as string,
      fix: expect.stringMatching(/npm install node-av.*, or install ffmpeg/) as string,
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

/** The clip as it is, with words over it: small and short. */
function toRequest(clip: MediaFile): RoleRequest {
  return {
    product: "video",
    kind: "lip-sync",
    endpoint: "test",
    model: "a-model",
    prompt: "A lantern. 灯。",
    negativePrompt: "",
    shots: [{ index: 1, prompt: "A lantern. 灯。", seconds: clip.seconds }],
    multiShot: false,
    seconds: clip.seconds,
    resolution: "720p",
    ratio: "16:9",
    sound: true,
    images: [],
    videos: [{ use: "base", keepSound: false, file: clip }],
    elements: [],
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

async function bytesOf(outcome: EngineOutcome): Promise<Buffer> {
  const made = outcome.ok ? outcome.artifacts[0] : undefined;
  if (made?.kind !== "video") throw new Error(outcome.ok ? "there is no film" : outcome.reason);
  return await readFile(made.path);
}
