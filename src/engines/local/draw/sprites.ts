import {
  type Lettering,
  createPage,
  even,
  evenBelow,
  fillRound,
  INK,
  letteringOf,
  pixelsOf,
  setLettering,
  toLetters,
} from "../../../media/drawing.ts";
import type { Layout } from "./layout.ts";
import type { Segment } from "./timeline.ts";

/** A small picture: premultiplied RGBA of even size. */
export interface Sprite {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** The characters of a running figure, each in a cell of the same even size. */
export interface Figures {
  readonly cell: number;
  readonly glyphs: ReadonlyMap<string, Sprite>;
}

/** The figures of the timecode. */
export function drawTimecodeFigures({ u }: Layout): Figures {
  return drawFigures("0123456789:", letteringOf("clock", u), INK.full, even(20 * u), even(44 * u));
}

/** The figures of the frame counter. */
export function drawCounterFigures({ u }: Layout): Figures {
  return drawFigures("0123456789F/", letteringOf("facts", u), INK.soft, even(11.2 * u), even(26 * u));
}

/** A filled disc. */
export function drawDot(radius: number, colour: string): Sprite {
  const side = even(2 * radius + 4);
  const page = createPage(side, side);
  page.context.fillStyle = colour;
  page.context.beginPath();
  page.context.arc(side / 2, side / 2, radius, 0, Math.PI * 2);
  page.context.fill();
  return { width: side, height: side, pixels: pixelsOf(page) };
}

/** A shot's segment of the timeline, filled; laid cut, it shows how far the shot is. Its place is even. */
export function drawBar(segment: Segment, accent: string): Sprite & { readonly x: number; readonly y: number } {
  const x = evenBelow(segment.x);
  const y = evenBelow(segment.y);
  const width = Math.ceil((segment.x - x + segment.width) / 2) * 2;
  const height = Math.ceil((segment.y - y + segment.height) / 2) * 2;
  const page = createPage(width, height);
  fillRound(page.context, { ...segment, x: segment.x - x, y: segment.y - y }, segment.height / 2, accent);
  return { x, y, width, height, pixels: pixelsOf(page) };
}

function drawFigures(characters: string, lettering: Lettering, colour: string, cell: number, height: number): Figures {
  const draw = (character: string): Sprite => {
    const page = createPage(cell, height);
    setLettering(page.context, lettering);
    page.context.fillStyle = colour;
    page.context.textAlign = "center";
    page.context.fillText(character, cell / 2, height * 0.77);
    return { width: cell, height, pixels: pixelsOf(page) };
  };
  toLetters(characters);
  return { cell, glyphs: new Map(Array.from(characters, (character) => [character, draw(character)])) };
}
