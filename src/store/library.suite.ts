import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DuplicateIdError, UnstorableTextError } from "./error.ts";
import type { OnceRow, Store, TaskRow, TaskSearch } from "./port.ts";
import { makeElement, makeTask } from "./store.suite.ts";

/** What every implementation of {@link Store} must do beyond tasks of one family and elements. `open` answers an empty store. */
export function librarySuite(name: string, open: () => Promise<Store>): void {
  describe(`Library of the store: ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(async () => {
      await store.close();
    });
    const insert = (task: TaskRow): Promise<TaskRow | undefined> => store.transaction((tx) => tx.insertTask(task));

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
      await put({
        state: "succeeded",
        updatedAt: since,
        body: { p: [blob("5")] },
        result: {
          images: [{ blob: blob("6") }],
          videos: [{ poster: blob("f"), sheet: blob("0") }],
        },
      });
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
        Array.from("0123456789abcdef")
          .filter((digit) => needed.has(blob(digit)))
          .join(""),
      ).toBe("012356abcdf");
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
  });
}
