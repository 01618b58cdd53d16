import { type Json } from "../../base/index.ts";
import { askedHeaders, makes, makesTask, wireError, writeOldElement, type Kind } from "../../contract/index.ts";
import type { TaskView } from "../../tasks/index.ts";
import { answerLedger } from "../account/answer-ledger.ts";
import { answerPacks } from "../account/answer-packs.ts";
import { NotServedHere } from "../answers/not-served.ts";
import { assertAccepted } from "../body/judge.ts";
import { takeBody } from "../body/take-body.ts";
import { chooseEngine, enginesOf, tellEngines } from "../engines/choose-engine.ts";
import { readPage } from "../records/read-page.ts";
import { toFacts, toRecord, type Call } from "./call.ts";
import { admitBody } from "./create.ts";
import { answerCatalogue } from "./query.ts";

/** How calls that answer at once are served, by the kind of their work. */
const CALLS: Readonly<Partial<Record<Kind, (call: Call) => Promise<Json>>>> = {
  speech: answerMade,
  element: answerOldElements,
  costs: answerPacks,
  ledger: answerLedger,
};

/** What the kinds of calls that are not served would need. */
const MISSING: Readonly<Partial<Record<Kind, string>>> = {
  faces: "it needs a model that finds faces",
  segments: "it needs a model that cuts figures out of pictures",
  selection: "it needs a model that follows marked things through a clip",
};

/** Answers a call that has its result within its answer. */
export async function answerCall(call: Call): Promise<Json> {
  const { endpoint, parts, request } = call;
  const answer = CALLS[endpoint.kind] ?? elsewhere(call);
  if (answer) return await answer(call);
  // A request that the service would refuse is refused: only a right one has to learn that it is not served.
  if (endpoint.bodyFields.length > 0) assertAccepted(endpoint, takeBody(request, endpoint, parts.strictness ?? "as-upstream"));
  const why = MISSING[endpoint.kind];
  throw new NotServedHere(
    `${endpoint.title} is not served here${why === undefined ? "" : `: ${why}, which Onetake does not have`}`,
    `Use the real service for this operation${hasPaid(parts) ? `, or name its engine in the header ${askedHeaders.engine}` : ""}.`,
  );
}

/** What is not served here an engine may have elsewhere: what makes something goes by the guard, what is free is handed on. */
function elsewhere({ endpoint, parts, request }: Call): ((call: Call) => Promise<Json>) | undefined {
  if (!chooseEngine(request, parts).billable) return undefined;
  return makesTask(endpoint) ? answerMade : passOn;
}

async function passOn({ endpoint, parts, request, reply }: Call): Promise<Json> {
  const { body, strict } = takeBody(request, endpoint, parts.strictness ?? "as-upstream");
  const { name: engine } = chooseEngine(request, parts);
  tellEngines(reply, [engine]);
  const { signal } = leaving(reply);
  return await parts.tasks.passOn({ endpoint, body, engine, signal, ...(strict && { strict }) });
}

function hasPaid(parts: Call["parts"]): boolean {
  return enginesOf(parts).some(({ billable }) => billable);
}

/** The record of a task that was made and has ended, well or badly. */
async function answerMade(call: Call): Promise<Json> {
  const view = await endedTask(call);
  // An answer that is no record of a task has no place for a reason.
  if (view.task.state === "failed" && makes(call.endpoint.kind) === "answer") throw failedTask(view);
  return toRecord(call, view);
}

function failedTask({ task }: TaskView): Error {
  return wireError("bad-value", { message: task.reason ?? "It could not be made" });
}

async function answerOldElements(call: Call): Promise<Json> {
  const { endpoint } = call;
  if (endpoint.catalogue) return answerCatalogue(call, endpoint.catalogue);
  if (endpoint.answer === "list") return await listOldElements(call);
  const view = await endedTask(call);
  const { answer, elements: [element] = [] } = toFacts(call, view);
  if (answer) return answer;
  // The record of an element has no place for a reason.
  if (!element) throw failedTask(view);
  return writeOldElement(element);
}

/** Aborts when the caller leaves. */
function leaving(reply: Call["reply"]): AbortController {
  const aborter = new AbortController();
  reply.raw.once("close", () => aborter.abort(new Error("the caller has left")));
  return aborter;
}

/** Longest time that a call takes; its task goes on, but nobody waits for it. */
const LONGEST_CALL_MS = 90_000;

const SHORTER = "Send it again; a shorter request is served sooner.";
const GOES_ON = "The task goes on. Send the very same again to get its answer: nothing is bought twice.";

async function endedTask(call: Call): Promise<TaskView> {
  const { parts, reply, request } = call;
  const { task } = await admitBody(call);
  const aborter = leaving(reply);
  const late = wireError("timeout", { fix: chooseEngine(request, parts).billable ? GOES_ON : SHORTER });
  parts.world.clock.sleep(LONGEST_CALL_MS, aborter.signal).then(
    () => aborter.abort(late),
    () => {}, // the call has ended
  );
  try {
    return await parts.tasks.ended(task.id, aborter.signal);
  } finally {
    aborter.abort(new Error("the call has ended"));
  }
}

/** Tasks that are looked at in one step; not each of them has made an element that still lives. */
const STEP = 500;

async function listOldElements(call: Call): Promise<Json> {
  const { parts, endpoint, request } = call;
  const page = readPage(endpoint, request.query);
  const wanted = page.number * page.size;
  const found: { readonly engine: string; readonly element: Json }[] = [];
  for (let number = 1; found.length < wanted; number++) {
    const views = await parts.tasks.list(request.account, endpoint.family, { number, size: STEP });
    for (const view of views) {
      const living = (toFacts(call, view).elements ?? []).filter(({ deleted }) => deleted !== true);
      found.push(...living.map((facts) => ({ engine: view.task.engine, element: writeOldElement(facts) })));
    }
    if (views.length < STEP) break;
  }
  const shown = found.slice(wanted - page.size, wanted);
  tellEngines(
    call.reply,
    shown.map(({ engine }) => engine),
  );
  return shown.map(({ element }) => element);
}
