import { createCanvas, loadImage, type Canvas, type Image } from "@napi-rs/canvas";

import { createPage, scrim, toBlurred, type Page } from "../../../media/drawing.ts";

/** A decoded picture. */
export interface Picture {
  readonly image: Image | Canvas;
  readonly width: number;
  readonly height: number;
}

/** Reads a local picture that was probed before. Its orientation mark is honoured. */
export async function loadPicture(path: string): Promise<Picture> {
  const image = await loadImage(path);
  return { image, width: image.width, height: image.height };
}

/** Shapes that differ less than this are cropped to fit; others are shown whole. */
const CROPPED = 1.38;

/**
 * The picture on a page of the film's size. One of nearly the same shape fills it; another is shown whole, over itself out of focus.
 */
export function fitPicture(picture: Picture, width: number, height: number): Page {
  const shape = (picture.width * height) / (picture.height * width);
  const page = createPage(width, height);
  if (Math.max(shape, 1 / shape) < CROPPED) {
    cover(page, picture);
    return page;
  }
  const ground = createPage(width, height);
  cover(ground, picture);
  const soft = toBlurred(ground, Math.min(width, height) / 26);
  page.context.drawImage(soft.canvas, 0, 0);
  page.context.fillStyle = scrim(0.46);
  page.context.fillRect(0, 0, width, height);
  showWhole(page, picture);
  return page;
}

/**
 * The page made smaller by `factor`, with its mirror image around it: what a camera that pulls back from the page comes to see.
 */
export function widen(page: Page, factor: number): Page {
  const { width, height } = page;
  const inner = { width: width / factor, height: height / factor };
  const left = (width - inner.width) / 2;
  const top = (height - inner.height) / 2;
  const around = createPage(width, height);
  for (const column of [-1, 0, 1]) {
    for (const row of [-1, 0, 1]) {
      around.context.save();
      around.context.translate(left + inner.width * (column + 0.5), top + inner.height * (row + 0.5));
      around.context.scale(column === 0 ? 1 : -1, row === 0 ? 1 : -1);
      around.context.drawImage(page.canvas, -inner.width / 2 - 0.5, -inner.height / 2 - 0.5, inner.width + 1, inner.height + 1);
      around.context.restore();
    }
  }
  const wide = toBlurred(around, Math.min(width, height) / 90);
  wide.context.drawImage(featherEdges(page, inner, Math.min(left, top) * 0.5), left, top);
  return wide;
}

/** Fills the page with the picture; what stands over on two sides is cut. */
export function cover({ context, width, height }: Page, picture: Picture): void {
  const scale = Math.max(width / picture.width, height / picture.height);
  const across = picture.width * scale;
  const down = picture.height * scale;
  context.drawImage(picture.image, (width - across) / 2, (height - down) / 2, across, down);
}

function showWhole({ context, width, height }: Page, picture: Picture): void {
  const scale = Math.min(width / picture.width, height / picture.height);
  const across = Math.round(picture.width * scale);
  const down = Math.round(picture.height * scale);
  context.save();
  context.shadowColor = scrim(0.62);
  context.shadowBlur = Math.min(width, height) * 0.03;
  context.drawImage(picture.image, Math.round((width - across) / 2), Math.round((height - down) / 2), across, down);
  context.restore();
}

// The page at the inner size, fading out over `feather` pixels at its edges so that no line shows where it meets its mirror image.
function featherEdges(page: Page, inner: { width: number; height: number }, feather: number): Canvas {
  const canvas = createCanvas(Math.ceil(inner.width), Math.ceil(inner.height));
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(page.canvas, 0, 0, inner.width, inner.height);
  context.globalCompositeOperation = "destination-out";
  for (const [x, y, toX, toY] of [
    [0, 0, feather, 0],
    [inner.width, 0, inner.width - feather, 0],
    [0, 0, 0, feather],
    [0, inner.height, 0, inner.height - feather],
  ] as const) {
    const gradient = context.createLinearGradient(x, y, toX, toY);
    gradient.addColorStop(0, "rgba(0,0,0,1)");
    gradient.addColorStop(1, "rgba(0,0,0,0)");
    context.fillStyle = gradient;
    context.fillRect(0, 0, inner.width, inner.height);
  }
  return canvas;
}
