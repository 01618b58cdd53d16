import { readFile } from "node:fs/promises";

import { describe, expect, it } from "vitest";

import { stringifyJson, type Json } from "../../base/index.ts";
import { endpoints, findEndpoint, makesTask, writeEnvelope } from "../../contract/index.ts";
import { CreateUnknown } from "../index.ts";
import { createGround, createTestClock, refusal, RUN, toJob, type Ground, type Mood } from "./fake-service.suite.ts";

const said =
  (data: Json): Mood =>
  () =>
    new Response(stringifyJson(writeEnvelope("r-1", data)), { headers: { "content-type": "application/json" } });

const lost: Mood = () => {
  throw new TypeError("fetch failed", { cause: new Error("the connection was reset") });
};

/** As the service's pages show it, in values of our own. */
const SPOKEN = {
  task_id: "880000000000000042",
  task_status: "succeed",
  task_status_msg: "",
  task_result: { audios: [{ id: "880000000000000043", url: "https://files.example/line.mp3", duration: "2.9" }] },
  final_unit_deduction: "0.05",
  created_at: 1788220800000,
  updated_at: 1788220800000,
};
const FACES = {
  session_id: "880000000000000050",
  face_data: [
    { face_id: "0", face_image: "https://files.example/a.png", start_time: 0, end_time: 5200 },
    { face_id: "1", face_image: "", start_time: 900, end_time: 4100, unheard_of: true },
    { face_id: "2", face_image: "https://files.example/c.png", start_time: 900, end_time: 4100 },
  ],
  final_unit_deduction: "0.05",
};
const line = toJob("take-1", {
  endpoint: "tts.call",
  body: { text: "The lamp is lit.", voice_id: "oversea_male1", voice_language: "en" },
});
const faces = toJob("take-2", { endpoint: "identify-face.call", body: { video_url: "https://media.example/talk.mp4" } });

/** Each job has a ticket that is used once. */
const fresh = ({ endpoint, body, externalId }: typeof line): typeof line => toJob(externalId ?? "", { endpoint, body });

async function submit(ground: Ground, job: typeof line, mood: Mood): Promise<Json> {
  ground.service.moods.POST.push(mood);
  return await ground.engine.submit(fresh(job), RUN);
}

describe("what the service answers at once", () => {
  it("leaves once, with nothing added to its body, and is settled from its own answer without a question", async () => {
    const ground = createGround(createTestClock());
    const handle = await submit(ground, line, said(SPOKEN));
    const kept = JSON.parse(JSON.stringify(handle)) as Json; // as it comes back after a crash
    for (let times = 0; times < 2; times++) {
      const outcome = await ground.engine.settle(kept, line, RUN);
      expect(outcome).toMatchObject({
        ok: true,
        artifacts: [{ kind: "audio", mp3: { seconds: "2.9" } }],
        paid: { units: "0.05", host: "api.example", ids: ["880000000000000043"] },
      });
      expect(outcome.paid).not.toHaveProperty("answer");
    }
    expect(ground.service.seen).toEqual(["POST /v1/audio/tts"]);
    expect(ground.service.bodies).toEqual([line.body]);
    expect(ground.downloads).toEqual(Array(2).fill("https://files.example/line.mp3"));
    expect(handle).toMatchObject({ id: "880000000000000042", host: "api.example" });
    await ground.engine.close();
  });

  it("ends as failed with the service's words where its record says so", async () => {
    const ground = createGround(createTestClock());
    const handle = await submit(ground, line, said({ ...SPOKEN, task_status: "failed", task_status_msg: "The text is empty." }));
    expect(await ground.engine.settle(handle, line, RUN)).toMatchObject({ ok: false, reason: "The text is empty." });
  });

  it("is kept as it came where it is no record of a task, and its pictures are brought over", async () => {
    const ground = createGround(createTestClock());
    const outcome = await ground.engine.settle(await submit(ground, faces, said(FACES)), faces, RUN);
    expect(outcome).toMatchObject({
      ok: true,
      artifacts: [{ kind: "image" }, { kind: "image" }],
      paid: { units: "0.05", answer: FACES },
    });
    if (!outcome.ok) throw new Error("it did not end well");
    const texts = outcome.artifacts.map((made) => readFile("path" in made ? made.path : "", "utf8"));
    expect(await Promise.all(texts)).toEqual(["https://files.example/a.png", "https://files.example/c.png"]);
    await ground.engine.close();
  });

  it("does not wait for a picture that cannot be brought over: the session that it names lives for a day", async () => {
    const ground = createGround(createTestClock(), { download: () => Promise.reject(new Error("gone")) });
    const outcome = await ground.engine.settle(await submit(ground, faces, said(FACES)), faces, RUN);
    expect(outcome).toMatchObject({ ok: true, artifacts: [], paid: { answer: FACES } });
  });

  it.each([
    ["no answer", lost],
    ["an answer without anything", said(null)],
    ["a task that has not ended", said({ ...SPOKEN, task_status: "processing" })],
    ["a record without a sound", said({ ...SPOKEN, task_result: {} })],
    ["a record that is none", said({ audio: "https://files.example/line.mp3" })],
  ])("is unknown after %s, cannot be looked up, and is not asked for", async (_, mood) => {
    const ground = createGround(createTestClock());
    await expect(submit(ground, line, mood)).rejects.toThrow(CreateUnknown);
    expect(await ground.engine.paid?.lookUp(line, RUN)).toBeUndefined();
    expect(ground.service.seen).toHaveLength(1);
  });

  it("ends by a person's word that it was made: the answer is lost, and it may have cost the estimate", async () => {
    const ground = createGround(createTestClock());
    for (const id of ["", "880000000000000042"]) {
      const outcome = await ground.engine.settle({ id }, line, RUN);
      expect(outcome).toMatchObject({ ok: false, paid: { units: null, ids: [id], why: { class: "provider" } } });
    }
    expect(ground.service.seen).toEqual([]);
  });

  it("is tried again after a broken endpoint only when a free question of another family was answered", async () => {
    const clock = createTestClock();
    const ground = createGround(clock);
    const down: Mood = () => new Response("", { status: 503 });
    for (let failed = 0; failed < 5; failed++) await submit(ground, line, down).catch(() => {});
    await expect(submit(ground, line, said(SPOKEN))).rejects.toMatchObject({ name: "CreateBusy" });
    expect(ground.service.seen).toHaveLength(5);
    await clock.advance(16_000);
    expect(await ground.engine.submit(fresh(line), RUN)).toMatchObject({ answer: SPOKEN });
    expect(ground.service.seen.slice(5)).toEqual([expect.stringMatching(/^GET .*page/), "POST /v1/audio/tts"]);
  });
});

describe("what makes nothing", () => {
  const step = findEndpoint("multi-elements.add-selection");
  const body = { session_id: "880000000000000050", frame_index: 3, points: [{ x: 0.5, y: 0.25 }] };
  const open = (endpoint = step): readonly [Ground, Promise<Json>] => {
    const ground = createGround(createTestClock());
    return [ground, ground.engine.paid?.pass(endpoint, body, RUN) ?? Promise.reject(new Error("no ways"))];
  };

  it("is passed on once, and its answer passed back as it is", async () => {
    const ground = createGround(createTestClock());
    const answer = { status: 0, session_id: "880000000000000050", res: { frame_index: 3 } };
    ground.service.moods.POST.push(said(answer));
    expect(await ground.engine.paid?.pass(step, body, RUN)).toEqual(answer);
    expect([ground.service.seen, ground.service.bodies]).toEqual([[`POST ${step.path}`], [body]]);
  });

  it("is refused in the service's words and with its code; what does not come through may be sent again", async () => {
    const ground = createGround(createTestClock());
    ground.service.moods.POST.push(refusal("bad-value"), lost, () => new Response("", { status: 502 }));
    const ends = [1, 2, 3].map(() => () => ground.engine.paid?.pass(step, body, RUN));
    await expect(ends[0]?.()).rejects.toMatchObject({ name: "WireError", wireCode: 1201 });
    await expect(ends[1]?.()).rejects.toMatchObject({ wireCode: 5001, fix: expect.stringContaining("free") });
    await expect(ends[2]?.()).rejects.toMatchObject({ wireCode: 5001 });
  });

  it("is no way out for what makes something", async () => {
    for (const endpoint of endpoints.filter(makesTask)) {
      const [ground, passed] = open(endpoint);
      await expect(passed).rejects.toThrow(TypeError);
      expect(ground.service.seen).toEqual([]);
    }
  });

  it("is not sent after the caller has left", async () => {
    const ground = createGround(createTestClock());
    const signal = AbortSignal.abort(new Error("left"));
    await expect(ground.engine.paid?.pass(step, body, { signal })).rejects.toThrow("left");
    expect(ground.service.seen).toEqual([]);
  });
});
