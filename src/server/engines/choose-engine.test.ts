import { afterEach, describe, expect, it } from "vitest";

import { findEndpoint, presetVoices } from "../../contract/index.ts";
import type { ServerOptions } from "../options.ts";
import { refusalOf, startTestServer, taskIdOf, type Answer, type TestServer } from "../testing.ts";

const { path: PATH } = findEndpoint("omni-video.create");
const BODY = { model_name: "kling-v3-omni", prompt: "A paper fox crosses a frozen river." };
const ENGINES = {
  engine: { name: "fake", billable: false },
  engines: [{ name: "paid", billable: true, paid: { host: "api.kling.example" } }],
} satisfies Partial<ServerOptions>;
const KEYS: ServerOptions["auth"] = {
  mode: "strict",
  keys: [
    { account: "ada", apiKey: "key-of-the-usual", name: "plain" },
    { account: "ada", apiKey: "key-of-the-paid", name: "agent", engine: "paid" },
    { account: "ada", apiKey: "key-of-another", name: "old", engine: "gone" },
  ],
};

let at: TestServer;
afterEach(async () => at[Symbol.asyncDispose]());

const create = (engine?: string, headers: Record<string, string> = {}): Promise<Answer> =>
  at.post(PATH, BODY, { ...headers, ...(engine !== undefined && { "x-onetake-engine": engine }) });
const engineOf = ({ headers }: Answer): string | null => headers.get("x-onetake-engine");
const asKey = (apiKey: string): Record<string, string> => ({ authorization: `Bearer ${apiKey}` });

describe("the engine of a create", () => {
  it("is the usual one unless its header names another, and the answer says which", async () => {
    at = await startTestServer(ENGINES);
    expect([await create(), await create("fake"), await create("paid"), await create("")].map(engineOf)).toEqual([
      "fake",
      "fake",
      "paid",
      "fake",
    ]);
    expect(at.tasks.admissions.map(({ engine }) => engine)).toEqual([undefined, undefined, "paid", undefined]);
  });

  it("is never another one than the one that is named: an unknown name is refused with those that there are", async () => {
    at = await startTestServer(ENGINES);
    for (const name of ["kling", "Paid", "paid, fake", "upstream"]) {
      const refused = await create(name);
      expect([...refusalOf(refused), engineOf(refused)]).toEqual([400, 1201, "fake"]);
      expect(refused.body["message"]).toContain("x-onetake-engine");
      expect(refused.headers.get("x-onetake-fix")).toContain("fake, paid");
    }
    expect(at.tasks.admissions).toEqual([]);
  });

  it("is that of its key where no header says otherwise", async () => {
    at = await startTestServer({ ...ENGINES, auth: KEYS });
    const [usual, paid] = [asKey("key-of-the-usual"), asKey("key-of-the-paid")];
    expect(
      [
        await create(undefined, usual),
        await create(undefined, paid),
        await create("fake", paid),
        await create("paid", usual),
      ].map(engineOf),
    ).toEqual(["fake", "paid", "fake", "paid"]);
    expect(at.tasks.admissions.map(({ engine }) => engine)).toEqual([undefined, "paid", undefined, "paid"]);
  });

  it("is not replaced where its key's is not here", async () => {
    at = await startTestServer({ ...ENGINES, auth: KEYS });
    const refused = await create(undefined, asKey("key-of-another"));
    expect([refused.http, engineOf(refused)]).toEqual([501, "gone"]);
    expect(refused.body["message"]).toContain('key "old"');
    expect(at.tasks.admissions).toEqual([]);
    expect(engineOf(await create("fake", asKey("key-of-another")))).toBe("fake");
  });
});

describe("an answer", () => {
  it("names the engine of the task that it tells of, whatever its header asks for", async () => {
    at = await startTestServer(ENGINES);
    const id = taskIdOf(await create("paid"));
    const headers = { "x-onetake-engine": "fake" };
    expect(engineOf(await at.send(`${PATH}/${id}`, { headers }))).toBe("paid");
    expect(engineOf(await at.send(`/onetake/tasks/${id}/facts`))).toBe("paid");
    expect(engineOf(await at.send(`/onetake/tasks/${id}/cancel`, { method: "POST" }))).toBe("paid");
    expect(engineOf(await at.send(`/tasks?task_ids=${id}`))).toBe("paid");
  });

  it("names each engine once where it tells of tasks of several", async () => {
    at = await startTestServer(ENGINES);
    for (const name of ["paid", undefined, "paid"]) await create(name);
    expect(
      engineOf(await at.send(PATH))
        ?.split(", ")
        .sort(),
    ).toEqual(["fake", "paid"]);
    expect(
      engineOf(await at.post("/tasks", {}))
        ?.split(", ")
        .sort(),
    ).toEqual(["fake", "paid"]);
  });

  it("names the engine that the request would use where it tells of no task", async () => {
    at = await startTestServer({ ...ENGINES, auth: KEYS });
    const paid = asKey("key-of-the-paid");
    const answers = [
      await at.send(PATH, { headers: paid }),
      await at.send(`${PATH}/1`, { headers: paid }),
      await at.send(findEndpoint("preset-voices.list").path, { headers: paid }),
      await at.post(PATH, "no JSON", paid),
      await at.send(PATH, { headers: asKey("key-of-the-usual") }),
      await at.send(PATH),
    ];
    expect(answers.map(engineOf)).toEqual(["paid", "paid", "paid", "paid", "fake", "fake"]);
  });
});

describe("a server of several engines", () => {
  it("tells all of them, and which cost money, to programs and to people", async () => {
    at = await startTestServer(ENGINES);
    expect((await at.send("/healthz")).body).toMatchObject({
      engine: { name: "fake", billable: false },
      engines: [
        { name: "fake", billable: false },
        { name: "paid", billable: true },
      ],
    });
    const page = await (await fetch(`${at.url}/`)).text();
    expect(page).toContain("Creates at <code>paid</code> cost money");
    expect(page).toContain("<code>paid</code>  at <code>api.kling.example</code>, <strong>costs money</strong>");
    expect(page).toContain("those that name no engine go to <code>fake</code>");
  });

  it("warns in other words where the usual one costs money", async () => {
    at = await startTestServer({ engine: ENGINES.engines[0] ?? ENGINES.engine, engines: [ENGINES.engine] });
    expect(await (await fetch(`${at.url}/`)).text()).toContain("that is where they go unless they name another engine");
  });

  it("lets voices be heard from the engine that speaks, whichever is the usual one", async () => {
    const sample = new TextEncoder().encode("RIFF....WAVE");
    const speaking = { name: "local", billable: false, speakSample: async () => sample };
    at = await startTestServer({ engine: { name: "paid", billable: true }, engines: [speaking] });
    const [voice] = presetVoices;
    const answer = await fetch(`${at.url}/onetake/voices/${voice?.id}/sample.wav`);
    expect([answer.status, await answer.text()]).toEqual([200, "RIFF....WAVE"]);
  });
});
