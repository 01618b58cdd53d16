import { silentLogger, isJsonObject, parseJson, stringifyJson, type Json, type JsonObject } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import type { Engine } from "../../src/engines/index.ts";
import { createServer, type ServerOptions } from "../../src/server/index.ts";
import { createFixture, type Fixture, type FixtureParts } from "../../src/tasks/fixture.suite.ts";
import type { Probe } from "../../src/tasks/index.ts";
import { createMakingEngine } from "./making-engine.ts";

/** What a server answered. */
export interface Answer {
  readonly http: number;
  readonly headers: Headers;
  readonly body: JsonObject;
}

/** A whole server over the twins in memory and an engine that makes a file for every kind of work. */
export interface MemoryServer extends AsyncDisposable {
  readonly url: string;
  readonly fixture: Fixture;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body: Json, headers?: Record<string, string>): Promise<Answer>;
}

/** Every file is as the contract wants it: a picture of 600 px, a clip or sound of 5 s. */
export const fits: Probe = async (medium) => {
  const common = { bytes: 1000, width: 600, height: 600, seconds: 0 };
  if (medium === "image") return { ...common, format: "png", mime: "image/png" };
  if (medium === "audio") return { ...common, format: "mp3", mime: "audio/mpeg", width: 0, height: 0, seconds: 5 };
  return { ...common, format: "mp4", mime: "video/mp4", width: 1920, height: 1080, seconds: 5, fps: 30 };
};

/** Starts a {@link MemoryServer}; tasks run from the start. */
export async function startMemoryServer(
  options: Partial<ServerOptions> = {},
  parts: Omit<FixtureParts, "engine"> & { readonly engine?: Engine } = {},
): Promise<MemoryServer> {
  const world = createNodeWorld();
  const engine = parts.engine ?? createMakingEngine(world);
  const fixture = createFixture({ probe: fits, ...parts, engine });
  await fixture.tasks.start();
  const server = await createServer({
    version: "0",
    auth: { mode: "loopback" },
    tasks: fixture.tasks,
    accounts: fixture.store.accounts,
    blobs: fixture.blobs,
    engine,
    health: async () => true,
    world,
    logger: silentLogger,
    ...options,
  });
  const url = await server.listen();
  return {
    url,
    fixture,
    get: (path, headers = {}) => read(fetch(url + path, { headers })),
    post: (path, body, headers = {}) => read(fetch(url + path, { method: "POST", body: stringifyJson(body), headers })),
    [Symbol.asyncDispose]: async () => {
      await server.close(1000);
      await fixture.close();
    },
  };
}

/** The records of a success: of a list its items, of a record itself, of a search those of its page. */
export function recordsOf({ body }: Answer): readonly JsonObject[] {
  if (body["code"] !== 0) throw new TypeError(stringifyJson(body));
  const { data } = body;
  const page = isJsonObject(data) && Array.isArray(data["result"]) ? data["result"] : data;
  return [page as Json].flat().filter((item) => isJsonObject(item));
}

/** The first member of these names as text; empty where none has one. */
export function textAt(record: JsonObject, ...names: readonly string[]): string {
  const value = names.map((name) => record[name]).find((each) => each !== undefined);
  return value === undefined || typeof value === "object" ? "" : String(value);
}

/** The one record of a success. */
export function recordOf(answer: Answer): JsonObject {
  const [record] = recordsOf(answer);
  if (!record) throw new TypeError(`no record in ${stringifyJson(answer.body)}`);
  return record;
}

async function read(answer: Promise<Response>): Promise<Answer> {
  const response = await answer;
  const body = parseJson(await response.text());
  if (!isJsonObject(body)) throw new TypeError("the answer is no JSON object");
  return { http: response.status, headers: response.headers, body };
}
