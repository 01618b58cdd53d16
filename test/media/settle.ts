import type { Artifact, Engine, EngineOutcome, EngineRun, RoleRequest } from "../../src/engines/index.ts";

/** Renders a request to its end. */
export async function settle(engine: Engine, request: RoleRequest, run: Partial<EngineRun> = {}): Promise<EngineOutcome> {
  const job = { taskId: "1", account: "a", externalId: null, endpoint: "acceptance", body: {}, request };
  return await engine.settle({}, job, { signal: new AbortController().signal, progress: () => {}, ...run });
}

/** The things of an outcome that ended well. */
export function madeOf(outcome: EngineOutcome): readonly Artifact[] {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.artifacts;
}
