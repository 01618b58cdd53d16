import { createServer } from "node:http";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { silentLogger } from "../../../base/index.ts";
import { createNodeWorld } from "../../../base/node.ts";
import { presetVoices } from "../../../contract/index.ts";
import type { EngineOutcome, RoleRequest } from "../../index.ts";
import { createLocalEngine } from "../engine.ts";
import { SPEECH_PART } from "../parts.ts";
import type { Voice } from "../plan/scene.ts";
import { openOwnSpeech } from "./own-speech.ts";

const voice: Voice = { language: "en", gender: "male", pitch: 0.9, pace: 1.1, variant: 3, id: "AOT" };

let folder: string;
const write = async (name: string, source: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, source);
  return path;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onetake-own-speech-"));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

describe("a speech module of one's own", () => {
  it("is asked for words with their voice and its whole speed, and may answer floats", async () => {
    const path = await write(
      "floats.mjs",
      "export const synthesize = (asked) => { globalThis.asked = asked; return { samples: Float32Array.of(0, 0.5, -1.5, 0), rate: 8000 }; };",
    );
    const speech = await (await openOwnSpeech(path))("Hello.", voice, 2);
    expect((globalThis as { asked?: unknown }).asked).toEqual({
      text: "Hello.",
      language: "en",
      gender: "male",
      voice: "AOT",
      speed: 2.2,
      pitch: 0.9,
    });
    // Silence at both ends is gone, and the peak is clipped.
    expect(speech).toEqual({ samples: Int16Array.of(16_384, -32_767), rate: 8000 });
  });

  it.each([
    ["is not there", undefined, /cannot be loaded: .*absent\.mjs/],
    ["does not parse", "export default (", /cannot be loaded: ./],
    ["has no function", "export default { synthesize: 1 };", /has neither a default export nor synthesize that is a function\.$/],
    ["throws", "export default () => { throw new Error('no voice today.'); };", /failed: no voice today\.$/],
    ["rejects with a text", "export default async () => { throw 'busy'; };", /failed: busy\.$/],
    [
      "answers nonsense",
      "export default async () => ({ samples: [1], rate: 8000 });",
      /does not answer speech: samples is an Array/,
    ],
  ])("that %s is refused by its path, with the reason", async (what, source, message) => {
    const path = source === undefined ? join(folder, "absent.mjs") : await write(`${what.replaceAll(" ", "-")}.mjs`, source);
    const spoken = openOwnSpeech(path).then((speak) => speak("Hello.", voice, 1));
    await expect(spoken).rejects.toMatchObject({ name: "SpeechFailed", code: "speech-failed", facts: { module: path } });
    await expect(spoken).rejects.toThrow(message);
    await expect(spoken).rejects.toThrow(path);
  });
});

describe("the example of a speech module", () => {
  it("lets a speech server on this machine say what is asked", async () => {
    const asked: unknown[] = [];
    const server = createServer((request, response) => {
      request.setEncoding("utf8").on("data", (text: string) => asked.push(JSON.parse(text)));
      request.on("end", () => response.end(Buffer.from(Int16Array.of(900, -900, 700).buffer)));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo; // it listens on a port
    const source = await readFile(join(import.meta.dirname, "../../../../examples/my-voice.mjs"), "utf8");
    const path = await write("example.mjs", source.replace(":8880", `:${port}`));
    expect(await (await openOwnSpeech(path))("你好。", { ...voice, language: "zh" }, 1)).toEqual({
      samples: Int16Array.of(900, -900, 700),
      rate: 24_000,
    });
    expect(asked).toEqual([{ model: "kokoro", input: "你好。", voice: "zm_yunxi", speed: 1.1, response_format: "pcm" }]);
    server.close();
  });
});

describe("the local engine with a speech module", () => {
  const world = createNodeWorld();
  // One second of a tone for each voice, whatever is said.
  const TONE =
    "export default ({ voice, text }) => { if (text.includes('refuse')) throw new Error(`${voice} will not say that`); " +
    "return { rate: 16000, samples: Int16Array.from({ length: 16000 }, (_, i) => 9000 * Math.sin(i / 5)) }; };";
  const request: RoleRequest = {
    product: "audio",
    kind: "speech",
    endpoint: "tts.create",
    model: "",
    prompt: "",
    negativePrompt: "",
    shots: [],
    multiShot: false,
    seconds: 0,
    resolution: "720p",
    ratio: "16:9",
    sound: true,
    images: [],
    videos: [],
    elements: [],
    watermark: false,
    audio: {
      speech: { text: "One take.", voice: "AOT", language: "en", speed: 1 },
      sounds: "",
      music: "",
      whisper: false,
      ownVolume: 1,
    },
  };
  const run = async (text: string, path: string): Promise<EngineOutcome> => {
    const engine = createLocalEngine({ world, logger: silentLogger, speech: path });
    const { audio } = request;
    const asked = { ...request, audio: { ...audio, speech: { ...audio?.speech, text } } } as RoleRequest; // as above, with other words
    try {
      const job = { taskId: "1", account: "ada", externalId: null, endpoint: request.endpoint, body: {}, request: asked };
      return await engine.settle({}, job, { signal: new AbortController().signal, progress: () => {} });
    } finally {
      await engine.close();
    }
  };

  it("serves speech where the built-in one is not installed", () => {
    const isThere = (name: string): boolean => name !== SPEECH_PART;
    const without = createLocalEngine({ world, logger: silentLogger, hasPart: isThere });
    expect(without.refuses(request)?.reason).toContain(SPEECH_PART);
    const withOwn = createLocalEngine({ world, logger: silentLogger, hasPart: isThere, speech: "/my-voice.mjs" });
    expect(withOwn.refuses(request)).toBeUndefined();
  });

  it("speaks with it, and fails with its reason when it throws", async () => {
    const path = await write("tone.mjs", TONE);
    const good = await run("One take.", path);
    expect(good).toMatchObject({ ok: true, artifacts: [{ kind: "audio" }] });
    const seconds = good.ok && good.artifacts[0]?.kind === "audio" ? Number(good.artifacts[0].mp3?.seconds) : 0;
    expect(seconds).toBeCloseTo(1.16, 1); // one second, and the quiet at both ends
    expect(await run("I refuse.", path)).toEqual({
      ok: false,
      reason: expect.stringMatching(/^The speech module \S+tone\.mjs failed: AOT will not say that\. Mend the module;/),
    });
  });

  it("speaks the samples of the preset voices with it", async () => {
    const engine = createLocalEngine({ world, logger: silentLogger, speech: await write("sample.mjs", TONE) });
    const wav = Buffer.from((await engine.speakSample?.(presetVoices[0]?.id ?? "")) ?? []);
    expect([wav.readUInt32LE(24), wav.length]).toEqual([16_000, expect.any(Number)]);
    expect(wav.length).toBeGreaterThan(31_900);
    await engine.close();
  });
});
