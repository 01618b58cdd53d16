import { describe, expect, it } from "vitest";

import { endpoints, findEndpoint, makesTask } from "../../contract/index.ts";
import { sealOf, type Engine, type Travel, type Unsupported } from "../index.ts";
import { createGround, createTestClock, NEW_BODY, RUN, toJob } from "./fake-service.suite.ts";
import type { UpstreamOptions } from "./index.ts";

const PAIR = { accessKey: "access", secretKey: "secret" };
const LEGACY = findEndpoint("omni-video.create");
const NEW = findEndpoint("omni-video-3.0-omni.create");

function engineOf(options: Partial<UpstreamOptions>): Engine {
  return createGround(createTestClock(), options).engine;
}

function go(options: Partial<UpstreamOptions>, endpoint = LEGACY, body = toJob("x").body): Travel | Unsupported | undefined {
  return engineOf(options).paid?.travel(endpoint, body);
}

describe("the way of a create", () => {
  it("is as it was asked", () => {
    const { body } = toJob("x");
    expect(go({})).toEqual({ endpoint: LEGACY, body, lost: [] });
    expect(go({ standard: "as-asked" }, NEW, NEW_BODY)).toEqual({ endpoint: NEW, body: NEW_BODY, lost: [] });
  });

  it("is translated where the configuration demands the other standard, with its media as they are", () => {
    const body = { ...toJob("x").body, image_list: [{ image_url: `blob:${"a".repeat(64)}`, type: "first_frame" }] };
    const there = go({ standard: "new" }, LEGACY, body);
    expect(there).toMatchObject({ endpoint: { id: NEW.id } });
    expect(JSON.stringify(there)).toContain(`blob:${"a".repeat(64)}`);
    expect(go({ standard: "legacy" }, NEW, NEW_BODY)).toMatchObject({ endpoint: { id: LEGACY.id } });
  });

  it("tells what is lost", () => {
    const kept = { model_name: "kling-v3", prompt: "A boat.", duration: "5", cfg_scale: 0.7 };
    const there = go({ standard: "new" }, findEndpoint("text2video.create"), kept);
    expect(there).toMatchObject({ lost: [{ path: "cfg_scale" }] });
  });

  it("is translated where an access pair cannot reach the new standard", () => {
    expect(go({ credential: PAIR }, NEW, NEW_BODY)).toMatchObject({ endpoint: { id: LEGACY.id } });
    const turbo = findEndpoint("text-to-video-3.0-turbo.create");
    const refused = go({ credential: PAIR }, turbo, NEW_BODY);
    expect(refused).toMatchObject({ reason: expect.stringContaining("access pair"), fix: expect.stringContaining("API key") });
  });

  it("is none where the demanded standard does not have the work", () => {
    const effects = findEndpoint("effects.create");
    expect(go({ standard: "new" }, effects, {})).toMatchObject({
      reason: expect.stringContaining("new standard"),
      fix: expect.stringMatching(/\w/),
    });
  });

  it("is none for what makes nothing, and as it was asked for what no external id could find again", () => {
    const free = endpoints.filter((endpoint) => endpoint.method === "POST" && !makesTask(endpoint));
    for (const endpoint of free) expect(go({}, endpoint, {})).toMatchObject({ reason: expect.stringContaining(endpoint.id) });
    const lost = endpoints.filter(({ billable, onceBy }) => billable && onceBy === undefined);
    expect(lost.length).toBeGreaterThan(3);
    for (const endpoint of lost) expect(go({}, endpoint, {})).toEqual({ endpoint, body: {}, lost: [] });
  });

  it("cannot be the new standard with an access pair, and the engine says so before anything is made", () => {
    expect(() => engineOf({ credential: PAIR, standard: "new" })).toThrow(/access pair.*API key/);
    expect(() => engineOf({ baseUrl: "api.example" })).toThrow(TypeError);
  });

  it("leads to the same seal whether or not an external id or a callback stood in the request", () => {
    const there = go({ standard: "new" }, LEGACY, {
      ...toJob("x").body,
      external_task_id: "mine",
      callback_url: "https://a.example/",
    });
    const plain = go({ standard: "new" });
    if (there === undefined || plain === undefined || "reason" in there || "reason" in plain) throw new Error("both travel");
    expect(sealOf(there.endpoint, there.body)).toBe(sealOf(plain.endpoint, plain.body));
  });

  it("is known before a create is sent: slots and host are told", async () => {
    const { paid } = engineOf({ slots: { video: 3 } });
    expect([paid?.host, paid?.slots("video"), paid?.slots("image"), paid?.slots("x")]).toEqual([
      "api.example",
      3,
      undefined,
      undefined,
    ]);
  });
});

describe("the engine's refusals", () => {
  it("take what makes something and leave all else", () => {
    const engine = engineOf({});
    expect(engine.refuses(toJob("x").request)).toBeUndefined();
    expect(engine.refuses({ ...toJob("x").request, endpoint: "account-balance.call", kind: "ledger" })).toMatchObject({
      fix: expect.stringMatching(/\w/),
    });
  });

  it("do not keep a library's creates from going out like any other", async () => {
    const { service, engine } = createGround(createTestClock());
    for (const endpoint of ["elements.create", "voices.create"])
      await engine.submit(toJob(endpoint, { endpoint, body: {} }), RUN);
    expect(service.tasks).toHaveLength(2);
  });
});
