import { createHash } from "node:crypto";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { canonicalJson, type JsonObject } from "../../base/index.ts";
import { endpoints, findEndpoint, makesTask } from "../../contract/index.ts";
import { CreateRefused, sealOf, type EngineJob } from "../index.ts";
import { createGround, createTestClock, createTicket, NEW_BODY, RUN, toJob } from "./fake-service.suite.ts";

const CREATES = endpoints.filter(({ billable, onceBy }) => billable && onceBy !== undefined);

async function refusalOf(job: EngineJob): Promise<{ readonly error: unknown; readonly sent: readonly string[] }> {
  const { service, engine } = createGround(createTestClock());
  const error: unknown = await engine.submit(job, RUN).catch((thrown: unknown) => thrown);
  return { error, sent: service.seen };
}

describe("the exit", () => {
  it("lets a create out once, with the external id and nothing else changed, and redeems its ticket before", async () => {
    const { service, engine } = createGround(createTestClock());
    const job = toJob("take-1");
    const order: string[] = [];
    const ticket = createTicket(job.endpoint, job.body);
    const redeem = async (): Promise<void> => void order.push(`redeemed after ${service.seen.length} requests`);
    await engine.submit({ ...job, ticket: { ...ticket, redeem } }, RUN);
    expect(order).toEqual(["redeemed after 0 requests"]);
    expect(service.seen).toEqual([`POST ${findEndpoint(job.endpoint).path}`]);
    expect(service.bodies).toEqual([{ ...job.body, external_task_id: "take-1" }]);
  });

  it.each(CREATES.map(({ id }) => id))("sends nothing of %s without a ticket", async (endpoint) => {
    const { ticket: _, ...job } = toJob("take-1", { endpoint, body: {} });
    const { error, sent } = await refusalOf(job);
    expect(error).toBeInstanceOf(CreateRefused);
    expect(error).toMatchObject({ reason: { class: "guard" } });
    expect(sent).toEqual([]);
  });

  it("sends nothing whose body is not that of the seal, whatever was changed", async () => {
    const good = toJob("take-1");
    const change = fc.record({ name: fc.constantFrom(...Object.keys(good.body), "sound", "x"), value: fc.jsonValue() });
    await fc.assert(
      fc.asyncProperty(change, async ({ name, value }) => {
        const body: JsonObject = { ...good.body, [name]: value };
        fc.pre(canonicalJson(body) !== canonicalJson(good.body));
        const { error, sent } = await refusalOf({ ...good, body });
        expect(error).toMatchObject({ name: "CreateRefused", reason: { class: "guard" } });
        expect(sent).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("sends nothing under a seal of another operation or for another host, or with a picture that is not the approved one", async () => {
    const other = { ...toJob("take-1").ticket, seal: createTicket("text2video.create", toJob("take-1").body).seal };
    const picture = { ...toJob("take-1").body, image_list: [{ image_url: `blob:${"0".repeat(64)}` }] };
    const jobs = [
      { ...toJob("take-1"), ticket: { ...createTicket("omni-video.create", {}), ...other } },
      toJob("take-1", { body: picture }),
      toJob("take-1", {}, "rehearsal.example"),
    ];
    for (const job of jobs) expect(await refusalOf(job)).toMatchObject({ error: { reason: { class: "guard" } }, sent: [] });
  });

  it("sends nothing when redeeming fails, and passes on why", async () => {
    const redeem = (): Promise<void> => Promise.reject(new Error("revoked meanwhile"));
    const job = toJob("take-1");
    const { error, sent } = await refusalOf({ ...job, ticket: { ...createTicket(job.endpoint, job.body), redeem } });
    expect(String(error)).toContain("revoked meanwhile");
    expect(sent).toEqual([]);
  });

  it("sends once when one ticket is used by many at once", async () => {
    const { service, engine } = createGround(createTestClock());
    const job = toJob("take-1");
    const ends = await Promise.allSettled(Array.from({ length: 20 }, () => engine.submit(job, RUN)));
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(service.seen).toHaveLength(1);
  });

  it("sends nothing without an external id, for what makes nothing, or after it was told to stop", async () => {
    const stopped = new AbortController();
    stopped.abort(new Error("shut down"));
    for (const externalId of [null, ""]) expect((await refusalOf(toJob("take-1", { externalId }))).sent).toEqual([]);
    const free = endpoints.filter((endpoint) => endpoint.method === "POST" && !makesTask(endpoint));
    expect(free.length).toBeGreaterThan(5);
    for (const { id: endpoint } of free)
      expect(await refusalOf(toJob("take-1", { endpoint, body: {} }))).toMatchObject({
        error: { name: "CreateRefused" },
        sent: [],
      });
    const { service, engine } = createGround(createTestClock());
    await expect(engine.submit(toJob("take-1"), { ...RUN, signal: stopped.signal })).rejects.toThrow("shut down");
    expect(service.seen).toEqual([]);
  });

  it("sends no create from anything but submit: settling and looking up ask only", async () => {
    const clock = createTestClock();
    const { service, engine } = createGround(clock);
    const job = toJob("take-1");
    const handle = await engine.submit(job, RUN);
    const settled = engine.settle(handle, job, RUN);
    await clock.advance(100_000);
    await settled;
    await engine.paid?.lookUp(job, RUN);
    await engine.paid?.lookUp(toJob("never"), RUN);
    engine.paid?.travel(findEndpoint(job.endpoint), job.body);
    await engine.close();
    expect(service.seen.filter((line) => !line.startsWith("GET "))).toEqual([`POST ${findEndpoint(job.endpoint).path}`]);
  });

  it("puts media that were taken in as raw base64, leaves addresses alone, and tells no address for callbacks", async () => {
    const { service, engine } = createGround(createTestClock());
    const content = Buffer.from("content of x");
    const blob = createHash("sha256").update(content).digest("hex");
    const readBlob = async (): Promise<Uint8Array> => content;
    const own = createGround(createTestClock(), { readBlob });
    const body: JsonObject = {
      ...toJob("a").body,
      image_list: [{ image_url: `blob:${blob}` }, { image_url: "https://pictures.example/b.png" }],
      callback_url: "https://caller.example/hook",
      external_task_id: "the caller's own",
    };
    await own.engine.submit(toJob("take-1", { body }), RUN);
    const { callback_url: _, ...rest } = body;
    expect(own.service.bodies).toEqual([
      {
        ...rest,
        image_list: [{ image_url: content.toString("base64") }, { image_url: "https://pictures.example/b.png" }],
        external_task_id: "take-1",
      },
    ]);
    await expect(engine.submit(toJob("take-1", { body }), RUN)).rejects.toMatchObject({ reason: { class: "guard" } });
    expect(service.seen).toEqual([]);
  });

  it("puts the external id where the new standard has it", async () => {
    const { service, engine } = createGround(createTestClock());
    const endpoint = "omni-video-3.0-omni.create";
    const body = { ...NEW_BODY, options: { callback_url: "https://caller.example/hook" } };
    const handle = await engine.submit(toJob("take-1", { endpoint, body }), RUN);
    expect(service.bodies).toEqual([{ ...NEW_BODY, options: { external_task_id: "take-1" } }]);
    expect(handle).toMatchObject({ standard: "new", host: "api.example" });
    expect(sealOf(findEndpoint(endpoint), service.bodies[0] ?? {})).toBe(sealOf(findEndpoint(endpoint), body));
  });
});
