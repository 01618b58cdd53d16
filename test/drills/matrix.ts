// Drill G2: every mode, ratio and length of every family is rendered as what it says, by a judge that reads the bytes of each film itself.
import { readFile } from "node:fs/promises";

import { createSeededRandom, stringifyJson, type Json, type World } from "../../src/base/index.ts";
import type { Endpoint, Role } from "../../src/contract/index.ts";
import type { Engine } from "../../src/engines/index.ts";
import { readResult } from "../../src/tasks/index.ts";
import { readBoxes } from "../media/mp4-boxes.ts";
import type { ArmResult, Drill, DrillSize } from "./drill.ts";
import { makeFiles, type FilePool } from "./renders.files.ts";
import { localEngine, openRenderGround, type RenderGround, type RenderParts } from "./renders.ground.ts";
import { judgeResult } from "./renders.judge.ts";
import { makeWith, rendered, valuesOf, type RandomRequest } from "./renders.make.ts";

/** G2 as the table of drills takes it. */
export const matrix: Drill = {
  id: "G2",
  title: "every mode, ratio and length of every family",
  product: async ({ seed, size }) => await runCells(seed, size, cellsOf(size), { isMaking: size === "full" }),
  control: async ({ seed }) => await runCells(seed, "slice", cellsOf("slice"), { engine: deaf }),
};

/** A request of the matrix: an endpoint, and what is asked of it by role. */
interface Cell {
  readonly endpoint: Endpoint;
  readonly wanted: ReadonlyMap<Role, Json>;
}

/** Every mode with every ratio at every endpoint, as short as it goes; and for each kind of work every length, at its first endpoint. */
function cellsOf(size: DrillSize): readonly Cell[] {
  const all = rendered.flatMap((endpoint) => [...sizesOf(endpoint), ...(isFirst(endpoint) ? lengthsOf(endpoint) : [])]);
  if (size === "full") return all;
  return all.filter(({ endpoint, wanted }) => endpoint.kind === "text-to-video" && wanted.get("ratio") === "9:16").slice(0, 1);
}

function sizesOf(endpoint: Endpoint): readonly Cell[] {
  const [modes, ratios, [least]] = [valuesOf(endpoint, "resolution"), valuesOf(endpoint, "ratio"), valuesOf(endpoint, "seconds")];
  const each = <T>(values: readonly T[]): readonly (T | undefined)[] => (values.length > 0 ? values : [undefined]);
  return each(modes).flatMap((mode) =>
    each(ratios).map((ratio) => ({ endpoint, wanted: wantedOf({ resolution: mode, ratio, seconds: least }) })),
  );
}

function lengthsOf(endpoint: Endpoint): readonly Cell[] {
  const [[mode], [ratio], lengths] = [
    valuesOf(endpoint, "resolution"),
    valuesOf(endpoint, "ratio"),
    valuesOf(endpoint, "seconds"),
  ];
  return lengths.slice(1).map((seconds) => ({ endpoint, wanted: wantedOf({ resolution: mode, ratio, seconds }) }));
}

function isFirst(endpoint: Endpoint): boolean {
  return rendered.find(({ kind }) => kind === endpoint.kind) === endpoint;
}

function wantedOf(values: Readonly<Partial<Record<Role, Json | undefined>>>): Cell["wanted"] {
  const given = Object.entries(values).filter((entry): entry is [Role, Json] => entry[1] !== undefined);
  return new Map(given);
}

/** How many requests are under way at once. */
const LANES = 2;

interface Tally {
  right: number;
  /** Combinations that the contract does not take. */
  readonly excluded: string[];
  readonly faults: string[];
}

async function runCells(seed: number, size: DrillSize, cells: readonly Cell[], parts: RenderParts): Promise<ArmResult> {
  const tally: Tally = { right: 0, excluded: [], faults: [] };
  const pool = await makeFiles(createSeededRandom(seed), size);
  const ground = await openRenderGround(parts);
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < cells.length; index = next++) {
      const cell = cells[index];
      if (cell !== undefined) await tryCell(cell, tally, { ground, pool, seed: seed + index });
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    tally.faults.push(...(await ground.close()).map((path) => `left behind: ${path}`));
  }
  const told =
    `seed ${seed}: ${tally.right} of ${cells.length - tally.excluded.length} combinations rendered as asked, ` +
    `${tally.excluded.length} that the contract does not take excluded`;
  return { faults: tally.faults.length, sentence: [told, ...tally.faults].join("\n    ") };
}

interface Trial {
  readonly ground: RenderGround;
  readonly pool: FilePool;
  readonly seed: number;
}

async function tryCell({ endpoint, wanted }: Cell, tally: Tally, { ground, pool, seed }: Trial): Promise<void> {
  const name = `${endpoint.id} ${stringifyJson(Object.fromEntries(wanted))}`;
  const request = makeWith({ random: createSeededRandom(seed), pool, made: ground.made, today: ground.today }, endpoint, wanted);
  if (request === undefined) return void tally.excluded.push(name);
  try {
    const wrong = await renderOne(ground, request);
    if (wrong.length === 0) tally.right++;
    else tally.faults.push(`${name}: ${wrong.join("; ")}`);
  } catch (thrown) {
    tally.faults.push(`${name}: ${String(thrown)}`);
  }
}

async function renderOne({ fixture, named }: RenderGround, request: RandomRequest): Promise<readonly string[]> {
  for (const [address, bytes] of request.served) fixture.served.set(address, bytes);
  const { task } = await fixture.create(request.endpoint.id, request.body);
  const ended = await fixture.tasks.ended(task.id, AbortSignal.timeout(900_000));
  if (ended.task.state !== "succeeded") return [ended.task.reason ?? ended.task.state];
  const result = readResult(ended.task.result);
  const films = (result.videos ?? []).map(async ({ blob }) => judgeBytes(await readFile(await fixture.blobs.localPath(blob))));
  return [...(await judgeResult(request, result, fixture.blobs.localPath, named)), ...(await Promise.all(films)).flat()];
}

/** What every film is, in its own bytes. */
function judgeBytes(bytes: Buffer): readonly string[] {
  const { profile, chroma, bits, runs, colours, isFullRange, width, height, order } = readBoxes(bytes);
  const isOrdered = order.indexOf("moov") < order.indexOf("mdat");
  const facts = [
    profile,
    chroma,
    bits,
    runs.length,
    runs[0]?.perSecond ?? 0,
    ...colours,
    isFullRange,
    isOrdered,
    width % 2,
    height % 2,
  ];
  return stringifyJson(facts) === RIGHT ? [] : [`its bytes say ${stringifyJson(facts)} and not ${RIGHT}`];
}

/** High, 4:2:0, 8 bits, one run of frames, 24 a second, BT.709 three times, not in full range, the index first, even sides. */
const RIGHT = stringifyJson([100, 1, 8, 1, 24, 1, 1, 1, false, true, 0, 0]);

/** An engine that does not hear which shape is asked for. */
async function deaf(world: World): Promise<Engine> {
  const engine = await localEngine(world);
  const settle: Engine["settle"] = async (handle, job, run) =>
    await engine.settle(handle, { ...job, request: { ...job.request, ratio: "16:9" } }, run);
  return { ...engine, settle };
}
