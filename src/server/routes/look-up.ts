import { parseJson, type Json } from "../../base/index.ts";
import {
  findEndpoint,
  readTaskSearch,
  searchSpanMs,
  wireError,
  writeTaskPage,
  type Endpoint,
  type Role,
  type TaskSearchFacts,
} from "../../contract/index.ts";
import type { TaskSearch } from "../../store/index.ts";
import type { TaskView } from "../../tasks/index.ts";
import { warn } from "../answers/warn.ts";
import { assertAccepted } from "../body/judge.ts";
import { takeBody } from "../body/take-body.ts";
import { readDeclaredQuery } from "../records/read-page.ts";
import { tellEnginesOf, tellProgress, toFacts, toRecord, type Call } from "./call.ts";

/** Answers tasks of any family by their ids; ids that are unknown are left out. */
export async function answerFind(call: Call): Promise<Json> {
  const { parts, endpoint, request } = call;
  const values = readDeclaredQuery(endpoint, request.query);
  const [ids, externalIds] = (["task-ids", "external-ids"] as const).map((role) => listOf(endpoint, values, role));
  const views = await parts.tasks.findAny(request.account, ids ?? [], externalIds ?? []);
  const told = views.filter(canBeQueried);
  // The headers have room for one: of several, none is meant.
  const [only, ...others] = told;
  if (only !== undefined && others.length === 0) tellProgress(call, only);
  tellEnginesOf(call, told);
  return told.map((view) => toRecord(call, view));
}

/** Answers a page of tasks of any family. A cursor holds the times of the search that it continues. */
export async function answerSearch(call: Call): Promise<Json> {
  const { parts, endpoint, request, reply } = call;
  const taken = takeBody({ headers: request.headers, body: request.body ?? {} }, endpoint, parts.strictness ?? "as-upstream");
  warn(reply, assertAccepted(endpoint, taken), taken.mendings);
  const asked = readTaskSearch(endpoint, taken.body);
  const { limit } = asked;
  if (limit < 1) throw invalid(endpoint, "limit", String(limit));
  const range = toRange(endpoint, asked, parts.world.clock.now());
  const { states, packs } = asked;
  // One more than is shown tells whether there is another page.
  const found = await parts.tasks.search(request.account, {
    ...range,
    ...(states && { states }),
    ...(packs && { packs }),
    limit: limit + 1,
  });
  const views = found.slice(0, limit);
  const told = views.filter(canBeQueried);
  tellEnginesOf(call, told);
  const last = found.length > limit ? views.at(-1)?.task : undefined;
  return writeTaskPage(endpoint, {
    tasks: told.map((view) => toFacts(call, view)),
    next: last && writeCursor({ ...range, after: { createdAt: last.createdAt, id: last.id } }),
  });
}

type Range = Pick<TaskSearch, "from" | "to" | "after">;

function toRange(endpoint: Endpoint, { from, to, cursor }: TaskSearchFacts, now: number): Range {
  if (cursor !== undefined) return readCursor(cursor) ?? refuse(invalid(endpoint, "cursor", cursor));
  const end = to ?? now;
  return { from: from ?? end - searchSpanMs, to: end };
}

function writeCursor({ from, to, after }: Range): string {
  return Buffer.from(JSON.stringify([from, to, after?.createdAt, after?.id])).toString("base64url");
}

/** Undefined for a text that is no cursor of ours; a changed one leads to other tasks of the same account at most. */
function readCursor(text: string): Range | undefined {
  try {
    const [from, to, createdAt, id, ...rest] = parseJson(Buffer.from(text, "base64url").toString("utf8")) as readonly Json[]; // judged below
    const numbers = [from, to, createdAt];
    if (rest.length > 0 || !numbers.every(Number.isSafeInteger) || typeof id !== "string" || !/^\d{1,20}$/.test(id))
      return undefined;
    return { from: Number(from), to: Number(to), after: { createdAt: Number(createdAt), id } };
  } catch {
    return undefined; // no JSON, or no list
  }
}

/** What a call made within its answer has no record that anybody could ask for. */
function canBeQueried({ task }: TaskView): boolean {
  return findEndpoint(task.endpoint).action !== "call";
}

/** The ids in one part of a query, parted by commas. */
function listOf(endpoint: Endpoint, values: Readonly<Record<string, number | string>>, role: Role): readonly string[] {
  const name = endpoint.queryFields.find((field) => field.role === role)?.name;
  const text = name === undefined ? "" : String(values[name] ?? "");
  return text.split(",").filter((part) => part !== "");
}

function invalid(endpoint: Endpoint, role: Role, value: string): Error {
  const field = endpoint.bodyFields.find((candidate) => candidate.role === role)?.name ?? role;
  return wireError("bad-value", { textKey: "value", values: { field, value: value.slice(0, 60) }, path: field });
}

function refuse(error: Error): never {
  throw error;
}
