import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createSeededRandom } from "../../../base/index.ts";
import { createTestDatabase, type TestDatabase } from "../../../store/testing.ts";
import { BadInput } from "../../errors.ts";
import { createFakeContext, type FakeContext } from "../../fake-context.suite.ts";
import { createProgram } from "../../program.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

let runs = 0;

async function run(words: string): Promise<FakeContext["said"]> {
  const fake = createFakeContext();
  const world = { ...fake.world, random: createSeededRandom(++runs) }; // each run is a program of its own
  const context = { ...fake, world, env: { DATABASE_URL: database.url, ONETAKE_HOME: "/home" } };
  await createProgram(context).parseAsync(["node", "onetake", "account", ...words.split(" ")]);
  return context.said;
}

async function read(words: string): Promise<Record<string, unknown>> {
  return JSON.parse((await run(`${words} --json`)).out) as Record<string, unknown>; // a document of ours
}

describe("onetake account", () => {
  it("makes accounts, and says what they lack", async () => {
    expect((await run("list")).err).toContain("default is there without being made");
    const made = await run("create studio");
    expect(made.out).toBe("made studio\n");
    expect(made.err).toContain("onetake account pack add studio");
    expect((await run("create guest --free --cash 2.5")).out).toBe("made guest, balance $2.5\n");
    await expect(run("create studio")).rejects.toThrow(BadInput);
    await expect(run("create a/b")).rejects.toThrow(BadInput);
    await expect(run("create third --cash much")).rejects.toThrow("--cash much is no amount of dollars");
  });

  it("gives a key once, lists it without its secret, and takes it away", async () => {
    const { apiKey } = await read("key add studio laptop");
    expect(apiKey).toMatch(/^onetake-/);
    const pair = await run("key add studio program --pair");
    expect(pair.out).toMatch(/^access key {2}[0-9a-f]{32}\nsecret key {2}\S{43}\n$/);
    expect(pair.err).toBe("this is shown once; keep it now\n");
    const shown = [
      await run("key list studio"),
      await run("key list studio --json"),
      await run("show studio"),
      await run("show studio --json"),
    ];
    for (const { out } of shown) {
      expect(out).toContain("laptop");
      expect(out).not.toContain(String(apiKey));
      expect(out).not.toContain(pair.out.split("  ").at(-1)?.trim());
    }
    expect((await run("key remove studio laptop")).out).toBe("removed laptop of studio\n");
    await expect(run("key remove studio laptop")).rejects.toThrow("has no key laptop");
    expect((await read("key list studio"))["keys"]).toMatchObject([{ name: "program", kind: "access-key" }]);
    await expect(run("key list nobody")).rejects.toThrow("There is no account nobody.");
  });

  it("adds packs and tells where they stand", async () => {
    const pack = await run("pack add studio --kind video --units 100.5 --concurrency 7 --days 10");
    expect(pack.out).toMatch(/Video-100\.5Units-7Con-10Days +\d{18} +video +100\.5 +100\.5 +7 +2026-12-01 00:00:00 +active\n/);
    await run("pack add studio --kind image --units 5 --from 2027-01-01 --name Later");
    expect((await run("pack list studio")).out).toMatch(/Later .*to come\n/);
    expect(await read("pack list studio")).toMatchObject({
      packs: [{ total: 10_050 }, { name: "Later", invalidAt: Date.UTC(2027, 0, 31) }],
    });
    expect((await run("list")).out).toMatch(/studio +normal +metered +video 100\.5\/100\.5\n/);
    for (const wrong of ["--units 1.005", "--units 0", "--units 5 --days 0", "--units 5 --concurrency x"])
      await expect(run(`pack add studio --kind video ${wrong}`)).rejects.toThrow(BadInput);
    await expect(run("pack add studio --kind clip --units 5")).rejects.toThrow("clip");
  });

  it("makes default metered with its first pack", async () => {
    expect((await read("show default"))["metered"]).toBe(false);
    await run("pack add default --kind video --units 1");
    expect((await read("show default"))["metered"]).toBe(true);
    expect((await run("set default --metered no")).out).toBe("default  normal; spends freely\n");
  });

  it("changes state, rights, addresses and balance", async () => {
    const said = await run(
      "set studio --state arrears --deny lip-sync --deny 3.0-omni --addresses 127.0.0.1,10.0.0.0/8 --add-cash 20",
    );
    expect(said.out).toBe(
      "studio  arrears; metered; balance $20; may not use lip-sync, 3.0-omni; calls from 127.0.0.1, 10.0.0.0/8\n",
    );
    expect(await read("set studio --permit lip-sync --addresses any --state normal --add-cash -0.5")).toMatchObject({
      denied: ["3.0-omni"],
      addresses: [],
      cash: 19_500_000,
    });
    expect((await run("show studio")).out).toMatch(/balance +\$19\.5\nmay call from +everywhere\nmay not use +3\.0-omni\n/);
    for (const wrong of ["--deny lipsync", "--addresses here", "--state rich", ""])
      await expect(run(`set studio ${wrong}`.trim())).rejects.toThrow(/./);
  });

  it("reads the ledger of an account that spent nothing", async () => {
    expect((await run("ledger studio")).err).toBe("nothing was taken from studio\n");
    expect(await read("ledger studio --kind image --key laptop --limit 3")).toEqual({ lines: [] });
    await expect(run("ledger studio --limit 0")).rejects.toThrow(BadInput);
    await expect(run("ledger nobody")).rejects.toThrow(BadInput);
  });

  it("has an example in the help of every verb", () => {
    const account = createProgram(createFakeContext()).commands.find((command) => command.name() === "account");
    expect(account?.commands.map((command) => command.name())).toEqual([
      "create",
      "list",
      "show",
      "set",
      "key",
      "pack",
      "ledger",
    ]);
  });
});
