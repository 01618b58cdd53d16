import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { makes, soundFormats, type Kind } from "../contract/index.ts";
import type { EngineUnderTest } from "./engine.suite.ts";
import type {
  Artifact,
  Engine,
  EngineJob,
  EngineOutcome,
  EngineRun,
  MadeFile,
  MediaFile,
  RoleAudio,
  RoleRequest,
} from "./index.ts";

/** Every kind of work that ends in a clip or a sound, without films of shots. */
const KINDS = [
  "multi-image-to-video",
  "motion-control",
  "multi-elements",
  "extend",
  "lip-sync",
  "avatar",
  "effects",
  "soundtrack",
  "speech",
  "sound",
] as const satisfies readonly Kind[];

export type ClipKind = (typeof KINDS)[number];

/** What the conformance suite asks of clips and sounds: every engine that makes them passes it. */
export function clipsSuite(name: string, under: EngineUnderTest): void {
  describe(`clips and sounds of engine ${name}`, () => {
    let engine: Engine;
    let folder: string;
    let temporary: string | undefined;
    let request: (kind: ClipKind) => RoleRequest;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "onetake-clips-suite-"));
      // Whatever the engine writes lands in this folder, so that what it leaves behind can be counted.
      temporary = process.env["TMPDIR"];
      process.env["TMPDIR"] = folder;
      engine = await under.create();
      request = toRequests({
        clip: await under.clip(folder),
        sound: await under.sound(folder, 2),
        pictures: [await under.picture(folder, 320, 400), await under.picture(folder, 400, 300)],
      });
    });
    afterAll(async () => {
      await engine.close();
      if (temporary === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = temporary;
      await rm(folder, { recursive: true, force: true });
    });

    for (const kind of under.clipKinds ?? KINDS) {
      it(`makes real files of true length: ${kind}`, async () => {
        const job = toJob(`1${KINDS.indexOf(kind)}`, request(kind));
        expect(engine.refuses(job.request)).toBeUndefined();
        const seen: number[] = [];
        const artifacts = made(await render(engine, job, { progress: (percent) => seen.push(percent) }));
        const { video, audio } = await read(under, artifacts);
        expect(artifacts.map((artifact) => artifact.kind)).toEqual(KINDS_OF[makes(kind)]);
        expect(Object.keys(audio)).toEqual(soundFormats(kind));
        const lengths = [...(video ? [video] : []), ...Object.values(audio)];
        for (const { told, found } of lengths) {
          expect(told).toMatch(/^\d+\.\d{3}$/);
          expect(Number(told)).toBeCloseTo(found, 3);
          // An mp3 ends with its last frame, a film with its last picture. Speech is as long as it is.
          const asked = under.trueSize && job.request.seconds > 0 ? job.request.seconds : found;
          expect(Math.abs(found - asked)).toBeLessThan(0.05);
        }
        expect(seen).toEqual([...seen].sort((a, b) => a - b));
        expect(seen.at(-1)).toBe(100);
      });
    }

    it("makes a watermarked copy that differs from the clip in nothing but the mark", async () => {
      const job = toJob("20", { ...request("avatar"), seconds: 1, shots: [], watermark: true });
      const [video] = made(await render(engine, job, {}));
      if (video?.kind !== "video" || video.watermarked === undefined) throw new Error("there is no watermarked copy");
      const [plain, marked] = await Promise.all([video.path, video.watermarked.path].map(under.probe));
      expect(essence(marked)).toEqual(essence(plain));
      expect(video.watermarked.seconds).toBe(video.seconds);
      const [a, b] = await Promise.all([video.path, video.watermarked.path].map((path) => readFile(path)));
      expect(a?.equals(b ?? Buffer.alloc(0))).toBe(false);
    });

    it("settles a sound again after a crash with the same lengths", async () => {
      const job = toJob("30", request("sound"));
      const handle = await engine.submit(job, toRun({}));
      const first = await read(under, made(await engine.settle(handle, job, toRun({}))));
      const restarted = await under.create();
      const kept: unknown = JSON.parse(JSON.stringify(handle));
      const second = await read(under, made(await restarted.settle(kept as never, job, toRun({})))); // a handle is JSON, so it comes back as it was
      expect(second).toEqual(first);
      await restarted.close();
    });

    it("leaves no file of a sound or of a clip with a sound that was aborted", async () => {
      const before = await filesIn(folder);
      for (const kind of ["sound", "soundtrack"] as const) {
        const reason = new Error("shut down");
        const aborter = new AbortController();
        const progress = (): void => aborter.abort(reason);
        await expect(render(engine, toJob("40", request(kind)), { signal: AbortSignal.abort(reason) })).rejects.toThrow(
          "shut down",
        );
        await expect(render(engine, toJob("41", request(kind)), { signal: aborter.signal, progress })).rejects.toThrow(
          "shut down",
        );
      }
      expect(await filesIn(folder)).toEqual(before);
    });
  });
}

const KINDS_OF: Readonly<Partial<Record<ReturnType<typeof makes>, readonly Artifact["kind"][]>>> = {
  clip: ["video"],
  soundtrack: ["video", "audio"],
  sound: ["audio"],
};

interface Material {
  readonly clip: MediaFile;
  readonly sound: MediaFile;
  readonly pictures: readonly [MediaFile, MediaFile];
}

/** A request of each kind, 1 to 3 s long where its material allows it. */
function toRequests({ clip, sound, pictures: [face, other] }: Material): (kind: ClipKind) => RoleRequest {
  const base = { videos: [{ use: "base" as const, keepSound: true, file: clip }] };
  const given = { ...QUIET, given: { file: sound, from: 0, to: sound.seconds, at: 0, volume: 1 } };
  const parts: Readonly<Record<ClipKind, Partial<RoleRequest>>> = {
    "multi-image-to-video": { seconds: 1, images: [face, other].map((file) => ({ use: "reference", file })) },
    "motion-control": { ...base, seconds: 1, images: [{ use: "reference", file: face }], work: { orientation: "image" } },
    "multi-elements": { ...base, seconds: 1, images: [{ use: "reference", file: other }], work: { edit: "swap" } },
    extend: { ...base, seconds: clip.seconds + 1 },
    "lip-sync": { ...base, seconds: clip.seconds, audio: { ...given, ownVolume: 0.5 } },
    avatar: { seconds: sound.seconds, ratio: "4:5", images: [{ use: "first", file: face }], audio: given },
    effects: { seconds: 1, images: [face, other].map((file) => ({ use: "reference", file })), work: { effect: "hug_pro" } },
    soundtrack: { ...base, seconds: clip.seconds, audio: { ...QUIET, sounds: "rain", music: "slow piano" } },
    speech: { seconds: 0, audio: { ...QUIET, speech: { text: "One take.", voice: "oversea_male1", language: "en", speed: 1 } } },
    sound: { seconds: 3.3, audio: { ...QUIET, sounds: "steps on wood" } },
  };
  return (kind) => {
    const request = { ...PLAIN, kind, ...parts[kind] };
    return { ...request, shots: [{ index: 1, prompt: request.prompt, seconds: request.seconds }] };
  };
}

const QUIET: RoleAudio = { sounds: "", music: "", whisper: false, ownVolume: 0 };

const PLAIN: Omit<RoleRequest, "kind"> = {
  product: "video",
  endpoint: "suite",
  model: "",
  prompt: "A lantern sways.",
  negativePrompt: "",
  shots: [],
  multiShot: false,
  seconds: 1,
  resolution: "720p",
  ratio: "16:9",
  sound: false,
  images: [],
  videos: [],
  elements: [],
  watermark: false,
};

type Found = Awaited<ReturnType<EngineUnderTest["probe"]>>;

function essence(found: Found | undefined): Found | undefined {
  return found && { codec: found.codec, width: found.width, height: found.height, seconds: found.seconds };
}

interface Length {
  /** What the artifact says. */
  readonly told: string | undefined;
  /** What is in the file. */
  readonly found: number;
}

async function read(
  under: EngineUnderTest,
  artifacts: readonly Artifact[],
): Promise<{ readonly video: Length | undefined; readonly audio: Readonly<Record<string, Length>> }> {
  const film = artifacts.find((artifact) => artifact.kind === "video");
  const sound = artifacts.find((artifact) => artifact.kind === "audio");
  const files = Object.entries({ mp3: sound?.mp3, wav: sound?.wav }).filter(
    (entry): entry is [string, MadeFile] => entry[1] !== undefined,
  );
  const heard = files.map(async ([format, file]) => {
    const found = await under.probeSound(file.path);
    expect(found.format).toBe(format);
    return [format, { told: file.seconds, found: found.seconds }] as const;
  });
  return {
    video: film && { told: film.seconds, found: (await under.probe(film.path)).seconds },
    audio: Object.fromEntries(await Promise.all(heard)),
  };
}

function made(outcome: EngineOutcome): readonly Artifact[] {
  if (!outcome.ok) throw new Error(`the engine failed: ${outcome.reason}`);
  return outcome.artifacts;
}

function toJob(taskId: string, request: RoleRequest): EngineJob {
  return { taskId: `8200000000000000${taskId}`, account: "suite", externalId: null, endpoint: "suite", body: {}, request };
}

function toRun(run: Partial<EngineRun>): EngineRun {
  return { signal: run.signal ?? new AbortController().signal, progress: run.progress ?? (() => {}) };
}

async function render(engine: Engine, job: EngineJob, run: Partial<EngineRun>): Promise<EngineOutcome> {
  return await engine.settle(await engine.submit(job, toRun(run)), job, toRun(run));
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
