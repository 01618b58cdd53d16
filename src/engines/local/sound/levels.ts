import type { Stereo } from "../../../media/codec.ts";

/** How loud a sound is in `count` equal parts, from 0 to 1: the loudest part is 1, quiet parts are raised so that they are seen. */
export function levelsOf({ left, right }: Stereo, count: number): readonly number[] {
  const part = left.length / count;
  const powers = Array.from({ length: count }, (_, index) => {
    const [from, to] = [Math.floor(index * part), Math.floor((index + 1) * part)];
    let sum = 0;
    for (let i = from; i < to; i++) sum += ((left[i] ?? 0) + (right[i] ?? 0)) ** 2;
    return Math.sqrt(sum / Math.max(1, to - from));
  });
  const most = Math.max(...powers);
  return powers.map((power) => (most === 0 ? 0 : (power / most) ** 0.7));
}
