import { join } from "node:path";

import { KlingAPI } from "kling-api";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { createNodeWorld } from "../../src/base/node.ts";
import { goodMedium } from "../../src/conform/make-medium.ts";
import { startInstantServer, type InstantServer } from "./instant-server.ts";
import {
  createMicrofox,
  isPending,
  KEYS,
  PAIR,
  untilEnded,
  type Answer,
  type Family,
  type Microfox,
} from "./published-clients.ts";
import { openTlsFront, type TlsFront } from "./tls-front.ts";

describe("both clients on the last day of the models that they were written for", () => {
  const families: readonly Family<Microfox>[] = [
    {
      name: "text2video",
      makes: "videos",
      create: (client) => client.textToVideo({ model_name: "kling-v1-6", prompt: "A paper boat.", mode: "std", duration: "5" }),
      query: (client, id) => client.queryTextToVideoTask(id),
    },
  ];
  let front: TlsFront;
  let then: InstantServer;
  let picture: string;
  let sdk: Microfox;
  let api: KlingAPI;
  beforeAll(async () => {
    front = await openTlsFront();
    // Tokens are dated by the process's own clock, which therefore goes back as well; the certificate is of today.
    const now = Date.now.bind(Date);
    const shift = Date.UTC(2026, 8, 14, 12) - now();
    vi.spyOn(Date, "now").mockImplementation(() => now() + shift);
    then = await startInstantServer({ auth: { mode: "strict", keys: KEYS }, baseUrl: front.url });
    picture = join(then.home, "picture.png");
    await createNodeWorld().disk.write(picture, Buffer.from((await goodMedium("image")) ?? "", "base64"));
    front.forwardTo(then.url);
    sdk = createMicrofox(() => then.url);
    api = new KlingAPI({ ...PAIR, baseUrl: front.url });
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    await then?.close();
    await front?.close();
  });

  it.each(families)("@microfox/kling-ai creates and polls: $name", async (family) => {
    const { data } = (await family.create(sdk)) as Answer;
    const ended = await untilEnded(() => family.query(sdk, data.task_id) as Promise<Answer>);
    expect(ended.data).toMatchObject({
      task_status: "succeed",
      task_result: { videos: [{ url: expect.stringMatching(/^https:/) }] },
    });
  });

  it("kling-api creates with its default model, and clips of several pictures", async () => {
    const made = (await api.textToVideo({ prompt: "A paper boat." })) as Answer;
    expect((await untilEnded(() => api.queryTextToVideoTask(made.data.task_id) as Promise<Answer>)).data.task_status).toBe(
      "succeed",
    );
    const several = (): Promise<unknown> =>
      api.multiImageToVideo({ image_list: [{ image: picture }, { image: picture }], prompt: "A boat." });
    if (await isPending("multi-image2video", several)) return;
    const { data } = (await several()) as Answer;
    expect((await untilEnded(() => api.queryMultiImageToVideoTask(data.task_id) as Promise<Answer>)).data.task_status).toBe(
      "succeed",
    );
  });
});
