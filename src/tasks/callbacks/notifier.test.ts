import { afterEach, describe, expect, it } from "vitest";

import { isJsonObject, parseJson, type JsonObject } from "../../base/index.ts";
import { createNodeWorld } from "../../base/node.ts";
import type { TaskFacts } from "../../contract/index.ts";
import { createMemoryStore, type DeliveryRow, type Store } from "../../store/index.ts";
import { createFixture, goodElement, goodVideo, type Fixture } from "../fixture.suite.ts";
import type { TaskView } from "../port.ts";
import { createNotifier, type NotifierOptions } from "./notifier.ts";

const VIDEO = "omni-video.create";
const ADDRESS = "https://hooks.example/kling?token=a%20b";
const world = createNodeWorld();

let at: Fixture;
let store: Store;
afterEach(() => at.close());

function open(more: Partial<NotifierOptions> = {}, given: Store = createMemoryStore()): void {
  store = given;
  const notifier = createNotifier({ world, describe: factsOf, base: () => "http://127.0.0.1:8080", ...more });
  at = createFixture({ store, hooks: [notifier] });
}

/** Facts with the base in them, as the server's own have it in addresses. */
function factsOf({ task, elements }: TaskView, base: string): TaskFacts {
  const { id, externalId, state, reason, createdAt, updatedAt, units } = task;
  const made = elements.map(({ id, name, images }) => ({
    id,
    name,
    description: "",
    kind: "images" as const,
    images: images.map((blob) => `${base}/${blob}`),
    ownedBy: "ada",
  }));
  const videos = state === "succeeded" && made.length === 0 ? [{ id: "1", url: `${base}/1.mp4` }] : undefined;
  return {
    id,
    externalId,
    state,
    reason,
    createdAt,
    updatedAt,
    units,
    ...(videos && { videos }),
    ...(made.length > 0 && { elements: made }),
  };
}

/** The deliveries of a task, what is told first first. */
async function deliveries({ task }: TaskView): Promise<readonly DeliveryRow[]> {
  const rows = await store.callbacks.list({ taskId: task.id, limit: 100 });
  return rows.toSorted((a, b) => a.place - b.place || a.dueAt - b.dueAt);
}

function bodyOf(row: DeliveryRow | undefined): JsonObject {
  const body = parseJson(row?.body ?? "null");
  if (isJsonObject(body)) return body;
  throw new TypeError("the body is no record");
}

describe("the notifier", () => {
  it("owes one call for each state of a task, and each tells its own state", async () => {
    open();
    const view = await at.create(VIDEO, { ...goodVideo, callback_url: ADDRESS });
    await at.tasks.start();
    const ended = await at.ended(view);
    const rows = await deliveries(view);
    expect(rows.map(({ state, place }) => [state, place])).toEqual([
      ["submitted", 0],
      ["processing", 1],
      ["succeeded", 2],
    ]);
    expect(rows.map((row) => bodyOf(row)["task_status"])).toEqual(["submitted", "processing", "succeed"]);
    expect(bodyOf(rows[2])).toMatchObject({
      task_id: view.task.id,
      updated_at: ended.task.updatedAt,
      task_result: { videos: [{ url: "http://127.0.0.1:8080/1.mp4" }] },
    });
    for (const row of rows) {
      expect(row).toMatchObject({ account: "ada", address: ADDRESS, standard: "legacy", standing: "waiting", attempts: 0 });
      expect(row.id).toMatch(/^\d{19}$/);
      expect(row.webhookId).toBe(row.id);
    }
  });

  it("tells of the elements that a task has made, though they are written in the same moment", async () => {
    open();
    const view = await at.create("elements.create", { ...(await goodElement()), callback_url: ADDRESS });
    await at.tasks.start();
    await at.ended(view);
    const rows = await deliveries(view);
    expect(JSON.stringify(rows.at(-1)?.body)).toMatch(/element_id.*Mira.*frontal_image/);
  });

  it("tells why a task failed", async () => {
    open();
    const view = await at.create(VIDEO, {
      ...goodVideo,
      callback_url: ADDRESS,
      image_list: [{ image_url: "https://nowhere.example/a.png" }],
    });
    await at.tasks.start();
    const { task } = await at.ended(view);
    expect(task.state).toBe("failed");
    expect(bodyOf((await deliveries(view)).at(-1))).toMatchObject({ task_status: "failed", task_status_msg: task.reason });
  });

  it("owes nothing when nobody asked, and nothing for a create that is refused", async () => {
    open();
    await at.create(VIDEO, { ...goodVideo, callback_url: "" });
    await at.create(VIDEO, { ...goodVideo, external_task_id: "one" });
    await expect(at.create(VIDEO, { ...goodVideo, external_task_id: "one", callback_url: ADDRESS })).rejects.toThrow(
      "already exists",
    );
    expect(await store.callbacks.list({ limit: 10 })).toEqual([]);
  });

  it("wakes the courier after the transaction", async () => {
    let woken = 0;
    open({ wake: () => void woken++ });
    await at.create(VIDEO, goodVideo);
    expect(woken).toBe(0);
    await at.create(VIDEO, { ...goodVideo, callback_url: ADDRESS });
    expect(woken).toBe(1);
  });

  it("names files, in a process without an address, under that of the process that took the task in", async () => {
    let base: string | undefined = "http://api.example";
    open({ base: () => base });
    const view = await at.create(VIDEO, { ...goodVideo, callback_url: ADDRESS });
    base = undefined;
    await at.tasks.start();
    await at.ended(view);
    const rows = await deliveries(view);
    expect(rows.map((row) => row.base)).toEqual(Array.from({ length: 3 }, () => "http://api.example"));
    expect(rows[2]?.body).toContain("http://api.example/1.mp4");
  });

  it("owes nothing that its plan drops, and names files by their paths where no address is known", async () => {
    let drops = true;
    open({ base: () => undefined, plan: (_, now) => (drops ? [] : [{ dueAt: now }]) });
    const view = await at.create(VIDEO, { ...goodVideo, callback_url: ADDRESS });
    expect(await deliveries(view)).toEqual([]);
    drops = false;
    await at.tasks.start();
    await at.ended(view);
    expect((await deliveries(view)).at(-1)?.body).toContain('"url":"/1.mp4"');
  });

  it("follows a plan: late, and repeated under the same webhook id", async () => {
    open({ plan: (_, now) => [{ dueAt: now + 5 }, { dueAt: now + 9, isRepeat: true }, { dueAt: now + 10 }] });
    const view = await at.create(VIDEO, { ...goodVideo, callback_url: ADDRESS });
    const [first, repeat, other] = await deliveries(view);
    expect(repeat?.webhookId).toBe(first?.id);
    expect(other?.webhookId).toBe(other?.id);
    expect(new Set([first?.id, repeat?.id, other?.id]).size).toBe(3);
    expect((repeat?.dueAt ?? 0) - (first?.dueAt ?? 0)).toBe(4);
  });
});
