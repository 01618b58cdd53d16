import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createTestDatabase, type TestDatabase } from "../../../store/testing.ts";
import { BadInput } from "../../errors.ts";
import { createFakeContext, type FakeContext } from "../../fake-context.suite.ts";
import { createProgram } from "../../program.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const FILES: Readonly<Record<string, string>> = { "/traffic.har": JSON.stringify(harOf()), "/bad.txt": "Bearer secret" };

/** What a command writes; the fake clock stands on 2026-11-21. */
async function run(...words: readonly string[]): Promise<FakeContext["said"]> {
  return await runWith({ DATABASE_URL: database.url, ONETAKE_HOME: "/home" }, ...words);
}

async function runWith(env: FakeContext["env"], ...words: readonly string[]): Promise<FakeContext["said"]> {
  const context = { ...createFakeContext(), env };
  for (const [path, text] of Object.entries(FILES)) await context.disk.write(path, text);
  if (exported !== "") await context.disk.write("/own.ndjson", exported);
  await createProgram(context).parseAsync(["node", "onetake", ...words]);
  return context.said;
}

let exported = "";

/** A create that was taken, one that was refused, the end of the first, and a request to somewhere else. */
function harOf(): object {
  const host = "https://api-singapore.klingai.com";
  const body = { model_name: "kling-v3-omni", prompt: "a secret", mode: "std", duration: "5", aspect_ratio: "16:9" };
  const done = { task_id: "871", task_status: "succeed", final_unit_deduction: "3" };
  return {
    log: {
      entries: [
        entry(
          0,
          "POST",
          `${host}/v1/videos/omni-video`,
          200,
          { code: 0, message: "SUCCEED", data: { task_id: "871", task_status: "submitted" } },
          body,
        ),
        entry(1, "POST", `${host}/v1/videos/omni-video`, 400, { code: 1201, message: "a secret" }, { ...body, mode: "4k" }),
        entry(2, "GET", `${host}/v1/videos/omni-video/871?secret=1`, 200, { code: 0, message: "SUCCEED", data: done }),
        entry(3, "GET", "https://elsewhere.example/secret", 200, {}),
      ],
    },
  };
}

function entry(minute: number, method: string, url: string, status: number, answer: object, body?: object): object {
  const headers = [{ name: "Authorization", value: "Bearer secret" }];
  return {
    startedDateTime: `2026-11-20T09:0${minute}:00.000Z`,
    request: { method, url, headers, ...(body && { postData: { mimeType: "application/json", text: JSON.stringify(body) } }) },
    response: { status, content: { text: Buffer.from(JSON.stringify(answer)).toString("base64"), encoding: "base64" } },
  };
}

/** Those ends of ids that stand beside a word. */
async function idsBeside(word: string): Promise<readonly string[]> {
  const { out } = await run("evidence", "list", "--state", "proposed");
  const lines = out.split("\n").filter((line) => line.includes(word));
  return lines.map((line) => line.slice(0, 8));
}

const CLAIM = "omni-video.create/mode#member:4k";

describe.sequential("onetake evidence", () => {
  it("has nothing at first, and says so", async () => {
    expect((await run("evidence", "review")).err).toBe("nothing is proposed\n");
    expect((await run("evidence", "list")).err).toBe("no records\n");
    await expect(run("evidence", "accept")).rejects.toThrow(BadInput);
    await expect(run("evidence", "accept", "3f1c16f3")).rejects.toThrow("no proposed record 3f1c16f3");
  });

  it("imports the shapes of recorded traffic, once", async () => {
    const { out } = await run("evidence", "import", "/traffic.har");
    expect(out).toMatch(/^3 exchanges read, 5 records proposed\n1 request to other hosts left out; --host takes them\n/);
    expect(out).toContain("next  onetake evidence review");
    expect((await run("evidence", "import", "/traffic.har")).out).toMatch(/^3 exchanges read, 0 records proposed/);
    await expect(run("evidence", "import", "/none.har")).rejects.toThrow("/none.har cannot be read");
    await expect(run("evidence", "import", "/bad.txt")).rejects.toThrow("/bad.txt, line 1: no JSON record");
  });

  it("reviews it claim by claim, with what accepting it would change", async () => {
    const { out } = await run("evidence", "review");
    expect(out).toMatch(/^omni-video\.create\n/);
    expect(out).toMatch(/^ {2}mode#member:4k +doc-derived, relayed -> live-rejected, conflict +[0-9a-f]{8}$/m);
    expect(out).toMatch(/^[0-9a-f]{8} {2}2026-11-20 {2}proposed {2}against {2}accepted .*mode#member:4k .*differ in this alone/m);
    const { claims } = JSON.parse((await run("evidence", "review", "--claim", CLAIM, "--json")).out) as {
      readonly claims: readonly object[];
    }; // a document of ours
    expect(claims).toMatchObject([
      { claim: CLAIM, would: "change", after: { status: "live-rejected" }, course: { is: "agreed" } },
    ]);
  });

  it("counts in the register and in check once it is accepted, and not before", async () => {
    const before = await run("register", CLAIM, "--evidence", "home");
    expect(before.out).toMatch(/^status +doc-derived/m);
    expect(before.out).toContain("proposed against by your own traffic, not counted");
    const [id = ""] = await idsBeside("differ in this alone");
    expect((await run("evidence", "accept", id)).out).toMatch(new RegExp(`^accepted 1 record: ${id}\n`));
    expect((await run("register", CLAIM, "--evidence", "home")).out).toMatch(/^status +live-rejected +conflict/m);
    expect((await run("explain", CLAIM, "--evidence", "home")).out).toContain("live-rejected: seen failing");
    expect((await run("register", CLAIM)).out).toMatch(/^status +doc-derived/m);
    await expect(run("evidence", "reject", id)).rejects.toThrow("no proposed record");
  });

  it("exports and imports it again without a word of content", async () => {
    exported = (await run("evidence", "export")).out;
    expect(exported.trim().split("\n")).toHaveLength(5);
    expect(exported).not.toMatch(/secret|871|mira/);
    expect((await run("register", CLAIM, "--evidence", "/own.ndjson")).out).toMatch(/^status +live-rejected/m);
    const { out } = await run("evidence", "import", "/own.ndjson", "--json");
    expect(JSON.parse(out)).toMatchObject({ exchanges: 5, unknown: 0, proposed: 0 });
  });

  it("accepts all but what a server of this machine answered", async () => {
    const local = JSON.stringify(harOf()).replaceAll("https://api-singapore.klingai.com", "http://127.0.0.1:7000");
    const context = { ...createFakeContext(local), env: { DATABASE_URL: database.url } };
    await createProgram(context).parseAsync(["node", "onetake", "evidence", "import", "-", "--host", "127.0.0.1:7000"]);
    expect(context.said.out).toMatch(/^3 exchanges read, 5 records proposed/);
    expect((await run("evidence", "review")).out).toContain("loopback is a server of this machine");
    expect((await run("evidence", "accept", "--all")).out).toMatch(/^accepted 4 records: /);
    expect((await run("evidence", "reject", ...(await idsBeside("loopback")))).out).toMatch(/^rejected 5 records: /);
  });
});

describe("the register without a home", () => {
  it("looks for no database", async () => {
    const { out, err } = await runWith({ ONETAKE_HOME: "/nowhere" }, "register", CLAIM);
    expect(out).toMatch(/^status +doc-derived/m);
    expect(err).toBe("");
  });
});

describe("onetake evidence probe", () => {
  it.each([
    ["omni-video.list/query:pageSize#max", /free {2}two queries[^]*pageSize=500/],
    [
      "omni-video.create/mode#member:4k",
      /costs {2}9 video units: two creates[^]*control\.json[^]*probe\.json[^]*next {2}onetake plan/,
    ],
    ["image2video.create/model_name#member:kling-v2-6", /free {2}a create that is refused in any case[^]*data:image/],
    ["price:3.0/silent/720p#units", /costs {2}1\.8 video units: one create: its bill/],
    ["omni-video.create/mode#refused:standard", /no probe: check refuses/],
    ["omni-video.create/prompt#effect", /no probe: taking a request does not show/],
  ])("proposes for %s what costs least", async (claim, told) => {
    expect((await runWith({}, "evidence", "probe", claim, "--evidence", "none")).out).toMatch(told);
    expect((await runWith({}, "probe", "plan", claim, "--evidence", "none")).out).toMatch(told);
  });

  it("knows no claim by another name", async () => {
    await expect(runWith({}, "evidence", "probe", "omni-video.create/modus#exists")).rejects.toThrow(BadInput);
  });
});
