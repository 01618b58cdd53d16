// Drill G1: whatever the contract takes is rendered, as asked for; whatever it refuses ends with a reason; and nothing is left behind.
import { createSeededRandom, stringifyJson, type World } from "../../src/base/index.ts";
import { failureTexts, makes, WireError, type Endpoint } from "../../src/contract/index.ts";
import type { Engine } from "../../src/engines/index.ts";
import { createInstantEngine } from "../../src/engines/instant/index.ts";
import { readResult, type Probe, type TaskView } from "../../src/tasks/index.ts";
import { pick } from "./choose.ts";
import type { ArmResult, Drill, DrillSize } from "./drill.ts";
import { makeFiles, type FilePool } from "./renders.files.ts";
import { localEngine, openRenderGround, type RenderGround, type RenderParts } from "./renders.ground.ts";
import { judgeResult } from "./renders.judge.ts";
import { makeInvalid, makeValid, rendered, type RandomRequest } from "./renders.make.ts";

/** G1 as the table of drills takes it. */
export const renders: Drill = {
  id: "G1",
  title: "random requests, rendered",
  product: async ({ seed, size }) => {
    const run: ArmRun = { seed, size, counts: COUNTS[size], only: size === "slice" ? isLight : () => true };
    const tally = await runAll(run, { isMaking: size === "full" });
    return { faults: tally.faults.length, sentence: tell(run, tally) };
  },
  control: async ({ seed }) => await runControl(seed),
};

interface Counts {
  readonly valid: number;
  readonly invalid: number;
}

const COUNTS: Readonly<Record<DrillSize, Counts>> = { slice: { valid: 6, invalid: 40 }, full: { valid: 200, invalid: 200 } };
/** Requests under way at once, and after how many of them what is left behind is looked for. */
const LANES = 2;
const BATCH = 10;

/** Work of which a request takes about a second, and which names nothing that was made before. */
function isLight({ kind, bodyFields }: Endpoint): boolean {
  const isNamed = bodyFields.some(({ role }) => role === "made-video" || role === "made-audio");
  return !isNamed && ["text-to-video", "sound", "speech", "multi-image-to-image", "expand", "try-on"].includes(kind);
}

interface ArmRun {
  readonly seed: number;
  readonly size: DrillSize;
  readonly counts: Counts;
  only(endpoint: Endpoint): boolean;
}

interface Tally {
  readonly rendered: Map<string, number>;
  readonly refusals: Map<string, number>;
  readonly faults: { readonly kind: Fault; readonly told: string }[];
}

type Fault = "not as asked" | "not refused" | "left behind";

async function runAll({ seed, size, counts, only }: ArmRun, parts: RenderParts): Promise<Tally> {
  const tally: Tally = { rendered: new Map(), refusals: new Map(), faults: [] };
  const pool = await poolOf(seed, size);
  const ground = await openRenderGround(parts);
  const at: Trial = { ground, pool, seed, tally, endpoints: rendered.filter(only) };
  try {
    await inBatches(counts.valid, at, tryValid);
    await inBatches(counts.invalid, at, tryInvalid);
  } finally {
    for (const path of await ground.close()) tally.faults.push({ kind: "left behind", told: `after the end: ${path}` });
  }
  return tally;
}

const pools = new Map<string, Promise<FilePool>>();

/** The files of a seed, made once. */
async function poolOf(seed: number, size: DrillSize): Promise<FilePool> {
  const known = pools.get(`${seed} ${size}`) ?? makeFiles(createSeededRandom(seed), size);
  pools.set(`${seed} ${size}`, known);
  return await known;
}

interface Trial {
  readonly ground: RenderGround;
  readonly pool: FilePool;
  readonly seed: number;
  readonly tally: Tally;
  readonly endpoints: readonly Endpoint[];
}

async function inBatches(count: number, trial: Trial, attempt: (trial: Trial, index: number) => Promise<void>): Promise<void> {
  for (let start = 0; start < count; start += BATCH) {
    const end = Math.min(count, start + BATCH);
    let next = start;
    const lane = async (): Promise<void> => {
      while (next < end) await attempt(trial, next++);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    for (const path of await trial.ground.leftovers()) note(trial, "left behind", `requests ${start} to ${end - 1}`, path);
  }
}

async function tryValid(trial: Trial, index: number): Promise<void> {
  const { ground, tally } = trial;
  const request = makeOne(trial, index, makeValid);
  const name = `valid ${index} ${request.endpoint.id} ${shorten(request)}`;
  try {
    const { task } = await send(ground, request);
    if (task.state !== "succeeded") return note(trial, "not as asked", name, task.reason ?? task.state);
    const wrong = await judgeResult(request, readResult(task.result), ground.fixture.blobs.localPath, ground.named);
    if (wrong.length > 0) return note(trial, "not as asked", name, wrong.join("; "));
    count(tally.rendered, makes(request.endpoint.kind));
  } catch (thrown) {
    note(trial, "not as asked", name, String(thrown));
  }
}

async function tryInvalid(trial: Trial, index: number): Promise<void> {
  const { ground, tally } = trial;
  const request = makeOne(trial, index, makeInvalid);
  const name = `invalid ${index} ${request.endpoint.id} ${request.fault} ${shorten(request)}`;
  try {
    const { task } = await send(ground, request);
    const reason = task.reason ?? "";
    if (task.state !== "failed" || task.result !== null) return note(trial, "not refused", name, task.state);
    if (!isTyped(reason)) return note(trial, "not refused", name, `the reason names no cause: ${reason}`);
    count(tally.refusals, "failed with a reason");
  } catch (thrown) {
    if (!(thrown instanceof WireError)) return note(trial, "not refused", name, String(thrown));
    if (request.row !== undefined && thrown.row.name !== request.row)
      return note(trial, "not refused", name, `as ${thrown.row.name} and not as ${request.row}`);
    count(tally.refusals, `refused as ${thrown.row.name}`);
  }
}

/** A reason of the service's own, or one that names the place that is to blame. */
function isTyped(reason: string): boolean {
  return Object.values<string>(failureTexts).includes(reason) || /^The (image|video|audio) at \S+ .*\.$/s.test(reason);
}

/** The `index`th request of a seed, whatever was made before it. Some endpoints have none of a kind; then another is asked. */
function makeOne({ ground, pool, seed, endpoints }: Trial, index: number, make: typeof makeValid): RandomRequest {
  const random = createSeededRandom(seed * 100_003 + index * 7919 + (make === makeValid ? 0 : 50_021));
  const kinds = [...new Set(endpoints.map(({ kind }) => kind))];
  for (let tries = 0; tries < 200; tries++) {
    const kind = pick(random, kinds);
    const endpoint = pick(
      random,
      endpoints.filter((one) => one.kind === kind),
    );
    const request = endpoint && make({ random, pool, made: ground.made, today: ground.today }, endpoint);
    if (request !== undefined) return request;
  }
  throw new TypeError("no request could be made");
}

async function send({ fixture }: RenderGround, { endpoint, body, served }: RandomRequest): Promise<TaskView> {
  for (const [address, bytes] of served) fixture.served.set(address, bytes);
  const { task } = await fixture.create(endpoint.id, body);
  return await fixture.tasks.ended(task.id, AbortSignal.timeout(600_000));
}

function note({ tally, seed }: Trial, kind: Fault, name: string, told: string): void {
  tally.faults.push({ kind, told: `seed ${seed}, ${name}: ${told}` });
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

// Inline content would fill the page.
function shorten({ body, files }: RandomRequest): string {
  const text = stringifyJson(body).replace(/"[A-Za-z0-9+/=]{200,}"/g, '"..."');
  return [text.slice(0, 700), ...[...files].map(([path, { name }]) => `${path}=${name}`)].join(" ");
}

/**
 * The same run over assemblies that are weak on purpose: an engine of ready-made files, a disk that removes nothing, a probe to which every
 * file is fine. Each of the three faults must be seen, or none counts.
 */
async function runControl(seed: number): Promise<ArmResult> {
  const run = (valid: number, invalid: number): ArmRun => ({ seed, size: "slice", counts: { valid, invalid }, only: isLight });
  const careless = (world: World): World => ({ ...world, disk: { ...world.disk, remove: async () => {} } });
  const ready = (world: World): Engine => createInstantEngine({ world });
  const tallies = [
    await runAll(run(6, 0), { engine: ready }),
    await runAll(run(1, 0), { engine: (world) => localEngine(careless(world)) }),
    await runAll(run(0, 20), { engine: ready, probe: blind }),
  ];
  const faults = tallies.flatMap((tally) => tally.faults.map(({ kind }) => kind));
  const kinds: readonly Fault[] = ["not as asked", "left behind", "not refused"];
  const counts = kinds.map((kind) => faults.filter((fault) => fault === kind).length);
  return {
    faults: counts.every((one) => one > 0) ? faults.length : 0,
    sentence: `weak assemblies: ${kinds.map((kind, index) => `${counts[index]} ${kind}`).join(", ")}`,
  };
}

/** Takes whatever it is given for a good file. */
const blind: Probe = async (medium) => {
  const common = { bytes: 1000, width: 600, height: 600, seconds: 5 };
  if (medium === "image") return { ...common, format: "png", mime: "image/png", seconds: 0 };
  if (medium === "audio") return { ...common, format: "mp3", mime: "audio/mpeg", width: 0, height: 0 };
  return { ...common, format: "mp4", mime: "video/mp4", width: 1280, height: 720, fps: 30 };
};

function tell({ seed, counts }: ArmRun, { rendered: made, refusals, faults }: Tally): string {
  const sum = (all: ReadonlyMap<string, number>): number => [...all.values()].reduce((total, one) => total + one, 0);
  const list = (all: ReadonlyMap<string, number>): string => [...all].map(([key, one]) => `${one} ${key}`).join(", ");
  return [
    `seed ${seed}: ${sum(made)} of ${counts.valid} valid requests rendered as asked (${list(made)}), ` +
      `${sum(refusals)} of ${counts.invalid} invalid ones ended with a typed reason (${list(refusals)}), ` +
      `${faults.filter(({ kind }) => kind === "left behind").length} files, folders or processes left`,
    ...faults.map(({ kind, told }) => `${kind}: ${told}`),
  ].join("\n    ");
}
