/** What a speech model is asked to say. */
export interface SpeechRequest {
  /** The words, in one language. */
  readonly text: string;
  readonly language: "en" | "zh";
  readonly gender: "female" | "male";
  /** Name or id of the voice that the request asks for, such as `chengshu_jiejie`; undefined where it names none. */
  readonly voice: string | undefined;
  /** 1 is the normal pace, 2 twice as fast. About 0.6 to 3. */
  readonly speed: number;
  /** 1 is the normal height of the voice, 2 an octave above. About 0.7 to 1.5. */
  readonly pitch: number;
}

/** One channel of sound. */
export interface SpeechAnswer {
  /** 16 bits, or floats from -1 to 1. Silence at both ends is cut off, so that words and captions stay together. */
  readonly samples: Int16Array | Float32Array;
  /** Samples per second, 8,000 to 192,000. */
  readonly rate: number;
}

/** A speech model: the default export, or the export `synthesize`, of the module that `--speech` names. */
export type SpeechModel = (request: SpeechRequest) => Promise<SpeechAnswer> | SpeechAnswer;

/** The longest answer, in seconds: longer than any text that the service takes. */
const LONGEST = 900;
/** Floats a little beyond 1 are peaks, which are clipped; far beyond it is another scale. */
const LOUDEST = 2;

/**
 * Why what a model answered is no speech; undefined when it is. This is what Onetake itself asks of every answer, so a model's own tests
 * may ask it too. Words without a letter or digit may be answered by nothing.
 */
export function findSpeechFault(answer: unknown, text: string): string | undefined {
  if (typeof answer !== "object" || answer === null) return `it answered ${answer === null ? "null" : typeof answer}, no object`;
  const { samples, rate }: { readonly samples?: unknown; readonly rate?: unknown } = answer;
  if (typeof rate !== "number" || !Number.isInteger(rate) || rate < 8_000 || rate > 192_000)
    return `rate is ${shown(rate)}, not a whole number from 8000 to 192000`;
  if (!(samples instanceof Int16Array || samples instanceof Float32Array))
    return `samples is ${shown(samples)}, neither an Int16Array nor a Float32Array`;
  if (samples.length === 0) return /[\p{L}\p{N}]/u.test(text) ? "samples is empty" : undefined;
  if (samples.length > LONGEST * rate) return `samples lasts longer than ${LONGEST} s`;
  return samples instanceof Float32Array ? findBadFloat(samples) : undefined;
}

function findBadFloat(samples: Float32Array): string | undefined {
  const at = samples.findIndex((sample) => !(Math.abs(sample) <= LOUDEST)); // not finite is caught too
  return at === -1 ? undefined : `samples[${at}] is ${samples[at]}, but floats go from -1 to 1`;
}

function shown(value: unknown): string {
  if (typeof value === "number" || value === undefined || value === null) return String(value);
  const kind = typeof value === "object" ? (value.constructor?.name ?? "record") : typeof value;
  return /^[aeiou]/i.test(kind) ? `an ${kind}` : `a ${kind}`;
}
