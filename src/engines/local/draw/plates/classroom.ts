import { between, css } from "../../../../media/drawing.ts";
import { type Brush, paintBokeh, paintGlow, paintSky } from "./brush.ts";
import { paintBeam, paintPane } from "./indoors.ts";
import { darker, fillBox, fillShape, lighter, strokeLine } from "./shapes.ts";

/** A classroom: a board, tall windows with light across the floor, desks in rows. */
export function paintClassroom(brush: Brush): void {
  const { context, width, height, unit, palette } = brush;
  const floor = height * 0.62;
  paintSky(brush, floor);
  fillBox(
    brush,
    { x: 0, y: floor, wide: width, tall: height - floor },
    css(between(palette.haze, palette.near, 0.35)),
    css(palette.near),
  );
  const board = { x: width * 0.36, y: height * 0.17, wide: width * 0.52, tall: floor * 0.46 };
  fillBox(
    brush,
    { x: board.x - unit * 0.014, y: board.y - unit * 0.014, wide: board.wide + unit * 0.028, tall: board.tall + unit * 0.028 },
    css(between(palette.near, [150, 96, 52], 0.55)),
  );
  fillBox(brush, board, css(between([34, 72, 60], palette.near, 0.25)), css(between([22, 52, 46], palette.near, 0.45)));
  for (let line = 0; line < 4; line++) {
    let x = board.x + board.wide * 0.08;
    const y = board.y + board.tall * (0.2 + 0.19 * line);
    const end = board.x + board.wide * brush.random(0.45, 0.92);
    while (x < end) {
      const step = unit * brush.random(0.012, 0.045);
      strokeLine(
        brush,
        [x, y + unit * brush.random(-0.004, 0.004), x + step, y + unit * brush.random(-0.004, 0.004)],
        unit * 0.004,
        css([236, 240, 232], 0.55),
      );
      x += step + unit * 0.014;
    }
  }
  const panes = { x: width * 0.04, y: height * 0.12, wide: Math.min(width * 0.24, unit * 0.42), tall: floor * 0.66 };
  paintPane(brush, panes);
  paintBeam(brush, panes, height, 1);
  for (let row = 0; row < 4; row++) {
    const near = (row + 1) / 4;
    const y = floor + (height - floor) * (0.06 + 0.88 * near ** 1.5);
    const size = unit * (0.07 + 0.15 * near);
    const shift = row % 2 === 0 ? 0 : 0.5;
    for (let desk = -1; desk < 7; desk++) paintDesk(brush, width / 2 + (desk - 2.5 + shift) * size * 2.1, y, size, near);
  }
  context.globalAlpha = 1;
  paintGlow(brush, panes.x + unit * 0.7, floor + unit * 0.1, unit * 0.6, palette.light, 0.3);
  paintBokeh(brush, 34, [0.0015, 0.005], [0.1, 0.85], 0.6);
}

function paintDesk(brush: Brush, x: number, y: number, size: number, near: number): void {
  const { unit, palette } = brush;
  const wood = between(between(palette.haze, palette.light, 0.2), darker(palette.near, 0.1), 0.3 + 0.55 * near);
  for (const side of [-0.62, 0.62])
    strokeLine(brush, [x + side * size, y, x + side * size, y + size * 0.7], unit * 0.006, css(darker(wood, 0.5)));
  fillShape(
    brush,
    [
      [x - size * 0.62, y - size * 0.2],
      [x + size * 0.62, y - size * 0.2],
      [x + size * 0.74, y],
      [x - size * 0.74, y],
    ],
    css(lighter(between(wood, palette.light, 0.3), 0.08)),
  );
  fillBox(brush, { x: x - size * 0.74, y, wide: size * 1.48, tall: size * 0.12 }, css(wood), css(darker(wood, 0.4)));
}
