import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createTestDatabase, type TestDatabase } from "../../store/testing.ts";
import { BadInput } from "../errors.ts";
import { createFakeContext, type FakeContext } from "../fake-context.suite.ts";
import { createProgram } from "../program.ts";

describe("onetake drill", () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await createTestDatabase()));
  afterAll(() => database.drop());

  const run = async (...words: readonly string[]): Promise<FakeContext["said"]> => {
    const context = { ...createFakeContext(), env: { DATABASE_URL: database.url } };
    await createProgram(context).parseAsync(["node", "onetake", "drill", ...words]);
    return context.said;
  };

  it("sets, shows and clears the drill of an account", async () => {
    const text = "refuse=over-concurrency; rate=0.3; seed=7";
    expect((await run("set", "ada", text)).out).toBe(`ada  ${text}\n`);
    expect(JSON.parse((await run("show", "ada", "--json")).out)).toEqual({ account: "ada", drill: text });
    expect(JSON.parse((await run("show", "bo", "--json")).out)).toEqual({ account: "bo", drill: null });
    expect((await run("clear", "ada")).out).toBe("ada  no drill\n");
    await expect(run("clear", "ada")).rejects.toThrow(BadInput);
  });

  it("refuses nonsense before it opens anything", async () => {
    await expect(run("set", "ada", "refuse=1305")).rejects.toMatchObject({ name: "BadInput", code: "drill-invalid" });
    await expect(run("show")).rejects.toThrow("account");
  });
});
