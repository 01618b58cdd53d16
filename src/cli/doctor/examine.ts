import type { Diagnosis } from "./diagnosis.ts";
import type { Ground, Look } from "./ground.ts";
import { lookAtCodecs, lookAtParts } from "./look-at-parts.ts";
import { lookAtServer } from "./look-at-server.ts";
import { lookAtSystem } from "./look-at-system.ts";
import { lookAtUpstream } from "./look-at-upstream.ts";
import { tryRenders } from "./try-renders.ts";

/** Every part of the examination in its order; the trials last, for the others explain what they find. */
export const LOOKS: readonly Look[] = [lookAtSystem, lookAtCodecs, lookAtParts, lookAtServer, lookAtUpstream, tryRenders];

/** Looks at everything, one after the other, and tells each finding as it comes. */
export async function examine(
  ground: Ground,
  looks: readonly Look[],
  tell: (diagnosis: Diagnosis) => void,
): Promise<readonly Diagnosis[]> {
  const diagnoses: Diagnosis[] = [];
  for (const look of looks) {
    ground.signal.throwIfAborted();
    for (const diagnosis of await look(ground)) {
      diagnoses.push(diagnosis);
      tell(diagnosis);
    }
  }
  return diagnoses;
}
