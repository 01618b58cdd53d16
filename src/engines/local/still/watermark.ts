import {
  accentOf,
  fillRound,
  INK,
  PLAQUE,
  scrim,
  setType,
  SPACE,
  toLetters,
  TYPE,
  unitOf,
  type Page,
} from "../../../media/drawing.ts";

/** So that the mark is read on the smallest picture too. */
const SMALLEST = 0.5;

/** Draws the mark of a watermarked copy into the lower right corner. */
export function paintWatermark({ context, width, height }: Page): void {
  const u = Math.max(SMALLEST, unitOf({ width, height }));
  const size = TYPE.label.size * u;
  const text = toLetters("ONETAKE PREVIEW");
  setType(context, "label", u);
  const wide = context.measureText(text).width + size * 2.5;
  const tall = size * 1.8;
  const [x, y] = [width - wide - SPACE.block * u, height - tall - SPACE.close * u];
  fillRound(context, { x, y, width: wide, height: tall }, tall / 2, scrim(PLAQUE.normal));
  fillRound(
    context,
    { x: x + size * 0.65, y: y + tall / 2 - size * 0.3, width: size * 0.6, height: size * 0.6 },
    size,
    accentOf(1),
  );
  context.fillStyle = INK.strong;
  context.fillText(text, x + size * 1.6, y + tall / 2 + size * 0.36);
}
