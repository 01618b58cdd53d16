import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { operations, wireError } from "../contract/index.ts";
import { startTestServer, type TestServer } from "../server/testing.ts";
import { NotServed } from "../tasks/index.ts";
import { createClient } from "./create-client.ts";
import {
  AccountError,
  AuthError,
  BusyError,
  NotFoundError,
  NotServedError,
  RefusedError,
  UnknownOutcomeError,
} from "./errors.ts";
import { cancelTask, previewHeaders, readLocalTask } from "./local/index.ts";
import { createTokenCredential } from "./node.ts";
import { BODY, createTestClient } from "./testing.ts";
import type { Client } from "./types.ts";

describe("a client of a real server", () => {
  let at: TestServer;
  let client: Client;
  beforeEach(async () => {
    at = await startTestServer();
    client = createTestClient(at.url);
  });
  afterEach(async () => at[Symbol.asyncDispose]());

  it("has a resource for each family and a method for each operation", () => {
    for (const { resource, method } of operations) expect(client).toHaveProperty([resource, method], expect.any(Function));
  });

  it("creates, queries and lists", async () => {
    const created = await client.omniVideo.create(BODY);
    expect(created).toMatchObject({
      resource: "omniVideo",
      id: expect.stringMatching(/^\d{18}$/),
      externalId: "take-1",
      state: "submitted",
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      progress: { percent: 0, stage: "queued" },
      engine: "fake",
      record: { task_status: "submitted" },
    });
    expect(await client.omniVideo.get(created.id)).toMatchObject({ id: created.id, state: "submitted" });
    expect(await client.get(created)).toMatchObject({ id: created.id });
    expect(await client.omniVideo.list()).toMatchObject([{ id: created.id }]);
    expect(await client.omniVideo.list({ pageNum: 2, pageSize: 1 })).toEqual([]);
    expect(at.tasks.admissions[0]?.body).toEqual(BODY);
  });

  it("asks Onetake for a look of previews, of every create or of one, and of nothing else", async () => {
    await client.omniVideo.create(BODY, { headers: previewHeaders({ look: "plain" }) });
    const own = createTestClient(at.url, { headers: previewHeaders({ look: "plain", pictures: "jpeg" }) });
    await own.omniVideo.create({ ...BODY, external_task_id: "take-2" }, { headers: previewHeaders({ look: "slate" }) });
    await client.omniVideo.create({ ...BODY, external_task_id: "take-3" });
    expect(at.tasks.admissions.map(({ preview }) => preview)).toEqual([
      { look: "plain" },
      { look: "slate", pictures: "jpeg" },
      {},
    ]);
  });

  it("cancels a task, and tells what an Onetake server knows beside its record", async () => {
    const made = await client.omniVideo.create(BODY, { headers: previewHeaders({ look: "plain" }) });
    expect(await readLocalTask(client, { id: "take-1" })).toMatchObject({
      id: made.id,
      state: "submitted",
      preview: { look: "plain" },
    });
    for (const id of [made.id, "take-1"])
      expect(await cancelTask(client, { id })).toMatchObject({ id: made.id, state: "failed", reason: "The task was cancelled." });
    await expect(readLocalTask(client, { id: "none" })).rejects.toThrow(RefusedError);
    await expect(cancelTask(client, { id: "none" })).rejects.toThrow(RefusedError);
    const ended = await client.omniVideo.create({ ...BODY, external_task_id: "take-2" });
    at.tasks.change(ended.id, { state: "succeeded", result: { videos: [] } });
    await expect(cancelTask(client, ended)).rejects.toThrow("has ended already");
  });

  it("keeps every digit of an id, there and back", async () => {
    await client.omniVideo.create({ ...BODY, element_list: [{ element_id: 829836802793406551n }] });
    expect(at.tasks.admissions[0]?.body["element_list"]).toEqual([{ element_id: 829836802793406551n }]);
    const made = await client.elements.create({
      element_name: "Mira",
      element_description: "A girl.",
      reference_type: "image_refer",
    });
    at.tasks.addElement({ id: "829836802793406551", taskId: made.id });
    at.tasks.change(made.id, { state: "succeeded", result: { elements: ["829836802793406551"] } });
    const { record } = await client.elements.get(made.id);
    expect(record.task_result?.elements?.[0]?.element_id).toBe(829836802793406551n);
  });

  it("calls an operation by its id", async () => {
    const created = await client.call("omni-video.create", { body: BODY });
    expect(created).toMatchObject({ externalId: "take-1" });
    await expect(client.call("nothing.create")).rejects.toThrow(TypeError);
  });

  it("finds a task by its external id, with any letters, or says that there is none", async () => {
    const name = "take/1?a=ü %";
    const created = await client.omniVideo.create({ ...BODY, external_task_id: name });
    expect(await client.omniVideo.findByExternalId(name)).toMatchObject({ id: created.id });
    expect(await client.findByExternalId("omniVideo", name)).toMatchObject({ id: created.id });
    expect(await client.omniVideo.findByExternalId("take/2")).toBeUndefined();
  });

  it("hands on what the server remarks on the request", async () => {
    const body = { ...BODY, colour: "red" };
    expect(await client.omniVideo.create(body)).toMatchObject({ warning: "ignored: colour" });
  });

  it.each([
    ["a bad value", wireError("bad-value", { message: "no", fix: "send “std”", evidence: ["live-1"] }), RefusedError, 1201],
    ["a policy", wireError("content-policy"), RefusedError, 1301],
    ["a bad credential", wireError("auth-invalid"), AuthError, 1002],
    ["an empty pack", wireError("pack-empty"), AccountError, 1102],
    ["a missing right", wireError("no-right"), AccountError, 1103],
    ["too many tasks", wireError("over-concurrency"), BusyError, 1303],
    ["too many requests", wireError("too-fast"), BusyError, 1302],
    ["an operation that is not served", new NotServed("no images", "use another engine"), NotServedError, 1202],
    ["an internal error", wireError("internal"), UnknownOutcomeError, 5000],
    ["an internal timeout", wireError("timeout"), UnknownOutcomeError, 5002],
  ])("has its own error for %s at a create, which it sends once", async (_, thrown, Class, wireCode) => {
    at.tasks.failNext(thrown);
    const error: unknown = await client.omniVideo.create(BODY).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Class);
    expect(error).toMatchObject({
      wireCode,
      operation: "omni-video.create",
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      fix: expect.stringMatching(/\S/),
    });
    expect(at.tasks.admissions).toHaveLength(1);
  });

  it("tells the fix and the evidence of a refusal", async () => {
    at.tasks.failNext(wireError("bad-value", { message: "no", fix: "send “std”", evidence: ["live-1", "doc-2"] }));
    await expect(client.omniVideo.create(BODY)).rejects.toMatchObject({
      message: "no",
      fix: "send “std”",
      evidence: ["live-1", "doc-2"],
    });
  });

  it("says that a task is not there", async () => {
    await expect(client.omniVideo.get("1")).rejects.toThrow(NotFoundError);
    await expect(client.omniVideo.get("1")).rejects.toThrow("Task not found by id/external id: 1");
    await expect(client.omniVideo.get("")).rejects.toThrow(TypeError);
  });

  it("signs its requests with a key, an own function, or a token", async () => {
    await at[Symbol.asyncDispose]();
    const pair = { accessKey: "access-1", secretKey: "secret-1" };
    at = await startTestServer({
      auth: {
        mode: "strict",
        keys: [
          { account: "a", apiKey: "key-1" },
          { account: "b", ...pair },
        ],
      },
    });
    await createTestClient(at.url, { credential: "key-1" }).omniVideo.create(BODY);
    await createTestClient(at.url, { credential: async () => "key-1" }).omniVideo.list();
    await createTestClient(at.url, { credential: createTokenCredential(pair, { now: Date.now }) }).omniVideo.create(BODY);
    expect(at.tasks.admissions.map(({ account }) => account)).toEqual(["a", "b"]);
    await expect(createTestClient(at.url).omniVideo.list()).rejects.toMatchObject({ name: "AuthError", wireCode: 1001 });
    await expect(createTestClient(at.url, { credential: "x" }).omniVideo.list()).rejects.toMatchObject({
      name: "AuthError",
      wireCode: 1002,
    });
  });
});

describe("tasks of the new standard", () => {
  const asked: string[] = [];
  const task = { id: "42", status: "succeeded", external_id: "mine", create_time: 1, update_time: 2 };
  const fetch = async (url: string): Promise<Response> => {
    const { pathname, search } = new URL(url);
    asked.push(pathname + search);
    const found = search.endsWith("=42") || search.endsWith("=mine") ? [task] : [];
    const data = pathname === "/tasks" ? found : { ...task, status: "submitted" };
    return new Response(JSON.stringify({ code: 0, message: "SUCCEED", request_id: "r", data }));
  };
  const client = createClient({ baseUrl: "http://server.test", fetch });

  it("are created by model, then waited for and found where all tasks are", async () => {
    const made = await client.kling30.textToVideo({ prompt: "Rain.", options: { external_task_id: "mine" } });
    expect(made).toMatchObject({ id: "42", state: "submitted", externalId: "mine", resource: "kling30" });
    expect(await client.wait(made)).toMatchObject({ state: "succeeded" });
    expect(await client.findByExternalId("kling30", "mine")).toMatchObject({ id: "42" });
    expect(await client.findByExternalId("kling30", "other")).toBeUndefined();
    await expect(client.get({ resource: "kling30", id: "7" })).rejects.toThrow(NotFoundError);
    expect(asked).toEqual([
      "/text-to-video/kling-3.0",
      "/tasks?task_ids=42",
      "/tasks?external_task_ids=mine",
      "/tasks?external_task_ids=other",
      "/tasks?task_ids=7",
    ]);
  });

  it("are told apart from answers that are none", async () => {
    const { record, requestId } = await client.faces.identify({ video_id: "1" });
    expect([record, requestId]).toEqual([expect.objectContaining({ id: "42" }), "r"]);
    await client.account.costs({ start_time: 1, end_time: 2 });
    expect(asked.at(-1)).toBe("/account/costs?start_time=1&end_time=2");
  });
});

describe("createClient", () => {
  it.each(["", "localhost:80", "ftp://x", "http://", "file:///etc"])("refuses the base address %s", (baseUrl) => {
    expect(() => createClient({ baseUrl })).toThrow(TypeError);
  });

  it("sends nothing before the first call", () => {
    const fetch = vi.fn();
    createClient({ baseUrl: "http://127.0.0.1:1", fetch });
    expect(fetch).not.toHaveBeenCalled();
  });
});
