import { readdir } from "node:fs/promises";
import { dirname } from "node:path";

import { describe, expect, it } from "vitest";

import { isJsonObject, OnetakeError, type Clock, type Json, type VirtualClock } from "../../base/index.ts";
import { createNodeWorld } from "../../base/node.ts";
import { failureTexts, resultDays, type TaskFacts } from "../../contract/index.ts";
import type { EngineOutcome } from "../index.ts";
import { createGround, createTestClock, refusal, RUN, toJob, type Ground, type Mood } from "./fake-service.suite.ts";
import type { UpstreamOptions } from "./index.ts";

const DAY_MS = 86_400_000;

function open(options: Partial<UpstreamOptions> = {}): Ground & { readonly clock: VirtualClock; readonly real: Clock } {
  const clock = createTestClock();
  return { clock, real: createNodeWorld().clock, ...createGround(clock, options) };
}

type Opened = ReturnType<typeof open>;

async function settled({ clock, engine }: Opened, endpoint = "omni-video.create", advanceMs = 100_000): Promise<EngineOutcome> {
  const job = toJob("take-1", { endpoint, body: {} });
  const handle = await engine.submit(job, RUN);
  const settling = engine.settle(handle, job, RUN);
  settling.catch(() => {}); // told below
  await clock.advance(advanceMs);
  return await settling;
}

/** Lets settling begin, answers what comes of it after a time; the first questions are answered in moods. */
async function settleIn(ground: Opened, moods: readonly Mood[], advanceMs: number): Promise<unknown> {
  const job = toJob("take-1");
  const handle = await ground.engine.submit(job, RUN);
  ground.service.moods.GET.push(...moods);
  let end: unknown = "still waiting";
  ground.engine.settle(handle, job, RUN).then(
    (outcome) => (end = outcome),
    (thrown: unknown) => (end = thrown),
  );
  await ground.clock.advance(advanceMs);
  // Files are written by the real disk.
  for (let turn = 0; turn < 50 && end === "still waiting"; turn++) await ground.real.sleep(2);
  return end;
}

describe("the end of a paid task", () => {
  it("brings the results over at once, in their order, with what it cost and until when they are there", async () => {
    const ground = open();
    const address = (name: string): string => `https://files.example/${name}`;
    const made: Partial<TaskFacts> = {
      videos: [{ id: "v1", url: address("v.mp4"), watermarkUrl: address("v-marked.mp4"), seconds: "5.042" }],
      units: "4.5",
    };
    ground.service.result = () => made;
    const outcome = await settled(ground);
    const createdAt = ground.service.tasks[0]?.createdAt ?? 0;
    expect(outcome).toMatchObject({
      ok: true,
      artifacts: [{ kind: "video", mime: "video/mp4", seconds: "5.042", watermarked: { mime: "video/mp4", seconds: "5.042" } }],
      paid: { units: "4.5", host: "api.example", ids: ["v1"], until: createdAt + 60_000 + resultDays * DAY_MS },
    });
    expect(ground.downloads).toEqual([address("v.mp4"), address("v-marked.mp4")]);
  });

  it("keeps pictures of a series together, and gives sounds in each format", async () => {
    const pictures = open();
    pictures.service.result = () => ({
      images: [0, 1].map((index) => ({ index, url: `https://files.example/${index}.png`, group: "g" })),
      units: "8",
    });
    const outcome = await settled(pictures, "omni-image.create");
    expect(outcome).toMatchObject({ ok: true, artifacts: [{ kind: "image" }, { kind: "image" }], paid: { ids: ["", ""] } });
    const groups = outcome.ok ? outcome.artifacts.map((one) => one.kind === "image" && one.group) : [];
    expect(new Set(groups).size).toBe(1);
    const sounds = open();
    const urls = { mp3Url: "https://files.example/s.mp3", wavUrl: "https://files.example/s.wav" };
    sounds.service.result = () => ({ audios: [{ id: "s1", ...urls, mp3Seconds: "3.1", wavSeconds: "3.0" }] });
    expect(await settled(sounds, "text-to-audio.create")).toMatchObject({
      ok: true,
      artifacts: [{ kind: "audio", mp3: { mime: "audio/mpeg", seconds: "3.1" }, wav: { mime: "audio/wav", seconds: "3.0" } }],
      paid: { units: null, ids: ["s1"] },
    });
  });

  it("tells of a library's task what was added to it", async () => {
    const ground = open();
    const element = { id: "321000000000101", name: "Mira", description: "", kind: "images", ownedBy: "1" } as const;
    ground.service.result = () => ({ elements: [element] });
    expect(await settled(ground, "elements.create")).toMatchObject({
      ok: true,
      artifacts: [],
      paid: { items: [{ kind: "element", id: "321000000000101", name: "Mira" }] },
    });
  });

  it("is the true reason of a failure, with what was taken for it all the same", async () => {
    const ground = open();
    ground.service.result = () => ({ state: "failed", reason: failureTexts.moderation, units: "2" });
    expect(await settled(ground)).toMatchObject({
      ok: false,
      reason: failureTexts.moderation,
      paid: { units: "2", why: { class: "policy-output", message: failureTexts.moderation } },
    });
    expect(ground.downloads).toEqual([]);
  });

  it("waits when a download fails, and leaves nothing of it behind", async () => {
    const paths: string[] = [];
    const download: UpstreamOptions["download"] = async (address, { to }) => {
      paths.push(to);
      throw new OnetakeError("egress-failed", `no ${address}`);
    };
    const ground = open({ download });
    await expect(settled(ground)).rejects.toThrow("no https://files.example/");
    expect(await readdir(dirname(paths[0] ?? ""))).toEqual([]);
    await ground.engine.close();
  });

  it("is a failure when the result is not there any more after its days", async () => {
    const download: UpstreamOptions["download"] = () => Promise.reject(new Error("410"));
    const ground = open({ download });
    const job = toJob("take-1");
    const handle = await ground.engine.submit(job, RUN);
    await ground.clock.advance((resultDays + 1) * DAY_MS);
    const settling = ground.engine.settle(handle, job, RUN);
    await ground.clock.advance(20_000);
    expect(await settling).toMatchObject({
      ok: false,
      reason: expect.stringContaining("removed it"),
      paid: { why: { class: "provider" } },
    });
  });

  it("is observed once, with the shape of the create and no content of it", async () => {
    const ground = open();
    await settled(ground);
    const ends = ground.exchanges.filter(({ create }) => create !== undefined);
    expect(ends).toMatchObject([{ endpoint: "omni-video.one", http: 200, code: 0, create: { endpoint: "omni-video.create" } }]);
    expect(ground.exchanges[0]).toMatchObject({
      endpoint: "omni-video.create",
      host: "api.example",
      body: { external_task_id: "take-1" },
    });
  });
});

describe("waiting for the end of a paid task", () => {
  it("goes on with a handle that was kept as JSON, in another engine", async () => {
    const ground = open();
    const job = toJob("take-1");
    const handle = JSON.parse(JSON.stringify(await ground.engine.submit(job, RUN))) as Json; // as it was written
    await ground.engine.close();
    const { service } = ground;
    const next = createGround(ground.clock, { world: { ...ground.world, clock: ground.clock, net: { fetch: service.fetch } } });
    const settling = next.engine.settle(handle, job, RUN);
    await ground.clock.advance(100_000);
    expect(await settling).toMatchObject({ ok: true });
    expect(service.seen.filter((line) => line.startsWith("POST"))).toHaveLength(1);
  });

  it("is refused with a reason for a handle of another host, and for none at all", async () => {
    const { engine } = open();
    const handle = await engine.submit(toJob("take-1"), RUN);
    const moved = { ...(isJsonObject(handle) ? handle : {}), host: "api-beijing.klingai.com" };
    await expect(engine.settle(moved, toJob("take-1"), RUN)).rejects.toMatchObject({
      code: "other-host",
      fix: expect.stringContaining("https://api-beijing.klingai.com"),
    });
    for (const none of [null, {}, "x", { ...moved, id: "../x" }]) {
      await expect(engine.settle(none, toJob("take-1"), RUN)).rejects.toMatchObject({ code: "no-handle" });
    }
  });

  it("pauses as long as it is asked to, and as it goes on twice as long each time where nobody says", async () => {
    const ground = open();
    ground.service.lifeMs = 1_000;
    expect(await settleIn(ground, [refusal("too-fast", { "retry-after": "40" })], 39_000)).toBe("still waiting");
    expect(ground.service.seen).toHaveLength(2);
    await ground.clock.advance(10_000);
    expect(ground.service.seen).toHaveLength(3);
    const patient = open();
    patient.service.lifeMs = 1_000;
    const end = await settleIn(
      patient,
      [1, 2, 3].map(() => refusal("too-fast")),
      100_000,
    );
    expect(end).toMatchObject({ ok: true });
  });

  it.each<[string, Mood]>([
    ["fails", refusal("internal")],
    ["is too busy", refusal("too-fast")],
    ["answers with a page", () => new Response("<html>")],
    ["takes no key of ours", refusal("auth-invalid")],
    ["knows no such task", refusal("bad-value", {}, "not-found")],
    ["tells of another task", () => new Response('{"code":0,"data":{"task_id":"1","task_status":"succeed"}}')],
    [
      "tells of a state that nobody knows",
      () => new Response('{"code":0,"data":{"task_id":"880000000000000000","task_status":"odd"}}'),
    ],
  ])("is given back for later, with a reason, when the service %s all the time", async (_, mood) => {
    const ground = open();
    const moods = Array.from({ length: 200 }, () => mood);
    const end = await settleIn(ground, moods, 600_000);
    expect(end).toBeInstanceOf(OnetakeError);
    expect(end).toMatchObject({ message: expect.stringMatching(/\w/), fix: expect.stringMatching(/\w/) });
  });

  it("outlasts a few failures", async () => {
    const ground = open();
    const end = await settleIn(ground, [refusal("internal"), refusal("unavailable"), refusal("timeout")], 200_000);
    expect(end).toMatchObject({ ok: true });
  });

  it("lets go when it is told to, and when the engine is closed, and asks nothing more", async () => {
    const ground = open();
    const stopping = new AbortController();
    const [first, second] = [toJob("take-1"), toJob("take-2")];
    const handles = [await ground.engine.submit(first, RUN), await ground.engine.submit(second, RUN)];
    const stopped = ground.engine.settle(handles[0] ?? null, first, { ...RUN, signal: stopping.signal });
    const closed = ground.engine.settle(handles[1] ?? null, second, RUN);
    stopping.abort(new Error("shut down"));
    await expect(stopped).rejects.toThrow("shut down");
    await ground.engine.close();
    await expect(closed).rejects.toMatchObject({ code: "engine-closed" });
    const asked = ground.service.seen.length;
    await ground.clock.advance(100_000);
    expect(ground.service.seen).toHaveLength(asked);
  });

  it("asks for tasks one by one that no page of the list shows", async () => {
    const ground = open();
    const jobs = ["a", "b", "c"].map((name) => toJob(name));
    const ends: unknown[] = [];
    for (const job of jobs) {
      const handle = await ground.engine.submit(job, RUN);
      void ground.engine.settle(handle, job, RUN).then((outcome) => ends.push(outcome.ok));
    }
    const empty: Mood = () => new Response('{"code":0,"data":[]}');
    const { fetch } = ground.service;
    const hide = async (url: string, init?: RequestInit): Promise<Response> =>
      url.includes("pageNum") ? await empty(() => new Response(), {}) : await fetch(url, init);
    Object.assign(ground.service, { fetch: hide });
    await ground.clock.advance(120_000);
    for (let turn = 0; turn < 50 && ends.length < jobs.length; turn++) await ground.real.sleep(2);
    expect(ends).toEqual([true, true, true]);
  });
});
