import type { Json } from "../base/index.ts";
import { endpointOf, endpoints, wireError, type Endpoint, type TaskFacts } from "../contract/index.ts";
import { checkAnswer } from "../contract/vectors.ts";
import { exampleBody } from "./example-body.ts";
import { faultOfFiles } from "./result-files.ts";
import { judge, tell, toDeviation, type Case } from "./judge.ts";
import { FileNotServed, type Reply, type Sendable } from "./link.ts";
import type { ConformOptions } from "./options.ts";
import { isAskedFor } from "./plan-vectors.ts";
import type { Judged, Outcome } from "./report.ts";
import { factsOf, findBy, queryOf, runTask, type TaskRun, type TaskTools } from "./run-task.ts";

/** What is told of an endpoint: a create from its first answer to the bytes of its result, or a call and what it answers. */
export interface Story {
  readonly id: string;
  readonly endpoint: Endpoint;
}

/** The stories that a run is about: one for each create and each call that makes something. */
export function storiesOf({ only = {} }: Pick<ConformOptions, "only">): readonly Story[] {
  return endpoints
    .filter(
      (endpoint) =>
        (endpoint.action === "create" || (endpoint.action === "call" && endpoint.billable)) && isAskedFor(endpoint, only),
    )
    .map((endpoint) => ({ id: `${endpoint.id}/story`, endpoint }));
}

/** Tells a story at the server. */
export async function tellStory(tools: TaskTools, { id, endpoint }: Story): Promise<Judged> {
  try {
    return { id, standard: endpoint.standard, outcome: await outcomeOf(tools, id, endpoint) };
  } catch (thrown) {
    if (!(thrown instanceof FileNotServed)) throw thrown;
    return { id, standard: endpoint.standard, outcome: { is: "not-served", reason: thrown.message } };
  }
}

async function outcomeOf(tools: TaskTools, id: string, endpoint: Endpoint): Promise<Outcome> {
  const lacks = tools.link.lacks(endpoint.standard);
  if (lacks !== undefined) return { is: "excluded", reason: lacks };
  const example = await exampleBody(tools, endpoint);
  if ("missing" in example) return { is: "excluded", reason: `story: ${example.missing}` };
  const run = await runTask(tools, endpoint, example.body);
  if ("reason" in run) return { is: "excluded", reason: run.reason };
  const one: Case = { id, request: run.request, expects: { is: "taken" }, claims: [] };
  const begun = judge(tools.link, one, run.created);
  if (begun.is !== "agrees") return begun;
  const fault =
    endpoint.action === "create"
      ? await faultOfTask(tools, endpoint, run, example.externalId)
      : await faultOfFiles(tools, endpoint, run);
  if (fault === undefined) return { is: "agrees" };
  return {
    is: "deviates",
    deviation: toDeviation(tools.link, one, run.created, { is: "deviates", kind: "story", answered: fault }),
  };
}

/** The first turn that a task took against the service's ways, in words. */
async function faultOfTask(
  tools: TaskTools,
  endpoint: Endpoint,
  run: TaskRun,
  externalId: string | undefined,
): Promise<string | undefined> {
  const { facts, last } = run;
  if (facts === undefined || last === undefined) return `the query of the task is answered with ${tell(last ?? {})}`;
  if (facts.state !== "succeeded") return `the task ended ${facts.state}: ${facts.reason ?? "no reason"}`;
  return (
    shapeFault(queryOf(endpoint, facts.id), last) ??
    (await faultOfLookUps(tools, endpoint, facts, externalId)) ??
    (await faultOfList(tools, endpoint, facts)) ??
    (await faultOfStranger(tools, endpoint)) ??
    (await faultOfFiles(tools, queryOf(endpoint, facts.id)?.endpoint ?? endpoint, run))
  );
}

function shapeFault(query: Sendable | undefined, { envelope }: Reply): string | undefined {
  const [fault] = query === undefined ? [] : checkAnswer(query.endpoint, envelope?.data);
  return fault && `the query answers data.${fault.path}: ${fault.message}`;
}

/** By its external id, and in the query across families. */
async function faultOfLookUps(
  tools: TaskTools,
  endpoint: Endpoint,
  { id }: TaskFacts,
  externalId: string | undefined,
): Promise<string | undefined> {
  const own = externalId === undefined ? undefined : (ownQuery(endpoint, externalId) ?? findBy("external-ids", externalId));
  for (const query of [own, tools.link.lacks("new") === undefined ? findBy("task-ids", id) : undefined]) {
    if (query === undefined) continue;
    const reply = await tools.link.send(query);
    if (reply.http === 501) continue; // told by the vectors of that endpoint
    if (factsOf(reply.envelope?.data)?.id !== id)
      return `${query.endpoint.method} ${query.path} does not find the task: ${tell(reply)}`;
  }
  return undefined;
}

function ownQuery(endpoint: Endpoint, externalId: string): Sendable | undefined {
  return endpointOf(endpoint.family, "one") === undefined ? undefined : queryOf(endpoint, externalId);
}

async function faultOfList(tools: TaskTools, { family }: Endpoint, { id }: TaskFacts): Promise<string | undefined> {
  const list = endpointOf(family, "list");
  if (list === undefined) return undefined;
  const { query, size } = largestPage(list);
  const reply = await tools.link.send({ endpoint: list, path: list.path + query });
  const [fault] = checkAnswer(list, reply.envelope?.data);
  if (fault !== undefined) return `the list answers data${fault.path}: ${fault.message}`;
  const items = reply.envelope?.data as readonly Json[]; // its shape was checked
  // No source tells the order of a list, so of a full page nothing can be said.
  if (items.length >= size || items.some((item) => factsOf(item)?.id === id)) return undefined;
  return `the list does not show the task among its ${items.length}`;
}

function largestPage({ queryFields }: Endpoint): { readonly query: string; readonly size: number } {
  const field = queryFields.find(({ role }) => role === "page-size");
  const size = field?.shape.kind === "whole" ? field.shape.max : undefined;
  return field === undefined || size === undefined ? { query: "", size: 0 } : { query: `?${field.name}=${size}`, size };
}

const NO_TASK = "100000000000000001";
const NOT_FOUND = wireError("bad-value", { textKey: "not-found", values: { id: NO_TASK } });

/** The id that no task has: `one` refuses it in the service's words, `find` answers nothing. */
async function faultOfStranger(tools: TaskTools, endpoint: Endpoint): Promise<string | undefined> {
  const query = queryOf(endpoint, NO_TASK);
  if (query === undefined) return undefined;
  const reply = await tools.link.send(query);
  const isRight =
    query.endpoint.action === "one"
      ? reply.http === NOT_FOUND.http && reply.envelope?.code === NOT_FOUND.wireCode
      : reply.http === 200 && Array.isArray(reply.envelope?.data) && reply.envelope.data.length === 0;
  return isRight || reply.http === 501 ? undefined : `the query of an id that no task has is answered with ${tell(reply)}`;
}
