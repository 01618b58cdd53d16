import type { Scene } from "../plan/scene.ts";

/** Where things stand on every frame of a scene, in pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** One thousand-and-eightieth of the shorter side: the unit that all sizes are made of. */
  readonly u: number;
  readonly margin: number;
  readonly isUpright: boolean;
  /** Size of the shot's number. */
  readonly number: number;
  readonly prompt: { readonly left: number; readonly width: number; readonly size: number; readonly lines: number };
  /** Baseline of the chips. */
  readonly chips: number;
  /** Upper edge of the timeline. */
  readonly timeline: number;
  /** Height of the strip with the mark and the timecode. */
  readonly top: number;
  readonly cards: readonly CardPlace[];
}

/** A card's box. */
export interface CardPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Cards that are shown at once; a film with a larger cast shows the first. */
export const MOST_CARDS = 4;

/** The layout of a scene with `cards` cards in the shot. */
export function layOut(
  { width, height, showsSound = false }: Pick<Scene, "width" | "height" | "showsSound">,
  cards: number,
): Layout {
  const u = Math.min(width, height) / 1080;
  const isUpright = height > width * 1.2;
  const margin = Math.round(54 * u);
  const left = margin + (isUpright ? 186 : 202) * u;
  const shape = isUpright ? { size: 40 * u, lines: 5 } : { size: 36 * u, lines: width > height * 1.2 ? 3 : 4 };
  const timeline = Math.round(height - 80 * u);
  const top = even(220 * u);
  const lowest = height - (isUpright ? 640 : 460) * u;
  return {
    width,
    height,
    u,
    margin,
    isUpright,
    number: (isUpright ? 100 : 112) * u,
    prompt: { left, width: width - left - margin, ...shape },
    // Bars of the sound stand between the chips and the timeline.
    chips: timeline - (showsSound ? 92 : 32) * u,
    timeline,
    top,
    cards: placeCards({ right: width - margin, from: margin + 88 * u, to: lowest, u }, Math.min(cards, MOST_CARDS)),
  };
}

/** The nearest even number of pixels. */
export function even(length: number): number {
  return 2 * Math.round(length / 2);
}

function placeCards(room: { right: number; from: number; to: number; u: number }, count: number): readonly CardPlace[] {
  const gap = 20 * room.u;
  const columns = count > 2 ? 2 : 1;
  const rows = Math.max(1, Math.ceil(count / columns));
  const tall = even(Math.min(256 * room.u, (room.to - room.from - gap * (rows - 1)) / rows));
  const wide = even(tall * 0.8);
  return Array.from({ length: count }, (_, index) => {
    // Read from left to right, the last row filled from the right edge.
    const inRow = Math.min(columns, count - Math.floor(index / columns) * columns);
    const fromRight = inRow - 1 - (index % columns);
    return {
      x: even(room.right - wide - fromRight * (wide + gap)),
      y: even(room.from + Math.floor(index / columns) * (tall + gap)),
      width: wide,
      height: tall,
    };
  });
}
