import { afterEach, describe, expect, it } from "vitest";

import { createClient, UnknownOutcomeError, type Client } from "./client/index.ts";
import { cancelTask } from "./client/local/index.ts";
import { createEmulator, type Emulator, type EmulatorOptions } from "./emulator.ts";

const open: Emulator[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((emulator) => emulator.close()));
});

async function start(options?: EmulatorOptions): Promise<{ readonly emulator: Emulator; readonly client: Client }> {
  const emulator = await createEmulator(options);
  open.push(emulator);
  return { emulator, client: createClient({ baseUrl: emulator.url, retries: 0 }) };
}

const BODY = { model_name: "kling-v3", prompt: "A paper boat.", duration: "3", aspect_ratio: "16:9", mode: "std" } as const;
const ELEMENT = { element_name: "Mira", element_description: "A woman.", reference_type: "image_refer" } as const;

describe("an emulator", () => {
  it("has ended a task at its first query", async () => {
    const { client } = await start();
    const made = await client.textToVideo.create(BODY);
    expect(made.state).toBe("submitted");
    const found = await client.textToVideo.get(made.id);
    expect(found.state).toBe("succeeded");
    const file = await fetch(found.videos?.[0]?.url ?? "");
    expect([file.status, file.headers.get("content-type")]).toEqual([200, "video/mp4"]);
  });

  it("lets a task take its time, which passes only when it is advanced", async () => {
    const { emulator, client } = await start({ taskMs: 60_000 });
    const before = emulator.now();
    const [first, second] = [await client.textToVideo.create(BODY), await client.textToVideo.create(BODY)];
    const states = async (): Promise<readonly string[]> => (await client.textToVideo.list()).map(({ state }) => state);
    expect(await states()).toEqual(["processing", "processing"]);
    await emulator.advance(59_999);
    expect(await states()).toEqual(["processing", "processing"]);
    await emulator.advance(1);
    expect(await states()).toEqual(["succeeded", "succeeded"]);
    const ended = await client.textToVideo.get(first.id);
    expect([ended.createdAt, ended.updatedAt, emulator.now()]).toEqual([before, before + 60_000, before + 60_000]);
    expect(second.id > first.id).toBe(true);
  });

  it("ends a task that is cancelled, while its time stands still", async () => {
    const { emulator, client } = await start({ taskMs: 60_000 });
    const made = await client.textToVideo.create(BODY);
    expect(await cancelTask(client, made)).toMatchObject({ state: "failed", updatedAt: emulator.now() });
    await emulator.advance(60_000);
    expect(await client.textToVideo.get(made.id)).toMatchObject({ state: "failed", reason: "The task was cancelled." });
  });

  it("gives the same answers for the same seed, and other ids for another one", async () => {
    const run = async (seed: number): Promise<string> => {
      const { emulator, client } = await start({ seed, taskMs: 5_000, drill: "refuse=over-concurrency; rate=0.4; seed=3" });
      const answers: unknown[] = [];
      for (let index = 0; index < 6; index++) {
        answers.push(await client.textToVideo.create(BODY).catch((thrown: unknown) => thrown));
        await emulator.advance(2_000);
        answers.push(await client.textToVideo.list());
      }
      return JSON.stringify(answers).replaceAll(emulator.url, "");
    };
    const [one, again, other] = await Promise.all([run(1), run(1), run(2)]);
    expect(again).toBe(one);
    expect(one).toContain("succeeded");
    expect(one).toContain("1303");
    expect(other).not.toBe(one);
  });

  it("begins anew at the same address when it is reset", async () => {
    const { emulator, client } = await start();
    const { url } = emulator;
    const first = await client.textToVideo.create(BODY);
    await emulator.advance(1_000);
    emulator.drill("refuse=internal");
    await emulator.reset();
    expect([emulator.url, emulator.now()]).toEqual([url, first.createdAt]);
    expect(await client.textToVideo.list()).toEqual([]);
    expect((await client.textToVideo.create(BODY)).id).toBe(first.id);
  });

  it("knows nothing of another one in the same process", async () => {
    const [one, two] = [await start(), await start()];
    await one.client.textToVideo.create(BODY);
    one.emulator.drill("refuse=internal; on=all");
    await one.emulator.advance(5_000);
    expect(await two.client.textToVideo.list()).toEqual([]);
    expect(two.emulator.now()).not.toBe(one.emulator.now());
  });

  it("makes elements too, in their time", async () => {
    const { emulator, client } = await start({ taskMs: 10_000 });
    const pictures = (await client.elements.presets())[0]?.record.task_result?.elements?.[0]?.element_image_list;
    const inline = async (url = ""): Promise<string> => Buffer.from(await (await fetch(url)).arrayBuffer()).toString("base64");
    const refer_images = [{ image_url: await inline(pictures?.refer_images?.[0]?.image_url) }];
    const element_image_list = { frontal_image: await inline(pictures?.frontal_image), refer_images };
    const made = await client.elements.create({ ...ELEMENT, element_image_list });
    expect((await client.elements.get(made.id)).state).toBe("processing");
    await emulator.advance(10_000);
    const ended = await client.elements.get(made.id);
    expect([ended.state, ended.reason]).toEqual(["succeeded", null]);
  });

  it("is the client's proof that a lost answer is looked up, not sent again", async () => {
    const { emulator, client } = await start({ drill: "lost=after; run=1" });
    const lost = client.textToVideo.create({ ...BODY, external_task_id: "boat-1" });
    await expect(lost).rejects.toThrow(UnknownOutcomeError);
    await expect(lost).rejects.toMatchObject({ externalId: "boat-1", fix: expect.stringContaining("findByExternalId") });
    expect((await client.textToVideo.findByExternalId("boat-1"))?.state).toBe("succeeded");
    expect(await client.textToVideo.list()).toHaveLength(1);
    expect(emulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it("cannot advance the real clock, and refuses drills that say nothing", async () => {
    const { emulator, client } = await start({ clock: "real" });
    await expect(emulator.advance(1)).rejects.toThrow(TypeError);
    expect((await client.textToVideo.get((await client.textToVideo.create(BODY)).id)).state).toBe("succeeded");
    expect(() => emulator.drill("refuse=9999")).toThrow("names no row of the error table: 9999");
  });

  it("ends with requests that hang, at once", async () => {
    const { emulator, client } = await start({ drill: "hang=yes" });
    const hung = client.textToVideo.create(BODY).catch((thrown: unknown) => thrown);
    await emulator.advance(0);
    await emulator.close();
    expect(await hung).toBeInstanceOf(UnknownOutcomeError);
  });
});
