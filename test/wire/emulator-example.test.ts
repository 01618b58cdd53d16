import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";

import { createEmulator, type Emulator } from "../../src/emulator.ts";

/** What stands for a reader's own code in docs/emulator.md: a small client that knows nothing of Onetake. */
function createClips({ baseUrl }: { readonly baseUrl: string }): {
  start(prompt: string): Promise<string>;
  stateOf(id: string): Promise<string>;
  count(): Promise<number>;
} {
  const path = `${baseUrl}/v1/videos/text2video`;
  const ask = async (url: string, init?: RequestInit): Promise<unknown> =>
    ((await (await fetch(url, init)).json()) as { data: unknown }).data; // the envelope
  const find = async (id: string): Promise<{ readonly task_id: string; readonly task_status: string } | undefined> =>
    (await ask(`${path}/${id}`)) as { task_id: string; task_status: string } | undefined; // the record
  return {
    start: async (prompt) => {
      const external_task_id = `clip-${prompt.length}`;
      const body = JSON.stringify({ model_name: "kling-v3", prompt, duration: "3", aspect_ratio: "16:9", external_task_id });
      const sent = ask(path, { method: "POST", headers: { "content-type": "application/json" }, body });
      const made = (await sent.catch(() => find(external_task_id))) as { task_id: string }; // the record either way
      return made.task_id;
    },
    stateOf: async (id) => (await find(id))?.task_status ?? "unknown",
    count: async () => ((await ask(path)) as readonly unknown[]).length,
  };
}

let emulator: Emulator;
beforeAll(async () => void (emulator = await createEmulator({ seed: 1, taskMs: 60_000 })));
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

it("waits for a clip", async () => {
  const clips = createClips({ baseUrl: emulator.url });
  const id = await clips.start("A paper boat.");
  expect(await clips.stateOf(id)).toBe("processing");
  await emulator.advance(60_000);
  expect(await clips.stateOf(id)).toBe("succeed");
});

it("does not pay twice when an answer is lost", async () => {
  emulator.drill("lost=after; run=1");
  const clips = createClips({ baseUrl: emulator.url });
  await clips.start("A paper boat.");
  expect(await clips.count()).toBe(1);
});
