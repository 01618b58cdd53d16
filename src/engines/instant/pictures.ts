/** A picture that is kept ready. */
export interface InstantPicture {
  /** Name in `assets/instant/`. */
  readonly file: string;
  /** Name of the watermarked copy. */
  readonly marked: string;
  readonly width: number;
  readonly height: number;
}

const SIZES: readonly (readonly [number, number])[] = [
  [512, 288],
  [288, 512],
  [384, 384],
  [448, 336],
  [336, 448],
  [480, 320],
  [320, 480],
  [560, 240],
];

/** Every picture: one PNG for each ratio that the service names, with its watermarked copy. */
export const instantPictures: readonly InstantPicture[] = SIZES.map(([width, height]) => ({
  file: `picture-${width}x${height}.png`,
  marked: `picture-${width}x${height}-marked.png`,
  width,
  height,
}));

/** The picture whose shape is nearest to a ratio. */
export function nearestPicture(width: number, height: number): InstantPicture {
  const shapeError = (one: InstantPicture): number => Math.abs(Math.log((one.width * height) / (one.height * width)));
  const [best] = [...instantPictures].sort((a, b) => shapeError(a) - shapeError(b));
  if (best === undefined) throw new TypeError("there are no instant pictures");
  return best;
}
