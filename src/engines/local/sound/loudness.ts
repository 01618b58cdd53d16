/** Stereo at 48 kHz. */
export interface Stereo {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

const RATE = 48_000;
/** Blocks of 400 ms that begin each 100 ms. */
const BLOCK = 0.4 * RATE;
const HOP = 0.1 * RATE;
const ABSOLUTE_GATE = -70;
const RELATIVE_GATE = -10;

/**
 * Integrated loudness in LUFS by ITU-R BS.1770-4: K weighting, 400 ms blocks, the absolute gate of -70 LUFS and the relative gate of
 * -10 LU. Negative infinity for silence.
 */
export function measureLoudness({ left, right }: Stereo): number {
  const power = addPower(weigh(left), weigh(right));
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
  for (const channel of [left, right]) for (const sample of channel) peak = Math.max(peak, Math.abs(sample));
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
    for (const channel of [sound.left, sound.right]) for (let i = 0; i < channel.length; i++) channel[i] = (channel[i] ?? 0) * gain;
    limit(sound, ceiling);
  }
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
  const needed = Float32Array.from(left, (sample, i) => ceiling / Math.max(ceiling, Math.abs(sample), Math.abs(right[i] ?? 0)));
  const lowest = new Float32Array(needed.length);
  const queue: number[] = [];
  let head = 0;
  for (let i = needed.length - 1; i >= 0; i--) {
    while (queue.length > head && (needed[queue[queue.length - 1] ?? 0] ?? 1) >= (needed[i] ?? 1)) queue.pop();
    queue.push(i);
    while ((queue[head] ?? i) > i + ahead) head++;
    lowest[i] = needed[queue[head] ?? i] ?? 1;
  }
  return lowest;
}

// The two filters of BS.1770 at 48 kHz: a shelf for the head, then a high pass.
function weigh(samples: Float32Array): Float64Array {
  const shelf = biquad([1.53512485958697, -2.69169618940638, 1.19839281085285], [-1.69065929318241, 0.73248077421585]);
  const highPass = biquad([1, -2, 1], [-1.99004745483398, 0.99007225036621]);
  return Float64Array.from(samples, (sample) => highPass(shelf(sample)));
}

function biquad([b0, b1, b2]: readonly [number, number, number], [a1, a2]: readonly [number, number]): (x: number) => number {
  let z1 = 0;
  let z2 = 0;
  return (x) => {
    const y = b0 * x + z1;
    z1 = b1 * x - a1 * y + z2;
    z2 = b2 * x - a2 * y;
    return y;
  };
}

// Running sums of both channels' power, so that a block is one subtraction.
function addPower(left: Float64Array, right: Float64Array): Float64Array {
  const sums = new Float64Array(left.length + 1);
  for (let i = 0; i < left.length; i++) sums[i + 1] = (sums[i] ?? 0) + (left[i] ?? 0) ** 2 + (right[i] ?? 0) ** 2;
  return sums;
}

function toLufs(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
