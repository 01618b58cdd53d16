import { join } from "node:path";

import { KlingAPI } from "kling-api";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { createNodeWorld } from "../../src/base/node.ts";
import { goodMedium } from "../../src/conform/make-medium.ts";
import { probeImage, probeVideo } from "../../src/media/index.ts";
import { startInstantServer, type InstantServer } from "./instant-server.ts";
import { createMicrofox, isPending, KEYS, PAIR, type Answer, type Family, type Microfox } from "./published-clients.ts";
import { openTlsFront, type TlsFront } from "./tls-front.ts";

/*
 * Published clients, unmodified, sign their own tokens for a strict server with a key pair. `kling-api` takes a base URL, HTTPS only, and
 * downloads from public HTTPS names only: it gets a front with a certificate, which Node is told to trust. `@microfox/kling-ai` has no
 * setting for its address: the platform's `fetch` sends what goes to the service's host to the server instead.
 */
const { disk } = createNodeWorld();

let front: TlsFront;
let server: InstantServer;
let picture: string;
let sound: string;
beforeAll(async () => {
  front = await openTlsFront();
  server = await startInstantServer({ auth: { mode: "strict", keys: KEYS }, baseUrl: front.url });
  front.forwardTo(server.url);
  picture = join(server.home, "picture.png");
  await disk.write(picture, Buffer.from((await goodMedium("image")) ?? "", "base64"));
  sound = join(server.home, "sound.wav");
  await disk.write(sound, Buffer.from((await goodMedium("audio")) ?? "", "base64"));
});
afterAll(async () => {
  await server?.close();
  await front?.close();
});

describe("kling-api 1.0.0", () => {
  let api: KlingAPI;
  beforeAll(() => {
    api = new KlingAPI({ ...PAIR, baseUrl: front.url });
  });

  const families: readonly Family<KlingAPI>[] = [
    {
      name: "text2video",
      makes: "videos",
      create: (client) =>
        client.textToVideo({ model_name: "kling-v2-6", prompt: "A paper boat on a lake.", mode: "pro", duration: "5" }),
      query: (client, id) => client.queryTextToVideoTask(id),
    },
    {
      name: "image2video",
      makes: "videos",
      create: (client) =>
        client.imageToVideo({ model_name: "kling-v2-5-turbo", image: picture, prompt: "It drifts.", duration: "5" }),
      query: (client, id) => client.queryImageToVideoTask(id),
    },
    {
      name: "omni-video",
      makes: "videos",
      create: (client) =>
        client.omniVideo({
          prompt: "The sail of <<<image_1>>> fills.",
          image_list: [{ image_url: picture }],
          aspect_ratio: "16:9",
          duration: "5",
        }),
      query: (client, id) => client.queryOmniVideoTask(id),
    },
    {
      name: "avatar",
      makes: "videos",
      create: (client) => client.createAvatar({ image: picture, sound_file: sound, prompt: "Nods.", mode: "std" }),
      query: (client, id) => client.queryAvatarTask(id),
    },
    {
      name: "generations",
      makes: "images",
      create: (client) => client.generateImage({ model_name: "kling-v2-1", prompt: "A paper boat.", n: 2, aspect_ratio: "1:1" }),
      query: (client, id) => client.queryImageGenTask(id),
    },
    {
      name: "omni-image",
      makes: "images",
      create: (client) =>
        client.omniImage({ prompt: "<<<image_1>>> at night.", image_list: [{ image: picture }], aspect_ratio: "1:1" }),
      query: (client, id) => client.queryOmniImageTask(id),
    },
    {
      name: "multi-image2image",
      makes: "images",
      create: (client) =>
        client.multiImageToImage({
          model_name: "kling-v2-1",
          subject_image_list: [{ subject_image: picture }],
          prompt: "At noon.",
        }),
      query: (client, id) => client.queryMultiImageToImageTask(id),
    },
    {
      name: "expand",
      makes: "images",
      create: (client) =>
        client.expandImage({
          image: picture,
          up_expansion_ratio: 0.1,
          down_expansion_ratio: 0.1,
          left_expansion_ratio: 0.2,
          right_expansion_ratio: 0.2,
        }),
      query: (client, id) => client.queryImageExpandTask(id),
    },
  ];

  it.each(families.map((family) => [family.name, family] as const))("creates, polls and saves: %s", async (name, family) => {
    if (await isPending(name, () => family.create(api))) return;
    const { data } = (await family.create(api)) as Answer;
    expect(data).toMatchObject({ task_id: expect.stringMatching(/^\d{18}$/), task_status: "submitted" });
    const files = await saveResult(family, data.task_id, join(server.home, name));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(await kindOf(file)).toBe(family.makes === "videos" ? "mp4" : "png");
  });

  /** Waits and saves with the client's own means. */
  async function saveResult(family: Family<KlingAPI>, id: string, folder: string): Promise<readonly string[]> {
    const options = { interval: 50, timeout: 60_000, showSpinner: false };
    if (family.makes === "images") {
      const query = (task: string) => family.query(api, task) as ReturnType<KlingAPI["queryImageGenTask"]>; // of the same shape
      return await api.saveImageResult(await api.waitForImageResult(id, query, options), folder, "boat");
    }
    const query = (task: string) => family.query(api, task) as ReturnType<KlingAPI["queryTextToVideoTask"]>; // of the same shape
    return await api.saveVideoResult(await api.waitForVideoResult(id, query, options), folder, "boat");
  }

  async function kindOf(file: string): Promise<string> {
    return file.endsWith(".mp4") ? (await probeVideo(file)).format : probeImage(await disk.read(file)).format;
  }

  it("is told as the service tells it when a model was switched off", async () => {
    await expect(api.textToVideo({ prompt: "A boat." })).rejects.toMatchObject({
      code: 1203,
      message: "The model 'kling-v1' has been discontinued and is no longer available.",
    });
    await expect(api.multiImageToVideo({ image_list: [{ image: picture }], prompt: "A boat." })).rejects.toMatchObject({
      code: 1203,
    });
  });

  it("is told which task is not there", async () => {
    await expect(api.queryTextToVideoTask("900000000000000000")).rejects.toMatchObject({
      code: 1201,
      message: "Task not found by id/external id: 900000000000000000",
    });
  });

  it("is told that the clip which it extends is unknown", async () => {
    await expect(api.extendVideo({ video_id: "900000000000000000", prompt: "On." })).rejects.toMatchObject({
      name: "KlingAPIError",
    });
  });

  it("is refused with another secret", async () => {
    const stranger = new KlingAPI({ ...PAIR, secretKey: "another secret key of many, many letters", baseUrl: front.url });
    await expect(stranger.queryTextToVideoTask("1")).rejects.toMatchObject({ code: 1000 });
  });
});

describe("@microfox/kling-ai 1.2.0", () => {
  let sdk: Microfox;
  beforeAll(() => {
    sdk = createMicrofox(() => server.url);
  });
  afterAll(() => vi.unstubAllGlobals());

  it("cannot create a video: every model that its schema allows was switched off", async () => {
    for (const model of ["kling-v1", "kling-v1-6", "kling-v2-master"])
      await expect(sdk.textToVideo({ model_name: model, prompt: "A paper boat.", duration: "5" })).rejects.toThrow(
        `The model '${model}' has been discontinued and is no longer available.`,
      );
  });

  it("sends empty bodies for what it has no schema of, and is told what is missing", async () => {
    // Its schema of a record without fields drops every field that it is given.
    await expect(sdk.imageToVideo({ image: "ignored" })).rejects.toThrow("API request failed: ");
    await expect(sdk.imageGeneration({ prompt: "ignored" })).rejects.toThrow("prompt");
  });

  it("asks for tries at a path that the service does not have", async () => {
    await expect(sdk.virtualTryOn({})).rejects.toThrow("No operation answers POST at this path");
  });

  it("queries and lists the tasks of every family that it knows", async () => {
    const made = (await new KlingAPI({ ...PAIR, baseUrl: front.url }).textToVideo({
      model_name: "kling-v2-6",
      prompt: "A paper boat.",
      mode: "pro",
    })) as Answer;
    const { task_id: id } = made.data;
    expect((await sdk.listTextToVideoTasks(1, 5)).data.map(({ task_id: listed }) => listed)).toContain(id);
    await vi.waitFor(async () => expect((await sdk.queryTextToVideoTask(id)).data.task_status).toBe("succeed"), {
      timeout: 30_000,
      interval: 50,
    });
    for (const list of [
      sdk.listImageToVideoTasks(),
      sdk.listMultiImageToVideoTasks(),
      sdk.listVideoExtendTasks(),
      sdk.listLipSyncTasks(),
      sdk.listVideoEffectsTasks(),
      sdk.listImageGenerationTasks(),
    ])
      expect(await list).toMatchObject({ code: 0, data: expect.any(Array) });
  });
});
