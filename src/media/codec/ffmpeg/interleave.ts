import type { Stereo } from "../stereo.ts";

/** The bytes of both sides as 32-bit floats that take turns, lowest byte first. */
export function interleave({ left, right }: Stereo): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(left.length * 8));
  for (let at = 0; at < left.length; at++) {
    bytes.setFloat32(at * 8, left[at] ?? 0, true);
    bytes.setFloat32(at * 8 + 4, right[at] ?? 0, true);
  }
  return new Uint8Array(bytes.buffer);
}
