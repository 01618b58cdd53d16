import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { findEndpoint } from "../../contract/index.ts";
import { startTestServer, taskIdOf, type TestServer } from "../../server/testing.ts";
import { createFakeContext, type FakeContext } from "../fake-context.suite.ts";
import { createProgram } from "../program.ts";

const PATH = findEndpoint("omni-video.create").path;

let at: TestServer;
let id: string;
beforeEach(async () => {
  at = await startTestServer();
  id = taskIdOf(await at.post(PATH, { prompt: "A paper fox.", external_task_id: "fox" }));
});
afterEach(async () => at[Symbol.asyncDispose]());

async function run(...words: readonly string[]): Promise<FakeContext["said"]> {
  const context = createFakeContext("", fetch);
  await createProgram(context).parseAsync(["node", "onetake", "tasks", ...words, "--base-url", at.url]);
  return context.said;
}

describe("tasks", () => {
  it("list and show how far a task is and what it does", async () => {
    const family = ["--family", "omni-video"];
    expect((await run("list", ...family)).out).toMatch(new RegExp(`${id} +omni-video +submitted  queued `));
    expect((await run("show", "fox", ...family)).out).toMatch(/progress +queued/);
    at.tasks.change(id, { state: "processing", progress: { percent: 40, stage: "frames" } });
    expect((await run("list", ...family)).out).toMatch(/processing  40 % frames /);
    expect((await run("show", id, ...family)).out).toMatch(/progress +40 % frames/);
  });

  it("show where the poster and the contact sheet of a clip are", async () => {
    const [blob, poster, sheet] = ["a".repeat(64), "b".repeat(64), "c".repeat(64)];
    const videos = [{ id: "1", blob, mime: "video/mp4", poster, sheet }];
    at.tasks.change(id, { state: "succeeded", result: { videos } });
    const { out } = await run("show", "fox", "--family", "omni-video");
    expect(out).toMatch(new RegExp(`poster +${at.url}/onetake/media/b{64}/1-poster.jpg`));
    expect(out).toMatch(new RegExp(`sheet +${at.url}/onetake/media/c{64}/1-sheet.jpg`));
  });

  it("cancel a task, by either id, and refuse one that ended by itself", async () => {
    expect((await run("cancel", "fox")).out).toBe(`${id}  failed  The task was cancelled.\n`);
    expect(JSON.parse((await run("cancel", id, "--json")).out)).toMatchObject({ id, state: "failed" });
    const ended = taskIdOf(await at.post(PATH, { prompt: "An owl." }));
    at.tasks.change(ended, { state: "succeeded", result: { videos: [] } });
    await expect(run("cancel", ended)).rejects.toThrow("has ended already");
    await expect(run("cancel", "none")).rejects.toThrow("knows no task none");
  });
});
