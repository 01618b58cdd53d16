import { describe, expect, it } from "vitest";

import type { JsonObject } from "../base/index.ts";
import { endpoints, findEndpoint, makes } from "../contract/index.ts";
import { toRoleRequest, type MediaFile, type RoleRequest } from "./index.ts";

const element = { id: "1", name: "Mira", voiceId: null, images: [] };

/** Reads a body; media have the lengths and sizes that are given by path, and names of paths. */
function read(id: string, body: JsonObject, facts: Readonly<Record<string, Partial<MediaFile>>> = {}): RoleRequest {
  const media = ({ path }: { readonly path: string }): MediaFile => ({
    path,
    blob: path,
    mime: "",
    width: 0,
    height: 0,
    seconds: 0,
    ...facts[path],
  });
  return toRoleRequest(findEndpoint(id), body, { media, element: () => element });
}

const clip = { width: 1920, height: 1080, seconds: 4.6 };

describe("reading what is heard", () => {
  it("reads speech with its voice, language and a pace within the bounds", () => {
    const body = { text: "Hello.", voice_id: "AOT", voice_language: "en", voice_speed: 3 };
    expect(read("tts.call", body)).toMatchObject({
      kind: "speech",
      seconds: 0,
      audio: { speech: { text: "Hello.", voice: "AOT", language: "en", speed: 2 } },
    });
    expect(read("tts.call", { text: "你好。", voice_id: "zhuxi_speech02" }).audio?.speech).toMatchObject({
      language: "zh",
      speed: 1,
    });
  });

  it("reads a sound of an asked length", () => {
    const { seconds, audio } = read("text-to-audio.create", { prompt: "Rain.", duration: 4.5 });
    expect([seconds, audio?.sounds, audio?.music]).toEqual([4.5, "Rain.", ""]);
  });

  it("reads a soundtrack as long and as large as its clip, given by address or by id", () => {
    const words = { sound_effect_prompt: "Rain.", bgm_prompt: "Piano.", asmr_mode: true };
    const asked = {
      seconds: 4.6,
      resolution: "1080p",
      ratio: "1920:1080",
      audio: { sounds: "Rain.", music: "Piano.", whisper: true },
    };
    const byAddress = read("video-to-audio.create", { video_url: "https://x.example/a.mp4", ...words }, { video_url: clip });
    expect(byAddress).toMatchObject({ ...asked, videos: [{ use: "base", keepSound: false }] });
    const byId = read("video-to-audio.create", { video_id: "123", ...words }, { video_id: clip });
    expect(byId).toMatchObject({ ...asked, videos: [{ use: "base", file: { path: "video_id" } }] });
  });

  it("reads the part of a sound that a face speaks, in seconds, and both volumes", () => {
    const face = { face_id: "1", audio_id: "9", sound_start_time: 500, sound_end_time: 3000, sound_insert_time: 250 };
    const body = { session_id: "s", face_choose: [{ ...face, sound_volume: 1.5, original_audio_volume: 0 }] };
    const { audio, seconds, work } = read("advanced-lip-sync.create", body, { "face_choose[0].audio_id": { seconds: 2.75 } });
    expect(audio).toMatchObject({ given: { from: 0.5, to: 2.75, at: 0.25, volume: 1.5 }, ownVolume: 0 });
    expect([seconds, work?.session]).toEqual([2.5, "s"]);
    const plain = read("advanced-lip-sync.create", { session_id: "s", face_choose: [face] });
    expect(plain.audio).toMatchObject({ given: { to: 3, volume: 1 }, ownVolume: 1 });
  });

  it("reads the old form of lip-sync: a text, or a sound, in the time of the clip", () => {
    const source = { "input.video_url": clip };
    const text = { mode: "text2video", text: "Hi.", voice_id: "AOT", voice_language: "en", voice_speed: 1.2 };
    const spoken = read("lip-sync.create", { input: { video_url: "https://x.example/a.mp4", ...text } }, source);
    expect(spoken).toMatchObject({
      seconds: 4.6,
      audio: { speech: { text: "Hi.", speed: 1.2 } },
      videos: [{ keepSound: false }],
    });
    const input = {
      video_url: "https://x.example/a.mp4",
      mode: "audio2video",
      audio_type: "url",
      audio_url: "https://x.example/a.mp3",
    };
    const heard = read("lip-sync.create", { input }, { ...source, "input.audio_url": { seconds: 2 } });
    expect(heard).toMatchObject({ seconds: 4.6, audio: { given: { file: { path: "input.audio_url" }, to: 2 } } });
  });
});

describe("reading work on clips", () => {
  it("reads a picture that speaks: as long as the sound, in the picture's shape", () => {
    const body = { image: "aa", sound_file: "bb", prompt: "Smiles.", mode: "pro" };
    const request = read("avatar.create", body, { image: { width: 800, height: 1000 }, sound_file: { seconds: 2.4 } });
    expect(request).toMatchObject({ seconds: 2.4, ratio: "800:1000", resolution: "1080p", images: [{ use: "first" }] });
  });

  it("reads who moves and how, in either standard", () => {
    const facts = { image_url: { width: 900, height: 1600 }, video_url: clip };
    const legacy = { image_url: "a", video_url: "https://x.example/m.mp4", character_orientation: "image", mode: "std" };
    const asked = { seconds: 5, ratio: "9:16", work: { orientation: "image" }, images: [{ use: "reference" }] };
    const request = read("motion-control.create", legacy, facts);
    expect(request).toMatchObject({ ...asked, videos: [{ use: "base", keepSound: true }] });
    const contents = [
      { type: "image", url: "a" },
      { type: "video", url: "https://x.example/m.mp4" },
    ];
    const twin = read(
      "motion-control-3.0.create",
      { contents, settings: { character_orientation: "image", audio: "off" } },
      { "contents[0].url": facts.image_url, "contents[1].url": facts.video_url },
    );
    expect(twin).toMatchObject({ ...asked, videos: [{ use: "base", keepSound: false }] });
  });

  it("reads a continuation: the clip and five seconds, in the clip's size, with its sound", () => {
    const request = read(
      "video-extend.create",
      { video_id: "7", prompt: "On." },
      { video_id: { width: 1280, height: 720, seconds: 5.042 } },
    );
    expect(request).toMatchObject({ resolution: "720p", ratio: "1280:720", videos: [{ use: "base", keepSound: true }] });
    expect(request.seconds).toBeCloseTo(10.042, 6);
  });

  it("reads one picture of an effect, and a pair in its order", () => {
    const one = read(
      "effects.create",
      { effect_scene: "squish", input: { image: "a" } },
      { "input.image": { width: 500, height: 500 } },
    );
    expect(one).toMatchObject({ work: { effect: "squish" }, ratio: "500:500", seconds: 5, images: [{ use: "first" }] });
    const pair = read("effects.create", { effect_scene: "hug_pro", input: { images: ["a", "b"] } });
    expect(pair.images.map(({ use, file }) => [use, file.path])).toEqual([
      ["reference", "input.images[0]"],
      ["reference", "input.images[1]"],
    ]);
  });

  it("reads an edit with its pictures", () => {
    const body = {
      session_id: "s",
      edit_mode: "addition",
      image_list: [{ image: "a" }, { image: "b" }],
      prompt: "P.",
      duration: "10",
    };
    expect(read("multi-elements.create", body)).toMatchObject({
      work: { edit: "add", session: "s" },
      seconds: 10,
      images: [{}, {}],
    });
  });

  it("reads every good example of the contract, and says of films of shots nothing that they do not have", () => {
    const all = endpoints.filter(({ action, product }) => ["create", "call"].includes(action) && PRODUCTS.has(product));
    const requests = all.flatMap(({ id, examples }) =>
      examples.filter(({ accepted }) => accepted).map(({ body }) => read(id, body)),
    );
    const of = (made: string): readonly RoleRequest[] => requests.filter(({ kind }) => makes(kind) === made);
    expect(of("sound").filter(({ audio }) => audio === undefined)).toEqual([]);
    expect(of("soundtrack").filter(({ audio, videos }) => audio === undefined || videos.length !== 1)).toEqual([]);
    expect(of("film").filter(({ audio, work }) => audio !== undefined || work !== undefined)).toEqual([]);
    expect(
      of("clip").filter(
        ({ images, videos, audio, work }) => images.length + videos.length === 0 && audio === undefined && work === undefined,
      ),
    ).toEqual([]);
    expect([of("sound").length, of("soundtrack").length, of("clip").length].every((count) => count > 1)).toBe(true);
  });
});

const PRODUCTS: ReadonlySet<string> = new Set(["video", "audio"]);
