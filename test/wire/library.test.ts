import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { isJsonObject, type Json, type JsonObject } from "../../src/base/index.ts";
import { presetElements, presetVoices } from "../../src/contract/index.ts";
import type { Engine } from "../../src/engines/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { createMakingEngine, MADE_SECONDS } from "./making-engine.ts";
import { recordOf, recordsOf, startMemoryServer, textAt, type Answer, type MemoryServer } from "./memory-server.ts";

const VOICES = "/v1/general/custom-voices";
const ELEMENTS = "/v1/general/advanced-custom-elements";
const OLD = "/v1/general/custom-elements";
const SAMPLE = "https://a.example/voice.mp3";
const PICTURES = ["front", "side"].map((name) => `https://a.example/${name}.png`);
const VIDEO = { model_name: "kling-v3", prompt: "A boat.", mode: "std", duration: "5", sound: "off", aspect_ratio: "16:9" };
const SPEECH = { text: "Hello.", voice_id: "oversea_male1", voice_language: "en" };

let at: MemoryServer;
beforeAll(async () => {
  at = await startMemoryServer();
  for (const address of [SAMPLE, ...PICTURES]) at.fixture.served.set(address, new TextEncoder().encode(`ID3 ${address}`));
});
afterAll(() => at?.[Symbol.asyncDispose]());

const codeOf = ({ http, body }: Answer): readonly unknown[] => [http, body["code"], body["message"]];

/** The record of a task of a family once it has ended. */
async function ended(path: string, body: JsonObject): Promise<JsonObject> {
  const id = textAt(recordOf(await at.post(path, body)), "task_id");
  return await vi.waitFor(async () => {
    const record = recordOf(await at.get(`${path}/${id}`));
    if (!["succeed", "failed"].includes(textAt(record, "task_status"))) throw new Error("not yet");
    return record;
  }, 20_000);
}

/** The first thing in a list of a record's result. */
function made(record: JsonObject, list: string): JsonObject {
  const result = record["task_result"];
  const [first] = (isJsonObject(result) ? (result[list] as readonly Json[] | undefined) : undefined) ?? [];
  if (isJsonObject(first)) return first;
  throw new TypeError(`nothing in ${list}: ${textAt(record, "task_status_msg")}`);
}

describe("a voice of one's own", () => {
  let voice: JsonObject;
  beforeAll(async () => {
    const record = await ended(VOICES, { voice_name: "Noor", voice_url: SAMPLE, video_id: "", external_task_id: "voice-1" });
    expect(record).toMatchObject({
      task_status: "succeed",
      final_unit_deduction: "0.05",
      task_info: { external_task_id: "voice-1" },
    });
    voice = made(record, "voices");
  });

  it("has an id of 18 digits, an owner, and its sample as the trial sound", async () => {
    expect(voice).toEqual({
      voice_id: expect.stringMatching(/^\d{18}$/),
      voice_name: "Noor",
      trial_url: expect.stringContaining(`${at.url}/onetake/media/`),
      owned_by: "default",
    });
    const trial = await fetch(textAt(voice, "trial_url"));
    expect([trial.headers.get("content-type"), await trial.text()]).toEqual(["audio/mpeg", `ID3 ${SAMPLE}`]);
    expect(recordsOf(await at.get(`${VOICES}?pageSize=1000`)).map((record) => made(record, "voices"))).toContainEqual(voice);
    expect(codeOf(await at.get(`${VOICES}?pageSize=1001`)).slice(0, 2)).toEqual([400, 1201]);
  });

  it("speaks wherever a voice is taken, and is echoed with its name and sample", async () => {
    const element = {
      element_name: "Mira",
      element_description: "A girl.",
      reference_type: "image_refer",
      element_image_list: { frontal_image: PICTURES[0] ?? "", refer_images: [{ image_url: PICTURES[1] ?? "" }] },
      element_voice_id: voice["voice_id"] ?? "",
    };
    expect(made(await ended(ELEMENTS, element), "elements")).toMatchObject({ element_voice_info: voice });
    const spoken = {
      contents: [
        { type: "first_frame", url: PICTURES[0] ?? "" },
        { type: "voice", voice_id: voice["voice_id"] ?? "", id: "noor" },
        { type: "prompt", text: "@noor says hello." },
      ],
      settings: { audio: "native", resolution: "1080p" },
    };
    expect(codeOf(await at.post("/image-to-video/kling-2.6", spoken))).toEqual([200, 0, "SUCCEED"]);
    const unknown = { ...element, element_voice_id: "900000000000000001" };
    expect(codeOf(await at.post(ELEMENTS, unknown))).toEqual([400, 1201, "Voice id not found"]);
  });

  it("is taken from a clip that was made before too, by its id", async () => {
    const clip = made(await ended("/v1/videos/text2video", VIDEO), "videos");
    const record = await ended(VOICES, { voice_name: "Bram", video_id: clip["id"] ?? "" });
    expect(textAt(made(record, "voices"), "trial_url")).toContain(textAt(clip, "url").split("/").at(-2));
    expect(codeOf(await at.post(VOICES, { voice_name: "Bram", video_id: "900000000000000001" }))).toEqual([
      400,
      1201,
      "video_id value '900000000000000001' is invalid",
    ]);
  });

  it("is deleted once, and then it is unknown", async () => {
    const other = made(await ended(VOICES, { voice_name: "Lan", voice_url: SAMPLE }), "voices");
    const remove = async (): Promise<Answer> => await at.post("/v1/general/delete-voices", { voice_id: other["voice_id"] ?? "" });
    expect(recordOf(await remove())).toEqual({ task_id: expect.stringMatching(/^\d{18}$/), task_status: "succeed" });
    expect(codeOf(await remove())).toEqual([400, 1201, "Voice id not found"]);
    for (const voice_id of [presetVoices[0]?.id ?? "", "\0", "x"])
      expect(codeOf(await at.post("/v1/general/delete-voices", { voice_id }))).toEqual([400, 1201, "Voice id not found"]);
  });
});

describe("the older library of elements", () => {
  const body = {
    element_name: "Fox",
    element_description: "A paper fox.",
    element_frontal_image: PICTURES[0] ?? "",
    element_refer_list: [{ image_url: PICTURES[1] ?? "" }],
    tag_list: [{ tag_id: "o_103" }],
  };

  it("makes an element within the answer, lists those that live, and keeps an id as a number of all its digits", async () => {
    const first = recordOf(await at.post(OLD, body));
    expect(first).toEqual({
      element_id: expect.any(Number),
      element_name: "Fox",
      element_description: "A paper fox.",
      element_frontal_image: expect.stringContaining("/front"),
      element_refer_list: [{ image_url: expect.stringContaining("/view-1") }],
      tag_list: [{ id: "o_103", name: "Animal", description: "" }],
      owned_by: "default",
    });
    const second = recordOf(await at.post(OLD, body));
    const ids = async (query = ""): Promise<readonly unknown[]> =>
      recordsOf(await at.get(OLD + query)).map((each) => each["element_id"]);
    expect(await ids()).toEqual([second["element_id"], first["element_id"]]);
    expect(await ids("?pageNum=2&pageSize=1")).toEqual([first["element_id"]]);
    expect((await at.post("/v1/general/delete-elements", { element_id: textAt(second, "element_id") })).http).toBe(200);
    expect(await ids("?pageSize=1")).toEqual([first["element_id"]]);
    expect(recordsOf(await at.get(ELEMENTS)).filter((record) => record["task_status"] === "succeed")).toHaveLength(1);
  });

  it("refuses pictures that are no good with the reason", async () => {
    const answer = await at.post(OLD, { ...body, element_frontal_image: "https://a.example/gone.png" });
    expect(codeOf(answer)).toEqual([400, 1201, expect.stringContaining("element_frontal_image could not be fetched")]);
  });
});

describe("the catalogues of Onetake's own", () => {
  it("say in a header that they are no catalogue of the service, and nothing of it in their records", async () => {
    for (const path of ["presets-voices", "advanced-presets-elements", "presets-elements"]) {
      const answer = await at.get(`/v1/general/${path}`);
      expect([path, answer.headers.get("x-onetake-local-only")]).toEqual([path, expect.stringContaining("the whole list")]);
      expect(JSON.stringify(recordsOf(answer))).not.toMatch(/local.?only/i);
    }
    expect(recordsOf(await at.get("/v1/general/presets-elements")).map(({ element_id: id }) => String(id as number))).toEqual(
      presetElements.map(({ id }) => id),
    );
    expect((await at.get(VOICES)).headers.get("x-onetake-local-only")).toBeNull();
  });
});

describe("speech", () => {
  it("is in the answer, with what it took", async () => {
    const answer = await at.post("/v1/audio/tts", SPEECH);
    expect(recordOf(answer)).toEqual({
      task_id: expect.stringMatching(/^\d{18}$/),
      task_status: "succeed",
      task_status_msg: "",
      task_result: {
        audios: [
          { id: expect.stringMatching(/^\d{18}$/), url: expect.stringMatching(/\.mp3\?Expires=\d+$/), duration: MADE_SECONDS },
        ],
      },
      final_unit_deduction: "0.05",
      created_at: expect.any(Number),
      updated_at: expect.any(Number),
    });
  });

  it("that cannot be made is told as a failed task in a good envelope", async () => {
    const making = createMakingEngine(createNodeWorld());
    const engine: Engine = { ...making, settle: async () => ({ ok: false, reason: "Failure to pass the risk control system" }) };
    await using other = await startMemoryServer({}, { engine });
    expect(recordOf(await other.post("/v1/audio/tts", SPEECH))).toMatchObject({
      task_status: "failed",
      task_status_msg: "Failure to pass the risk control system",
      final_unit_deduction: "0",
    });
  });
});

describe("a clip of an earlier task", () => {
  it("is what a sound is made for, and is told as the parent", async () => {
    const clip = made(await ended("/v1/videos/text2video", VIDEO), "videos");
    const record = await ended("/v1/audio/video-to-audio", {
      video_id: clip["id"] ?? "",
      bgm_prompt: "A waltz.",
      external_task_id: "waltz",
    });
    expect(record).toMatchObject({
      task_status: "succeed",
      task_info: { external_task_id: "waltz", parent_video: { id: clip["id"], url: clip["url"], duration: MADE_SECONDS } },
      task_result: {
        videos: [{ duration: MADE_SECONDS }],
        audios: [{ url_mp3: expect.any(String), url_wav: expect.any(String) }],
      },
    });
    at.fixture.served.set("https://a.example/clip.mp4", new TextEncoder().encode("clip"));
    const given = await ended("/v1/audio/video-to-audio", { video_url: "https://a.example/clip.mp4", bgm_prompt: "A waltz." });
    expect(given).toMatchObject({ task_info: { parent_video: { url: expect.stringContaining(`${at.url}/onetake/media/`) } } });
  });

  it("is unknown to every other kind of id", async () => {
    const speech = made(recordOf(await at.post("/v1/audio/tts", SPEECH)), "audios");
    const asClip = await at.post("/v1/audio/video-to-audio", { video_id: speech["id"] ?? "", bgm_prompt: "A waltz." });
    expect(codeOf(asClip).slice(0, 2)).toEqual([400, 1201]);
    const avatar = { image: PICTURES[0] ?? "", audio_id: speech["id"] ?? "" };
    expect(codeOf(await at.post("/v1/videos/avatar/image2video", avatar))).toEqual([200, 0, "SUCCEED"]);
    expect(codeOf(await at.post("/v1/videos/avatar/image2video", { ...avatar, audio_id: "1" })).slice(0, 2)).toEqual([400, 1201]);
  });
});

describe("what needs a model that is not here", () => {
  it("says so with 501, and which", async () => {
    const clip = { video_url: "https://a.example/clip.mp4" };
    for (const [path, body] of [
      ["/v1/videos/identify-face", clip],
      ["/v1/videos/image-recognize", { image: PICTURES[0] ?? "" }],
      ["/v1/videos/multi-elements/init-selection", clip],
    ] as const) {
      const answer = await at.post(path, body);
      expect(codeOf(answer)).toEqual([501, 1202, expect.stringMatching(/not served here: it needs a model that/)]);
      expect(answer.headers.get("x-onetake-fix")).toMatch(/real service/);
    }
    const edit = { session_id: "1", edit_mode: "removal", prompt: "Take it away.", duration: "5" };
    expect(codeOf(await at.post("/v1/videos/multi-elements", edit)).slice(0, 2)).toEqual([501, 1202]);
  });
});
