import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { noTerminal } from "../../src/cli/pseudo-terminal.suite.ts";
import type { LocalKept, LocalPlan, LocalSpendLine, LocalUnknown } from "../../src/contract/index.ts";
import { createUser, layScene, type User } from "./spending-ground.ts";

/*
 * The walk of docs/spending.md, as a new user would take it: a second Onetake server stands for the paid service, with its own data, a pack, a
 * key, and a drill that loses the answer to a create after it was accepted.
 */

let kling: User;
let me: User;
let plan: LocalPlan;

beforeAll(async () => {
  if (noTerminal !== undefined) return;
  kling = await createUser("kling");
  await kling.run("account", "create", "studio");
  await kling.run("account", "pack", "add", "studio", "--kind", "video", "--units", "100", "--concurrency", "3");
  const { apiKey } = await kling.read<{ apiKey: string }>("account", "key", "add", "studio", "onetake");
  const served = await kling.until(/"url":"[^"]+"/, "serve", "--port", "0", "--engine", "instant", "--auth", "strict", "--json");
  const address = /"url":"([^"]+)"/.exec(served.text())?.[1] ?? "";
  me = await createUser("me", { ONETAKE_UPSTREAM: address, ONETAKE_UPSTREAM_KEY: apiKey });
  await layScene(me.folder);
}, 240_000);

afterAll(async () => {
  await me?.leave();
  await kling?.leave();
}, 60_000);

/** What the paid service itself took from the account. */
async function taken(): Promise<readonly { readonly taskId: string; readonly amount: number }[]> {
  return (await kling.read<{ lines: readonly { taskId: string; amount: number }[] }>("account", "ledger", "studio")).lines;
}

/** Our own ledger of the take; what cost nothing, such as its cast, is for other purposes. */
async function booked(): Promise<readonly LocalSpendLine[]> {
  const { lines } = await me.read<{ lines: readonly LocalSpendLine[] }>("ledger", "--purpose", "rain/take-002");
  return lines.toReversed();
}

describe.skipIf(noTerminal !== undefined)("spending, as a new user would", { timeout: 240_000 }, () => {
  it("previews the scene free, and nothing reaches the paid service", async () => {
    const shot = await me.run("shoot", "rain.yaml", "--engine", "instant");
    expect(shot).toMatchObject({ code: 0, out: "takes/rain/take-001/video.mp4\n" });
    expect(await taken()).toEqual([]);
  });

  it("plans and prices the take when the paid engine is asked for by name, and buys nothing", async () => {
    const { code, out } = await me.run("shoot", "rain.yaml", "--engine", "upstream");
    expect(code).toBe(3);
    expect(out).toMatch(/purpose {2}rain\/take-002\n/);
    expect(out).toMatch(/1 {2}omni-video {2}.+ 720p {2}3 s {6}1\.8 video\n/);
    const [, id = ""] =
      /next {2}onetake approve (plan-\w+)\nthen {2}onetake shoot rain\.yaml --resume take-002\n$/.exec(out) ?? [];
    plan = await me.read<LocalPlan>("plan", "show", id);
    expect(plan).toMatchObject({ state: "open", exposure: { video: "1.8" }, approved: null, reasons: [expect.any(String)] });
    expect([await taken(), await booked()]).toEqual([[], []]);
  });

  it("refuses to create without an approval, and to approve without a person", async () => {
    const create = await me.run("create", plan.id);
    expect(create).toMatchObject({ code: 3, err: expect.stringContaining(`onetake approve ${plan.id}`) });
    expect(await me.run("approve", plan.id)).toMatchObject({ code: 3, err: expect.stringContaining("a person at a terminal") });
    expect(await me.run("shoot", "rain.yaml", "--resume")).toMatchObject({ code: 3 });
    expect([await taken(), await booked()]).toEqual([[], []]);
  });

  it("is approved by a person who types what is shown", async () => {
    const { code, out } = await me.atTerminal("approve", plan.id);
    expect(out).toContain(plan.digest);
    expect(out).toMatch(/To go on, type {2}1\.8 units [a-z]+\n/);
    expect({ code, next: /next {2}(.+)\n/.exec(out)?.[1] }).toEqual({ code: 0, next: `onetake create ${plan.id}` });
  });

  it("is created once though the answer is lost, and its outcome is unknown, not failed, when the process is killed", async () => {
    await kling.run("drill", "set", "studio", "lost=after; run=1");
    const shoot = await me.until(/unknown|looking it up/, "shoot", "rain.yaml", "--resume");
    shoot.child.kill("SIGKILL");
    await once(shoot.child, "close");
    const { unknowns } = await me.read<{ unknowns: readonly LocalUnknown[] }>("unknowns");
    expect(unknowns).toMatchObject([{ purpose: "rain/take-002", held: { video: "1.8" } }]);
    expect((await booked()).map(({ kind, units }) => `${kind} ${units}`)).toEqual(["hold 1.8"]);
  });

  it("is adopted after the restart, downloaded, and never bought a second time", async () => {
    const shot = await me.run("shoot", "rain.yaml", "--resume");
    expect(shot).toMatchObject({ code: 0, out: "takes/rain/take-002/video.mp4\n" });
    // Asked for once more, the same result is answered, and nothing is bought.
    expect(await me.run("create", plan.id)).toMatchObject({
      code: 0,
      out: expect.stringContaining("results/rain/take-002/film.mp4"),
    });
    expect(await taken()).toHaveLength(1);
  });

  it("is settled: our ledger says what the paid service's own ledger says", async () => {
    const [bill] = await taken();
    const lines = await booked();
    expect(lines.map(({ kind, units, why }) => `${kind} ${units} ${why}`)).toEqual(["hold 1.8 admitted", "charge 1.8 billed"]);
    expect(Number(lines[1]?.units) * 100).toBe(bill?.amount);
    expect(await me.read("purpose", "show", "rain/take-002")).toMatchObject({ state: "closed", closedBy: lines[0]?.task });
  });

  it("is kept with its digest, which is that of the file that was downloaded", async () => {
    const { results } = await me.read<{ results: readonly LocalKept[] }>("library");
    const film = await readFile(join(me.folder, "takes/rain/take-002/video.mp4"));
    expect(results).toMatchObject([{ purpose: "rain/take-002", bytes: film.length, daysLeft: 29 }]);
    expect(results[0]?.digest).toBe(createHash("sha256").update(film).digest("hex"));
  });

  it("makes the register wiser once a person has looked: what the traffic showed is proposed, then counts", async () => {
    const { claims } = await me.read<Review>("evidence", "review");
    const changed = claims.find(({ claim, would }) => claim.startsWith("omni-video.create/") && would === "change");
    expect(changed?.for.length).toBeGreaterThan(0);
    const claim = changed?.claim ?? "";
    const before = await me.run("register", claim, "--evidence", "home");
    await me.run("evidence", "accept", ...(changed?.for ?? []));
    const after = await me.run("register", claim, "--evidence", "home");
    expect([before.code, after.code]).toEqual([0, 0]);
    expect(after.out).not.toBe(before.out);
    expect(after.out).toContain(changed?.after.status);
  });
});

interface Review {
  readonly claims: readonly {
    readonly claim: string;
    readonly would: string;
    readonly after: { readonly status: string };
    readonly for: readonly string[];
  }[];
}
