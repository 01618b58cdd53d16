import { describe, expect, it } from "vitest";

import { measureLoudness, peakOf } from "../../src/engines/local/sound/loudness.ts";
import { probeAudio } from "../../src/media/index.ts";
import type { Scene } from "./acceptance.suite.ts";
import { meterSound } from "./ffprobe.ts";
import { madeOf, settle } from "./settle.ts";
import { filmRequest } from "./requests.ts";

const TEXT = "We only get one take, so let us make it a good one, and then go home.";

/** G and H: how fast people speak, and how loud it all is. */
export function sound(at: () => Scene): void {
  describe("G: the pace of speech", () => {
    it("G: speech lasts by its speed: 0.8 and 2.0 within a tenth of what they say", async () => {
      const lengthOf = async (speed: number): Promise<number> => {
        const speech = { text: TEXT, voice: "oversea_male1", language: "en", speed } as const;
        const audio = { sounds: "", music: "", whisper: false, ownVolume: 0, speech };
        const request = filmRequest({ product: "audio", kind: "speech", seconds: 0, prompt: "", audio });
        const [made] = madeOf(await settle(at().ground.engine, request));
        const file = made?.kind === "audio" ? made.mp3 : undefined;
        return (await probeAudio(file?.path ?? "")).seconds;
      };
      const [slow = 0, usual = 0, fast = 0] = await Promise.all([0.8, 1, 2].map(lengthOf));
      expect(Math.abs((slow / usual) * 0.8 - 1)).toBeLessThan(0.1);
      expect(Math.abs((fast / usual) * 2 - 1)).toBeLessThan(0.1);
    });
  });

  describe("H: loudness", () => {
    it("H: a film with voices is as loud as it should be and never clips", () => {
      const decoded = at().film.sound ?? { left: new Float32Array(), right: new Float32Array() };
      expectGood(measureLoudness(decoded), 20 * Math.log10(peakOf(decoded)));
    });

    it("H: the same to ffmpeg's own meter, where there is one", ({ skip }) => {
      const { loudness, peak } = meterSound(at().path) ?? skip("there is no ffmpeg");
      expectGood(loudness, peak);
    });
  });
}

function expectGood(loudness: number, peak: number): void {
  expect(loudness).toBeGreaterThan(-26);
  expect(loudness).toBeLessThan(-16);
  expect(peak).toBeLessThanOrEqual(-1);
}
