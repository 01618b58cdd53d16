import { describe, expect, it } from "vitest";

import { createClient } from "../../client/index.ts";
import { createVirtualClock, stringifyJson, type Json } from "../../base/index.ts";
import { NeedsApproval, PurposeTaken } from "./buy-once.ts";
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

describe("a take that is bought", () => {
  const paid = { engine: "upstream", purpose: "rain/take-001", project: "fox", library: "upstream-1" };
  const film = { prompt: "A fox.", external_task_id: "mine", model_name: "kling-v3-omni", duration: "3", sound: "off" };
  const cast = { element_name: "Mira", external_task_id: "mine" };
  const waiting = {
    id: "plan-1",
    engine: "upstream",
    purpose: "rain/take-001",
    state: "open",
    approved: null,
    reasons: ["a person"],
    exposure: { video: "1.8" },
    next: "onetake approve plan-1",
  };
  const plans = (...list: readonly object[]): Json =>
    ({ code: 0, message: "SUCCEED", request_id: "r", data: { plans: list } }) as unknown as Json; // of the test

  /** A server that answers a create as it is told, and says what each create asked for. */
  async function server(answers: Readonly<Record<string, Json>>, more: Partial<ShootServerOptions> = { paid }) {
    const asked: Readonly<Record<string, string>>[] = [];
    const fetch = async (url: string, init?: RequestInit): Promise<Response> => {
      const path = `${init?.method ?? "GET"} ${new URL(url).pathname}`;
      if (path.startsWith("POST"))
        asked.push(Object.fromEntries([...new Headers(init?.headers)].filter(([name]) => name.startsWith("x-onetake"))));
      const answer = answers[path];
      if (answer !== undefined) return new Response(stringifyJson(answer));
      return new Response(stringifyJson({ code: 1102, message: "no approval", request_id: "r" }), { status: 429 });
    };
    const client = createClient({ baseUrl: "http://server.test", fetch, clock: createVirtualClock(0) });
    const facts = async () =>
      ({ isOnetake: true, version: "1", contract: "c", engine: { name: "local", isBillable: false }, isReady: true }) as const;
    const options = { client, facts, id: "here", baseUrl: null, download: async () => {}, ...more };
    return { asked, connected: await connectShootServer(options, SIGNAL) };
  }

  it("names engine, purpose and project with what costs money, the engine alone with what does not", async () => {
    const { asked, connected } = await server({
      "POST /v1/videos/omni-video": task("submitted"),
      "POST /v1/general/advanced-custom-elements": task("submitted"),
    });
    await connected.create("omni-video.create", film, SIGNAL);
    await connected.create("elements.create", cast, SIGNAL);
    expect(asked).toEqual([
      { "x-onetake-engine": "upstream", "x-onetake-purpose": "rain/take-001", "x-onetake-project": "fox" },
      { "x-onetake-engine": "upstream" },
    ]);
    expect(connected).toMatchObject({ engine: "upstream", id: "here upstream-1", elementMark: "upstream-1" });
  });

  it("names the free engine with creates of free takes, so that no key leads elsewhere", async () => {
    const { asked, connected } = await server({ "POST /v1/videos/omni-video": task("submitted") }, {});
    await connected.create("omni-video.create", film, SIGNAL);
    expect(asked).toEqual([{ "x-onetake-engine": "local" }]);
  });

  it("waits for a person where the server refused it for want of an approval, and tells the plan", async () => {
    const { connected } = await server({ "GET /onetake/plans": plans({ ...waiting, purpose: "other" }, waiting) });
    const refused = await connected.create("omni-video.create", film, SIGNAL).catch((thrown: unknown) => thrown);
    expect(refused).toBeInstanceOf(NeedsApproval);
    expect(refused).toMatchObject({ plan: { id: "plan-1" }, fix: expect.stringContaining("onetake approve plan-1") });
  });

  it.each([
    ["no plan waits", plans({ ...waiting, purpose: "other" })],
    ["its plan is approved", plans({ ...waiting, approved: { by: "mira", at: 1, until: 2 } })],
    ["plans cannot be read", undefined],
  ])("keeps the refusal as it is where %s", async (_, listed) => {
    const { connected } = await server(listed === undefined ? {} : { "GET /onetake/plans": listed });
    await expect(connected.create("omni-video.create", film, SIGNAL)).rejects.toThrow("no approval");
  });

  it("is no other take's result: a purpose that was bought before is told as such", async () => {
    const { connected } = await server({ "POST /v1/videos/omni-video": task("succeed") });
    await expect(connected.create("omni-video.create", { ...film, external_task_id: "new" }, SIGNAL)).rejects.toThrow(
      PurposeTaken,
    );
  });
});
