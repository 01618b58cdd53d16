import type { ContactSheetOrder } from "./ports.ts";
import type { Take } from "./take.ts";

/**
 * The frames that show a take best: of each shot its beginning, middle and end, seen just inside the cut; the first and the last cell
 * are the very first and last frame. Shots share the measured length in the proportion of what was asked.
 */
export function contactSheetOrder(take: Take, video: string, out: string): ContactSheetOrder {
  const shots = take.request?.shots ?? [];
  const { seconds, fps } = take.video ?? { seconds: 0, fps: 24 };
  const asked = shots.reduce((sum, shot) => sum + shot, 0);
  let start = 0;
  const cells = shots.flatMap((shot, index) => {
    const length = (shot / asked) * seconds;
    const from = start;
    start += length;
    return MOMENTS.map(({ part, label }) => ({ at: round(from + part * length), label, shot: index + 1 }));
  });
  const last = cells.length - 1;
  return {
    video,
    out,
    title: take.title,
    columns: MOMENTS.length,
    cells: cells.map((cell, index) => atEdge(cell, index, last, seconds, fps)),
  };
}

const MOMENTS = [
  { part: 0.06, label: "Begins" },
  { part: 0.5, label: "Middle" },
  { part: 0.94, label: "Ends" },
] as const;

type Cell = ContactSheetOrder["cells"][number];

function atEdge(cell: Cell, index: number, last: number, seconds: number, fps: number): Cell {
  if (index === 0) return { ...cell, at: 0, label: "First frame" };
  // Half a frame before the end is safely within the last frame.
  return index === last ? { ...cell, at: round(Math.max(0, seconds - 0.5 / fps)), label: "Last frame" } : cell;
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
