// Drill S2: files that lead elsewhere, lie or break off, sent to every place of the API that takes a medium, with the local engine behind it.
import { createHash } from "node:crypto";

import { createSeededRandom } from "../../src/base/index.ts";
import { replaceAt } from "../../src/contract/index.ts";
import { encodePng } from "../../src/media/index.ts";
import { movie } from "../../src/media/make-movie.suite.ts";
import { inputTrials, UNSERVED, type InputTrial } from "../../src/tasks/media/input-trials.suite.ts";
import { mediaValues } from "../../src/engines/media-values.ts";
import type { Probe } from "../../src/tasks/index.ts";
import { quietWav } from "../hostile/sounds.ts";
import type { HostileFile } from "../hostile/hostile-file.ts";
import { hostileFiles } from "../hostile/index.ts";
import type { ArmResult, Drill, DrillRun } from "./drill.ts";
import { measureProbes, type ProbeCost } from "./hostile.cost.ts";
import { openProbe } from "./hostile.control.ts";
import { startHostileGround, type HostileGround } from "./hostile.ground.ts";
import { startHostileServer, type End, type HostileServer } from "./hostile.server.ts";

/** A hostile file at a place, as an address or inline. */
interface Trial {
  readonly at: InputTrial;
  readonly form: "url" | "base64";
  readonly file: HostileFile;
}

/** What one arm counted. */
export interface HostileReport {
  readonly trials: number;
  readonly places: number;
  readonly files: number;
  readonly failed: number;
  readonly connections: number;
  readonly reads: number;
  /** Folders that are still there. */
  readonly left: number;
  /** Trials that did not end in a typed failure, in words. */
  readonly wrong: readonly string[];
}

const SERVED = inputTrials.filter(({ endpoint }) => !UNSERVED.includes(endpoint.id));
const IN_FLIGHT = 8;

/** Sends hostile files to the product; with a `probe` of one's own to a weakened one. */
export async function runHostile(trials: readonly Trial[], probe?: Probe): Promise<HostileReport> {
  const ground = await startHostileGround();
  try {
    const server = await startHostileServer(ground, probe);
    try {
      const good = await serveGood(ground);
      const wrong: string[] = [];
      await inParallel(trials, async (trial, index) => {
        const end = await tryIt(ground, server, good, trial, index).catch((thrown: unknown) => String(thrown));
        if (typeof end === "string" || !isTypedFailure(end)) wrong.push(`${describe(trial)}: ${JSON.stringify(end)}`);
      });
      const folders = await server.left();
      return {
        trials: trials.length,
        places: new Set(trials.map(({ at, form }) => `${at.endpoint.id} ${at.value.path} ${form}`)).size,
        files: new Set(trials.map(({ file }) => file)).size,
        failed: trials.length - wrong.length,
        ...ground.counts(),
        left: folders.length,
        wrong,
      };
    } finally {
      await server.close();
    }
  } finally {
    await ground.close();
  }
}

/** Every file of a medium at every place for it; of a slice every file once and every place at least once. */
export function planHostile({ seed, size }: DrillRun): readonly Trial[] {
  const random = createSeededRandom(seed);
  const places = SERVED.flatMap((at) => at.value.forms.map((form) => ({ at, form })));
  const all = places.flatMap(({ at, form }) =>
    hostileFiles.filter(({ medium }) => medium === at.value.medium).map((file) => ({ at, form, file })),
  );
  if (size === "full") return all;
  const shuffled = all.map((trial) => ({ trial, order: random.fraction() })).toSorted((a, b) => a.order - b.order);
  const [files, seen] = [new Set<HostileFile>(), new Set<string>()];
  return shuffled
    .map(({ trial }) => trial)
    .filter(({ at, form, file }) => {
      const place = `${at.endpoint.id} ${at.value.path} ${form}`;
      const isNew = !files.has(file) || !seen.has(place);
      files.add(file);
      seen.add(place);
      return isNew;
    });
}

/** A refusal of the service at the create, or a failed task that says why. */
function isTypedFailure({ http, code, state, reason }: End): boolean {
  if (state === undefined) return http === 400 && code === 1201;
  return state === "failed" && typeof reason === "string" && reason !== "" && !reason.includes("could not be fetched");
}

type Good = Readonly<Record<InputTrial["value"]["medium"], { readonly url: string; readonly base64: string }>>;

async function serveGood(ground: HostileGround): Promise<Good> {
  const put = (name: string, content: Uint8Array): { readonly url: string; readonly base64: string } => ({
    url: ground.serve(name, content),
    base64: Buffer.from(content).toString("base64"),
  });
  return {
    image: put("good.png", await encodePng(new Uint8Array(640 * 640 * 4).fill(90), 640, 640)),
    video: put("good.mp4", movie({ frames: 120 })),
    audio: put("good.wav", quietWav(6)),
  };
}

async function tryIt(
  ground: HostileGround,
  server: HostileServer,
  good: Good,
  { at, form, file }: Trial,
  index: number,
): Promise<End> {
  const { endpoint, body, value } = at;
  const content = file.bytes(ground.lures);
  // An empty text is no medium at all, so that an empty file is sent by its address only.
  const isInline = form === "base64" && content.length > 0;
  const bad = isInline ? Buffer.from(content).toString("base64") : ground.serve(`${index}/${digest(content)}.mp4`, content);
  const texts = mediaValues(endpoint, body).map(({ path, medium, forms }) => {
    const { url, base64 } = good[medium];
    return [path, path === value.path ? bad : forms.includes("url") ? url : base64] as const;
  });
  return await server.send(endpoint.path, replaceAt(body, new Map(texts)));
}

function digest(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 12);
}

function describe({ at, form, file }: Trial): string {
  return `${file.name} as ${form} at ${at.endpoint.id} ${at.value.path}`;
}

async function inParallel<T>(items: readonly T[], work: (item: T, index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) await work(items[index] as T, index); // within its length
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
}

/** S2 as the table of drills takes it. */
export const hostile: Drill = {
  id: "S2",
  title: "hostile files at every place that takes a medium, the local engine behind it",
  product: async (run) => {
    const result = toResult(await runHostile(planHostile(run)));
    return run.size === "slice" ? result : withCost(result, await measureProbes(hostileFiles));
  },
  control: async ({ seed }) => {
    // Of the others some would keep an open reader busy for hours.
    const lured = planHostile({ seed, size: "slice" }).filter(({ file }) => file.isLure);
    const { connections, reads, trials } = await runHostile(lured, openProbe);
    return {
      faults: connections + reads,
      sentence: `where files are opened as they ask to be, ${trials} that lead elsewhere make ${connections} connections and ${reads} foreign reads`,
    };
  },
};

const MOST_MS = 50;
const MOST_MB = 100;

function withCost({ faults, sentence }: ArmResult, { files, slowest, grownMb }: ProbeCost): ArmResult {
  const cost = `each of ${files} files is judged in ${slowest.ms.toFixed(1)} ms of processor time or less (${slowest.name}), all of them in ${grownMb.toFixed(0)} MB`;
  const over = Number(slowest.ms > MOST_MS) + Number(grownMb > MOST_MB);
  return { faults: faults + over, sentence: `${sentence}; ${cost} (limits: ${MOST_MS} ms, ${MOST_MB} MB)` };
}

function toResult({ trials, places, files, failed, connections, reads, left, wrong }: HostileReport): ArmResult {
  const sentence = `${files} files at ${places} places (not served and left out: ${UNSERVED.join(", ")}): ${failed} of ${trials} end in a typed failure, ${connections} connections, ${reads} foreign reads, ${left} folders left`;
  return { faults: wrong.length + connections + reads + left, sentence: [sentence, ...wrong.slice(0, 5)].join("; ") };
}
