import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { JsonObject } from "../base/index.ts";
import { presetElements, presetVoices, WireError } from "../contract/index.ts";
import type { Engine } from "../engines/index.ts";
import { createFixture, drawPicture, goodElement, goodVideo, type Fixture } from "./fixture.suite.ts";

const VIDEO = "omni-video.create";
const ELEMENT = "elements.create";

let at: Fixture;

beforeEach(() => {
  at = createFixture();
});
afterEach(() => at.close());

async function refusal(work: Promise<unknown>): Promise<WireError> {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof WireError)) throw new Error(`expected a refusal, got ${String(thrown)}`);
  return thrown;
}

async function failureOf(body: JsonObject, endpoint = VIDEO): Promise<string | null> {
  await at.tasks.start();
  const { task } = await at.ended(await at.create(endpoint, body));
  expect(task).toMatchObject({ state: "failed", units: "0", result: null });
  return task.reason;
}

describe("admitting a create", () => {
  it("answers a task that is queued and has an 18-digit id", async () => {
    const { task } = await at.create(VIDEO, { ...goodVideo, external_task_id: "mine-1" });
    expect(task.id).toMatch(/^\d{18}$/);
    expect(task).toMatchObject({
      account: "ada",
      family: "omni-video",
      endpoint: VIDEO,
      externalId: "mine-1",
      engine: "instant",
    });
    expect(task).toMatchObject({
      state: "submitted",
      progress: { percent: 0, stage: "queued" },
      result: null,
      units: null,
      body: goodVideo,
    });
    expect(task.bodyDigest).toMatch(/^[0-9a-f]{64}$/);
  });

  it("refuses what the contract refuses, with path, cure and the service's code", async () => {
    const error = await refusal(at.create(VIDEO, { ...goodVideo, mode: "standard" }));
    expect(error).toMatchObject({ http: 400, wireCode: 1201, path: "mode" });
    expect(error.fix).toContain("std");
    expect(await at.tasks.list("ada", "omni-video", { number: 1, size: 10 })).toEqual([]);
  });

  it("refuses a used external id with the service's words, for this account alone", async () => {
    const body = { ...goodVideo, external_task_id: "mine-1" };
    await at.create(VIDEO, body);
    const error = await refusal(at.create(VIDEO, { ...body, prompt: "Another." }));
    expect(error).toMatchObject({ wireCode: 1201, wireMessage: "External_task_id mine-1 already exists" });
    await expect(at.create(VIDEO, body, "bob")).resolves.toBeDefined();
  });

  it("makes one task of 64 creates at once with the same external id", async () => {
    const creates = Array.from({ length: 64 }, () => at.create(VIDEO, { ...goodVideo, external_task_id: "race" }));
    const settled = await Promise.allSettled(creates);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await at.tasks.list("ada", "omni-video", { number: 1, size: 100 })).toHaveLength(1);
  });

  it("takes an empty external id for none", async () => {
    const views = [
      await at.create(VIDEO, { ...goodVideo, external_task_id: "" }),
      await at.create(VIDEO, { ...goodVideo, external_task_id: "" }),
    ];
    expect(views.map(({ task }) => task.externalId)).toEqual([null, null]);
  });

  it("refuses an external id that cannot be kept", async () => {
    expect(await refusal(at.create(VIDEO, { ...goodVideo, external_task_id: "a\u0000b" }))).toMatchObject({ http: 400 });
  });

  it("keeps inline pictures as blobs and puts references in the row", async () => {
    const picture = await drawPicture();
    const { task } = await at.create(VIDEO, {
      ...goodVideo,
      image_list: [{ image_url: picture.toString("base64"), type: "first_frame" }],
    });
    const [{ image_url: reference }] = task.body["image_list"] as readonly [{ image_url: string }]; // as it was sent
    expect(reference).toMatch(/^blob:[0-9a-f]{64}$/);
    expect(await at.blobs.size(reference.slice(5))).toBe(picture.byteLength);
  });

  it("refuses a blob reference from outside: it would name what another account sent", async () => {
    const { task } = await at.create(VIDEO, {
      ...goodVideo,
      image_list: [{ image_url: (await drawPicture()).toString("base64") }],
    });
    const [{ image_url }] = task.body["image_list"] as readonly [{ image_url: string }]; // as it was sent
    const error = await refusal(at.create(VIDEO, { ...goodVideo, image_list: [{ image_url }] }, "bob"));
    expect(error).toMatchObject({ http: 400, path: "image_list[0].image_url" });
  });

  it("refuses a picture over the contract's size before it is decoded", async () => {
    const huge = "A".repeat(15 * 1024 * 1024);
    const error = await refusal(at.create(VIDEO, { ...goodVideo, image_list: [{ image_url: huge }] }));
    expect(error).toMatchObject({ wireCode: 1201, path: "image_list[0].image_url" });
  });

  it("refuses an element that is unknown, deleted or another account's", async () => {
    await at.tasks.start();
    const made = await at.ended(await at.create(ELEMENT, await goodElement()));
    const id = made.elements[0]?.id ?? "";
    const body = { ...goodVideo, prompt: "<<<element_1>>> waits.", element_list: [{ element_id: Number(id) }] };
    await expect(at.create(VIDEO, body)).resolves.toBeDefined();
    expect(await refusal(at.create(VIDEO, body, "bob"))).toMatchObject({ wireCode: 1201, wireMessage: "Invalid element id" });
    expect(await refusal(at.create(VIDEO, { ...body, element_list: [{ element_id: 7 }] }))).toMatchObject({
      wireMessage: "Invalid element id",
    });
    expect(await at.tasks.deleteElement("bob", id)).toBe(false);
    expect(await at.tasks.deleteElement("ada", id)).toBe(true);
    expect(await refusal(at.create(VIDEO, body))).toMatchObject({ wireMessage: "Invalid element id" });
  });

  it("refuses a voice that the catalogue does not have", async () => {
    const element = await goodElement();
    expect(await refusal(at.create(ELEMENT, { ...element, element_voice_id: "12" }))).toMatchObject({
      wireCode: 1201,
      path: "element_voice_id",
    });
    await expect(at.create(ELEMENT, { ...element, element_voice_id: presetVoices[0]?.id ?? "" })).resolves.toBeDefined();
  });

  it("says so when the engine cannot serve the request", async () => {
    const refusing = createFixture({ engine: engineThat({ refuses: () => ({ reason: "No brushes.", fix: "Buy brushes." }) }) });
    await expect(refusing.create(VIDEO, goodVideo)).rejects.toMatchObject({
      code: "not-served",
      message: "No brushes.",
      fix: "Buy brushes.",
    });
    await refusing.close();
  });
});

describe("running a task", () => {
  it("ends a video well: a real file, its true length, its price", async () => {
    await at.tasks.start();
    const { task } = await at.ended(await at.create(VIDEO, goodVideo));
    expect(task).toMatchObject({ state: "succeeded", reason: null, units: "1.8", progress: { percent: 100 } });
    const { videos } = task.result as { videos: readonly Record<string, string>[] }; // the agreed result of videos
    expect(videos).toEqual([
      {
        id: expect.stringMatching(/^\d{18}$/),
        blob: expect.stringMatching(/^[0-9a-f]{64}$/),
        mime: "video/mp4",
        seconds: "3.000",
      },
    ]);
    expect(await at.blobs.size(videos[0]?.["blob"] ?? "")).toBeGreaterThan(1_000);
  });

  it("makes an element with a 15-digit id, its pictures in order", async () => {
    await at.tasks.start();
    const body = await goodElement();
    const { task, elements } = await at.ended(await at.create(ELEMENT, { ...body, element_voice_id: presetVoices[0]?.id ?? "" }));
    expect(task).toMatchObject({ state: "succeeded", units: "0", result: { elements: [elements[0]?.id] } });
    expect(elements).toMatchObject([
      { name: "Mira", kind: "images", voiceId: presetVoices[0]?.id, tags: ["o_102"], deletedAt: null, videos: [] },
    ]);
    expect(elements[0]?.id).toMatch(/^\d{15}$/);
    const sizes = await Promise.all((elements[0]?.images ?? []).map((blob) => at.blobs.size(blob)));
    const sent = [await drawPicture(400, 400, 10), await drawPicture(400, 400, 20)];
    expect(sizes).toEqual(sent.map(({ byteLength }) => byteLength));
  });

  it("fetches what addresses name and keeps it", async () => {
    at.served.set("https://pictures.example/one.png", await drawPicture());
    await at.tasks.start();
    const { task } = await at.ended(
      await at.create(VIDEO, { ...goodVideo, image_list: [{ image_url: "https://pictures.example/one.png" }] }),
    );
    expect(task.state).toBe("succeeded");
    expect(JSON.stringify(task.body)).toMatch(/"blob:[0-9a-f]{64}"/);
  });

  it("fails over an address that the guard refuses, with a cure and no word about what is there", async () => {
    const reason = await failureOf({ ...goodVideo, image_list: [{ image_url: "http://10.0.0.1/secret.png" }] });
    expect(reason).toBe("The image at image_list[0].image_url could not be fetched. Use an address on the public internet.");
  });

  it("fails over a picture under 300 px with the service's words", async () => {
    const small = await drawPicture(299, 400);
    expect(await failureOf({ ...goodVideo, image_list: [{ image_url: small.toString("base64") }] })).toBe(
      "Image pixel is invalid",
    );
  });

  it("fails over a picture that is too wide with the service's words", async () => {
    const wide = await drawPicture(1001, 400);
    const reason = await failureOf({ ...goodVideo, image_list: [{ image_url: wide.toString("base64") }] });
    expect(reason).toContain("The resolution or aspect ratio of the input image is invalid");
  });

  it("fails over a file that is no picture", async () => {
    const text = Buffer.from("this is not a picture").toString("base64");
    expect(await failureOf({ ...goodVideo, image_list: [{ image_url: text }] })).toContain("is not a readable image file");
  });

  it("fails an element over a bad picture and adds nothing to the library", async () => {
    const element = await goodElement();
    const small = (await drawPicture(100, 100)).toString("base64");
    const pictures = element["element_image_list"] as JsonObject; // as it was made
    expect(await failureOf({ ...element, element_image_list: { ...pictures, frontal_image: small } }, ELEMENT)).toBe(
      "Image pixel is invalid",
    );
    const [view] = await at.tasks.list("ada", "elements", { number: 1, size: 10 });
    expect(view?.elements).toEqual([]);
  });

  it("takes a preset element's pictures from the catalogue", async () => {
    const preset = presetElements[0];
    const seen: number[] = [];
    const engine = engineThat({
      refuses: ({ elements }) => void seen.push(elements[0]?.images.length ?? 0),
    });
    const fixture = createFixture({ engine });
    await fixture.create(VIDEO, { ...goodVideo, prompt: "<<<element_1>>>", element_list: [{ element_id: Number(preset?.id) }] });
    expect(seen).toEqual([preset?.images.length]);
    await fixture.close();
  });

  it("takes an engine's failure for the task's, in its words", async () => {
    await restartWith(engineThat({ settle: async () => ({ ok: false, reason: "Out of paint" }) }));
    expect(await failureOf(goodVideo)).toBe("Out of paint");
  });

  it("tries an engine again that throws, and fails the task when it throws too often", async () => {
    let throws = 0;
    const settle = async (): Promise<never> => {
      throws += 1;
      throw new Error("/secret/path is gone");
    };
    await restartWith(engineThat({ settle }), 2);
    expect(await failureOf(goodVideo)).toBe("The task could not be finished because of an internal error.");
    expect(throws).toBe(2);
  });

  it("lists tasks of one account, newest first", async () => {
    const first = await at.create(VIDEO, goodVideo);
    const second = await at.create(VIDEO, goodVideo);
    await at.create(VIDEO, goodVideo, "bob");
    const listed = await at.tasks.list("ada", "omni-video", { number: 1, size: 10 });
    expect(listed.map(({ task }) => task.id)).toEqual([second.task.id, first.task.id]);
    expect(await at.tasks.find("bob", "omni-video", first.task.id)).toBeUndefined();
  });
});

async function restartWith(engine: Engine, tries = 4): Promise<void> {
  await at.close();
  at = createFixture({ engine, limits: { tries } });
}

function engineThat(parts: Partial<Engine>): Engine {
  return {
    name: "test",
    billable: false,
    refuses: () => undefined,
    submit: async () => ({}),
    settle: async () => ({ ok: true, artifacts: [] }),
    close: async () => {},
    ...parts,
  };
}
