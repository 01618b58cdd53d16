import { between, css, toBlurred } from "../../../../media/drawing.ts";
import { fillRidge, paintBokeh, paintCloud, paintGlow, paintSky, toRidge, type Brush } from "./brush.ts";
import {
  darker,
  fillBox,
  fillShape,
  lighter,
  paintBirds,
  paintBulb,
  paintFigure,
  paintSkyline,
  strokeLine,
  type Point,
} from "./shapes.ts";
import { paintDisc } from "./wild.ts";

/** A roof over a city: towers in the haze, a water tank, aerials, a line of bulbs, a figure at the parapet. */
export function paintRooftop(brush: Brush): void {
  const { width, height, unit, palette } = brush;
  const edge = height * 0.76;
  const sun = { x: width * brush.random(0.25, 0.75), y: height * brush.random(0.34, 0.46) };
  paintSky(brush, edge);
  paintGlow(brush, sun.x, sun.y, unit * 1.1, palette.light, 0.7);
  paintDisc(brush, sun.x, sun.y, unit * 0.06);
  for (let cloud = 0; cloud < 8; cloud++)
    paintCloud(
      brush,
      brush.random(0, width),
      height * brush.random(0.08, 0.42),
      unit * brush.random(0.4, 1),
      between(palette.haze, palette.light, brush.random(0.3, 0.8)),
      0.26,
    );
  for (const [foot, heights, near] of [
    [0.74, [0.1, 0.3], 0.08],
    [0.76, [0.08, 0.24], 0.4],
    [0.78, [0.04, 0.15], 0.75],
  ] as const) {
    paintSkyline(brush, height * foot, heights, near);
    paintGlow(brush, sun.x, height * foot, unit * 0.6, palette.haze, 0.3);
  }
  paintBirds(brush, 7, { x: width * 0.36, y: height * 0.26 });
  const dark = darker(palette.near, 0.3);
  const pole = { x: width * 0.53, y: height * 0.5 };
  strokeLine(brush, [pole.x, pole.y - unit * 0.02, pole.x, edge], unit * 0.008, css(dark));
  paintString(brush, { x: -4, y: height * 0.46 }, pole);
  paintString(brush, pole, { x: width + 4, y: height * 0.45 });
  paintTank(brush, width * (sun.x > width / 2 ? 0.14 : 0.86), edge, unit * 0.26);
  fillBox(brush, { x: 0, y: edge, wide: width, tall: unit * 0.03 }, css(between(palette.near, palette.light, 0.3)), css(dark));
  fillBox(brush, { x: 0, y: edge + unit * 0.03, wide: width, tall: height }, css(palette.near), css(dark));
  paintFigure(brush, width * (sun.x > width / 2 ? 0.62 : 0.38), edge + unit * 0.07, unit * 0.25, darker(palette.near, 0.55));
}

function paintTank(brush: Brush, x: number, foot: number, tall: number): void {
  const { context, palette } = brush;
  const dark = css(darker(palette.near, 0.2));
  for (const leg of [-0.3, -0.1, 0.1, 0.3])
    strokeLine(brush, [x + tall * leg, foot, x + tall * leg * 0.9, foot - tall * 0.42], tall * 0.03, dark);
  strokeLine(brush, [x - tall * 0.3, foot - tall * 0.05, x + tall * 0.28, foot - tall * 0.38], tall * 0.016, dark);
  strokeLine(brush, [x + tall * 0.3, foot - tall * 0.05, x - tall * 0.28, foot - tall * 0.38], tall * 0.016, dark);
  const side = context.createLinearGradient(x - tall * 0.34, 0, x + tall * 0.34, 0);
  side.addColorStop(0, css(between(palette.near, palette.light, 0.22)));
  side.addColorStop(0.5, css(palette.near));
  side.addColorStop(1, dark);
  context.fillStyle = side;
  context.fillRect(x - tall * 0.34, foot - tall * 0.88, tall * 0.68, tall * 0.48);
  fillShape(
    brush,
    [
      [x - tall * 0.38, foot - tall * 0.87],
      [x, foot - tall * 1.08],
      [x + tall * 0.38, foot - tall * 0.87],
    ],
    dark,
  );
}

function paintString(brush: Brush, from: Point, to: Point): void {
  const { context, unit, palette } = brush;
  const sag = unit * 0.1;
  context.lineWidth = Math.max(1, unit * 0.002);
  context.strokeStyle = css(darker(palette.near, 0.3), 0.9);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.quadraticCurveTo((from.x + to.x) / 2, (from.y + to.y) / 2 + sag * 2, to.x, to.y);
  context.stroke();
  for (let at = 0.05; at < 1; at += 0.09) {
    const x = from.x + (to.x - from.x) * at;
    const y = from.y + (to.y - from.y) * at + sag * 4 * at * (1 - at);
    const warm = between(palette.light, brush.pick(palette.sparks), 0.25);
    paintGlow(brush, x, y + unit * 0.008, unit * 0.05, warm, 0.75);
    context.fillStyle = css(lighter(warm, 0.7));
    context.beginPath();
    context.arc(x, y + unit * 0.008, unit * 0.006, 0, Math.PI * 2);
    context.fill();
  }
}

/** A road to the horizon: lane marks, poles with wires, hills, and a car's lights far off. */
export function paintRoad(brush: Brush): void {
  const { width, height, unit, palette } = brush;
  const far = { x: width * brush.random(0.4, 0.6), y: height * brush.random(0.5, 0.56) };
  const sun = { x: far.x + width * brush.random(-0.16, 0.16), y: far.y - unit * brush.random(0.06, 0.16) };
  paintSky(brush, far.y);
  paintGlow(brush, sun.x, sun.y, unit * 1.1, palette.light, 0.85);
  paintDisc(brush, sun.x, sun.y, unit * 0.07);
  for (let cloud = 0; cloud < 9; cloud++)
    paintCloud(
      brush,
      brush.random(0, width),
      far.y * brush.random(0.1, 0.85),
      unit * brush.random(0.4, 1.2),
      between(palette.haze, palette.light, brush.random(0.3, 0.9)),
      0.28,
    );
  for (let layer = 0; layer < 3; layer++) {
    const colour = between(palette.haze, palette.near, 0.2 + 0.22 * layer);
    fillRidge(brush, toRidge(brush, 64, 0.45), far.y - unit * (0.03 - 0.014 * layer), unit * (0.07 - 0.02 * layer), css(colour));
  }
  const field = between(palette.haze, palette.near, 0.6);
  fillBox(
    brush,
    { x: 0, y: far.y, wide: width, tall: height - far.y },
    css(between(field, palette.light, 0.4)),
    css(field),
    css(palette.near),
  );
  paintVerge(brush, far);
  paintLane(brush, far);
  for (const side of [-1, 1] as const) paintPoles(brush, far, side);
  paintGlow(brush, far.x, far.y, unit * 0.3, palette.light, 0.5);
  for (const side of [-1, 1])
    paintGlow(brush, far.x + side * unit * 0.006, far.y + unit * 0.008, unit * 0.035, [255, 244, 214], 0.9);
  paintBirds(brush, 5, { x: width * 0.3, y: far.y * 0.45 });
}

function paintVerge(brush: Brush, far: Point): void {
  const { context, width, height, unit, palette } = brush;
  for (let blade = 0; blade < 420; blade++) {
    const depth = brush.random(0, 1) ** 1.4;
    const y = far.y + depth * (height - far.y);
    const x = brush.random(-0.05, 1.05) * width;
    const tall = unit * (0.004 + 0.035 * depth);
    context.strokeStyle = css(between(palette.near, palette.light, brush.random(0.05, 0.45)), 0.55);
    context.lineWidth = Math.max(0.8, unit * 0.0022 * (0.3 + depth));
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + tall * brush.random(-0.3, 0.5), y - tall);
    context.stroke();
  }
}

function paintLane(brush: Brush, far: Point): void {
  const { context, width, height, unit, palette } = brush;
  const half = Math.max(unit * 0.62, width * 0.34);
  const tar = between(darker(palette.near, 0.1), palette.haze, 0.16);
  const at = (side: number, depth: number): readonly [number, number] => [
    far.x + (width / 2 + side * half - far.x) * depth,
    far.y + (height - far.y) * depth,
  ];
  const fill = context.createLinearGradient(0, far.y, 0, height);
  fill.addColorStop(0, css(between(tar, palette.light, 0.5)));
  fill.addColorStop(0.35, css(tar));
  fill.addColorStop(1, css(darker(tar, 0.35)));
  fillShape(brush, [at(-1, 0), at(1, 0), at(1, 1.02), at(-1, 1.02)], fill);
  for (const side of [-0.9, 0.87])
    fillShape(
      brush,
      [at(side, 0.02), at(side + 0.02, 0.02), at(side + 0.03, 1.02), at(side, 1.02)],
      css(lighter(palette.light, 0.4), 0.6),
    );
  for (let dash = 0; dash < 9; dash++) {
    const [from, to] = [0.02 + 0.98 * (dash / 9) ** 2.2, 0.02 + 0.98 * ((dash + 0.5) / 9) ** 2.2];
    fillShape(brush, [at(-0.016, from), at(0.016, from), at(0.016, to), at(-0.016, to)], css(lighter(palette.light, 0.4), 0.8));
  }
}

function paintPoles(brush: Brush, far: Point, side: -1 | 1): void {
  const { context, width, height, unit, palette } = brush;
  const colour = css(darker(palette.near, 0.3));
  const places = [0.05, 0.1, 0.18, 0.32, 0.58].map((depth) => ({
    x: far.x + side * depth * width * 0.92,
    foot: far.y + (height - far.y) * depth * 0.7,
    tall: unit * (0.03 + 0.72 * depth),
    depth,
  }));
  for (const [index, { x, foot, tall, depth }] of places.entries()) {
    strokeLine(brush, [x, foot, x, foot - tall], unit * 0.012 * (0.15 + depth), colour);
    strokeLine(
      brush,
      [x - tall * 0.14, foot - tall * 0.92, x + tall * 0.14, foot - tall * 0.92],
      unit * 0.009 * (0.15 + depth),
      colour,
    );
    const next = places[index + 1];
    if (next === undefined) continue;
    for (const end of [-0.13, 0.13]) {
      const [fromX, fromY, toX, toY] = [
        x + tall * end,
        foot - tall * 0.92,
        next.x + next.tall * end,
        next.foot - next.tall * 0.92,
      ];
      context.strokeStyle = colour;
      context.lineWidth = Math.max(0.7, unit * 0.0016);
      context.beginPath();
      context.moveTo(fromX, fromY);
      context.quadraticCurveTo((fromX + toX) / 2, Math.max(fromY, toY) + next.tall * 0.1, toX, toY);
      context.stroke();
    }
  }
}

/** Where a point of the picture plane is seen at a depth: 0 is the vanishing point, 1 the plane. */
type Place = (x: number, y: number, depth: number) => readonly [number, number];

/** A platform: a train with lit windows along it, columns under a roof, a clock, someone who waits. */
export function paintStation(brush: Brush): void {
  const { width, height, unit, palette } = brush;
  const far = { x: width * 0.62, y: height * 0.5 };
  paintSky(brush, height * 0.7);
  paintGlow(brush, far.x, far.y, unit * 0.8, palette.light, 0.85);
  paintSkyline(brush, far.y + unit * 0.04, [0.06, 0.2], 0.2);
  const to: Place = (x, y, depth) => [far.x + (x - far.x) * depth, far.y + (y - far.y) * depth];
  const dark = darker(palette.near, 0.2);
  fillShape(
    brush,
    [to(0, height, 0.02), to(width * 1.1, height, 0.02), [width * 1.1, height], [0, height]],
    css(between(palette.haze, palette.near, 0.6)),
  );
  fillShape(
    brush,
    [to(-width * 0.2, height, 0.03), to(width * 0.44, height, 0.03), [width * 0.44, height], [-width * 0.2, height]],
    css(between(palette.near, palette.haze, 0.22)),
  );
  fillShape(
    brush,
    [to(width * 0.41, height, 0.03), to(width * 0.44, height, 0.03), [width * 0.44, height], [width * 0.41, height]],
    css(between([250, 205, 90], palette.near, 0.2)),
  );
  paintTrain(brush, to);
  fillShape(
    brush,
    [
      to(-width * 0.5, -height * 0.1, 0.05),
      to(width * 0.52, -height * 0.02, 0.05),
      [width * 0.52, -height * 0.02],
      [-width * 0.5, -height * 0.1],
    ],
    css(dark),
  );
  paintColumns(brush, to);
  paintBulb(brush, ...to(width * 0.3, height * 0.1, 0.55), unit * 0.012);
  const [x, foot] = to(width * 0.3, height * 0.92, 0.62);
  paintFigure(brush, x, foot, unit * 0.3, darker(palette.near, 0.6));
  paintGloss(brush, height * 0.8);
  paintBokeh(brush, 12, [0.008, 0.03], [0.3, 0.9], 0.3);
}

function paintColumns(brush: Brush, to: Place): void {
  const { width, height, unit, palette } = brush;
  for (let column = 0; column < 5; column++) {
    const depth = 0.12 + 0.86 * (column / 4.2) ** 1.9;
    const [x, foot] = to(width * 0.16, height * 0.96, depth);
    const [, top] = to(width * 0.16, -height * 0.02, depth);
    const wide = unit * 0.036 * depth;
    fillBox(
      brush,
      { x: x - wide / 2, y: top, wide, tall: foot - top },
      css(darker(palette.near, 0.2)),
      css(between(palette.near, palette.light, 0.16)),
    );
    paintGlow(brush, x + wide * 2, top + unit * 0.09 * depth, unit * 0.4 * depth, palette.light, 0.6);
  }
}

/** What a polished ground gives back, below `top`. */
function paintGloss(brush: Brush, top: number): void {
  const { context, width, height, unit } = brush;
  const mirror = toBlurred(brush.page, unit * 0.02);
  context.save();
  context.globalAlpha = 0.18;
  context.beginPath();
  context.rect(0, top, width, height - top);
  context.clip();
  context.translate(0, 2 * top);
  context.scale(1, -1);
  context.drawImage(mirror.canvas, 0, 0);
  context.restore();
}

function paintTrain(brush: Brush, to: Place): void {
  const { width, height, palette } = brush;
  const [top, bottom] = [height * 0.02, height * 0.9];
  const x = width * 0.98;
  const side = between(palette.near, brush.pick(palette.sparks), 0.28);
  fillShape(brush, [to(x, top, 0.05), to(x, bottom, 0.05), to(x, bottom, 1.3), to(x, top, 1.3)], css(side));
  fillShape(
    brush,
    [
      to(x, bottom - height * 0.16, 0.05),
      to(x, bottom - height * 0.13, 0.05),
      to(x, bottom - height * 0.13, 1.3),
      to(x, bottom - height * 0.16, 1.3),
    ],
    css(lighter(side, 0.5)),
  );
  for (let pane = 0; pane < 14; pane++) {
    const [from, until] = [0.06 + 1.1 * (pane / 14) ** 2, 0.06 + 1.1 * ((pane + 0.72) / 14) ** 2];
    const glass = between(palette.light, [255, 226, 170], 0.4);
    fillShape(
      brush,
      [
        to(x, top + height * 0.16, from),
        to(x, top + height * 0.46, from),
        to(x, top + height * 0.46, until),
        to(x, top + height * 0.16, until),
      ],
      css(lighter(glass, 0.25), brush.random(0.65, 0.95)),
    );
  }
}
