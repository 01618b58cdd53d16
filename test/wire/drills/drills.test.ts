import { readFile } from "node:fs/promises";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createClient, type Client } from "../../../src/client/index.ts";
import { signToken } from "../../../src/client/node.ts";
import { createEmulator, type Emulator, type EmulatorOptions } from "../../../src/emulator.ts";
import { drillKeys } from "../../../src/tasks/index.ts";

const BODY = { model_name: "kling-v3", prompt: "A paper boat.", duration: "3", aspect_ratio: "16:9", mode: "std" } as const;
const PATH = "/v1/videos/text2video";
const HEADER = "x-onetake-drill";

let emulator: Emulator;
let client: Client;

async function restart(options: EmulatorOptions): Promise<void> {
  await emulator?.close();
  emulator = await createEmulator(options);
  client = createClient({ baseUrl: emulator.url, retries: 0 });
}

beforeEach(() => restart({}));
afterEach(() => emulator.close());

const create = (drill?: string, body: object = BODY): Promise<Response> =>
  fetch(emulator.url + PATH, {
    method: "POST",
    headers: { "content-type": "application/json", ...(drill !== undefined && { [HEADER]: drill }) },
    body: JSON.stringify(body),
  });

const codeOf = async (answer: Response): Promise<unknown> => ((await answer.json()) as { code: unknown }).code; // every answer has one

async function codesOf(count: number, drill?: string): Promise<readonly unknown[]> {
  const codes: unknown[] = [];
  for (let index = 0; index < count; index++) codes.push(await codeOf(await create(drill)));
  return codes;
}

describe("a storm", () => {
  it("of 1303 is a run of refusals, then it is over", async () => {
    emulator.drill("refuse=over-concurrency; skip=1; run=3");
    expect(await codesOf(6)).toEqual([0, 1303, 1303, 1303, 0, 0]);
    expect(await client.textToVideo.list()).toHaveLength(3);
  });

  it("of 1302 by a share strikes the same requests for the same seed, also by header", async () => {
    const drill = "refuse=too-fast; rate=0.5; seed=11";
    const byHeader = await codesOf(12, drill);
    emulator.drill(drill);
    expect(await codesOf(12)).toEqual(byHeader);
    expect(new Set(byHeader)).toEqual(new Set([0, 1302]));
    await emulator.reset();
    expect(await codesOf(12, drill)).toEqual(byHeader);
    expect(await codesOf(12, "refuse=too-fast; rate=0.5; seed=12")).not.toEqual(byHeader);
  });

  it("begins anew when it is set again", async () => {
    emulator.drill("refuse=1303; run=1");
    expect(await codesOf(2)).toEqual([1303, 0]);
    emulator.drill("refuse=1303; run=1");
    expect(await codesOf(2)).toEqual([1303, 0]);
  });
});

describe("an answer", () => {
  it.each([
    [500, 5000],
    [503, 5001],
    [504, 5002],
  ])("is %d although the task was made: the client asks before it creates again", async (http, code) => {
    emulator.drill({ answer: code, run: 1 });
    const refused = client.textToVideo.create({ ...BODY, external_task_id: "boat" });
    await expect(refused).rejects.toMatchObject({ name: "UnknownOutcomeError", http, wireCode: code, externalId: "boat" });
    expect((await client.textToVideo.findByExternalId("boat"))?.state).toBe("succeeded");
    expect(await client.textToVideo.list()).toHaveLength(1);
  });

  it("that would be a refusal stays one, with a 5xx drill", async () => {
    emulator.drill("answer=internal");
    expect(await codeOf(await create(undefined, { ...BODY, mode: "standard" }))).toBe(1201);
  });

  it("is lost after the task was made, or before: only the look-up tells which", async () => {
    for (const [when, states] of [
      ["after", ["succeeded"]],
      ["before", []],
    ] as const) {
      await emulator.reset();
      emulator.drill(`lost=${when}`);
      const lost = client.textToVideo.create({ ...BODY, external_task_id: "boat" });
      await expect(lost).rejects.toMatchObject({ name: "UnknownOutcomeError", http: undefined });
      emulator.drill(undefined);
      expect((await client.textToVideo.findByExternalId("boat"))?.state).toBe(states[0]);
      expect((await client.textToVideo.list()).map(({ state }) => state)).toEqual(states);
    }
  });

  it("to a query is lost once, and the client asks again by itself", async () => {
    const patient = createClient({ baseUrl: emulator.url, retries: 2 });
    const { id } = await patient.textToVideo.create(BODY);
    emulator.drill("lost=before; on=query; run=2");
    expect((await patient.textToVideo.get(id)).state).toBe("succeeded");
  });

  it("is slow by the server's clock", async () => {
    let isHere = false;
    const slow = create("slow=5s").then((answer) => ((isHere = true), answer));
    await emulator.advance(4_999);
    expect(isHere).toBe(false);
    await emulator.advance(1);
    expect((await slow).headers.get(HEADER)).toBe("slow=5000; seed=1");
    expect(await codeOf(await slow)).toBe(0);
  });

  it("never comes: the client gives up by its own time, and the task is there", async () => {
    emulator.drill("hang=yes; run=1");
    const hung = client.textToVideo.create({ ...BODY, external_task_id: "boat" }, { timeoutMs: 300 });
    await expect(hung).rejects.toMatchObject({ name: "UnknownOutcomeError" });
    expect((await client.textToVideo.findByExternalId("boat"))?.state).toBe("succeeded");
  });
});

describe("moderation", () => {
  it("refuses at the create with 1301, and makes no task", async () => {
    expect(await codeOf(await create("refuse=content-policy"))).toBe(1301);
    expect(await client.textToVideo.list()).toEqual([]);
  });

  it("refuses what was made: the task fails after its time, in HTTP 200 and code 0, for no units", async () => {
    emulator.drill("fail=moderation; take=30s");
    const { id } = await client.textToVideo.create(BODY);
    expect((await client.textToVideo.get(id)).state).toBe("processing");
    await emulator.advance(30_000);
    expect(await client.textToVideo.get(id)).toMatchObject({
      state: "failed",
      reason: "Failure to pass the risk control system",
    });
    const answer = await fetch(`${emulator.url}${PATH}/${id}`);
    expect([answer.status, answer.headers.get(HEADER)]).toEqual([200, `task ${id}: take=30000; fail=moderation; seed=1`]);
    expect(await answer.json()).toMatchObject({ code: 0, data: { task_status: "failed", final_unit_deduction: "0" } });
  });
});

describe("a task", () => {
  it.each([
    ["image-pixel", "Image pixel is invalid"],
    [
      "image-geometry",
      "The resolution or aspect ratio of the input image is invalid. Please ensure it meets the required specifications.",
    ],
  ])("is accepted and fails over its picture: %s", async (name, reason) => {
    expect(await codeOf(await create(`fail=${name}; take=30s`))).toBe(0);
    expect(await client.textToVideo.list()).toMatchObject([{ state: "failed", reason }]);
  });

  it("fails with words of your own", async () => {
    await create('fail=moderation; message="No; not | this."');
    expect((await client.textToVideo.list())[0]?.reason).toBe("No; not | this.");
  });

  it.each(["submitted", "processing"] as const)("is stuck in %s for ever, and holds nobody up", async (state) => {
    await create(`stuck=${state}`);
    await create();
    await emulator.advance(90 * 86_400_000);
    expect((await client.textToVideo.list()).map((task) => task.state)).toEqual(["succeeded", state]);
  });

  it("waits in the queue, then works, then ends, each in its time", async () => {
    await create("queue=10s; take=25s");
    const states: (string | undefined)[] = [];
    for (const ms of [0, 9_999, 1, 14_999, 1]) {
      await emulator.advance(ms);
      states.push((await client.textToVideo.list())[0]?.state);
    }
    expect(states).toEqual(["submitted", "submitted", "processing", "processing", "succeeded"]);
  });

  it("has lost its files, as after 30 days", async () => {
    await create("expired=yes");
    const [task] = await client.textToVideo.list();
    const gone = await fetch(task?.videos?.[0]?.url ?? "");
    expect([task?.state, gone.status, gone.headers.get(HEADER)]).toEqual(["succeeded", 404, "expired=yes"]);
    expect(await gone.json()).toMatchObject({ code: 1203, message: "This file is gone, as a drill wants it" });
  });

  it("tells of its drill in every answer that shows it, and of none in others", async () => {
    const made = await create("stuck=processing; seed=5");
    expect(made.headers.get(HEADER)).toBe("stuck=processing; seed=5");
    const { id } = (await client.textToVideo.list())[0] ?? { id: "" };
    for (const path of [`${PATH}/${id}`, PATH])
      expect((await fetch(emulator.url + path)).headers.get(HEADER)).toBe(`task ${id}: stuck=processing; seed=5`);
    expect((await create()).headers.has(HEADER)).toBe(false);
    expect((await fetch(`${emulator.url}/v1/videos/omni-video`)).headers.has(HEADER)).toBe(false);
  });
});

describe("a clock that is off", () => {
  const keys = [{ account: "ada", accessKey: "access", secretKey: "secret".repeat(6) }] as const;
  const ask = async (drill?: string): Promise<readonly unknown[]> => {
    const headers = {
      authorization: `Bearer ${signToken(keys[0], emulator.now())}`,
      ...(drill !== undefined && { [HEADER]: drill }),
    };
    const answer = await fetch(emulator.url + PATH, { headers });
    return [answer.status, await codeOf(answer), answer.headers.get(HEADER)];
  };

  it("makes fresh tokens early or expired, by header and by account", async () => {
    await restart({ auth: { mode: "strict", keys } });
    expect(await ask()).toEqual([200, 0, null]);
    expect(await ask("skew=-1m; on=all")).toEqual([401, 1003, "skew=-60000; seed=1"]);
    expect(await ask("skew=1h; on=all")).toEqual([401, 1004, "skew=3600000; seed=1"]);
    expect(await ask("skew=1s; on=all")).toEqual([200, 0, "skew=1000; seed=1"]);
    emulator.drill("skew=1h; on=all", { account: "ada" });
    expect(await ask()).toEqual([401, 1004, "skew=3600000; seed=1"]);
    emulator.drill("skew=1h; on=all", { account: "bo" });
    emulator.drill(undefined, { account: "ada" });
    expect(await ask()).toEqual([200, 0, null]);
  });
});

describe("a drill", () => {
  it("that says nonsense is refused with what to write instead", async () => {
    const answer = await create("refuse=over-cuncurrency");
    expect([answer.status, await codeOf(answer)]).toEqual([400, 1200]);
    expect(answer.headers.get("x-onetake-fix")).toContain("over-concurrency (1303)");
    expect(await client.textToVideo.list()).toEqual([]);
  });

  it("has every key in its documentation, with what it takes and means", async () => {
    const page = await readFile(new URL("../../../docs/drills.md", import.meta.url), "utf8");
    const row = (key: string, takes: string, means: string): string => `| \`${key}\` | ${takes} | ${means} |`;
    for (const [key, { takes, means }] of Object.entries(drillKeys))
      expect(page).toContain(row(key, takes.replaceAll("|", "\\|"), means));
  });
});
