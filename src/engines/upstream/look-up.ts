import type { Json } from "../../base/index.ts";
import { findEndpoint, type Endpoint } from "../../contract/index.ts";
import type { EngineJob } from "../index.ts";
import { ask, AskFailed } from "./ask.ts";
import { isTaskId, toHandle } from "./handle.ts";
import { readFacts } from "./judge-create.ts";
import type { Upstream } from "./link.ts";
import { longestPage, queryFind, queryOne, queryPage, type Query } from "./queries.ts";

/** Pages of a list that are looked through for a task that its query does not tell. */
const PAGES = 3;

/**
 * The handle of the task that has a job's external id; undefined while there is none. Some queries of the legacy standard take the service's id
 * only, so that the newest pages of the list are looked through too.
 * @throws AskFailed when it could not be asked now; the signal's reason.
 */
export async function lookUp(upstream: Upstream, job: EngineJob, signal: AbortSignal): Promise<Json | undefined> {
  const endpoint = findEndpoint(job.endpoint);
  const { externalId } = job;
  if (endpoint.onceBy === undefined || externalId === null || externalId === "") return undefined; // no task bears it
  for (const query of queriesOf(endpoint, externalId)) {
    const records = await recordsOf(upstream, query, signal);
    const id = findId(records, externalId, query.operation.action === "one");
    if (id !== undefined) return toHandle(upstream.host, endpoint, id);
    if (query.operation.action === "list" && records.length < longestPage(endpoint.family)) break;
  }
  return undefined;
}

function queriesOf({ standard, family }: Endpoint, externalId: string): readonly Query[] {
  if (standard === "new") return [queryFind("external-ids", [externalId])];
  const pages = Array.from({ length: PAGES }, (_, place) => queryPage(family, place + 1, longestPage(family)));
  return [queryOne(family, externalId), ...pages];
}

async function recordsOf(upstream: Upstream, query: Query, signal: AbortSignal): Promise<readonly Json[]> {
  const asked = await ask(upstream, query, signal);
  if (asked.kind === "none") return [];
  if (asked.kind !== "told") throw new AskFailed(asked.reason);
  const { data } = asked;
  if (data === undefined) return [];
  return Array.isArray(data) ? (data as readonly Json[]) : [data]; // Array.isArray does not narrow a readonly array
}

/** Answers that do not repeat the external id are believed only where nothing else was asked for. */
function findId(records: readonly Json[], externalId: string, isOnly: boolean): string | undefined {
  for (const record of records) {
    const facts = readFacts(record);
    const isIt = facts?.externalId === externalId || (isOnly && facts?.externalId === null);
    if (facts !== undefined && isIt && isTaskId(facts.id)) return facts.id;
  }
  return undefined;
}
