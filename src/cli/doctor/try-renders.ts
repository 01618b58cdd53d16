import { OnetakeError, toMessage } from "../../base/index.ts";
import type { Artifact, Engine, RoleRequest } from "../../engines/index.ts";
import { probeAudio, probeImage, probeVideo } from "../../media/index.ts";
import type { Diagnosis } from "./diagnosis.ts";
import type { Ground } from "./ground.ts";

/** Renders half a second of film, a still and a spoken word, and reads each of them. */
export async function tryRenders(ground: Ground): Promise<readonly Diagnosis[]> {
  const diagnoses: Diagnosis[] = [];
  for (const trial of TRIALS) diagnoses.push(await run(ground, trial));
  return diagnoses;
}

interface Trial {
  readonly name: string;
  readonly request: RoleRequest;
  readonly means: string;
  readonly vital: boolean;
  /** What the files are; undefined when they are not what was asked for. */
  read(world: Ground["world"], artifacts: readonly Artifact[]): Promise<string | undefined>;
}

const PLAIN: RoleRequest = {
  product: "video",
  kind: "text-to-video",
  endpoint: "",
  model: "",
  prompt: "A lantern on a quiet pier.",
  negativePrompt: "",
  shots: [{ index: 1, prompt: "A lantern on a quiet pier.", seconds: 0.5 }],
  multiShot: false,
  seconds: 0.5,
  resolution: "720p",
  ratio: "16:9",
  sound: false,
  images: [],
  videos: [],
  elements: [],
  watermark: false,
};

const TRIALS: readonly Trial[] = [
  {
    name: "a film",
    request: PLAIN,
    means: "no film is made",
    vital: true,
    read: async (_world, [film]) => {
      if (film?.kind !== "video") return undefined;
      const { width, height, frames, codec } = await probeVideo(film.path);
      return width === 1280 && height === 720 && frames === 12 ? `${width} x ${height}, ${frames} frames, ${codec}` : undefined;
    },
  },
  {
    name: "a still",
    request: {
      ...PLAIN,
      product: "image",
      kind: "image",
      stills: { count: 1, series: false, size: "1k", ratio: "1:1", pictures: [] },
    },
    means: "no picture is made",
    vital: true,
    read: async ({ disk }, [still]) => {
      if (still?.kind !== "image") return undefined;
      const { width, height, format } = probeImage(await disk.read(still.path));
      return width === height && width >= 1_024 ? `${width} x ${height}, ${format}` : undefined;
    },
  },
  {
    name: "a spoken word",
    request: {
      ...PLAIN,
      product: "audio",
      kind: "speech",
      audio: {
        speech: { text: "Action.", voice: "", language: "en", speed: 1 },
        sounds: "",
        music: "",
        whisper: false,
        ownVolume: 1,
      },
    },
    means: "nothing is spoken; silent films work",
    vital: false,
    read: async (_world, [sound]) => {
      if (sound?.kind !== "audio" || sound.mp3 === undefined) return undefined;
      const { seconds } = await probeAudio(sound.mp3.path);
      return seconds > 0.2 ? `${seconds.toFixed(2)} s` : undefined;
    },
  },
];

async function run(ground: Ground, trial: Trial): Promise<Diagnosis> {
  const { world, engine, signal } = ground;
  const { name, means, vital } = trial;
  const base = { area: "trial", name, vital } as const;
  const begun = world.clock.now();
  try {
    const found = await trial.read(world, await render(engine, trial.request, signal));
    const ms = world.clock.now() - begun;
    if (found !== undefined) return { ...base, state: "ok", found, ms };
    return { ...base, state: "broken", found: "the file is not what was asked for", means, fix: REPORT, ms };
  } catch (thrown) {
    signal.throwIfAborted();
    const fix = (thrown instanceof OnetakeError ? thrown.fix : undefined) ?? REPORT;
    return { ...base, state: "broken", found: toMessage(thrown), means, fix, ms: world.clock.now() - begun };
  }
}

const REPORT = "mend what is broken above; when nothing is, report it with the output of `onetake doctor --json`";

async function render(engine: Engine, request: RoleRequest, signal: AbortSignal): Promise<readonly Artifact[]> {
  const refused = engine.refuses(request);
  if (refused) throw new OnetakeError("not-served", refused.reason, { fix: refused.fix });
  const job = { taskId: "", account: "", externalId: null, endpoint: request.endpoint, body: {}, request };
  const run = { signal, progress: () => {} };
  const outcome = await engine.settle(await engine.submit(job, run), job, run);
  if (!outcome.ok) throw new OnetakeError("trial-failed", outcome.reason);
  return outcome.artifacts;
}
