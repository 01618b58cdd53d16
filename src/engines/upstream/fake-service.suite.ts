import { writeFile } from "node:fs/promises";

import {
  createVirtualClock,
  parseJson,
  silentLogger,
  stringifyJson,
  type Clock,
  type JsonObject,
  type VirtualClock,
  type World,
} from "../../base/index.ts";
import { createNodeWorld } from "../../base/node.ts";
import {
  endpoints,
  findEndpoint,
  wireError,
  writeEnvelope,
  writeErrorEnvelope,
  writeTask,
  type Endpoint,
  type Exchange,
  type TaskFacts,
} from "../../contract/index.ts";
import { sealOf, type Engine, type EngineJob, type EngineRun, type RoleRequest, type Ticket } from "../index.ts";
import { createUpstreamEngine, type UpstreamOptions } from "./index.ts";

/** How the next request is answered, in place of the service's own way; `serve` is that way. */
export type Mood = (serve: () => Response, init: RequestInit) => Response | Promise<Response>;

/** The paid service in memory: it makes tasks, lets them end after a time, and counts what it is asked. */
export interface FakeService {
  readonly fetch: World["net"]["fetch"];
  /** What was asked, such as `POST /v1/videos/omni-video`. */
  readonly seen: string[];
  readonly tokens: string[];
  readonly bodies: JsonObject[];
  /** Moods of the next requests, by method. */
  readonly moods: { readonly GET: Mood[]; readonly POST: Mood[] };
  readonly tasks: FakeTask[];
  /** How long tasks that are made from now on take, in milliseconds. */
  lifeMs: number;
  /** How far its clock is ahead of ours, in milliseconds. */
  aheadMs: number;
  /** What an ended task tells beside its state; may be changed by a test. */
  result: (task: FakeTask) => Partial<TaskFacts>;
  /** Takes tokens of an access pair only within their time, as the service does. */
  checksTokens: boolean;
}

export interface FakeTask {
  readonly id: string;
  readonly endpoint: Endpoint;
  readonly externalId: string | null;
  readonly createdAt: number;
  readonly endsAt: number;
}

export function createFakeService(clock: Pick<Clock, "now">): FakeService {
  const service: FakeService = {
    seen: [],
    tokens: [],
    bodies: [],
    moods: { GET: [], POST: [] },
    tasks: [],
    lifeMs: 60_000,
    aheadMs: 0,
    checksTokens: false,
    result: ({ id }) => ({ videos: [{ id: `${id}9`, url: `https://files.example/${id}.mp4`, seconds: "5.042" }], units: "4" }),
    fetch: async (url, init = {}) => {
      const { pathname, searchParams, search } = new URL(url);
      const method = init.method === "POST" ? "POST" : "GET";
      service.seen.push(`${method} ${pathname}${search}`);
      service.tokens.push(new Headers(init.headers).get("authorization") ?? "");
      if (typeof init.body === "string") service.bodies.push(parseJson(init.body) as JsonObject); // bodies are records
      const now = (): number => clock.now() + service.aheadMs;
      const serve = (): Response => {
        const refused = service.checksTokens ? judgeToken(service.tokens.at(-1) ?? "", now()) : undefined;
        const data = refused ?? answer(service, method, pathname, searchParams, clock.now());
        return toResponse(data, now());
      };
      const mood = service.moods[method].shift();
      return mood ? await mood(serve, init) : serve();
    },
  };
  return service;
}

type Said = JsonObject | readonly JsonObject[] | ReturnType<typeof wireError>;

function toResponse(said: Said, now: number): Response {
  const isError = said instanceof Error;
  const body = isError ? writeErrorEnvelope("r-1", said) : writeEnvelope("r-1", said);
  const headers = { date: new Date(now).toUTCString(), "content-type": "application/json" };
  return new Response(stringifyJson(body), { status: isError ? said.http : 200, headers });
}

/** A refusal of the service by the name of its row. */
export function refusal(name: string, headers: Record<string, string> = {}, textKey?: string): Mood {
  const error = wireError(name, textKey === undefined ? {} : { textKey, values: { id: "x" } });
  return () => new Response(stringifyJson(writeErrorEnvelope("r-1", error)), { status: error.http, headers });
}

function answer(service: FakeService, method: string, pathname: string, query: URLSearchParams, now: number): Said {
  const own = endpoints.find((one) => one.path === pathname && one.method === method);
  if (own?.action === "create") return make(service, own, service.bodies.at(-1) ?? {}, now);
  const facts = service.tasks.map((task) => ({ task, facts: factsOf(service, task, now) }));
  if (own?.action === "find") {
    const [ids, external] = ["task_ids", "external_task_ids"].map((name) => query.get(name)?.split(",") ?? []);
    const found = facts.filter((one) => ids?.includes(one.facts.id) || external?.includes(one.facts.externalId ?? "-"));
    return found.map((one) => writeTask(own, one.facts));
  }
  const family =
    own?.family ?? endpoints.find((one) => one.action === "one" && pathname.startsWith(one.path.replace("{id}", "")))?.family;
  const ofFamily = facts.filter(({ task }) => task.endpoint.family === family);
  if (own?.action === "list") {
    const [page, size] = ["pageNum", "pageSize"].map((name) => Number(query.get(name)));
    const begin = ((page ?? 1) - 1) * (size ?? 30);
    return ofFamily
      .toReversed()
      .slice(begin, begin + (size ?? 30))
      .map((one) => writeTask(own, one.facts));
  }
  const id = decodeURIComponent(pathname.split("/").at(-1) ?? "");
  const one = ofFamily.find(({ facts: { id: its, externalId } }) => id === its || id === externalId);
  if (!one) return wireError("bad-value", { textKey: "not-found", values: { id } });
  return writeTask({ ...one.task.endpoint, action: "one", answerFields: findEndpoint(`${family}.one`).answerFields }, one.facts);
}

function make(service: FakeService, endpoint: Endpoint, body: JsonObject, now: number): Said {
  const options = (body["options"] ?? body) as JsonObject; // where both standards have the external id
  const externalId = typeof options["external_task_id"] === "string" ? options["external_task_id"] : null;
  if (service.tasks.some((task) => task.externalId === externalId))
    return wireError("bad-value", { textKey: "external-id-taken", values: { id: externalId ?? "" } });
  const id = String(880000000000000000n + BigInt(service.tasks.length));
  const task = { id, endpoint, externalId, createdAt: now, endsAt: now + service.lifeMs };
  service.tasks.push(task);
  return writeTask(endpoint, factsOf(service, task, now));
}

function factsOf(service: FakeService, task: FakeTask, now: number): TaskFacts {
  const { id, externalId, createdAt, endsAt } = task;
  const head = { id, externalId, reason: null, createdAt, units: null };
  if (now < endsAt) return { ...head, state: now === createdAt ? "submitted" : "processing", updatedAt: createdAt };
  return { ...head, state: "succeeded", updatedAt: endsAt, ...service.result(task) };
}

function judgeToken(header: string, now: number): ReturnType<typeof wireError> | undefined {
  const part = header.replace("Bearer ", "").split(".")[1] ?? "";
  const { exp, nbf } = JSON.parse(Buffer.from(part, "base64url").toString()) as { exp: number; nbf: number }; // signed by us
  if (now < nbf * 1000) return wireError("token-early");
  return now > exp * 1000 ? wireError("token-expired") : undefined;
}

/** A ticket for a job, and how often it was redeemed. */
export interface TestTicket extends Ticket {
  redeemed: number;
}

/** Host of the service of {@link toJob}s. */
const HOST = "api.example";

export function createTicket(endpoint: string, body: JsonObject, host = HOST): TestTicket {
  const ticket: TestTicket = {
    seal: sealOf(findEndpoint(endpoint), body, host),
    redeemed: 0,
    redeem: async () => {
      if (ticket.redeemed++ > 0) throw new Error("it was sent before");
    },
  };
  return ticket;
}

const OMNI: JsonObject = {
  model_name: "kling-v3-omni",
  prompt: "A paper fox crosses a frozen river.",
  duration: "5",
  mode: "std",
};

/** A body of the new standard for the same. */
export const NEW_BODY: JsonObject = {
  contents: [{ type: "prompt", text: "A paper fox crosses a frozen river." }],
  settings: { duration: 5, resolution: "720p" },
};

/** A job with a good ticket; every part may be replaced. */
export function toJob(externalId: string, given: Partial<EngineJob> = {}, host = HOST): EngineJob {
  const endpoint = given.endpoint ?? "omni-video.create";
  const body = given.body ?? (findEndpoint(endpoint).standard === "new" ? NEW_BODY : OMNI);
  const request = { kind: findEndpoint(endpoint).kind, endpoint } as RoleRequest; // nothing else of it is read
  const ticket = createTicket(endpoint, body, host);
  return { taskId: externalId, account: "a", externalId, endpoint, body, request, ticket, ...given };
}

export const RUN: EngineRun = { signal: new AbortController().signal, progress: () => {} };

/** A clock that lets answers and small files come before time moves on. */
export function createTestClock(): VirtualClock {
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise(setImmediate);
  };
  return createVirtualClock(Date.UTC(2026, 8, 1), { settle });
}

export interface Ground {
  readonly service: FakeService;
  readonly engine: Engine;
  readonly exchanges: Exchange[];
  readonly downloads: string[];
  readonly world: World;
}

/** An engine of a fake service, on a clock. */
export function createGround(clock: Clock, options: Partial<UpstreamOptions> = {}): Ground {
  const service = createFakeService(clock);
  const exchanges: Exchange[] = [];
  const downloads: string[] = [];
  const world = { ...createNodeWorld(), clock, net: { fetch: (url: string, init?: RequestInit) => service.fetch(url, init) } };
  const engine = createUpstreamEngine({
    world,
    logger: silentLogger,
    baseUrl: `https://${HOST}`,
    credential: { apiKey: "key" },
    readBlob: async (id) => new TextEncoder().encode(`content of ${id}`),
    download: async (address, { to }) => {
      downloads.push(address);
      await writeFile(to, address);
      return { bytes: address.length, mime: "video/mp4" };
    },
    observe: (exchange) => exchanges.push(exchange),
    ...options,
  });
  return { service, engine, exchanges, downloads, world };
}
