import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { findEndpoint } from "../../contract/index.ts";
import { dataOf, recordsOf, refusalOf, startTestServer, taskIdOf, type TestServer } from "../testing.ts";

const PATH = findEndpoint("omni-video.create").path;
const BODY = { prompt: "A paper fox.", external_task_id: "fox" };
const [CLIP, POSTER, SHEET] = ["a", "b", "c"].map((digit) => digit.repeat(64));

let at: TestServer;
let id: string;
beforeEach(async () => {
  at = await startTestServer();
  id = taskIdOf(await at.post(PATH, BODY, { "x-onetake-look": "plain" }));
});
afterEach(async () => at[Symbol.asyncDispose]());

const cancel = (task: string, headers: Record<string, string> = {}): ReturnType<TestServer["send"]> =>
  at.send(`/onetake/tasks/${task}/cancel`, { method: "POST", headers });

function succeed(): void {
  const video = { id: "1", blob: CLIP ?? "", mime: "video/mp4", seconds: "3.000", poster: POSTER ?? "", sheet: SHEET ?? "" };
  at.tasks.change(id, { state: "succeeded", result: { videos: [video] }, progress: { percent: 100, stage: "done" } });
}

describe("the facts of a task", () => {
  it("tell what its record cannot: progress, look, poster and contact sheet", async () => {
    expect(dataOf(await at.send(`/onetake/tasks/${id}/facts`))).toMatchObject({
      id,
      externalId: "fox",
      family: "omni-video",
      engine: "fake",
      state: "submitted",
      progress: { percent: 0, stage: "queued" },
      preview: { look: "plain" },
    });
    succeed();
    const { videos } = dataOf(await at.send("/onetake/tasks/fox/facts"));
    const file = (blob: string | undefined, name: string): unknown =>
      expect.stringMatching(new RegExp(`^${at.url}/onetake/media/${blob}/${name}\\?Expires=\\d+$`));
    expect(videos).toEqual([
      {
        id: "1",
        seconds: "3.000",
        url: file(CLIP, "1.mp4"),
        posterUrl: file(POSTER, "1-poster.jpg"),
        sheetUrl: file(SHEET, "1-sheet.jpg"),
      },
    ]);
  });

  it("leave the wire as it is", async () => {
    succeed();
    const record = dataOf(await at.send(`${PATH}/${id}`));
    expect(record["task_result"]).toEqual({ videos: [{ id: "1", url: expect.any(String), duration: "3.000" }] });
    expect(JSON.stringify(record)).not.toMatch(new RegExp(`${POSTER}|${SHEET}|plain`));
  });
});

describe("a look-up of one task", () => {
  it("tells how far it is, and that of several tells nothing", async () => {
    at.tasks.change(id, { state: "processing", progress: { percent: 40, stage: "frames" } });
    const find = findEndpoint("tasks.find").path;
    const one = await at.send(`${find}?external_task_ids=fox`);
    expect([one.headers.get("x-onetake-progress"), one.headers.get("x-onetake-stage")]).toEqual(["40", "frames"]);
    const other = taskIdOf(await at.post(PATH, { ...BODY, external_task_id: "owl" }));
    const both = await at.send(`${find}?task_ids=${id},${other}`);
    expect([recordsOf(both).length, both.headers.get("x-onetake-progress")]).toEqual([2, null]);
  });
});

describe("cancelling a task", () => {
  it("ends it, once and again", async () => {
    const ended = { id, state: "failed", reason: "The task was cancelled." };
    expect(dataOf(await cancel("fox"))).toMatchObject(ended);
    expect(dataOf(await cancel(id))).toMatchObject(ended);
    expect(dataOf(await at.send(`${PATH}/${id}`))).toMatchObject({ task_status: "failed" });
  });

  it("is refused for one that ended by itself", async () => {
    succeed();
    const answer = await cancel(id);
    expect(refusalOf(answer)).toEqual([400, 1201]);
    expect(answer.body["message"]).toContain("has ended already: succeeded");
  });

  it("is refused to pages of other sites", async () => {
    for (const origin of ["https://evil.example", "null"]) expect((await cancel(id, { origin })).http).toBe(403);
    expect((await cancel(id, { "sec-fetch-site": "cross-site" })).http).toBe(403);
    expect((await at.tasks.findOne("default", id))?.task.state).toBe("submitted");
  });

  it("leads a browser back to the task's page", async () => {
    const form = { method: "POST", redirect: "manual", headers: { accept: "text/html", origin: at.url } } as const;
    const answer = await fetch(`${at.url}/onetake/tasks/${id}/cancel`, {
      ...form,
      headers: { ...form.headers, "content-type": "application/x-www-form-urlencoded" },
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/onetake/tasks/${id}`]);
  });
});

it("answers the same for a task that is not there and one of another account", async () => {
  await at[Symbol.asyncDispose]();
  const keys = ["one", "two"].map((account) => ({ account, apiKey: `key-${account}` }));
  at = await startTestServer({ auth: { mode: "strict", keys } });
  const [mine, other] = ["one", "two"].map((account) => ({ authorization: `Bearer key-${account}` }));
  id = taskIdOf(await at.post(PATH, BODY, mine));
  for (const [path, method] of [
    ["facts", "GET"],
    ["cancel", "POST"],
  ] as const) {
    const ask = (task: string, headers = {}): ReturnType<TestServer["send"]> =>
      at.send(`/onetake/tasks/${task}/${path}`, { method, headers });
    const [theirs, none] = [await ask(id, other), await ask("860000000000000001", other)];
    expect(refusalOf(theirs)).toEqual(refusalOf(none));
    expect(theirs.body["message"]).toBe(`Task not found by id/external id: ${id}`);
    expect(none.body["message"]).toBe("Task not found by id/external id: 860000000000000001");
    expect((await ask(id)).http).toBe(401);
    expect((await ask(id, mine)).http).toBe(200);
  }
});
