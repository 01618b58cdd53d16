import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createVirtualClock, silentLogger, type VirtualClock } from "../../base/index.ts";
import { createNodeWorld } from "../../base/node.ts";
import { WireError } from "../../contract/index.ts";
import { createFileBlobs, createMemoryBlobs, createMemoryStore, type Blobs, type Store } from "../../store/index.ts";
import { createFixture, drawPicture, goodElement, goodVideo } from "../fixture.suite.ts";
import { createMemoryRunner, type TaskView } from "../index.ts";
import { readResult } from "../task-result.ts";
import { assertKept, DAY_MS } from "./retention.ts";
import { startSweeper } from "./start-sweeper.ts";
import { sweep } from "./sweep.ts";

const world = createNodeWorld();
const START = 1_795_000_000_000;

describe("a sweep", () => {
  let clock: VirtualClock;
  let store: Store;
  let blobs: Blobs & { clear(): Promise<void> };
  let fixture: ReturnType<typeof createFixture>;
  beforeEach(() => {
    clock = createVirtualClock(START);
    store = createMemoryStore();
    blobs = createMemoryBlobs({ disk: world.disk, clock });
    const runner = createMemoryRunner({ clock: world.clock });
    fixture = createFixture({ store, blobs, runner, clock });
  });
  afterEach(async () => {
    await fixture.close();
    await blobs.clear();
  });

  const video = async (shade: number): Promise<TaskView> => {
    const image_list = [{ image_url: (await drawPicture(400, 400, shade)).toString("base64"), type: "first_frame" }];
    return await fixture.create("omni-video.create", { ...goodVideo, image_list });
  };
  const isKept = async (blob: string | undefined): Promise<boolean> => (await blobs.size(blob ?? "")) !== undefined;
  const resultOf = (view: TaskView): string | undefined => readResult(view.task.result).videos?.[0]?.blob;
  const inputOf = ({ task }: TaskView): string | undefined => /blob:([0-9a-f]{64})/.exec(JSON.stringify(task.body))?.[1];
  const run = (retentionDays?: number): ReturnType<typeof sweep> =>
    sweep({ store, blobs, clock, ...(retentionDays !== undefined && { retentionDays }) });

  it("removes results and inputs a day after their 30 days, and lists the task all the same", async () => {
    await fixture.tasks.start();
    const ended = await fixture.ended(await video(10));
    const both = async (): Promise<readonly boolean[]> => [await isKept(resultOf(ended)), await isKept(inputOf(ended))];
    await clock.advance(30 * DAY_MS);
    expect([(await run()).removed, await both()]).toEqual([0, [true, true]]);
    await clock.advance(DAY_MS + 1);
    expect([await run(), await both()]).toEqual([{ seen: 2, removed: 2 }, [false, false]]);
    expect(await fixture.tasks.list("ada", "omni-video", { number: 1, size: 10 })).toMatchObject([
      { task: { state: "succeeded" } },
    ]);
  });

  it("never takes what an unfinished task needs, however old it is", async () => {
    const waiting = await video(20); // nothing runs yet
    await clock.advance(400 * DAY_MS);
    expect(await run()).toEqual({ seen: 1, removed: 0 });
    await fixture.tasks.start();
    expect((await fixture.ended(waiting)).task.state).toBe("succeeded");
  });

  it("never takes what elements show, deleted ones too", async () => {
    await fixture.tasks.start();
    const made = await fixture.ended(await fixture.create("elements.create", await goodElement()));
    await clock.advance(400 * DAY_MS);
    expect(await run()).toEqual({ seen: 2, removed: 0 });
    await fixture.tasks.deleteElement("ada", made.elements[0]?.id ?? "");
    expect((await run()).removed).toBe(0);
    expect(await isKept(made.elements[0]?.images[0])).toBe(true);
  });

  it("keeps results for ever with 0 days, and still takes what no task ever named", async () => {
    await fixture.tasks.start();
    const ended = await fixture.ended(await video(30));
    const orphan = await blobs.put(Buffer.from("of a request that was refused"));
    expect((await run(0)).removed).toBe(0);
    await clock.advance(400 * DAY_MS);
    expect([(await run(0)).removed, await isKept(orphan), await isKept(resultOf(ended))]).toEqual([1, false, true]);
  });

  it("leaves content that was put again within the day, as a request does just before its task is there", async () => {
    const content = Buffer.from("an upload");
    const id = await blobs.put(content);
    await clock.advance(40 * DAY_MS);
    await blobs.put(content);
    expect([(await run()).removed, await isKept(id)]).toEqual([0, true]);
  });

  it("loses nothing of a create between its upload and its row; without the day's grace it would", async () => {
    const keptWith = async (grace: number): Promise<boolean> => {
      const swept: Store = {
        ...store,
        transaction: async (work) => {
          await sweep({ store, blobs: { ...blobs, remove: (id, since) => blobs.remove(id, since + grace) }, clock });
          return await store.transaction(work);
        },
      };
      const busy = createFixture({ store: swept, blobs, clock, runner: createMemoryRunner({ clock: world.clock }) });
      const image_list = [{ image_url: (await drawPicture(400, 400, 50)).toString("base64"), type: "first_frame" }];
      const made = await busy.create("omni-video.create", { ...goodVideo, image_list });
      return await isKept(inputOf(made));
    };
    expect([await keptWith(DAY_MS + 1), await keptWith(0)]).toEqual([false, true]);
  });

  it("works on files and their own times as well", async () => {
    const folder = await mkdtemp(join(tmpdir(), "onetake-sweep-"));
    const files = createFileBlobs({ disk: world.disk, random: world.random, folder });
    const id = await files.put(Buffer.from("left over"));
    const later = { ...world.clock, now: () => world.clock.now() + 2 * DAY_MS };
    expect(await sweep({ store, blobs: files, clock: world.clock })).toEqual({ seen: 1, removed: 0 });
    expect(await sweep({ store, blobs: files, clock: later })).toEqual({ seen: 1, removed: 1 });
    expect(await files.size(id)).toBeUndefined();
    await rm(folder, { recursive: true });
  });

  it("is done each hour, also after one that failed, until it is stopped", async () => {
    let sweeps = 0;
    const needed = async (): Promise<ReadonlySet<string>> => {
      if (++sweeps === 1) throw new Error("the database is away");
      return new Set();
    };
    const sweeper = startSweeper({ store: { neededBlobs: needed }, blobs, clock, logger: silentLogger });
    await clock.advance(3 * 3_600_000);
    expect(sweeps).toBe(3);
    await sweeper.stop();
    await clock.advance(3 * 3_600_000);
    expect(sweeps).toBe(3);
  });
});

describe("assertKept", () => {
  const made = { id: "1", createdAt: START };

  it("refuses what is named after its days, with the path and a way out", () => {
    expect(() => assertKept(made, "video_id", START + 30 * DAY_MS)).not.toThrow();
    expect(() => assertKept(made, "video_id", START + 30 * DAY_MS + 1)).toThrow(WireError);
    expect(() => assertKept(made, "video_id", START + 30 * DAY_MS + 1)).toThrow(
      "video_id names what was made more than 30 days ago",
    );
    expect(() => assertKept(made, "video_id", START + 2 * DAY_MS, 1)).toThrow(WireError);
    expect(() => assertKept(made, "video_id", START + 9_000 * DAY_MS, 0)).not.toThrow();
  });
});
