import { createLimit, type Logger, type World } from "../../base/index.ts";
import type { Engine, RoleRequest } from "../index.ts";
import type { RenderTools } from "./kit.ts";
import { hasPart } from "./parts.ts";
import type { StillRequest } from "./plan/plan-stills.ts";
import { refuse } from "./refuse.ts";
import type { RenderPort } from "./render.ts";
import { settleStills } from "./settle-stills.ts";
import { settleWork } from "./settle-work.ts";
import { speakSample } from "./speak-sample.ts";

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
 * The animatic engine: renders requests on this machine, without a model and free of charge, as storyboards, placeholders and previews
 * that show what was asked for. Cuts, length, size, first and end frame are exact, and so are number and size of stills. Each task is
 * rendered in a process of its own.
 */
export function createLocalEngine(options: LocalEngineOptions): Engine {
  const { world, logger } = options;
  const isThere = options.hasPart ?? hasPart;
  const port: RenderPort = {
    world,
    logger,
    limit: createLimit(options.concurrency ?? 2),
    deadlineMs: options.deadlineMs,
    tools: TOOLS,
  };
  let folder: Promise<string> | undefined;
  const openFolder = (): Promise<string> => (folder ??= world.disk.temporaryDirectory("onetake-made-"));

  return {
    name: "local",
    billable: false,
    refuses: (request) => refuse(request, isThere),
    submit: async () => ({}),
    settle: async (_, job, run) =>
      hasStills(job.request)
        ? await settleStills(port, job.request, job.preview, await openFolder(), run)
        : await settleWork(port, job, await openFolder(), run),
    speakSample: async (voiceId) => await speakSample(world, TOOLS, voiceId),
    close: async () => {
      const made = folder;
      folder = undefined;
      if (made) await world.disk.remove(await made);
    },
  };
}

const TOOLS: RenderTools = { codec: { name: "node-av" } };

function hasStills(request: RoleRequest): request is StillRequest {
  return request.stills !== undefined;
}
