import type { Page } from "../../../media/drawing.ts";
import { layOut } from "../draw/layout.ts";
import { placeMark } from "../draw/mark.ts";

/** Draws the mark of a watermarked copy into the lower right corner. */
export function paintWatermark(page: Page): void {
  const { page: mark, x, y } = placeMark(layOut(page));
  page.context.drawImage(mark.canvas, x, y);
}
