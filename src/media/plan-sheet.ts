import type { SheetCell } from "./contact-sheet.ts";
import { toLetters } from "./design/lettering.ts";
import { createPage } from "./design/page.ts";
import { titleSafe, type Area } from "./design/safe-area.ts";
import { SPACE } from "./design/spacing.ts";
import { LEADING, setType, TYPE } from "./design/type-scale.ts";
import { evenBelow, type Size } from "./design/unit.ts";
import type { VideoFacts } from "./media-facts.ts";
import { wrapText } from "./wrap-text.ts";

/** What a contact sheet says and shows, but for the pictures themselves. */
export interface SheetContent {
  readonly facts: Pick<VideoFacts, "width" | "height" | "seconds" | "fps">;
  /** In the order of their times. */
  readonly cells: readonly SheetCell[];
  readonly columns: number;
  readonly title: string;
  readonly subtitle: string;
  /** Its width; {@link SHEET_WIDTH} when absent. */
  readonly width?: number;
}

/** A sheet is as wide as a film of 1080p. */
export const SHEET_WIDTH = 1920;

/** Where things stand on a contact sheet, in pixels. */
export interface SheetPlan {
  readonly width: number;
  readonly height: number;
  /** The design's unit: lengths are those of a sheet of {@link SHEET_WIDTH} times this. */
  readonly u: number;
  /** The part of the width in which words and pictures stand. */
  readonly room: Pick<Area, "x" | "width">;
  /** Lines of the title. */
  readonly title: readonly string[];
  /** Upper edge of the line of time. */
  readonly timeline: number;
  /** Size of each picture; even numbers. */
  readonly picture: Size;
  /** Where each cell's picture begins. */
  readonly places: readonly { readonly x: number; readonly y: number }[];
  /** Height of the words under a picture. */
  readonly caption: number;
}

const TALLEST = 900;
const CAPTION = 122;

/** Lays a sheet out: the columns share the width, and the height follows. */
export function planSheet({ facts, cells, columns: asked, title, width = SHEET_WIDTH }: SheetContent): SheetPlan {
  const u = width / SHEET_WIDTH;
  const { x, width: room } = titleSafe({ width, height: 1080 * u });
  const columns = Math.min(asked, cells.length);
  const gap = Math.round(SPACE.gap * u);
  const wide = evenBelow((room - gap * (columns - 1)) / columns);
  // A tall clip in few columns would make a sheet that nobody can look at whole, and no picture is drawn larger than it is.
  const fitted = Math.min(wide, evenBelow(facts.width), evenBelow((TALLEST * u * facts.width) / facts.height));
  const picture = { width: fitted, height: evenBelow((fitted * facts.height) / facts.width) };
  const lines = toTitle(title, room, u);
  const timeline = x + (72 + lines.length * TYPE.title.size * LEADING) * u;
  const top = Math.round(timeline + SPACE.block * u);
  const caption = Math.round(CAPTION * u);
  const [across, down] = [picture.width + gap, picture.height + caption + gap];
  const left = Math.round((width - across * columns + gap) / 2);
  return {
    width,
    height: top + Math.ceil(cells.length / columns) * down - gap + x,
    u,
    room: { x, width: room },
    title: lines,
    timeline,
    picture,
    places: cells.map((_, index) => ({ x: left + (index % columns) * across, y: top + Math.floor(index / columns) * down })),
    caption,
  };
}

function toTitle(title: string, room: number, u: number): readonly string[] {
  const { context } = createPage(2, 2);
  toLetters("…"); // registers its font
  setType(context, "title", u);
  return wrapText(context, toLetters(title), room, 2);
}
