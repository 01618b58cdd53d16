import { describe, expect, it } from "vitest";

import { createClient } from "../../client/index.ts";
import { createVirtualClock, stringifyJson, type Json } from "../../base/index.ts";
import { connectShootServer, NotFree, type ShootServerOptions } from "./client-server.ts";
import { readServerFacts } from "./server-facts.ts";

const SIGNAL = new AbortController().signal;

function clientOf(answers: Readonly<Record<string, Json>>) {
  const asked: string[] = [];
  const looks: (string | null)[] = [];
  const fetch = async (url: string, init?: RequestInit): Promise<Response> => {
    const path = `${init?.method ?? "GET"} ${new URL(url).pathname}`;
    asked.push(path);
    looks.push(new Headers(init?.headers).get("x-onetake-look"));
    const answer = answers[path];
    if (answer === undefined)
      return new Response(stringifyJson({ code: 1201, message: "Task not found", request_id: "r" }), { status: 400 });
    return new Response(stringifyJson(answer), { headers: { "x-onetake-progress": "40", "x-onetake-stage": "frames" } });
  };
  const clock = createVirtualClock(0);
  const facts = (signal: AbortSignal) => readServerFacts("http://server.test", { net: { fetch }, clock }, signal);
  return { asked, looks, facts, client: createClient({ baseUrl: "http://server.test", fetch, clock }) };
}

function health(billable: boolean): Json {
  return { product: "onetake", version: "1", contract: "c", engine: { name: "local", billable }, ready: true };
}

function task(status: string, more: Json = {}): Json {
  const data = { task_id: "42", task_status: status, task_info: { external_task_id: "mine" }, created_at: 1, updated_at: 1 };
  return { code: 0, message: "SUCCEED", request_id: "r", data: { ...data, ...(more as object) } };
}

function connect(answers: Readonly<Record<string, Json>>, more: Partial<ShootServerOptions> = {}) {
  const { asked, looks, client, facts } = clientOf(answers);
  const options = { client, facts, id: "here", baseUrl: "http://server.test", download: async () => {}, ...more };
  return { asked, looks, connected: connectShootServer(options, SIGNAL) };
}

describe("connectShootServer", () => {
  it("refuses a server that is not Onetake, without sending it anything but a look", async () => {
    const { asked, connected } = connect({ "GET /healthz": { product: "something" } });
    await expect(connected).rejects.toThrow(NotFree);
    expect(asked).toEqual(["GET /healthz"]);
  });

  it("refuses an Onetake server whose engine costs money", async () => {
    await expect(connect({ "GET /healthz": health(true) }).connected).rejects.toThrow(/costs money/);
  });

  it("finds a task by any id, and nothing where the server knows none", async () => {
    const server = await connect({ "GET /healthz": health(false), "GET /v1/videos/omni-video/mine": task("submitted") })
      .connected;
    expect(server.engine).toBe("local");
    expect((await server.find("omni-video.create", "mine", SIGNAL))?.facts).toMatchObject({ id: "42", externalId: "mine" });
    expect(await server.find("omni-video.create", "other", SIGNAL)).toBeUndefined();
  });

  it("asks for the look of previews with creates, and with nothing else", async () => {
    const answers = { "GET /healthz": health(false), "POST /v1/videos/omni-video": task("submitted") };
    const { asked, looks, connected } = connect(answers, { preview: { look: "plain" } });
    const server = await connected;
    await server.create("omni-video.create", { prompt: "A fox." }, SIGNAL);
    await server.find("omni-video.create", "other", SIGNAL);
    expect(asked.map((path, index) => [path, looks[index]])).toEqual([
      ["GET /healthz", null],
      ["POST /v1/videos/omni-video", "plain"],
      ["GET /v1/videos/omni-video/other", null],
    ]);
  });

  it("answers a failed task as an outcome and tells progress", async () => {
    const answers = {
      "GET /healthz": health(false),
      "GET /v1/videos/omni-video/42": task("failed", { task_status_msg: "too dark" }),
    };
    const server = await connect(answers).connected;
    const told: unknown[] = [];
    const ended = await server.wait("omni-video.create", "42", (progress) => told.push(progress), SIGNAL);
    expect(ended.facts).toMatchObject({ state: "failed", reason: "too dark" });
    expect(told).toEqual([{ percent: 40, stage: "frames" }]);
  });
});
