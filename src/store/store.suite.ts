import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { parseJson } from "../base/index.ts";
import { DuplicateIdError, UnstorableTextError } from "./error.ts";
import type { ElementRow, Store, TaskPatch, TaskRow, TaskState } from "./port.ts";

/** What every implementation of {@link Store} must do. `open` answers an empty store. */
export function storeSuite(name: string, open: () => Promise<Store>): void {
  describe(`Store: ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(async () => {
      await store.close();
    });
    const insert = (task: TaskRow): Promise<TaskRow | undefined> => store.transaction((tx) => tx.insertTask(task));
    const update = async (id: string, from: readonly TaskState[], patch: TaskPatch): Promise<boolean> =>
      (await store.transaction((tx) => tx.updateTask(id, from, patch))) !== undefined;

    describe("a task", () => {
      it("comes back as it was put in", async () => {
        const task = makeTask({
          externalId: "take-001 « ü 拍 🎬 »",
          body: {
            element_list: [{ element_id: 160_000_000_000_000_001n }],
            "": null,
            a: [1.5, -3, "\u0000\ud800"],
            nested: { b: {} },
          },
          result: [{ id: 1 }, "text", false],
          handle: "handle",
          progress: { percent: 40, stage: "frames" },
          units: "12.5",
          model: "kling-v3",
          pack: "try-on",
          slots: 9,
          keyName: "studio",
          callbackUrl: "https://hooks.example/a?b=c",
          drill: { stuck: true },
          choices: { preview: { look: "plain" } },
        });
        expect(await insert(task)).toBeUndefined();
        expect(await store.taskById(task.id)).toEqual(task);
      });

      it("keeps the order of a body's members", async () => {
        const task = makeTask({ body: { z: 1, a: 2, m: { y: 1, b: 2 } } });
        await insert(task);
        expect(JSON.stringify((await store.taskById(task.id))?.body)).toBe('{"z":1,"a":2,"m":{"y":1,"b":2}}');
      });

      it("keeps any JSON value in its result", async () => {
        await fc.assert(
          fc.asyncProperty(fc.jsonValue({ noUnicodeString: false }), async (result) => {
            const task = makeTask({ result: parseJson(JSON.stringify(result)) });
            await insert(task);
            expect((await store.taskById(task.id))?.result).toEqual(task.result);
          }),
          { numRuns: 50 },
        );
      });

      it("is unknown under an id that was never given, also one that no database could hold", async () => {
        expect(await store.taskById("0")).toBeUndefined();
        expect(await store.taskById("\0")).toBeUndefined();
        expect(await store.findTask("default", "omni", "\ud800")).toBeUndefined();
        expect(await store.findElement("default", "\0")).toBeUndefined();
      });

      it("is refused when one of its texts could not be kept unchanged", async () => {
        await expect(insert(makeTask({ externalId: "a\0b" }))).rejects.toThrow(UnstorableTextError);
        await expect(insert(makeTask({ externalId: "half \ud83c" }))).rejects.toThrow(/externalId/);
        const task = makeTask({});
        await insert(task);
        await expect(update(task.id, ["submitted"], { reason: "\0" })).rejects.toThrow(UnstorableTextError);
      });

      it("is refused when its id is taken", async () => {
        const task = makeTask({});
        await insert(task);
        await expect(insert(makeTask({ id: task.id }))).rejects.toThrow(DuplicateIdError);
      });
    });

    describe("an external id", () => {
      it("belongs to one task of an account: a second insert answers the first task and changes nothing", async () => {
        const first = makeTask({ externalId: "once" });
        const second = makeTask({ externalId: "once", family: "other" });
        await insert(first);
        expect(await insert(second)).toEqual(first);
        expect(await store.taskById(second.id)).toBeUndefined();
      });

      it("may be used again by another account", async () => {
        await insert(makeTask({ externalId: "shared" }));
        expect(await insert(makeTask({ externalId: "shared", account: "other" }))).toBeUndefined();
      });

      it("that is empty or null is none", async () => {
        for (const externalId of ["", "", null, null]) expect(await insert(makeTask({ externalId }))).toBeUndefined();
        expect(await store.findTask("default", "omni", "")).toBeUndefined();
      });

      it("is won by exactly one of many inserts at once", async () => {
        const tasks = Array.from({ length: 20 }, () => makeTask({ externalId: "race" }));
        const answers = await Promise.all(tasks.map(insert));
        const winners = tasks.filter((_, index) => answers[index] === undefined);
        expect(winners).toHaveLength(1);
        expect(answers.filter((answer) => answer !== undefined).every((answer) => answer.id === winners[0]?.id)).toBe(true);
      });

      it("is found within the same transaction", async () => {
        const first = makeTask({ externalId: "twice" });
        const found = await store.transaction(async (tx) => {
          await tx.insertTask(first);
          return await tx.insertTask(makeTask({ externalId: "twice" }));
        });
        expect(found?.id).toBe(first.id);
      });
    });

    describe("finding", () => {
      it("takes an id or an external id, and the id first", async () => {
        const first = makeTask({ account: "find" });
        const second = makeTask({ account: "find", externalId: first.id });
        await insert(first);
        await insert(second);
        expect((await store.findTask("find", "omni", first.id))?.id).toBe(first.id);
        const third = makeTask({ account: "find", externalId: "by-name" });
        await insert(third);
        expect(await store.findTask("find", "omni", "by-name")).toEqual(third);
      });

      it("sees neither other accounts nor other families", async () => {
        const task = makeTask({ account: "mine", externalId: "hidden" });
        await insert(task);
        for (const key of [task.id, "hidden"]) {
          expect(await store.findTask("yours", "omni", key)).toBeUndefined();
          expect(await store.findTask("mine", "other", key)).toBeUndefined();
        }
      });

      it("lists newest first, page by page", async () => {
        const times = [5, 9, 7, 9, 1];
        const tasks = times.map((createdAt) => makeTask({ account: "list", createdAt }));
        for (const task of tasks) await insert(task);
        await insert(makeTask({ account: "list", family: "other" }));
        const order = [3, 1, 2, 0, 4].map((index) => tasks[index]?.id);
        const ids = async (number: number, size: number): Promise<string[]> =>
          (await store.listTasks("list", "omni", { number, size })).map(({ id }) => id);
        expect(await ids(1, 30)).toEqual(order);
        expect(await ids(1, 2)).toEqual(order.slice(0, 2));
        expect(await ids(3, 2)).toEqual(order.slice(4));
        expect(await ids(4, 2)).toEqual([]);
      });

      it("refuses pages that do not count from 1", async () => {
        for (const page of [
          { number: 0, size: 5 },
          { number: 1, size: 0 },
          { number: 1.5, size: 5 },
        ]) {
          await expect(store.listTasks("list", "omni", page)).rejects.toThrow(TypeError);
        }
      });
    });

    describe("a transaction", () => {
      it("that throws leaves nothing behind and throws the same", async () => {
        const kept = makeTask({});
        await insert(kept);
        const task = makeTask({ externalId: "undone" });
        const failure = new Error("no");
        const work = store.transaction(async (tx) => {
          await tx.insertTask(task);
          await tx.updateTask(kept.id, ["submitted"], { state: "processing" });
          await tx.insertElement(makeElement({ id: "undone" }));
          throw failure;
        });
        await expect(work).rejects.toBe(failure);
        expect(await store.taskById(task.id)).toBeUndefined();
        expect((await store.taskById(kept.id))?.state).toBe("submitted");
        expect(await store.findElement("default", "undone")).toBeUndefined();
        expect(await insert(makeTask({ externalId: "undone" }))).toBeUndefined();
      });

      it("is not seen before it ends", async () => {
        const task = makeTask({});
        await store.transaction(async (tx) => {
          await tx.insertTask(task);
          expect(await store.taskById(task.id)).toBeUndefined();
        });
        expect(await store.taskById(task.id)).toBeDefined();
      });

      it("answers what its work answers", async () => {
        expect(await store.transaction(async () => 42)).toBe(42);
      });
    });

    describe("an update", () => {
      it("changes what the patch names and nothing else", async () => {
        const task = makeTask({ units: "3" });
        await insert(task);
        const patch: TaskPatch = {
          state: "processing",
          progress: { percent: 3, stage: "prepare" },
          handle: { n: 10n ** 18n },
          updatedAt: 77,
        };
        expect(await update(task.id, ["submitted"], { ...patch, units: undefined })).toBe(true);
        expect(await store.taskById(task.id)).toEqual({ ...task, ...patch });
        expect(await update(task.id, ["processing"], { handle: null, units: null })).toBe(true);
        expect(await store.taskById(task.id)).toEqual({ ...task, ...patch, handle: null, units: null });
      });

      it("answers the task as it is then", async () => {
        const task = makeTask({ externalId: "seen" });
        await insert(task);
        const patch: TaskPatch = { state: "processing", updatedAt: 9 };
        const changed = await store.transaction((tx) => tx.updateTask(task.id, ["submitted"], patch));
        expect(changed).toEqual({ ...task, ...patch });
      });

      it("with an empty patch only tells whether the task is in such a state", async () => {
        const task = makeTask({});
        await insert(task);
        expect(await update(task.id, ["submitted"], {})).toBe(true);
        expect(await update(task.id, ["processing"], {})).toBe(false);
        expect(await update("0", ["submitted"], {})).toBe(false);
        expect(await store.taskById(task.id)).toEqual(task);
      });

      it("from one state is won by exactly one of many at once", async () => {
        const task = makeTask({});
        await insert(task);
        const takers = Array.from({ length: 10 }, (_, percent) => ({ percent, stage: "prepare" }));
        const won = await Promise.all(
          takers.map((progress) => update(task.id, ["submitted"], { state: "processing", progress })),
        );
        expect(won.filter(Boolean)).toHaveLength(1);
        expect((await store.taskById(task.id))?.progress.percent).toBe(won.indexOf(true));
      });

      it("never changes a task that has ended", async () => {
        const states = fc.constantFrom<TaskState>("submitted", "processing", "succeeded", "failed");
        const step = fc.record({
          from: fc.array(states, { maxLength: 4 }),
          state: states,
          reason: fc.constantFrom(null, "a", "b"),
        });
        await fc.assert(
          fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
            let expected = makeTask({});
            await insert(expected);
            for (const { from, state, reason } of steps) {
              const isOpen = expected.state === "submitted" || expected.state === "processing";
              const changes = isOpen && from.includes(expected.state);
              expect(await update(expected.id, from, { state, reason })).toBe(changes);
              if (changes) expected = Object.assign({}, expected, { state, reason });
              expect(await store.taskById(expected.id)).toEqual(expected);
            }
          }),
          { numRuns: 40 },
        );
      });
    });

    describe("an element", () => {
      it("comes back as it was put in, to its own account", async () => {
        const element = makeElement({ id: "160000000000000001", voiceId: "v", tags: ["o_101", "ü"], images: ["a", "b"] });
        await store.transaction((tx) => tx.insertElement(element));
        expect(await store.findElement("default", element.id)).toEqual(element);
        expect(await store.findElement("other", element.id)).toBeUndefined();
      });

      it("is refused when its id is taken", async () => {
        const put = (): Promise<void> => store.transaction((tx) => tx.insertElement(makeElement({ id: "taken" })));
        await put();
        await expect(put()).rejects.toThrow(DuplicateIdError);
      });

      it("is listed by the tasks that made it, oldest first", async () => {
        const put = (id: string, taskId: string, createdAt: number): Promise<void> =>
          store.transaction((tx) => tx.insertElement(makeElement({ id, taskId, createdAt })));
        await put("e3", "t1", 3);
        await put("e2", "t2", 2);
        await put("e1", "t1", 2);
        await put("e0", "t3", 1);
        expect((await store.elementsByTask(["t1", "t2"])).map(({ id }) => id)).toEqual(["e1", "e2", "e3"]);
        expect(await store.elementsByTask([])).toEqual([]);
      });

      it("is deleted once, by its own account, and stays readable", async () => {
        await store.transaction((tx) => tx.insertElement(makeElement({ id: "gone" })));
        const remove = (account: string, at: number): Promise<boolean> =>
          store.transaction((tx) => tx.deleteElement(account, "gone", at));
        expect(await remove("other", 8)).toBe(false);
        expect(await remove("default", 9)).toBe(true);
        expect(await remove("default", 10)).toBe(false);
        expect((await store.findElement("default", "gone"))?.deletedAt).toBe(9);
      });

      it("is not there under an id that cannot be kept", async () => {
        expect(await store.transaction((tx) => tx.deleteElement("default", "a\0b", 1))).toBe(false);
      });
    });

    it("answers a ping", async () => {
      expect(await store.ping()).toBe(true);
    });
  });
}

let lastId = 860_000_000_000_000_000n;

/** A task for tests, with an id of its own. */
export function makeTask(parts: Partial<TaskRow>): TaskRow {
  lastId += 1n;
  return {
    id: lastId.toString(),
    account: "default",
    family: "omni",
    endpoint: "omni.create",
    externalId: null,
    engine: "local",
    state: "submitted",
    reason: null,
    body: { prompt: "a door opens" },
    bodyDigest: "0".repeat(64),
    result: null,
    handle: null,
    progress: { percent: 0, stage: "queued" },
    units: null,
    model: "",
    pack: null,
    slots: 0,
    keyName: null,
    callbackUrl: null,
    drill: null,
    createdAt: 1_795_000_000_000,
    updatedAt: 1_795_000_000_000,
    ...parts,
  };
}

/** An element for tests. */
export function makeElement(parts: Partial<ElementRow>): ElementRow {
  return {
    id: "1",
    account: "default",
    taskId: "task",
    name: "Mara",
    description: "a woman in a yellow coat",
    kind: "images",
    images: [],
    videos: [],
    voiceId: null,
    tags: [],
    deletedAt: null,
    createdAt: 1_795_000_000_000,
    ...parts,
  };
}
