import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { parseJson } from "../base/index.ts";
import { DuplicateIdError, UnstorableTextError } from "./error.ts";
import type { ElementRow, OnceRow, Store, TaskPatch, TaskRow, TaskSearch, TaskState } from "./port.ts";

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

    describe("tasks of any family", () => {
      const ids = (rows: readonly TaskRow[]): readonly string[] => rows.map(({ id }) => id);

      it("are found by ids and external ids, newest first, in their own account", async () => {
        const account = "any";
        const a = makeTask({ account, externalId: "a", createdAt: 1 });
        const b = makeTask({ account, family: "other", createdAt: 3 });
        const c = makeTask({ account, externalId: "", createdAt: 2 });
        for (const task of [a, b, c]) await insert(task);
        expect(ids(await store.findTasks(account, [a.id, b.id, "0", "\0"], []))).toEqual([b.id, a.id]);
        expect(ids(await store.findTasks(account, [c.id], ["a", "", "\0", "none"]))).toEqual([c.id, a.id]);
        expect(await store.findTasks(account, [], [])).toEqual([]);
        expect(await store.findTasks("another", [a.id], ["a"])).toEqual([]);
      });

      it("are searched by time, state and pack, and from a place on", async () => {
        const account = "search";
        const make = (createdAt: number, parts: Partial<TaskRow>): TaskRow => makeTask({ account, createdAt, ...parts });
        const a = make(10, { pack: "video", state: "failed" });
        const b = make(20, { pack: "image", family: "other" });
        const c = make(20, { pack: "video", state: "succeeded" });
        const d = make(30, { pack: null });
        for (const task of [a, b, c, d]) await insert(task);
        const search = async (parts: Partial<TaskSearch>): Promise<readonly string[]> =>
          ids(await store.searchTasks(account, { limit: 100, ...parts }));
        expect(await search({})).toEqual([d.id, c.id, b.id, a.id]);
        expect(await search({ limit: 2 })).toEqual([d.id, c.id]);
        expect(await search({ after: { createdAt: 20, id: c.id } })).toEqual([b.id, a.id]);
        expect(await search({ after: { createdAt: 20, id: b.id } })).toEqual([a.id]);
        expect(await search({ from: 20, to: 20 })).toEqual([c.id, b.id]);
        expect(await search({ states: ["failed", "succeeded"] })).toEqual([c.id, a.id]);
        expect(await search({ packs: ["image"] })).toEqual([b.id]);
        expect(await search({ packs: ["video"], states: ["failed"], from: 11 })).toEqual([]);
      });
    });

    describe("a voice", () => {
      const voice = {
        id: "890000000000000001",
        account: "default",
        taskId: "v1",
        name: "Ada",
        sample: "b",
        deletedAt: null,
        createdAt: 5,
      };

      it("comes back as it was put in, to its own account, and by its task", async () => {
        await store.transaction((tx) => tx.insertVoice(voice));
        expect(await store.findVoice("default", voice.id)).toEqual(voice);
        expect(await store.findVoice("other", voice.id)).toBeUndefined();
        expect(await store.findVoice("default", "\0")).toBeUndefined();
        expect(await store.voicesByTask(["v1", "v2"])).toEqual([voice]);
        expect(await store.voicesByTask([])).toEqual([]);
        await expect(store.transaction((tx) => tx.insertVoice(voice))).rejects.toThrow(DuplicateIdError);
        await expect(store.transaction((tx) => tx.insertVoice({ ...voice, id: "2", name: "\0" }))).rejects.toThrow(
          UnstorableTextError,
        );
      });

      it("is deleted once, by its own account", async () => {
        const remove = (account: string): Promise<boolean> => store.transaction((tx) => tx.deleteVoice(account, voice.id, 9));
        expect([await remove("other"), await remove("default"), await remove("default")]).toEqual([false, true, false]);
        expect((await store.findVoice("default", voice.id))?.deletedAt).toBe(9);
      });
    });

    it("finds a made file by its id, for its own account", async () => {
      const made = { id: "m1", account: "default", taskId: "t", medium: "video", blob: "c", createdAt: 5 } as const;
      await store.transaction((tx) => tx.insertMade(made));
      expect(await store.findMade("default", "m1")).toEqual(made);
      expect([await store.findMade("other", "m1"), await store.findMade("default", "\0")]).toEqual([undefined, undefined]);
      await expect(store.transaction((tx) => tx.insertMade(made))).rejects.toThrow(DuplicateIdError);
    });

    describe("an idempotency key", () => {
      const once = { account: "once", key: "k", endpoint: "e", digest: "d", taskId: "1", requestId: "r", createdAt: 5 };

      it("is taken by one of many at once; the others see what it stands for", async () => {
        const put = (taskId: string): Promise<OnceRow | undefined> =>
          store.transaction((tx) => tx.insertOnce({ ...once, taskId }));
        const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => put(String(index))));
        const winner = answers.indexOf(undefined);
        expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
        expect(answers.filter((answer) => answer !== undefined).every(({ taskId }) => taskId === String(winner))).toBe(true);
      });

      it("is another account's too, is free again when its transaction fails, and holds storable text", async () => {
        const key = "undone";
        const work = store.transaction(async (tx) => {
          await tx.insertOnce({ ...once, key });
          throw new Error("no");
        });
        await expect(work).rejects.toThrow("no");
        expect(await store.transaction((tx) => tx.insertOnce({ ...once, key }))).toBeUndefined();
        expect(await store.transaction((tx) => tx.insertOnce({ ...once, key, account: "other" }))).toBeUndefined();
        await expect(store.transaction((tx) => tx.insertOnce({ ...once, key: "\0" }))).rejects.toThrow(UnstorableTextError);
      });
    });

    it("knows the blobs that living tasks, elements, voices and young files need", async () => {
      const blob = (digit: string): string => digit.repeat(64);
      const since = 2_000_000_000_000;
      const put = (parts: Partial<TaskRow>): Promise<TaskRow | undefined> => insert(makeTask({ account: "sweep", ...parts }));
      await put({ body: { picture: `blob:${blob("1")}` } });
      await put({
        state: "processing",
        handle: { file: blob("2") },
        body: { text: `x${blob("3")}y`, long: blob("4") + blob("4") },
      });
      await put({ state: "succeeded", updatedAt: since, body: { p: [blob("5")] }, result: { images: [{ blob: blob("6") }] } });
      await put({ state: "succeeded", updatedAt: since - 1, body: { p: blob("7") }, result: { blob: blob("8") } });
      await put({ state: "failed", updatedAt: since - 1, body: { p: blob("9") } });
      await store.transaction(async (tx) => {
        const own = { account: "sweep", taskId: "t" };
        await tx.insertElement(makeElement({ ...own, id: "901", images: [blob("a")], videos: [blob("b")], deletedAt: 5 }));
        await tx.insertVoice({ ...own, id: "902", name: "v", sample: blob("c"), deletedAt: null, createdAt: 5 });
        await tx.insertMade({ ...own, id: "903", medium: "video", blob: blob("d"), createdAt: since });
        await tx.insertMade({ ...own, id: "904", medium: "video", blob: blob("e"), createdAt: since - 1 });
      });
      const needed = await store.neededBlobs(since);
      expect(
        Array.from("123456789abcde")
          .filter((digit) => needed.has(blob(digit)))
          .join(""),
      ).toBe("12356abcd");
      expect(needed.has("4".repeat(128))).toBe(false);
    });

    it("counts the tasks that have not ended, by family and state", async () => {
      for (const [account, state] of [
        ["ada", "submitted"],
        ["bea", "submitted"],
        ["ada", "processing"],
        ["ada", "succeeded"],
        ["ada", "failed"],
      ] as const)
        await insert(makeTask({ account, state, family: "counted" }));
      await insert(makeTask({ state: "failed", family: "counted-ended" }));
      const counts = (await store.countOpenTasks()).filter(({ family }) => family.startsWith("counted"));
      expect(counts.toSorted((a, b) => b.tasks - a.tasks)).toEqual([
        { family: "counted", state: "submitted", tasks: 2 },
        { family: "counted", state: "processing", tasks: 1 },
      ]);
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
