import { findEndpoint, price, type Endpoint, type MediaFacts } from "../../contract/index.ts";
import { blobOf, mediaValues, type Artifact, type EngineOutcome } from "../../engines/index.ts";
import type { TaskRow } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";
import { engineOf } from "../engine-of.ts";
import { findMadeFiles } from "../made-files.ts";
import { createProgressWriter } from "../progress.ts";
import { isPaid } from "../spend/is-paid.ts";
import { settlePaid } from "../spend/settle-paid.ts";
import { toResultJson } from "../task-result.ts";
import { discard } from "./discard.ts";
import { changeTask, fail, succeed, unfinishedTask } from "./end-task.ts";
import { withFault } from "../faults/strike-task.ts";
import { keepArtifacts, toMadeRows } from "./keep-artifacts.ts";
import type { LibraryIds } from "./prepare.ts";
import { toJob } from "./submit.ts";
import { toUnits } from "./units.ts";
import { EndedMeanwhile } from "./while-unfinished.ts";

/** Lets the engine work until it is done, keeps its files and ends the task. Answers false: after this there is nothing left to do. */
export async function settle(context: TaskContext, nextIds: LibraryIds, taskId: string, signal: AbortSignal): Promise<boolean> {
  const row = await unfinishedTask(context, taskId);
  if (!row) return false;
  if (await isPaid(context, row)) {
    await settlePaid(context, nextIds, row, signal);
    return false;
  }
  const outcome = await withFault(context, row, await work(context, row, signal));
  if (!outcome.ok) await fail(context, taskId, outcome.reason);
  // What an ended task would keep, nobody would ever ask for.
  else if (signal.reason instanceof EndedMeanwhile) await discard(context.world.disk, outcome.artifacts);
  else await finish(context, nextIds.video, row, outcome.artifacts);
  return false;
}

async function work(context: TaskContext, row: TaskRow, signal: AbortSignal): Promise<EngineOutcome> {
  const { world, limits } = context;
  const engine = engineOf(context, row.engine);
  const writer = createProgressWriter(world.clock, limits.progressMs, (progress) => changeTask(context, row.id, { progress }));
  try {
    return await engine.settle(row.handle, await toJob(context, row), { signal, progress: writer.tell });
  } finally {
    await writer.end();
  }
}

async function finish(context: TaskContext, nextId: () => string, row: TaskRow, artifacts: readonly Artifact[]): Promise<void> {
  const result = await keepArtifacts(context, () => nextId(), artifacts);
  const units = await priceOf(context, findEndpoint(row.endpoint), row, result.images?.length);
  const made = toMadeRows(row, result, context.world.clock.now());
  await succeed(context, row.id, { result: toResultJson(result), units }, async (transaction) => {
    for (const file of made) await transaction.insertMade(file);
  });
}

async function priceOf(
  context: TaskContext,
  endpoint: Endpoint,
  row: TaskRow,
  pictures: number | undefined,
): Promise<string | null> {
  const made = pictures === undefined ? {} : { pictures };
  const { min, max } = price(endpoint.id, row.body, made);
  if (min === max) return toUnits(max);
  return toUnits(price(endpoint.id, row.body, { ...made, facts: await factsOf(context, endpoint, row) }).max);
}

/** What is known of the files of a task, for prices that go by the length of an input. */
async function factsOf(context: TaskContext, endpoint: Endpoint, row: TaskRow): Promise<Readonly<Record<string, MediaFacts>>> {
  const { blobs, probe } = context;
  const facts: Record<string, MediaFacts> = {};
  for (const { path, text, medium } of mediaValues(endpoint, row.body)) {
    const blob = blobOf(text);
    if (blob !== undefined) facts[path] = await probe(medium, await blobs.localPath(blob));
  }
  for (const { value, medium, row: made } of await findMadeFiles(context, row.account, endpoint, row.body))
    facts[value.path] = await probe(medium, await blobs.localPath(made.blob));
  return facts;
}
