import { describe, expect, it } from "vitest";

import { findSpeechFault } from "./speech.ts";

const samples = new Int16Array([1, 2]);

describe("what a speech model answers", () => {
  it.each([
    ["16 bits", { samples, rate: 24_000 }, "Hello."],
    ["floats with peaks a little over 1", { samples: new Float32Array([0, 1.2, -1]), rate: 48_000 }, "Hello."],
    ["nothing for words without a letter", { samples: new Int16Array(), rate: 24_000 }, "...!"],
  ])("may be %s", (_what, answer, text) => {
    expect(findSpeechFault(answer, text)).toBeUndefined();
  });

  it.each([
    ["nothing", undefined, "it answered undefined, no object"],
    ["null", null, "it answered null, no object"],
    ["no rate", { samples }, "rate is undefined, not a whole number from 8000 to 192000"],
    ["a broken rate", { samples, rate: 22_050.5 }, "rate is 22050.5, not a whole number from 8000 to 192000"],
    ["a rate of telephones of old", { samples, rate: 4_000 }, "rate is 4000, not a whole number from 8000 to 192000"],
    ["numbers in a list", { samples: [1, 2], rate: 24_000 }, "samples is an Array, neither an Int16Array nor a Float32Array"],
    ["bytes", { samples: Buffer.from("a"), rate: 24_000 }, "samples is a Buffer, neither an Int16Array nor a Float32Array"],
    ["nothing for words", { samples: new Int16Array(), rate: 24_000 }, "samples is empty"],
    ["too much", { samples: new Int16Array(901 * 8_000), rate: 8_000 }, "samples lasts longer than 900 s"],
    [
      "what is no number",
      { samples: new Float32Array([0, Number.NaN]), rate: 24_000 },
      "samples[1] is NaN, but floats go from -1 to 1",
    ],
    [
      "the scale of 16 bits",
      { samples: new Float32Array([0, 812]), rate: 24_000 },
      "samples[1] is 812, but floats go from -1 to 1",
    ],
  ])("may not be %s", (_what, answer, fault) => {
    expect(findSpeechFault(answer, "Hello.")).toBe(fault);
  });
});
