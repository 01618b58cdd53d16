import { join } from "node:path";

import { expect } from "vitest";

import { isJsonObject, parseJson, stringifyJson, type Json, type JsonObject } from "../../../src/base/index.ts";
import { createNodeWorld } from "../../../src/base/node.ts";
import { kindOfBytes } from "../../../src/conform/kind-of-bytes.ts";
import { endpointOf, findEndpoint, readTask, wireError, type Endpoint, type TaskFacts } from "../../../src/contract/index.ts";
import { checkAnswer } from "../../../src/contract/vectors.ts";
import { probeAudio, probeImage, probeVideo } from "../../../src/media/index.ts";
import type { Makes, TaskStory } from "./story.ts";

/** An answer as it came, with its `data`. */
export interface Answer {
  readonly http: number;
  readonly code: Json | undefined;
  readonly message: Json | undefined;
  readonly data: Json;
}

/** Sends a request to a path of a server. */
export async function send(base: string, endpoint: Endpoint, path: string, body?: JsonObject): Promise<Answer> {
  const init = body === undefined ? {} : { headers: { "content-type": "application/json" }, body: stringifyJson(body) };
  const response = await fetch(base + path, { method: endpoint.method, ...init });
  const answer = parseJson(await response.text());
  if (!isJsonObject(answer)) throw new TypeError(`${path} is not answered with an object`);
  return { http: response.status, code: answer["code"], message: answer["message"], data: answer["data"] ?? null };
}

/** Sends a request that is taken, and holds its answer against the contract. */
export async function expectAnswer(base: string, id: string, path: string, body?: JsonObject): Promise<Json> {
  const endpoint = findEndpoint(id);
  const answer = await send(base, endpoint, path, body);
  expect([answer.http, answer.code], `${endpoint.method} ${path}: ${stringifyJson(answer.message ?? null)}`).toEqual([200, 0]);
  expect(checkAnswer(endpoint, answer.data), `${endpoint.method} ${path}`).toEqual([]);
  return answer.data;
}

/** Expects 501 with a reason, as long as a create is not served. */
export async function expectNotServed(base: string, id: string, body: JsonObject, why: string): Promise<void> {
  const endpoint = findEndpoint(id);
  const { http, message } = await send(base, endpoint, endpoint.path, endpoint.method === "GET" ? undefined : body);
  expect(http, `${id} is answered with ${http}; it is no longer pending (${why})`).toBe(501);
  expect(message).toMatch(/\S/);
}

let counter = 0;

/** Create, both look-ups, the list, an id that is not there, and every file of the result. Answers what the task made. */
export async function expectTask(base: string, folder: string, story: TaskStory, body: JsonObject): Promise<TaskFacts> {
  const endpoint = findEndpoint(story.endpoint);
  const externalId = endpoint.onceBy === undefined ? undefined : `story-${++counter}`;
  const whole = externalId === undefined ? body : named(endpoint, body, externalId);
  const created = readTask(await expectAnswer(base, endpoint.id, endpoint.path, whole));
  expect(created).toMatchObject({ id: expect.stringMatching(/^\d{18}$/), state: "submitted" });
  if (externalId !== undefined) expect(created.externalId).toBe(externalId);
  const record = await untilEnded(base, endpoint, created.id);
  const facts = readTask(record);
  expect(facts.state, facts.reason ?? "").toBe("succeeded");
  if (externalId !== undefined) expect(readTask(await find(base, endpoint, externalId, "external")).id).toBe(created.id);
  await expectListed(base, endpoint, created.id);
  await expectStranger(base, endpoint);
  await expectMade(folder, record, facts, story.makes, story.seconds);
  return facts;
}

function named({ onceBy = "" }: Endpoint, body: JsonObject, externalId: string): JsonObject {
  const [outer = "", inner] = onceBy.split(".");
  if (inner === undefined) return { ...body, [outer]: externalId };
  const held = body[outer];
  return { ...body, [outer]: { ...(held !== undefined && isJsonObject(held) ? held : {}), [inner]: externalId } };
}

async function untilEnded(base: string, endpoint: Endpoint, id: string): Promise<Json> {
  for (let tries = 0; ; tries++) {
    const record = await find(base, endpoint, id, "own");
    const { state } = readTask(record);
    if (state === "succeeded" || state === "failed" || tries > 600) return record;
    await createNodeWorld().clock.sleep(50);
  }
}

/** The record of a task: by the family's own query, else by the query across families. */
async function find(base: string, { family }: Endpoint, id: string, by: "own" | "external"): Promise<Json> {
  const one = endpointOf(family, "one");
  if (one !== undefined) return await expectAnswer(base, one.id, one.path.replace("{id}", id));
  const list = await expectAnswer(base, "tasks.find", `/tasks?${by === "own" ? "task_ids" : "external_task_ids"}=${id}`);
  const [record] = Array.isArray(list) ? (list as readonly Json[]) : []; // Array.isArray does not narrow a readonly array
  if (record === undefined) throw new TypeError(`there is no task ${id}`);
  return record;
}

async function expectListed(base: string, { family, standard }: Endpoint, id: string): Promise<void> {
  const list = endpointOf(family, "list");
  if (list !== undefined) {
    const items = (await expectAnswer(base, list.id, `${list.path}?pageNum=1&pageSize=500`)) as readonly Json[]; // its shape was checked
    expect(items.map((item) => readTask(item).id)).toContain(id);
  }
  if (standard !== "new") return;
  const page = await expectAnswer(base, "tasks.search", "/tasks", { limit: 500 });
  const { result = [] } = page as { readonly result?: readonly Json[] }; // its shape was checked
  expect(result.map((item) => readTask(item).id)).toContain(id);
}

const NOBODY = "900000000000000009";

async function expectStranger(base: string, { family }: Endpoint): Promise<void> {
  const one = endpointOf(family, "one");
  if (one === undefined) return expect(await expectAnswer(base, "tasks.find", `/tasks?task_ids=${NOBODY}`)).toEqual([]);
  const refusal = wireError("bad-value", { textKey: "not-found", values: { id: NOBODY } });
  const { http, code, message } = await send(base, one, one.path.replace("{id}", NOBODY));
  expect({ http, code, message }).toEqual({ http: refusal.http, code: refusal.wireCode, message: refusal.wireMessage });
}

async function expectMade(
  folder: string,
  record: Json,
  facts: TaskFacts,
  makes: Makes,
  seconds: number | undefined,
): Promise<void> {
  const files = await readAll(folder, addressesIn(record));
  const count = (kinds: readonly string[]): number => files.filter(({ kind }) => kinds.includes(kind)).length;
  expect(facts.elements?.length ?? 0).toBe(makes.elements ?? 0);
  expect(facts.voices?.length ?? 0).toBe(makes.voices ?? 0);
  expect(files.filter(({ kind }) => kind === "unknown").map(({ url }) => url)).toEqual([]);
  if (makes.videos !== undefined) expect(count(["mp4"])).toBe(makes.videos);
  if (makes.images !== undefined) expect(count(["png", "jpeg"])).toBe(makes.images);
  if (makes.audios !== undefined) expect([count(["mp3"]), count(["wav"])]).toEqual([makes.audios, makes.audios]);
  for (const { kind, path } of files) await expectSound(kind, path);
  const clip = files.find(({ kind }) => kind === "mp4");
  if (seconds !== undefined && clip !== undefined) expect(Math.round((await probeVideo(clip.path)).seconds)).toBe(seconds);
}

/** Every address in a record, each once; what a task was made from is not a part of its result. */
function addressesIn(value: Json): readonly string[] {
  if (typeof value === "string") return /^https?:\/\//.test(value) ? [value] : [];
  if (Array.isArray(value)) return [...new Set((value as readonly Json[]).flatMap(addressesIn))]; // does not narrow
  if (!isJsonObject(value)) return [];
  const members = Object.entries(value).filter(([name]) => name !== "task_info");
  return [...new Set(members.flatMap(([, member]) => (member === undefined ? [] : addressesIn(member))))];
}

interface ResultFile {
  readonly url: string;
  readonly path: string;
  readonly kind: string;
}

async function readAll(folder: string, urls: readonly string[]): Promise<readonly ResultFile[]> {
  const { disk } = createNodeWorld();
  return await Promise.all(
    urls.map(async (url, index) => {
      const response = await fetch(url);
      expect(response.status, url).toBe(200);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const path = join(folder, `${counter}-${index}`);
      await disk.write(path, bytes);
      return { url, path, kind: kindOfBytes(bytes) };
    }),
  );
}

async function expectSound(kind: string, path: string): Promise<void> {
  if (kind === "mp4") expect((await probeVideo(path)).codec).toBe("avc");
  if (kind === "png" || kind === "jpeg") expect(probeImage(await createNodeWorld().disk.read(path)).width).toBeGreaterThan(0);
  if (kind === "mp3" || kind === "wav") expect((await probeAudio(path)).format).toBe(kind);
}
