import { isJsonObject, type Json } from "../../base/index.ts";
import { mayHaveMadeTask, type Outcome } from "../../client/transport.ts";
import { answersAtOnce, findEndpoint, readCallAnswer, readTask, type Endpoint, type TaskFacts } from "../../contract/index.ts";
import { CreateBusy, CreateRefused, CreateUnknown, type EngineJob } from "../index.ts";
import { isBusy, isOutOfTime, saysIdIsTaken } from "./codes.ts";
import { isTaskId, toAnsweredHandle, toHandle } from "./handle.ts";
import type { Upstream } from "./link.ts";
import type { Pauses } from "./pauses.ts";
import { reasonOf } from "./reasons.ts";
import { idsOf } from "./results.ts";
import { readRetryAfter } from "./retry-after.ts";

/** The wait after a token was refused for its time: by then the service's clock is known. */
const RESIGN_MS = 1_000;

/**
 * The handle of the task that a create made.
 * @throws CreateUnknown where a task may exist, CreateBusy where none does and the same may be sent after a wait, else CreateRefused.
 */
export function judgeCreate(upstream: Upstream, pauses: Pauses, job: EngineJob, outcome: Outcome): Json {
  if (outcome.kind === "answered" && outcome.envelope.code === 0) return readMade(upstream, job, outcome);
  const reason = reasonOf(outcome, "create");
  const externalId = job.externalId ?? "";
  if (outcome.kind === "lost" && outcome.isUnsent) throw new CreateBusy(reason, pauses.next(job.taskId), outcome.cause);
  if (mayHaveMadeTask(outcome)) throw new CreateUnknown(reason, outcome.kind === "lost" ? outcome.cause : undefined);
  const code = outcome.kind === "answered" ? outcome.envelope.code : undefined;
  if (code !== undefined && isOutOfTime(code)) throw new CreateBusy(reason, RESIGN_MS);
  if (outcome.kind !== "lost" && isBusy(outcome.http, code)) {
    const asked = readRetryAfter(outcome.headers, upstream.clock.now());
    throw new CreateBusy(reason, asked ?? pauses.next(job.taskId));
  }
  // We use an external id for one create alone, so that its task is this one's.
  if (saysIdIsTaken(reason.message, externalId)) throw new CreateUnknown(reason);
  throw new CreateRefused(reason.class === "unknown" ? { ...reason, class: "parameters", next: CHECK_ADDRESS } : reason);
}

const CHECK_ADDRESS = "Check the address of the paid service; redirects are not followed.";

function readMade(upstream: Upstream, job: EngineJob, outcome: Outcome): Json {
  const data = outcome.kind === "answered" ? outcome.envelope.data : undefined;
  const endpoint = findEndpoint(job.endpoint);
  if (answersAtOnce(endpoint)) return readMadeAtOnce(upstream, endpoint, outcome, data);
  const facts = readFacts(data);
  const fault = faultOf(facts, job);
  if (facts !== undefined && fault === undefined) return toHandle(upstream.host, endpoint, facts.id);
  throw unknown(outcome, fault ?? "", LOOK_UP);
}

const LOOK_UP = "It is looked up by its external id; do not send the request again.";

function readMadeAtOnce(upstream: Upstream, endpoint: Endpoint, outcome: Outcome, data: Json | undefined): Json {
  const facts = readAnswered(endpoint, data);
  if (facts !== undefined && data !== undefined) return toAnsweredHandle(upstream.host, endpoint, facts.id, data);
  throw unknown(outcome, "The service answered that all is well, and not what it made.", DECIDE);
}

const DECIDE = "Do not send the request again; a person looks at the bill of the service and decides.";

function unknown(outcome: Outcome, message: string, next: string): CreateUnknown {
  return new CreateUnknown({ ...reasonOf(outcome, "create"), class: "unknown", message, next });
}

/** What an operation that answers at once has made, or why it has not; undefined for anything else, for nobody can be asked for the rest. */
export function readAnswered(endpoint: Endpoint, data: Json | undefined): TaskFacts | undefined {
  try {
    const facts = readCallAnswer(endpoint, data);
    const isMade = facts.state === "succeeded" && (facts.answer !== undefined || idsOf(facts).length > 0);
    return isMade || facts.state === "failed" ? facts : undefined;
  } catch {
    return undefined;
  }
}

function faultOf(facts: TaskFacts | undefined, job: EngineJob): string | undefined {
  if (facts === undefined) return "The service answered that it made a task, and told none.";
  if (!isTaskId(facts.id)) return "The service answered with a task whose id cannot be one.";
  const isOther = facts.externalId !== null && facts.externalId !== job.externalId;
  return isOther ? "The service answered with a task of another external id." : undefined;
}

/** The facts of a task record; undefined for anything else. */
export function readFacts(data: Json | undefined): TaskFacts | undefined {
  try {
    return isJsonObject(data) ? readTask(data) : undefined;
  } catch {
    return undefined; // no task record, or in a state that nobody knows
  }
}
