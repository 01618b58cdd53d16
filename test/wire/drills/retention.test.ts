import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createClient, type Client } from "../../../src/client/index.ts";
import { createEmulator, type Emulator } from "../../../src/emulator.ts";

const DAY_MS = 86_400_000;
const BODY = { model_name: "kling-v3-omni", prompt: "A paper boat.", duration: "3", aspect_ratio: "16:9", mode: "std" } as const;

describe("results, 30 days later", () => {
  let emulator: Emulator;
  let client: Client;
  beforeEach(async () => {
    emulator = await createEmulator({ taskMs: 60_000 });
    client = createClient({ baseUrl: emulator.url, retries: 0 });
  });
  afterEach(() => emulator.close());

  const make = async (): Promise<{ readonly id: string; readonly url: string }> => {
    const { id } = await client.omniVideo.create(BODY);
    await emulator.advance(60_000);
    return { id, url: (await client.omniVideo.get(id)).videos?.[0]?.url ?? "" };
  };

  it("are gone from their addresses, for GET and HEAD, while the task stays listed", async () => {
    const { id, url } = await make();
    expect(Number(new URL(url).searchParams.get("Expires")) * 1000 - emulator.now()).toBe(30 * DAY_MS);
    await emulator.advance(30 * DAY_MS - 1_000);
    expect((await fetch(url)).status).toBe(200);
    await emulator.advance(1_000);
    const gone = await fetch(url);
    expect([gone.status, gone.headers.has("x-onetake-drill")]).toEqual([404, false]);
    expect(await gone.json()).toMatchObject({ code: 1203, message: "This file is gone: results are kept for 30 days" });
    expect((await fetch(url, { method: "HEAD" })).status).toBe(404);
    expect(await client.omniVideo.list()).toMatchObject([{ id, state: "succeeded", videos: [{ url }] }]);
  });

  it("are no inputs any more by their address", async () => {
    const { url } = await make();
    const create = async (): Promise<string> => {
      const video_list = [{ video_url: url, refer_type: "feature", keep_original_sound: "no" }] as const;
      const { id } = await client.omniVideo.create({ ...BODY, video_list: [...video_list] });
      await emulator.advance(60_000);
      return (await client.omniVideo.get(id)).reason ?? "";
    };
    expect(await create()).toBe("");
    await emulator.advance(30 * DAY_MS);
    expect(await create()).toMatch(/^The video at video_list\[0\].video_url could not be fetched\./);
  });

  it("are no inputs any more by their ids: refused at the create", async () => {
    const { id } = await make();
    const clip = (await client.omniVideo.get(id)).videos?.[0]?.id ?? "";
    const create = async (): Promise<unknown> => {
      const body = JSON.stringify({ voice_name: "Noor", video_id: clip });
      const answer = await fetch(`${emulator.url}/v1/general/custom-voices`, { method: "POST", body });
      const { code, message } = (await answer.json()) as { code: number; message: string }; // every answer has both
      return [answer.status, code, message];
    };
    expect(await create()).toEqual([200, 0, "SUCCEED"]);
    await emulator.advance(30 * DAY_MS + 1);
    expect(await create()).toEqual([400, 1201, "video_id names what was made more than 30 days ago"]);
  });

  it("stay for as many days as the server is told, or for ever", async () => {
    for (const [retentionDays, status] of [
      [400, 200],
      [1, 404],
      [0, 200],
    ] as const) {
      await emulator.close();
      emulator = await createEmulator({ taskMs: 60_000, retentionDays });
      client = createClient({ baseUrl: emulator.url, retries: 0 });
      const { url } = await make();
      await emulator.advance(390 * DAY_MS);
      expect([retentionDays, (await fetch(url)).status]).toEqual([retentionDays, status]);
    }
  });
});
