import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createVirtualClock } from "../../base/index.ts";
import { findEndpoint } from "../../contract/index.ts";
import { makeTask } from "../../store/store.suite.ts";
import { startTestServer, taskIdOf, type TestServer } from "../testing.ts";
import { createMetrics } from "./create-metrics.ts";
import { readExposition, valueOf, type Sample } from "./read-exposition.suite.ts";

const PATH = findEndpoint("omni-video.create").path;
const BODY = { model_name: "kling-v3-omni", prompt: "canary-prompt", external_task_id: "canary-external" };

let at: TestServer;
beforeEach(async () => void (at = await startTestServer()));
afterEach(async () => at[Symbol.asyncDispose]());

describe("/metrics", () => {
  it("counts requests by route pattern, method and status, and refusals by code", async () => {
    const id = taskIdOf(await at.post(PATH, BODY));
    await at.send(`${PATH}/${id}`);
    await at.send(`${PATH}/${id}`);
    await at.send(`${PATH}/canary-unknown`);
    await at.send("/canary-path");
    await at.send("/v1/%zz");
    const samples = await scrape();
    const answered = (labels: Sample["labels"]): number | undefined =>
      valueOf(samples, "onetake_http_request_duration_seconds_count", labels);
    expect(answered({ method: "POST", route: PATH, status: "200" })).toBe(1);
    expect(answered({ method: "GET", route: `${PATH}/:id`, status: "200" })).toBe(2);
    expect(answered({ method: "GET", route: `${PATH}/:id`, status: "400" })).toBe(1);
    expect(answered({ method: "GET", route: "none", status: "404" })).toBe(1);
    expect(answered({ method: "GET", route: "none", status: "400" })).toBe(1);
    expect(valueOf(samples, "onetake_refusals_total", { code: "1201" })).toBe(1);
    expect(valueOf(samples, "onetake_refusals_total", { code: "1202" })).toBe(1);
    expect(valueOf(samples, "onetake_build_info", { version: "1.2.3" })).toBe(1);
  });

  it("tells of the process", async () => {
    const samples = await scrape();
    for (const name of ["process_resident_memory_bytes", "process_start_time_seconds", "nodejs_heap_size_used_bytes"])
      expect(valueOf(samples, name)).toBeGreaterThan(0);
    expect(valueOf(samples, "process_cpu_seconds_total")).toBeGreaterThan(0);
    expect(valueOf(samples, "nodejs_eventloop_utilization")).toBeLessThanOrEqual(1);
  });

  it("holds nothing that a caller wrote, nor any id or account", async () => {
    await at[Symbol.asyncDispose]();
    at = await startTestServer({ auth: { mode: "strict", keys: [{ account: "canary-account", apiKey: "canary-key" }] } });
    const headers = { authorization: "Bearer canary-key" };
    const id = taskIdOf(await at.post(`${PATH}?canary=1`, BODY, headers));
    await at.send(`${PATH}/canary-unknown`, { headers });
    const text = await (await fetch(`${at.url}/metrics`)).text();
    expect(text).not.toContain("canary");
    expect(text).not.toContain(id);
  });

  it("is refused to pages of other sites, as everything on an open server", async () => {
    expect((await fetch(`${at.url}/metrics`, { headers: { origin: "https://evil.example" } })).status).toBe(403);
  });
});

describe("metrics of tasks", () => {
  const waiting = makeTask({ family: "omni", createdAt: 10_000, updatedAt: 10_000 });

  it("count changes of state, waiting and rendering, and read what is open from the store", async () => {
    const metrics = createMetrics({
      clock: createVirtualClock(0),
      version: "1",
      openTasks: async () => [
        { family: "omni", state: "submitted", tasks: 4 },
        { family: "sound", state: "submitted", tasks: 1 },
        { family: "omni", state: "processing", tasks: 2 },
      ],
    });
    metrics.taskHook.committed?.(waiting);
    metrics.taskHook.committed?.({ ...waiting, state: "processing", updatedAt: 12_000 });
    metrics.taskHook.committed?.({ ...waiting, state: "succeeded", updatedAt: 19_000 });
    metrics.taskHook.committed?.({ ...waiting, id: "another", state: "failed", updatedAt: 19_000 });
    const samples = readExposition(await metrics.write());
    for (const state of ["submitted", "processing", "succeeded", "failed"])
      expect(valueOf(samples, "onetake_task_changes_total", { family: "omni", state })).toBe(1);
    expect(valueOf(samples, "onetake_task_wait_seconds_sum", { family: "omni" })).toBe(2);
    expect(valueOf(samples, "onetake_task_render_seconds_sum", { family: "omni" })).toBe(7);
    expect(valueOf(samples, "onetake_task_render_seconds_count", { family: "omni" })).toBe(1);
    expect(valueOf(samples, "onetake_queue_length")).toBe(5);
    expect(valueOf(samples, "onetake_tasks_open", { family: "omni", state: "processing" })).toBe(2);
  });

  it("are told without the store while it does not answer", async () => {
    let isDown = false;
    const openTasks = async (): Promise<[]> => {
      if (isDown) throw new Error("down");
      return [];
    };
    const metrics = createMetrics({ clock: createVirtualClock(0), version: "1", openTasks });
    expect(valueOf(readExposition(await metrics.write()), "onetake_queue_length")).toBe(0);
    isDown = true;
    const samples = readExposition(await metrics.write());
    expect(valueOf(samples, "onetake_queue_length")).toBeUndefined();
    expect(valueOf(samples, "onetake_build_info")).toBe(1);
  });
});

describe("the reader of the format", () => {
  it.each([
    ["a 1", "no end"],
    ["# TYPE a gauge\na{b=1} 1\n", "cannot be read"],
    ["# TYPE a gauge\na one\n", "no number"],
    ["# TYPE a gauge\na\n", "no sample"],
    ["# TYPE a counter\na -1\n", "below 0"],
    ["# TYPE a gauge\na 1\na 2\n", "twice"],
    ["a 1\n", "without a type"],
    ['# TYPE a histogram\na_bucket{le="1"} 2\na_bucket{le="+Inf"} 1\n', "no histogram"],
    ['# TYPE a histogram\na_bucket{le="1"} 2\n', "no histogram"],
  ])("refuses %j: %s", (text, why) => {
    expect(() => readExposition(text)).toThrow(why);
  });
});

async function scrape(): Promise<readonly Sample[]> {
  const response = await fetch(`${at.url}/metrics`);
  expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  return readExposition(await response.text());
}
