import type { World } from "../../../base/index.ts";
import { runChild, siblingModule } from "../../child.ts";

/** What is inside node-av. */
export interface NodeAvFacts {
  /** Version of its FFmpeg. */
  readonly ffmpeg: string;
  /** Names of the encoders that are needed and not there. */
  readonly missing: readonly string[];
}

/**
 * Loads node-av in a process of its own and tells what is in it.
 * @throws MissingPart when it is not installed; ChildCrashed or ChildRefused when it does not load; see `runChild`.
 */
export async function describeNodeAv(world: World, signal?: AbortSignal): Promise<NodeAvFacts> {
  return await runChild<NodeAvFacts>(world, {
    module: siblingModule(import.meta.url, "describe-child"),
    payload: undefined,
    deadlineMs: 30_000,
    memoryMb: 600,
    ...(signal && { signal }),
  });
}
