import { describe, expect, it } from "vitest";

import { endpoints, findEndpoint } from "../../contract/index.ts";
import { AskFailed } from "./ask.ts";
import { createGround, createTestClock, refusal, RUN, toJob, type Mood } from "./fake-service.suite.ts";

const CREATES = endpoints.filter(({ billable, onceBy }) => billable && onceBy !== undefined);

function said(data: unknown): Mood {
  return () => new Response(JSON.stringify({ code: 0, message: "", request_id: "r", data }));
}

describe("looking a create up by its external id", () => {
  it.each(CREATES.map(({ id }) => id))(
    "answers for %s what submitting answered, and nothing where there is none",
    async (endpoint) => {
      const { engine } = createGround(createTestClock());
      const job = toJob("take-1", { endpoint, body: {} });
      const handle = await engine.submit(job, RUN);
      const { ticket: _, ...unsent } = job;
      expect(await engine.paid?.lookUp(unsent, RUN)).toEqual(handle);
      expect(await engine.paid?.lookUp({ ...unsent, externalId: "take-2" }, RUN)).toBeUndefined();
    },
  );

  it("finds on the pages of a list what the query takes by the service's id only", async () => {
    const { service, engine } = createGround(createTestClock());
    const job = toJob("take-1", { endpoint: "advanced-lip-sync.create", body: {} });
    const handle = await engine.submit(job, RUN);
    service.moods.GET.push(refusal("bad-value", {}, "not-found"));
    expect(await engine.paid?.lookUp(job, RUN)).toEqual(handle);
    expect(service.seen.at(-1)).toContain("?pageNum=1&pageSize=500");
  });

  it.each<[string, Mood]>([
    ["an inner error", refusal("internal")],
    ["too much at once", refusal("too-fast")],
    ["a page", () => new Response("<html>")],
    ["a wrong key", refusal("auth-invalid")],
    ["nothing", () => Promise.reject(new TypeError("fetch failed"))],
  ])("cannot tell while the service answers with %s", async (_, mood) => {
    const { service, engine } = createGround(createTestClock());
    service.moods.GET.push(mood);
    const error: unknown = await engine.paid?.lookUp(toJob("take-1"), RUN).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AskFailed);
    expect(error).toMatchObject({ reason: { message: expect.stringMatching(/\w/) } });
  });

  it("does not take the task of another external id for it", async () => {
    const { service, engine } = createGround(createTestClock());
    const other = { task_id: "880000000000000007", task_status: "submitted", task_info: { external_task_id: "another" } };
    service.moods.GET.push(said(other), said([other, { ...other, task_info: {} }]));
    expect(await engine.paid?.lookUp(toJob("take-1"), RUN)).toBeUndefined();
    const job = toJob("take-1", { endpoint: "omni-video-3.0-omni.create" });
    service.moods.GET.push(said([{ id: "880000000000000007", status: "submitted" }]));
    expect(await engine.paid?.lookUp(job, RUN)).toBeUndefined();
  });

  it("goes to the host of the engine and its own paths", async () => {
    const { service, engine } = createGround(createTestClock());
    await engine.paid?.lookUp(toJob("take/1?"), RUN);
    expect(service.seen[0]).toBe(`GET ${findEndpoint("omni-video.create").path}/take%2F1%3F`);
  });
});
