/** A clip that is kept ready. */
export interface InstantClip {
  /** Name in `assets/instant/`. */
  readonly file: string;
  /** Name of the same clip with a mark. */
  readonly marked: string;
  readonly width: number;
  readonly height: number;
  /** Exact length in whole seconds. */
  readonly seconds: number;
}

const SIZES: readonly (readonly [number, number])[] = [
  [1280, 720],
  [720, 1280],
  [960, 960],
];

const LONGEST_SECONDS = 15;

/** Every clip: 1280x720, 720x1280 and 960x960, of 1 to 15 s each; H.264 at 24 fps, silent, a still slate. */
export const instantClips: readonly InstantClip[] = SIZES.flatMap(([width, height]) =>
  Array.from({ length: LONGEST_SECONDS }, (_, index) => ({
    file: `${width}x${height}-${index + 1}s.mp4`,
    marked: `${width}x${height}-${index + 1}s-marked.mp4`,
    width,
    height,
    seconds: index + 1,
  })),
);

/** The clip nearest to a ratio (`width:height`) and a length: the shape first, then the length. */
export function nearestClip(ratio: string, seconds: number): InstantClip {
  const [across = 16, down = 9] = ratio.split(":").map(Number);
  const shapeError = (clip: InstantClip): number => Math.abs(Math.log((clip.width * down) / (clip.height * across)));
  const [best] = [...instantClips].sort(
    (a, b) => shapeError(a) - shapeError(b) || Math.abs(a.seconds - seconds) - Math.abs(b.seconds - seconds),
  );
  if (best === undefined) throw new TypeError("there are no instant clips");
  return best;
}
