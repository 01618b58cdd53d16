import { between, css } from "../../../../media/drawing.ts";
import { type Brush, paintBokeh, paintGlow, paintSky } from "./brush.ts";
import { type Box, darker, fillBox, fillShape, lighter, paintBulb, paintSkyline, paintSteam, strokeLine } from "./shapes.ts";

/** A cafe: lights of the street behind a large window, bulbs, a counter with cups. */
export function paintCafe(brush: Brush): void {
  const { width, height, unit, palette } = brush;
  const counter = height * 0.72;
  paintSky(brush, counter);
  const window = { x: -unit * 0.02, y: height * 0.1, wide: width * 0.74, tall: counter - height * 0.1 };
  paintOutside(brush, window);
  fillBox(brush, { x: 0, y: 0, wide: width, tall: window.y }, css(darker(palette.near, 0.25)), css(palette.near));
  paintShelfWall(brush, {
    x: window.wide + unit * 0.02,
    y: height * 0.16,
    wide: width - window.wide,
    tall: counter - height * 0.16,
  });
  for (let bulb = 0; bulb < 6; bulb++)
    paintBulb(
      brush,
      width * (0.08 + 0.168 * bulb) + brush.random(-0.02, 0.02) * unit,
      height * brush.random(0.2, 0.32),
      unit * 0.017,
    );
  const wood = between(palette.near, palette.haze, 0.25);
  fillBox(
    brush,
    { x: 0, y: counter, wide: width, tall: height - counter },
    css(between(wood, palette.light, 0.35)),
    css(wood),
    css(darker(palette.near, 0.2)),
  );
  fillBox(brush, { x: 0, y: counter, wide: width, tall: unit * 0.01 }, css(lighter(between(wood, palette.light, 0.6), 0.2)));
  for (let cup = 0; cup < 3; cup++)
    paintCup(
      brush,
      width * (0.3 + 0.19 * cup) + unit * brush.random(-0.04, 0.04),
      counter + unit * 0.02,
      unit * brush.random(0.04, 0.052),
    );
}

/** A window front with a street behind it. */
function paintOutside(brush: Brush, window: Box): void {
  const { context, unit, palette } = brush;
  fillBox(
    brush,
    window,
    css(between(palette.sky[0] ?? palette.haze, palette.light, 0.15)),
    css(between(palette.haze, palette.light, 0.45)),
  );
  context.save();
  context.beginPath();
  context.rect(window.x, window.y, window.wide, window.tall);
  context.clip();
  paintSkyline(brush, window.y + window.tall, [0.2, 0.5], 0.25);
  paintGlow(brush, window.x + window.wide * 0.6, window.y + window.tall * 0.8, unit * 0.7, palette.light, 0.6);
  paintBokeh(brush, 46, [0.012, 0.05], [0.25, 0.75], 0.55);
  context.restore();
  const frame = css(darker(palette.near, 0.15));
  for (const share of [0.34, 0.67, 1])
    strokeLine(brush, [window.wide * share, window.y, window.wide * share, window.y + window.tall], unit * 0.016, frame);
  strokeLine(brush, [0, window.y, window.wide, window.y], unit * 0.016, frame);
  strokeLine(brush, [0, window.y + window.tall * 0.2, window.wide, window.y + window.tall * 0.2], unit * 0.009, frame);
}

function paintShelfWall(brush: Brush, { x, y, wide, tall }: Box): void {
  const { context, unit, palette } = brush;
  const wood = between(palette.haze, palette.near, 0.65);
  for (let row = 1; row <= 3; row++) {
    const line = y + (tall * row) / 3.6;
    for (let at = x + unit * 0.02; at < x + wide; at += unit * brush.random(0.03, 0.06)) {
      const size = unit * brush.random(0.016, 0.03);
      context.fillStyle = css(between(wood, brush.pick(palette.sparks), brush.random(0.2, 0.6)));
      context.beginPath();
      context.roundRect(at, line - size * brush.random(1.4, 2.6), size, size * 2.6, unit * 0.006);
      context.fill();
    }
    fillBox(brush, { x, y: line, wide, tall: unit * 0.014 }, css(lighter(wood, 0.15)), css(darker(wood, 0.3)));
  }
}

function paintCup(brush: Brush, x: number, foot: number, size: number): void {
  const { context, palette } = brush;
  const glaze = between(lighter(brush.pick(palette.sparks), 0.35), palette.near, 0.2);
  context.fillStyle = css(darker(palette.near, 0.3), 0.5);
  context.beginPath();
  context.ellipse(x, foot + size * 0.72, size * 1.4, size * 0.22, 0, 0, Math.PI * 2);
  context.fill();
  context.strokeStyle = css(glaze);
  context.lineWidth = size * 0.16;
  context.beginPath();
  context.arc(x + size * 0.95, foot, size * 0.36, -1.4, 1.4);
  context.stroke();
  fillShape(
    brush,
    [
      [x - size, foot - size * 0.6],
      [x + size, foot - size * 0.6],
      [x + size * 0.72, foot + size * 0.7],
      [x - size * 0.72, foot + size * 0.7],
    ],
    css(glaze),
  );
  context.fillStyle = css(lighter(glaze, 0.5));
  context.beginPath();
  context.ellipse(x, foot - size * 0.6, size, size * 0.22, 0, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = css(between([94, 56, 32], palette.near, 0.2));
  context.beginPath();
  context.ellipse(x, foot - size * 0.58, size * 0.84, size * 0.16, 0, 0, Math.PI * 2);
  context.fill();
  paintSteam(brush, x, foot - size, size * 0.9);
}
