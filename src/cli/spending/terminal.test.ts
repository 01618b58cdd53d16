import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createPostgresStore } from "../../store/index.ts";
import { createTestDatabase, type TestDatabase } from "../../store/testing.ts";
import { noTerminal, runAtTerminal, type Ended } from "../pseudo-terminal.suite.ts";

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "onetake-terminal-"));
  const store = await createPostgresStore({ url: database.url });
  await store.transaction(async ({ spend }) => {
    const budget = {
      account: "default",
      scope: "day",
      name: "*",
      pack: "video",
      units: 500,
      creates: null,
      createdAt: 0,
    } as const;
    await spend.putBudget({ ...budget, id: "default/day/*/video" });
  });
  await store.close();
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const raise = (answer: (line: string) => string | undefined): Promise<Ended> =>
  runAtTerminal(
    ["budget", "set", "day", "--pack", "video", "--units", "9"],
    { cwd: folder, env: { ONETAKE_HOME: join(folder, "home"), DATABASE_URL: database.url, NO_COLOR: "1" } },
    answer,
  );

describe.skipIf(noTerminal !== undefined)("a person at a terminal", () => {
  it(
    "is refused for another line, is let go with Ctrl-C, and is heard for the line that is shown",
    { timeout: 180_000 },
    async () => {
      expect(await raise(() => "at most 9 units")).toMatchObject({ code: 3, out: expect.stringContaining("nothing was done") });
      expect(await raise(() => undefined)).toMatchObject({ code: 130, out: expect.stringContaining("stopped") });
      expect(await raise((line) => line)).toMatchObject({
        code: 0,
        out: expect.stringMatching(/each day, video {2}at most 9 units\n/),
      });
    },
  );
});
