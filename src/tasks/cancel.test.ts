import { join } from "node:path";

import { afterEach, describe, expect, it } from "vitest";

import { createNodeWorld } from "../base/node.ts";
import { WireError } from "../contract/index.ts";
import type { Engine, EngineRun } from "../engines/index.ts";
import { createMemoryStore, type TaskState } from "../store/index.ts";
import { createFixture, goodElement, goodVideo, type Fixture, type FixtureParts } from "./fixture.suite.ts";
import { createMemoryQueue, createMemoryRunner, createMeter } from "./index.ts";

const VIDEO = "omni-video.create";
const world = createNodeWorld();
const open: Fixture[] = [];

afterEach(async () => {
  for (const fixture of open.splice(0)) await fixture.close();
});

function fixtureOf(parts: FixtureParts): Fixture {
  const fixture = createFixture(parts);
  open.push(fixture);
  return fixture;
}

describe("cancelling a task", () => {
  it("ends it with a plain reason, aborts its work and keeps nothing", async () => {
    const engine = createHangingEngine();
    const changes: TaskState[] = [];
    const at = fixtureOf({ engine, hooks: [{ changed: async (_, { state }) => void changes.push(state) }] });
    await at.tasks.start();
    const { task } = await at.create(VIDEO, goodVideo);
    await engine.began;
    const cancelled = await at.tasks.cancel("ada", task.id);
    expect(cancelled).toMatchObject({ isCancelled: true });
    expect(cancelled?.task).toMatchObject({ state: "failed", reason: "The task was cancelled.", units: "0", result: null });
    expect(await engine.aborted).toMatchObject({ code: "ended-meanwhile" });
    expect(changes).toEqual(["submitted", "processing", "failed"]);
    expect(await all(at.blobs.list())).toEqual([]);
  });

  it("is for its account alone, by either id, and once more changes nothing", async () => {
    const at = fixtureOf({});
    const { task } = await at.create(VIDEO, { ...goodVideo, external_task_id: "mine" });
    expect(await at.tasks.cancel("bob", task.id)).toBeUndefined();
    expect(await at.tasks.cancel("ada", "none")).toBeUndefined();
    const first = await at.tasks.cancel("ada", "mine");
    expect(await at.tasks.cancel("ada", task.id)).toEqual(first);
    expect(first?.isCancelled).toBe(true);
  });

  it("that waits in the queue lets the next one run", async () => {
    const at = fixtureOf({});
    const waiting = await at.create(VIDEO, goodVideo);
    await at.tasks.cancel("ada", waiting.task.id);
    await at.tasks.start();
    expect((await at.ended(await at.create(VIDEO, goodVideo))).task.state).toBe("succeeded");
    expect((await at.tasks.findOne("ada", waiting.task.id))?.task).toMatchObject({ state: "failed", progress: { percent: 0 } });
  });

  it("that ended by itself leaves it as it is", async () => {
    const at = fixtureOf({});
    await at.tasks.start();
    const { task } = await at.ended(await at.create(VIDEO, goodVideo));
    expect(await at.tasks.cancel("ada", task.id)).toMatchObject({ isCancelled: false, task });
    const element = await at.ended(await at.create("elements.create", await goodElement()));
    expect(await at.tasks.cancel("ada", element.task.id)).toMatchObject({ isCancelled: false, elements: element.elements });
  });

  it("reaches the process that works on it, where another one is asked", async () => {
    const engine = createHangingEngine();
    const store = createMemoryStore();
    const queue = createMemoryQueue();
    const runner = createMemoryRunner({ clock: world.clock, queue, concurrency: 1 });
    const worker = fixtureOf({ engine, store, runner, limits: { lookMs: 10 } });
    const asked = fixtureOf({ store });
    await worker.tasks.start();
    const { task } = await worker.create(VIDEO, goodVideo);
    await engine.began;
    await asked.tasks.cancel("ada", task.id);
    expect(await engine.aborted).toMatchObject({ code: "ended-meanwhile" });
    while (queue.unfinished.size > 0) await world.clock.sleep(5);
  });

  it("deletes what the engine had ready at that very moment", async () => {
    const folder = await world.disk.temporaryDirectory("onetake-cancel-");
    const paths = ["film", "marked", "poster", "sheet"].map((name) => join(folder, name));
    const [path = "", marked = "", poster = "", sheet = ""] = paths;
    let at: Fixture | undefined;
    const engine = engineOf(async ({ signal }, taskId) => {
      for (const each of paths) await world.disk.write(each, each);
      await at?.tasks.cancel("ada", taskId);
      expect(signal.aborted).toBe(true);
      const picture = { mime: "image/jpeg" };
      return {
        ok: true,
        artifacts: [
          {
            kind: "video",
            path,
            mime: "video/mp4",
            watermarked: { path: marked, mime: "video/mp4" },
            poster: { path: poster, ...picture },
            sheet: { path: sheet, ...picture },
          },
        ],
      };
    });
    at = fixtureOf({ engine });
    await at.tasks.start();
    const ended = await at.ended(await at.create(VIDEO, goodVideo));
    await at.tasks.drain(5_000);
    expect(ended.task.state).toBe("failed");
    expect([await world.disk.list(folder), await all(at.blobs.list())]).toEqual([[], []]);
    await world.disk.remove(folder);
  });

  it("gives its slots back and takes no units", async () => {
    const store = createMemoryStore();
    const at = fixtureOf({ store, hooks: [createMeter(world.clock)] });
    const now = world.clock.now();
    await store.transaction(async ({ accounts }) => {
      await accounts.insertAccount({ id: "ada", metered: true, state: "normal", addresses: [], denied: [], createdAt: now });
      await accounts.insertPack({
        id: "p",
        account: "ada",
        kind: "video",
        name: "one slot",
        total: 1_000,
        remaining: 1_000,
        concurrency: 1,
        purchasedAt: now,
        effectiveAt: now,
        invalidAt: now + 1e9,
      });
    });
    const { task } = await at.create(VIDEO, goodVideo);
    await expect(at.create(VIDEO, goodVideo)).rejects.toThrow(WireError);
    await at.tasks.cancel("ada", task.id);
    await expect(at.create(VIDEO, goodVideo)).resolves.toBeDefined();
    expect((await store.accounts.listPacks("ada"))[0]?.remaining).toBe(1_000);
  });
});

interface HangingEngine extends Engine {
  /** Resolves when its work has begun. */
  readonly began: Promise<void>;
  /** Why its work was aborted. */
  readonly aborted: Promise<unknown>;
}

/** An engine that works until it is aborted. */
function createHangingEngine(): HangingEngine {
  let tellBegan = (): void => {};
  let tellAborted: (reason: unknown) => void = () => {};
  const began = new Promise<void>((resolve) => (tellBegan = resolve));
  const aborted = new Promise<unknown>((resolve) => (tellAborted = resolve));
  const engine = engineOf(async ({ signal }) => {
    tellBegan();
    await world.clock.sleep(60_000, signal).catch(() => {});
    tellAborted(signal.reason);
    throw new Error("killed");
  });
  return { ...engine, began, aborted };
}

function engineOf(settle: (run: EngineRun, taskId: string) => ReturnType<Engine["settle"]>): Engine {
  return {
    name: "test",
    billable: false,
    refuses: () => undefined,
    submit: async () => ({}),
    settle: async (_, { taskId }, run) => await settle(run, taskId),
    close: async () => {},
  };
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
