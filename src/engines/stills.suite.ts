import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { imageSize } from "../contract/index.ts";
import type { Artifact, Engine, EngineJob, EngineOutcome, EngineRun, PreviewOptions, RoleRequest, RoleStills } from "./index.ts";
import type { EngineUnderTest } from "./engine.suite.ts";

type Picture = Extract<Artifact, { readonly kind: "image" }>;

/** What the conformance suite asks of still pictures: every engine that makes them passes it. */
export function stillsSuite(name: string, under: EngineUnderTest): void {
  describe(`still pictures of engine ${name}`, () => {
    let engine: Engine;
    let folder: string;
    let temporary: string | undefined;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "onetake-stills-suite-"));
      // Whatever the engine writes lands in this folder, so that what it leaves behind can be counted.
      temporary = process.env["TMPDIR"];
      process.env["TMPDIR"] = folder;
      engine = await under.create();
    });
    afterAll(async () => {
      await engine.close();
      if (temporary === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = temporary;
      await rm(folder, { recursive: true, force: true });
    });

    it("are as many PNG files as asked, each with its watermarked copy, and the same again after a crash", async () => {
      const job = toJob("1", toRequest({ count: 2 }, true));
      expect(engine.refuses(job.request)).toBeUndefined();
      const seen: number[] = [];
      const handle = await engine.submit(job, toRun({}));
      const first = picturesOf(await engine.settle(handle, job, toRun({ progress: (percent) => seen.push(percent) })));
      expect(first).toHaveLength(2);
      const bytes = await Promise.all(first.flatMap(filesOf).map((path) => readFile(path)));
      expect(new Set(first.flatMap(filesOf)).size).toBe(4);
      for (const picture of first) await expectPicture(under, picture, job.request);
      for (const index of [0, 2]) expect(bytes[index]?.equals(bytes[index + 1] ?? Buffer.alloc(0))).toBe(false);
      // An engine with files made before has one picture and one copy of it.
      expect(new Set(bytes.map((one) => one.toString("latin1"))).size).toBe(under.trueSize ? 4 : 2);
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
      expect(seen.at(-1)).toBe(100);

      const restarted = await under.create();
      const kept: unknown = JSON.parse(JSON.stringify(handle));
      const second = picturesOf(await restarted.settle(kept as never, job, toRun({}))); // a handle is JSON, so it comes back as it was
      const again = await Promise.all(second.flatMap(filesOf).map((path) => readFile(path)));
      expect(again.map((one, index) => one.equals(bytes[index] ?? Buffer.alloc(0)))).toEqual([true, true, true, true]);
      await restarted.close();
    });

    it("share a group when they are one series, whose length the engine chooses within the bounds", async () => {
      const request = toRequest({ count: { min: 2, max: 3 }, series: true, ratio: "1:1" });
      const pictures = picturesOf(await render(engine, toJob("2", request), {}));
      expect([2, 3]).toContain(pictures.length);
      expect(new Set(pictures.map(({ group }) => group)).size).toBe(1);
      expect(pictures[0]?.group).toMatch(/\w/);
      expect(pictures[0]?.watermarked).toBeUndefined();
    });

    it("are JPEG where the preview asks for it and the engine draws, and say truly what they are", async () => {
      const request = toRequest({ count: 1, ratio: "21:9" }, true);
      const [picture, ...more] = picturesOf(await render(engine, toJob("4", request, { pictures: "jpeg" }), {}));
      if (!picture) throw new Error("one is made");
      expect(more).toEqual([]);
      for (const file of [picture, picture.watermarked]) {
        const found = await under.probePicture(file?.path ?? "");
        expect(file?.mime).toBe(`image/${found.format}`);
        expect(found).toMatchObject(under.trueSize ? { format: "jpeg", ...imageSize("1k", "21:9") } : {});
      }
    });

    it("leave no file when they are aborted before they begin or at work", async () => {
      const before = await filesIn(folder);
      const job = toJob("3", toRequest({ count: 2 }));
      const reason = new Error("shut down");
      await expect(render(engine, job, { signal: AbortSignal.abort(reason) })).rejects.toThrow("shut down");
      const aborter = new AbortController();
      const progress = (): void => aborter.abort(reason);
      await expect(render(engine, job, { signal: aborter.signal, progress })).rejects.toThrow("shut down");
      expect(await filesIn(folder)).toEqual(before);
    });
  });
}

async function expectPicture(under: EngineUnderTest, picture: Picture, { stills }: RoleRequest): Promise<void> {
  expect(picture).toMatchObject({ mime: "image/png", watermarked: { mime: "image/png" } });
  const size = imageSize(stills?.size ?? "1k", stills?.ratio ?? "");
  for (const path of filesOf(picture)) {
    const found = await under.probePicture(path);
    expect(found.format).toBe("png");
    expect(found.width / found.height).toBeCloseTo(size.width / size.height, 1);
    expect([found.width, found.height]).toEqual(under.trueSize ? [size.width, size.height] : [found.width, found.height]);
  }
}

function toRequest(stills: Partial<RoleStills>, watermark = false): RoleRequest {
  return {
    product: "image",
    kind: "image",
    endpoint: "suite",
    model: "suite-model",
    prompt: "A lantern on a quiet pier at night. 雨夜的码头。",
    negativePrompt: "",
    shots: [],
    multiShot: false,
    seconds: 0,
    resolution: "720p",
    ratio: "16:9",
    sound: false,
    images: [],
    videos: [],
    elements: [],
    watermark,
    stills: { count: 1, series: false, size: "1k", ratio: "16:9", pictures: [], ...stills },
  };
}

function toJob(taskId: string, request: RoleRequest, preview: PreviewOptions = {}): EngineJob {
  return {
    taskId: `81000000000000000${taskId}`,
    account: "suite",
    externalId: null,
    endpoint: "suite",
    body: {},
    request,
    preview,
  };
}

function toRun(run: Partial<EngineRun>): EngineRun {
  return { signal: run.signal ?? new AbortController().signal, progress: run.progress ?? (() => {}) };
}

async function render(engine: Engine, job: EngineJob, run: Partial<EngineRun>): Promise<EngineOutcome> {
  return await engine.settle(await engine.submit(job, toRun(run)), job, toRun(run));
}

/** The pictures of an outcome, which must have made nothing else. */
function picturesOf(outcome: EngineOutcome): readonly Picture[] {
  if (!outcome.ok) throw new Error(`the engine failed: ${outcome.reason}`);
  const pictures = outcome.artifacts.filter((artifact) => artifact.kind === "image");
  expect(pictures).toEqual(outcome.artifacts);
  return pictures;
}

function filesOf({ path, watermarked }: Picture): readonly string[] {
  return watermarked ? [path, watermarked.path] : [path];
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
