import { join } from "node:path";

import { OnetakeError, type Logger, type World } from "../../base/index.ts";
import { filmKinds, presetVoices, stillKinds, type PresetVoice } from "../../contract/index.ts";
import { runChild, siblingModule } from "../../media/index.ts";
import {
  refuseWatermark,
  type Engine,
  type EngineOutcome,
  type EngineRun,
  type RoleRequest,
  type Unsupported,
} from "../index.ts";
import { createLimit } from "./limit.ts";
import { FILM_PARTS, hasPart, SPEECH_PART, STILL_PARTS } from "./parts.ts";
import { planScene } from "./plan/plan-scene.ts";
import type { StillRequest } from "./plan/plan-stills.ts";
import type { RenderWork } from "./render-work.ts";
import { render, type RenderJob, type RenderPort } from "./render.ts";
import { settleStills } from "./settle-stills.ts";

export interface LocalEngineOptions {
  readonly world: World;
  readonly logger: Logger;
  /** Tasks that are rendered at once; 2 when absent. A film takes about two cores. */
  readonly concurrency?: number;
  /**
   * Milliseconds after which a render is given up; when absent a minute and 0.15 s per megapixel of a film's frames, or 3 s per
   * megapixel of a still.
   */
  readonly deadlineMs?: number;
  /** Whether an optional package is installed; looked up when absent. */
  readonly hasPart?: (name: string) => boolean;
}

/**
 * The animatic engine: renders requests on this machine, without a model and free of charge, as storyboards and previews that show
 * what was asked for. Cuts, length, size, first and end frame are exact, and so are number and size of stills. Each task is rendered in
 * a process of its own.
 */
export function createLocalEngine(options: LocalEngineOptions): Engine {
  const { world, logger } = options;
  const isThere = options.hasPart ?? hasPart;
  const port: RenderPort = { world, logger, limit: createLimit(options.concurrency ?? 2), deadlineMs: options.deadlineMs };
  let folder: Promise<string> | undefined;
  const openFolder = (): Promise<string> => (folder ??= world.disk.temporaryDirectory("onetake-made-"));

  return {
    name: "local",
    billable: false,
    refuses: (request) => refuse(request, isThere),
    submit: async () => ({}),
    settle: async (_, { request }, run) =>
      hasStills(request)
        ? await settleStills(port, request, await openFolder(), run)
        : await settleFilm(port, request, await openFolder(), run),
    speakSample: async (voiceId) => await speakSample(world, voiceId),
    close: async () => {
      const made = folder;
      folder = undefined;
      if (made) await world.disk.remove(await made);
    },
  };
}

function hasStills(request: RoleRequest): request is StillRequest {
  return request.stills !== undefined;
}

async function settleFilm(port: RenderPort, request: RoleRequest, folder: string, run: EngineRun): Promise<EngineOutcome> {
  const scene = planScene(request);
  const path = join(folder, `${port.world.random.uuid()}.mp4`);
  const megapixels = (scene.width * scene.height) / 1e6;
  const job: RenderJob = {
    noun: "a film",
    work: { kind: "film", scene, file: "film.mp4" },
    keep: { "film.mp4": path },
    deadlineMs: 60_000 + scene.frames * megapixels * 150,
    memoryMb: megapixels > 3 ? 2600 : 1400,
  };
  const failed = await render(port, job, run);
  const seconds = (scene.frames / scene.framesPerSecond).toFixed(3);
  return failed ?? { ok: true, artifacts: [{ kind: "video", path, mime: "video/mp4", seconds }] };
}

function refuse(request: RoleRequest, isThere: (name: string) => boolean): Unsupported | undefined {
  const { kind, sound } = request;
  if (stillKinds.has(kind)) return refuseMissing(STILL_PARTS, isThere);
  if (!filmKinds.has(kind)) {
    return {
      reason: `the local engine makes videos of scenes and still pictures, not ${kind} results, in this version`,
      fix: "start the server with --engine instant",
    };
  }
  return refuseWatermark(request) ?? refuseMissing([...FILM_PARTS, ...(sound ? [SPEECH_PART] : [])], isThere);
}

function refuseMissing(parts: readonly string[], isThere: (name: string) => boolean): Unsupported | undefined {
  const missing = parts.filter((name) => !isThere(name));
  if (missing.length === 0) return undefined;
  return {
    reason: `the local engine needs ${missing.join(", ")}, which ${missing.length === 1 ? "is" : "are"} not installed`,
    fix: `run \`npm install ${missing.join(" ")}\` where Onetake is installed, then start it again`,
  };
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
