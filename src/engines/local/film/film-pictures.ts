import { writeFile } from "node:fs/promises";

import {
  drawSheet,
  even,
  pageOfRgba,
  planSheet,
  rgbaOfYuv,
  rgbaOfYuv444,
  shapeOf,
  SHEET_WIDTH,
  unitOf,
  type Page,
  type SheetContent,
} from "../../../media/drawing.ts";
import { planCells, type FilmCell } from "../plan/plan-pictures.ts";
import type { Scene } from "../plan/scene.ts";
import type { FilmFiles } from "../render-work.ts";
import { slateOpacity } from "./paint-frame.ts";
import type { PreparedFilm } from "./prepare-film.ts";
import { richnessOf } from "./richness.ts";

/** Keeps of a film's frames what its poster and its contact sheet are drawn from. */
export interface FilmPictures {
  /** Looks at each frame in turn, after it is painted and before a mark is laid on it. */
  see(index: number): void;
  /** Draws the pictures that are asked for. */
  write(): Promise<void>;
}

/** A sheet grows with its film, between this share of its full width and all of it. */
const SMALLEST = 0.75;

/** Quality of the JPEG files, of 100. */
const QUALITY = 90;

/**
 * Poster and contact sheet of a film, from the very frames that are encoded. The poster is the frame of the sheet that shows most, among
 * those on which the slate is whole.
 */
export function keepPictures(
  { scene, compositor }: PreparedFilm,
  { poster, sheet }: Pick<FilmFiles, "poster" | "sheet">,
): FilmPictures {
  const cells = planCells(scene);
  const frames = cells.map(({ frame }) => frame);
  const content = toContent(scene, cells);
  const plan = planSheet(content);
  const shrink = compositor.shrinker(plan.picture);
  const settled = settledFrames(scene, frames);
  const small: Uint8Array[] = [];
  let best: { readonly richness: number; readonly yuv: Uint8Array } | undefined;
  return {
    see: (index) => {
      if (sheet !== undefined && frames.includes(index)) small.push(shrink());
      if (poster === undefined || !settled.has(index)) return;
      const yuv = compositor.frame();
      const richness = richnessOf(yuv, scene) * weightOf(scene, index);
      if (best === undefined || richness > best.richness) best = { richness, yuv: yuv.slice() };
    },
    write: async () => {
      if (poster !== undefined && best) await write(poster, pageOfRgba(rgbaOfYuv(best.yuv, scene), scene));
      const pictures = small.map((yuv) => rgbaOfYuv444(yuv, plan.picture));
      if (sheet !== undefined) await write(sheet, drawSheet(content, plan, pictures));
    },
  };
}

function toContent(scene: Scene, cells: readonly FilmCell[]): SheetContent {
  const { width, height, frames, framesPerSecond, label, shots } = scene;
  const seconds = frames / framesPerSecond;
  return {
    facts: { width, height, seconds, fps: framesPerSecond },
    cells: cells.map(({ frame, shot, label: said }) => ({ at: frame / framesPerSecond, shot, label: said })),
    columns: columnsOf(scene),
    width: even(SHEET_WIDTH * Math.min(1, Math.max(SMALLEST, unitOf(scene)))),
    title: shots.map(({ text }) => text).join("  /  "),
    subtitle: [label, `${seconds.toFixed(2)} s`].join(" · "),
  };
}

/** A row is a shot, or two where the pictures are narrow. */
function columnsOf({ width, height, shots }: Scene): number {
  const shape = shapeOf({ width, height });
  return shape === "upright" || (shape === "square" && shots.length > 1) ? 6 : 3;
}

/** The frames among these on which the slate is whole; where it never is, those on which it is strongest. */
function settledFrames(scene: Scene, frames: readonly number[]): ReadonlySet<number> {
  const most = Math.max(...frames.map((frame) => slateOpacity(scene, frame)));
  return new Set(frames.filter((frame) => slateOpacity(scene, frame) === most));
}

/** A picture that was given says more of a film than a plate does. */
function weightOf({ shots }: Scene, index: number): number {
  return shots.find(({ end }) => index < end)?.background.kind === "plate" ? 1 : 1.4;
}

async function write(path: string, { canvas }: Page): Promise<void> {
  await writeFile(path, await canvas.encode("jpeg", QUALITY));
}
