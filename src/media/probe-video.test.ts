import { copyFile, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createNodeWorld } from "../base/node.ts";
import { makeClip } from "./make-clip.suite.ts";
import { probeAudio } from "./probe-audio.ts";
import { probeVideo } from "./probe-video.ts";
import { readTopBoxes, withFile } from "./iso/top-boxes.ts";

const world = createNodeWorld();
let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await world.disk.temporaryDirectory("onetake-probe-test-");
  await makeClip(at("fast.mp4"), { width: 320, height: 180, frames: 48, fps: 24, sound: true });
  await makeClip(at("slow.mp4"), { width: 180, height: 320, frames: 30, fps: 30, fastStart: false });
  await makeClip(at("clip.mov"), { width: 320, height: 180, frames: 25, fps: 25, format: "mov" });
  await makeClip(at("clip.mkv"), { width: 320, height: 180, frames: 24, fps: 24, format: "matroska" });
});

afterAll(() => world.disk.remove(folder));

describe("probeVideo", () => {
  it("tells everything of an mp4 with sound", async () => {
    expect(await probeVideo(at("fast.mp4"))).toEqual({
      format: "mp4",
      bytes: (await readFile(at("fast.mp4"))).length,
      width: 320,
      height: 180,
      rotation: 0,
      seconds: 2,
      fps: 24,
      frames: 48,
      codec: "avc",
      codecName: expect.stringMatching(/^avc1\.42/),
      fastStart: true,
      codedWidth: 320,
      codedHeight: 180,
      mirrored: false,
      variableRate: false,
      trailingBytes: 0,
      toldSeconds: 2,
      edits: 1,
      sound: { codec: "aac", codecName: "mp4a.40.2", sampleRate: 48_000, channels: 2, seconds: expect.closeTo(2, 1) },
    });
  });

  it("tells that the index of an mp4 stands behind its data", async () => {
    expect(await probeVideo(at("slow.mp4"))).toMatchObject({
      fastStart: false,
      width: 180,
      height: 320,
      fps: 30,
      sound: undefined,
    });
  });

  it.each([
    ["clip.mov", "mov", 25],
    ["clip.mkv", "matroska", 24],
  ])("knows %s by its content", async (name, format, fps) => {
    await copyFile(at(name), at("renamed.mp4"));
    expect(await probeVideo(at("renamed.mp4"))).toMatchObject({
      format,
      fps: expect.closeTo(fps, 1),
      seconds: expect.closeTo(1, 2),
    });
  });

  it("applies the rotation to the size", async () => {
    const bytes = await readFile(at("fast.mp4"));
    const header = bytes.indexOf("tkhd") + 4;
    // The matrix of a version 0 track header begins 40 bytes in; this one turns by 90 degrees.
    for (const [index, value] of [0, 0x10000, 0, -0x10000, 0, 0].entries()) bytes.writeInt32BE(value, header + 40 + index * 4);
    await writeFile(at("turned.mp4"), bytes);
    expect(await probeVideo(at("turned.mp4"))).toMatchObject({ width: 180, height: 320, rotation: 90 });
  });

  it.each([
    ["nothing", Buffer.alloc(0), "media-empty"],
    ["a text", Buffer.from("this is not a film"), "media-unknown-format"],
    ["an HLS playlist", Buffer.from("#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:1/a.ts\n"), "media-unknown-format"],
    ["a DASH manifest", Buffer.from('<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"/>'), "media-unknown-format"],
    ["a concat script", Buffer.from("ffconcat version 1.0\nfile /etc/passwd\n"), "media-unknown-format"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "media-unknown-format"],
    ["only a file type box", Buffer.from("00000018667479706d703432000000006d70343269736f6d", "hex"), "media-truncated"],
  ])("refuses %s", async (_, bytes, code) => {
    await writeFile(at("foreign.mp4"), bytes);
    await expect(probeVideo(at("foreign.mp4"))).rejects.toMatchObject({ code });
  });

  it("refuses an mp4 that is cut anywhere, though its index is whole", async () => {
    const whole = await readFile(at("fast.mp4"));
    for (const part of [0.1, 0.3, 0.5, 0.9, 0.999]) {
      await writeFile(at("cut.mp4"), whole.subarray(0, Math.floor(whole.length * part)));
      await expect(probeVideo(at("cut.mp4"))).rejects.toMatchObject({ name: "MediaError" });
    }
  });

  it("refuses a cut mp4 whose last box was made to fit", async () => {
    const { boxes } = await withFile(at("fast.mp4"), readTopBoxes);
    const data = boxes.find((box) => box.type === "mdat");
    if (!data) throw new Error("the clip has no data");
    const bytes = await readFile(at("fast.mp4"));
    const kept = Math.floor(data.bytes / 2);
    bytes.writeUInt32BE(kept, data.start);
    await writeFile(at("patched.mp4"), bytes);
    await truncate(at("patched.mp4"), data.start + kept);
    await expect(probeVideo(at("patched.mp4"))).rejects.toMatchObject({ code: "media-truncated" });
  });

  it("refuses a sound file, for it has no picture", async () => {
    await writeFile(at("tone.mp4"), await readFile(at("fast.mp4")).then(withoutPicture));
    await expect(probeVideo(at("tone.mp4"))).rejects.toMatchObject({ name: "MediaError" });
  });

  it("leaves errors of the disk as they are", async () => {
    await expect(probeVideo(at("absent.mp4"))).rejects.toMatchObject({ code: "ENOENT" });
  });
});

describe("probeAudio", () => {
  it("tells everything of a WAV", async () => {
    await writeFile(at("tone.wav"), toWav(24_000, 12_000));
    const facts = { format: "wav", bytes: 44 + 24_000, codec: "pcm-s16", sampleRate: 24_000, channels: 1, seconds: 0.5 };
    expect(await probeAudio(at("tone.wav"))).toMatchObject(facts);
  });

  it("tells the sound of a clip", async () => {
    expect(await probeAudio(at("fast.mp4"))).toMatchObject({ format: "mp4", codec: "aac", sampleRate: 48_000, channels: 2 });
  });

  it("refuses a silent clip and a text", async () => {
    await expect(probeAudio(at("slow.mp4"))).rejects.toMatchObject({ code: "media-no-sound" });
    await writeFile(at("text.wav"), "RIFFraff");
    await expect(probeAudio(at("text.wav"))).rejects.toMatchObject({ code: "media-unknown-format" });
  });
});

// Renames the handler of the picture track, so that no reader takes it for one.
function withoutPicture(bytes: Buffer): Buffer {
  bytes.write("hint", bytes.indexOf("vide"), "latin1");
  return bytes;
}

function toWav(rate: number, samples: number): Buffer {
  const bytes = Buffer.alloc(44 + samples * 2);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + samples * 2, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(samples * 2, 40);
  return bytes;
}
