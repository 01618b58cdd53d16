import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { startTestServer, type TestServer } from "../server/testing.ts";
import { NotFoundError, StillRunningError, TaskFailedError, UnreachableError } from "./errors.ts";
import { answer, reset, startMoodyServer } from "./moody-server.suite.ts";
import { BODY, createTestClient, createTestClock } from "./testing.ts";
import type { Client } from "./types.ts";
import type { WaitNews } from "./wait.ts";

describe("waiting", () => {
  let at: TestServer;
  let client: Client;
  beforeEach(async () => {
    at = await startTestServer();
    client = createTestClient(at.url);
  });
  afterEach(async () => at[Symbol.asyncDispose]());

  /** A client whose pauses let the task go on step by step. */
  function waitingClient(steps: readonly (() => void)[]): Client {
    let step = 0;
    const onPause = (): void => steps[step++]?.();
    const now = (): number => step * 1000;
    return createTestClient(at.url, { clock: createTestClock(onPause, now) });
  }

  it("tells each change once and answers the ended task", async () => {
    const task = await client.omniVideo.create(BODY);
    const steps = [
      () => at.tasks.change(task.id, { state: "processing", progress: { percent: 40, stage: "frames" } }),
      () => {},
      () => at.tasks.change(task.id, { state: "succeeded", progress: { percent: 100, stage: "finish" }, result: { videos: [] } }),
    ];
    const news: WaitNews[] = [];
    const ended = await waitingClient(steps).wait(task, { onProgress: (one) => void news.push(one) });
    expect(ended).toMatchObject({ id: task.id, state: "succeeded" });
    expect(news.map((one) => [one.task.state, one.progress?.percent, one.progress?.stage])).toEqual([
      ["submitted", 0, "queued"],
      ["processing", 40, "frames"],
      ["succeeded", 100, "finish"],
    ]);
  });

  it("tells how far a task is whose family has no query of its own", async () => {
    const task = await client.kling30.textToVideo({ prompt: "A boat." });
    const news: WaitNews[] = [];
    const end = (): void => at.tasks.change(task.id, { state: "succeeded", result: { videos: [] } });
    await waitingClient([end]).wait(task, { onProgress: (one) => void news.push(one) });
    expect(news[0]?.progress).toEqual({ percent: 0, stage: "queued" });
  });

  it("ends in an error with the reason when the task failed", async () => {
    const task = await client.omniVideo.create(BODY);
    const fail = (): void => at.tasks.change(task.id, { state: "failed", reason: "Image pixel is invalid" });
    const error: unknown = await waitingClient([fail])
      .wait(task)
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(TaskFailedError);
    expect(error).toMatchObject({ message: "Image pixel is invalid", task: { id: task.id } });
  });

  it("says that a task is still running when its time is over, and does not call it failed", async () => {
    const task = await client.omniVideo.create(BODY);
    const error: unknown = await waitingClient([])
      .wait(task, { timeoutMs: 5000 })
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(StillRunningError);
    expect(error).toMatchObject({ code: "still-running", task: { id: task.id, state: "submitted" } });
  });

  it("stops with the reason of the signal and leaves the task", async () => {
    const task = await client.omniVideo.create(BODY);
    const stop = new AbortController();
    const reason = new Error("enough");
    await expect(waitingClient([() => stop.abort(reason)]).wait(task, { signal: stop.signal })).rejects.toBe(reason);
    expect(await client.omniVideo.get(task.id)).toMatchObject({ state: "submitted" });
  });

  it("does not wait for ever for a server that is gone", async () => {
    const task = await client.omniVideo.create(BODY);
    await at[Symbol.asyncDispose]();
    const impatient = waitingClient([]).wait(task, { patienceMs: 10_000 });
    await expect(impatient).rejects.toThrow(UnreachableError);
  });

  it("does not wait for a task that is not there", async () => {
    await expect(client.wait({ resource: "omniVideo", id: "1" })).rejects.toThrow(NotFoundError);
    await expect(client.wait({ resource: "nothing", id: "1" })).rejects.toThrow(TypeError);
  });

  it("waits for a task through a restart of the server", async () => {
    await using moody = await startMoodyServer();
    const task = {
      task_id: "1",
      task_status: "succeed",
      created_at: 1,
      updated_at: 2,
      task_result: { videos: [{ id: "2", url: "u" }] },
    };
    const gone = Array.from({ length: 8 }, () => reset);
    moody.moods.push(...gone, answer(200, { code: 0, message: "", request_id: "r", data: task }));
    const ended = createTestClient(moody.url).wait({ resource: "omniVideo", id: "1" });
    expect(await ended).toMatchObject({ state: "succeeded", videos: [{ id: "2" }] });
    expect(moody.seen).toHaveLength(9);
  });
});
