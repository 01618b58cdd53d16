import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { JsonObject } from "../../base/index.ts";
import { findEndpoint, translate } from "../../contract/index.ts";
import { sealOf } from "../../engines/index.ts";
import type { PlanItem } from "../../store/index.ts";
import { drawPicture, goodElement, goodVideo } from "../fixture.suite.ts";
import type { Probe } from "../media/probe-port.ts";
import { createGuardFixture, type GuardFixture } from "./guard.suite.ts";

let at: GuardFixture;
beforeEach(() => void (at = createGuardFixture()));
afterEach(() => at.close());

async function item(body: JsonObject, endpoint = "omni-video.create", exposure?: number): Promise<PlanItem> {
  const order = { creates: [{ endpoint, body }], ...(exposure !== undefined && { exposure }) };
  const [first] = (await at.plan("scene 4", order)).plan.items;
  if (first === undefined) throw new Error("the plan is empty");
  return first;
}

const withPicture = (text: string): JsonObject => ({ ...goodVideo, image_list: [{ image_url: text }] });
const { aspect_ratio: _, ...noRatio } = goodVideo;
const edit = (address: string): JsonObject => {
  const { duration: _seconds, ...rest } = noRatio;
  return { ...rest, video_list: [{ video_url: address, refer_type: "base", keep_original_sound: "no" }] };
};

describe("a planned create", () => {
  it("travels as it was asked, without the caller's external id and callback, under the seal of what leaves", async () => {
    const asked = { ...goodVideo, external_task_id: "mine", callback_url: "https://example.com/hook" };
    const { body, sentBody, seal, askedDigest } = await item(asked);
    expect([body, sentBody]).toEqual([asked, goodVideo]);
    const endpoint = findEndpoint("omni-video.create");
    expect([seal, askedDigest]).toEqual([
      sealOf(endpoint, { ...goodVideo, external_task_id: "onetake-1" }, "there"),
      sealOf(endpoint, asked),
    ]);
  });

  it("has its inline pictures in our keeping, and the seal of the body with the content in it", async () => {
    const picture = (await drawPicture()).toString("base64");
    const { body, sentBody, seal, askedDigest } = await item(withPicture(picture));
    const [{ image_url: reference }] = sentBody["image_list"] as unknown as [{ image_url: string }];
    expect(reference).toMatch(/^blob:[0-9a-f]{64}$/);
    expect(body).toEqual(sentBody);
    const endpoint = findEndpoint("omni-video.create");
    const whole = withPicture(picture);
    expect([seal, askedDigest]).toEqual([sealOf(endpoint, whole, "there"), sealOf(endpoint, whole)]);
  });

  it("has its pictures by address in our keeping: what is there later changes nothing of what was approved", async () => {
    const address = "https://example.com/a.png";
    at.served.set(address, await drawPicture());
    const first = await item(withPicture(address));
    expect(first.sentBody).toMatchObject({ image_list: [{ image_url: expect.stringMatching(/^blob:/) }] });
    at.served.set(address, await drawPicture(400, 400, 10));
    const second = await item(withPicture(address));
    expect(second.askedDigest).toBe(first.askedDigest);
    expect(second.seal).not.toBe(first.seal);
  });

  it.each([
    ["cannot be fetched", undefined],
    ["is no picture", async () => Buffer.from("no picture")],
    ["is too small", () => drawPicture(100, 100)],
    ["is too narrow", () => drawPicture(300, 900)],
  ])("is refused for a picture by address that %s", async (_why, draw) => {
    const content = await draw?.();
    if (content) at.served.set("https://example.com/a.png", content);
    await expect(item(withPicture("https://example.com/a.png"))).rejects.toMatchObject({
      wireCode: 1201,
      path: "creates[0].image_list[0].image_url",
    });
  });

  it.each([
    ["is no picture", async () => Buffer.from("no picture")],
    ["is too small", () => drawPicture(100, 100)],
  ])("is refused for an inline picture that %s, which a free task would fail over later", async (_why, draw) => {
    const content = await draw();
    await expect(item(withPicture(content.toString("base64")))).rejects.toMatchObject({ wireCode: 1201 });
    await expect(at.create("omni-video.create", withPicture(content.toString("base64")))).resolves.toBeDefined();
  });

  it("keeps the address of a clip, and is priced by its length", async () => {
    await at.close();
    at = createGuardFixture({ probe: clipOf(7) });
    at.served.set("https://example.com/a.mp4", Buffer.from("a clip"));
    const { sentBody, min, max, findings } = await item(edit("https://example.com/a.mp4"));
    expect(sentBody).toMatchObject({ video_list: [{ video_url: "https://example.com/a.mp4" }] });
    expect([min, max, findings]).toEqual([max, 630, []]);
  });

  it("of a clip that cannot be fetched from here is priced as a range, and says so", async () => {
    const { min, max, findings } = await item(edit("https://example.com/a.mp4"));
    expect(max).toBeGreaterThan(min);
    expect(findings).toMatchObject([{ rule: "media-unseen", severity: "care", path: "video_list[0].video_url" }]);
  });

  it("is refused for a clip that is too long", async () => {
    await at.close();
    at = createGuardFixture({ probe: clipOf(70) });
    at.served.set("https://example.com/a.mp4", Buffer.from("a clip"));
    await expect(item(edit("https://example.com/a.mp4"))).rejects.toMatchObject({
      wireCode: 1201,
      path: "creates[0].video_list[0].video_url",
    });
  });

  it("that the engine cannot serve is refused", async () => {
    await at.close();
    at = createGuardFixture({ paid: { refuses: () => ({ reason: "no rain", fix: "Ask for snow." }) } });
    await expect(item(goodVideo)).rejects.toMatchObject({ code: "not-served", message: "no rain" });
  });
});

const clipOf =
  (seconds: number): Probe =>
  async () => ({ format: "mp4", mime: "video/mp4", bytes: 6, width: 1280, height: 720, seconds, fps: 24, sound: true });

describe("a create that travels in the other standard", () => {
  beforeEach(async () => {
    await at.close();
    at = createGuardFixture({
      paid: {
        travel: (endpoint, body) => {
          const made = translate(endpoint.id, body, { to: "new" });
          return made.outcome === "translated"
            ? { endpoint: findEndpoint(made.endpoint), body: made.body, lost: made.lost }
            : { reason: made.message, fix: made.fix };
        },
      },
    });
  });

  it("is sealed, judged and priced as what travels, and kept as what was asked", async () => {
    const planned = await item(goodVideo);
    expect(planned.sentEndpoint).toBe("omni-video-3.0-omni.create");
    expect([planned.endpoint, planned.body]).toEqual(["omni-video.create", goodVideo]);
    expect(planned.seal).toBe(sealOf(findEndpoint(planned.sentEndpoint), planned.sentBody, "there"));
    expect(planned.seal).not.toBe(sealOf(findEndpoint(planned.sentEndpoint), planned.sentBody, "elsewhere"));
    expect(planned.max).toBe(180);
  });

  it("shows what is lost, and needs a person for it", async () => {
    const { plan } = await at.plan("scene 4", {
      creates: [{ endpoint: "text2video.create", body: { ...goodVideo, model_name: "kling-v3", negative_prompt: "rain" } }],
    });
    expect(plan.items[0]?.lost).not.toEqual([]);
    expect(plan.reasons.some((reason) => reason.includes("is lost in the translation"))).toBe(true);
  });

  it("that has no counterpart is refused", async () => {
    await expect(item({ ...goodVideo, model_name: "kling-v1" }, "text2video.create")).rejects.toBeDefined();
  });
});

describe("a price", () => {
  const unknown = { effect_scene: "squish", input: { image: "" } };
  const order = async () => ({
    endpoint: "effects.create",
    body: { ...unknown, input: { image: (await drawPicture()).toString("base64") } },
  });

  it("that is not known is refused, unless the most that it may cost is stated", async () => {
    const { endpoint, body } = await order();
    await expect(item(body, endpoint)).rejects.toMatchObject({ rule: "no-price" });
    await expect(item(body, endpoint, 0)).rejects.toMatchObject({ rule: "no-price" });
    const { plan } = await at.plan("scene 4", { creates: [{ endpoint, body }], exposure: 12.5 });
    expect([plan.items[0], plan.exposure]).toMatchObject([{ max: null, exposure: 1250 }, { video: 1250 }]);
    expect(plan.reasons).toContain("its price is not known, and 12.5 units of video are stated for it");
  });

  it("that is known is not what somebody states", async () => {
    expect(await item(goodVideo, "omni-video.create", 99)).toMatchObject({ max: 180, exposure: 180 });
  });
});

describe("an id in a paid request", () => {
  const naming = (id: string): JsonObject => ({
    ...goodVideo,
    prompt: "<<<element_1>>> waits.",
    element_list: [{ element_id: BigInt(id) }],
  });

  it("of an element that was made here is refused with the way out", async () => {
    await at.tasks.start();
    const { elements } = await at.ended(await at.create("elements.create", await goodElement()));
    await expect(item(naming(elements[0]?.id ?? ""))).rejects.toMatchObject({
      wireCode: 1201,
      message: "the element at element_list[0].element_id was made by the engine instant, and upstream does not have it",
      fix: "Make it with that engine first, and name the id that its task answers.",
    });
  });

  it("of an element that was made there, or that is not known here, travels as it is", async () => {
    at.service.end = async () => ({
      ok: true,
      artifacts: [],
      paid: { units: "0", host: "there", ids: [], until: 0, items: [{ kind: "element", id: "829812345678", name: "Mira" }] },
    });
    await at.tasks.start();
    const { elements } = await at.ended(await at.post(await goodElement(), { endpoint: findEndpoint("elements.create") }));
    expect(elements).toMatchObject([{ id: "829812345678" }]);
    for (const id of ["829812345678", "829800000001"])
      expect((await item(naming(id))).sentBody).toMatchObject({ element_list: [{ element_id: expect.anything() }] });
    await at.tasks.deleteElement("ada", "829812345678");
    await expect(item(naming("829812345678"))).rejects.toMatchObject({
      message: "the element at element_list[0].element_id was deleted",
    });
  });
});
