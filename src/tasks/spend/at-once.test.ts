import { beforeEach, describe, expect, it } from "vitest";

import { createKeeper } from "./keeper.ts";
import { createPaidFixture, type PaidFixture } from "./paid.suite.ts";
import { toLocalUnknown } from "./to-local.ts";

const DAY_MS = 86_400_000;
/** An operation that answers at once and takes no id of ours, and one whose task can be asked for by the service's id alone. */
const AT_ONCE = { endpoint: "tts.call", body: { text: "The lamp is lit.", voice_id: "oversea_male1", voice_language: "en" } };
const NAMELESS = { endpoint: "lip-sync.create", body: { input: { video_id: "1", mode: "text2video", text: "Yes." } } };

let at: PaidFixture;
beforeEach(() => void (at = createPaidFixture()));

/** It is sent, no answer comes, and a day goes by. */
async function loseAnswer(what: typeof AT_ONCE | typeof NAMELESS): Promise<void> {
  at.service.moods.push("lost");
  await at.begin("1", what);
  void at.run("1");
  await at.pass(DAY_MS);
}

const decide = (decision: Parameters<ReturnType<typeof createKeeper>["decide"]>[1]): Promise<unknown> =>
  createKeeper(at.store, at.world).decide("1", decision, "a person");

describe.each([
  ["what is answered at once", AT_ONCE],
  ["a task that bears no id of ours", NAMELESS],
])("%s, and whose answer was lost,", (_, what) => {
  it("is never looked up and never sent again: it waits for a person with its hold", async () => {
    await loseAnswer(what);
    expect([at.service.posts, at.service.lookUps]).toEqual([["onetake-1"], []]);
    const intent = await at.intent("1");
    expect(intent).toMatchObject({ state: "unknown", held: 180, lookUps: 0, nextLookUpAt: null });
    expect(intent.reason).toMatchObject({ next: expect.stringContaining("onetake unknowns") });
    expect(toLocalUnknown(intent, "there")).toMatchObject({ findable: false, nextLookUpAt: null });
    expect(await at.store.taskById("1")).toMatchObject({ state: "submitted", progress: { stage: "unknown" } });
  });

  it("stays unknown when the process that sent it ends, and the next one does not send it either", async () => {
    at.service.moods.push("lost");
    await at.begin("1", what);
    const first = new AbortController();
    const given = at.run("1", first.signal).catch(() => {});
    await at.pass(60_000);
    first.abort(new Error("the process ends"));
    await given;
    void at.run("1");
    await at.pass(DAY_MS);
    expect([at.service.posts, at.service.lookUps]).toEqual([["onetake-1"], []]);
    expect(await at.intent("1")).toMatchObject({ state: "unknown" });
  });

  it("ends as failed and gives back its hold when a person says that it was not made", async () => {
    await loseAnswer(what);
    await decide({ kind: "not-made" });
    await at.pass(60_000);
    expect(await at.store.taskById("1")).toMatchObject({ state: "failed" });
    expect(await lines()).toEqual(["hold 180", "release 180"]);
  });
});

describe("what is answered at once, and whose answer was lost,", () => {
  it("costs what was held when a person says that it was made, for nobody can be asked for it", async () => {
    at.service.end = async () => ({
      ok: false,
      reason: "the answer was lost",
      paid: { units: null, host: "there", ids: [""], until: at.clock.now() + DAY_MS },
    });
    await loseAnswer(AT_ONCE);
    await decide({ kind: "made" });
    await at.pass(60_000);
    expect(await at.intent("1")).toMatchObject({ state: "settled", billed: 180 });
    expect(await at.store.taskById("1")).toMatchObject({ state: "failed", reason: "the answer was lost" });
    expect(await at.store.spend.purpose("ada", "purpose of 1")).toMatchObject({ state: "open" });
  });
});

describe("a task that bears no id of ours, and whose answer was lost,", () => {
  it("is adopted by the id that a person found, and by nothing less", async () => {
    await loseAnswer(NAMELESS);
    await expect(decide({ kind: "made" })).rejects.toMatchObject({ rule: "not-unknown" });
    expect(await at.intent("1")).toMatchObject({ state: "unknown" });
    await decide({ kind: "made", upstreamId: "there-1" });
    await at.pass(60_000);
    expect(await at.intent("1")).toMatchObject({ state: "settled", billed: 150, handle: { id: "there-1" } });
    expect(await at.store.taskById("1")).toMatchObject({ state: "succeeded" });
  });
});

describe("an answer that is no record of a task", () => {
  it("is kept with its task as it came", async () => {
    const answer = { session_id: "880000000000000050", face_data: [{ face_id: "0" }] };
    at.service.end = async () => ({
      ok: true,
      artifacts: [],
      paid: { units: "0.05", host: "there", ids: [], until: at.clock.now() + DAY_MS, answer },
    });
    await at.begin("1", { endpoint: "identify-face.call", body: { video_url: "https://media.example/talk.mp4" } });
    await at.run("1");
    expect(await at.store.taskById("1")).toMatchObject({ state: "succeeded", units: "0.05", result: { answer } });
  });
});

async function lines(): Promise<readonly string[]> {
  const found = await at.store.spend.listLines("ada", { limit: 10 });
  return found.map(({ kind, amount }) => `${kind} ${amount}`).toReversed();
}
