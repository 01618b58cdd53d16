import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { isJsonObject, stringifyJson, type Json, type JsonObject } from "../../src/base/index.ts";
import {
  endpointOf,
  endpoints,
  fieldsWithin,
  findModelAt,
  readRoles,
  toAnswerSchema,
  type Endpoint,
  type Field,
} from "../../src/contract/index.ts";
import { recordOf, recordsOf, startMemoryServer, textAt, type MemoryServer } from "./memory-server.ts";
import { makeFiles, prepareExample, type MadeIds } from "./prepare-example.ts";

/*
 * Every create of both standards, with every example of it that the contract takes: the answer of the create, the query by both ids, the
 * list, the look-up across the standards, and the bytes behind each address, held against the answers that the contract declares.
 */
const creates = endpoints.filter(({ action, bodyFields }) => action === "create" && !takesSession(bodyFields));
const stories = creates.flatMap((endpoint) =>
  endpoint.examples
    .filter(({ accepted }) => accepted)
    .map((example) => [`${endpoint.id}: ${example.title}`, endpoint, example] as const),
);

let at: MemoryServer;
let made: MadeIds;
let ids = 0;
beforeAll(async () => {
  at = await startMemoryServer();
  made = await makeFiles(at);
});
afterAll(() => at?.[Symbol.asyncDispose]());

describe("every family has a life of its own", () => {
  it("and none is left out but where no call can succeed: its models were switched off, or it needs a session of a call that nothing here serves", () => {
    const told = new Set(stories.map(([, { family }]) => family));
    const left = endpoints.filter(({ action, family }) => action === "create" && !told.has(family));
    expect(left.filter((endpoint) => !takesSession(endpoint.bodyFields) && !isSwitchedOff(endpoint))).toEqual([]);
    expect(left.length).toBeLessThan(told.size / 5);
  });

  it.each(stories)("%s", async (_, endpoint, example) => {
    const body = prepareExample(at, endpoint, example.body, made, `story-${ids++}`);
    const created = await at.post(endpoint.path, body);
    expect([created.http, created.body["message"]]).toEqual([200, "SUCCEED"]);
    assertDeclared(endpoint, recordOf(created));
    const record = await ended(endpoint, recordOf(created));
    const id = idOf(record);
    expect(stringifyJson(record)).toMatch(/"(task_)?status":"succeed(ed)?"/);
    await assertMade(endpoint, record);

    expect(await look("task_ids", id)).toEqual([
      expect.objectContaining({ id, status: "succeeded", message: "", outputs: expect.arrayContaining([expect.anything()]) }),
    ]);
    const found = await findByOthers(endpoint, readRoles(endpoint, body).one("external-id")?.value ?? "", id);
    expect(found.map(idOf)).toEqual(found.map(() => id));
    expect(found.filter((item) => "task_info" in item)).toEqual(found.filter((item) => "task_info" in item).map(() => record));
  });
});

/** A task by the caller's own id, where it has one, in either way, and in the list of its family. */
async function findByOthers(endpoint: Endpoint, externalId: Json, id: string): Promise<readonly JsonObject[]> {
  const name = typeof externalId === "string" ? encodeURIComponent(externalId) : "";
  const { one, list } = { one: endpointOf(endpoint.family, "one"), list: endpointOf(endpoint.family, "list") };
  const byName = name === "" ? [] : await look("external_task_ids", name);
  const queried = name === "" || !one ? [] : recordsOf(await at.get(one.path.replace("{id}", name)));
  const listed = list ? recordsOf(await at.get(list.path)).filter((item) => idOf(item) === id) : [];
  const expected = (name === "" ? 0 : 1 + (one ? 1 : 0)) + (list ? 1 : 0);
  if (byName.length + queried.length + listed.length !== expected) throw new Error(`the task ${id} is not found everywhere`);
  return [...byName, ...queried, ...listed];
}

async function look(name: string, id: string): Promise<readonly JsonObject[]> {
  return recordsOf(await at.get(`/tasks?${name}=${encodeURIComponent(id)}`));
}

/** The record of a task once it has ended, as its own standard tells it. */
async function ended(endpoint: Endpoint, created: JsonObject): Promise<JsonObject> {
  const one = endpointOf(endpoint.family, "one");
  const path = one ? one.path.replace("{id}", idOf(created)) : `/tasks?task_ids=${idOf(created)}`;
  for (let tries = 0; tries < 1000; tries++) {
    const record = recordOf(await at.get(path));
    if (/succeed|failed/.test(textAt(record, "task_status", "status"))) return record;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("the task did not end");
}

const ajv = new Ajv2020({ strict: false });
const validators = new Map<string, ReturnType<typeof ajv.compile>>();

/** What the operation declares of its answer holds, and nothing else is in it. */
function assertDeclared(endpoint: Endpoint, record: JsonObject): void {
  const isValid = validators.get(endpoint.id) ?? ajv.compile(toAnswerSchema(endpoint));
  validators.set(endpoint.id, isValid);
  expect(
    isValid(JSON.parse(JSON.stringify(record, (_, value: unknown) => (typeof value === "bigint" ? Number(value) : value)))),
    ajv.errorsText(isValid.errors),
  ).toBe(true);
  expect(Object.keys(record).filter((name) => !endpoint.answerFields.some((field) => field.name === name))).toEqual([]);
}

const KINDS: Readonly<Record<string, RegExp>> = {
  videos: /^video\/mp4$/,
  images: /^image\/png$/,
  series_images: /^image\/png$/,
  audios: /^audio\/(mpeg|wav)$/,
};

/** Members that only some results of a kind have. */
const SOMETIMES: ReadonlySet<string> = new Set(["watermark_url", "seed", "session_id", "result_type"]);

/** Each thing that was made is told with all that is declared of it, and the bytes behind its addresses are of its kind. */
async function assertMade(endpoint: Endpoint, record: JsonObject): Promise<void> {
  const one = endpointOf(endpoint.family, "one");
  if (one) assertDeclared(one, record);
  const result = record["task_result"] ?? { outputs: record["outputs"] };
  if (!isJsonObject(result)) throw new TypeError("a task that succeeded has a result");
  const shape = one?.answerFields.find(({ name }) => name === "task_result")?.shape;
  const lists = Object.entries(result).filter((entry): entry is [string, readonly JsonObject[]] => Array.isArray(entry[1]));
  expect(lists.length).toBeGreaterThan(0);
  for (const [name, items] of lists) {
    const declared = (shape && fieldsWithin(shape).find((field) => field.name === name))?.shape;
    const names = declared?.kind === "list" && KINDS[name] ? fieldsWithin(declared.item).map((field) => field.name) : [];
    expect(items.length, name).toBeGreaterThan(0);
    for (const item of items) {
      expect(
        names.filter((each) => item[each] === undefined && !SOMETIMES.has(each)),
        name,
      ).toEqual([]);
      await assertBytes(name, item);
    }
  }
}

async function assertBytes(list: string, item: JsonObject): Promise<void> {
  const kind = KINDS[list === "outputs" ? `${textAt(item, "type")}s` : list];
  for (const [name, value] of Object.entries(item)) {
    if (kind === undefined || typeof value !== "string" || !value.startsWith(at.url)) continue;
    const response = await fetch(value);
    expect([name, response.status, response.headers.get("content-type")]).toEqual([name, 200, expect.stringMatching(kind)]);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(8);
    const head = await fetch(value, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length")]).toEqual([200, response.headers.get("content-length")]);
  }
}

function idOf(record: JsonObject): string {
  return textAt(record, "task_id", "id");
}

function takesSession(fields: readonly Field[]): boolean {
  return fields.some(({ role }) => role === "session");
}

function isSwitchedOff(endpoint: Endpoint): boolean {
  const { models } = endpoint;
  return models.length > 0 && models.every((name) => findModelAt(endpoint, name)?.retiredOn !== undefined);
}
