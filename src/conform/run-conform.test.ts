import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { createSeededRandom, createVirtualClock, isJsonObject, parseJson, stringifyJson, type Json } from "../base/index.ts";
import { findEndpoint, wireError, writeEnvelope, writeErrorEnvelope } from "../contract/index.ts";
import { readVectors } from "../contract/vectors.ts";
import { runConform, type ConformOptions } from "./index.ts";

const folder = join(import.meta.dirname, "..", "..", "test", "vectors");
const vectors = ["generations", "text-to-video-3.0"].flatMap((name) =>
  readVectors(readFileSync(join(folder, `${name}.ndjson`), "utf8")),
);
const FAMILIES = new Set(["generations.create", "generations.list", "text-to-video-3.0.create"]);
const some = vectors.filter(({ endpoint, surface }) => FAMILIES.has(endpoint) && surface !== "answer" && surface !== "facts");

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: string | undefined;
}

/** A server of one answer to everything, and what it was asked. */
function serverOf(answer: (asked: Asked, before: readonly Asked[]) => { http: number; body: string } | Error) {
  const asked: Asked[] = [];
  const fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const one = { method: init.method ?? "GET", path: new URL(url).pathname, body: init.body as string | undefined }; // texts only
    const told = answer(one, asked);
    asked.push(one);
    if (told instanceof Error) throw told;
    return new Response(told.body, { status: told.http });
  };
  const { now } = createVirtualClock(Date.UTC(2026, 10, 21));
  // Pauses are over at once; deadlines never strike.
  const sleep = async (ms: number): Promise<void> => (ms >= 60_000 ? await new Promise<void>(() => {}) : undefined);
  const world = { clock: { now, sleep }, net: { fetch }, random: createSeededRandom(1) };
  return {
    asked,
    options: { baseUrl: "http://server.test/", world, isFree: true, vectors: some, withStories: false } satisfies ConformOptions,
  };
}

const CREATED = writeEnvelope("r", { task_id: "1", task_status: "submitted", created_at: 1, updated_at: 1 });
const NEW_CREATED = writeEnvelope("r", { id: "1", status: "submitted", create_time: 1, update_time: 1 });

function taken({ method, path }: Asked): { http: number; body: string } {
  const data = method === "GET" ? writeEnvelope("r", []) : path.startsWith("/v1") ? CREATED : NEW_CREATED;
  return { http: 200, body: stringifyJson(data) };
}

function refused(name: string, options = {}): { http: number; body: string } {
  const error = wireError(name, options);
  return { http: error.http, body: stringifyJson(writeErrorEnvelope("r", error)) };
}

describe("a run against a server that is not free", () => {
  it("sends queries only when it has no budget, and tells what it left out", async () => {
    const { asked, options } = serverOf(taken);
    const report = await runConform({ ...options, isFree: false });
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter(({ method }) => method === "POST")).toEqual([]);
    expect(report).toMatchObject({ creates: 0, units: 0 });
    const left = report.exclusions.find(({ reason }) => reason.includes("no budget"));
    const creates = some.filter(({ endpoint }) => findEndpoint(endpoint).billable);
    expect(left?.count).toBeGreaterThan(creates.length / 2);
  });

  it("sends at most as many creates as the budget allows, refused ones not counted", async () => {
    const { asked, options } = serverOf(taken);
    const report = await runConform({ ...options, isFree: false, budget: { creates: 7 } });
    expect(asked.filter(({ method }) => method === "POST")).toHaveLength(7);
    expect(report.creates).toBe(7);
    const strict = serverOf((one) => (one.method === "GET" ? taken(one) : refused("bad-value")));
    const other = await runConform({ ...strict.options, isFree: false, budget: { creates: 7 } });
    expect(strict.asked.filter(({ method }) => method === "POST").length).toBeGreaterThan(100);
    expect(other.units).toBe(0);
  });

  it("stays within a budget of units", async () => {
    const { asked, options } = serverOf(taken);
    const report = await runConform({ ...options, isFree: false, budget: { units: 20 } });
    expect(report.units).toBeLessThanOrEqual(20);
    expect(report.units).toBeGreaterThan(10);
    expect(asked.filter(({ method }) => method === "POST").length).toBe(report.creates);
  });

  it("counts an answer that was lost as spent", async () => {
    const { asked, options } = serverOf((one) => (one.method === "GET" ? taken(one) : new Error("reset")));
    const report = await runConform({ ...options, isFree: false, budget: { creates: 3 } });
    expect(asked.filter(({ method }) => method === "POST")).toHaveLength(3);
    expect(report.deviations.filter(({ kind }) => kind === "silent")).toHaveLength(3);
  });
});

describe("a run", () => {
  it("tells what a server takes that the service refuses, each with a line that sends it again", async () => {
    const { options } = serverOf(taken);
    const { vectors: counts, deviations } = await runConform(options);
    expect(new Set(deviations.map(({ kind }) => kind))).toEqual(new Set(["took"]));
    expect(counts.deviated).toBe(deviations.length);
    expect(counts.agreed + counts.deviated + counts.excluded + counts.notServed).toBe(counts.planned);
    const prompt = deviations.find(({ id }) => id === "generations.create/prompt#required");
    expect(prompt?.reproduce).toMatch(
      /^curl -sS -X POST 'http:\/\/server\.test\/v1\/images\/generations' -H "Authorization: Bearer \$KEY" /,
    );
    expect(prompt?.expected).toBe("refused by required: 400, code 1201");
  });

  it("tells what a server refuses that the service takes, and which rows are wrong", async () => {
    const { options } = serverOf((one) => (one.method === "GET" ? taken(one) : refused("bad-method")));
    const { deviations } = await runConform(options);
    expect(new Set(deviations.map(({ kind }) => kind))).toEqual(new Set(["took", "refused", "other-refusal"]));
    expect(deviations.filter(({ kind }) => kind === "took").every(({ endpoint }) => endpoint === "generations.list")).toBe(true);
  });

  it.each([
    ["an internal error", { http: 500, body: stringifyJson(writeErrorEnvelope("r", wireError("internal"))) }, "broken"],
    ["a page of HTML", { http: 200, body: "<html>" }, "broken"],
    ["data of another shape", { http: 200, body: stringifyJson(writeEnvelope("r", { task_id: 5 })) }, "answer-shape"],
  ])("tells %s", async (_, answer, kind) => {
    const { options } = serverOf(() => answer);
    const { deviations } = await runConform(options);
    expect(deviations.filter((one) => one.kind === kind).length).toBeGreaterThan(100);
  });

  it("counts what is not served as neither", async () => {
    const { options } = serverOf(() => ({
      http: 501,
      body: stringifyJson({ code: 1202, message: "not here", request_id: "r" }),
    }));
    const { vectors: counts, deviations, notServed } = await runConform(options);
    expect(deviations).toEqual([]);
    expect(counts).toMatchObject({ agreed: 0, deviated: 0 });
    expect(notServed).toEqual([{ reason: "not here", count: counts.notServed, such: expect.any(Array) }]);
  });

  it("sends again what was refused for too many at once, and nothing else", async () => {
    const { asked, options } = serverOf((one, before) =>
      before.filter(({ body }) => body === one.body).length < 2 && one.method === "POST"
        ? refused("over-concurrency")
        : taken(one),
    );
    const { exclusions } = await runConform({ ...options, sample: 20, concurrency: 1 });
    expect(exclusions.some(({ reason }) => reason.includes("busy"))).toBe(false);
    expect(asked.length).toBeGreaterThan(40);
    const lost = serverOf((one) => (one.method === "POST" ? new Error("reset") : taken(one)));
    await runConform({ ...lost.options, sample: 20 });
    expect(lost.asked.length).toBeLessThanOrEqual(20);
  });

  it("leaves the new standard out when there are only tokens for it", async () => {
    const { asked, options } = serverOf(taken);
    const { byStandard } = await runConform({ ...options, token: "a.b.c" });
    expect(asked.filter(({ path }) => !path.startsWith("/v1"))).toEqual([]);
    expect(byStandard.new.excluded).toBe(byStandard.new.planned);
  });

  it("chooses the same vectors by the same seed, and others by another", async () => {
    const pick = async (seed: number): Promise<readonly string[]> => {
      const { asked, options } = serverOf(taken);
      await runConform({ ...options, sample: 30, seed, concurrency: 1 });
      return asked.map(({ path, body }) => `${path} ${withoutIds(body)}`);
    };
    const [first, again, other] = [await pick(5), await pick(5), await pick(6)];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it("says so when nothing could be judged", async () => {
    const { options } = serverOf(() => refused("auth-invalid", { textKey: "key-unknown" }));
    await expect(runConform(options)).rejects.toMatchObject({
      code: "nothing-judged",
      message: expect.stringContaining("api key not found"),
    });
  });
});

/** Bodies without the ids that have to be free. */
function withoutIds(body: string | undefined): string {
  if (body === undefined) return "";
  const value: Json = parseJson(body);
  return isJsonObject(value) ? stringifyJson({ ...value, external_task_id: "", options: null }) : body;
}
