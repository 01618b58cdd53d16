/** Size of the pictures of an H.264 stream. */
export interface CodedSize {
  readonly width: number;
  readonly height: number;
}

// Profiles whose parameter sets tell of the chroma (ITU-T H.264, 7.3.2.1.1).
const WITH_CHROMA: ReadonlySet<number> = new Set([100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135]);

/**
 * The size that the first sequence parameter set of an `avcC` box declares (ISO/IEC 14496-15, 5.3.3.1): decoders make room for it
 * whatever the container says. Undefined for one that cannot be read.
 */
export function readAvcSize(avcC: Buffer): CodedSize | undefined {
  if (avcC.length < 9 || ((avcC[5] ?? 0) & 31) === 0) return undefined;
  const length = avcC.readUInt16BE(6);
  if (length < 4 || 8 + length > avcC.length) return undefined;
  try {
    return readSet(avcC.subarray(8, 8 + length));
  } catch {
    return undefined; // the bits ended too soon
  }
}

function readSet(unit: Buffer): CodedSize {
  const bits = createBits(withoutEscapes(unit.subarray(1)));
  const profile = bits.take(8);
  bits.take(16);
  bits.number();
  const { chroma, isFrames } = readShape(bits, profile);
  const [across, down] = [bits.number() + 1, bits.number() + 1];
  const framesOnly = bits.take(1);
  if (framesOnly === 0) bits.take(1);
  bits.take(1);
  const [left, right, top, bottom] =
    bits.take(1) === 1 ? [bits.number(), bits.number(), bits.number(), bits.number()] : [0, 0, 0, 0];
  const [unitX, unitY] = [chroma === 1 || chroma === 2 ? 2 : 1, (chroma === 1 ? 2 : 1) * (2 - framesOnly)];
  const width = across * 16 - unitX * (left + right);
  const height = (2 - framesOnly) * down * 16 - unitY * (top + bottom);
  if (!isFrames || width <= 0 || height <= 0) throw new RangeError("no size");
  return { width, height };
}

/** What stands between the profile and the size. */
function readShape(bits: Bits, profile: number): { readonly chroma: number; readonly isFrames: boolean } {
  let chroma = 1;
  if (WITH_CHROMA.has(profile)) {
    chroma = bits.number();
    if (chroma === 3) bits.take(1);
    bits.number();
    bits.number();
    bits.take(1);
    if (bits.take(1) === 1)
      for (let list = 0; list < (chroma === 3 ? 12 : 8); list++) if (bits.take(1) === 1) skipScaling(bits, list);
  }
  bits.number();
  const order = bits.number();
  if (order === 0) bits.number();
  if (order === 1) {
    bits.take(1);
    bits.number();
    bits.number();
    for (let left = bits.number(); left > 0; left--) bits.number();
  }
  bits.number();
  bits.take(1);
  return { chroma, isFrames: order <= 2 };
}

function skipScaling(bits: Bits, list: number): void {
  let [last, next] = [8, 8];
  for (let at = 0; at < (list < 6 ? 16 : 64); at++) {
    if (next !== 0) next = (last + bits.signed() + 256) % 256;
    last = next === 0 ? last : next;
  }
}

interface Bits {
  take(count: number): number;
  /** An unsigned Exp-Golomb number. */
  number(): number;
  signed(): number;
}

function createBits(bytes: Buffer): Bits {
  let at = 0;
  const bit = (): number => {
    const byte = bytes[at >> 3];
    if (byte === undefined) throw new RangeError("the bits end");
    return (byte >> (7 - (at++ & 7))) & 1;
  };
  const take = (count: number): number => {
    let value = 0;
    for (let left = count; left > 0; left--) value = value * 2 + bit();
    return value;
  };
  const number = (): number => {
    let zeros = 0;
    while (bit() === 0) if (++zeros > 31) throw new RangeError("no number");
    return 2 ** zeros - 1 + take(zeros);
  };
  const signed = (): number => {
    const value = number();
    return value % 2 === 1 ? (value + 1) / 2 : -value / 2;
  };
  return { take, number, signed };
}

// Within a unit 0, 0, 3 stands for 0, 0.
function withoutEscapes(bytes: Buffer): Buffer {
  return Buffer.from(bytes.filter((byte, at) => !(byte === 3 && at >= 2 && bytes[at - 1] === 0 && bytes[at - 2] === 0)));
}
