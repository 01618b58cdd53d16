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
  [640, 360],
  [360, 640],
  [480, 480],
];

const LONGEST_SECONDS = 15;

/** Every clip: 640x360, 360x640 and 480x480, of 1 to 15 s each; H.264 at 24 fps, silent, a still slate. */
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
