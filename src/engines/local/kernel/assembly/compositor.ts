// The per-frame arithmetic of the animatic engine: 8-bit planes in, 8-bit planes out, SIMD where it pays.
//
// The host owns the memory and hands in addresses; nothing here allocates. A plane is `height` rows of `stride` bytes. Colours are
// BT.709 in video range (luma 16-235, chroma 16-240). Each function has a scalar twin in kernel.test.ts that it must match.

/** Bits of the weights between two neighbouring samples: positions are exact to 1/128 of a sample. */
const WEIGHT_ONE: i32 = 128;

/**
 * Fills the column tables of `sample`: for each of `width` output columns the source column left of it (`columns`, i32) and the weights
 * of that column and the next (`weights`, two i16). Output x shows source position (x + 0.5) * step + offset - 0.5, kept inside.
 */
export function prepareColumns(columns: usize, weights: usize, width: i32, step: f64, offset: f64): void {
  const last = <f64>width - 1.001;
  for (let x = 0; x < width; x++) {
    const position = clamp((<f64>x + 0.5) * step + offset - 0.5, last);
    const left = <i32>position;
    const share = <i32>((position - <f64>left) * <f64>WEIGHT_ONE + 0.5);
    const entry = <usize>x << 2;
    store<i32>(columns + entry, left);
    store<i16>(weights + entry, <i16>(WEIGHT_ONE - share));
    store<i16>(weights + entry, <i16>share, 2);
  }
}

/**
 * Scales and shifts one plane, bilinear. Source and target have the same size; `step` and `offset` are the vertical twins of what the
 * column tables hold. `rowA` and `rowB` are room for `width` u16 each.
 */
export function sample(
  source: usize,
  target: usize,
  stride: i32,
  width: i32,
  height: i32,
  step: f64,
  offset: f64,
  columns: usize,
  weights: usize,
  rowA: usize,
  rowB: usize,
): void {
  const last = <f64>height - 1.001;
  // Which source rows the two buffers hold. Neighbouring output rows mostly share them.
  let heldA = -1;
  let heldB = -1;
  for (let y = 0; y < height; y++) {
    const position = clamp((<f64>y + 0.5) * step + offset - 0.5, last);
    const top = <i32>position;
    const share = <i32>((position - <f64>top) * <f64>WEIGHT_ONE + 0.5);
    if (top != heldA) {
      if (top == heldB) {
        const spare = rowA;
        rowA = rowB;
        rowB = spare;
        heldB = -1;
      } else {
        sampleRow(source + <usize>top * <usize>stride, columns, weights, rowA, width);
      }
      heldA = top;
    }
    if (heldB != top + 1) {
      sampleRow(source + <usize>(top + 1) * <usize>stride, columns, weights, rowB, width);
      heldB = top + 1;
    }
    joinRows(rowA, rowB, target + <usize>y * <usize>stride, width, share);
  }
}

/**
 * Turns, scales and shifts one plane, bilinear: output (x, y) shows source (a*x + b*y + cx, -b*x + a*y + cy), kept inside.
 */
export function turn(source: usize, target: usize, stride: i32, width: i32, height: i32, a: f64, b: f64, cx: f64, cy: f64): void {
  const stepX = <i32>(a * 65536);
  const stepY = <i32>(b * 65536);
  const lastX = (width - 1) * 65536 - 1;
  const lastY = (height - 1) * 65536 - 1;
  for (let y = 0; y < height; y++) {
    let atX = <i32>((b * <f64>y + cx) * 65536);
    let atY = <i32>((a * <f64>y + cy) * 65536);
    const row = target + <usize>y * <usize>stride;
    for (let x = 0; x < width; x++) {
      const u = atX < 0 ? 0 : atX > lastX ? lastX : atX;
      const v = atY < 0 ? 0 : atY > lastY ? lastY : atY;
      const at = source + <usize>(v >> 16) * <usize>stride + <usize>(u >> 16);
      const right = (u >> 8) & 255;
      const down = (v >> 8) & 255;
      const upper = <i32>load<u8>(at) * (256 - right) + <i32>load<u8>(at, 1) * right;
      const lower = <i32>load<u8>(at + <usize>stride) * (256 - right) + <i32>load<u8>(at + <usize>stride, 1) * right;
      store<u8>(row + <usize>x, <u8>((upper * (256 - down) + lower * down + 32768) >> 16));
      atX += stepX;
      atY -= stepY;
    }
  }
}

/**
 * Makes a plane smaller: each byte is the mean of the part of the source that it covers, whose edges may lie within samples. `sums` is
 * room for `width` u16.
 */
export function shrink(source: usize, width: i32, height: i32, target: usize, toWidth: i32, toHeight: i32, sums: usize): void {
  const across = <f64>width / <f64>toWidth;
  const down = <f64>height / <f64>toHeight;
  for (let y = 0; y < toHeight; y++) {
    sumRows(source, width, sums, <f64>y * down, min(<f64>height, <f64>(y + 1) * down));
    let at = sums;
    let begun: f64 = 0;
    for (let box = 0; box < toWidth; box++) {
      const edge = min(<f64>width, <f64>(box + 1) * across);
      const end = sums + (<usize>edge << 1);
      let sum = 0;
      for (; at < end; at += 2) sum += <i32>load<u16>(at);
      // What of the next sample lies before the edge counts here, and not for the next box. Past the end of a row there is nothing.
      const share = (edge - Math.floor(edge)) * <f64>load<u16>(at);
      store<u8>(target + <usize>(y * toWidth + box), toByte(<i32>((<f64>sum - begun + share) / (across * 256) + 0.5)));
      begun = share;
    }
  }
}

/** Dissolves `count` bytes of `target` toward `other`: share 0 keeps the target, 256 gives the other. */
export function mix(target: usize, other: usize, count: i32, share: i32): void {
  const kept = i16x8.splat(<i16>(256 - share));
  const taken = i16x8.splat(<i16>share);
  const half = i16x8.splat(128);
  let i = 0;
  for (; i + 16 <= count; i += 16) {
    const t = v128.load(target + <usize>i);
    const o = v128.load(other + <usize>i);
    const low = i16x8.add(
      i16x8.mul(i16x8.extend_low_i8x16_u(t), kept),
      i16x8.mul(i16x8.extend_low_i8x16_u(o), taken),
    );
    const high = i16x8.add(
      i16x8.mul(i16x8.extend_high_i8x16_u(t), kept),
      i16x8.mul(i16x8.extend_high_i8x16_u(o), taken),
    );
    const bytes = i8x16.narrow_i16x8_u(v128.shr<u16>(i16x8.add(low, half), 8), v128.shr<u16>(i16x8.add(high, half), 8));
    v128.store(target + <usize>i, bytes);
  }
  for (; i < count; i++) {
    const sum = <i32>load<u8>(target + <usize>i) * (256 - share) + <i32>load<u8>(other + <usize>i) * share;
    store<u8>(target + <usize>i, <u8>((sum + 128) >> 8));
  }
}

/** Lays a premultiplied overlay on a plane: target = overlay + target * clear / 255. `clear` is 255 minus the overlay's alpha. */
export function blend(target: usize, targetStride: i32, overlay: usize, clear: usize, stride: i32, width: i32, height: i32): void {
  for (let y = 0; y < height; y++) {
    const row = target + <usize>y * <usize>targetStride;
    const from = <usize>y * <usize>stride;
    let x = 0;
    for (; x + 16 <= width; x += 16) {
      const at = from + <usize>x;
      const kept = timesBytes(v128.load(row + <usize>x), v128.load(clear + at));
      v128.store(row + <usize>x, v128.add_sat<u8>(kept, v128.load(overlay + at)));
    }
    for (; x < width; x++) {
      const at = from + <usize>x;
      const kept = over255(<i32>load<u8>(row + <usize>x) * <i32>load<u8>(clear + at));
      store<u8>(row + <usize>x, toByte(kept + <i32>load<u8>(overlay + at)));
    }
  }
}

/** `blend` with the whole overlay faded: `opacity` 0 shows nothing, 256 is `blend`. */
export function blendFaded(
  target: usize,
  targetStride: i32,
  overlay: usize,
  clear: usize,
  stride: i32,
  width: i32,
  height: i32,
  opacity: i32,
): void {
  const level = i16x8.splat(<i16>opacity);
  const ones = i8x16.splat(-1);
  for (let y = 0; y < height; y++) {
    const row = target + <usize>y * <usize>targetStride;
    const from = <usize>y * <usize>stride;
    let x = 0;
    for (; x + 16 <= width; x += 16) {
      const at = from + <usize>x;
      const alpha = fade(v128.xor(v128.load(clear + at), ones), level);
      const kept = timesBytes(v128.load(row + <usize>x), v128.xor(alpha, ones));
      v128.store(row + <usize>x, v128.add_sat<u8>(kept, fade(v128.load(overlay + at), level)));
    }
    for (; x < width; x++) {
      const at = from + <usize>x;
      const alpha = ((255 - <i32>load<u8>(clear + at)) * opacity + 128) >> 8;
      const kept = over255(<i32>load<u8>(row + <usize>x) * (255 - alpha));
      store<u8>(row + <usize>x, toByte(kept + ((<i32>load<u8>(overlay + at) * opacity + 128) >> 8)));
    }
  }
}

/**
 * Converts premultiplied RGBA to what `blend` lays: luma and chroma premultiplied, and the clearness of both. Width and height are
 * even; chroma is the mean of 2 x 2 pixels. For an opaque picture the planes are the plain BT.709 picture.
 */
export function toOverlay(rgba: usize, width: i32, height: i32, luma: usize, clear: usize, cb: usize, cr: usize, clearChroma: usize): void {
  const pixels = width * height;
  for (let i = 0; i < pixels; i++) {
    const at = rgba + (<usize>i << 2);
    const sum = 11966 * <i32>load<u8>(at) + 40254 * <i32>load<u8>(at, 1) + 4064 * <i32>load<u8>(at, 2);
    store<u8>(luma + <usize>i, toByte((sum + 16 * 257 * <i32>load<u8>(at, 3) + 32768) >> 16));
    if (clear != 0) store<u8>(clear + <usize>i, 255 - load<u8>(at, 3));
  }
  let to: usize = 0;
  const line = <usize>width << 2;
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const at = rgba + <usize>y * line + (<usize>x << 2);
      const r = <i32>load<u8>(at) + <i32>load<u8>(at, 4) + <i32>load<u8>(at + line) + <i32>load<u8>(at + line, 4);
      const g = <i32>load<u8>(at, 1) + <i32>load<u8>(at, 5) + <i32>load<u8>(at + line, 1) + <i32>load<u8>(at + line, 5);
      const b = <i32>load<u8>(at, 2) + <i32>load<u8>(at, 6) + <i32>load<u8>(at + line, 2) + <i32>load<u8>(at + line, 6);
      const a = <i32>load<u8>(at, 3) + <i32>load<u8>(at, 7) + <i32>load<u8>(at + line, 3) + <i32>load<u8>(at + line, 7);
      const middle = 128 * 257 * a + 131072;
      store<u8>(cb + to, toByte((-6596 * r - 22189 * g + 28784 * b + middle) >> 18));
      store<u8>(cr + to, toByte((28784 * r - 26145 * g - 2639 * b + middle) >> 18));
      if (clearChroma != 0) store<u8>(clearChroma + to, <u8>(255 - ((a + 2) >> 2)));
      to++;
    }
  }
}

// The mean of the rows between two heights, times 256: the weights of the rows add up to that.
// @ts-ignore: AssemblyScript decorator
@inline
function sumRows(source: usize, width: i32, sums: usize, top: f64, bottom: f64): void {
  memory.fill(sums, 0, <usize>width << 1);
  let left = 256;
  for (let row = <i32>top; <f64>row < bottom && left > 0; row++) {
    const share = min(<f64>(row + 1), bottom) - max(<f64>row, top);
    const weight = <f64>(row + 1) < bottom ? min(left, <i32>((share * 256) / (bottom - top) + 0.5)) : left;
    addRow(source + <usize>row * <usize>width, sums, width, weight);
    left -= weight;
  }
}

// @ts-ignore: AssemblyScript decorator
@inline
function addRow(source: usize, sums: usize, width: i32, weight: i32): void {
  const factor = i16x8.splat(<i16>weight);
  let x = 0;
  for (; x + 16 <= width; x += 16) {
    const bytes = v128.load(source + <usize>x);
    const at = sums + (<usize>x << 1);
    v128.store(at, i16x8.add(v128.load(at), i16x8.mul(i16x8.extend_low_i8x16_u(bytes), factor)));
    v128.store(at, i16x8.add(v128.load(at, 16), i16x8.mul(i16x8.extend_high_i8x16_u(bytes), factor)), 16);
  }
  for (; x < width; x++) {
    const at = sums + (<usize>x << 1);
    store<u16>(at, load<u16>(at) + <u16>(<i32>load<u8>(source + <usize>x) * weight));
  }
}

// @ts-ignore: AssemblyScript decorator
@inline
function sampleRow(source: usize, columns: usize, weights: usize, row: usize, width: i32): void {
  let x = 0;
  for (; x + 8 <= width; x += 8) {
    const entry = columns + (<usize>x << 2);
    let pairs = i32x4.splat(0);
    pairs = v128.load_lane<u16>(source + <usize>load<i32>(entry), pairs, 0);
    pairs = v128.load_lane<u16>(source + <usize>load<i32>(entry, 4), pairs, 1);
    pairs = v128.load_lane<u16>(source + <usize>load<i32>(entry, 8), pairs, 2);
    pairs = v128.load_lane<u16>(source + <usize>load<i32>(entry, 12), pairs, 3);
    pairs = v128.load_lane<u16>(source + <usize>load<i32>(entry, 16), pairs, 4);
    pairs = v128.load_lane<u16>(source + <usize>load<i32>(entry, 20), pairs, 5);
    pairs = v128.load_lane<u16>(source + <usize>load<i32>(entry, 24), pairs, 6);
    pairs = v128.load_lane<u16>(source + <usize>load<i32>(entry, 28), pairs, 7);
    const weight = weights + (<usize>x << 2);
    const low = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(pairs), v128.load(weight));
    const high = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(pairs), v128.load(weight, 16));
    v128.store(row + (<usize>x << 1), i16x8.narrow_i32x4_u(low, high));
  }
  for (; x < width; x++) {
    const at = source + <usize>load<i32>(columns + (<usize>x << 2));
    const weight = weights + (<usize>x << 2);
    const sum = <i32>load<u8>(at) * <i32>load<i16>(weight) + <i32>load<u8>(at, 1) * <i32>load<i16>(weight, 2);
    store<u16>(row + (<usize>x << 1), <u16>sum);
  }
}

// @ts-ignore: AssemblyScript decorator
@inline
function joinRows(rowA: usize, rowB: usize, target: usize, width: i32, share: i32): void {
  const upper = i16x8.splat(<i16>(WEIGHT_ONE - share));
  const lower = i16x8.splat(<i16>share);
  let x = 0;
  for (; x + 16 <= width; x += 16) {
    const a = rowA + (<usize>x << 1);
    const b = rowB + (<usize>x << 1);
    const first = joinEight(v128.load(a), v128.load(b), upper, lower);
    const second = joinEight(v128.load(a, 16), v128.load(b, 16), upper, lower);
    v128.store(target + <usize>x, i8x16.narrow_i16x8_u(first, second));
  }
  for (; x < width; x++) {
    const entry = <usize>x << 1;
    const sum = <i32>load<u16>(rowA + entry) * (WEIGHT_ONE - share) + <i32>load<u16>(rowB + entry) * share;
    store<u8>(target + <usize>x, <u8>((sum + 8192) >> 14));
  }
}

// @ts-ignore: AssemblyScript decorator
@inline
function joinEight(a: v128, b: v128, upper: v128, lower: v128): v128 {
  const half = i32x4.splat(8192);
  const low = i32x4.add(i32x4.extmul_low_i16x8_u(a, upper), i32x4.extmul_low_i16x8_u(b, lower));
  const high = i32x4.add(i32x4.extmul_high_i16x8_u(a, upper), i32x4.extmul_high_i16x8_u(b, lower));
  return i16x8.narrow_i32x4_s(v128.shr<u32>(i32x4.add(low, half), 14), v128.shr<u32>(i32x4.add(high, half), 14));
}

// Sixteen products of bytes, each divided by 255.
// @ts-ignore: AssemblyScript decorator
@inline
function timesBytes(a: v128, b: v128): v128 {
  const half = i16x8.splat(128);
  let low = i16x8.extmul_low_i8x16_u(a, b);
  let high = i16x8.extmul_high_i8x16_u(a, b);
  low = v128.shr<u16>(i16x8.add(i16x8.add(low, v128.shr<u16>(low, 8)), half), 8);
  high = v128.shr<u16>(i16x8.add(i16x8.add(high, v128.shr<u16>(high, 8)), half), 8);
  return i8x16.narrow_i16x8_u(low, high);
}

// Sixteen bytes times a level of 0 to 256.
// @ts-ignore: AssemblyScript decorator
@inline
function fade(bytes: v128, level: v128): v128 {
  const half = i16x8.splat(128);
  const low = v128.shr<u16>(i16x8.add(i16x8.mul(i16x8.extend_low_i8x16_u(bytes), level), half), 8);
  const high = v128.shr<u16>(i16x8.add(i16x8.mul(i16x8.extend_high_i8x16_u(bytes), level), half), 8);
  return i8x16.narrow_i16x8_u(low, high);
}

// @ts-ignore: AssemblyScript decorator
@inline
function over255(product: i32): i32 {
  return (product + (product >> 8) + 128) >> 8;
}

// @ts-ignore: AssemblyScript decorator
@inline
function toByte(value: i32): u8 {
  return <u8>(value < 0 ? 0 : value > 255 ? 255 : value);
}

// @ts-ignore: AssemblyScript decorator
@inline
function clamp(value: f64, high: f64): f64 {
  return value < 0 ? 0 : value > high ? high : value;
}
