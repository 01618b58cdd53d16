import { describe, expect, test } from "vitest";
import { parseJson, stringifyJson, type JsonObject } from "../../base/index.ts";
import type { Standard } from "../vocabulary/index.ts";
import { translate, type Translation } from "./translate.ts";

const MEDIA = "https://media.example.com";

function go(endpoint: string, body: JsonObject, to: Standard): Translation {
  const result = translate(endpoint, body, { to });
  if (result.outcome === "refused") throw new Error(result.message);
  return result;
}

function pathsLost({ lost }: Translation): readonly string[] {
  return lost.map(({ path }) => path);
}

describe("legacy to new", () => {
  test("omni-video with listed shots, pictures and an element of 19 digits", () => {
    const body: JsonObject = {
      model_name: "kling-v3-omni",
      multi_shot: true,
      shot_type: "customize",
      multi_prompt: [
        { index: 1, prompt: "<<<element_1>>> enters <<<image_2>>>; it rains", duration: "2" },
        { index: 2, prompt: "close on <<<element_1>>>", duration: "3" },
      ],
      image_list: [{ image_url: `${MEDIA}/1.png`, type: "first_frame" }, { image_url: `${MEDIA}/2.png` }],
      element_list: [{ element_id: 1829836802793406551n }],
      sound: "on",
      mode: "4k",
      duration: "5",
      external_task_id: "take-1",
      watermark_info: { enabled: true },
      callback_url: `${MEDIA}/hook`,
    };
    const result = go("omni-video.create", body, "new");
    expect(result).toMatchObject({
      endpoint: "omni-video-3.0-omni.create",
      method: "POST",
      path: "/omni-video/kling-3.0-omni",
      lost: [],
    });
    expect(result.body).toEqual({
      contents: [
        { type: "prompt", text: "shot 1, 2, @element_1 enters @image_2, it rains; shot 2, 3, close on @element_1;" },
        { type: "first_frame", url: `${MEDIA}/1.png` },
        { type: "refer_image", url: `${MEDIA}/2.png`, id: "image_2" },
        { type: "element", element_id: "1829836802793406551", id: "element_1" },
      ],
      settings: { multi_shot: true, audio: "native", resolution: "4k", duration: 5 },
      options: { callback_url: `${MEDIA}/hook`, external_task_id: "take-1", watermark_info: { enabled: true } },
    });
    expect(result.notes.map(({ message }) => message).join()).toContain("commas");
  });

  test("states what the legacy defaults mean, and says which would have changed", () => {
    const body = { model_name: "kling-v3-omni", prompt: "A boat.", aspect_ratio: "9:16" };
    const { body: there, notes } = go("omni-video.create", body, "new");
    expect(there).toEqual({
      contents: [{ type: "prompt", text: "A boat." }],
      settings: { multi_shot: false, audio: "off", resolution: "1080p", aspect_ratio: "9:16", duration: 5 },
    });
    expect(notes.map(({ path }) => path).toSorted()).toEqual(["mode", "multi_shot"]);
  });

  test("takes the model that runs when none is named", () => {
    expect(go("omni-video.create", { prompt: "A boat.", aspect_ratio: "1:1" }, "new").endpoint).toBe("omni-video-o1.create");
    expect(translate("text2video.create", { prompt: "A boat." }, { to: "new" })).toMatchObject({ code: "retired-model" });
  });

  test("edits a clip: one take, its sound, no length and no shape", () => {
    const result = go(
      "omni-video.create",
      {
        model_name: "kling-v3-omni",
        prompt: "Make it snow in <<<video_1>>>.",
        video_list: [{ video_url: `${MEDIA}/a.mp4`, keep_original_sound: "yes" }],
        duration: "5",
        aspect_ratio: "16:9",
        mode: "std",
      },
      "new",
    );
    expect(result.body).toEqual({
      contents: [
        { type: "prompt", text: "Make it snow in @video_1." },
        { type: "base_video", url: `${MEDIA}/a.mp4`, id: "video_1" },
      ],
      settings: { multi_shot: false, audio: "original", resolution: "720p" },
    });
    expect(pathsLost(result).toSorted()).toEqual(["aspect_ratio", "duration"]);
  });

  test("a feature clip cannot stay one take with its own sound on 3.0 Omni, but can keep its sound on O1", () => {
    const body = {
      model_name: "kling-v3-omni",
      prompt: "The next shot.",
      video_list: [{ video_url: `${MEDIA}/a.mp4`, refer_type: "feature", keep_original_sound: "yes" }],
      aspect_ratio: "16:9",
    };
    const there = go("omni-video.create", body, "new");
    expect(there.body["settings"]).toMatchObject({ multi_shot: true, audio: "off" });
    expect(pathsLost(there)).toEqual(["multi_shot", "video_list[0].keep_original_sound"]);
    const o1 = go("omni-video.create", { ...body, model_name: "kling-video-o1" }, "new");
    expect(o1.body["settings"]).toEqual({ audio: "original", resolution: "1080p", aspect_ratio: "16:9", duration: 5 });
    expect(o1.lost).toEqual([]);
  });

  test("tells when it is open whether the sound of a clip is kept", () => {
    const body = {
      prompt: "The next shot.",
      video_list: [{ video_url: `${MEDIA}/a.mp4`, refer_type: "feature" }],
      aspect_ratio: "16:9",
    };
    const { notes } = go("omni-video.create", body, "new");
    expect(notes.find(({ path }) => path === "video_list[0].keep_original_sound")?.message).toMatch(/left open/);
  });

  test("a plain prompt that the model may cut does not become a list of shots", () => {
    const prompt = "shot 1, 2, a boat; shot 2, 9, the sea";
    const { body, notes } = go(
      "text2video.create",
      { model_name: "kling-v3", prompt, multi_shot: true, shot_type: "intelligence" },
      "new",
    );
    expect(body).toMatchObject({ prompt: "shot 1: 2, a boat; shot 2: 9, the sea", settings: { multi_shot: true } });
    expect(notes.some(({ path }) => path === "prompt")).toBe(true);
  });

  test("a first picture fixes the shape", () => {
    const image_list = [{ image_url: `${MEDIA}/a.png`, type: "first_frame" }];
    const result = go("omni-video.create", { prompt: "A boat.", image_list, aspect_ratio: "1:1" }, "new");
    expect(result.body["settings"]).toEqual({ audio: "off", resolution: "1080p", duration: 5 });
    expect(pathsLost(result)).toEqual(["aspect_ratio"]);
  });

  test("of two sounds one is told as lost", () => {
    const video_list = [{ video_url: `${MEDIA}/a.mp4`, keep_original_sound: "yes" }];
    const result = go("omni-video.create", { model_name: "kling-v3-omni", prompt: "A", video_list, sound: "on" }, "new");
    expect(result.body["settings"]).toMatchObject({ audio: "native" });
    expect(pathsLost(result)).toEqual(["video_list[0].keep_original_sound"]);
  });

  test("shots for a model of single takes are told", () => {
    const body = { model_name: "kling-v2-6", prompt: "A boat.", multi_shot: true, shot_type: "intelligence" };
    const result = go("text2video.create", body, "new");
    expect(result.body["settings"]).not.toHaveProperty("multi_shot");
    expect(pathsLost(result)).toEqual(["multi_shot"]);
  });

  test("shots are read in the order of their numbers", () => {
    const multi_prompt = [
      { index: 2, prompt: "the sea", duration: "3" },
      { index: 1, prompt: "a boat", duration: "2" },
    ];
    const body = { model_name: "kling-v3", multi_shot: true, shot_type: "customize", multi_prompt };
    expect(go("text2video.create", body, "new").body["prompt"]).toBe("shot 1, 2, a boat; shot 2, 3, the sea;");
  });

  test("a prompt beside listed shots has no effect, which is told", () => {
    const multi_prompt = [{ index: 1, prompt: "a boat", duration: "5" }];
    const body = { model_name: "kling-v3", prompt: "The sea", multi_shot: true, shot_type: "customize", multi_prompt };
    expect(pathsLost(go("text2video.create", body, "new"))).toEqual(["prompt"]);
  });

  test("voices of 2.6", () => {
    const body = {
      model_name: "kling-v2-6",
      image: `${MEDIA}/a.png`,
      prompt: "<<<voice_1>>> says hello",
      voice_list: [{ voice_id: "829000000000000101" }],
      sound: "on",
      mode: "pro",
    };
    expect(go("image2video.create", body, "new").body).toEqual({
      contents: [
        { type: "prompt", text: "@voice_1 says hello" },
        { type: "first_frame", url: `${MEDIA}/a.png` },
        { type: "voice", voice_id: "829000000000000101", id: "voice_1" },
      ],
      settings: { audio: "native", resolution: "1080p", duration: 5 },
    });
  });

  test("tells what has no successor, with the reason and what to do", () => {
    const result = go(
      "image2video.create",
      {
        model_name: "kling-v3",
        image: `${MEDIA}/a.png`,
        prompt: "A boat.",
        negative_prompt: "rain",
        cfg_scale: 0.7,
        camera_control: { type: "simple", config: { zoom: 5 } },
        static_mask: `${MEDIA}/m.png`,
        dynamic_masks: [{ mask: `${MEDIA}/n.png`, trajectories: [{ x: 1, y: 2 }] }],
        colour: "red",
      },
      "new",
    );
    expect(pathsLost(result).toSorted()).toEqual(
      ["camera_control", "cfg_scale", "colour", "dynamic_masks", "negative_prompt", "static_mask"].toSorted(),
    );
    for (const { reason, fix } of result.lost) expect(Math.min(reason.length, fix.length)).toBeGreaterThan(5);
  });

  test("repairs what is only spelt wrong, and tells what it cannot read", () => {
    const body = { model_name: "kling-v3", prompt: "A boat.", duration: 7, mode: "standard", multi_shot: "false" };
    const result = go("text2video.create", body, "new");
    expect(result.body["settings"]).toEqual({ multi_shot: false, audio: "off", aspect_ratio: "16:9", duration: 7 });
    expect(pathsLost(result)).toEqual(["mode"]);
  });

  test("names are never part of the text, nor taken for a longer word", () => {
    const body = {
      prompt: "Image_1 and a boat, <<<image_1>>>0 <<<image_3>>>",
      image_list: [{ image_url: `${MEDIA}/1.png` }],
      aspect_ratio: "1:1",
    };
    const { body: there, notes } = go("omni-video.create", body, "new");
    expect(there["contents"]).toEqual([
      { type: "prompt", text: "Image_1 and a boat, @ref1_image_1 0 image 3" },
      { type: "refer_image", url: `${MEDIA}/1.png`, id: "ref1_image_1" },
    ]);
    expect(notes.find(({ path }) => path === "prompt")?.message).toContain("<<<image_3>>>");
  });

  test("ten things of a kind have names of which none is part of another", () => {
    const image_list = Array.from({ length: 12 }, (_, place) => ({ image_url: `${MEDIA}/${place}.png` }));
    const prompt = image_list.map((_, place) => `<<<image_${place + 1}>>>`).join(" ");
    const { body } = go("omni-video.create", { prompt, image_list, aspect_ratio: "1:1" }, "new");
    expect(stringifyJson(body)).toContain("@image_01 @image_02");
  });

  test("a text that is too long there is told, not cut", () => {
    const shot = (index: number): JsonObject => ({ index, prompt: "x".repeat(512), duration: "2" });
    const multi_prompt = [1, 2, 3, 4, 5, 6].map(shot);
    const body = { model_name: "kling-v3", multi_shot: true, shot_type: "customize", multi_prompt, duration: "12" };
    const { body: there, notes } = go("text2video.create", body, "new");
    expect(there["prompt"]).toHaveLength(6 * 512 + 6 * "shot 1, 2, ;".length + 5);
    expect(notes.map(({ message }) => message).join()).toMatch(/refused in the translation/);
  });
});

describe("new to legacy", () => {
  test("omni-video with names, shots in prose and everything at its default", () => {
    const result = go(
      "omni-video-3.0-omni.create",
      {
        contents: [
          { type: "element", element_id: "1829836802793406551", id: "Zhang" },
          { type: "prompt", text: "shot 1, 2, @Zhang waits by @boat; shot 2, 3, @Zhang smiles @home;" },
          { type: "refer_image", url: `${MEDIA}/boat.png`, id: "boat" },
        ],
      },
      "legacy",
    );
    expect(result).toMatchObject({ endpoint: "omni-video.create", path: "/v1/videos/omni-video" });
    expect(result.body).toEqual({
      model_name: "kling-v3-omni",
      multi_shot: true,
      shot_type: "customize",
      multi_prompt: [
        { index: 1, prompt: "<<<element_1>>> waits by <<<image_1>>>", duration: "2" },
        { index: 2, prompt: "<<<element_1>>> smiles @home", duration: "3" },
      ],
      image_list: [{ image_url: `${MEDIA}/boat.png` }],
      element_list: [{ element_id: 1829836802793406551n }],
      sound: "off",
      mode: "std",
      aspect_ratio: "16:9",
      duration: "5",
    });
    expect(pathsLost(result)).toEqual(["contents[2].id", "contents[0].id"]);
    expect(result.notes.map(({ path }) => path)).toContain("settings.resolution");
  });

  test("a plain prompt without a word on shots may be cut", () => {
    expect(go("text-to-video-3.0.create", { prompt: "A boat." }, "legacy").body).toEqual({
      model_name: "kling-v3",
      multi_shot: true,
      shot_type: "intelligence",
      prompt: "A boat.",
      sound: "off",
      mode: "std",
      aspect_ratio: "16:9",
      duration: "5",
    });
    const one = go("text-to-video-3.0.create", { prompt: "shot 1, 2, a boat;", settings: { multi_shot: false } }, "legacy");
    expect(one.body).toMatchObject({ multi_shot: false, prompt: "shot 1, 2, a boat;" });
  });

  test("a base clip is one take, whatever the default of multi_shot", () => {
    const body = {
      contents: [
        { type: "prompt", text: "Snow." },
        { type: "base_video", url: `${MEDIA}/a.mp4` },
      ],
      settings: { audio: "original" },
    };
    expect(go("omni-video-3.0-omni.create", body, "legacy").body).toEqual({
      model_name: "kling-v3-omni",
      multi_shot: false,
      prompt: "Snow.",
      video_list: [{ video_url: `${MEDIA}/a.mp4`, refer_type: "base", keep_original_sound: "yes" }],
      sound: "off",
      mode: "std",
    });
  });

  test("shots beside a feature clip stay in the prompt", () => {
    const text = "shot 1, 2, @clip goes on; shot 2, 3, the sea;";
    const body = {
      contents: [
        { type: "prompt", text },
        { type: "feature_video", url: `${MEDIA}/a.mp4`, id: "clip" },
      ],
    };
    const result = go("omni-video-3.0-omni.create", body, "legacy");
    expect(result.body).toMatchObject({
      multi_shot: true,
      shot_type: "intelligence",
      prompt: text.replace("@clip", "<<<video_1>>>"),
    });
    expect(pathsLost(result)).toContain("settings.multi_shot");
  });

  test("sound that is made does not keep that of a clip", () => {
    const contents = [
      { type: "prompt", text: "A" },
      { type: "feature_video", url: `${MEDIA}/a.mp4` },
    ];
    const { body, notes } = go("omni-video-3.0-omni.create", { contents, settings: { audio: "native" } }, "legacy");
    expect(notes.map(({ path }) => path)).not.toContain("contents[1].url"); // clips are as large on both sides
    expect(body).toMatchObject({ sound: "on", video_list: [{ keep_original_sound: "no" }] });
  });

  test("words beside the shots are told", () => {
    const { lost } = go("text-to-video-3.0.create", { prompt: "In the rain; shot 1, 5, a boat;" }, "legacy");
    expect(lost).toEqual([expect.objectContaining({ path: "prompt", reason: expect.stringContaining("In the rain") })]);
  });

  test("legacy tokens in a new text do not come to life", () => {
    const body = {
      contents: [
        { type: "prompt", text: "<<<image_1>>> and @a" },
        { type: "refer_image", url: `${MEDIA}/a.png`, id: "a" },
      ],
      settings: { multi_shot: false },
    };
    expect(go("omni-video-o1.create", body, "legacy").body["prompt"]).toBe("image 1 and <<<image_1>>>");
  });

  test("of two names that begin alike the longer one counts", () => {
    const contents = [
      { type: "prompt", text: "@Zhang and @ZhangSan" },
      { type: "element", element_id: "11", id: "Zhang" },
      { type: "element", element_id: "12", id: "ZhangSan" },
    ];
    expect(go("omni-video-3.0-omni.create", { contents }, "legacy").body["prompt"]).toBe("<<<element_1>>> and <<<element_2>>>");
  });

  test("pictures may be too large for the legacy side", () => {
    const contents = [
      { type: "prompt", text: "A boat." },
      { type: "first_frame", url: `${MEDIA}/a.png` },
    ];
    const { notes } = go("image-to-video-3.0.create", { contents }, "legacy");
    expect(notes.find(({ path }) => path === "contents[1].url")?.message).toContain("10 MB");
  });

  test("ids lose no digit on the way through text", () => {
    const text = `{"contents":[{"type":"prompt","text":"A"},{"type":"first_frame","url":"${MEDIA}/a"},{"type":"element","element_id":"9007199254740993","id":"e"}]}`;
    const { body } = go("image-to-video-3.0.create", parseJson(text) as JsonObject, "legacy");
    expect(stringifyJson(body)).toContain('"element_id":9007199254740993}');
  });
});

describe("motion control", () => {
  const legacy: JsonObject = {
    model_name: "kling-v3",
    image_url: `${MEDIA}/a.png`,
    video_url: `${MEDIA}/a.mp4`,
    element_list: [{ element_id: 11 }],
    character_orientation: "video",
    mode: "pro",
    prompt: "<<<element_1>>> dances",
  };

  test("goes over and comes back", () => {
    const there = go("motion-control.create", legacy, "new");
    expect(there.body).toEqual({
      contents: [
        { type: "prompt", text: "@element_1 dances" },
        { type: "image", url: `${MEDIA}/a.png` },
        { type: "video", url: `${MEDIA}/a.mp4` },
        { type: "element", element_id: "11", id: "element_1" },
      ],
      settings: { character_orientation: "video", audio: "original", resolution: "1080p" },
    });
    expect(there.lost).toEqual([]);
    expect(go(there.endpoint, there.body, "legacy").body).toEqual({ ...legacy, keep_original_sound: "yes" });
  });
});

test("a moved element faces as in the clip, which the legacy side wants to be said", () => {
  const contents = [
    { type: "image", url: `${MEDIA}/a.png` },
    { type: "video", url: `${MEDIA}/a.mp4` },
    { type: "element", element_id: "11", id: "e" },
  ];
  const result = go("motion-control-3.0.create", { contents, settings: { character_orientation: "image" } }, "legacy");
  expect(result.body).toMatchObject({ character_orientation: "video", mode: "std", keep_original_sound: "yes" });
  expect(pathsLost(result)).toContain("settings.character_orientation");
});

describe("no counterpart", () => {
  test.each([
    ["text-to-video-3.0-turbo.create", { prompt: "A" }, "legacy", "no-model", /3\.0 Turbo/],
    ["text-to-video-3.0.create", { prompt: "A" }, "new", "same-standard", /already/],
    ["omni-video.one", {}, "new", "not-a-create", /makes nothing/],
    ["elements.create", {}, "new", "no-endpoint", /element/],
    ["text2video.create", { model_name: "kling-v3-omni" }, "new", "no-model", /Omni/],
    ["text2video.create", { model_name: "kling-v1-6" }, "new", "retired-model", /2026-09-15/],
    ["text2video.create", { model_name: "kling-v9" }, "new", "unknown-model", /kling-v9/],
  ] as const)("%s to the other side", (endpoint, body, to, code, message) => {
    const result = translate(endpoint, body, { to });
    expect(result).toMatchObject({ outcome: "refused", code, message: expect.stringMatching(message) });
    expect("fix" in result && result.fix.length).toBeGreaterThan(5);
  });

  test("a model that was not yet switched off has none either", () => {
    const body = { model_name: "kling-v1-6", prompt: "A" };
    expect(translate("text2video.create", body, { to: "new", today: "2026-01-01" })).toMatchObject({ code: "no-model" });
  });
});

test("what changes around the body is said", () => {
  const { calls } = go("text2video.create", { model_name: "kling-v3", prompt: "A" }, "new");
  expect(calls).toEqual({
    standard: "new",
    credentials: ["an API key"],
    query: "GET /tasks?task_ids= or ?external_task_ids=",
    list: "POST /tasks",
    success: "succeeded",
  });
  const { calls: back } = go("text-to-video-3.0.create", { prompt: "A" }, "legacy");
  expect(back).toMatchObject({ query: "GET /v1/videos/text2video/{id}", list: "GET /v1/videos/text2video", success: "succeed" });
});
