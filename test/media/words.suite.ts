import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { beforeAll, describe, expect, it } from "vitest";

import { decodeFilm, psnr, type DecodedFilm } from "../../src/engines/local/film/decode-film.suite.ts";
import { probeVideo } from "../../src/media/index.ts";
import { createPage, pixelsOf, setLettering, toLetters } from "../../src/media/drawing.ts";
import type { Scene } from "./acceptance.suite.ts";
import { clipRequest, shotsOf } from "./requests.ts";
import { writeClip } from "../../src/engines/local/film/material.suite.ts";

/** F and L: what the words of a request do to the picture, and what they do not do. */
export function words(at: () => Scene): void {
  describe("F: words are seen", () => {
    let other: DecodedFilm;

    beforeAll(async () => {
      const { ground, request } = at();
      const prompt = request.shots[0]?.prompt.replace("red", "blue") ?? "";
      const images = request.images.filter(({ use }) => use === "first");
      other = await decodeFilm(await ground.film({ ...request, ...shotsOf([0.7, prompt]), images, sound: false }));
    });

    it("F: one other word in a prompt changes the slate, and not the picture that was given", () => {
      const lowerThird = (luma: Uint8Array | undefined): Uint8Array => (luma ?? new Uint8Array()).subarray(1280 * 540);
      const { luma } = at().film;
      expect(psnr(lowerThird(other.luma[15]), lowerThird(luma[15]))).toBeLessThan(38);
      expect(psnr(other.luma[0] ?? new Uint8Array(), luma[0] ?? new Uint8Array())).toBeGreaterThan(38);
    });

    it("B: a film that is asked for without sound has no sound track", () => {
      expect(other.sound).toBeUndefined();
    });

    it("F: each Chinese character is drawn as itself and not as a missing glyph", () => {
      const text = "雨夜霓虹女孩转身看向镜头茶馆龘，。！“”";
      toLetters(text);
      const missing = new Set(["\u{10FFFD}", "\u{F8FE}", " "].map(inkOf));
      const inks = Array.from(text, inkOf);
      for (const [index, ink] of inks.entries()) expect(missing.has(ink), Array.from(text)[index]).toBe(false);
      expect(new Set(inks).size).toBe(inks.length);
    });
  });

  describe("L: words are words", () => {
    it("L: what looks like an option, a filter, a path or an address is drawn or left out, and nobody is called", async () => {
      const sink = await listen();
      const { ground } = at();
      const clip = await writeClip(ground.given, { frames: 12 });
      const prompt = hostileWords(sink.port).join(" ");
      const path = await ground.film(clipRequest(clip, { prompt, model: "-f lavfi %{pts}", audio: QUIET }));
      expect(await probeVideo(path)).toMatchObject({ codec: "avc", width: 320, height: 240, frames: 12, seconds: 0.5 });
      expect(await sink.close()).toBe(0);
    });
  });
}

const QUIET = { sounds: "%{metadata} ; rm -rf", music: "-i /etc/passwd", whisper: false, ownVolume: 0 };

function hostileWords(port: number): readonly string[] {
  return [
    "drawtext=text='x':fontfile=/etc/passwd,",
    "%{pts} %{expr_int_format:1:d} %{metadata:title}",
    "first\nsecond\r\n\ttabbed\0nul\u0007bell\u001b[31mred",
    "\u202Egnp.exe\u2066hidden\u2069\u200B\uFEFF",
    "-i /etc/hostname -f null - -vf movie=/etc/passwd",
    "/etc/passwd ../../../../etc/shadow C:\\Windows\\win.ini file:///etc/hostname",
    `http://127.0.0.1:${port}/a.m3u8 tcp://127.0.0.1:${port} concat:http://127.0.0.1:${port}/x|y`,
    "$(touch owned) `touch owned` ; touch owned | & > owned",
    "[0:v]scale=1:1[out];amovie=/etc/passwd",
    "\u{1F600}\uD83D \u0301\u0301\u0301 ﷽ 𒐫",
  ];
}

interface Sink {
  readonly port: number;
  /** Ends it; answers how often it was called. */
  close(): Promise<number>;
}

async function listen(): Promise<Sink> {
  let calls = 0;
  const server = createServer((_, response) => response.end());
  server.on("connection", () => calls++);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has a port
  return {
    port,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      return calls;
    },
  };
}

function inkOf(character: string): string {
  const page = createPage(48, 48);
  setLettering(page.context, { size: 32, weight: 500, family: "sans" });
  page.context.fillStyle = "#fff";
  page.context.fillText(character, 6, 36);
  return Buffer.from(pixelsOf(page)).toString("base64");
}
