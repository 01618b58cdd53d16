import { SAMPLE_RATE as RATE, type Stereo } from "../../../media/codec.ts";

/** Blocks of 400 ms that begin each 100 ms. */
const BLOCK = 0.4 * RATE;
const HOP = 0.1 * RATE;
const ABSOLUTE_GATE = -70;
const RELATIVE_GATE = -10;

/**
 * Integrated loudness in LUFS by ITU-R BS.1770-4: K weighting, 400 ms blocks, the absolute gate of -70 LUFS and the relative gate of
 * -10 LU. Negative infinity for silence.
 */
export function measureLoudness(sound: Stereo): number {
  const power = sumPower(sound);
  const blocks: number[] = [];
  for (let start = 0; start + BLOCK <= power.length - 1; start += HOP) {
    blocks.push(((power[start + BLOCK] ?? 0) - (power[start] ?? 0)) / BLOCK);
  }
  const heard = blocks.filter((block) => toLufs(block) > ABSOLUTE_GATE);
  const gate = toLufs(mean(heard)) + RELATIVE_GATE;
  return toLufs(mean(heard.filter((block) => toLufs(block) > gate)));
}

/** The largest sample, as a share of full scale. */
export function peakOf({ left, right }: Stereo): number {
  let peak = 0;
  for (let i = 0; i < left.length; i++) peak = Math.max(peak, Math.abs(left[i] ?? 0), Math.abs(right[i] ?? 0));
  return peak;
}

/**
 * Brings the sound to `target` LUFS in place, its peaks below `ceiling` (a share of full scale) by a smooth limiter that looks 5 ms
 * ahead. Silence stays silent.
 */
export function normalise(sound: Stereo, target: number, ceiling: number): void {
  // The limiter takes a little loudness away, so a second round comes closer.
  for (let round = 0; round < 2; round++) {
    const loudness = measureLoudness(sound);
    if (!Number.isFinite(loudness)) return;
    const gain = 10 ** ((target - loudness) / 20);
    for (const channel of [sound.left, sound.right])
      for (let i = 0; i < channel.length; i++) channel[i] = (channel[i] ?? 0) * gain;
    if (peakOf(sound) <= ceiling) return;
    limit(sound, ceiling);
  }
}

/** Brings peaks over `ceiling` below it, in place, by the same limiter; a sound without such peaks is left as it is. */
export function limitPeaks(sound: Stereo, ceiling: number): void {
  if (peakOf(sound) > ceiling) limit(sound, ceiling);
}

function limit({ left, right }: Stereo, ceiling: number): void {
  const ahead = Math.round(0.005 * RATE);
  const release = Math.exp(-1 / (0.08 * RATE));
  const allowed = lowestAhead(left, right, ceiling, ahead);
  let gain = 1;
  for (let i = 0; i < left.length; i++) {
    const wanted = allowed[i] ?? 1;
    gain = wanted < gain ? gain + (wanted - gain) * (4 / ahead) : 1 - (1 - gain) * release;
    const safe = Math.min(gain, ceiling / Math.max(ceiling, Math.abs(left[i] ?? 0), Math.abs(right[i] ?? 0)));
    left[i] = (left[i] ?? 0) * safe;
    right[i] = (right[i] ?? 0) * safe;
  }
}

// For each sample the smallest gain that any sample of the next `ahead` needs.
function lowestAhead(left: Float32Array, right: Float32Array, ceiling: number, ahead: number): Float32Array {
  const lowest = new Float32Array(left.length).fill(1);
  for (let i = 0; i < left.length; i++) {
    const needed = ceiling / Math.max(ceiling, Math.abs(left[i] ?? 0), Math.abs(right[i] ?? 0));
    if (needed === 1) continue; // Peaks are rare, so only they are spread.
    for (let before = Math.max(0, i - ahead); before <= i; before++) lowest[before] = Math.min(lowest[before] ?? 1, needed);
  }
  return lowest;
}

// The two filters of BS.1770 at 48 kHz, a shelf for the head and a high pass, as [b0, b1, b2, a1, a2].
const SHELF = [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585] as const;
const HIGH_PASS = [1, -2, 1, -1.99004745483398, 0.99007225036621] as const;

// Adds the weighted power of a channel to `power`. One plain loop: this runs over every sample of the film.
function addWeightedPower(samples: Float32Array, power: Float64Array): void {
  const [b0, b1, b2, a1, a2] = SHELF;
  const [c0, c1, c2, d1, d2] = HIGH_PASS;
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let i = 0; i < samples.length; i++) {
    const sample = samples[i] as number; // within its length
    const shelved = b0 * sample + x1;
    x1 = b1 * sample - a1 * shelved + x2;
    x2 = b2 * sample - a2 * shelved;
    const passed = c0 * shelved + y1;
    y1 = c1 * shelved - d1 * passed + y2;
    y2 = c2 * shelved - d2 * passed;
    power[i + 1] = (power[i + 1] as number) + passed * passed;
  }
}

// Running sums of both channels' power, so that a block is one subtraction.
function sumPower({ left, right }: Stereo): Float64Array {
  const sums = new Float64Array(left.length + 1);
  addWeightedPower(left, sums);
  addWeightedPower(right, sums);
  for (let i = 1; i < sums.length; i++) sums[i] = (sums[i] as number) + (sums[i - 1] as number); // within its length
  return sums;
}

function toLufs(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
