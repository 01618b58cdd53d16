import { join } from "node:path";

import { OnetakeError, type Logger, type World } from "../../base/index.ts";
import { filmKinds, presetVoices, type PresetVoice } from "../../contract/index.ts";
import { ChildCrashed, ChildOverLimit, ChildRefused, runChild, siblingModule } from "../../media/index.ts";
import {
  refuseWatermark,
  type Engine,
  type EngineOutcome,
  type EngineRun,
  type RoleRequest,
  type Unsupported,
} from "../index.ts";
import { createLimit } from "./limit.ts";
import { FILM_PARTS, hasPart, SPEECH_PART } from "./parts.ts";
import { planScene } from "./plan/plan-scene.ts";
import type { Scene } from "./plan/scene.ts";
import type { RenderWork } from "./render-work.ts";

export interface LocalEngineOptions {
  readonly world: World;
  readonly logger: Logger;
  /** Films that are rendered at once; 2 when absent. Each takes about two cores. */
  readonly concurrency?: number;
  /** Milliseconds after which a render is given up; when absent, by the film's size: a minute and 0.15 s per megapixel. */
  readonly deadlineMs?: number;
  /** Whether an optional package is installed; looked up when absent. */
  readonly hasPart?: (name: string) => boolean;
}

/**
 * The animatic engine: renders video requests on this machine, without a model and free of charge, as storyboards that show what was
 * asked for. Cuts, length, size, first and end frame are exact. Each film is rendered in a process of its own.
 */
export function createLocalEngine(options: LocalEngineOptions): Engine {
  const { world, logger } = options;
  const isThere = options.hasPart ?? hasPart;
  const limit = createLimit(options.concurrency ?? 2);
  let folder: Promise<string> | undefined;
  const openFolder = (): Promise<string> => (folder ??= world.disk.temporaryDirectory("onetake-films-"));

  const settle = async (request: RoleRequest, run: EngineRun): Promise<EngineOutcome> => {
    const scene = planScene(request);
    const path = join(await openFolder(), `${world.random.uuid()}.mp4`);
    try {
      await limit(run.signal, () => renderTwice(options, scene, path, run));
    } catch (thrown) {
      await world.disk.remove(path);
      if (run.signal.aborted || !isFinal(thrown)) throw thrown;
      logger.error("a film could not be rendered", { code: thrown.code, facts: thrown.facts });
      return { ok: false, reason: toReason(thrown) };
    }
    const seconds = (scene.frames / scene.framesPerSecond).toFixed(3);
    return { ok: true, artifacts: [{ kind: "video", path, mime: "video/mp4", seconds }] };
  };

  return {
    name: "local",
    billable: false,
    refuses: (request) => refuse(request, isThere),
    submit: async () => ({}),
    settle: (_, job, run) => settle(job.request, run),
    speakSample: async (voiceId) => await speakSample(world, voiceId),
    close: async () => {
      const made = folder;
      folder = undefined;
      if (made) await world.disk.remove(await made);
    },
  };
}

function refuse(request: RoleRequest, isThere: (name: string) => boolean): Unsupported | undefined {
  if (!filmKinds.has(request.kind)) {
    return {
      reason: `the local engine makes videos of scenes, not ${request.kind} results, in this version`,
      fix: "start the server with --engine instant",
    };
  }
  const watermark = refuseWatermark(request);
  if (watermark) return watermark;
  const missing = [...FILM_PARTS, ...(request.sound ? [SPEECH_PART] : [])].filter((name) => !isThere(name));
  if (missing.length === 0) return undefined;
  return {
    reason: `the local engine needs ${missing.join(", ")}, which ${missing.length === 1 ? "is" : "are"} not installed`,
    fix: `run \`npm install ${missing.join(" ")}\` where Onetake is installed, then start it again`,
  };
}

// A child that dies by itself may have been ended from outside, so it is given a second run; what it says itself is final.
async function renderTwice(options: LocalEngineOptions, scene: Scene, path: string, run: EngineRun): Promise<void> {
  try {
    await render(options, scene, path, run);
  } catch (thrown) {
    if (!(thrown instanceof ChildCrashed) || run.signal.aborted) throw thrown;
    options.logger.warn("a render process died and is started once more", { facts: thrown.facts });
    await render(options, scene, path, run);
  }
}

async function render({ world, deadlineMs }: LocalEngineOptions, scene: Scene, path: string, run: EngineRun): Promise<void> {
  const work: RenderWork = { kind: "film", scene, file: "film.mp4" };
  const megapixels = (scene.width * scene.height) / 1e6;
  await runChild(world, {
    module: siblingModule(import.meta.url, "render-child"),
    payload: work,
    deadlineMs: deadlineMs ?? 60_000 + scene.frames * megapixels * 150,
    memoryMb: megapixels > 3 ? 2600 : 1400,
    keep: { "film.mp4": path },
    environment: ALLOCATOR,
    signal: run.signal,
    onProgress: (percent, stage) => run.progress(percent, stage),
  });
  run.progress(100, "finish");
}

// Pictures are taken and given back for each frame; memory that is returned to the system in between costs a third of the speed.
const ALLOCATOR = { MIMALLOC_PURGE_DELAY: "-1", MALLOC_TRIM_THRESHOLD_: "1073741824", MALLOC_MMAP_THRESHOLD_: "1073741824" };

function isFinal(thrown: unknown): thrown is OnetakeError {
  return thrown instanceof ChildRefused || thrown instanceof ChildOverLimit || thrown instanceof ChildCrashed;
}

function toReason({ message, fix }: OnetakeError): string {
  return fix === undefined ? message : `${message} ${fix}`;
}

const SAMPLES: Readonly<Record<PresetVoice["language"], string>> = {
  en: "We only get one take, so let us make it a good one.",
  zh: "我们只有一次机会，那就把它演好。",
};

async function speakSample(world: World, voiceId: string): Promise<Uint8Array> {
  const preset = presetVoices.find((voice) => voice.id === voiceId);
  if (!preset)
    throw new OnetakeError("voice-unknown", `The catalogue has no voice ${voiceId}.`, {
      fix: "Take an id of the list of preset voices.",
    });
  const { language, gender, pitch, pace, variant } = preset;
  const work: RenderWork = { kind: "sample", text: SAMPLES[language], voice: { language, gender, pitch, pace, variant } };
  return await runChild<Uint8Array>(world, {
    module: siblingModule(import.meta.url, "render-child"),
    payload: work,
    deadlineMs: 30_000,
    memoryMb: 600,
  });
}
