import type { Line, Scene } from "../plan/scene.ts";
import { createBed } from "./bed.ts";
import { AAC_FRAME, SAMPLE_RATE, type Stereo } from "../../../media/codec.ts";
import { normalise } from "./loudness.ts";
import { resample } from "./resample.ts";
import type { SoundKit } from "./sound-kit.ts";
import type { Synthesize } from "./speech.ts";

/** What a film's sound is brought to: integrated loudness in LUFS, and the peak as a share of full scale (-1.5 dBFS). */
const LOUDNESS = -19;
const PEAK = 0.84;
/** Level of the bed while someone speaks. */
const DUCKED = 0.32;

/**
 * The film's sound: spoken lines over a quiet bed that steps back for them, soft hits on the cuts; a clip's own sound in place of the bed
 * when it is kept. Its length is the film's, in whole AAC
 * frames. A line that is longer than its place is spoken up to 1.3 times faster than planned, then cut with a fade of 80 ms.
 * @throws MissingPart when there are lines and no speech engine is installed.
 */
export async function mixSound({ codec, openSpeech }: SoundKit, scene: Scene): Promise<Stereo> {
  const seconds = scene.frames / scene.framesPerSecond;
  const cuts = scene.shots.slice(1).map((shot) => shot.start / scene.framesPerSecond);
  const length = Math.floor((seconds * SAMPLE_RATE) / AAC_FRAME) * AAC_FRAME;
  const kept = scene.keptSound === undefined ? undefined : await codec.readSound(scene.keptSound, "video/mp4");
  const bed = kept ? fitLength(kept, length) : createBed(length / SAMPLE_RATE, cuts, scene.seed);
  const lines = scene.shots.flatMap((shot) => shot.lines);
  if (lines.length > 0) {
    const synthesize = await openSpeech();
    for (const line of lines) await addLine(bed, line, scene, synthesize);
  }
  fadeEnds(bed);
  normalise(bed, LOUDNESS, PEAK);
  return bed;
}

function fitLength({ left, right }: Stereo, length: number): Stereo {
  const fit = (samples: Float32Array): Float32Array => {
    const fitted = new Float32Array(length);
    fitted.set(samples.subarray(0, length));
    return fitted;
  };
  return { left: fit(left), right: fit(right) };
}

async function addLine(bed: Stereo, line: Line, { framesPerSecond, cards }: Scene, synthesize: Synthesize): Promise<void> {
  const first = Math.round((line.start / framesPerSecond) * SAMPLE_RATE);
  const room = Math.round(((line.limit - line.start) / framesPerSecond) * SAMPLE_RATE);
  const voice = await speakWithin(line, room, synthesize);
  duck(bed, first, voice.length);
  // Speakers sit a little apart from each other.
  const pan = cards.length < 2 || line.card === undefined ? 0.5 : 0.36 + (0.28 * line.card) / (cards.length - 1);
  for (let i = 0; i < voice.length && first + i < bed.left.length; i++) {
    bed.left[first + i] = (bed.left[first + i] ?? 0) + (voice[i] ?? 0) * 2 * (1 - pan);
    bed.right[first + i] = (bed.right[first + i] ?? 0) + (voice[i] ?? 0) * 2 * pan;
  }
}

async function speakWithin(line: Line, room: number, synthesize: Synthesize): Promise<Float32Array> {
  const speak = async (speed: number): Promise<Float32Array> => {
    const { samples, rate } = await synthesize(line.text, line.voice, speed);
    return resample(samples, rate, SAMPLE_RATE, 0.5 / 32_768);
  };
  const planned = await speak(line.hurry);
  const spoken = planned.length <= room ? planned : await speak(line.hurry * Math.min(1.3, planned.length / room));
  return fadeOut(spoken.subarray(0, room), spoken.length > room);
}

function fadeOut(samples: Float32Array, isCut: boolean): Float32Array {
  const fade = Math.min(samples.length, Math.round((isCut ? 0.08 : 0.005) * SAMPLE_RATE));
  for (let i = 0; i < fade; i++) {
    const at = samples.length - 1 - i;
    samples[at] = (samples[at] ?? 0) * (i / fade);
  }
  return samples;
}

function duck({ left, right }: Stereo, first: number, length: number): void {
  const attack = Math.round(0.15 * SAMPLE_RATE);
  const release = Math.round(0.35 * SAMPLE_RATE);
  for (let i = -attack; i < length + release; i++) {
    const at = first + i;
    if (at < 0 || at >= left.length) continue;
    const away = i < 0 ? -i / attack : Math.max(0, i - length) / release;
    const gain = DUCKED + (1 - DUCKED) * Math.min(1, away);
    left[at] = (left[at] ?? 0) * gain;
    right[at] = (right[at] ?? 0) * gain;
  }
}

function fadeEnds({ left, right }: Stereo): void {
  const rise = 0.05 * SAMPLE_RATE;
  const fall = 0.3 * SAMPLE_RATE;
  for (let i = 0; i < left.length; i++) {
    const gain = Math.min(1, i / rise, (left.length - 1 - i) / fall);
    left[i] = (left[i] ?? 0) * gain;
    right[i] = (right[i] ?? 0) * gain;
  }
}
