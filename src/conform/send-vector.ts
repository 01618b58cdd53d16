import type { Json } from "../base/index.ts";
import { askedHeaders, type Strictness } from "../contract/index.ts";
import { applyChanges, type Vector } from "../contract/vectors.ts";
import { judge, toDeviation, type Case } from "./judge.ts";
import type { Sendable } from "./link.ts";
import { mediumOf, shadeOf } from "./make-medium.ts";
import { makeReady } from "./make-ready.ts";
import { mediaValues } from "./media-values.ts";
import { asBody, isBorne, requestOf, type PlannedVector } from "./plan-vectors.ts";
import type { Outcome } from "./report.ts";
import { runTask, type TaskTools } from "./run-task.ts";

/** Sends the request of a vector, if it may be sent, and judges the answer. */
export async function sendVector(tools: TaskTools, planned: PlannedVector): Promise<Outcome> {
  const { vector, endpoint, plan } = planned;
  if (plan.is === "excluded") return plan;
  if (vector.surface === "facts") return await sendFacts(tools, planned);
  if (plan.is === "taken" && isFetchedAtOnce(planned))
    return { is: "excluded", reason: "is answered at once, and the addresses in it lead nowhere" };
  const ready =
    plan.is === "taken" ? await makeReady(endpoint, vector.value, tools.ground, tools.random) : { body: vector.value };
  if ("missing" in ready) return { is: "excluded", reason: ready.missing };
  const reason = tools.purse.take(endpoint, ready.body);
  if (reason !== undefined) return { is: "excluded", reason };
  const request: Sendable = { endpoint, ...requestOf(planned, ready.body), ...(isBorne(vector) && { headers: STRICTLY }) };
  const reply = await tools.link.send(request);
  if (reply.envelope !== undefined && reply.envelope.code !== 0) tools.purse.giveBack(endpoint, ready.body);
  return judge(tools.link, { id: vector.id, request, expects: plan, claims: vector.about }, reply);
}

/** Whether the answer itself hangs on what addresses in the body lead to. */
function isFetchedAtOnce({ vector, endpoint }: PlannedVector): boolean {
  const body = asBody(vector.value);
  if (endpoint.action !== "call" || body === undefined) return false;
  return mediaValues(endpoint, body).some(({ text }) => /^https?:/i.test(text));
}

/** Asks Onetake to judge a request by the letter, so that what it would bear is refused as the contract says. */
const STRICTLY = { [askedHeaders.strictness]: "strict" satisfies Strictness };

/**
 * Sends a real file with the facts of a vector. Some limits are judged at the create and others when the task runs, so a refusal is
 * either; what is within the limits has to end well.
 */
async function sendFacts(tools: TaskTools, { vector, endpoint, plan }: PlannedVector): Promise<Outcome> {
  const body = await withFile(tools, endpoint, vector);
  if (typeof body === "string") return { is: "excluded", reason: body };
  const record = asBody(body);
  if (record === undefined || plan.is === "excluded") throw new TypeError(`${vector.id} has no body`); // facts are about a body's media
  const run = await runTask(tools, endpoint, record);
  if ("reason" in run) return { is: "excluded", reason: run.reason };
  const one: Case = { id: vector.id, request: run.request, expects: plan, claims: vector.about };
  const isTaken = run.created.envelope?.code === 0;
  if (endpoint.action !== "create") return judge(tools.link, one, run.created); // the answer itself tells how it ended
  if (!isTaken || plan.is === "refused") {
    if (isTaken && run.facts?.state === "failed") return { is: "agrees" };
    return judge(tools.link, one, run.created);
  }
  if (run.facts?.state === "succeeded") return { is: "agrees" };
  const answered = `the task ended ${run.facts?.state ?? "nowhere"}: ${run.facts?.reason ?? ""}`;
  return {
    is: "deviates",
    deviation: toDeviation(tools.link, one, run.last ?? run.created, { is: "deviates", kind: "refused", answered }),
  };
}

async function withFile(tools: TaskTools, endpoint: PlannedVector["endpoint"], { value, facts = {} }: Vector): Promise<Json> {
  const record = asBody(value);
  if (record === undefined) return "is about no record";
  const texts = new Map<string, string>();
  for (const [index, { path, medium, forms, limits }] of mediaValues(endpoint, record).entries()) {
    const known = facts[path];
    if (!forms.includes("base64")) return "needs files at addresses";
    const text = await mediumOf(medium, known ?? { format: limits.formats[0] ?? "", bytes: 0 }, limits, shadeOf(index));
    if (text === undefined) return "needs a file that is no small matter to make";
    texts.set(path, text);
  }

  const ready = await makeReady(endpoint, applyChanges(record, [...texts]), tools.ground, tools.random);
  return "missing" in ready ? ready.missing : ready.body;
}
