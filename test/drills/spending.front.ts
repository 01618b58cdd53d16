import { isJsonObject, parseJson, stringifyJson, type Json, type JsonObject, type Net } from "../../src/base/index.ts";
import { answersAtOnce, endpoints, findEndpoint, readRoles, writeEnvelope, type Endpoint } from "../../src/contract/index.ts";
import type { Kling } from "./spending.kling.ts";
import type { Life } from "./spending.life.ts";
import type { SharedTime } from "./spending.time.ts";

/** A billable POST that came to the front. */
export interface Post {
  readonly endpoint: string;
  /** The id under which its task can be found; empty where it has none. */
  readonly externalId: string;
  readonly body: JsonObject;
  /** Unix milliseconds. */
  readonly at: number;
  /** HTTP status and service code of the answer; 0 where none came. */
  http: number;
  code: number;
  /** Whether the process that sent it lived to hear the answer. */
  isHeard: boolean;
}

/** What becomes of a create on its way. */
export interface CreateMood {
  /** The drill with which the playing server meets it. */
  readonly drill?: string;
  /** Sends it twice, as proxies do that repeat by themselves, and answers what came to the second. */
  readonly isRepeated?: boolean;
  /** Seconds for a header `retry-after` of the answer. */
  readonly retryAfter?: number;
  /** It does not get through at all: the connection breaks before anything was sent on. */
  readonly isCut?: boolean;
}

/** Whoever sends through a front: told of the moments `leaving` and `arrived` of a create, at which it may die. */
export type Sender = Pick<Life, "at" | "isDead">;

/** What stands between a product and the playing server: it counts every billable POST, and troubles creates on purpose. */
export interface Front {
  /** The way to the playing server for one sender; by default one that never dies. */
  way(sender?: Sender): Net["fetch"];
  /** In the order in which they came. */
  readonly posts: readonly Post[];
  /** How many free questions came. */
  reads(): number;
  /** Requests that are neither: whatever stands here has found another way out. */
  readonly strays: readonly string[];
}

/** How a front is made. */
export interface FrontSetup {
  readonly time: SharedTime;
  readonly kling: Kling;
  /** Whether nobody listens: no connection comes about, and nothing leaves. By default somebody does. */
  readonly isAbsent?: () => boolean;
  /** Whether everything is answered with an empty 503 and nothing gets through; never by default. */
  readonly isDown?: () => boolean;
  /** What is answered to operations that the playing server does not have, as the data of the answer; by default it is asked all the same. */
  readonly says?: (endpoint: Endpoint) => Json | undefined;
  /** What becomes of the `count`-th billable POST, from 0; nothing special by default. */
  readonly mood?: (count: number) => CreateMood;
}

/** Makes a {@link Front}. */
export function createFront(setup: FrontSetup): Front {
  const { time, kling, isAbsent = never, isDown = never, mood = (): CreateMood => ({}) } = setup;
  const posts: Post[] = [];
  const strays: string[] = [];
  let reads = 0;
  const create = async (sender: Sender, endpoint: Endpoint, url: string, init: RequestInit): Promise<Response> => {
    await sender.at("leaving");
    const wanted = mood(posts.length);
    const post = toPost(endpoint, init, time.clock.now());
    posts.push(post);
    const { coming } = await meet(setup, wanted, post, url, withDrill(init, wanted.drill));
    await sender.at("arrived");
    const answer = await coming;
    post.isHeard = !sender.isDead();
    if (answer instanceof Error) throw answer;
    return toResponse(answer, kling.now(), wanted.retryAfter);
  };
  return {
    posts,
    reads: () => reads,
    strays,
    way:
      (sender = immortal) =>
      async (url, init = {}) => {
        if (isAbsent()) throw nobody();
        const endpoint = url.startsWith(kling.url) ? findBillable(init.method, new URL(url).pathname) : undefined;
        if (endpoint !== undefined) return await create(sender, endpoint, url, init);
        const free = setup.says && findFree(init.method, new URL(url).pathname);
        const said = free && setup.says?.(free);
        if (said !== undefined) return toResponse(toAnswer(said), kling.now());
        if ((init.method ?? "GET") === "GET") reads++;
        else strays.push(`${init.method} ${url}`);
        return toResponse(isDown() ? DOWN : await time.during(async () => await ask(url, init)), kling.now());
      },
  };
}

const immortal: Sender = { at: async () => {}, isDead: () => false };

function findBillable(method = "GET", path: string): Endpoint | undefined {
  return endpoints.find(
    (endpoint) => endpoint.billable && endpoint.method === method && [endpoint.path, ...(endpoint.alsoAt ?? [])].includes(path),
  );
}

function findFree(method = "GET", path: string): Endpoint | undefined {
  return endpoints.find((endpoint) => !endpoint.billable && endpoint.method === method && endpoint.path === path);
}

function toPost(endpoint: Endpoint, { body: text }: RequestInit, at: number): Post {
  const body = typeof text === "string" ? parseJson(text) : null;
  if (!isJsonObject(body)) throw new TypeError("a create has a body that is a JSON object");
  const externalId = readRoles(endpoint, body).one("external-id")?.value;
  return {
    endpoint: endpoint.id,
    externalId: typeof externalId === "string" ? externalId : "",
    body,
    at,
    http: 0,
    code: 0,
    isHeard: false,
  };
}

function nobody(): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error("nobody listens"), { code: "ECONNREFUSED" }) });
}

const never = (): boolean => false;
const nothing = (): undefined => undefined;

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/**
 * Resolves when a create has arrived, with what is coming back: an answer, or how it broke off. One that is never answered has arrived
 * when the playing server has its task.
 */
async function meet(
  { time, kling, isDown = never, says = nothing }: FrontSetup,
  { drill, isRepeated, isCut }: CreateMood,
  post: Post,
  url: string,
  init: RequestInit,
): Promise<{ readonly coming: Promise<Answer | Error> }> {
  if (isDown()) return { coming: Promise.resolve(note(post, DOWN)) };
  const said = says(findEndpoint(post.endpoint));
  if (said !== undefined) return { coming: Promise.resolve(note(post, toAnswer(said))) };
  if (isCut) return { coming: Promise.resolve(new TypeError("fetch failed", { cause: new Error("the connection was reset") })) };
  const send = async (): Promise<Answer | Error> => await ask(url, init).then((answer) => note(post, answer), toError);
  if (drill?.startsWith("hang")) {
    const coming = send();
    await time.until(async () => (await kling.books()).some((task) => task.externalId === post.externalId));
    return { coming };
  }
  // What answers at once takes its time for it: then time goes on.
  const during = answersAtOnce(findEndpoint(post.endpoint))
    ? async <T>(work: () => Promise<T>): Promise<T> => await work()
    : time.during;
  const first = await during(send);
  return { coming: Promise.resolve(isRepeated ? await during(send) : first) };
}

/** Writes down what comes back, whether or not whoever sent it lives to hear it. */
function note(post: Post, answer: Answer): Answer {
  [post.http, post.code] = [answer.status, codeOf(answer.text)];
  return answer;
}

function toAnswer(data: Json): Answer {
  return {
    status: 200,
    headers: new Headers({ "content-type": "application/json" }),
    text: stringifyJson(writeEnvelope("says", data)),
  };
}

/** As a proxy says that nobody is behind it. */
const DOWN: Answer = { status: 503, headers: new Headers(), text: "" };

// The body is read at once, for reading it is something real too.
async function ask(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Header by which a request asks for a drill. */
const DRILL = "x-onetake-drill";

function withDrill(init: RequestInit, drill: string | undefined): RequestInit {
  if (drill === undefined) return init;
  const headers = new Headers(init.headers);
  headers.set(DRILL, drill);
  return { ...init, headers };
}

/** The answer as the playing server gives it at its own time, which the platform's header does not know. */
function toResponse({ status, headers, text }: Answer, now: number, retryAfter?: number): Response {
  const told = new Headers(headers);
  told.set("date", new Date(now).toUTCString());
  for (const name of ["content-encoding", "content-length", "transfer-encoding"]) told.delete(name);
  if (retryAfter !== undefined) told.set("retry-after", String(retryAfter));
  return new Response(text, { status, headers: told });
}

function codeOf(text: string): number {
  if (text === "") return 0;
  const body: Json = parseJson(text);
  return isJsonObject(body) ? Number(body["code"]) : 0;
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
