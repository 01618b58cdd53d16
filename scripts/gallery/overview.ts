import { join } from "node:path";

import { loadImage } from "@napi-rs/canvas";

import { openCodec } from "../../src/media/codec.ts";
import {
  accentOf,
  columnsOf,
  createPage,
  fillRound,
  fitText,
  GROUND,
  INK,
  RADIUS,
  scrim,
  setType,
  toBlurred,
  toLetters,
  wrapText,
  type Area,
  type Page,
} from "../../src/media/drawing.ts";
import { factsOf } from "./page.ts";
import type { GalleryItem } from "./render-item.ts";

const WIDTH = 2160;
const MARGIN = 60;
const GAP = 28;
const COLUMNS = 5;
const HEAD = 170;
const WORDS = 128;

/** One sheet with a picture of each result, its title and its facts. */
export async function drawOverview(items: readonly GalleryItem[], folder: string): Promise<Page> {
  const columns = columnsOf({ x: MARGIN, width: WIDTH - 2 * MARGIN }, COLUMNS, GAP);
  const wide = Math.floor(columns[0]?.width ?? 0);
  const tall = Math.round((wide * 9) / 16);
  const rows = Math.ceil(items.length / COLUMNS);
  const page = createPage(WIDTH, HEAD + rows * (tall + WORDS + GAP) + MARGIN - GAP);
  paintHead(page, items.length);
  for (const [index, item] of items.entries()) {
    const x = Math.round(columns[index % COLUMNS]?.x ?? 0);
    const y = HEAD + Math.floor(index / COLUMNS) * (tall + WORDS + GAP);
    await paintCell(page, item, index + 1, { x, y, width: wide, height: tall }, folder);
  }
  return page;
}

function paintHead({ context, width, height }: Page, count: number): void {
  context.fillStyle = GROUND.base;
  context.fillRect(0, 0, width, height);
  toLetters("ONETAKE GALLERY OF THE LOCAL ENGINE 0123456789");
  setType(context, "brand", 1);
  context.fillStyle = INK.full;
  context.fillText("ONETAKE", MARGIN, 66);
  setType(context, "title", 1);
  context.fillText("Gallery of the local engine", MARGIN, 124);
  setType(context, "facts", 1);
  context.fillStyle = INK.soft;
  context.textAlign = "right";
  context.fillText(`${count} requests · no model, no cost`, width - MARGIN, 122);
  context.textAlign = "left";
}

async function paintCell(page: Page, item: GalleryItem, number: number, area: Area, folder: string): Promise<void> {
  const { context } = page;
  fillRound(context, { ...area, height: area.height + WORDS }, RADIUS.plaque, GROUND.raised);
  context.save();
  context.beginPath();
  context.roundRect(area.x, area.y, area.width, area.height, [RADIUS.plaque, RADIUS.plaque, 0, 0]);
  context.clip();
  const posters = item.files.filter(({ kind }) => kind === "poster");
  const pictures = posters.length > 0 ? posters : item.files.filter(({ kind }) => kind === "picture").slice(0, 4);
  for (const [index, { name }] of pictures.entries())
    await paintPicture(page, join(folder, name), partOf(area, index, pictures.length));
  if (pictures.length === 0) await paintWave(page, item, number, area, folder);
  context.restore();
  fillRound(context, { x: area.x, y: area.y + area.height, width: area.width, height: 4 }, 0, accentOf(number));
  setType(context, "numeral", 1, 34);
  context.fillStyle = accentOf(number);
  const figure = String(number).padStart(2, "0");
  context.fillText(figure, area.x + 18, area.y + area.height + 50);
  const left = area.x + 74;
  setType(context, "name", 1, 20);
  context.fillStyle = INK.full;
  for (const [index, line] of wrapText(context, toLetters(item.request.title), area.width - 92, 2).entries())
    context.fillText(line, left, area.y + area.height + 38 + index * 27);
  setType(context, "tick", 1, 15);
  context.fillStyle = INK.soft;
  context.fillText(
    fitText(context, toLetters(factsOf(item).slice(1, -2).join(" · ")), area.width - 92),
    left,
    area.y + area.height + 104,
  );
}

/** The part of an area for one of up to four pictures. */
function partOf({ x, y, width, height }: Area, index: number, count: number): Area {
  const columns = Math.min(2, count);
  const rows = count > 2 ? 2 : 1;
  const [wide, tall] = [Math.round(width / columns), Math.round(height / rows)];
  return { x: x + (index % columns) * wide, y: y + Math.floor(index / columns) * tall, width: wide, height: tall };
}

/** Shows a picture whole, over itself out of focus where its shape is another. */
async function paintPicture({ context }: Page, path: string, { x, y, width, height }: Area): Promise<void> {
  const image = await loadImage(path);
  const ground = createPage(width, height);
  const cover = Math.max(width / image.width, height / image.height);
  ground.context.drawImage(
    image,
    (width - image.width * cover) / 2,
    (height - image.height * cover) / 2,
    image.width * cover,
    image.height * cover,
  );
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.drawImage(toBlurred(ground, 18).canvas, x, y);
  context.fillStyle = scrim(0.5);
  context.fillRect(x, y, width, height);
  const whole = Math.min(width / image.width, height / image.height);
  context.drawImage(
    image,
    x + (width - image.width * whole) / 2,
    y + (height - image.height * whole) / 2,
    image.width * whole,
    image.height * whole,
  );
  context.restore();
}

async function paintWave(
  { context }: Page,
  item: GalleryItem,
  number: number,
  { x, y, width, height }: Area,
  folder: string,
): Promise<void> {
  const ground = context.createLinearGradient(x, y, x, y + height);
  ground.addColorStop(0, GROUND.line);
  ground.addColorStop(1, GROUND.deep);
  context.fillStyle = ground;
  context.fillRect(x, y, width, height);
  const [sound] = item.files;
  if (sound === undefined) return;
  const codec = await openCodec({ name: "node-av" });
  const left = (await codec.readSound(join(folder, sound.name), "audio/mpeg"))?.left ?? new Float32Array();
  const bars = 64;
  const part = Math.max(1, Math.floor(left.length / bars));
  const levels = Array.from({ length: bars }, (_, index) => {
    const slice = left.subarray(index * part, (index + 1) * part);
    return Math.sqrt(slice.reduce((sum, value) => sum + value * value, 0) / part);
  });
  const most = Math.max(...levels, 1e-6);
  const step = (width - 60) / bars;
  for (const [index, level] of levels.entries()) {
    const tall = Math.max(4, (level / most) * height * 0.6);
    fillRound(
      context,
      { x: x + 30 + index * step, y: y + (height - tall) / 2, width: step * 0.6, height: tall },
      step,
      accentOf(number),
    );
  }
}
