import { readFile } from "node:fs/promises";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { JsonObject } from "../base/index.ts";
import { probeAudio, probeVideo } from "../media/index.ts";
import { createFixture, drawPicture, type Fixture } from "./fixture.suite.ts";
import { readResult, type MadeAudio, type MadeVideo, type TaskResult, type TaskView } from "./index.ts";

const CLIP = "https://media.example.com/clip.mp4";

describe("tasks for clips and sounds", () => {
  let at: Fixture;
  let picture: string;

  beforeAll(async () => {
    at = createFixture();
    await at.tasks.start();
    picture = (await drawPicture(400, 500)).toString("base64");
    at.served.set(CLIP, await readFile(new URL("../../assets/instant/640x360-4s.mp4", import.meta.url)));
  });
  afterAll(() => at.close());

  const run = async (endpoint: string, body: JsonObject): Promise<{ readonly view: TaskView; readonly result: TaskResult }> => {
    const view = await at.ended(await at.create(endpoint, body));
    expect(view.task.reason).toBeNull();
    return { view, result: readResult(view.task.result) };
  };

  it("ends speech in one mp3 that lasts as long as it says, for its price", async () => {
    const { view, result } = await run("tts.call", { text: "One take.", voice_id: "AOT", voice_language: "en" });
    expect(view.task.units).toBe("0.05");
    expect(Object.keys(result)).toEqual(["audios"]);
    const [sound] = await heard(result.audios);
    expect(sound).toEqual({ mp3: 3, wav: undefined, told: ["3.000", undefined] });
  });

  it("ends a sound in mp3 and wav of the asked length", async () => {
    const { view, result } = await run("text-to-audio.create", { prompt: "Rain on a roof.", duration: 4.5 });
    expect([view.task.units, Object.keys(result)]).toEqual(["0.25", ["audios"]]);
    expect(await heard(result.audios)).toEqual([{ mp3: 4.512, wav: 4.5, told: ["4.512", "4.500"] }]);
  });

  it("ends a soundtrack in the clip and its sound", async () => {
    const { view, result } = await run("video-to-audio.create", { video_url: CLIP, bgm_prompt: "Slow piano." });
    expect([view.task.units, Object.keys(result)]).toEqual(["0.25", ["videos", "audios"]]);
    expect(await seen(result.videos)).toEqual([{ seconds: 4, told: "4.000", marked: undefined }]);
    expect(await heard(result.audios)).toMatchObject([{ wav: 4 }]);
  });

  it("takes a clip and a sound of earlier tasks by their ids", async () => {
    const first = await run("text2video.create", { model_name: "kling-v3", prompt: "A pier.", duration: "4", mode: "std" });
    const video_id = first.result.videos?.[0]?.id ?? "";
    const spoken = await run("tts.call", { text: "One take.", voice_id: "AOT", voice_language: "en" });
    const audio_id = spoken.result.audios?.[0]?.id ?? "";
    const soundtrack = await run("video-to-audio.create", { video_id });
    expect(await seen(soundtrack.result.videos)).toMatchObject([{ seconds: 4 }]);
    const avatar = await run("avatar.create", { image: picture, audio_id });
    expect(await seen(avatar.result.videos)).toMatchObject([{ seconds: 3 }]);
    expect(avatar.view.task.units).toBe("1.2");
    const longer = await run("video-extend.create", { video_id });
    expect(await seen(longer.result.videos)).toMatchObject([{ seconds: 9 }]);
    // The clip that goes on is a small one, so its price is that of the smaller size.
    expect(longer.view.task.units).toBe("2");
  });

  it("makes a picture speak as long as its sound, for whole seconds, with a watermarked copy when asked", async () => {
    const sound_file = silence(3.3).toString("base64");
    const body = { image: picture, sound_file, mode: "pro", watermark_info: { enabled: true } };
    const { view, result } = await run("avatar.create", body);
    expect(view.task.units).toBe("2.4");
    expect(await seen(result.videos)).toEqual([{ seconds: 3, told: "3.000", marked: 3 }]);
  });

  it("moves a character for the clip's whole seconds, in either standard", async () => {
    const legacy = { image_url: picture, video_url: CLIP, character_orientation: "image", mode: "std" };
    const { view, result } = await run("motion-control.create", { model_name: "kling-v3", ...legacy });
    expect([view.task.units, await seen(result.videos)]).toMatchObject(["3.6", [{ seconds: 4 }]]);
    const contents = [
      { type: "image", url: picture },
      { type: "video", url: CLIP },
    ];
    const twin = await run("motion-control-2.6.create", { contents, settings: { character_orientation: "image" } });
    expect([twin.view.task.units, await seen(twin.result.videos)]).toMatchObject(["2", [{ seconds: 4 }]]);
  });

  it("makes an effect of one picture and of two", async () => {
    const one = await run("effects.create", { effect_scene: "squish", input: { image: picture } });
    expect(await seen(one.result.videos)).toMatchObject([{ seconds: 5 }]);
    // No price list has a row for effects.
    expect(one.view.task.units).toBeNull();
    const two = await run("effects.create", { effect_scene: "hug_pro", input: { images: [picture, picture] } });
    expect(await seen(two.result.videos)).toMatchObject([{ seconds: 5 }]);
  });

  it("ends the old lip-sync in the time of its clip, with a text or with a sound", async () => {
    const film = { model_name: "kling-v3", prompt: "A pier.", mode: "std" };
    const first = await run("text2video.create", { ...film, duration: "9" });
    const video_id = first.result.videos?.[0]?.id ?? "";
    const text = { video_id, mode: "text2video", text: "Hi.", voice_id: "AOT", voice_language: "en", voice_speed: 1 };
    const spoken = await run("lip-sync.create", { input: text });
    expect([spoken.view.task.units, await seen(spoken.result.videos)]).toMatchObject(["1", [{ seconds: 9 }]]);
    const audio_file = silence(2.5).toString("base64");
    const given = await run("lip-sync.create", { input: { video_id, mode: "audio2video", audio_type: "file", audio_file } });
    expect([given.view.task.units, await seen(given.result.videos)]).toMatchObject(["1", [{ seconds: 9 }]]);
  });

  async function seen(videos: readonly MadeVideo[] = []): Promise<readonly object[]> {
    const lengthOf = async (blob: string): Promise<number> => (await probeVideo(await at.blobs.localPath(blob))).seconds;
    return await Promise.all(
      videos.map(async ({ id, blob, mime, seconds, watermark }) => {
        expect([id, mime]).toEqual([expect.stringMatching(/^\d{18}$/), "video/mp4"]);
        return { seconds: await lengthOf(blob), told: seconds, marked: watermark && (await lengthOf(watermark)) };
      }),
    );
  }

  async function heard(audios: readonly MadeAudio[] = []): Promise<readonly object[]> {
    const lengthOf = async (blob: string | undefined, format: string): Promise<number | undefined> => {
      if (blob === undefined) return undefined;
      const found = await probeAudio(await at.blobs.localPath(blob));
      expect(found.format).toBe(format);
      return found.seconds;
    };
    return await Promise.all(
      audios.map(async ({ id, mp3, wav, mp3Seconds, wavSeconds }) => {
        expect(id).toMatch(/^\d{18}$/);
        return { mp3: await lengthOf(mp3, "mp3"), wav: await lengthOf(wav, "wav"), told: [mp3Seconds, wavSeconds] };
      }),
    );
  }
});

/** A silent WAV. */
function silence(seconds: number): Buffer {
  const bytes = Buffer.alloc(44 + Math.round(seconds * 8_000) * 2);
  bytes.write("RIFF", 0, "latin1");
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write("WAVEfmt ", 8, "latin1");
  for (const [at, value] of [
    [16, 16],
    [24, 8_000],
    [28, 16_000],
    [40, bytes.length - 44],
  ] as const)
    bytes.writeUInt32LE(value, at);
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ] as const)
    bytes.writeUInt16LE(value, at);
  bytes.write("data", 36, "latin1");
  return bytes;
}
