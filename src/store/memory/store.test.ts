import { describe, expect, it } from "vitest";

import { callbacksSuite } from "../callbacks.suite.ts";
import { accountsSuite } from "../accounts.suite.ts";
import { evidenceSuite } from "../evidence.suite.ts";
import { librarySuite } from "../library.suite.ts";
import { spendSuite } from "../spend.suite.ts";
import { makeTask, storeSuite } from "../store.suite.ts";
import { createMemoryStore } from "./store.ts";

storeSuite("in memory", async () => createMemoryStore());
callbacksSuite("in memory", async () => createMemoryStore());
accountsSuite("in memory", async () => createMemoryStore());
librarySuite("in memory", async () => createMemoryStore());
spendSuite("in memory", async () => createMemoryStore());
evidenceSuite("in memory", async () => createMemoryStore());

describe("the store in memory, alone", () => {
  it("runs one transaction after the other", async () => {
    const store = createMemoryStore();
    const seen: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      seen.push(`${name} begins`);
      await Promise.resolve();
      seen.push(`${name} ends`);
    };
    await Promise.all([store.transaction(work("a")), store.transaction(work("b"))]);
    expect(seen).toEqual(["a begins", "a ends", "b begins", "b ends"]);
  });

  it("hands out rows that nobody can change", async () => {
    const store = createMemoryStore();
    const body = { list: [1] };
    const task = makeTask({ body });
    await store.transaction((tx) => tx.insertTask(task));
    body.list.push(2);
    expect((await store.taskById(task.id))?.body).toEqual({ list: [1] });
    expect(Object.isFrozen((await store.taskById(task.id))?.body["list"])).toBe(true);
  });
});
