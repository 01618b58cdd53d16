import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { World } from "../../base/index.ts";
import { filmKinds, stillKinds } from "../../contract/index.ts";
import {
  refuseWatermark,
  type Engine,
  type EngineJob,
  type EngineOutcome,
  type EngineRun,
  type RoleRequest,
  type Unsupported,
} from "../index.ts";
import { nearestClip } from "./clips.ts";
import { copyPictures } from "./copy-pictures.ts";

export interface InstantEngineOptions {
  readonly world: World;
  /** Folder of the clips; the package's own by default. */
  readonly assets?: string;
}

// Source and built module lie equally deep under the package's folder.
const OWN_ASSETS = fileURLToPath(new URL("../../../assets/instant/", import.meta.url));

/**
 * An engine that answers at once with files made before: real H.264 clips and PNG pictures that say "INSTANT" on their slate, for users of the emulator,
 * conformance runs, fuzzing and drills. Never the default. A video has the ratio of the request (16:9, 9:16 or 1:1, the nearest) and
 * the asked length up to 15 s; it is small whatever the resolution, silent, and the artifact tells its true length. Pictures are as
 * many as are asked for, of the nearest shape, small and all alike. Tasks that make elements end well without files.
 */
export function createInstantEngine(options: InstantEngineOptions): Engine {
  const { disk } = options.world;
  const assets = options.assets ?? OWN_ASSETS;
  let folder: Promise<string> | undefined;
  return {
    name: "instant",
    billable: false,
    refuses: refuse,
    submit: async () => ({}),
    settle: async (_handle, job, run) => {
      const { stills, kind } = job.request;
      if (!stills && !filmKinds.has(kind)) return { ok: true, artifacts: [] };
      folder ??= disk.temporaryDirectory("onetake-instant-");
      if (stills) return await copyPictures(options.world, assets, await folder, { ...job.request, stills }, run);
      return await copyClip(options.world, assets, join(await folder, `${options.world.random.uuid()}.mp4`), job, run);
    },
    close: async () => {
      if (folder) await disk.remove(await folder);
      folder = undefined;
    },
  };
}

function refuse(request: RoleRequest): Unsupported | undefined {
  if (stillKinds.has(request.kind)) return undefined;
  if (filmKinds.has(request.kind) || request.kind === "element") return refuseWatermark(request);
  return {
    reason: `The instant engine has nothing ready for ${request.kind} tasks.`,
    fix: "Ask for a video from texts or pictures, for still pictures, or for an element.",
  };
}

async function copyClip({ disk }: World, assets: string, path: string, job: EngineJob, run: EngineRun): Promise<EngineOutcome> {
  run.signal.throwIfAborted();
  run.progress(10, "prepare");
  const clip = nearestClip(job.request.ratio, job.request.seconds);
  await disk.copy(join(assets, clip.file), path);
  if (run.signal.aborted) await disk.remove(path);
  run.signal.throwIfAborted();
  run.progress(100, "finish");
  return { ok: true, artifacts: [{ kind: "video", path, mime: "video/mp4", seconds: clip.seconds.toFixed(3) }] };
}
