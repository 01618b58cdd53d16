import { createServer } from "node:http";
import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createNodeWorld } from "../../base/node.ts";
import { runChild, siblingModule } from "../child.ts";
import { probeAudio } from "../probe-audio.ts";
import { probeVideo } from "../probe-video.ts";
import {
  amplitudeOf,
  HEIGHT,
  lumaOf,
  readBoxes,
  rewrite,
  streamDigests,
  toWav,
  twoTones,
  watch,
  WIDTH,
  writeTestFilm,
} from "./codec-material.suite.ts";
import type { Codec } from "./codec.ts";
import { openCodec, type CodecChoice } from "./open-codec.ts";
import { sameBytesSuite } from "./same-bytes.suite.ts";
import { SAMPLE_RATE } from "./stereo.ts";

/** What every codec does, on the bytes that it writes and on what it reads; skipped where there is none. */
export function codecSuite(title: string, choice: CodecChoice | undefined): void {
  describe.skipIf(choice === undefined)(`the codec ${title}`, () => {
    let folder: string;
    let codec: Codec;
    let film: string;
    const inFolder = (name: string): string => join(folder, name);
    const frames = 36;
    const sound = twoTones(frames / 24, true);
    /** The times of the film's frames. */
    const clock = Array.from({ length: frames }, (_, frame) => frame / 24);

    beforeAll(async () => {
      folder = await realpath(await mkdtemp(join(tmpdir(), "onetake-codec-")));
      if (!choice) throw new TypeError("a suite that is skipped opens nothing");
      codec = await openCodec(choice);
      film = inFolder("film.mp4");
      await writeTestFilm(codec, film, { frames, luma: lumaOf, sound });
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const open = (path: string, width = WIDTH, height = HEIGHT): ReturnType<Codec["openClip"]> =>
      codec.openClip(path, width, height);

    describe("writing a film", () => {
      it("makes H.264 High with as many frames as it was given, exactly as long as they are, its index first", async () => {
        expect(await probeVideo(film)).toMatchObject({
          format: "mp4",
          codec: "avc",
          codecName: expect.stringMatching(/^avc1\.64/) as string,
          width: WIDTH,
          height: HEIGHT,
          frames,
          fps: 24,
          seconds: frames / 24,
          fastStart: true,
        });
      });

      it("says 4:2:0 of 8 bits, BT.709, video range and one constant rate in the file's own boxes", async () => {
        expect(await readBoxes(film)).toEqual({
          runs: [1, frames],
          timeScale: 24,
          colours: [1, 1, 1],
          isFullRange: false,
          profile: 100,
          chroma: 1,
          bits: 8,
        });
      });

      it("carries its sound as AAC-LC, 48 kHz stereo, as long as it was given", async () => {
        const facts = (await probeVideo(film)).sound;
        expect(facts).toMatchObject({ codec: "aac", codecName: "mp4a.40.2", sampleRate: SAMPLE_RATE, channels: 2 });
        expect(facts?.seconds).toBeCloseTo(sound.left.length / SAMPLE_RATE, 5);
      });

      it("has no sound track when it is given no sound", async () => {
        const silent = inFolder("silent.mp4");
        await writeTestFilm(codec, silent, { frames: 5, luma: lumaOf });
        expect(await probeVideo(silent)).toMatchObject({ frames: 5, sound: undefined });
        expect(await codec.readSound(silent, "video/mp4")).toBeUndefined();
      });

      it("writes the same streams, byte for byte, when it writes again", async () => {
        const again = inFolder("again.mp4");
        await writeTestFilm(codec, again, { frames, luma: lumaOf, sound });
        expect(await streamDigests(again)).toEqual(await streamDigests(film));
        expect((await readFile(again)).equals(await readFile(film))).toBe(true);
      });

      sameBytesSuite(() => codec, inFolder);

      it("writes a film of one frame", async () => {
        const short = inFolder("short.mp4");
        await writeTestFilm(codec, short, { frames: 1, luma: () => 90 });
        expect(await probeVideo(short)).toMatchObject({ frames: 1, seconds: expect.closeTo(1 / 24, 5) as number });
      });

      it("writes two films at once, and to a name that looks like something else", async () => {
        const names = ["-f http:%03d.mp4", "film 'a', [out]; \"b\".mp4"];
        await Promise.all(
          names.map((name, index) => writeTestFilm(codec, inFolder(name), { frames: 4, luma: () => 50 + index })),
        );
        expect(await Promise.all(names.map(async (name) => (await watch(await open(inFolder(name)), [0]))[0]))).toEqual([50, 51]);
      });

      it("fails typed when the place cannot be written to", async () => {
        const under = join(film, "film.mp4"); // a file is no folder
        await expect(writeTestFilm(codec, under, { frames: 2, luma: lumaOf, sound })).rejects.toMatchObject(FAILED);
        await expect(codec.writeSound(join(film, "a.mp3"), "mp3", sound)).rejects.toMatchObject(FAILED);
      });

      it.runIf(process.platform === "linux")("fails typed when the disk is full, were it for the last bytes", async () => {
        const full = "/dev/full";
        await expect(writeTestFilm(codec, full, { frames: 2, luma: lumaOf })).rejects.toMatchObject(FAILED);
        for (const format of ["mp3", "wav"] as const)
          await expect(codec.writeSound(full, format, twoTones(0.01)), format).rejects.toMatchObject(FAILED);
      });
    });

    describe("reading a clip", () => {
      it("shows frame k at the time of frame k, every one", async () => {
        const clip = await open(film);
        const seen = await watch(clip, clock);
        await clip.close();
        expect(seen.map((luma, frame) => Math.abs((luma ?? 0) - lumaOf(frame)))).toSatisfy(
          (off: number[]) => Math.max(...off) <= 2,
        );
      });

      it("shows the picture that is on between two times, says nothing when it is still on, and skips what lies between", async () => {
        const clip = await open(film);
        const seen = await watch(clip, [0.5 / 24, 0.9 / 24, 1.5 / 24, 1.6 / 24, 7.2 / 24]);
        await clip.close();
        expect(seen.map((luma) => luma !== undefined && near(luma))).toEqual([0, false, 1, false, 7]);
      });

      it("shows the last picture after the end", async () => {
        const clip = await open(film);
        expect(near((await watch(clip, [1e9]))[0])).toBe(frames - 1);
        expect(await watch(clip, [2e9])).toEqual([undefined]);
        await clip.close();
      });

      it("follows a rate that varies, and counts from the first picture", async () => {
        const uneven = inFolder("uneven.mp4");
        // Slow at first and ever faster, beginning late.
        const time = (seconds: number): number => 0.7 + Math.sqrt(seconds / 1.5) * 1.5;
        await rewrite(film, uneven, { time });
        const starts = clock.map((seconds) => time(seconds) - time(0));
        const clip = await open(uneven);
        const seen = await watch(
          clip,
          starts.map((start, frame) => (frame === 0 ? 0 : (start + (starts[frame + 1] ?? start + 0.02)) / 2)),
        );
        await clip.close();
        expect(seen.map(near)).toEqual(clock.map((_, frame) => frame));
      });

      it("keeps to a cut between two pictures to the thousandth of a second", async () => {
        const clip = await open(film);
        const seen = await watch(clip, [10 / 24 - 0.002, 10 / 24 - 0.0005, 11 / 24 - 0.002]);
        await clip.close();
        expect(seen.map((luma) => luma !== undefined && near(luma))).toEqual([9, 10, false]);
      });

      it("fills another shape from the middle, and another size", async () => {
        const bands = inFolder("bands.mp4");
        await writeTestFilm(codec, bands, { frames: 2, luma: (_, x, y) => (x < 16 || x >= 80 ? 200 : y < 32 ? 60 : 120) });
        const square = await open(bands, 64, 64);
        const shown = await square.at(0);
        await square.close();
        expect(shown).toHaveLength(64 * 64 * 1.5);
        expect([0, 63, 64 * 63, 64 * 64 - 1].map((at) => shown?.[at])).toEqual([60, 60, 120, 120].map(about));
        const large = await open(bands, 192, 128);
        const grown = await large.at(0);
        await large.close();
        expect([192 * 10 + 10, 192 * 10 + 96, 192 * 120 + 96].map((at) => grown?.[at])).toEqual([200, 60, 120].map(about));
        const tall = await open(bands, 34, 62);
        const cut = await tall.at(0);
        await tall.close();
        expect([1, 34 * 61].map((at) => cut?.[at])).toEqual([60, 120].map(about));
      });

      it("shows pictures as they are coded when the file says that they are to be turned", async () => {
        const turned = inFolder("turned.mp4");
        const halves = inFolder("halves.mp4");
        await writeTestFilm(codec, halves, { frames: 2, luma: (_, x) => (x < WIDTH / 2 ? 60 : 180) });
        await rewrite(halves, turned, { rotation: 90 });
        expect(await probeVideo(turned)).toMatchObject({ rotation: 90, width: HEIGHT, height: WIDTH });
        const clip = await open(turned);
        const shown = await clip.at(0);
        await clip.close();
        expect([4, WIDTH - 4].map((at) => shown?.[at])).toEqual([60, 180].map(about));
      });

      it("can be closed before its end, and read twice at once", async () => {
        const clips = [await open(film), await open(film, 640, 480)];
        for (const clip of clips) await clip.at(0);
        await Promise.all(clips.map((clip) => clip.close()));
        expect(clips).toHaveLength(2);
      });

      it("refuses a file that has no picture, is broken, or is of another kind, and says when it is not there", async () => {
        const [soundOnly, text, wav] = [inFolder("sound-only.mp4"), inFolder("text.mp4"), inFolder("wav.mp4")];
        await rewrite(film, soundOnly, { tracks: ["audio"] });
        await writeFile(text, "this is no clip\n".repeat(1000));
        await writeFile(wav, toWav(SAMPLE_RATE, 1, 0.2));
        await expect(open(soundOnly)).rejects.toMatchObject({ name: "MediaError", code: "media-no-picture" });
        await expect(open(text)).rejects.toMatchObject({ name: "MediaError", code: "media-corrupt" });
        await expect(open(wav)).rejects.toMatchObject({ name: "MediaError", code: "media-corrupt" });
        await expect(open(inFolder("absent.mp4"))).rejects.toMatchObject({ name: "CodecFailed", code: "codec-failed" });
      });
    });

    it("refuses a clip whose pictures are broken in the middle, and sounds alike", async () => {
      const [clip, heard] = [inFolder("bitten.mp4"), inFolder("bitten-sound.mp4")];
      const noise = (at: number): number => (at * 2_654_435_761) >>> 24;
      await writeTestFilm(codec, clip, { frames: 12, luma: (frame, x, y) => noise(frame * 7919 + y * WIDTH + x) });
      const bytes = await readFile(clip);
      const half = bytes.length >> 1;
      await writeFile(clip, bytes.fill(0xa5, half, half + 3000));
      await rewrite(film, heard, { tracks: ["audio"] });
      const sounds = await readFile(heard);
      const middle = (sounds.indexOf("mdat", 0, "latin1") + sounds.length) >> 1;
      await writeFile(heard, sounds.fill(0xa5, middle, middle + 800));
      const watching = async (): Promise<unknown> => await watch(await open(clip), clock);
      await expect(watching()).rejects.toMatchObject({ code: "media-corrupt" });
      await expect(codec.readSound(heard, "audio/mp4")).rejects.toMatchObject({ code: "media-corrupt" });
    });

    describe("sounds", () => {
      it("come back out of a film, each side where it was", async () => {
        const heard = await codec.readSound(film, "video/mp4");
        expect(heard?.left.length).toBe(sound.left.length);
        expect(heard && tonesOf(heard.left)).toEqual([close(0.3), close(0)]);
        expect(heard && tonesOf(heard.right)).toEqual([close(0), close(0.3)]);
      });

      it("are written as WAV of 16 bits to the sample", async () => {
        const path = inFolder("exact.wav");
        const short = twoTones(0.25);
        await codec.writeSound(path, "wav", short);
        expect(await probeAudio(path)).toMatchObject({
          format: "wav",
          codec: "pcm-s16",
          sampleRate: SAMPLE_RATE,
          channels: 2,
          seconds: 0.25,
        });
        const heard = await codec.readSound(path, "audio/wav");
        expect(heard?.left.length).toBe(short.left.length);
        const off = heard?.left.map((sample, at) => Math.abs(sample - (short.left[at] ?? 0))) ?? [1];
        expect(Math.max(...off)).toBeLessThan(3 / 32_768);
        expect(await readFile(path, "latin1")).toContain("Made by Onetake");
      });

      it("are written as mp3 of 192 kbit/s, none of it lost", async () => {
        const path = inFolder("whole.mp3");
        const half = twoTones(0.5);
        await codec.writeSound(path, "mp3", half);
        const facts = await probeAudio(path);
        expect(facts).toMatchObject({ format: "mp3", codec: "mp3", sampleRate: SAMPLE_RATE, channels: 2 });
        const bytes = await readFile(path);
        expect((facts.bytes * 8) / facts.seconds / 192_000).toBeCloseTo(1, 0);
        expect(bytes.toString("latin1", 0, 200)).toContain("Made by Onetake");
        const heard = await codec.readSound(path, "audio/mpeg");
        expect(heard?.left.length).toBeGreaterThanOrEqual(half.left.length);
        expect(heard?.left.length).toBeLessThan(half.left.length + 1152);
        expect(heard && tonesOf(heard.left.subarray(0, half.left.length))).toEqual([close(0.3), close(0)]);
      });

      it("are the same bytes when they are written again", async () => {
        for (const format of ["mp3", "wav"] as const) {
          const paths = ["a", "b"].map((name) => inFolder(`${name}.${format}`));
          for (const path of paths) await codec.writeSound(path, format, twoTones(0.2));
          const [first, second] = await Promise.all(paths.map((path) => readFile(path)));
          expect(first?.equals(second ?? Buffer.alloc(0)), format).toBe(true);
        }
      });

      it("of one channel and of another rate are heard on both sides, as long as they are", async () => {
        for (const rate of [44_100, 16_000]) {
          const path = inFolder(`mono-${rate}.wav`);
          await writeFile(path, toWav(rate, 1, 0.5));
          const heard = await codec.readSound(path, "audio/wav");
          expect(Math.abs((heard?.left.length ?? 0) - 24_000), `${rate}`).toBeLessThan(64);
          expect(heard?.left).toEqual(heard?.right);
          expect(heard && tonesOf(heard.left)[0], `${rate}`).toEqual(close(0.3 * Math.SQRT1_2));
        }
      });

      it("of kinds that are not read, broken ones and absent ones are refused, each for its reason", async () => {
        const text = inFolder("text.wav");
        await writeFile(text, "this is no sound\n".repeat(1000));
        await expect(codec.readSound(text, "audio/wav")).rejects.toMatchObject({ code: "media-corrupt" });
        await expect(codec.readSound(film, "audio/ogg")).rejects.toMatchObject({ code: "media-unsupported" });
        await expect(codec.readSound(inFolder("absent.wav"), "audio/wav")).rejects.toMatchObject({ code: "codec-failed" });
      });
    });

    it("opens nothing that a file names", async () => {
      let asked = 0;
      const server = createServer((_, response) => {
        asked++;
        response.end();
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const { port } = server.address() as AddressInfo; // it listens on a port
      const url = `http://127.0.0.1:${port}/a.mp4`;
      const lists = [
        `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n${url}\n#EXT-X-ENDLIST\n`,
        `ffconcat version 1.0\nfile '${url}'\n`,
        `ffconcat version 1.0\nfile '${film}'\n`,
        `<?xml version="1.0"?><MPD><BaseURL>${url}</BaseURL></MPD>`,
        `v=0\no=- 0 0 IN IP4 127.0.0.1\nm=video ${port} RTP/AVP 96\n`,
      ];
      for (const [index, list] of lists.entries()) {
        const path = inFolder(`list-${index}.mp4`);
        await writeFile(path, list);
        const reading = index % 2 === 0 ? open(path) : codec.readSound(path, "audio/mp4");
        await expect(reading).rejects.toMatchObject({ code: "media-corrupt" });
      }
      for (const address of [url, `concat:${film}|${film}`, "pipe:0"]) {
        await expect(open(address)).rejects.toMatchObject({ code: "codec-failed" });
      }
      server.close();
      expect(asked).toBe(0);
    });

    it.runIf(process.platform === "linux")("leaves no process and no file when the process that uses it is killed", async () => {
      const world = createNodeWorld();
      const temporaryDirectory = (): Promise<string> => mkdtemp(inFolder("child-"));
      const stop = new AbortController();
      const held: string[][] = [];
      const running = runChild(
        { ...world, disk: { ...world.disk, temporaryDirectory } },
        {
          module: siblingModule(import.meta.url, "fixture-child.suite"),
          payload: { choice, clip: film },
          deadlineMs: 60_000,
          memoryMb: 1000,
          signal: stop.signal,
          onProgress: () =>
            void commandsWith(folder).then((commands) => (held.push([...commands]), stop.abort(new Error("unwanted")))),
        },
      );
      await expect(running).rejects.toThrow("unwanted");
      // The child's own arguments do not name the folder; those of an ffmpeg do.
      expect(held).toHaveLength(1);
      expect(held[0]).toHaveLength(codec.name === "ffmpeg" ? 2 : 0);
      while ((await commandsWith(folder)).length > 0) await delay(10);
      expect((await readdir(folder)).filter((name) => name.startsWith("child-"))).toEqual([]);
    });

    /** The frame of the film that has a luma, -1 when none has. */
    function near(luma: number | undefined): number {
      return clock.findIndex((_, frame) => Math.abs(lumaOf(frame) - (luma ?? -9)) <= 2);
    }
  });
}

const FAILED = { name: "CodecFailed", code: "codec-failed" };

function about(luma: number): number {
  return expect.closeTo(luma, -0.6) as number; // within 2
}

function close(amplitude: number): number {
  return expect.closeTo(amplitude, 1.7) as number; // within 0.01
}

function tonesOf(samples: Float32Array): readonly number[] {
  return [440, 660].map((hertz) => amplitudeOf(samples, hertz));
}

/** The command lines of all processes that name a path. */
async function commandsWith(path: string): Promise<readonly string[]> {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const commands = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "")));
  return commands.filter((command) => command.includes(path));
}
