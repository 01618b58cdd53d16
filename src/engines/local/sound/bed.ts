import { createSeededRandom } from "../../../base/index.ts";
import { SAMPLE_RATE as RATE, type Stereo } from "../../../media/codec.ts";

/** Roots in hertz, and chords as ratios to the root; a chord lasts {@link BAR} seconds and fades into the next. */
const ROOTS = [98, 103.83, 110, 123.47, 130.81] as const;
const PROGRESSIONS = [
  [
    [1, 1.5, 2, 2.5198],
    [0.8909, 1.3348, 1.7818, 2.2449],
    [1.1892, 1.4983, 2.3784, 2.9966],
    [1, 1.4983, 2, 2.9966],
  ],
  [
    [1, 1.4983, 2, 2.3784],
    [0.7937, 1.1892, 1.5874, 2.3784],
    [1.1892, 1.7818, 2.3784, 2.9966],
    [0.8909, 1.3348, 1.7818, 2.6697],
  ],
] as const;
const BAR = 2.6;
const OVERLAP = 0.7;

/** A quiet pad of slow chords with a soft hit on each cut. The same seed gives the same sound. `cuts` are in seconds. */
export function createBed(seconds: number, cuts: readonly number[], seed: number): Stereo {
  const count = Math.round(seconds * RATE);
  const bed = { left: new Float32Array(count), right: new Float32Array(count) };
  const random = createSeededRandom(seed);
  const root = ROOTS[seed % ROOTS.length] ?? 110;
  const chords = PROGRESSIONS[seed % PROGRESSIONS.length] ?? PROGRESSIONS[0];
  for (let bar = 0; bar * BAR < seconds + BAR; bar++) {
    for (const [voice, ratio] of (chords[bar % chords.length] ?? []).entries()) {
      for (const [detune, pan] of [
        [0.9985, 0.3],
        [1.0015, 0.7],
      ] as const) {
        addTone(bed, {
          from: bar * BAR - OVERLAP,
          hertz: root * ratio * detune,
          level: 0.02 / (1 + voice * 0.5),
          pan,
          phase: random.fraction() * 6.28,
        });
      }
    }
  }
  for (const cut of cuts) addHit(bed, cut, () => random.fraction() * 2 - 1);
  return bed;
}

interface Tone {
  readonly from: number;
  readonly hertz: number;
  readonly level: number;
  readonly pan: number;
  readonly phase: number;
}

function addTone({ left, right }: Stereo, { from, hertz, level, pan, phase }: Tone): void {
  const length = BAR + 2 * OVERLAP;
  const first = Math.max(0, Math.floor(from * RATE));
  const last = Math.min(left.length, Math.floor((from + length) * RATE));
  // Both waves are pointers that turn by a fixed angle per sample, in plain variables: this loop runs over all of the sound eight times.
  const step = (2 * Math.PI * hertz) / RATE;
  const [stepSine, stepCosine] = [Math.sin(step), Math.cos(step)];
  let [sine, cosine] = [Math.sin(phase), Math.cos(phase)];
  // The envelope is a squared sine over the tone's length: half of one minus the cosine.
  const swell = (2 * Math.PI) / (length * RATE);
  const [swellSine, swellCosine] = [Math.sin(swell), Math.cos(swell)];
  const begun = (2 * Math.PI * (first / RATE - from)) / length;
  let [across, along] = [Math.sin(begun), Math.cos(begun)];
  for (let i = first; i < last; i++) {
    // sin 2x = 2 sin x cos x and sin 3x = 3 sin x - 4 sin^3 x
    const sample = (sine + 0.6 * sine * cosine + 0.1 * (3 * sine - 4 * sine * sine * sine)) * (0.5 - 0.5 * along) * level;
    left[i] = (left[i] as number) + sample * (1 - pan); // within its length
    right[i] = (right[i] as number) + sample * pan;
    const turned = sine * stepCosine + cosine * stepSine;
    cosine = cosine * stepCosine - sine * stepSine;
    sine = turned;
    const swelled = across * swellCosine + along * swellSine;
    along = along * swellCosine - across * swellSine;
    across = swelled;
  }
}

// A low thump with a breath of filtered noise.
function addHit({ left, right }: Stereo, seconds: number, noise: () => number): void {
  const first = Math.round(seconds * RATE);
  let soft = 0;
  for (let i = 0; i < RATE * 0.7 && first + i < left.length; i++) {
    const time = i / RATE;
    const envelope = Math.exp(-time * 7) * Math.min(1, time / 0.004);
    soft += 0.05 * (noise() - soft);
    const sample = Math.sin(2 * Math.PI * (48 * time + 1 - Math.exp(-time * 18))) * envelope * 0.14 + soft * envelope * 0.3;
    left[first + i] = (left[first + i] ?? 0) + sample;
    right[first + i] = (right[first + i] ?? 0) + sample;
  }
}
