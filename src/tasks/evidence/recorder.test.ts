import { describe, expect, it } from "vitest";
import { createVirtualClock, silentLogger, type Logger } from "../../base/index.ts";
import type { Exchange } from "../../contract/index.ts";
import { createMemoryStore, type EvidenceStore } from "../../store/index.ts";
import { createRecorder } from "./recorder.ts";
import { rememberEvidence } from "./remember-evidence.ts";

const START = Date.parse("2026-11-26T10:00:00Z");
const taken: Exchange = {
  endpoint: "omni-video.create",
  host: "api-singapore.klingai.com",
  at: START,
  body: { model_name: "kling-v3-omni", prompt: "a secret", mode: "std", duration: "5" },
  http: 200,
  code: 0,
};
const refused: Exchange = { ...taken, body: { ...(taken.body as object), mode: "pro" }, http: 400, code: 1201, message: "no" };

function setUp(change: (store: EvidenceStore) => EvidenceStore = (store) => store) {
  const clock = createVirtualClock(START);
  const store = change(createMemoryStore().evidence);
  const told: string[] = [];
  const note = (message: string, facts: object = {}): void => void told.push(`${message} ${JSON.stringify(facts)}`);
  const logger: Logger = { debug: note, info: note, warn: note, error: note, with: () => logger };
  return { clock, store, told, recorder: createRecorder(store, { clock, logger }) };
}

describe("the recorder", () => {
  it("proposes evidence of what it observed, a second later and all together", async () => {
    let calls = 0;
    const { clock, store, recorder } = setUp((inner) => ({ ...inner, propose: (rows) => (calls++, inner.propose(rows)) }));
    recorder.observe(taken);
    recorder.observe(refused);
    expect(await store.list()).toEqual([]);
    await clock.advance(1000);
    await recorder.flush();
    const rows = await store.list();
    expect(rows.every(({ state, decidedBy }) => state === "proposed" && decidedBy === null)).toBe(true);
    expect(rows.map(({ evidence }) => evidence.verdict)).toContain("against");
    expect(JSON.stringify(rows)).not.toContain("secret");
    expect(calls).toBe(1);
  });

  it("proposes the same once a day, also after a restart, and again the day after", async () => {
    const { clock, store, recorder } = setUp();
    recorder.observe(taken);
    await recorder.flush();
    recorder.observe({ ...taken, at: START + 60_000 });
    await recorder.flush();
    const second = createRecorder(store, { clock, logger: silentLogger });
    second.observe({ ...taken, at: START + 120_000, body: { ...(taken.body as object), prompt: "other words" } });
    await second.flush();
    expect(await store.list()).toHaveLength(1);
    second.observe({ ...taken, at: START + 86_400_000 });
    await second.flush();
    expect(await store.list()).toHaveLength(2);
  });

  it("finds minimal pairs across restarts", async () => {
    const { clock, store, recorder } = setUp();
    recorder.observe(taken);
    await recorder.flush();
    const second = createRecorder(store, { clock, logger: silentLogger });
    second.observe(refused);
    await second.flush();
    const pair = (await store.list()).find(({ evidence }) => evidence.verdict === "against");
    expect(pair?.evidence).toMatchObject({ claims: ["omni-video.create/mode#member:pro"], note: expect.stringMatching(/differ in this alone/) });
  });

  it("keeps what could not be written, says so without the error's words, and writes it with the next", async () => {
    let isBroken = true;
    const { store, told, recorder } = setUp((inner) => ({
      ...inner,
      propose: async (rows) => {
        if (isBroken) throw new TypeError(`cannot write ${JSON.stringify(taken.body)}`);
        return inner.propose(rows);
      },
    }));
    recorder.observe(taken);
    await recorder.flush();
    expect(told).toEqual([expect.stringContaining('"error":"TypeError"')]);
    expect(told.join("")).not.toContain("secret");
    isBroken = false;
    recorder.observe(refused);
    await recorder.flush();
    expect(await store.list()).not.toEqual([]);
    expect((await store.list()).some(({ evidence }) => evidence.note === "sent in a create that was taken")).toBe(true);
  });

  it("never throws, whatever an exchange is", async () => {
    const { store, told, recorder } = setUp();
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new RangeError("cnry");
        },
        get: () => undefined,
      },
    );
    recorder.observe({ ...taken, body: trap });
    recorder.observe({ ...taken, endpoint: "none", at: Number.NaN });
    await recorder.flush();
    expect(await store.list()).toEqual([]);
    expect(told.join("")).not.toContain("cnry");
  });
});

describe("a user's evidence", () => {
  it("is read anew after it changed, and leaves out what was seen elsewhere", async () => {
    const { store, recorder } = setUp();
    const read = rememberEvidence(store, "global");
    recorder.observe(taken);
    recorder.observe({ ...taken, host: "127.0.0.1" });
    await recorder.flush();
    const before = await read();
    expect(before.accepted).toEqual([]);
    expect(before.proposed.map(({ scope }) => scope.surface)).toEqual(["global"]);
    expect(await read()).toBe(before);
    const [line] = before.proposed;
    await store.decide([line?.id ?? ""], "accepted", "somebody", START);
    expect((await read()).accepted).toEqual([line]);
  });
});
