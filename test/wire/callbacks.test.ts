import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { openStore, startOnetake, type Onetake, type OpenStore } from "../../src/assemble.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { createClient, type Client } from "../../src/client/index.ts";
import { verifyCallback } from "../../src/client/webhooks/index.ts";
import { encodePng } from "../../src/media/index.ts";
import type { DeliveryRow } from "../../src/store/index.ts";
import { createTestDatabase, type TestDatabase } from "../../src/store/testing.ts";
import { createSecret, deleteAllSecrets, redeliver, rotateSecret } from "../../src/tasks/index.ts";
import { startReceiver, type Call, type Receiver } from "./receiver.ts";

const ACCOUNT = "default";
const world = createNodeWorld();
const BODY = {
  model_name: "kling-v3-omni",
  prompt: "A paper fox crosses a frozen river.",
  mode: "std",
  aspect_ratio: "16:9",
  duration: "3",
} as const;

describe("callbacks, over HTTP, from the create to a receiver on this machine", () => {
  let database: TestDatabase;
  let home: string;
  let onetake: Onetake;
  let client: Client;
  let open: OpenStore;
  let receiver: Receiver;
  beforeAll(async () => {
    database = await createTestDatabase();
    home = await world.disk.temporaryDirectory("onetake-callbacks-");
    const callbacks = { delaysMs: [50, 50], timeoutMs: 400, lookMs: 100 };
    onetake = await startOnetake({ home, databaseUrl: database.url, engine: "instant", callbacks });
    client = createClient({ baseUrl: onetake.url });
    open = await openStore({ home, databaseUrl: database.url });
    receiver = await startReceiver();
  });
  afterAll(async () => {
    await receiver?.close();
    await open?.close();
    await onetake?.close();
    await database?.drop();
    await world.disk.remove(home);
  });
  beforeEach(() => {
    receiver.calls.length = 0;
    receiver.answer = (_, response) => void response.end();
  });

  async function shoot(more: object = {}): Promise<{ readonly id: string; readonly record: object }> {
    const created = await client.omniVideo.create({ ...BODY, callback_url: `${receiver.url}/hook?key=a%20b`, ...more });
    const ended = await client.wait(created, { intervalMs: 30 });
    return { id: ended.id, record: ended.record };
  }

  /** The deliveries of a task, once none of them waits. */
  async function settled(taskId: string): Promise<readonly DeliveryRow[]> {
    for (;;) {
      const rows = await open.store.callbacks.list({ taskId, limit: 20 });
      if (rows.length === 3 && rows.every(({ standing }) => standing !== "waiting")) return rows;
      await world.clock.sleep(30);
    }
  }

  const statesOf = (calls: readonly Call[]): readonly unknown[] =>
    calls.map(({ body }) => (JSON.parse(body) as Record<string, unknown>)["task_status"]);
  const verifies = ({ headers, body }: Call, secret: string): boolean => {
    try {
      new Webhook(secret).verify(body, headers as Record<string, string>);
      return true;
    } catch {
      return false;
    }
  };

  it("come for each state in order, unsigned without a secret, and the last is the record that a query answers", async () => {
    const { record } = await shoot({ external_task_id: "story-1" });
    await receiver.until(3);
    expect(statesOf(receiver.calls)).toEqual(["submitted", "processing", "succeed"]);
    expect(JSON.parse(receiver.calls[2]?.body ?? "")).toEqual(record);
    for (const { path, headers } of receiver.calls) {
      expect(path).toBe("/hook?key=a%20b");
      expect(headers["content-type"]).toBe("application/json; charset=utf-8");
      expect(Object.keys(headers).filter((name) => name.startsWith("webhook-"))).toEqual([]);
    }
  });

  it("tell a task of the new standard as its own query does", async () => {
    const created = await fetch(`${onetake.url}/text-to-video/kling-3.0`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: "Bearer any" },
      body: JSON.stringify({
        prompt: "shot 1, 2, A lantern is lit; shot 2, 3, The keeper carries it to the window;",
        settings: { audio: "native", resolution: "1080p", duration: 5, multi_shot: true },
        options: { external_task_id: "story-new", callback_url: receiver.url },
      }),
    });
    expect(created.status).toBe(200);
    await receiver.until(3);
    const bodies = receiver.calls.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect(bodies.map(({ status }) => status)).toEqual(["submitted", "processing", "succeeded"]);
    const query = await fetch(`${onetake.url}/tasks?task_ids=${String(bodies[2]?.["id"])}`);
    expect(((await query.json()) as { data: readonly object[] }).data).toEqual([bodies[2]]);
  });

  it("name files that are there", async () => {
    await shoot();
    await receiver.until(3);
    const { task_result: result } = JSON.parse(receiver.calls[2]?.body ?? "") as { task_result: { videos: { url: string }[] } };
    const file = await fetch(result.videos[0]?.url ?? "");
    expect([file.status, file.headers.get("content-type")]).toEqual([200, "video/mp4"]);
    await file.arrayBuffer();
  });

  it("tell of an element what a query tells, with all the digits of its id", async () => {
    const picture = async (shade: number): Promise<string> =>
      Buffer.from(await encodePng(new Uint8Array(400 * 400 * 4).fill(shade), 400, 400)).toString("base64");
    const created = await client.elements.create({
      element_name: "Mira",
      element_description: "A woman with a red scarf.",
      reference_type: "image_refer",
      element_image_list: { frontal_image: await picture(10), refer_images: [{ image_url: await picture(20) }] },
      callback_url: receiver.url,
    });
    await client.wait(created, { intervalMs: 30 });
    await receiver.until(3);
    const query = await (await fetch(`${onetake.url}/v1/general/advanced-custom-elements/${created.id}`)).text();
    expect(query).toContain(`"data":${receiver.calls[2]?.body}`);
    expect(receiver.calls[2]?.body).toMatch(/"element_id":\d{15}/);
  });

  it("are signed as soon as the account has a secret, with both while one replaces the other, and not after all were deleted", async () => {
    const context = { store: open.store, world };
    const first = await createSecret(context, ACCOUNT);
    await shoot();
    await receiver.until(3);
    for (const call of receiver.calls) {
      expect(verifies(call, first)).toBe(true);
      expect((await verifyCallback(call.headers, call.body, first)).task.state).toMatch(/submitted|processing|succeeded/);
    }
    expect(new Set(receiver.calls.map(({ headers }) => headers["webhook-id"])).size).toBe(3);
    const second = await rotateSecret(context, ACCOUNT);
    await shoot();
    await receiver.until(6);
    for (const call of receiver.calls.slice(3)) expect([verifies(call, first), verifies(call, second)]).toEqual([true, true]);
    const third = await rotateSecret(context, ACCOUNT, { emergency: true });
    await shoot();
    await receiver.until(9);
    for (const call of receiver.calls.slice(6))
      expect([first, second, third].map((key) => verifies(call, key))).toEqual([false, false, true]);
    await deleteAllSecrets(context, ACCOUNT);
    await shoot();
    await receiver.until(12);
    expect(receiver.calls.slice(9).map(({ headers }) => headers["webhook-signature"])).toEqual([undefined, undefined, undefined]);
  });

  it("are tried again, under the same id and body, by a receiver that errs, resets or hangs until it takes them", async () => {
    const secret = await createSecret({ store: open.store, world }, ACCOUNT);
    const tries = new Map<string, number>();
    const moods = [
      (response: Parameters<Receiver["answer"]>[1]) => void response.writeHead(500).end("no"),
      (response: Parameters<Receiver["answer"]>[1]) => void response.socket?.resetAndDestroy(),
      () => {}, // hangs
    ];
    receiver.answer = ({ headers }, response) => {
      const id = String(headers["webhook-id"]);
      const before = tries.get(id) ?? 0;
      tries.set(id, before + 1);
      if (before > 0) response.end();
      else moods[(tries.size - 1) % moods.length]?.(response);
    };
    const { id } = await shoot();
    const rows = await settled(id);
    expect(rows.map(({ standing, attempts, lastStatus }) => [standing, attempts, lastStatus])).toEqual([
      ["delivered", 2, 200],
      ["delivered", 2, 200],
      ["delivered", 2, 200],
    ]);
    for (const row of rows) {
      const calls = receiver.calls.filter(({ headers }) => headers["webhook-id"] === row.webhookId);
      expect(calls.map(({ body }) => body)).toEqual([row.body, row.body]);
      expect(calls.every((call) => verifies(call, secret))).toBe(true);
    }
    await deleteAllSecrets({ store: open.store, world }, ACCOUNT);
  });

  it("follow no redirect, are given up with the reason, and can be sent again", async () => {
    receiver.answer = ({ path }, response) =>
      void response.writeHead(path === "/elsewhere" ? 200 : 302, { location: "/elsewhere" }).end();
    const { id } = await shoot();
    const rows = await settled(id);
    expect(receiver.calls.map(({ path }) => path)).not.toContain("/elsewhere");
    for (const row of rows) {
      expect(row).toMatchObject({
        standing: "given-up",
        attempts: 3,
        lastStatus: 302,
        lastFault: expect.stringContaining("redirect"),
      });
    }
    receiver.answer = (_, response) => void response.end();
    for (const row of rows) await redeliver({ store: open.store, world }, row.id);
    expect((await settled(id)).map(({ standing }) => standing)).toEqual(["delivered", "delivered", "delivered"]);
  });

  it("are refused, and the create is not, when the address may not be reached", async () => {
    for (const address of ["http://10.0.0.1/", "https://user:secret@hooks.example/", "https://hooks.example:8443/"]) {
      const { id } = await shoot({ callback_url: address });
      for (const row of await settled(id))
        expect(row, address).toMatchObject({ standing: "refused", lastStatus: null, lastFault: expect.stringMatching(/\S/) });
    }
    expect(receiver.calls).toEqual([]);
    const warned = await fetch(`${onetake.url}/v1/videos/omni-video`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...BODY, callback_url: "http://10.0.0.1/" }),
    });
    expect([warned.status, warned.headers.get("x-onetake-warning")]).toEqual([
      200,
      "callbacks will not arrive: The address is not on the public internet.",
    ]);
    await warned.text();
  });
});
