import { expect } from "vitest";

import { isJsonObject, parseJson, silentLogger, type Json, type JsonObject } from "../base/index.ts";
import { createNodeWorld } from "../base/node.ts";
import { createMemoryBlobs, type Blobs } from "../store/index.ts";
import { createServer } from "./create-server.ts";
import { createFakeTasks, type FakeTasks } from "./fake-tasks.suite.ts";
import type { Server, ServerOptions } from "./options.ts";

/** A listening server over fakes, for tests. */
export interface TestServer extends AsyncDisposable {
  readonly server: Server;
  readonly url: string;
  readonly tasks: FakeTasks;
  readonly blobs: Blobs;
  /** Sends a request to a path and reads the answer, which must be a JSON object. */
  send(path: string, init?: RequestInit): Promise<Answer>;
  /** Posts a body, by default as JSON. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
}

/** What a test server answered. */
export interface Answer {
  readonly http: number;
  readonly headers: Headers;
  readonly body: JsonObject;
}

/** The form of a request id. */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Starts a server on a free port of this machine. */
export async function startTestServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const world = createNodeWorld();
  const tasks = createFakeTasks();
  const blobs = createMemoryBlobs({ disk: world.disk });
  const server = await createServer({
    version: "1.2.3",
    auth: { mode: "loopback" },
    tasks,
    blobs,
    engine: { name: "fake", billable: false },
    health: async () => true,
    world,
    logger: silentLogger,
    ...options,
  });
  const url = await server.listen();
  const send = (path: string, init?: RequestInit): Promise<Answer> => read(fetch(url + path, init));
  return {
    server,
    url,
    tasks,
    blobs,
    send,
    post: (path, body, headers = { "content-type": "application/json" }) =>
      send(path, { method: "POST", headers, body: typeof body === "string" ? body : JSON.stringify(body) }),
    [Symbol.asyncDispose]: () => server.close(1000),
  };
}

/** The data of a success. */
export function dataOf(answer: Answer): Record<string, Json | undefined> {
  expect(answer.body).toMatchObject({ code: 0, message: "SUCCEED", data: {} });
  const { data } = answer.body;
  if (isJsonObject(data)) return data;
  throw new TypeError("the answer's data is no record");
}

/** The id of the task in a success. */
export function taskIdOf(answer: Answer): string {
  const { task_id: id } = dataOf(answer);
  if (typeof id === "string") return id;
  throw new TypeError("the answer's data has no task id");
}

/** A text among the data of a success, such as its id. */
export function textOf(answer: Answer, name: string): string {
  const text = dataOf(answer)[name];
  if (typeof text === "string") return text;
  throw new TypeError(`the answer's data has no text ${name}`);
}

/** The records of a list. */
export function recordsOf(answer: Answer): readonly JsonObject[] {
  expect(answer.body).toMatchObject({ code: 0, message: "SUCCEED" });
  const { data } = answer.body;
  if (Array.isArray(data) && data.every(isJsonObject)) return data;
  throw new TypeError("the answer's data is no list of records");
}

/** HTTP status and code of a refusal, which must be one in the service's envelope. */
export function refusalOf({ http, headers, body }: Answer): readonly [number, unknown] {
  expect(body).toEqual({
    code: expect.any(Number),
    message: expect.stringMatching(/\S/),
    request_id: expect.stringMatching(UUID),
  });
  expect(headers.get("x-request-id")).toBe(body["request_id"]);
  return [http, body["code"]];
}

async function read(answer: Promise<Response>): Promise<Answer> {
  const response = await answer;
  const body = parseJson(await response.text());
  if (!isJsonObject(body)) throw new TypeError("the answer is no JSON object");
  return { http: response.status, headers: response.headers, body };
}
