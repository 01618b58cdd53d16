import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { type Page, encodePng, pixelsOf } from "../../../media/drawing.ts";
import type { Still, StillFormat } from "../plan/still.ts";
import { paintStill } from "./paint-still.ts";
import { createShelf } from "./shelf.ts";
import { paintWatermark } from "./watermark.ts";

/** Draws stills one after the other into files of a folder. `tell` hears how far it is, 0 to 100, with a stage. */
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
    await writeFile(join(folder, still.file), await encode(page, still.format));
    if (still.marked === undefined) continue;
    paintWatermark(page);
    await writeFile(join(folder, still.marked), await encode(page, still.format));
  }
  tell(98, "finish");
}

/** Above this many pixels speed counts more than the last percents of size. */
const LARGE = 6e6;

/** Quality of JPEG, of 100. */
const QUALITY = 92;

async function encode(page: Page, format: StillFormat): Promise<Uint8Array> {
  const { width, height } = page;
  if (format === "jpeg") return await page.canvas.encode("jpeg", QUALITY);
  return await encodePng(pixelsOf(page), width, height, width * height > LARGE ? 1 : 3);
}
