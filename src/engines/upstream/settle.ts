import { isJsonObject, toMessage, type Json } from "../../base/index.ts";
import {
  answersAtOnce,
  classifyReason,
  findEndpoint,
  resultDays,
  type TaskFacts,
  type TrueReason,
} from "../../contract/index.ts";
import type { EngineJob, EngineOutcome, EngineRun, Paid } from "../index.ts";
import { readAnswer, readHandle } from "./handle.ts";
import { readAnswered } from "./judge-create.ts";
import type { Upstream } from "./link.ts";
import type { Poller } from "./poller.ts";
import { observeEnd } from "./observe-end.ts";
import { clip } from "./reasons.ts";
import { idsOf, type Results } from "./results.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Waits for the end of a task and brings over what it made.
 * @throws whatever means "try again later": trouble at the other side or with a download, a handle of another host, the signal's reason.
 */
export async function settle(
  upstream: Upstream,
  { poller, results }: { readonly poller: Poller; readonly results: Results },
  handle: Json,
  job: EngineJob,
  run: EngineRun,
): Promise<EngineOutcome> {
  const endpoint = findEndpoint(job.endpoint);
  if (answersAtOnce(endpoint)) return await endAtOnce(upstream, results, handle, job, run);
  const seen = await poller.watch(readHandle(handle, upstream.host, endpoint), run);
  const outcome = await end(upstream, results, seen.facts, job, run);
  observeEnd(upstream, seen, job);
  return outcome;
}

/** What was made is in the handle; its files are brought over. A handle without it is a person's word that it was made. */
async function endAtOnce(
  upstream: Upstream,
  results: Results,
  handle: Json,
  job: EngineJob,
  run: EngineRun,
): Promise<EngineOutcome> {
  const facts = readAnswered(findEndpoint(job.endpoint), readAnswer(handle));
  if (facts === undefined) return answerLost(upstream, handle);
  return await end(upstream, results, facts, job, run);
}

function answerLost({ host, world }: Upstream, handle: Json): EngineOutcome {
  const { id } = isJsonObject(handle) ? handle : {};
  const why: TrueReason = {
    class: "provider",
    message: "The service made it, as a person decided, and the answer that had it was lost. The estimate is booked.",
    next: "A new request is a new purchase and needs a new plan.",
  };
  const until = world.clock.now() + resultDays * DAY_MS;
  return { ok: false, reason: why.message, paid: { units: null, host, ids: [typeof id === "string" ? id : ""], until, why } };
}

async function end(
  upstream: Upstream,
  results: Results,
  facts: TaskFacts,
  job: EngineJob,
  run: EngineRun,
): Promise<EngineOutcome> {
  const paid = toPaid(upstream, facts);
  if (facts.state === "failed") return toFailure(facts, paid);
  run.progress(90, "download");
  try {
    const artifacts = await results.bring(facts, job.request.kind, run);
    run.progress(100, "finish");
    return { ok: true, artifacts, paid };
  } catch (thrown) {
    run.signal.throwIfAborted();
    // An answer is worth more than its pictures, which stay where they are: what it names may be good for a day only.
    if (facts.answer !== undefined) return { ok: true, artifacts: [], paid };
    if (upstream.world.clock.now() < paid.until) throw thrown;
    const why = expired(upstream.host, paid.until, thrown);
    return { ok: false, reason: why.message, paid: { ...paid, why } };
  }
}

function toPaid({ host, world }: Upstream, facts: TaskFacts): Paid {
  const { units, elements = [], voices = [] } = facts;
  const items = [
    ...elements.map(({ id, name }) => ({ kind: "element", id: clip(id), name: clip(name) }) as const),
    ...voices.map(({ id, name }) => ({ kind: "voice", id: clip(id), name: clip(name) }) as const),
  ];
  return {
    units: units !== null && /^\d{1,9}(\.\d{1,6})?$/.test(units) ? units : null,
    host,
    ids: idsOf(facts).map(clip),
    until: changedAt(facts, world.clock.now()) + resultDays * DAY_MS,
    ...(items.length > 0 ? { items } : {}),
    ...(facts.answer === undefined ? {} : { answer: facts.answer }),
  };
}

/** A time that cannot be one, or lies ahead, is now. */
function changedAt({ updatedAt }: TaskFacts, now: number): number {
  return Number.isFinite(updatedAt) && updatedAt > 0 ? Math.min(updatedAt, now) : now;
}

function toFailure(facts: TaskFacts, paid: Paid): EngineOutcome {
  const message = clip(facts.reason ?? "") || "The service tells that the task failed, and not why.";
  return { ok: false, reason: message, paid: { ...paid, why: classifyReason({ moment: "task", message }) } };
}

function expired(host: string, until: number, thrown: unknown): TrueReason {
  const day = new Date(until).toISOString().slice(0, 10);
  return {
    class: "provider",
    message: `The result was made and could not be brought over before ${host} removed it on ${day}: ${toMessage(thrown)}`,
    next: "Ask the service's support for it by the task's id. A new create is a new purchase.",
  };
}
