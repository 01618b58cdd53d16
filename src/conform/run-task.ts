import type { Clock, Json, JsonObject, Random } from "../base/index.ts";
import { endpointOf, endpoints, readTask, type Endpoint, type TaskFacts, type VideoFacts } from "../contract/index.ts";
import { exampleBody } from "./example-body.ts";
import type { Ground } from "./ground.ts";
import type { Link, Reply, Sendable } from "./link.ts";
import type { Purse } from "./purse.ts";

/** What running tasks works with. */
export interface TaskTools {
  readonly link: Link;
  readonly purse: Purse;
  readonly ground: Ground;
  readonly clock: Clock;
  readonly random: Random;
  readonly waitMs: number;
  readonly signal?: AbortSignal | undefined;
  /** A clip of the server's own, made when it is first needed; undefined when none can be had. */
  clip(): Promise<VideoFacts | undefined>;
}

/** How far a task came. */
export interface TaskRun {
  readonly request: Sendable;
  /** The answer to the request itself. */
  readonly created: Reply;
  /** The last that was heard of it; undefined when it was not taken. */
  readonly last?: Reply;
  readonly facts?: TaskFacts;
}

/** Why a request was not sent. */
export interface NotSent {
  readonly reason: string;
}

/** Runs an example of an endpoint to its end and answers what it made; undefined when it did not end well. */
export async function runExample(tools: TaskTools, endpoint: Endpoint): Promise<TaskFacts | undefined> {
  const example = await exampleBody(tools, endpoint);
  if ("missing" in example) return undefined;
  const run = await runTask(tools, endpoint, example.body);
  return "reason" in run || run.facts?.state !== "succeeded" ? undefined : run.facts;
}

/** Sends a create or call and, where it makes a task, queries it until it has ended or the time is over. */
export async function runTask(tools: TaskTools, endpoint: Endpoint, body: JsonObject): Promise<TaskRun | NotSent> {
  const reason = tools.purse.take(endpoint, body);
  if (reason !== undefined) return { reason };
  const request: Sendable = { endpoint, path: endpoint.path, body };
  const created = await tools.link.send(request);
  if (created.envelope?.code !== 0) tools.purse.giveBack(endpoint, body);
  const first = factsOf(created.envelope?.data);
  if (created.envelope?.code !== 0 || first === undefined) return { request, created };
  if (endpoint.action !== "create") return { request, created, last: created, facts: first };
  return { request, created, ...(await untilEnded(tools, endpoint, first.id)) };
}

/** The query that asks for a task by its id. */
export function queryOf(endpoint: Endpoint, id: string): Sendable | undefined {
  const one = endpointOf(endpoint.family, "one");
  if (one !== undefined) return { endpoint: one, path: one.path.replace("{id}", encodeURIComponent(id)) };
  return findBy("task-ids", id);
}

/** The query across families that asks for a task by one of its ids. */
export function findBy(role: "task-ids" | "external-ids", id: string): Sendable | undefined {
  const find = endpoints.find(({ action }) => action === "find");
  const field = find?.queryFields.find((one) => one.role === role);
  return find && field && { endpoint: find, path: `${find.path}?${field.name}=${encodeURIComponent(id)}` };
}

/** The record of a task in an answer: of a list its first one. */
export function factsOf(data: Json | undefined): TaskFacts | undefined {
  const [record] = Array.isArray(data) ? (data as readonly Json[]) : [data]; // Array.isArray does not narrow a readonly array
  try {
    return record === undefined ? undefined : readTask(record);
  } catch {
    return undefined; // no task record; whoever judges the shape says so
  }
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

async function untilEnded(tools: TaskTools, endpoint: Endpoint, id: string): Promise<Pick<TaskRun, "last" | "facts">> {
  const query = queryOf(endpoint, id);
  if (query === undefined) return {};
  const end = tools.clock.now() + tools.waitMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 1.5)) {
    const last = await tools.link.send(query);
    const facts = factsOf(last.envelope?.data);
    const isOver = facts === undefined || facts.state === "succeeded" || facts.state === "failed";
    if (isOver || tools.clock.now() + pause > end) return { last, ...(facts === undefined ? {} : { facts }) };
    await tools.clock.sleep(pause, tools.signal);
  }
}
