import { join } from "node:path";

import { OnetakeError, type Logger, type World } from "../../base/index.ts";
import { ChildCrashed, ChildOverLimit, ChildRefused } from "../../media/index.ts";
import type { Engine, EngineOutcome, EngineRun, RoleRequest } from "../index.ts";
import { createLimit } from "./limit.ts";
import { hasPart } from "./parts.ts";
import { planWork } from "./plan/plan-work.ts";
import { refuse } from "./refuse.ts";
import { render } from "./render.ts";
import { speakSample } from "./speak-sample.ts";
import { toArtifacts } from "./to-artifacts.ts";

export interface LocalEngineOptions {
  readonly world: World;
  readonly logger: Logger;
  /** Works that are rendered at once; 2 when absent. A film takes about two cores. */
  readonly concurrency?: number;
  /** Milliseconds after which a render is given up; when absent, by the film's size: a minute and 0.15 s per megapixel. */
  readonly deadlineMs?: number;
  /** Whether an optional package is installed; looked up when absent. */
  readonly hasPart?: (name: string) => boolean;
}

/**
 * The animatic engine: renders videos and sounds on this machine, without a model and free of charge, as storyboards and placeholders
 * that show what was asked for. Cuts, length, size, first and end frame are exact. Each work is done in a process of its own.
 */
export function createLocalEngine(options: LocalEngineOptions): Engine {
  const { world, logger } = options;
  const isThere = options.hasPart ?? hasPart;
  const limit = createLimit(options.concurrency ?? 2);
  let folder: Promise<string> | undefined;
  const openFolder = (): Promise<string> => (folder ??= world.disk.temporaryDirectory("onetake-films-"));

  const settle = async (request: RoleRequest, run: EngineRun): Promise<EngineOutcome> => {
    const work = planWork(request);
    if (work === undefined) return { ok: false, reason: "Nothing in the request tells how long the result is." };
    const own = join(await openFolder(), world.random.uuid());
    const pathOf = (file: string): string => `${own}-${file}`;
    const keep = Object.fromEntries(Object.values(work.files).map((file: string) => [file, pathOf(file)]));
    try {
      await limit(run.signal, () => render(options, work, keep, run));
      return { ok: true, artifacts: await toArtifacts(work, pathOf) };
    } catch (thrown) {
      for (const path of Object.values(keep)) await world.disk.remove(path);
      if (run.signal.aborted || !isFinal(thrown)) throw thrown;
      logger.error("a work could not be rendered", { code: thrown.code, facts: thrown.facts });
      return { ok: false, reason: toReason(thrown) };
    }
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

function isFinal(thrown: unknown): thrown is OnetakeError {
  return thrown instanceof ChildRefused || thrown instanceof ChildOverLimit || thrown instanceof ChildCrashed;
}

function toReason({ message, fix }: OnetakeError): string {
  return fix === undefined ? message : `${message} ${fix}`;
}
