import { between, css, type Colour } from "../../../../media/drawing.ts";
import { fillRidge, paintBokeh, paintCloud, paintGlow, paintSky, toRidge, type Brush } from "./brush.ts";
import { darker, fillBox, fillShape, lighter, paintBirds, paintFir, strokeLine, type Point } from "./shapes.ts";
import { paintDisc } from "./wild.ts";

/** A temple on a hill: curved roofs over each other, a flight of steps, lanterns, mist between the ridges. */
export function paintTemple(brush: Brush): void {
  const { width, height, unit, palette } = brush;
  const sun = { x: width * brush.random(0.24, 0.76), y: height * brush.random(0.24, 0.36) };
  paintSky(brush, height * 0.72);
  paintGlow(brush, sun.x, sun.y, unit * 1.05, palette.light, 0.8);
  paintDisc(brush, sun.x, sun.y, unit * 0.1);
  for (let layer = 0; layer < 3; layer++) {
    const colour = between(palette.haze, palette.near, 0.12 + 0.16 * layer);
    fillRidge(brush, toRidge(brush, 128, 0.55), height * (0.52 + 0.07 * layer), unit * 0.14, css(colour));
    paintMist(brush, height * (0.6 + 0.07 * layer));
  }
  paintBirds(brush, 6, { x: width - sun.x, y: height * 0.24 });
  const middle = width * brush.random(0.42, 0.58);
  const foot = height * 0.76;
  for (const side of [-1, 1]) paintHall(brush, { x: middle + side * unit * 0.5, y: foot + unit * 0.02 }, unit * 0.2, 1, 0.62);
  paintMist(brush, foot - unit * 0.03);
  paintHall(brush, { x: middle, y: foot }, unit * 0.26, 3, 0.86);
  fillRidge(brush, toRidge(brush, 32, 0.4), foot + unit * 0.03, unit * 0.02, css(between(palette.near, palette.haze, 0.1)));
  paintSteps(brush, middle, foot + unit * 0.02);
  for (const side of [-1, 1]) {
    for (let tree = 0; tree < 4; tree++)
      paintFir(
        brush,
        middle + side * unit * brush.random(0.42, 1),
        height * brush.random(0.94, 1.08),
        unit * brush.random(0.26, 0.46),
        darker(palette.near, 0.25),
      );
    for (let lantern = 0; lantern < 3; lantern++)
      paintStoneLamp(
        brush,
        middle + side * unit * (0.13 + 0.1 * lantern),
        foot + unit * (0.07 + 0.075 * lantern),
        unit * (0.05 + 0.022 * lantern),
      );
  }
  paintBokeh(brush, 30, [0.002, 0.007], [0.3, 0.98], 0.6);
}

function paintMist(brush: Brush, y: number): void {
  const { width, unit, palette } = brush;
  for (let cloud = 0; cloud < 5; cloud++)
    paintCloud(
      brush,
      brush.random(0, width),
      y + unit * brush.random(-0.02, 0.03),
      unit * brush.random(0.7, 1.3),
      lighter(palette.haze, 0.25),
      0.2,
    );
}

/** Roofs over each other, each smaller than the one below. */
function paintHall(brush: Brush, { x, y }: Point, half: number, floors: number, near: number): void {
  const { context, palette } = brush;
  const wall = between(between(palette.haze, [150, 60, 46], 0.45), palette.near, near * 0.62);
  const roof = between(palette.haze, darker(palette.near, 0.2), near);
  let foot = y;
  for (let floor = 0; floor < floors; floor++) {
    const wide = half * (1 - 0.22 * floor);
    const tall = half * (0.44 - 0.05 * floor);
    fillBox(brush, { x: x - wide * 0.72, y: foot - tall, wide: wide * 1.44, tall }, css(darker(wall, 0.25)), css(wall));
    for (let post = -3; post <= 3; post++)
      fillBox(
        brush,
        { x: x + post * wide * 0.22 - wide * 0.02, y: foot - tall, wide: wide * 0.04, tall },
        css(darker(wall, 0.5)),
      );
    for (const door of [-2, -1, 0, 1]) {
      context.fillStyle = css(lighter(between(palette.light, [255, 190, 96], 0.5), 0.15), 0.85);
      context.fillRect(x + (door + 0.28) * wide * 0.22, foot - tall * 0.72, wide * 0.1, tall * 0.6);
    }
    paintGlow(brush, x, foot - tall * 0.4, wide * 0.9, between(palette.light, [255, 170, 80], 0.5), 0.28);
    paintRoof(brush, { x, y: foot - tall }, wide, half * 0.34, roof);
    foot -= tall + half * 0.2;
  }
  strokeLine(brush, [x, foot + half * 0.02, x, foot - half * 0.3], half * 0.035, css(roof));
}

function paintRoof(brush: Brush, { x, y }: Point, half: number, tall: number, colour: Colour): void {
  const { context, palette } = brush;
  const path = (): void => {
    context.beginPath();
    context.moveTo(x - half * 1.28, y - tall * 0.3);
    context.quadraticCurveTo(x - half * 0.62, y - tall * 0.12, x - half * 0.4, y - tall);
    context.lineTo(x + half * 0.4, y - tall);
    context.quadraticCurveTo(x + half * 0.62, y - tall * 0.12, x + half * 1.28, y - tall * 0.3);
    context.quadraticCurveTo(x + half * 0.9, y + tall * 0.14, x + half * 0.6, y + tall * 0.1);
    context.lineTo(x - half * 0.6, y + tall * 0.1);
    context.quadraticCurveTo(x - half * 0.9, y + tall * 0.14, x - half * 1.28, y - tall * 0.3);
    context.closePath();
  };
  path();
  context.fillStyle = css(colour);
  context.fill();
  context.save();
  path();
  context.clip();
  for (let line = -7; line <= 7; line++)
    strokeLine(
      brush,
      [x + line * half * 0.058, y - tall, x + line * half * 0.17, y + tall * 0.2],
      half * 0.012,
      css(lighter(colour, 0.25), 0.4),
    );
  context.restore();
  strokeLine(
    brush,
    [x - half * 0.42, y - tall, x + half * 0.42, y - tall],
    half * 0.05,
    css(between(colour, palette.light, 0.3)),
  );
}

function paintSteps(brush: Brush, middle: number, top: number): void {
  const { height, unit, palette } = brush;
  const count = 16;
  for (let step = 0; step < count; step++) {
    const share = (step / count) ** 1.25;
    const next = ((step + 1) / count) ** 1.25;
    const y = top + (height - top) * share;
    const half = unit * (0.085 + 0.3 * share);
    const stone = between(palette.haze, palette.near, 0.34 + 0.4 * share);
    fillBox(
      brush,
      { x: middle - half, y, wide: half * 2, tall: (height - top) * (next - share) + 1 },
      css(between(stone, palette.light, 0.35)),
      css(darker(stone, 0.35)),
    );
  }
}

function paintStoneLamp(brush: Brush, x: number, foot: number, size: number): void {
  const { palette } = brush;
  const stone = css(darker(palette.near, 0.1));
  fillBox(brush, { x: x - size * 0.12, y: foot - size, wide: size * 0.24, tall: size }, stone);
  paintGlow(brush, x, foot - size * 1.2, size * 1.9, between(palette.light, [255, 170, 80], 0.6), 0.8);
  fillBox(
    brush,
    { x: x - size * 0.22, y: foot - size * 1.4, wide: size * 0.44, tall: size * 0.4 },
    css(lighter(between(palette.light, [255, 190, 96], 0.5), 0.4)),
  );
  fillShape(
    brush,
    [
      [x - size * 0.42, foot - size * 1.38],
      [x, foot - size * 1.72],
      [x + size * 0.42, foot - size * 1.38],
    ],
    stone,
  );
}

/** A castle on a rock over a valley, banners on its towers. */
export function paintCastle(brush: Brush): void {
  const { width, height, unit, palette } = brush;
  const sun = { x: width * brush.random(0.2, 0.8), y: height * brush.random(0.26, 0.4) };
  paintSky(brush, height * 0.74);
  paintGlow(brush, sun.x, sun.y, unit * 1.1, palette.light, 0.85);
  paintDisc(brush, sun.x, sun.y, unit * 0.06);
  for (let cloud = 0; cloud < 9; cloud++)
    paintCloud(
      brush,
      brush.random(0, width),
      height * brush.random(0.08, 0.5),
      unit * brush.random(0.4, 1),
      between(palette.haze, palette.light, brush.random(0.2, 0.8)),
      0.28,
    );
  for (let layer = 0; layer < 2; layer++)
    fillRidge(
      brush,
      toRidge(brush, 128, 0.52),
      height * (0.58 + 0.08 * layer),
      unit * 0.12,
      css(between(palette.haze, palette.near, 0.16 + 0.18 * layer)),
    );
  paintMist(brush, height * 0.68);
  const middle = width * (sun.x > width / 2 ? 0.36 : 0.64);
  const foot = height * 0.66;
  paintRock(brush, middle, foot);
  const towers = [
    [-0.34, 0.22, 0.075],
    [0.33, 0.25, 0.08],
    [-0.16, 0.32, 0.08],
    [0.15, 0.29, 0.07],
    [0, 0.39, 0.09],
  ] as const;
  for (const [shift, tall, wide] of towers)
    paintKeep(brush, { x: middle + shift * unit, y: foot + unit * 0.02 }, unit * tall * brush.random(0.85, 1.1), unit * wide);
  fillBox(
    brush,
    { x: middle - unit * 0.36, y: foot - unit * 0.11, wide: unit * 0.72, tall: unit * 0.14 },
    css(between(palette.near, palette.haze, 0.24)),
    css(palette.near),
  );
  for (let tooth = 0; tooth < 18; tooth++)
    fillBox(
      brush,
      { x: middle + unit * (-0.36 + 0.04 * tooth), y: foot - unit * 0.132, wide: unit * 0.022, tall: unit * 0.026 },
      css(between(palette.near, palette.haze, 0.24)),
    );
  paintMist(brush, foot + unit * 0.16);
  fillRidge(brush, toRidge(brush, 64, 0.5), height * 0.88, unit * 0.06, css(darker(palette.near, 0.1)));
  for (let tree = 0; tree < 30; tree++)
    paintFir(
      brush,
      brush.random(0, width),
      height * brush.random(0.92, 1.06),
      unit * brush.random(0.09, 0.24),
      darker(palette.near, brush.random(0.15, 0.4)),
    );
  paintBirds(brush, 8, { x: sun.x, y: height * 0.3 });
}

function paintRock(brush: Brush, middle: number, top: number): void {
  const { height, unit, palette } = brush;
  const points: (readonly [number, number])[] = [];
  // Flat where the walls stand, steep beside them.
  for (let step = 0; step <= 24; step++) {
    const at = (step / 24 - 0.5) * 2;
    const fall = Math.max(0, Math.abs(at) - 0.42) / 0.58;
    const y = top + (height - top) * fall ** 0.6 + unit * brush.random(-0.012, 0.012) * (fall > 0 ? 1 : 0.3);
    points.push([middle + at * unit * 0.92, y]);
  }
  const fill = brush.context.createLinearGradient(0, top, 0, height * 0.95);
  fill.addColorStop(0, css(between(palette.near, palette.haze, 0.22)));
  fill.addColorStop(1, css(palette.near));
  fillShape(brush, [[middle - unit * 0.92, height], ...points, [middle + unit * 0.92, height]], fill);
}

function paintKeep(brush: Brush, { x, y }: Point, tall: number, wide: number): void {
  const { context, palette } = brush;
  const wall = between(palette.near, palette.haze, 0.2);
  const side = context.createLinearGradient(x - wide / 2, 0, x + wide / 2, 0);
  side.addColorStop(0, css(between(wall, palette.light, 0.25)));
  side.addColorStop(1, css(darker(wall, 0.25)));
  context.fillStyle = side;
  context.fillRect(x - wide / 2, y - tall, wide, tall);
  context.fillRect(x - wide * 0.6, y - tall, wide * 1.2, wide * 0.3);
  fillShape(
    brush,
    [
      [x - wide * 0.68, y - tall],
      [x, y - tall - wide * 1.5],
      [x + wide * 0.68, y - tall],
    ],
    css(darker(palette.near, 0.25)),
  );
  strokeLine(brush, [x, y - tall - wide * 1.4, x, y - tall - wide * 2.2], wide * 0.04, css(darker(palette.near, 0.3)));
  fillShape(
    brush,
    [
      [x, y - tall - wide * 2.2],
      [x + wide * 0.7, y - tall - wide * 2],
      [x, y - tall - wide * 1.8],
    ],
    css(brush.pick(palette.sparks), 0.9),
  );
  for (let slit = 0; slit < 3; slit++) {
    context.fillStyle = css(lighter(palette.light, 0.2), brush.random(0.4, 0.9));
    context.fillRect(x - wide * 0.06 + brush.random(-0.2, 0.2) * wide, y - tall * (0.85 - 0.22 * slit), wide * 0.11, wide * 0.3);
  }
}
