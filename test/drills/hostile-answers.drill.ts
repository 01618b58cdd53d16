// Drill S9: answers of the paid service that are malformed, without an end, about something else, or lead elsewhere.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createSeededRandom } from "../../src/base/index.ts";
import type { Standard } from "../../src/contract/index.ts";
import { startDrillScript } from "./command.ts";
import type { ArmResult, Drill, DrillRun } from "./drill.ts";
import { attacks, type Attack } from "./hostile-answers.attacks.ts";
import { startAnswersGround, type AnswersGround } from "./hostile-answers.ground.ts";
import { careless, MOMENTS, product, tryOnce, type Parts, type Question } from "./hostile-answers.trial.ts";
import type { Order } from "./upstream-probe.ts";

interface Trial {
  readonly attack: Attack;
  readonly moment: Question["moment"];
  readonly standard: Standard;
}

/** What one arm saw. */
export interface AnswersReport {
  readonly trials: number;
  readonly attacks: number;
  /** Connections to a private address. */
  readonly lured: number;
  /** The most bytes that went into one answer, in megabytes. */
  readonly mostMb: number;
  /** What did not end as it must, in words. */
  readonly wrong: readonly string[];
}

const MB = 1_000_000;
const LENGTHS = { slice: 64 * MB, full: 1_000 * MB } as const;
const DRAWN = { slice: 20, full: 2_000 } as const;
const IN_FLIGHT = 8;
const ID = "880000000000000001";
/** What is on its way in sockets when the reader stops counts too. */
const MOST_READ_MB = 24;

/** Answers an engine badly, at each moment; a slice has each attack at one of them. */
export async function runAnswers(
  run: DrillRun,
  parts: Parts = product,
  only: (attack: Attack) => boolean = () => true,
): Promise<AnswersReport> {
  const trials = planTrials(run, only);
  const ground = await startAnswersGround(LENGTHS[run.size]);
  const crashes: string[] = [];
  const crash = (thrown: unknown): void => void crashes.push(`unhandled: ${String(thrown).slice(0, 200)}`);
  process.on("unhandledRejection", crash);
  try {
    const wrong: string[] = [];
    let mostMb = 0;
    await inParallel(trials, async (trial, index) => {
      const question = toQuestion(ground, trial, index);
      const faults = await tryOnce(question, parts);
      const { posts, bytes } = ground.told(question.url);
      mostMb = Math.max(mostMb, bytes / MB);
      const isTwice = posts > (trial.moment === "create" || trial.moment === "at-once" ? 1 : 0);
      const all = [
        ...faults,
        ...(isTwice ? [`${posts} creates`] : []),
        ...(bytes > MOST_READ_MB * MB ? [`${bytes} bytes were read`] : []),
      ];
      wrong.push(...all.map((fault) => `${trial.attack.name} at the ${trial.moment} (${trial.standard}): ${fault}`));
    });
    const count = new Set(trials.map(({ attack }) => attack)).size;
    return { trials: trials.length, attacks: count, lured: ground.lured(), mostMb, wrong: [...wrong, ...crashes] };
  } finally {
    process.off("unhandledRejection", crash);
    await ground.close();
  }
}

function planTrials({ seed, size }: DrillRun, only: (attack: Attack) => boolean): readonly Trial[] {
  const random = createSeededRandom(seed);
  return attacks(random, DRAWN[size])
    .filter(only)
    .flatMap((attack, place): readonly Trial[] => {
      const first = Math.floor(random.fraction() * MOMENTS.length);
      const moments = size === "full" ? MOMENTS : MOMENTS.slice(first, first + 1);
      return moments.map((moment, turn) => ({ attack, moment, standard: (place + turn) % 2 === 0 ? "legacy" : "new" }));
    });
}

function toQuestion(ground: AnswersGround, { attack, moment, standard }: Trial, index: number): Question {
  const place = { attack, standard, id: ID, externalId: `take-${index}` };
  return { url: ground.put(place), moment, standard, id: ID, externalId: place.externalId, filesHost: ground.filesHost };
}

async function inParallel<T>(items: readonly T[], work: (item: T, index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) await work(items[index] as T, index); // within its length
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
}

/** By how many megabytes an engine grows at most that is given each long answer, one after the other. */
export async function measureAnswers(seed: number, isCareless: boolean, length: number): Promise<number> {
  const long = planTrials({ seed, size: "full" }, ({ isLong }) => isLong === true);
  const ground = await startAnswersGround(length);
  const folder = await mkdtemp(join(tmpdir(), "onetake-drill-answers-"));
  try {
    const questions = [...long.slice(0, 1), ...long].map((trial, index) => toQuestion(ground, trial, index));
    // The first one only loads what all need.
    const [first, ...rest] = questions;
    const order: Order = {
      questions: [{ ...first, url: `${first?.url}-none` } as Question, ...rest],
      isCareless,
      maxBytes: 8 * MB,
      blobs: folder,
    };
    return await measure(order);
  } finally {
    await ground.close();
    await rm(folder, { recursive: true });
  }
}

/** Runs questions in a process of their own; answers by how many megabytes it grew. */
export async function measure(order: Order): Promise<number> {
  const { out, err, code } = await startDrillScript("upstream-probe.ts", [JSON.stringify(order)], {}).finished;
  if (code !== 0) throw new Error(`the probe ended with ${code}: ${err}`);
  const { grownMb, faults } = JSON.parse(out) as { readonly grownMb: number; readonly faults: readonly string[] }; // as the script writes it
  if (faults.length > 0 && !order.isCareless) throw new Error(faults.join("; "));
  return grownMb;
}

/** What an engine may grow by, whatever it is answered. */
const MOST_GROWN_MB = 120;

/** S9 as the table of drills takes it. */
export const hostileAnswers: Drill = {
  id: "S9",
  title: "hostile answers of the paid service to each question of the engine",
  product: async (run) => {
    const report = await runAnswers(run);
    const { trials, attacks: count, lured, mostMb, wrong } = report;
    const sentence = `${count} bad answers in ${trials} trials: ${trials - wrong.length} end in a typed error or a sound answer, ${lured} private connections, at most ${mostMb.toFixed(1)} MB sent of an answer of ${LENGTHS[run.size] / MB} MB`;
    const result: ArmResult = { faults: wrong.length + lured, sentence: [sentence, ...wrong.slice(0, 5)].join("; ") };
    return run.size === "slice" ? result : withMemory(result, await measureAnswers(run.seed, false, LENGTHS.full));
  },
  control: async ({ seed }) => {
    const isCostly = ({ isLong, isLure }: Attack): boolean => isLong === true || isLure === true;
    const report = await runAnswers({ seed, size: "slice" }, careless, isCostly);
    return {
      faults: report.wrong.length + report.lured,
      sentence: `where answers are read whole and results fetched without a guard, ${report.trials} answers lead to ${report.lured} private connections, ${report.mostMb.toFixed(0)} MB read of one, and ${report.wrong.length} bad ends`,
    };
  },
};

function withMemory({ faults, sentence }: ArmResult, grownMb: number): ArmResult {
  const told = `the engine grows by ${grownMb.toFixed(0)} MB (limit ${MOST_GROWN_MB}) over answers of ${LENGTHS.full / MB} MB`;
  return { faults: faults + Number(grownMb > MOST_GROWN_MB), sentence: `${sentence}; ${told}` };
}
