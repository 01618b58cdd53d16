/** Samples of one rate at another, by cubic interpolation. `gain` scales them. */
export function resample(samples: ArrayLike<number>, from: number, to: number, gain: number): Float32Array {
  const step = from / to;
  const result = new Float32Array(Math.floor(samples.length / step));
  for (let i = 0; i < result.length; i++) {
    const at = i * step;
    const whole = Math.floor(at);
    const share = at - whole;
    const a = samples[whole - 1] ?? 0;
    const b = samples[whole] ?? 0;
    const c = samples[whole + 1] ?? 0;
    const d = samples[whole + 2] ?? 0;
    result[i] = gain * (b + 0.5 * share * (c - a + share * (2 * a - 5 * b + 4 * c - d + share * (3 * (b - c) + d - a))));
  }
  return result;
}
