import { type Colour, between, css, toBlurred } from "../../../../media/drawing.ts";
import { paintBokeh, paintGlow, paintSky, type Brush } from "./brush.ts";

/** A street in the rain toward its vanishing point: facades with lit windows, signs, strings of lanterns, a wet ground. */
export function paintStreet(brush: Brush): void {
  const { context, width, height, unit, palette } = brush;
  const far = { x: width * brush.random(0.38, 0.62), y: height * brush.random(0.5, 0.58) };
  paintSky(brush, far.y);
  paintGlow(brush, far.x, far.y, unit * 0.75, palette.light, 0.75);
  for (let depth = 0; depth < 6; depth++) {
    const near = (depth + brush.random(0, 0.5)) / 6;
    for (const side of [-1, 1] as const) paintFacade(brush, far, side, near);
    context.fillStyle = css(palette.haze, 0.1);
    context.fillRect(0, 0, width, far.y);
  }
  paintGlow(brush, far.x, far.y - unit * 0.04, unit * 0.34, palette.light, 0.85);
  paintLanterns(brush, far);
  paintWetGround(brush, far.y);
  if (brush.isWet) paintRain(brush);
  paintBokeh(brush, 16, [0.012, 0.05], [0.3, 0.98], 0.3);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function paintFacade(brush: Brush, far: Point, side: -1 | 1, near: number): void {
  const { context, width, unit, palette } = brush;
  const reach = side < 0 ? far.x : width - far.x;
  const inner = far.x + side * reach * (0.08 + 0.72 * near ** 1.5);
  const outer = far.x + side * reach * (0.3 + 0.95 * near);
  const top = far.y - unit * (0.14 + 0.5 * near) * brush.random(0.75, 1.3);
  const bottom = far.y + unit * 0.5 * near ** 2 + unit * 0.01;
  const left = Math.min(inner, outer);
  const span = Math.abs(outer - inner) + unit * 0.02;
  const wall = between(between(palette.haze, palette.near, 0.25), palette.near, Math.sqrt(near));
  const gradient = context.createLinearGradient(0, top, 0, bottom);
  gradient.addColorStop(0, css(wall));
  gradient.addColorStop(1, css(between(wall, palette.light, 0.22 * (1 - near))));
  context.fillStyle = gradient;
  context.fillRect(left, top, span, bottom - top);
  paintWindows(brush, { left, top, span, bottom }, near);
  paintSign(brush, inner, top + (far.y - top) * brush.random(0.2, 0.55), near, side);
}

function paintWindows(brush: Brush, wall: { left: number; top: number; span: number; bottom: number }, near: number): void {
  const { context, unit, palette } = brush;
  const size = unit * (0.007 + 0.017 * near);
  const lit = brush.random(0.14, 0.4);
  for (let y = wall.top + size * 1.6; y < wall.bottom - size * 3.4; y += size * 2.5) {
    for (let x = wall.left + size; x < wall.left + wall.span - size * 1.4; x += size * 2) {
      const isLit = brush.random(0, 1) < lit;
      const colour = isLit ? between(palette.light, brush.pick(palette.sparks), brush.random(0, 0.5)) : palette.near;
      context.fillStyle = css(colour, isLit ? brush.random(0.3, 0.85) : 0.35);
      context.fillRect(x, y, size, size * 1.45);
    }
  }
}

function paintSign(brush: Brush, x: number, y: number, near: number, side: -1 | 1): void {
  const { context, unit, palette } = brush;
  const colour = brush.pick(palette.sparks);
  const tall = unit * (0.05 + 0.16 * near) * brush.random(0.7, 1.2);
  const wide = tall * brush.random(0.2, 0.34);
  const left = side < 0 ? x : x - wide;
  paintGlow(brush, left + wide / 2, y + tall / 2, tall * 1.3, colour, 0.55);
  context.fillStyle = css(between(palette.near, colour, 0.25), 0.95);
  context.beginPath();
  context.roundRect(left, y, wide, tall, wide * 0.18);
  context.fill();
  context.strokeStyle = css(colour);
  context.lineWidth = Math.max(1, wide * 0.07);
  context.stroke();
  const marks = Math.max(2, Math.round(tall / wide));
  for (let mark = 0; mark < marks; mark++)
    paintMark(brush, left + wide / 2, y + (tall * (mark + 0.5)) / marks, wide * 0.26, colour);
}

// A figure of strokes that reads as lettering from afar.
function paintMark(brush: Brush, x: number, y: number, size: number, colour: Colour): void {
  const { context } = brush;
  context.strokeStyle = css(between(colour, [255, 255, 255], 0.55));
  context.lineWidth = Math.max(1, size * 0.24);
  context.lineCap = "round";
  for (let stroke = 0; stroke < 4; stroke++) {
    const isLevel = brush.random(0, 1) < 0.6;
    const offset = brush.random(-size, size) * 0.9;
    context.beginPath();
    context.moveTo(x + (isLevel ? -size : offset), y + (isLevel ? offset : -size));
    context.lineTo(x + (isLevel ? size : offset), y + (isLevel ? offset : size));
    context.stroke();
  }
}

function paintLanterns(brush: Brush, far: Point): void {
  const { context, width, unit, palette } = brush;
  for (let string = 0; string < 3; string++) {
    const near = 0.35 + string * 0.32;
    const y = far.y - unit * (0.12 + 0.26 * near);
    const from = far.x - far.x * near;
    const to = far.x + (width - far.x) * near;
    const sag = unit * 0.09 * near;
    context.strokeStyle = css(palette.near, 0.9);
    context.lineWidth = Math.max(1, unit * 0.0016);
    context.beginPath();
    context.moveTo(from, y);
    context.quadraticCurveTo((from + to) / 2, y + sag * 2, to, y);
    context.stroke();
    for (let at = 0.06; at < 1; at += 0.11) {
      const x = from + (to - from) * at;
      paintLantern(brush, x, y + sag * 4 * at * (1 - at) * 0.98, unit * 0.014 * (0.5 + near));
    }
  }
}

function paintLantern(brush: Brush, x: number, y: number, radius: number): void {
  const { context, palette } = brush;
  const warm = between(palette.light, brush.pick(palette.sparks), 0.35);
  paintGlow(brush, x, y + radius, radius * 5, warm, 0.5);
  const gradient = context.createRadialGradient(x, y + radius, 0, x, y + radius, radius * 1.2);
  gradient.addColorStop(0, css(between(warm, [255, 250, 235], 0.75)));
  gradient.addColorStop(1, css(warm));
  context.fillStyle = gradient;
  context.beginPath();
  context.ellipse(x, y + radius, radius, radius * 1.18, 0, 0, Math.PI * 2);
  context.fill();
}

/** The ground mirrors what stands above it, drawn down by the water. */
export function paintWetGround(brush: Brush, horizon: number): void {
  const { page, context, width, height, unit, palette } = brush;
  const mirror = toBlurred(page, unit * 0.0085);
  context.fillStyle = css(palette.near);
  context.fillRect(0, horizon, width, height - horizon);
  context.save();
  context.beginPath();
  context.rect(0, horizon, width, height - horizon);
  context.clip();
  context.globalAlpha = 0.86;
  context.translate(0, horizon);
  context.scale(1, -0.92);
  context.drawImage(mirror.canvas, 0, -horizon);
  context.restore();
  const dark = context.createLinearGradient(0, horizon, 0, height);
  dark.addColorStop(0, css(palette.near, 0.02));
  dark.addColorStop(1, css(palette.near, 0.66));
  context.fillStyle = dark;
  context.fillRect(0, horizon, width, height - horizon);
  for (let ripple = 0; ripple < 90; ripple++) {
    const depth = brush.random(0, 1) ** 1.6;
    const y = horizon + depth * (height - horizon);
    const length = unit * (0.02 + 0.16 * depth) * brush.random(0.4, 1);
    context.fillStyle = css(between(palette.light, brush.pick(palette.sparks), 0.5), brush.random(0.02, 0.13));
    context.fillRect(brush.random(-length, width), y, length, Math.max(1, unit * 0.0025 * (0.4 + depth)));
  }
}

function paintRain(brush: Brush): void {
  const { context, width, height, unit } = brush;
  context.lineWidth = Math.max(1, unit * 0.0013);
  for (let drop = 0; drop < 170; drop++) {
    const x = brush.random(-0.05, 1.05) * width;
    const y = brush.random(-0.1, 1) * height;
    const length = unit * brush.random(0.02, 0.07);
    context.strokeStyle = css([214, 226, 255], brush.random(0.04, 0.17));
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x - length * 0.16, y + length);
    context.stroke();
  }
}
