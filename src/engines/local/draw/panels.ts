import { fitPicture, type Picture } from "./picture.ts";
import { createPage, GROUND, type Page } from "../../../media/drawing.ts";

/** A part of the frame: even place and size. */
export interface Panel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Up to four panels that fill a frame, with a narrow gap: beside each other, or one above the other where the frame is upright. */
export function layPanels(width: number, height: number, count: number): readonly Panel[] {
  const gap = Math.max(2, 2 * Math.round(Math.min(width, height) / 360));
  const [columns, rows] = count === 4 ? [2, 2] : height > width ? [1, count] : [count, 1];
  const [across, down] = [spread(width, columns, gap), spread(height, rows, gap)];
  return down.flatMap(({ from: y, length: tall }) =>
    across.map(({ from: x, length: wide }): Panel => ({ x, y, width: wide, height: tall })),
  );
}

/** Paints pictures into the panels, in their order; a panel without a picture stays dark. */
export function paintPanels(width: number, height: number, panels: readonly Panel[], pictures: readonly Picture[]): Page {
  const page = createPage(width, height);
  page.context.fillStyle = GROUND.deep;
  page.context.fillRect(0, 0, width, height);
  for (const [index, panel] of panels.entries()) {
    const picture = pictures[index];
    if (picture) page.context.drawImage(fitPicture(picture, panel.width, panel.height).canvas, panel.x, panel.y);
  }
  return page;
}

// Even places and lengths; the last takes what is left.
function spread(length: number, count: number, gap: number): readonly { readonly from: number; readonly length: number }[] {
  const step = 2 * Math.floor((length + gap) / count / 2);
  return Array.from({ length: count }, (_, index) => ({
    from: step * index,
    length: index === count - 1 ? length - step * index : step - gap,
  }));
}
