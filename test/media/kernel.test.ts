import { createSeededRandom } from "../../src/base/index.ts";
import { describe, expect, it } from "vitest";

import { createCompositor, WHOLE } from "../../src/engines/local/kernel/compositor.ts";
import { createKernel } from "../../src/engines/local/kernel/kernel.ts";

const kernel = createKernel();
const random = createSeededRandom(7);

/** Sizes around the width of a vector, and strides that are not the width. */
const SIZES = [
  [1, 2, 3],
  [7, 5, 9],
  [16, 4, 16],
  [37, 23, 41],
  [64, 9, 67],
  [129, 17, 131],
] as const;

describe("N: the kernel matches a scalar reference within 2 levels", () => {
  it.each(SIZES.filter(([width]) => width > 2))("N: samples %i x %i with a stride of %i", (width, height, stride) => {
    for (const [zoom, x, y] of [
      [1, 0, 0],
      [1.16, 0.03, -0.05],
      [1.5, -0.2, 0.2],
      [1.02, 0.4, 0.4],
    ] as const) {
      const source = fill(stride * height + 64);
      const target = kernel.allocate(stride * height + 64);
      const columns = kernel.allocate(width * 4);
      const weights = kernel.allocate(width * 4);
      const rows = [kernel.allocate(width * 2 + 64), kernel.allocate(width * 2 + 64)] as const;
      const offset = (size: number, shift: number): number => size / 2 - (size / 2 - shift * size) / zoom;
      kernel.run.prepareColumns(columns, weights, width, 1 / zoom, offset(width, x));
      kernel.run.sample(source, target, stride, width, height, 1 / zoom, offset(height, y), columns, weights, ...rows);
      const at = (column: number, row: number): number => byte(source + row * stride + column);
      expect(
        farthest(target, stride, width, height, (column, row) =>
          bilinear(
            at,
            width,
            height,
            (column + 0.5) / zoom + offset(width, x) - 0.5,
            (row + 0.5) / zoom + offset(height, y) - 0.5,
          ),
        ),
      ).toBeLessThanOrEqual(2);
    }
  });

  it.each(SIZES.filter(([width]) => width > 2))("N: turns %i x %i with a stride of %i", (width, height, stride) => {
    const source = fill(stride * height + 64);
    const target = kernel.allocate(stride * height + 64);
    const [a, b, cx, cy] = [Math.cos(0.06) / 1.1, Math.sin(0.06) / 1.1, 1.7, 0.9];
    kernel.run.turn(source, target, stride, width, height, a, b, cx, cy);
    const at = (column: number, row: number): number => byte(source + row * stride + column);
    expect(
      farthest(target, stride, width, height, (x, y) => bilinear(at, width, height, a * x + b * y + cx, -b * x + a * y + cy)),
    ).toBeLessThanOrEqual(2);
  });

  it.each([
    [37, 23, 11, 7],
    [64, 9, 64, 9],
    [129, 17, 40, 2],
    [960, 12, 290, 5],
  ] as const)("N: makes %i x %i smaller: %i x %i", (width, height, toWidth, toHeight) => {
    const source = fill(width * height + 64);
    const target = kernel.allocate(toWidth * toHeight);
    kernel.run.shrink(source, width, height, target, toWidth, toHeight, kernel.allocate(width * 2 + 64));
    const at = (column: number, row: number): number => byte(source + row * width + column);
    expect(
      farthest(target, toWidth, toWidth, toHeight, (x, y) => meanOver(at, x, y, width / toWidth, height / toHeight)),
    ).toBeLessThanOrEqual(2);
  });

  it.each([1, 15, 16, 17, 100])("N: dissolves %i bytes", (count) => {
    for (const share of [0, 1, 77, 128, 255, 256]) {
      const target = fill(count);
      const other = fill(count);
      const before = copy(target, count);
      kernel.run.mix(target, other, count, share);
      expect(
        farthest(target, count, count, 1, (x) => ((before[x] ?? 0) * (256 - share) + byte(other + x) * share) / 256),
      ).toBeLessThanOrEqual(2);
    }
  });

  it.each(SIZES)("N: lays an overlay of %i x %i with a stride of %i", (width, height, stride) => {
    for (const opacity of [256, 200, 3]) {
      const target = fill(stride * height);
      const before = copy(target, stride * height);
      const clear = fill(width * height);
      const overlay = kernel.allocate(width * height);
      for (let i = 0; i < width * height; i++)
        kernel.bytes()[overlay + i] = Math.floor(((255 - byte(clear + i)) * (i % 200)) / 255);
      const size = [overlay, clear, width, width, height] as const;
      if (opacity === 256) kernel.run.blend(target, stride, ...size);
      else kernel.run.blendFaded(target, stride, ...size, opacity);
      expect(
        farthest(target, stride, width, height, (x, y) => {
          const alpha = ((255 - byte(clear + y * width + x)) * opacity) / 256 / 255;
          return (before[y * stride + x] ?? 0) * (1 - alpha) + (byte(overlay + y * width + x) * opacity) / 256;
        }),
      ).toBeLessThanOrEqual(2);
    }
  });

  it("N: converts RGBA to BT.709 in video range", () => {
    const compositor = createCompositor(4, 2);
    const colours = {
      black: [0, 0, 0],
      white: [255, 255, 255],
      red: [255, 0, 0],
      green: [0, 255, 0],
      blue: [0, 0, 255],
    } as const;
    const expected = {
      black: [16, 128, 128],
      white: [235, 128, 128],
      red: [63, 102, 240],
      green: [173, 42, 26],
      blue: [32, 240, 118],
    };
    for (const [name, [r, g, b]] of Object.entries(colours)) {
      compositor.show(compositor.addPlate(Uint8Array.from({ length: 32 }, (_, i) => [r, g, b, 255][i % 4] ?? 0)), WHOLE);
      const frame = compositor.frame();
      for (const [plane, value] of [frame[0], frame[8], frame[10]].entries()) {
        expect(
          Math.abs((value ?? 0) - (expected[name as keyof typeof expected][plane] ?? 0)),
          `${name} ${plane}`,
        ).toBeLessThanOrEqual(1);
      }
    }
  });
});

function fill(count: number): number {
  const at = kernel.allocate(count);
  const bytes = kernel.bytes();
  for (let i = 0; i < count; i++) bytes[at + i] = Math.floor(random.fraction() * 256);
  return at;
}

function byte(at: number): number {
  return kernel.bytes()[at] ?? 0;
}

function copy(at: number, count: number): Uint8Array {
  return kernel.bytes().slice(at, at + count);
}

/** The mean of the samples that the box in column `x` and row `y` covers, each as far as it does. */
function meanOver(at: (x: number, y: number) => number, x: number, y: number, across: number, down: number): number {
  const shareOf = (sample: number, box: number, side: number): number =>
    Math.max(0, Math.min(sample + 1, (box + 1) * side) - Math.max(sample, box * side));
  let sum = 0;
  for (let row = Math.floor(y * down); row < (y + 1) * down; row++)
    for (let column = Math.floor(x * across); column < (x + 1) * across; column++)
      sum += (shareOf(column, x, across) * shareOf(row, y, down) || 0) * (at(column, row) || 0);
  return sum / (across * down);
}

function bilinear(at: (x: number, y: number) => number, width: number, height: number, x: number, y: number): number {
  const left = Math.min(width - 1.001, Math.max(0, x));
  const top = Math.min(height - 1.001, Math.max(0, y));
  const [i, j] = [Math.floor(left), Math.floor(top)];
  const upper = at(i, j) + (at(i + 1, j) - at(i, j)) * (left - i);
  const lower = at(i, j + 1) + (at(i + 1, j + 1) - at(i, j + 1)) * (left - i);
  return upper + (lower - upper) * (top - j);
}

/** The largest distance of a byte in the kernel's memory from what is wanted. */
function farthest(
  target: number,
  stride: number,
  width: number,
  height: number,
  wanted: (x: number, y: number) => number,
): number {
  let worst = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      worst = Math.max(worst, Math.abs(byte(target + y * stride + x) - Math.min(255, wanted(x, y))));
  }
  return worst;
}
