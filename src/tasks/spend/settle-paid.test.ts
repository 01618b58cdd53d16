import { join } from "node:path";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { createNodeWorld } from "../../base/node.ts";
import type { EngineOutcome, Paid } from "../../engines/index.ts";
import { createPaidFixture, NO, type PaidFixture } from "./paid.suite.ts";

const { disk } = createNodeWorld();
let folder = "";
let at: PaidFixture;
beforeAll(async () => void (folder = await disk.temporaryDirectory("onetake-settle-")));
afterAll(() => disk.remove(folder));
beforeEach(() => void (at = createPaidFixture()));

const UNTIL = 1_797_000_000_000;
const told = (more: Partial<Paid>): Paid => ({ units: "1.8", host: "there", ids: [], until: UNTIL, ...more });

/** Ends the next task with files of their own name, as a clip, a picture or a sound each. */
function endWith(kinds: readonly ("video" | "image" | "audio")[], paid: Paid): void {
  at.service.end = async () => {
    const files = await Promise.all(
      kinds.map(async (kind, place) => {
        const path = join(folder, `${kind}-${place}`);
        await disk.write(path, `${kind} ${place}`);
        return { kind, path };
      }),
    );
    const artifacts = files.map(({ kind, path }) => {
      if (kind === "audio") return { kind, mp3: { path, mime: "audio/mpeg", seconds: "2.0" } };
      return kind === "video" ? { kind, path, mime: "video/mp4", seconds: "5.042" } : { kind, path, mime: "image/png" };
    });
    return { ok: true, artifacts, paid };
  };
}

function failWith(outcome: Omit<Extract<EngineOutcome, { readonly ok: false }>, "ok">): void {
  at.service.end = async () => ({ ok: false, ...outcome });
}

const charge = async (): Promise<object | undefined> =>
  (await at.store.spend.listLines("ada", { limit: 1, kinds: ["charge"] }))[0];

describe("the end of a paid task", () => {
  it("brings its results into custody, under the ids that they have at the other side", async () => {
    endWith(["image", "video", "audio"], told({ ids: ["", "clip-9", "sound-9"] }));
    await at.begin("1");
    await at.run("1");
    const kept = await at.store.spend.listCustody("ada", 10);
    const about = {
      taskId: "1",
      account: "ada",
      purpose: "purpose of 1",
      host: "there",
      upstreamUntil: UNTIL,
      savedAt: at.clock.now(),
    };
    expect(kept).toMatchObject([
      { ...about, place: 0, kind: "image", upstreamId: "", bytes: 7, mime: "image/png", width: 1280, height: 720, seconds: null },
      { ...about, place: 1, kind: "video", upstreamId: "clip-9", mime: "video/mp4", width: 1280, seconds: 5 },
      { ...about, place: 2, kind: "audio", upstreamId: "sound-9", mime: "audio/mpeg", width: null, height: null, seconds: 5 },
    ]);
    expect((await at.store.taskById("1"))?.result).toMatchObject({
      images: [{ blob: kept[0]?.blob }],
      videos: [{ id: "clip-9", blob: kept[1]?.blob, seconds: "5.042" }],
      audios: [{ id: "sound-9", mp3: kept[2]?.blob }],
    });
    expect(await at.store.findMade("ada", "clip-9")).toMatchObject({ taskId: "1", medium: "video", blob: kept[1]?.blob });
    expect(await at.store.findMade("ada", "sound-9")).toMatchObject({ medium: "audio" });
  });

  it("keeps a file that is not what it should be, for it was paid for", async () => {
    at = createPaidFixture({ probe: () => Promise.reject(new Error("no film")) });
    endWith(["video"], told({ ids: ["clip-9"] }));
    await at.begin("1");
    await at.run("1");
    expect(await at.store.spend.listCustody("ada", 1)).toMatchObject([{ bytes: 7, width: null, seconds: null }]);
    expect(await at.store.taskById("1")).toMatchObject({ state: "succeeded" });
  });

  it("gives results ids of our own where the other side gave one a second time", async () => {
    endWith(["video"], told({ ids: ["clip-9"] }));
    await at.begin("1");
    await at.run("1");
    await at.begin("2");
    await at.run("2");
    const result = (await at.store.taskById("2"))?.result as { readonly videos: readonly { readonly id: string }[] };
    expect(result.videos).toHaveLength(1);
    expect(result.videos[0]?.id).not.toBe("clip-9");
    expect(await at.store.findMade("ada", result.videos[0]?.id ?? "")).toMatchObject({ taskId: "2" });
    expect(await at.store.spend.listCustody("ada", 10)).toMatchObject([{ upstreamId: "clip-9" }, { upstreamId: "clip-9" }]);
  });

  it("puts elements and voices into the library, with the ids and names that they have there", async () => {
    const items = [
      { kind: "element", id: "8001", name: "Mira" },
      { kind: "voice", id: "9001", name: "Low" },
    ] as const;
    endWith([], told({ items }));
    await at.begin("1");
    await at.run("1");
    expect(await at.store.findElement("ada", "8001")).toMatchObject({ name: "Mira", taskId: "1", deletedAt: null });
    expect(await at.store.findVoice("ada", "9001")).toMatchObject({ name: "Low", taskId: "1" });
    expect((await at.store.taskById("1"))?.result).toEqual({ elements: ["8001"], voices: ["9001"] });
  });

  it("books what is told, parts of a hundredth rounded up", async () => {
    endWith([], told({ units: "1.801" }));
    await at.begin("1");
    await at.run("1");
    expect(await at.store.taskById("1")).toMatchObject({ units: "1.81" });
    expect(await charge()).toMatchObject({ amount: 181, why: "billed" });
  });

  it.each([[null], ["-1"], ["much"]])("books the estimate where %j is told", async (units) => {
    endWith([], told({ units }));
    await at.begin("1");
    await at.run("1");
    expect(await at.intent("1")).toMatchObject({ state: "settled", billed: 180 });
    expect(await charge()).toMatchObject({ amount: 180, why: "assumed", min: 180, max: 180 });
  });

  it("that failed costs nothing where nothing is told, and tells the true reason", async () => {
    failWith({ reason: "blocked", paid: told({ units: null, why: { ...NO, class: "policy-output", message: "blocked" } }) });
    await at.begin("1");
    await at.run("1");
    expect(await at.store.taskById("1")).toMatchObject({ state: "failed", units: "0" });
    expect((await at.store.taskById("1"))?.reason).toBe("blocked (code 1301, HTTP 400, request r-1) Ask for something else.");
    expect(await at.intent("1")).toMatchObject({ state: "settled", billed: 0, reason: { class: "policy-output" } });
    expect(await charge()).toMatchObject({ amount: 0, why: "failed" });
    expect(await at.store.spend.purpose("ada", "purpose of 1")).toMatchObject({ state: "open" });
  });

  it("that failed costs what is told", async () => {
    failWith({ reason: "no", paid: told({ units: "0.4" }) });
    await at.begin("1");
    await at.run("1");
    expect(await charge()).toMatchObject({ amount: 40, why: "failed" });
  });

  it("whose result could not be brought over is taken to have cost the estimate", async () => {
    failWith({ reason: "gone", paid: told({ units: null, ids: ["clip-9"] }) });
    await at.begin("1");
    await at.run("1");
    expect(await charge()).toMatchObject({ amount: 180, why: "assumed" });
  });

  it("is written with words that no database would keep", async () => {
    failWith({ reason: "a\u0000b\ud800c" });
    await at.begin("1");
    await at.run("1");
    expect(await at.store.taskById("1")).toMatchObject({ state: "failed", reason: "abc" });
  });

  it("closes its purpose by the first success alone, and what costs nothing closes none", async () => {
    for (const [id, more] of [
      ["1", { purpose: "opening" }],
      ["2", { purpose: "opening" }],
      ["3", { purpose: "elements", min: 0, held: 0 }],
    ] as const) {
      await at.begin(id, more);
      await at.run(id);
    }
    expect(await at.store.spend.purpose("ada", "opening")).toMatchObject({ state: "closed", closedBy: "1" });
    expect(await at.store.spend.purpose("ada", "elements")).toMatchObject({ state: "open" });
  });
});

describe("cancelling a paid task", () => {
  it("that waits gives back what it held, and nothing is sent", async () => {
    at.service.moods.push("busy");
    await at.begin("1");
    const run = at.run("1");
    await at.pass(1_000);
    expect(await at.cancel("1")).toMatchObject({ isCancelled: true });
    await at.pass(10_000);
    await run;
    expect(at.service.posts).toHaveLength(1);
    expect(await at.intent("1")).toMatchObject({ state: "withdrawn" });
    expect((await at.store.spend.listLines("ada", { limit: 1 }))[0]).toMatchObject({
      kind: "release",
      amount: 180,
      why: "withdrawn",
    });
  });

  it.each(["sent", "unknown", "accepted"] as const)("that is %s is refused: the service takes nothing back", async (state) => {
    await at.begin("1", { state, sentAt: at.clock.now() });
    await expect(at.cancel("1")).rejects.toMatchObject({ rule: "already-sent", message: /no way to take a task back/ });
    expect(await at.store.taskById("1")).toMatchObject({ state: "submitted" });
    expect(await at.intent("1")).toMatchObject({ state });
  });

  it("that has ended leaves it as it is", async () => {
    await at.begin("1");
    await at.run("1");
    expect(await at.cancel("1")).toMatchObject({ isCancelled: false, task: { state: "succeeded" } });
  });
});
