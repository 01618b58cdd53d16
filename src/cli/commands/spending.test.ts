import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createNodeWorld } from "../../base/node.ts";
import type { LocalPlan } from "../../contract/index.ts";
import { createPostgresStore } from "../../store/index.ts";
import { createTestDatabase, type TestDatabase } from "../../store/testing.ts";
import type { Ask } from "../context.ts";
import { BadInput, NeedsPerson, NotConfirmed, SpendingRefused } from "../errors.ts";
import { createFakeContext, type FakeContext } from "../fake-context.suite.ts";
import { createProgram } from "../program.ts";

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "onetake-spending-"));
  await writeFile(join(folder, "fox.json"), JSON.stringify(FOX));
  await writeFile(join(folder, "wrapped.json"), JSON.stringify({ endpoint: "text2video.create", body: FOX }));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const FOX = {
  model_name: "kling-v3-omni",
  prompt: "A paper fox",
  mode: "std",
  aspect_ratio: "16:9",
  duration: "5",
  sound: "off",
};

type Person = (line: string) => string;
const typesIt: Person = (line) => line;

interface Said {
  readonly out: string;
  readonly err: string;
}

/** Runs a command in a program of its own, at a terminal where there is a person. Nothing answers at the paid service. */
async function run(words: readonly string[], person?: Person): Promise<Said> {
  const fake = createFakeContext();
  const context = {
    ...fake,
    world: createNodeWorld(),
    cwd: folder,
    ask: person && answering(fake.said, person),
    env: {
      DATABASE_URL: database.url,
      ONETAKE_HOME: join(folder, "home"),
      ONETAKE_UPSTREAM: "http://127.0.0.1:9",
      ONETAKE_UPSTREAM_KEY: "a-key-that-nobody-knows",
    },
  };
  try {
    await createProgram(context).parseAsync(["node", "onetake", ...words]);
  } finally {
    expect(fake.said.out + fake.said.err).not.toContain("a-key-that-nobody-knows");
  }
  return fake.said;
}

function answering(said: FakeContext["said"], person: Person): Ask {
  return async () => person(/To go on, type {2}(.+)\n/.exec(said.out)?.[1] ?? "");
}

async function read<T>(...words: readonly string[]): Promise<T> {
  return JSON.parse((await run([...words, "--json"])).out) as T; // a document of ours
}

const plan = (purpose: string, ...words: string[]): Promise<LocalPlan> =>
  read<LocalPlan>("plan", join(folder, "fox.json"), "--purpose", purpose, ...words);

describe("onetake plan", () => {
  it("shows what would be bought, what it costs and whom it needs, and ends with the command to run next", async () => {
    const { out } = await run(["plan", join(folder, "fox.json"), "--purpose", "fox/opening", "--project", "fox"]);
    expect(out).toMatch(
      /^plan-[0-9a-z]{12} {2}waits for a person\n {2}purpose {2}fox\/opening\n {2}engine {3}upstream\n {2}project {2}fox\n/,
    );
    expect(out).toMatch(/1 {2}omni-video {2}Kling 3\.0 Omni {2}720p {2}5 s {6}3 video\n/);
    expect(out).toMatch(/at most {7}3 video units\n {2}why a person {2}it may cost 3 units/);
    expect(out).toMatch(/\nnext {2}onetake approve plan-[0-9a-z]{12}\n$/);
  });

  it("takes several requests as one plan, lists plans, shows one with its bodies and withdraws it", async () => {
    await writeFile(join(folder, "other.json"), JSON.stringify({ ...FOX, prompt: "Another fox" }));
    const both = await read<LocalPlan>("plan", join(folder, "fox.json"), join(folder, "other.json"), "--purpose", "fox/two");
    expect(both).toMatchObject({ exposure: { video: "6" }, creates: [{ max: "3" }, { max: "3" }] });
    const { plans, next } = await read<{ plans: readonly LocalPlan[]; next: string }>("plan", "list");
    expect([plans[0]?.id, next]).toEqual([both.id, `onetake approve ${both.id}`]);
    expect((await run(["plan", "show", both.id, "--body"])).out).toContain('"prompt": "Another fox"');
    expect((await run(["plan", "withdraw", both.id])).out).toMatch(/withdrawn\n/);
    await expect(run(["approve", both.id], typesIt)).rejects.toThrow(SpendingRefused);
    await expect(run(["plan", "show", "plan-000000000000"])).rejects.toThrow(BadInput);
  });

  it.each([
    ["no purpose", ["plan", "fox.json"], "a plan needs a purpose"],
    ["no request", ["plan", "--purpose", "x"], "there is no request to plan"],
    [
      "what is no body",
      ["plan", "WRAPPED", "--purpose", "x"],
      /wrapped\.json names no operation and fits \S+ best, which is not planned/,
    ],
    [
      "what makes nothing",
      ["plan", "FOX", "--purpose", "x", "--endpoint", "account-balance"],
      "account-balance.call makes nothing",
    ],
    ["an exposure that is none", ["plan", "FOX", "--purpose", "x", "--exposure", "much"], "is no number of units"],
  ])("refuses %s", async (_, words, message) => {
    const files: Readonly<Record<string, string>> = { FOX: "fox.json", WRAPPED: "wrapped.json" };
    const named = words.map((word) => (files[word] === undefined ? word : join(folder, files[word])));
    await expect(run(named)).rejects.toThrow(message);
  });

  it("prices what is answered at once like everything else", async () => {
    const line = { text: "The lamp is lit.", voice_id: "oversea_male1", voice_language: "en" };
    await writeFile(join(folder, "line.json"), JSON.stringify(line));
    const planned = await read<LocalPlan>("plan", join(folder, "line.json"), "--endpoint", "tts", "--purpose", "lamp/line");
    expect(planned).toMatchObject({ exposure: { video: "0.05" }, creates: [{ endpoint: "tts.call", body: line }] });
    await expect(run(["create", planned.id])).rejects.toThrow(SpendingRefused);
  });

  it("tells what the service would refuse, and writes nothing down", async () => {
    await writeFile(join(folder, "bad.json"), JSON.stringify({ ...FOX, duration: "99" }));
    await expect(run(["plan", join(folder, "bad.json"), "--purpose", "fox/bad"])).rejects.toThrow(/duration/);
    const { plans } = await read<{ plans: readonly LocalPlan[] }>("plan", "list");
    expect(plans.map(({ purpose }) => purpose)).not.toContain("fox/bad");
  });
});

describe("onetake approve", () => {
  it("needs a person at a terminal, and says which command they have to run", async () => {
    const { id } = await plan("fox/terminal");
    await expect(run(["approve", id])).rejects.toThrow(NeedsPerson);
    expect((await read<LocalPlan>("plan", "show", id)).approved).toBeNull();
  });

  it("approves nothing where something else is typed than is shown", async () => {
    const { id } = await plan("fox/typo");
    for (const person of [() => "yes", () => "", (line: string) => `${line}x`])
      await expect(run(["approve", id], person)).rejects.toThrow(NotConfirmed);
    expect((await read<LocalPlan>("plan", "show", id)).approved).toBeNull();
  });

  it("shows body, price, reasons, digest and budgets before it asks, and is taken back again", async () => {
    const { id, digest, creates } = await plan("fox/approved");
    const { out } = await run(["approve", id], typesIt);
    const shown = out.slice(0, out.indexOf("To go on, type"));
    for (const part of ["A paper fox", "3 video units", "fox/approved", digest, creates[0]?.seal ?? "", "budgets"])
      expect(shown).toContain(part);
    expect(out).toMatch(/To go on, type {2}3 units [a-z]+\n/);
    expect(out).toMatch(new RegExp(`approved {2}${id} until .+\n\nnext {2}onetake create ${id}\n$`));
    const { approved } = await read<LocalPlan>("plan", "show", id);
    expect(approved).toMatchObject({ by: "mira" });
    await run(["approve", id, "--revoke"]);
    expect((await read<LocalPlan>("plan", "show", id)).approved).toBeNull();
  });

  it("says beforehand which budget has too little left", async () => {
    await run(["budget", "set", "project", "small", "--pack", "video", "--units", "2.99"]);
    const { id } = await plan("fox/dear", "--project", "small");
    const { out } = await run(["approve", id], typesIt);
    expect(out).toContain("project small, video  0 of 2.99 units: too little is left, create would be refused\n");
    expect(await run(["create", id]).catch((thrown: unknown) => String(thrown))).toMatch(/budget of the project "small"/);
  });

  it("holds as long as it is told, and at most a day", async () => {
    const { id } = await plan("fox/short");
    await run(["approve", id, "--minutes", "5"], typesIt);
    const { approved } = await read<LocalPlan>("plan", "show", id);
    expect((approved?.until ?? 0) - (approved?.at ?? 0)).toBe(300_000);
    for (const wrong of ["0", "1441", "soon"])
      await expect(run(["approve", id, "--minutes", wrong], typesIt)).rejects.toThrow(BadInput);
  });

  it("shows what a body holds so that it cannot steer the terminal", async () => {
    await writeFile(join(folder, "sly.json"), JSON.stringify({ ...FOX, prompt: "fox \u009b2J\u202e units 0" }));
    const { id } = await read<LocalPlan>("plan", join(folder, "sly.json"), "--purpose", "fox/sly");
    const { out } = await run(["approve", id], typesIt);
    expect(out).not.toMatch(/[\u0080-\u009f\u202e]/);
    expect(out).toContain(String.raw`fox \u{9b}2J\u{202e} units 0`);
  });
});

describe("onetake create", () => {
  it("is refused without an approval, with the command to run next, and nothing is held", async () => {
    const { id } = await plan("fox/refused");
    const refused = await run(["create", id]).catch((thrown: unknown) => thrown);
    expect(refused).toBeInstanceOf(SpendingRefused);
    expect(refused).toMatchObject({ fix: expect.stringContaining(`onetake approve ${id}`) });
    expect(await read("ledger", "--purpose", "fox/refused")).toMatchObject({ lines: [], sums: [] });
  });
});

describe("onetake budget", () => {
  it("caps and lowers without a person, raises and removes with one alone", async () => {
    expect((await run(["budget", "set", "day", "--pack", "video", "--units", "20", "--creates", "10"])).out).toBe(
      "each day, video  at most 20 units and 10 creates\n\nnext  onetake budget show\n",
    );
    await run(["budget", "set", "day", "--pack", "video", "--units", "12.5", "--creates", "10"]);
    await expect(run(["budget", "set", "day", "--pack", "video", "--units", "13", "--creates", "10"])).rejects.toThrow(
      NeedsPerson,
    );
    await expect(run(["budget", "set", "day", "--pack", "video", "--units", "12.5"])).rejects.toThrow(NeedsPerson);
    await expect(run(["budget", "remove", "day", "--pack", "video"])).rejects.toThrow(NeedsPerson);
    await run(["budget", "set", "day", "--pack", "video", "--units", "13", "--creates", "10"], typesIt);
    expect((await run(["budget", "show"])).out).toMatch(/day +each +video +0 of 13 units, 0 of 10 creates\n/);
    await run(["budget", "remove", "day", "--pack", "video"], typesIt);
    expect((await run(["budget", "show"])).out).not.toMatch(/^day /m);
  });

  it.each([
    [["set", "year", "--pack", "video", "--units", "1"], "nothing that a budget goes by"],
    [["set", "day", "monday", "--pack", "video", "--units", "1"], "budgets of days have no name"],
    [["set", "project", "fox", "--pack", "video"], "a budget caps something"],
    [["remove", "project", "none", "--pack", "video"], "there is no budget"],
  ])("refuses %j", async (words, message) => {
    await expect(run(["budget", ...words], typesIt)).rejects.toThrow(message);
  });
});

describe("what was spent", () => {
  it("is told as nothing where nothing was, each with the command to run next", async () => {
    for (const words of [["unknowns"], ["library"], ["ledger", "--task", "1"]])
      expect((await run(words)).out).toMatch(/^\nnext {2}onetake .+\n$/);
    await expect(run(["purpose", "show", "nothing"])).rejects.toThrow(BadInput);
    await expect(run(["library", "save", "1", "results"])).rejects.toThrow("there is no result of 1 here");
    await expect(run(["unknowns", "decide", "1"])).rejects.toThrow("nothing was decided");
    await expect(run(["unknowns", "decide", "1", "--not-made"])).rejects.toThrow(NeedsPerson);
    await expect(run(["unknowns", "decide", "1", "--not-made"], typesIt)).rejects.toThrow("there is no create 1");
    await expect(run(["purpose", "reopen", "fox", "--why", "red"])).rejects.toThrow(NeedsPerson);
  });

  it("opens a closed purpose for a person alone, and keeps who did it and why", async () => {
    const store = await createPostgresStore({ url: database.url });
    await store.transaction(async ({ spend }) => {
      const purpose = await spend.lockPurpose("default", "fox/closed", 0);
      await spend.setPurpose({ ...purpose, state: "closed", closedBy: "7" });
    });
    await store.close();
    expect((await run(["purpose", "show", "fox/closed"])).out).toMatch(
      /closed by the success of 7\n\nnext {2}onetake library save 7/,
    );
    const { out } = await run(["purpose", "reopen", "fox/closed", "--why", "it must be red"], typesIt);
    expect(out).toMatch(/fox\/closed {2}open\n/);
    expect(await read("purpose", "show", "fox/closed")).toMatchObject({
      state: "open",
      reopened: [{ by: "mira", why: "it must be red" }],
    });
  });
});

describe("help", () => {
  const { commands } = createProgram(createFakeContext());
  const ofSpending = new Set(["plan", "approve", "create", "ledger", "budget", "purpose", "unknowns", "library", "evidence"]);

  it.each(commands.map((command) => [command.name(), command] as const))("says whether %s costs money", (name, command) => {
    expect(command.summary()).toMatch(/^free[:;] |^BILLABLE: /);
    const verbs = ofSpending.has(name) ? command.commands : [];
    for (const verb of verbs) expect(verb.summary(), verb.name()).toMatch(/^free: |^BILLABLE: /);
  });
});
