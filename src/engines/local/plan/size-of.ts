import { keepsSize, outputSize, type PixelSize } from "../../../contract/index.ts";
import type { RoleRequest } from "../../index.ts";

/** Shapes beyond three to one are cropped to it: nothing could be read on them. */
const WIDEST = 3;
const SHORTEST_SIDE = 240;
const MOST_PIXELS = 3840 * 2160 * 1.05;

/** The size of the result: that of the clip that is worked on where the kind of work keeps it, else by resolution and ratio. */
export function sizeOf({ kind, resolution, ratio, videos }: RoleRequest): PixelSize {
  const base = videos.find(({ use }) => use === "base")?.file;
  const own = base && { width: toEven(base.width), height: toEven(base.height) };
  if (own && keepsSize(kind) && isDrawable(own)) return own;
  const [across = 16, down = 9] = ratio.split(":").map(Number);
  const shape = Math.min(WIDEST, Math.max(1 / WIDEST, across / down));
  return outputSize(resolution, shape === across / down ? ratio : `${Math.round(shape * 3000)}:3000`);
}

function isDrawable({ width, height }: PixelSize): boolean {
  const shape = width / height;
  return Math.min(width, height) >= SHORTEST_SIDE && width * height <= MOST_PIXELS && shape <= WIDEST && shape >= 1 / WIDEST;
}

function toEven(side: number): number {
  return 2 * Math.round(side / 2);
}
