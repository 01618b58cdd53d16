import type { Logger, World } from "../../base/index.ts";
import { findCodec, hasPart, type CodecWish } from "../../media/index.ts";
import type { Engine, RoleRequest } from "../index.ts";
import type { RenderTools } from "./kit.ts";
import { SPEECH_PART } from "./parts.ts";
import type { StillRequest } from "./plan/plan-stills.ts";
import { lookAtMachine } from "./queue/look-at-machine.ts";
import { createRenderQueue } from "./queue/render-queue.ts";
import { refuse } from "./refuse.ts";
import type { RenderPort } from "./render.ts";
import { settleStills } from "./settle-stills.ts";
import { settleWork } from "./settle-work.ts";
import { speakSample } from "./speak-sample.ts";
import { takeSound } from "./take-sound.ts";

export interface LocalEngineOptions {
  readonly world: World;
  readonly logger: Logger;
  /** Cores that renders keep busy together: a film about two, anything else one. Those of the machine when absent. */
  readonly cores?: number;
  /** Megabytes that renders hold together; three quarters of the machine's memory when absent. */
  readonly memoryMb?: number;
  /**
   * Milliseconds after which a render is given up; when absent a minute and 0.15 s per megapixel of a film's frames, or 3 s per
   * megapixel of a still.
   */
  readonly deadlineMs?: number;
  /** Absolute path of a speech module of the user's own, which speaks in place of the built-in speech. */
  readonly speech?: string;
  /** What reads and writes films and sounds; by default node-av, or a system ffmpeg where that is not installed. */
  readonly codec?: CodecWish;
  /** Absolute path of the ffmpeg; by default what `ONETAKE_FFMPEG` names, else the first one on PATH that will do. */
  readonly ffmpeg?: string;
  /** Whether an optional package is installed; looked up when absent. */
  readonly hasPart?: (name: string) => boolean;
}

/**
 * The animatic engine: renders requests on this machine, without a model and free of charge, as storyboards, placeholders and previews
 * that show what was asked for. Cuts, length, size, first and end frame are exact, and so are number and size of stills. Each task is
 * rendered in a process of its own, when the machine has cores and memory for it, first come first served.
 */
export function createLocalEngine(options: LocalEngineOptions): Engine {
  const { world, logger } = options;
  const { speech } = options;
  const isInstalled = options.hasPart ?? hasPart;
  const isThere = (name: string): boolean => (name === SPEECH_PART && speech !== undefined) || isInstalled(name);
  const codec = findCodec({ wish: options.codec, ffmpeg: options.ffmpeg, hasPart: options.hasPart });
  const tools: RenderTools = { codec: codec.choice, ...(speech !== undefined && { speech }) };
  if (!codec.choice) logger.warn("no films and sounds can be made here", { reason: codec.reason, fix: codec.fix });
  const port: RenderPort = {
    world,
    logger,
    queue: createRenderQueue(lookAtMachine(world, options)),
    deadlineMs: options.deadlineMs,
    tools,
  };
  let folder: Promise<string> | undefined;
  const openFolder = (): Promise<string> => (folder ??= world.disk.temporaryDirectory("onetake-made-"));

  return {
    name: "local",
    billable: false,
    refuses: (request) => refuse(request, isThere, codec),
    submit: async () => ({}),
    settle: async (_, job, run) =>
      hasStills(job.request)
        ? await settleStills(port, job.request, job.preview, await openFolder(), run)
        : await settleWork(port, job, await openFolder(), run),
    speakSample: async (voiceId) => await speakSample(world, tools, voiceId),
    ...(codec.choice && { takeSound: async (clip, run) => await takeSound(port, clip, await openFolder(), run) }),
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
