import { describe, expect, it } from "vitest";

import type { JsonObject } from "../base/index.ts";
import { endpoints, findEndpoint, translate } from "../contract/index.ts";
import type { MediaFile, RoleElement, RoleRequest } from "./index.ts";
import { toRoleRequest } from "./index.ts";

const BASE = { model_name: "kling-v3-omni", prompt: "A pier.", duration: "5", mode: "pro", aspect_ratio: "16:9" };

function read(
  body: JsonObject,
  sizes: Readonly<Record<string, readonly [number, number, number?]>> = {},
  endpoint = "omni-video.create",
): RoleRequest {
  return toRoleRequest(findEndpoint(endpoint), body, {
    media: ({ path, value }) => {
      const [width, height, seconds = 0] = sizes[path] ?? [400, 400];
      return { path: `/files/${value as string}`, blob: "b", mime: "m", width, height, seconds } satisfies MediaFile;
    },
    element: (id) => ({ id, name: `element ${id}`, voiceId: null, images: [] }) satisfies RoleElement,
  });
}

describe("reading a request by role", () => {
  it("reads a single shot of the whole length, with the contract's defaults", () => {
    expect(read(BASE)).toMatchObject({
      product: "video",
      endpoint: "omni-video.create",
      model: "kling-v3-omni",
      seconds: 5,
      resolution: "1080p",
      ratio: "16:9",
      multiShot: false,
      sound: false,
      watermark: false,
      shots: [{ index: 1, prompt: "A pier.", seconds: 5 }],
    });
  });

  it("reads listed shots in the order of their numbers", () => {
    const multi_prompt = [
      { index: 2, prompt: "Two.", duration: "3" },
      { index: 1, prompt: "One.", duration: "2" },
    ];
    const request = read({ ...BASE, prompt: "", multi_shot: true, shot_type: "customize", multi_prompt });
    expect(request.multiShot).toBe(true);
    expect(request.shots).toEqual([
      { index: 1, prompt: "One.", seconds: 2 },
      { index: 2, prompt: "Two.", seconds: 3 },
    ]);
  });

  it("reads one long shot when the model is to cut by itself", () => {
    const request = read({ ...BASE, multi_shot: true, shot_type: "intelligence" });
    expect(request).toMatchObject({ multiShot: true, shots: [{ index: 1, prompt: "A pier.", seconds: 5 }] });
  });

  it("reads what each picture is for, and an id beyond 2^53 to the last digit", () => {
    const image_list = [{ image_url: "a", type: "first_frame" }, { image_url: "b", type: "end_frame" }, { image_url: "c" }];
    const request = read({ ...BASE, sound: "on", image_list, element_list: [{ element_id: 829836802793406551n }] });
    expect(request.images.map(({ use, file }) => [use, file.path])).toEqual([
      ["first", "/files/a"],
      ["end", "/files/b"],
      ["reference", "/files/c"],
    ]);
    expect(request.elements.map(({ id }) => id)).toEqual(["829836802793406551"]);
    expect(request.sound).toBe(true);
  });

  it("takes the ratio nearest to the first frame when none is asked for", () => {
    const { aspect_ratio: _, ...open } = BASE;
    const image_list = [{ image_url: "a", type: "first_frame" }];
    expect(read({ ...open, image_list }, { "image_list[0].image_url": [1000, 1700] }).ratio).toBe("9:16");
    expect(read({ ...open, image_list }, { "image_list[0].image_url": [1100, 1000] }).ratio).toBe("1:1");
    expect(read({ ...BASE, image_list }, { "image_list[0].image_url": [1000, 1700] }).ratio).toBe("16:9");
  });

  it("is as long as the video that it edits", () => {
    const { duration: _, ...open } = BASE;
    const video_list = [{ video_url: "https://x.example/v.mp4", refer_type: "base", keep_original_sound: "yes" }];
    const request = read({ ...open, video_list }, { "video_list[0].video_url": [1280, 720, 7.5] });
    expect(request).toMatchObject({ seconds: 7.5, videos: [{ use: "base", keepSound: true }] });
  });

  it("reads first and end pictures that an endpoint spells as fields of their own", () => {
    const request = read(
      { model_name: "kling-v3", image: "a", image_tail: "b", prompt: "", duration: "5", mode: "pro" },
      {},
      "image2video.create",
    );
    expect(request.images.map(({ use }) => use)).toEqual(["first", "end"]);
  });

  it.each([
    ["down_back", "down-back"],
    ["forward_up", "forward-up"],
    ["right_turn_forward", "right-turn-forward"],
    ["left_turn_forward", "left-turn-forward"],
  ])("reads the camera preset %s by its neutral word, and axes as they are", (type, move) => {
    const body = { model_name: "kling-v1", prompt: "A pier.", duration: "5", mode: "std" };
    expect(read({ ...body, camera_control: { type } }, {}, "text2video.create").camera).toEqual({ move, axes: {} });
    const simple = { type: "simple", config: { horizontal: 0, zoom: -4 } };
    const axes = { horizontal: 0, zoom: -4 };
    expect(read({ ...body, camera_control: simple }, {}, "text2video.create").camera).toEqual({ move: "simple", axes });
  });

  it("reads shots, names and sound of the new standard as the legacy standard says them", () => {
    const contents = [
      { type: "prompt", text: "shot 1, 2, @Mira lights @lamp; shot 2, 3, Night;" },
      { type: "refer_image", url: "a", id: "lamp" },
      { type: "element", element_id: "829836802793406551", id: "Mira" },
    ];
    const settings = { audio: "native", resolution: "1080p", duration: 5 };
    const multi_prompt = [
      { index: 1, prompt: "<<<element_1>>> lights <<<image_1>>>", duration: "2" },
      { index: 2, prompt: "Night", duration: "3" },
    ];
    const twin = {
      ...BASE,
      prompt: "",
      multi_shot: true,
      shot_type: "customize",
      multi_prompt,
      image_list: [{ image_url: "a" }],
      element_list: [{ element_id: 829836802793406551n }],
      sound: "on",
    };
    expect(essence(read({ contents, settings }, {}, "omni-video-3.0-omni.create"))).toEqual(essence(read(twin)));
  });

  it("reads a clip whose own sound is kept, in either standard", () => {
    const clip = "https://x.example/v.mp4";
    const contents = [
      { type: "prompt", text: "Make it night." },
      { type: "base_video", url: clip },
    ];
    const body = { contents, settings: { audio: "original", resolution: "1080p", multi_shot: false } };
    const { duration: _, aspect_ratio: __, ...open } = BASE;
    const twin = {
      ...open,
      prompt: "Make it night.",
      video_list: [{ video_url: clip, refer_type: "base", keep_original_sound: "yes" }],
    };
    const [here, there] = ["contents[1].url", "video_list[0].video_url"].map((path) => ({ [path]: [1280, 720, 7.5] as const }));
    const request = read(body, here, "omni-video-3.0-omni.create");
    expect(request).toMatchObject({ sound: false, videos: [{ use: "base", keepSound: true }], seconds: 7.5 });
    expect(essence(request)).toEqual(essence(read(twin, there)));
  });

  it("reads defaults of the new standard where settings are left out", () => {
    const request = read({ prompt: "A pier." }, {}, "text-to-video-3.0.create");
    expect(request).toMatchObject({ seconds: 5, resolution: "720p", ratio: "16:9", sound: false, multiShot: true });
    expect(request.shots).toEqual([{ index: 1, prompt: "A pier.", seconds: 5 }]);
  });

  it("reads sound and listed shots where nothing switches them", () => {
    const request = read({ prompt: "shot 1, 2, Rain; shot 2, 3, Sun;" }, {}, "text-to-video-3.0-turbo.create");
    expect(request).toMatchObject({ sound: true, multiShot: true });
    expect(request.shots.map(({ prompt, seconds }) => [prompt, seconds])).toEqual([
      ["Rain", 2],
      ["Sun", 3],
    ]);
    expect(read({ prompt: "Rain." }, {}, "text-to-video-2.5-turbo.create").sound).toBe(false);
  });

  it("reads listed shots as one take when they are switched off", () => {
    const prompt = "shot 1, 2, Rain; shot 2, 3, Sun;";
    const request = read({ prompt, settings: { multi_shot: false } }, {}, "text-to-video-3.0.create");
    expect(request).toMatchObject({ multiShot: false, shots: [{ index: 1, prompt, seconds: 5 }] });
  });

  it.each(twins())("reads %s alike when it is translated", (_, legacy, twin) => {
    expect(essence(read(twin.body, {}, twin.endpoint))).toEqual(essence(read(legacy.body, {}, legacy.endpoint)));
  });

  it("reads every good example of the contract's video endpoints", () => {
    const creates = endpoints.filter(({ action, product }) => action === "create" && product === "video");
    const requests = creates.flatMap(({ id, examples }) =>
      examples.filter(({ accepted }) => accepted).map(({ body }) => read(body, {}, id)),
    );
    expect(requests.length).toBeGreaterThan(3);
    for (const { shots, ratio } of requests) {
      expect(shots.length).toBeGreaterThan(0);
      expect(ratio).toMatch(/^\d+:\d+$/);
    }
  });
});

/** A request without the names that the two standards have for the same thing. */
function essence({ endpoint: _endpoint, model: _model, ...rest }: RoleRequest): Omit<RoleRequest, "endpoint" | "model"> {
  return rest;
}

interface Said {
  readonly endpoint: string;
  readonly body: JsonObject;
}

/** Good examples of the legacy standard of which nothing is lost in translation, with their translations. */
function twins(): readonly (readonly [title: string, legacy: Said, twin: Said])[] {
  const creates = endpoints.filter(
    ({ standard, action, product }) => standard === "legacy" && action === "create" && product === "video",
  );
  return creates.flatMap(({ id, examples }) =>
    examples.flatMap(({ title, body, accepted }): readonly (readonly [string, Said, Said])[] => {
      const twin = accepted ? translate(id, body, { to: "new" }) : undefined;
      if (twin?.outcome !== "translated" || twin.lost.length > 0) return [];
      return [[`${id}: ${title}`, { endpoint: id, body }, twin]];
    }),
  );
}
