import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { type Page, encodePng, pixelsOf } from "../../../media/drawing.ts";
import type { Still } from "../plan/still.ts";
import { paintStill } from "./paint-still.ts";
import { createShelf } from "./shelf.ts";
import { paintWatermark } from "./watermark.ts";

/** Draws stills one after the other into PNG files of a folder. `tell` hears how far it is, 0 to 100, with a stage. */
export async function renderStills(
  stills: readonly Still[],
  folder: string,
  tell: (percent: number, stage: string) => void,
): Promise<void> {
  tell(1, "prepare");
  const shelf = createShelf();
  for (const [index, still] of stills.entries()) {
    tell(2 + (96 * index) / stills.length, "pictures");
    const page = await paintStill(still, shelf);
    await write(page, join(folder, still.file));
    if (still.marked === undefined) continue;
    paintWatermark(page);
    await write(page, join(folder, still.marked));
  }
  tell(98, "finish");
}

/** Above this many pixels speed counts more than the last percents of size. */
const LARGE = 6e6;

async function write(page: Page, path: string): Promise<void> {
  const { width, height } = page;
  await writeFile(path, await encodePng(pixelsOf(page), width, height, width * height > LARGE ? 1 : 3));
}
