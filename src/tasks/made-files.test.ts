import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { WireError } from "../contract/index.ts";
import { createFixture, goodVideo, type Fixture } from "./fixture.suite.ts";
import { readResult } from "./task-result.ts";

const SOUND = "video-to-audio.create";

let at: Fixture;
beforeEach(async () => {
  at = createFixture();
  await at.tasks.start();
});
afterEach(() => at.close());

async function clipOf(account: string, fixture = at): Promise<string> {
  const { task } = await fixture.ended(await fixture.create("omni-video.create", goodVideo, account));
  return readResult(task.result).videos?.[0]?.id ?? "";
}

describe("a clip that was made before", () => {
  it("is known to its own account alone, by the id in the result", async () => {
    const id = await clipOf("ada");
    const voice = { voice_name: "Noor", video_id: id };
    await expect(at.create("voices.create", voice, "bob")).rejects.toMatchObject({
      wireCode: 1201,
      path: "video_id",
      wireMessage: `video_id value '${id}' is invalid`,
    });
    await expect(at.create("voices.create", voice, "ada")).resolves.toMatchObject({ task: { state: "submitted" } });
  });

  it("gives no voice when it has no sound, and the task says so", async () => {
    const { task, voices } = await at.ended(
      await at.create("voices.create", { voice_name: "Noor", video_id: await clipOf("ada") }),
    );
    expect([task.state, task.reason, task.units]).toEqual([
      "failed",
      expect.stringContaining("video_id is not a readable audio"),
      "0",
    ]);
    expect(voices).toEqual([]);
  });

  it("is refused at once when it is longer than what is asked of it", async () => {
    const long = createFixture({
      probe: async () => ({ format: "mp4", mime: "video/mp4", bytes: 9, width: 1280, height: 720, seconds: 30, fps: 24 }),
    });
    await long.tasks.start();
    const refused = long.create(SOUND, { video_id: await clipOf("ada", long), bgm_prompt: "A waltz." });
    await expect(refused).rejects.toBeInstanceOf(WireError);
    await expect(refused).rejects.toMatchObject({
      path: "video_id",
      wireMessage: "video_id has 30 s",
      fix: expect.stringContaining("20 s"),
    });
    await long.close();
  });

  it("is told as the parent of the task that works on it, as long as it is there", async () => {
    const id = await clipOf("ada");
    const voice = await at.create("voices.create", { voice_name: "Noor", video_id: id });
    expect(await at.tasks.find("ada", "voices", voice.task.id)).toMatchObject({
      parent: { id, blob: expect.stringMatching(/^[0-9a-f]{64}$/), seconds: expect.stringMatching(/^\d+\.\d+$/) },
    });
  });
});
