import { fileURLToPath } from "node:url";

import type { World } from "../../base/index.ts";
import { makes, type Makes } from "../../contract/index.ts";
import type { Artifact, Engine, EngineOutcome, EngineRun, RoleRequest, Unsupported } from "../index.ts";
import { copyClip } from "./copy-clip.ts";
import { copyPictures } from "./copy-pictures.ts";
import { copySound } from "./copy-sound.ts";

export interface InstantEngineOptions {
  readonly world: World;
  /** Folder of the clips; the package's own by default. */
  readonly assets?: string;
}

// Source and built module lie equally deep under the package's folder.
const OWN_ASSETS = fileURLToPath(new URL("../../../assets/instant/", import.meta.url));

/**
 * An engine that answers at once with files made before: real H.264 clips and PNG pictures that say "INSTANT" on their slate, and soft
 * notes for sounds. For users of the emulator, conformance runs, fuzzing and drills; never the default. A video has the ratio of the request (16:9, 9:16 or 1:1,
 * the nearest) and the asked length up to 15 s; it is small whatever the resolution, and silent. A sound is as long as asked, up to 20 s;
 * speech lasts 3 s. Pictures are as many as are asked for, of the nearest shape, small and all alike. Artifacts tell their true lengths. Tasks that add to a library end well without files.
 */
export function createInstantEngine(options: InstantEngineOptions): Engine {
  const { disk } = options.world;
  let folder: Promise<string> | undefined;
  return {
    name: "instant",
    billable: false,
    refuses: refuse,
    submit: async () => ({}),
    settle: async (_handle, job, run) => {
      const { stills } = job.request;
      const copies = COPIES[makes(job.request.kind)] ?? [];
      if (copies.length === 0 && !stills) return { ok: true, artifacts: [] };
      folder ??= disk.temporaryDirectory("onetake-instant-");
      if (stills)
        return await copyPictures(options.world, options.assets ?? OWN_ASSETS, await folder, { ...job.request, stills }, run);
      return await copyAll(options, await folder, copies, job.request, run);
    },
    close: async () => {
      if (folder) await disk.remove(await folder);
      folder = undefined;
    },
  };
}

type Copy = (world: World, assets: string, folder: string, request: RoleRequest) => Promise<Artifact>;

/** What is copied for work by what it makes; what is not here is not served. */
const COPIES: Readonly<Partial<Record<Makes, readonly Copy[]>>> = {
  film: [copyClip],
  clip: [copyClip],
  soundtrack: [copyClip, copySound],
  sound: [copySound],
  library: [],
  stills: [],
};

function refuse({ kind }: RoleRequest): Unsupported | undefined {
  if (COPIES[makes(kind)] !== undefined) return undefined;
  return {
    reason: `The instant engine has nothing ready for ${kind} tasks.`,
    fix: "Ask for a video, a sound, still pictures, or an element.",
  };
}

async function copyAll(
  { world, assets = OWN_ASSETS }: InstantEngineOptions,
  folder: string,
  copies: readonly Copy[],
  request: RoleRequest,
  run: EngineRun,
): Promise<EngineOutcome> {
  run.signal.throwIfAborted();
  run.progress(10, "prepare");
  const artifacts: Artifact[] = [];
  for (const copy of copies) artifacts.push(await copy(world, assets, folder, request));
  if (run.signal.aborted) for (const path of artifacts.flatMap(pathsOf)) await world.disk.remove(path);
  run.signal.throwIfAborted();
  run.progress(100, "finish");
  return { ok: true, artifacts };
}

function pathsOf(artifact: Artifact): readonly string[] {
  const files = artifact.kind === "audio" ? [artifact.mp3, artifact.wav] : [artifact, artifact.watermarked];
  return files.flatMap((file) => (file === undefined ? [] : [file.path]));
}
