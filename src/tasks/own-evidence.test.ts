import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { silentLogger } from "../base/index.ts";
import { createRecorder } from "./evidence/recorder.ts";
import { goodVideo } from "./fixture.suite.ts";
import { ownEvidence } from "./own-evidence.ts";
import { createGuardFixture, type GuardFixture } from "./spend/guard.suite.ts";

let at: GuardFixture;
beforeEach(() => void (at = createGuardFixture()));
afterEach(() => at.close());

/** Lets a host refuse a create's mode, twice over: by name, and as a pair with one that it takes. */
async function refuseMode(host: string): Promise<readonly string[]> {
  const recorder = createRecorder(at.store.evidence, { clock: at.clock, logger: silentLogger });
  const common = { endpoint: "omni-video.create", host, at: at.clock.now() };
  recorder.observe({ ...common, body: { ...goodVideo, mode: "pro" }, http: 200, code: 0 });
  recorder.observe({ ...common, body: goodVideo, http: 400, code: 1201, message: "mode value 'std' is invalid" });
  await recorder.flush();
  const rows = await at.store.evidence.list({ states: ["proposed"] });
  return rows.filter(({ evidence }) => evidence.verdict === "against").map(({ evidence }) => evidence.id);
}

describe("a user's own evidence", () => {
  it("stops what the host was seen to refuse, once a person accepted it", async () => {
    const ids = await refuseMode("there");
    await expect(at.plan("scene 4")).resolves.toMatchObject({ plan: { state: "open" } });
    await at.store.evidence.decide(ids, "accepted", "grace", at.clock.now());
    await expect(at.plan("scene 5")).rejects.toThrow("mode");
    await expect(at.post({ ...goodVideo, prompt: "Another." })).rejects.toThrow("mode");
    await expect(
      at.plan("scene 6", { creates: [{ endpoint: "omni-video.create", body: { ...goodVideo, mode: "pro" } }] }),
    ).resolves.toBeDefined();
  });

  it("says nothing of another host", async () => {
    await at.store.evidence.decide(await refuseMode("127.0.0.1:7000"), "accepted", "grace", at.clock.now());
    await expect(at.plan("scene 4")).resolves.toBeDefined();
    expect(await ownEvidence(at.store.evidence, "there")).toBeUndefined();
    expect(await ownEvidence(at.store.evidence, "localhost:1")).toHaveLength(2);
  });

  it("is the same list until something changes", async () => {
    const ids = await refuseMode("there");
    await at.store.evidence.decide(ids.slice(0, 1), "accepted", "grace", at.clock.now());
    const before = await ownEvidence(at.store.evidence, "there");
    expect(await ownEvidence(at.store.evidence, "there")).toBe(before);
    await at.store.evidence.decide(ids.slice(1), "accepted", "grace", at.clock.now());
    expect(await ownEvidence(at.store.evidence, "there")).toHaveLength(2);
  });
});
