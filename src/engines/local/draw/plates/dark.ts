import { between, css } from "../../../../media/drawing.ts";
import { fillRidge, paintBokeh, paintCloud, paintGlow, paintSky, toRidge, type Brush } from "./brush.ts";
import { paintPlant } from "./indoors.ts";
import { fillBox, type Box } from "./shapes.ts";
import { paintDisc } from "./wild.ts";

/** A night sky with a band of stars, a moon, and a hill with a lone tree. */
export function paintStars(brush: Brush): void {
  const { width, height, unit, palette } = brush;
  paintSky(brush, height * 0.86);
  const slope = brush.random(-0.5, 0.5);
  for (let cloud = 0; cloud < 26; cloud++) {
    const along = brush.random(0, 1);
    const colour = between(brush.pick(palette.sparks), palette.haze, brush.random(0.2, 0.8));
    const y = height * (0.36 + slope * (along - 0.5)) + unit * brush.random(-0.12, 0.12);
    paintGlow(brush, along * width, y, unit * brush.random(0.1, 0.4), colour, brush.random(0.08, 0.3));
  }
  for (let star = 0; star < 900; star++) paintStar(brush, slope);
  const moon = { x: width * brush.random(0.16, 0.84), y: height * brush.random(0.14, 0.3) };
  paintDisc(brush, moon.x, moon.y, unit * 0.04);
  paintGlow(brush, width * 0.5, height * 0.86, unit * 0.7, palette.haze, 0.6);
  for (let layer = 0; layer < 3; layer++) {
    const colour = between(palette.haze, palette.near, 0.55 + 0.22 * layer);
    fillRidge(brush, toRidge(brush, 64, 0.4), height * (0.76 + 0.07 * layer), unit * 0.06, css(colour));
  }
  paintTree(brush, width * brush.random(0.22, 0.78), height * 0.89, unit * brush.random(0.22, 0.32));
}

function paintStar(brush: Brush, slope: number): void {
  const { context, width, height, unit } = brush;
  const x = brush.random(0, 1);
  const inBand = brush.random(0, 1) < 0.45;
  const y = inBand ? 0.36 + slope * (x - 0.5) + (brush.random(-1, 1) + brush.random(-1, 1)) * 0.11 : brush.random(0, 0.84);
  const size = unit * (0.0005 + 0.0018 * brush.random(0, 1) ** 4);
  const colour = between([255, 255, 255], brush.pick(brush.palette.sparks), brush.random(0, 0.5));
  context.fillStyle = css(colour, brush.random(0.2, 0.95));
  context.beginPath();
  context.arc(x * width, y * height, Math.max(0.55, size), 0, Math.PI * 2);
  context.fill();
}

function paintTree(brush: Brush, x: number, foot: number, tall: number): void {
  const { context, palette } = brush;
  const colour = css(between(palette.near, [0, 0, 0], 0.45));
  context.strokeStyle = colour;
  context.lineCap = "round";
  const grow = (fromX: number, fromY: number, angle: number, length: number, level: number): void => {
    const toX = fromX + Math.sin(angle) * length;
    const toY = fromY - Math.cos(angle) * length;
    context.lineWidth = Math.max(1, length * 0.13);
    context.beginPath();
    context.moveTo(fromX, fromY);
    context.lineTo(toX, toY);
    context.stroke();
    if (level === 0) return;
    for (const turn of [-0.5, 0.06, 0.55])
      grow(toX, toY, angle + turn + brush.random(-0.22, 0.22), length * brush.random(0.62, 0.78), level - 1);
  };
  grow(x, foot, brush.random(-0.08, 0.08), tall * 0.33, 5);
}

/** Smoke over a glow, broken walls, sparks in the air. */
export function paintEmbers(brush: Brush): void {
  const { context, width, height, unit, palette } = brush;
  paintSky(brush, height * 0.8);
  const fire = { x: width * brush.random(0.3, 0.7), y: height * 0.72 };
  paintGlow(brush, fire.x, fire.y, unit * 1.1, palette.light, 0.95);
  for (let puff = 0; puff < 22; puff++) {
    const y = brush.random(0.02, 0.6);
    const lit = between(palette.near, palette.light, 0.5 * y);
    paintCloud(brush, brush.random(-0.1, 1.1) * width, height * y, unit * brush.random(0.5, 1.1), lit, 0.28);
  }
  for (let layer = 0; layer < 3; layer++) {
    const near = layer / 2;
    const colour = between(between(palette.haze, palette.light, 0.12), palette.near, 0.4 + 0.6 * near);
    for (let wall = 0; wall < 9; wall++) paintRuin(brush, near, colour);
    fillRidge(brush, toRidge(brush, 64, 0.6), height * (0.74 + 0.11 * near), unit * 0.03, css(colour));
    if (layer < 2) paintGlow(brush, fire.x, fire.y, unit * 0.55, palette.light, 0.5);
  }
  context.lineCap = "round";
  for (let spark = 0; spark < 190; spark++) {
    const x = fire.x + (brush.random(-1, 1) + brush.random(-0.6, 0.6)) * width * 0.45;
    const y = brush.random(0.05, 0.95) * height;
    const length = unit * brush.random(0.001, 0.012);
    context.strokeStyle = css(between(palette.light, [255, 244, 214], brush.random(0, 0.8)), brush.random(0.35, 1));
    context.lineWidth = unit * brush.random(0.0012, 0.0036);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + length * brush.random(-0.5, 0.8), y - length);
    context.stroke();
  }
}

function paintRuin(brush: Brush, near: number, colour: readonly [number, number, number]): void {
  const { context, width, height, unit } = brush;
  const wide = unit * brush.random(0.03, 0.13) * (0.7 + near);
  const tall = unit * brush.random(0.06, 0.3) * (0.8 + near * 0.3);
  const left = brush.random(-0.05, 1) * width;
  const foot = height * (0.8 + 0.11 * near);
  context.fillStyle = css(colour);
  context.beginPath();
  context.moveTo(left, foot);
  for (let step = 0; step <= 5; step++) context.lineTo(left + (wide * step) / 5, foot - tall * brush.random(0.62, 1));
  context.lineTo(left + wide, foot);
  context.fill();
}

/** A room: light from a window across wall and floor, a lamp, shelves, a table in front. */
export function paintRoom(brush: Brush): void {
  const { context, width, height, unit, palette } = brush;
  const floor = height * brush.random(0.66, 0.72);
  paintSky(brush, floor);
  const boards = context.createLinearGradient(0, floor, 0, height);
  boards.addColorStop(0, css(between(palette.haze, palette.near, 0.45)));
  boards.addColorStop(1, css(palette.near));
  context.fillStyle = boards;
  context.fillRect(0, floor, width, height - floor);
  const onLeft = brush.random(0, 1) < 0.5;
  const window = {
    x: width * (onLeft ? 0.1 : 0.62),
    y: height * 0.12,
    wide: Math.min(width * 0.28, unit * 0.5),
    tall: floor - height * 0.27,
  };
  paintShelves(brush, onLeft ? width * 0.62 : width * 0.08, floor);
  paintWindow(brush, window);
  paintWindowLight(brush, window, floor, onLeft ? 1 : -1);
  paintFrames(brush, width * (onLeft ? 0.46 : 0.4), height * 0.36);
  paintPlant(brush, width * (onLeft ? 0.94 : 0.06), height * 0.9, unit * 0.34);
  paintLamp(brush, width * (onLeft ? 0.6 : 0.4), height * brush.random(0.2, 0.28));
  paintTable(brush);
  paintBokeh(brush, 30, [0.0015, 0.005], [0.1, 0.8], 0.55);
}

/** Two small pictures on the wall. */
function paintFrames(brush: Brush, x: number, y: number): void {
  const { context, unit, palette } = brush;
  for (const [shift, wide, tall] of [
    [0, 0.09, 0.12],
    [0.12, 0.075, 0.075],
  ] as const) {
    context.fillStyle = css(palette.near, 0.85);
    context.fillRect(x + shift * unit, y, wide * unit, tall * unit);
    const inner = { x: x + (shift + 0.01) * unit, y: y + 0.01 * unit, wide: (wide - 0.02) * unit, tall: (tall - 0.02) * unit };
    fillBox(
      brush,
      inner,
      css(between(brush.pick(palette.sparks), palette.haze, 0.45)),
      css(between(brush.pick(palette.sparks), palette.near, 0.5)),
    );
  }
}

function paintWindow(brush: Brush, { x, y, wide, tall }: Box): void {
  const { context, unit, palette } = brush;
  paintGlow(brush, x + wide / 2, y + tall / 2, unit * 0.75, palette.light, 0.6);
  const pane = context.createLinearGradient(0, y, 0, y + tall);
  pane.addColorStop(0, css(between(palette.light, [255, 255, 255], 0.55)));
  pane.addColorStop(1, css(palette.light));
  context.fillStyle = pane;
  context.fillRect(x, y, wide, tall);
  context.fillStyle = css(between(palette.near, palette.haze, 0.3), 0.3);
  for (let leaf = 0; leaf < 26; leaf++) {
    context.beginPath();
    const size = unit * brush.random(0.01, 0.05);
    context.ellipse(
      x + brush.random(0, wide),
      y + tall * brush.random(0.35, 1),
      size,
      size * 0.6,
      brush.random(0, 3),
      0,
      Math.PI * 2,
    );
    context.save();
    context.clip();
    context.fillRect(x, y, wide, tall);
    context.restore();
  }
  context.strokeStyle = css(palette.near);
  context.lineWidth = unit * 0.008;
  context.strokeRect(x, y, wide, tall);
  context.lineWidth = unit * 0.005;
  context.beginPath();
  for (const share of [1 / 3, 2 / 3]) {
    context.moveTo(x + wide * share, y);
    context.lineTo(x + wide * share, y + tall);
  }
  for (const share of [0.25, 0.5, 0.75]) {
    context.moveTo(x, y + tall * share);
    context.lineTo(x + wide, y + tall * share);
  }
  context.stroke();
}

function paintWindowLight(brush: Brush, { x, y, wide, tall }: Box, floor: number, side: -1 | 1): void {
  const { context, height, unit, palette } = brush;
  const shift = side * unit * 0.55;
  context.save();
  context.globalCompositeOperation = "screen";
  const fill = context.createLinearGradient(x + wide / 2, y, x + wide / 2 + shift, height);
  fill.addColorStop(0, css(palette.light, 0.42));
  fill.addColorStop(1, css(palette.light, 0.02));
  context.fillStyle = fill;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + wide, y);
  context.lineTo(x + wide, y + tall);
  context.lineTo(x + wide + shift * 1.3, height);
  context.lineTo(x + shift * 1.1 - wide * 0.1, height);
  context.fill();
  context.restore();
  paintGlow(brush, x + wide / 2 + shift * 0.9, floor + (height - floor) * 0.55, unit * 0.42, palette.light, 0.3);
}

function paintShelves(brush: Brush, left: number, floor: number): void {
  const { context, width, unit, palette } = brush;
  const wide = Math.min(width * 0.3, unit * 0.62);
  const wood = between(palette.haze, palette.near, 0.7);
  for (let row = 0; row < 3; row++) {
    const y = floor - unit * (0.12 + 0.15 * row);
    for (let at = left + unit * 0.012; at < left + wide - unit * 0.05;) {
      const size = unit * brush.random(0.014, 0.045);
      const tall = unit * brush.random(0.045, 0.1);
      if (brush.random(0, 1) < 0.8) {
        context.fillStyle = css(between(wood, brush.pick(palette.sparks), brush.random(0.1, 0.45)));
        context.beginPath();
        context.roundRect(at, y - tall, size, tall, unit * 0.006);
        context.fill();
      }
      at += size + unit * brush.random(0.003, 0.02);
    }
    context.fillStyle = css(wood);
    context.fillRect(left, y, wide, unit * 0.011);
    context.fillStyle = css(palette.near, 0.4);
    context.fillRect(left, y + unit * 0.011, wide, unit * 0.012);
  }
}

function paintLamp(brush: Brush, x: number, y: number): void {
  const { context, unit, palette } = brush;
  const warm = between(palette.light, brush.pick(palette.sparks), 0.3);
  context.fillStyle = css(palette.near);
  context.fillRect(x - unit * 0.002, 0, unit * 0.004, y);
  paintGlow(brush, x, y + unit * 0.05, unit * 0.5, warm, 0.75);
  context.fillStyle = css(between(palette.near, warm, 0.25));
  context.beginPath();
  context.moveTo(x - unit * 0.018, y);
  context.lineTo(x + unit * 0.018, y);
  context.lineTo(x + unit * 0.085, y + unit * 0.06);
  context.lineTo(x - unit * 0.085, y + unit * 0.06);
  context.fill();
  context.fillStyle = css(between(warm, [255, 255, 255], 0.7));
  context.beginPath();
  context.ellipse(x, y + unit * 0.06, unit * 0.083, unit * 0.013, 0, 0, Math.PI * 2);
  context.fill();
}

function paintTable(brush: Brush): void {
  const { context, width, height, unit, palette } = brush;
  const y = height * 0.9;
  const wood = between(palette.near, palette.haze, 0.16);
  const top = context.createLinearGradient(0, y, 0, height);
  top.addColorStop(0, css(between(wood, palette.light, 0.35)));
  top.addColorStop(0.12, css(wood));
  top.addColorStop(1, css(palette.near));
  context.fillStyle = top;
  context.fillRect(0, y, width, height - y);
  const cups = 2 + Math.floor(brush.random(0, 2));
  for (let cup = 0; cup < cups; cup++) {
    const x = width * (0.34 + (0.4 * cup) / cups) + unit * brush.random(-0.03, 0.03);
    const size = unit * brush.random(0.028, 0.042);
    context.fillStyle = css(between(brush.pick(palette.sparks), palette.near, 0.35));
    context.beginPath();
    context.moveTo(x - size, y - size * 0.9);
    context.bezierCurveTo(x - size * 0.9, y + size * 0.3, x - size * 0.4, y + size * 0.5, x, y + size * 0.5);
    context.bezierCurveTo(x + size * 0.4, y + size * 0.5, x + size * 0.9, y + size * 0.3, x + size, y - size * 0.9);
    context.fill();
    context.fillStyle = css(between(palette.light, [255, 255, 255], 0.4), 0.8);
    context.beginPath();
    context.ellipse(x, y - size * 0.9, size, size * 0.2, 0, 0, Math.PI * 2);
    context.fill();
    paintCloud(brush, x, y - size * 3, size * 5, [255, 250, 240], 0.08);
  }
}
