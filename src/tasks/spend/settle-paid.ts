import { formatDecimal, parseDecimal } from "../../base/index.ts";
import { findEndpoint, resultDays } from "../../contract/index.ts";
import type { Engine, EngineOutcome, Paid } from "../../engines/index.ts";
import { DuplicateIdError, type CustodyRow, type IntentRow, type TaskRow, type Transaction } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";
import { engineOf } from "../engine-of.ts";
import { createProgressWriter, type ProgressWriter } from "../progress.ts";
import { changeTask, fail, succeed } from "../steps/end-task.ts";
import { keepArtifacts, toMadeRows } from "../steps/keep-artifacts.ts";
import type { LibraryIds } from "../steps/prepare.ts";
import { toResultJson, type TaskResult } from "../task-result.ts";
import { charge, type ChargeWhy } from "./budgets.ts";
import { toCustody } from "./custody.ts";
import { itemsMadeOf, type MadeItems } from "./made-items.ts";
import { toPaidJob } from "./paid-job.ts";
import { plainText, toReasonJson, toReasonText } from "./reasons.ts";
import type { PaidStage } from "./stage.ts";

/**
 * Stays with a task that the other side has until it ended there, brings its results into our custody, and books it: all that belongs to its
 * end is written at once, and once. While the result is kept there, whatever goes wrong is tried again.
 */
export async function settlePaid(context: TaskContext, nextIds: LibraryIds, task: TaskRow, signal: AbortSignal): Promise<void> {
  const intent = await context.store.spend.intent(task.id);
  if (intent?.state !== "accepted") throw new TypeError(`the create of the task ${task.id} is not with the other side`);
  const engine = engineOf(context, intent.engine);
  const writer = createProgressWriter(context.world.clock, context.limits.progressMs, (progress) =>
    changeTask(context, task.id, { progress }),
  );
  try {
    const outcome = await untilEnded(context, engine, intent, writer, signal);
    if (!outcome.ok) return await bookFailure(context, intent, outcome);
    const paid = outcome.paid ?? untold(context, engine);
    await keepAndBook({ context, nextIds, task, intent, paid, writer }, outcome.artifacts);
  } finally {
    await writer.end();
  }
}

type Failed = Extract<EngineOutcome, { readonly ok: false }>;

async function untilEnded(
  context: TaskContext,
  engine: Engine,
  intent: IntentRow,
  writer: ProgressWriter,
  signal: AbortSignal,
): Promise<EngineOutcome> {
  const stage: PaidStage = "being made";
  writer.tell(0, stage);
  try {
    return await engine.settle(intent.handle, await toPaidJob(context, intent), { signal, progress: writer.tell });
  } catch (thrown) {
    signal.throwIfAborted();
    if (context.world.clock.now() < (intent.sentAt ?? 0) + KEPT_MS) throw thrown;
    return GONE;
  }
}

const DAY_MS = 86_400_000;
/** Results are removed at the other side after its days, and a day more is waited. */
const KEPT_MS = (resultDays + 1) * DAY_MS;
const GONE: Failed = {
  ok: false,
  reason: `The service could not be asked for the result in the ${resultDays} days for which it keeps it. The estimate is booked.`,
};

function untold({ world }: TaskContext, engine: Engine): Paid {
  return { units: null, host: engine.paid?.host ?? engine.name, ids: [], until: world.clock.now() + resultDays * DAY_MS };
}

async function bookFailure(context: TaskContext, intent: IntentRow, failed: Failed): Promise<void> {
  const { billed, why } = costOfFailure(intent, failed);
  const told = failed.paid?.why;
  await fail(context, intent.taskId, told === undefined ? plainText(failed.reason) : toReasonText(told), {
    units: formatDecimal(billed, 2),
    also: (transaction) => book(context, transaction, intent, billed, why, told && toReasonJson(told)),
  });
}

/**
 * A task that failed costs what the service says, and nothing where it says nothing. What was made there and did not come here, or of which nobody
 * could ask, is taken to have cost the estimate.
 */
function costOfFailure(intent: IntentRow, failed: Failed): { readonly billed: number; readonly why: ChargeWhy } {
  const { units = null, ids = [], items = [] } = failed.paid ?? {};
  const told = hundredths(units);
  if (told !== undefined) return { billed: told, why: "failed" };
  const isMade = failed === GONE || ids.length > 0 || items.length > 0;
  return isMade ? { billed: intent.held, why: "assumed" } : { billed: 0, why: "failed" };
}

interface Success {
  readonly context: TaskContext;
  readonly nextIds: LibraryIds;
  readonly task: TaskRow;
  readonly intent: IntentRow;
  readonly paid: Paid;
  readonly writer: ProgressWriter;
}

async function keepAndBook(
  success: Success,
  artifacts: Extract<EngineOutcome, { readonly ok: true }>["artifacts"],
): Promise<void> {
  const { context, nextIds, intent, paid, writer } = success;
  const stage: PaidStage = "saving";
  writer.tell(99, stage);
  const files = await keepArtifacts(context, (place) => plainText(paid.ids[place] ?? "") || nextIds.video(), artifacts);
  const custody = await toCustody(context, intent, artifacts, files, paid);
  try {
    await bookSuccess(success, files, custody, (item) => plainText(item.id));
  } catch (thrown) {
    // Something here has an id that the other side gave again: then its results get ids of our own.
    if (!(thrown instanceof DuplicateIdError)) throw thrown;
    await bookSuccess(success, withOwnIds(files, nextIds.video), custody, ({ kind }) => nextIds[kind]());
  }
}

async function bookSuccess(
  { context, task, intent, paid }: Success,
  files: TaskResult,
  custody: readonly CustodyRow[],
  idOf: (item: NonNullable<Paid["items"]>[number]) => string,
): Promise<void> {
  const now = context.world.clock.now();
  const items: MadeItems = itemsMadeOf(context, findEndpoint(task.endpoint), task, files, paid.items ?? [], idOf);
  const told = hundredths(paid.units);
  const billed = told ?? intent.held;
  const result = toResultJson({ ...files, ...items.result, ...(paid.answer && { answer: paid.answer }) });
  await succeed(context, task.id, { result, units: formatDecimal(billed, 2) }, async (transaction) => {
    for (const row of toMadeRows(task, files, now)) await transaction.insertMade(row);
    for (const element of items.elements) await transaction.insertElement(element);
    for (const voice of items.voices) await transaction.insertVoice(voice);
    for (const row of custody) await transaction.spend.insertCustody(row);
    await closePurpose(transaction, intent, now);
    await book(context, transaction, intent, billed, told === undefined ? "assumed" : "billed");
  });
}

/** The first success closes what it was made for; what costs nothing closes nothing. */
async function closePurpose(
  { spend }: Transaction,
  { account, purpose: name, taskId, held }: IntentRow,
  now: number,
): Promise<void> {
  if (held === 0) return;
  const purpose = await spend.lockPurpose(account, name, now);
  if (purpose.state === "open") await spend.setPurpose({ ...purpose, state: "closed", closedBy: taskId });
}

/** Ends the create with what it cost, in hundredths of a unit. */
async function book(
  { world }: TaskContext,
  { spend }: Transaction,
  { taskId }: IntentRow,
  billed: number,
  why: ChargeWhy,
  reason: IntentRow["reason"] = null,
): Promise<void> {
  const now = world.clock.now();
  const ended = await spend.updateIntent(taskId, ["accepted"], { state: "settled", billed, reason, updatedAt: now });
  if (ended === undefined) throw new TypeError(`the create of the task ${taskId} ended before its task did`);
  await charge(spend, ended, billed, why, now);
}

/** Units as they are told, in hundredths, parts of one rounded up; undefined for none, and for what is no sensible number of units. */
function hundredths(units: string | null): number | undefined {
  const parts = units === null ? undefined : parseDecimal(units, 6);
  return parts === undefined || parts < 0 ? undefined : Math.ceil(parts / 10_000);
}

function withOwnIds(result: TaskResult, nextId: () => string): TaskResult {
  return {
    ...result,
    ...(result.videos && { videos: result.videos.map((video) => ({ ...video, id: nextId() })) }),
    ...(result.audios && { audios: result.audios.map((audio) => ({ ...audio, id: nextId() })) }),
  };
}
