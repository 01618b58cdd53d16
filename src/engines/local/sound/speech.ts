import { MissingPart } from "../../../media/codec.ts";
import type { Voice } from "../plan/scene.ts";

/** Spoken words: mono samples of 16 bits. */
export interface Speech {
  readonly samples: Int16Array;
  readonly rate: number;
}

/** Turns words into sound. Another engine may stand in its place. `speed` 1 is the voice's own pace. */
export type Synthesize = (text: string, voice: Voice, speed: number) => Promise<Speech>;

/** Words per minute of a voice at its own pace. */
const NATURAL_RATE = 165;
const LANGUAGES = { en: "en-us", zh: "cmn" } as const;
const GENDERS = { male: 1, female: 2 } as const;

/**
 * Opens the built-in speech engine (espeak-ng, English and Mandarin). Its samples differ a little from run to run; lengths stay.
 * @throws MissingPart when it is not installed.
 */
export async function openSpeech(): Promise<Synthesize> {
  const engine = await loadEngine();
  return async (text, voice, speed) => {
    const language = LANGUAGES[voice.language];
    engine.set_voice(language, language, GENDERS[voice.gender], 0, voice.variant - 1);
    engine.set_rate(Math.round(Math.min(450, Math.max(80, NATURAL_RATE * voice.pace * speed))));
    // One octave is about 70 of the engine's pitch steps, 50 its middle.
    engine.set_pitch(Math.round(Math.min(99, Math.max(0, 50 + 70 * Math.log2(voice.pitch)))));
    const chunks: Int16Array[] = [];
    engine.synthesize(text, (samples) => {
      if (samples && samples.length > 0) chunks.push(Int16Array.from(samples));
      return 0;
    });
    return { samples: trimSilence(join(chunks)), rate: engine.get_samplerate() };
  };
}

/** The speech as a WAV file. */
export function toWav({ samples, rate }: Speech): Uint8Array {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write("RIFF", 0, "latin1");
  bytes.writeUInt32LE(36 + samples.length * 2, 4);
  bytes.write("WAVEfmt ", 8, "latin1");
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20); // PCM
  bytes.writeUInt16LE(1, 22); // one channel
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36, "latin1");
  bytes.writeUInt32LE(samples.length * 2, 40);
  for (const [index, sample] of samples.entries()) bytes.writeInt16LE(sample, 44 + index * 2);
  return bytes;
}

interface SpeechEngine {
  set_voice(name: string, language: string, gender: number, age: number, variant: number): number;
  set_rate(wordsPerMinute: number): void;
  set_pitch(pitch: number): void;
  get_samplerate(): number;
  synthesize(text: string, hear: (samples: ArrayLike<number> | null) => number): void;
}

const PACKAGE = "@echogarden/espeak-ng-emscripten";

async function loadEngine(): Promise<SpeechEngine> {
  let create: () => Promise<{ readonly eSpeakNGWorker: new () => SpeechEngine | Promise<SpeechEngine> }>;
  try {
    const name: string = PACKAGE; // the package brings no types
    create = ((await import(name)) as { readonly default: typeof create }).default; // as its README shows
  } catch (cause) {
    throw new MissingPart(PACKAGE, { cause });
  }
  const parts = await create();
  return await new parts.eSpeakNGWorker();
}

function join(chunks: readonly Int16Array[]): Int16Array {
  const all = new Int16Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

// The engine leaves a pause at both ends, which would put speech and caption apart.
function trimSilence(samples: Int16Array): Int16Array {
  const isHeard = (sample: number): boolean => Math.abs(sample) > 160;
  const first = samples.findIndex(isHeard);
  return first === -1 ? samples.subarray(0, 0) : samples.subarray(first, samples.findLastIndex(isHeard) + 1);
}
