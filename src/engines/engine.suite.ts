import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Artifact, Engine, EngineJob, EngineOutcome, EngineRun, MediaFile, RoleRequest } from "./index.ts";
import { clipsSuite, type ClipKind } from "./clips.suite.ts";
import { stillsSuite } from "./stills.suite.ts";

/** What the suite has to know of an engine. */
export interface EngineUnderTest {
  create(): Promise<Engine>;
  /** Reads a finished file independently of the engine. */
  probe(
    path: string,
  ): Promise<{ readonly codec: string; readonly width: number; readonly height: number; readonly seconds: number }>;
  /** Reads a finished picture independently of the engine. */
  probePicture(path: string): Promise<{ readonly format: string; readonly width: number; readonly height: number }>;
  /** Reads a finished sound independently of the engine. */
  probeSound(path: string): Promise<{ readonly format: string; readonly seconds: number }>;
  /** A clip of a second or two in a folder. */
  clip(folder: string): Promise<MediaFile>;
  /** A sound of so many seconds in a folder. */
  sound(folder: string, seconds: number): Promise<MediaFile>;
  /** Draws a picture into a folder and describes it. */
  picture(folder: string, width: number, height: number): Promise<MediaFile>;
  /** A request that the engine has to refuse. */
  readonly refused: Partial<RoleRequest>;
  /** Whether files have the size of the asked resolution; false for engines that tell a size of their own. */
  readonly trueSize: boolean;
  /** Seconds of the shortest request; 3 by default, as the service has it. Engines that take any length choose less. */
  readonly shortest?: number;
  /** Requests to render; every one of {@link shapesOfRequests} by default. Slow engines choose fewer. */
  readonly shapes?: readonly ShapeName[];
  /** Kinds of clips and sounds to make; all by default. Slow engines choose fewer. */
  readonly clipKinds?: readonly ClipKind[];
  /** How long an aborted render may take to let go, in milliseconds; 2,000 by default. */
  readonly abortMs?: number;
}

export type ShapeName = "one shot" | "two shots with a first frame" | "upright with elements" | "square, six shots";

/** The conformance suite of the {@link Engine} port: every engine passes it. */
export function engineSuite(name: string, under: EngineUnderTest): void {
  describe(`engine ${name}`, () => {
    let engine: Engine;
    let folder: string;
    let temporary: string | undefined;
    let requests: Readonly<Record<ShapeName, RoleRequest>>;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "onetake-engine-suite-"));
      // Whatever the engine writes lands in this folder, so that what it leaves behind can be counted.
      temporary = process.env["TMPDIR"];
      process.env["TMPDIR"] = folder;
      engine = await under.create();
      requests = await shapesOfRequests(under, folder);
    });
    afterAll(async () => {
      await engine.close();
      if (temporary === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = temporary;
      await rm(folder, { recursive: true, force: true });
    });

    for (const shape of under.shapes ?? SHAPES) {
      it(`makes a real mp4 of exactly the asked length: ${shape}`, async () => {
        const job = toJob(`1${SHAPES.indexOf(shape)}`, requests[shape]);
        const seen: number[] = [];
        expect(engine.refuses(job.request)).toBeUndefined();
        const outcome = await render(engine, job, { progress: (percent) => seen.push(percent) });
        const [video, ...more] = artifactsOf(outcome);
        expect(more).toEqual([]);
        expect(video).toMatchObject({ kind: "video", mime: "video/mp4" });
        const found = await under.probe(pathOf(video));
        expect(found.codec).toBe("avc");
        expect(found.seconds).toBeCloseTo(job.request.seconds, 3);
        expect(Number(video?.seconds)).toBeCloseTo(found.seconds, 3);
        expect(video?.seconds).toMatch(/^\d+\.\d{3}$/);
        expectShape(found, job.request, under.trueSize);
        expectProgress(seen);
      });
    }

    it("settles again with the same handle after a crash and ends the same way", async () => {
      const job = toJob("20", requests["one shot"]);
      const handle = await engine.submit(job, toRun({}));
      const first = await engine.settle(handle, job, toRun({}));
      const restarted = await under.create();
      const kept: unknown = JSON.parse(JSON.stringify(handle));
      const second = await restarted.settle(kept as never, job, toRun({})); // a handle is JSON, so it comes back as it was
      expect(second.ok).toBe(first.ok);
      const [before, after] = await Promise.all([first, second].map((outcome) => under.probe(pathOf(artifactsOf(outcome)[0]))));
      expect(after).toEqual(before);
      await restarted.close();
    });

    it("runs two jobs at once without mixing them up", async () => {
      const { seconds } = requests["one shot"];
      const jobs = [toJob("30", requests["one shot"]), toJob("31", { ...requests["one shot"], ...ofLength(seconds + 1) })];
      const outcomes = await Promise.all(jobs.map((job) => render(engine, job, {})));
      const lengths = await Promise.all(
        outcomes.map(async (outcome) => (await under.probe(pathOf(artifactsOf(outcome)[0]))).seconds),
      );
      expect(lengths.map(Math.round)).toEqual([seconds, seconds + 1]);
    });

    it("stops at once when it is aborted before it begins", async () => {
      const reason = new Error("shut down");
      const before = await filesIn(folder);
      await expect(render(engine, toJob("40", requests["one shot"]), { signal: AbortSignal.abort(reason) })).rejects.toThrow(
        "shut down",
      );
      expect(await filesIn(folder)).toEqual(before);
    });

    it("lets go promptly when it is aborted at work, and leaves no file", async () => {
      const before = await filesIn(folder);
      const aborter = new AbortController();
      let abortedAt = performance.now();
      const progress = (): void => {
        abortedAt = aborter.signal.aborted ? abortedAt : performance.now();
        aborter.abort(new Error("shut down"));
      };
      await expect(render(engine, toJob("41", requests["one shot"]), { signal: aborter.signal, progress })).rejects.toThrow(
        "shut down",
      );
      expect(performance.now() - abortedAt).toBeLessThan(under.abortMs ?? 2_000);
      expect(await filesIn(folder)).toEqual(before);
    });

    it("says why it cannot serve a request, and what to do", () => {
      const unsupported = engine.refuses({ ...requests["one shot"], ...under.refused });
      expect(unsupported?.reason).toMatch(/\w/);
      expect(unsupported?.fix).toMatch(/\w/);
    });
  });
  clipsSuite(name, under);
  stillsSuite(name, under);
}

const SHAPES: readonly ShapeName[] = ["one shot", "two shots with a first frame", "upright with elements", "square, six shots"];

/** Requests of several shapes, one to two times as long as the shortest, with pictures drawn into `folder`. */
export async function shapesOfRequests(
  under: Pick<EngineUnderTest, "picture" | "shortest">,
  folder: string,
): Promise<Readonly<Record<ShapeName, RoleRequest>>> {
  const { shortest = 3 } = under;
  const part = shortest / 3;
  const frame = await under.picture(folder, 640, 360);
  const face = await under.picture(folder, 300, 400);
  const plain: RoleRequest = {
    product: "video",
    kind: "omni-video",
    endpoint: "suite",
    model: "suite-model",
    prompt: "A lantern on a quiet pier at night.",
    negativePrompt: "",
    multiShot: false,
    ...ofLength(shortest),
    resolution: "720p",
    ratio: "16:9",
    sound: false,
    images: [],
    videos: [],
    elements: [],
    watermark: false,
  };
  return {
    "one shot": plain,
    "two shots with a first frame": {
      ...plain,
      ...ofShots([part, 2 * part]),
      images: [{ use: "first", file: frame }],
    },
    "upright with elements": {
      ...plain,
      ratio: "9:16",
      elements: [{ id: "100000000000001", name: "Mira", voiceId: null, images: [face, frame] }],
      shots: [{ index: 1, prompt: "<<<element_1>>> lifts the lantern. Camera: push in.", seconds: shortest }],
    },
    "square, six shots": { ...plain, ...ofShots([part, part, part, part, part, part]), ratio: "1:1" },
  };
}

function ofShots(lengths: readonly number[]): Pick<RoleRequest, "shots" | "multiShot" | "seconds"> {
  const shots = lengths.map((seconds, position) => ({ index: position + 1, prompt: `Shot ${position + 1}: waves.`, seconds }));
  return { shots, multiShot: true, seconds: lengths.reduce((sum, seconds) => sum + seconds, 0) };
}

function ofLength(seconds: number): Pick<RoleRequest, "shots" | "seconds"> {
  return { seconds, shots: [{ index: 1, prompt: "A lantern on a quiet pier at night.", seconds }] };
}

function toJob(taskId: string, request: RoleRequest): EngineJob {
  return { taskId: `8000000000000000${taskId}`, account: "suite", externalId: null, endpoint: "suite", body: {}, request };
}

function toRun(run: Partial<EngineRun>): EngineRun {
  return { signal: run.signal ?? new AbortController().signal, progress: run.progress ?? (() => {}) };
}

async function render(engine: Engine, job: EngineJob, run: Partial<EngineRun>): Promise<EngineOutcome> {
  return await engine.settle(await engine.submit(job, toRun(run)), job, toRun(run));
}

type Film = Extract<Artifact, { readonly kind: "video" }>;

/** The films of an outcome, which must have made nothing else. */
function artifactsOf(outcome: EngineOutcome): readonly Film[] {
  if (!outcome.ok) throw new Error(`the engine failed: ${outcome.reason}`);
  const films = outcome.artifacts.filter((artifact) => artifact.kind === "video");
  expect(films).toEqual(outcome.artifacts);
  return films;
}

function pathOf(artifact: Film | undefined): string {
  if (artifact === undefined) throw new Error("the engine made no file");
  return artifact.path;
}

function expectShape(found: { readonly width: number; readonly height: number }, request: RoleRequest, trueSize: boolean): void {
  const [across = 0, down = 0] = request.ratio.split(":").map(Number);
  expect(found.width / found.height).toBeCloseTo(across / down, 2);
  expect(Math.min(found.width, found.height)).toBeGreaterThanOrEqual(trueSize ? 720 : 2);
  expect([found.width % 2, found.height % 2]).toEqual([0, 0]);
}

function expectProgress(seen: readonly number[]): void {
  expect(seen.length).toBeGreaterThan(0);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.every((percent) => percent >= 0 && percent <= 100)).toBe(true);
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
