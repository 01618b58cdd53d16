import type { Artifact, Engine, EngineOutcome, EngineRun, RoleRequest } from "../../src/engines/index.ts";
import type { LocalEngineOptions } from "../../src/engines/local/index.ts";
import type { CodecChoice } from "../../src/media/codec.ts";

/** Renders a request to its end. */
export async function settle(engine: Engine, request: RoleRequest, run: Partial<EngineRun> = {}): Promise<EngineOutcome> {
  const job = { taskId: "1", account: "a", externalId: null, endpoint: "acceptance", body: {}, request };
  return await engine.settle({}, job, { signal: new AbortController().signal, progress: () => {}, ...run });
}

/** The options with which an engine uses a codec and no other. */
export function wishFor(codec: CodecChoice): Pick<LocalEngineOptions, "codec" | "ffmpeg"> {
  return codec.name === "ffmpeg" ? { codec: codec.name, ffmpeg: codec.path } : { codec: codec.name };
}

/** The things of an outcome that ended well. */
export function madeOf(outcome: EngineOutcome): readonly Artifact[] {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.artifacts;
}
