/** A size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The unit `u` of a picture: one thousand-and-eightieth of its shorter side. Every length of the design is written in it. */
export function unitOf({ width, height }: Size): number {
  return Math.min(width, height) / 1080;
}

/** The nearest even number of pixels: parts of a film stand at even places, as its colours are halved. */
export function even(length: number): number {
  return 2 * Math.round(length / 2);
}

/** The even number of pixels at or below a length. */
export function evenBelow(length: number): number {
  return 2 * Math.floor(length / 2);
}

/** A picture's shape: beyond six to five either way it is wide or upright. */
export type Shape = "wide" | "square" | "upright";

/** The shape of a size. */
export function shapeOf({ width, height }: Size): Shape {
  if (width > height * 1.2) return "wide";
  return height > width * 1.2 ? "upright" : "square";
}
