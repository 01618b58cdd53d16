import { describe, expect, it } from "vitest";

import { psnr } from "../../src/engines/local/film/decode-film.suite.ts";
import { probeVideo } from "../../src/media/index.ts";
import type { Scene } from "./acceptance.suite.ts";
import { readTracks } from "./ffprobe.ts";
import { readBoxes } from "./mp4-boxes.ts";
import { SCENE_CUTS } from "./requests.ts";

/** B, C and D: what a film is, where it cuts, how it begins and ends. */
export function filmFacts(at: () => Scene): void {
  describe("B: what the film is", () => {
    it("B: is H.264 High, 24 frames a second, exactly as long as asked, its index first, to the product's own probe", async () => {
      const facts = await probeVideo(at().path);
      expect(facts).toMatchObject({
        format: "mp4",
        codec: "avc",
        width: 1280,
        height: 720,
        fps: 24,
        frames: 72,
        seconds: 3,
        fastStart: true,
      });
      expect(facts.codecName).toMatch(/^avc1\.64/);
      expect(facts.sound).toMatchObject({ codec: "aac", codecName: "mp4a.40.2", sampleRate: 48_000, channels: 2 });
      expect(Math.abs((facts.sound?.seconds ?? 0) - 3)).toBeLessThan(1 / 24);
    });

    it("B: says so in its own bytes: High, 4:2:0, 8 bits, one run of 72 equal frames, BT.709 in video range, moov before mdat", () => {
      const { order, ...facts } = readBoxes(at().bytes);
      expect(facts).toEqual({
        profile: 100,
        chroma: 1,
        bits: 8,
        runs: [{ frames: 72, perSecond: 24 }],
        seconds: 3,
        colours: [1, 1, 1],
        isFullRange: false,
        width: 1280,
        height: 720,
      });
      expect(order.indexOf("moov")).toBeLessThan(order.indexOf("mdat"));
    });

    it("B: decodes as what it says", () => {
      const { pixelFormat, profile, range, matrix, luma } = at().film;
      expect({ pixelFormat, profile, range, matrix, frames: luma.length }).toEqual({
        pixelFormat: "yuv420p",
        profile: 100,
        range: 1,
        matrix: 1,
        frames: 72,
      });
    });

    it("B: is the same to ffprobe, where there is one", ({ skip }) => {
      const [video, audio, ...more] = readTracks(at().path) ?? skip("there is no ffprobe");
      expect(video).toMatchObject({
        codec_name: "h264",
        profile: "High",
        pix_fmt: "yuv420p",
        r_frame_rate: "24/1",
        avg_frame_rate: "24/1",
        nb_frames: "72",
        nb_read_frames: "72",
        duration: "3.000000",
        color_range: "tv",
        color_space: "bt709",
        color_transfer: "bt709",
        color_primaries: "bt709",
        width: 1280,
        height: 720,
      });
      expect(audio).toMatchObject({
        codec_name: "aac",
        profile: "LC",
        sample_rate: "48000",
        channels: 2,
        channel_layout: "stereo",
      });
      expect(more).toEqual([]);
    });
  });

  describe("C: cuts", () => {
    it("C: stand at the planned frames and nowhere else", () => {
      const { luma } = at().film;
      const steps = luma.slice(1).map((now, index) => difference(now, luma[index] ?? now));
      expect(steps.flatMap((step, index) => (step > 12 ? [index + 1] : []))).toEqual(SCENE_CUTS);
    });
  });

  describe("D: first and last frame", () => {
    it("D: are the very pictures that were given", () => {
      const { film, first, end } = at();
      const [start, middle, last] = [0, 30, 71].map((frame) => film.luma[frame] ?? new Uint8Array());
      expect(psnr(start ?? first, first)).toBeGreaterThanOrEqual(40);
      expect(psnr(last ?? end, end)).toBeGreaterThanOrEqual(40);
      expect(psnr(middle ?? first, first)).toBeLessThan(30);
    });
  });
}

function difference(a: Uint8Array, b: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 7) sum += Math.abs((a[i] ?? 0) - (b[i] ?? 0));
  return (sum * 7) / a.length;
}
