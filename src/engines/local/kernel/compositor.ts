import type { Size } from "../../../media/drawing.ts";
import { createKernel, type Kernel } from "./kernel.ts";

/** A whole picture in the compositor's memory: planar YUV 4:2:0 of the compositor's size. */
export type Plate = number;

/** Where a camera looks: zoom about the middle, a shift of the picture in shares of its sides, a turn in radians. */
export interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  readonly turn: number;
}

/** The view that shows a plate as it is, byte for byte. */
export const WHOLE: View = { zoom: 1, x: 0, y: 0, turn: 0 };

/** A picture with transparency, ready to be laid on frames. Width and height are even. */
export interface Patch {
  readonly width: number;
  readonly height: number;
  readonly luma: number;
  readonly clear: number;
  readonly cb: number;
  readonly cr: number;
  readonly clearChroma: number;
}

/** Puts frames together in YUV 4:2:0, one at a time. */
export interface Compositor {
  readonly width: number;
  readonly height: number;
  /** Keeps an opaque RGBA picture of the compositor's size. */
  addPlate(rgba: Uint8Array): Plate;
  /** Keeps a plate that is already YUV 4:2:0, its rows without padding. */
  addYuv(yuv: Uint8Array): Plate;
  /** Overwrites a plate with YUV 4:2:0. */
  replaceYuv(plate: Plate, yuv: Uint8Array): void;
  /** Overwrites a part of a plate with YUV 4:2:0 of that part's size; place and size are even. */
  replacePart(plate: Plate, part: { x: number; y: number; width: number; height: number }, yuv: Uint8Array): void;
  /** Keeps a premultiplied RGBA picture of even size. */
  addPatch(rgba: Uint8Array, width: number, height: number): Patch;
  /** Begins a frame with a plate as seen through a view. */
  show(plate: Plate, view: View): void;
  /** Dissolves the frame toward a plate seen through a view: share 0 changes nothing, 1 shows only the plate. */
  dissolve(plate: Plate, view: View, share: number): void;
  /** Lays a patch on the frame at even coordinates; `opacity` 0 to 1; `width` cuts it on the right, in whole even pixels. */
  lay(patch: Patch, x: number, y: number, opacity?: number, width?: number): void;
  /** The frame: valid until the next call. */
  frame(): Uint8Array;
  /** A way to see the frame smaller: YUV 4:4:4 of a size, each pixel the mean of what it covers. */
  shrinker(size: Size): () => Uint8Array;
}

interface Plane {
  readonly offset: number;
  readonly width: number;
  readonly height: number;
}

/** A {@link Compositor} for frames of an even width and height. */
export function createCompositor(width: number, height: number): Compositor {
  if (width % 2 !== 0 || height % 2 !== 0) throw new TypeError(`frames have even sides, not ${width}x${height}`);
  const kernel = createKernel();
  const pixels = width * height;
  const frameBytes = (pixels * 3) / 2;
  const output = kernel.allocate(frameBytes);
  const other = kernel.allocate(frameBytes);
  const draw = createViewer(kernel, planesOf(width, height));
  const addYuv = (yuv: Uint8Array): Plate => {
    const plate = kernel.allocate(frameBytes);
    kernel.bytes().set(yuv.subarray(0, frameBytes), plate);
    return plate;
  };
  return {
    width,
    height,
    addYuv,
    addPlate: (rgba) => {
      const plate = kernel.allocate(frameBytes);
      const at = { luma: plate, clear: 0, cb: plate + pixels, cr: plate + (pixels * 5) / 4, clearChroma: 0, width, height };
      convert(kernel, rgba, at);
      return plate;
    },
    replaceYuv: (plate, yuv) => kernel.bytes().set(yuv.subarray(0, frameBytes), plate),
    replacePart: (plate, part, yuv) => replacePart(kernel, plate, { width, height }, part, yuv),
    addPatch: (rgba, patchWidth, patchHeight) => addPatch(kernel, rgba, patchWidth, patchHeight),
    show: (plate, view) => draw(plate, output, view),
    dissolve: (plate, view, share) => {
      const level = Math.round(share * 256);
      if (level <= 0) return;
      draw(plate, level >= 256 ? output : other, view);
      if (level < 256) kernel.run.mix(output, other, frameBytes, level);
    },
    lay: (patch, x, y, opacity = 1, cut = patch.width) => lay(kernel, output, { width, height }, patch, { x, y, opacity, cut }),
    frame: () => kernel.bytes().subarray(output, output + frameBytes),
    shrinker: (size) => createShrinker(kernel, output, { width, height }, size),
  };
}

// All room is taken at once: memory that grows while a frame is in use would move it.
function createShrinker(kernel: Kernel, frame: number, from: Size, { width, height }: Size): () => Uint8Array {
  const sums = kernel.allocate(from.width * 2);
  const small = kernel.allocate(width * height * 3);
  return () => {
    for (const [index, plane] of planesOf(from.width, from.height).entries()) {
      const to = small + index * width * height;
      kernel.run.shrink(frame + plane.offset, plane.width, plane.height, to, width, height, sums);
    }
    return kernel.bytes().slice(small, small + width * height * 3);
  };
}

function planesOf(width: number, height: number): readonly Plane[] {
  const half = { width: width / 2, height: height / 2 };
  return [
    { offset: 0, width, height },
    { offset: width * height, ...half },
    { offset: (width * height * 5) / 4, ...half },
  ];
}

function createViewer(kernel: Kernel, planes: readonly Plane[]): (source: number, target: number, view: View) => void {
  const [luma] = planes as [Plane, ...Plane[]]; // there are always three
  const frameBytes = (luma.width * luma.height * 3) / 2;
  const columns = kernel.allocate(luma.width * 4);
  const weights = kernel.allocate(luma.width * 4);
  const rowA = kernel.allocate(luma.width * 2 + 64);
  const rowB = kernel.allocate(luma.width * 2 + 64);
  const scale = (source: number, target: number, { offset, width, height }: Plane, { zoom, x, y }: View): void => {
    const step = 1 / zoom;
    const left = width / 2 - (width / 2 - x * width) * step;
    const top = height / 2 - (height / 2 - y * height) * step;
    kernel.run.prepareColumns(columns, weights, width, step, left);
    kernel.run.sample(source + offset, target + offset, width, width, height, step, top, columns, weights, rowA, rowB);
  };
  return (source, target, view) => {
    if (isWhole(view)) kernel.bytes().copyWithin(target, source, source + frameBytes);
    else for (const plane of planes) (view.turn === 0 ? scale : turnPlane.bind(undefined, kernel))(source, target, plane, view);
  };
}

function isWhole(view: View): boolean {
  return view.zoom === 1 && view.x === 0 && view.y === 0 && view.turn === 0;
}

// Pixel centres stand at half steps, so the middle of the picture is (width - 1) / 2 in samples.
function turnPlane(kernel: Kernel, source: number, target: number, { offset, width, height }: Plane, view: View): void {
  const a = Math.cos(view.turn) / view.zoom;
  const b = Math.sin(view.turn) / view.zoom;
  const middleX = (width - 1) / 2;
  const middleY = (height - 1) / 2;
  const x = middleX - view.x * width;
  const y = middleY - view.y * height;
  kernel.run.turn(source + offset, target + offset, width, width, height, a, b, middleX - a * x - b * y, middleY + b * x - a * y);
}

function replacePart(
  kernel: Kernel,
  plate: Plate,
  frame: { width: number; height: number },
  part: { x: number; y: number; width: number; height: number },
  yuv: Uint8Array,
): void {
  assertInside(frame, part, { ...part, opacity: 1, cut: part.width }, part.width);
  const bytes = kernel.bytes();
  let from = 0;
  for (const [index, plane] of planesOf(frame.width, frame.height).entries()) {
    const shrink = index === 0 ? 1 : 2;
    const columns = part.width / shrink;
    const first = plate + plane.offset + (part.y / shrink) * plane.width + part.x / shrink;
    for (let row = 0; row < part.height / shrink; row++, from += columns)
      bytes.set(yuv.subarray(from, from + columns), first + row * plane.width);
  }
}

function addPatch(kernel: Kernel, rgba: Uint8Array, width: number, height: number): Patch {
  if (width % 2 !== 0 || height % 2 !== 0) throw new TypeError(`patches have even sides, not ${width}x${height}`);
  const pixels = width * height;
  const patch = {
    width,
    height,
    luma: kernel.allocate(pixels),
    clear: kernel.allocate(pixels),
    cb: kernel.allocate(pixels / 4),
    cr: kernel.allocate(pixels / 4),
    clearChroma: kernel.allocate(pixels / 4),
  };
  convert(kernel, rgba, patch);
  return patch;
}

function convert(kernel: Kernel, rgba: Uint8Array, to: Patch): void {
  kernel.scratch(() => {
    const from = kernel.allocate(to.width * to.height * 4);
    kernel.bytes().set(rgba.subarray(0, to.width * to.height * 4), from);
    kernel.run.toOverlay(from, to.width, to.height, to.luma, to.clear, to.cb, to.cr, to.clearChroma);
  });
}

interface Laying {
  readonly x: number;
  readonly y: number;
  readonly opacity: number;
  readonly cut: number;
}

function lay(kernel: Kernel, output: number, frame: { width: number; height: number }, patch: Patch, how: Laying): void {
  const opacity = Math.round(how.opacity * 256);
  const width = Math.min(how.cut & ~1, patch.width);
  assertInside(frame, patch, how, width);
  if (opacity <= 0 || width <= 0) return;
  const half = frame.width / 2;
  const chroma = output + frame.width * frame.height + (how.y / 2) * half + how.x / 2;
  const put = (target: number, stride: number, overlay: number, clear: number, shrink: number): void => {
    const size = [patch.width / shrink, width / shrink, patch.height / shrink] as const;
    if (opacity >= 256) kernel.run.blend(target, stride, overlay, clear, ...size);
    else kernel.run.blendFaded(target, stride, overlay, clear, ...size, opacity);
  };
  put(output + how.y * frame.width + how.x, frame.width, patch.luma, patch.clear, 1);
  put(chroma, half, patch.cb, patch.clearChroma, 2);
  put(chroma + half * (frame.height / 2), half, patch.cr, patch.clearChroma, 2);
}

// The kernel has no bounds of its own: a patch that leaves the frame would write over another plane.
function assertInside(
  frame: { width: number; height: number },
  patch: { readonly height: number },
  { x, y }: Laying,
  width: number,
): void {
  const inside = x >= 0 && y >= 0 && x + width <= frame.width && y + patch.height <= frame.height;
  if (!inside || x % 2 !== 0 || y % 2 !== 0) {
    throw new TypeError(`a patch of ${width}x${patch.height} cannot lie at ${x},${y} on ${frame.width}x${frame.height}`);
  }
}
