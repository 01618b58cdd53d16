import { OnetakeError, type Logger, type World } from "./base/index.ts";
import { createEgress } from "./egress/index.ts";
import type { Engine } from "./engines/index.ts";
import { createInstantEngine } from "./engines/instant/index.ts";
import type { Blobs, EvidenceStore } from "./store/index.ts";
import { createRecorder } from "./tasks/index.ts";
import type { EngineName, OnetakeConfig } from "./assemble.ts";
import { isLoopbackName } from "./server/index.ts";
import { findSpeechModule } from "./assemble-speech.ts";

/** The engines of a server: the usual one, and those that creates may ask for by name. */
export interface Engines {
  readonly engine: Engine;
  readonly otherEngines: readonly Engine[];
}

/** What engines are put together from. */
export interface EngineParts {
  readonly world: World;
  readonly logger: Logger;
  readonly blobs: Blobs;
  /** Where exchanges with the paid service become proposed evidence. */
  readonly evidence: EvidenceStore;
}

type Keep = (close: () => Promise<void>) => void;

/**
 * Opens the engines of a configuration: the usual one, the paid one where the configuration names its service, and the local one wherever the paid
 * one is usual, so that a preview can always be had for nothing.
 * @throws OnetakeError for an engine that lacks what it needs.
 */
export async function openEngines(config: OnetakeConfig, parts: EngineParts, keep: Keep): Promise<Engines> {
  const open = async (name: EngineName): Promise<Engine> => {
    const engine = await ENGINES[name](config, parts, keep);
    keep(() => engine.close());
    return engine;
  };
  const usual = config.engine ?? "local";
  const engine = await open(usual);
  const others = usual === "upstream" ? (["local"] as const) : config.upstream === undefined ? [] : (["upstream"] as const);
  const otherEngines: Engine[] = [];
  for (const name of others) otherEngines.push(await open(name));
  return { engine, otherEngines };
}

// Each engine is loaded when it is asked for, so that a server without it starts without its parts.
const ENGINES: Readonly<Record<EngineName, (config: OnetakeConfig, parts: EngineParts, keep: Keep) => Promise<Engine>>> = {
  local: async ({ speech, codec, ffmpeg, renderMemoryMb }, { world, logger }) => {
    const { createLocalEngine } = await import("./engines/local/index.ts");
    return createLocalEngine({
      world,
      logger,
      ...(speech !== undefined && { speech: await findSpeechModule(world.disk, speech) }),
      ...(codec && { codec }),
      ...(ffmpeg !== undefined && { ffmpeg }),
      ...(renderMemoryMb !== undefined && { memoryMb: renderMemoryMb }),
    });
  },
  instant: async (_, { world }) => createInstantEngine({ world }),
  upstream: async ({ upstream, allowPrivate = [] }, { world, logger, blobs, evidence }, keep) => {
    if (upstream === undefined)
      throw new OnetakeError("upstream-absent", "The engine upstream needs the paid service that it forwards to.", {
        fix: "Set ONETAKE_UPSTREAM and a key, or give `upstream`.",
      });
    const recorder = createRecorder(evidence, { clock: world.clock, logger });
    keep(() => recorder.flush());
    const egress = createEgress({ world, allowPrivate: [...allowPrivate, ...ownPlace(upstream.baseUrl)] });
    keep(() => egress.close());
    const { createUpstreamEngine } = await import("./engines/upstream/index.ts");
    return createUpstreamEngine({
      ...upstream,
      world,
      logger,
      readBlob: (id) => readWhole(blobs, id),
      download: (address, { to, signal }) => egress.download(address, { to, signal, ...RESULT_LIMITS }),
      observe: recorder.observe,
    });
  },
};

/** Of one result of the paid service: far more than any clip has, and time enough for it on a slow line. */
const RESULT_LIMITS = { maxBytes: 4 * 1024 ** 3, timeoutMs: 30 * 60_000 };

/** A service that the keeper has set up on this machine has its results there too; nobody else's addresses may lead there. */
function ownPlace(baseUrl: string): readonly string[] {
  const { hostname, port, protocol } = new URL(baseUrl);
  return isLoopbackName(hostname) ? [`${hostname}:${port || (protocol === "https:" ? "443" : "80")}`] : [];
}

async function readWhole(blobs: Blobs, id: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of blobs.read(id)) pieces.push(piece);
  return Buffer.concat(pieces);
}
