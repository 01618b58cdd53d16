import { describe, expect, it } from "vitest";
import { createVirtualClock, silentLogger, type Logger } from "../../base/index.ts";
import type { Exchange } from "../../contract/index.ts";
import { createMemoryStore, type EvidenceStore } from "../../store/index.ts";
import { createRecorder } from "./recorder.ts";

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
    const count = (inner: EvidenceStore): EvidenceStore["propose"] => {
      return async (rows) => {
        calls++;
        return await inner.propose(rows);
      };
    };
    const { clock, store, recorder } = setUp((inner) => ({ ...inner, propose: count(inner) }));
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
    expect(pair?.evidence).toMatchObject({
      claims: ["omni-video.create/mode#member:pro"],
      note: expect.stringMatching(/differ in this alone/),
    });
  });

  it("credits the end of a task to what its create sent, once, in whatever answer it is told", async () => {
    const { store, recorder } = setUp();
    recorder.observe({ ...taken, data: { task_id: "871", task_status: "submitted" } });
    const found = (state: string): Exchange => ({
      endpoint: "tasks.find",
      host: taken.host,
      at: START + 60_000,
      http: 200,
      code: 0,
      data: [
        { id: "870", status: "succeeded" },
        { id: "871", status: state, billing: [{ charge_type: "unit", amount: "3" }] },
      ],
    });
    recorder.observe(found("processing"));
    await recorder.flush();
    expect((await store.list()).map(({ evidence }) => evidence.rung)).toEqual(["accepted"]);
    recorder.observe(found("succeeded"));
    recorder.observe(found("succeeded"));
    await recorder.flush();
    const completed = (await store.list()).filter(({ evidence }) => evidence.rung === "completed");
    expect(
      completed.map(({ evidence }) => [evidence.verdict, evidence.claims.includes("omni-video.create/mode#member:std")]),
    ).toEqual(
      expect.arrayContaining([
        ["for", true],
        ["for", false],
      ]),
    );
    expect(completed.flatMap(({ evidence }) => evidence.claims)).toContain("price:3.0-omni/no-video/silent/720p#units");
    expect(JSON.stringify(await store.list())).not.toContain("871");
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
