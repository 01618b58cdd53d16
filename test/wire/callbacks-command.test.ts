import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { openStore, type OpenStore } from "../../src/assemble.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { verifyCallback } from "../../src/client/webhooks/index.ts";
import { createFakeContext, type FakeContext } from "../../src/cli/fake-context.suite.ts";
import { createProgram } from "../../src/cli/program.ts";
import { makeDelivery } from "../../src/store/callbacks.suite.ts";
import { createTestDatabase, type TestDatabase } from "../../src/store/testing.ts";
import { startReceiver, type Receiver } from "./receiver.ts";

const world = createNodeWorld();

describe("onetake callbacks", () => {
  let database: TestDatabase;
  let home: string;
  let open: OpenStore;
  let receiver: Receiver;
  let context: FakeContext;
  beforeAll(async () => {
    database = await createTestDatabase();
    home = await world.disk.temporaryDirectory("onetake-callbacks-command-");
    open = await openStore({ home, databaseUrl: database.url });
    receiver = await startReceiver();
  });
  afterAll(async () => {
    await receiver?.close();
    await open?.close();
    await database?.drop();
    await world.disk.remove(home);
  });
  beforeEach(() => {
    context = { ...createFakeContext(), world, env: { DATABASE_URL: database.url, ONETAKE_HOME: home } };
  });

  async function run(...words: readonly string[]): Promise<string> {
    context.said.out = "";
    await createProgram(context).parseAsync(["node", "onetake", "callbacks", ...words]);
    return context.said.out;
  }

  it("lists, shows and sends again", async () => {
    const row = makeDelivery({ standing: "given-up", attempts: 7, lastFault: "The receiver answered 500.", lastStatus: 500 });
    await open.store.transaction(async (transaction) => {
      await transaction.callbacks.insert(row);
      await transaction.callbacks.insert(makeDelivery({ standing: "delivered", account: "bea" }));
    });
    expect(await run("list")).toMatch(/given-up[^]*delivered|delivered[^]*given-up/);
    const given = await run("list", "--state", "given-up");
    expect(given).toContain(row.id);
    expect(given).toContain("The receiver answered 500.");
    expect(given).not.toContain("delivered");
    expect(JSON.parse(await run("list", "--task", row.taskId, "--json"))).toEqual({ callbacks: [row] });
    expect(await run("show", row.id)).toContain(row.address);
    expect(await run("redeliver", row.id)).toContain("due again");
    expect(JSON.parse(await run("show", row.id, "--json"))).toMatchObject({ standing: "waiting", attempts: 0 });
    await expect(run("show", "7")).rejects.toMatchObject({ code: "delivery-unknown" });
    await expect(run("redeliver", "7")).rejects.toMatchObject({ code: "delivery-unknown" });
    await expect(run("list", "--limit", "none")).rejects.toMatchObject({ code: "bad-number" });
  });

  it("keeps the secrets of an account", async () => {
    await expect(run("secret", "rotate")).rejects.toMatchObject({
      code: "secret-missing",
      fix: expect.stringContaining("Create"),
    });
    const first = (await run("secret", "create")).trim();
    expect(first).toMatch(/^whsec_/);
    await expect(run("secret", "create")).rejects.toMatchObject({ code: "secret-exists" });
    const { secret: second } = JSON.parse(await run("secret", "rotate", "--json")) as { secret: string };
    const listed = await run("secret", "list");
    expect(listed).toContain(first);
    expect(listed).toContain(second);
    await expect(run("secret", "delete")).rejects.toMatchObject({ code: "secret-which" });
    await run("secret", "delete", "--previous");
    expect(await run("secret", "list")).not.toContain(first);
    const third = (await run("secret", "rotate", "--emergency")).trim();
    expect(JSON.parse(await run("secret", "list", "--json"))).toMatchObject({ secrets: [{ secret: third, expiresAt: null }] });
    await run("secret", "delete", "--all");
    expect(await run("secret", "list")).toBe("");
  });

  it("tries an address once, signed, and refuses to do so again at once", async () => {
    const secret = (await run("secret", "create", "--account", "tests")).trim();
    expect(await run("test", `${receiver.url}/hook`, "--account", "tests")).toContain("delivered");
    const [call] = receiver.calls;
    const verified = await verifyCallback(call?.headers ?? {}, call?.body ?? "", secret);
    expect(verified.task.state).toBe("submitted");
    await expect(run("test", receiver.url, "--account", "tests")).rejects.toMatchObject({ code: "test-too-soon" });
    const refused = await run("test", "http://10.0.0.1/", "--account", "others", "--standard", "new", "--json");
    expect(JSON.parse(refused)).toMatchObject({ standing: "refused", isTest: true, standard: "new" });
  });
});
