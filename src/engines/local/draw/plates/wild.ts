import { between, css } from "../../../../media/drawing.ts";
import { type Brush, fillRidge, paintBokeh, paintCloud, paintGlow, paintSky, toRidge } from "./brush.ts";

/** Ridges behind ridges in haze, with firs on the nearest. */
export function paintMountains(brush: Brush): void {
  const { context, width, height, unit, palette } = brush;
  const sun = { x: width * brush.random(0.2, 0.8), y: height * brush.random(0.24, 0.36) };
  paintSky(brush, height * 0.62);
  paintGlow(brush, sun.x, sun.y, unit * 0.9, palette.light, 0.7);
  paintDisc(brush, sun.x, sun.y, unit * 0.045);
  for (let cloud = 0; cloud < 5; cloud++) {
    paintCloud(
      brush,
      brush.random(0, width),
      height * brush.random(0.1, 0.42),
      unit * brush.random(0.4, 0.9),
      between(palette.haze, [255, 255, 255], 0.45),
      0.2,
    );
  }
  for (let layer = 0; layer < 6; layer++) {
    const near = layer / 5;
    const level = height * (0.46 + 0.4 * near ** 1.15);
    const swing = unit * (0.17 - 0.085 * near);
    const heights = toRidge(brush, 128, 0.52);
    const colour = between(palette.haze, palette.near, 0.12 + 0.88 * near ** 0.9);
    const fill = context.createLinearGradient(0, level - swing, 0, level + height * 0.26);
    fill.addColorStop(0, css(colour));
    fill.addColorStop(1, css(between(colour, palette.haze, 0.75 * (1 - near))));
    fillRidge(brush, heights, level, swing, fill);
    if (near > 0.7) paintFirs(brush, heights, level, swing, colour);
  }
  paintBokeh(brush, 40, [0.002, 0.006], [0.05, 0.95], 0.5);
}

function paintFirs(
  brush: Brush,
  heights: readonly number[],
  level: number,
  swing: number,
  colour: readonly [number, number, number],
): void {
  const { context, width, unit } = brush;
  context.fillStyle = css(between(colour, [0, 0, 0], 0.25));
  for (let tree = 0; tree < 130; tree++) {
    const at = brush.random(0, 1);
    const ground = level + (heights[Math.round(at * (heights.length - 1))] ?? 0) * swing;
    const tall = unit * brush.random(0.02, 0.085);
    context.beginPath();
    for (let tier = 0; tier < 3; tier++) {
      const top = ground - tall * (1 - tier * 0.27);
      const wide = tall * (0.11 + 0.075 * tier);
      context.moveTo(at * width, top);
      context.lineTo(at * width - wide, top + tall * 0.46);
      context.lineTo(at * width + wide, top + tall * 0.46);
    }
    context.fill();
  }
}

/** Open water under a low sun or moon: glitter on the waves, a headland, clouds lit from below. */
export function paintSea(brush: Brush): void {
  const { context, width, height, unit, palette } = brush;
  const horizon = height * brush.random(0.5, 0.58);
  const sun = { x: width * brush.random(0.25, 0.75), y: horizon - unit * brush.random(0.06, 0.2) };
  paintSky(brush, horizon);
  paintGlow(brush, sun.x, sun.y, unit * 0.95, palette.light, 0.85);
  for (let cloud = 0; cloud < 9; cloud++) {
    const lit = between(palette.haze, palette.light, brush.random(0.2, 0.8));
    paintCloud(brush, brush.random(0, width), horizon * brush.random(0.12, 0.85), unit * brush.random(0.4, 1.1), lit, 0.24);
  }
  paintDisc(brush, sun.x, sun.y, unit * 0.05);
  for (const side of [0, 1]) paintHeadland(brush, side, horizon);
  const water = context.createLinearGradient(0, horizon, 0, height);
  water.addColorStop(0, css(between(palette.haze, palette.light, 0.25)));
  water.addColorStop(0.25, css(between(palette.haze, palette.near, 0.55)));
  water.addColorStop(1, css(palette.near));
  context.fillStyle = water;
  context.fillRect(0, horizon, width, height - horizon);
  for (let wave = 0; wave < 420; wave++) paintWave(brush, horizon, sun.x);
  paintGlow(brush, sun.x, horizon, unit * 0.4, palette.light, 0.35);
  paintBoat(
    brush,
    sun.x + (sun.x > width / 2 ? -1 : 1) * unit * brush.random(0.2, 0.34),
    horizon + unit * brush.random(0.05, 0.1),
    unit * brush.random(0.1, 0.15),
  );
}

/** A boat under sail, and what of it the water gives back. */
function paintBoat({ context, palette }: Brush, x: number, foot: number, size: number): void {
  const hull = between(palette.near, [0, 0, 0], 0.25);
  const sail = between(between(palette.light, [255, 255, 255], 0.4), palette.haze, 0.25);
  for (const [up, strength] of [
    [-0.55, 0.22],
    [1, 1],
  ] as const) {
    context.fillStyle = css(hull, strength);
    context.beginPath();
    context.moveTo(x - size * 0.5, foot - size * 0.12 * up);
    context.lineTo(x + size * 0.52, foot - size * 0.12 * up);
    context.quadraticCurveTo(x + size * 0.36, foot + size * 0.06 * up, x - size * 0.32, foot + size * 0.05 * up);
    context.fill();
    context.fillRect(x - size * 0.009, foot - (up > 0 ? size * 1.08 : 0), size * 0.018, size * 1.08 * Math.abs(up));
    context.fillStyle = css(sail, strength);
    context.beginPath();
    context.moveTo(x - size * 0.05, foot - size * 1.02 * up);
    context.quadraticCurveTo(x - size * 0.16, foot - size * 0.5 * up, x - size * 0.46, foot - size * 0.2 * up);
    context.lineTo(x - size * 0.05, foot - size * 0.2 * up);
    context.moveTo(x + size * 0.05, foot - size * 0.92 * up);
    context.quadraticCurveTo(x + size * 0.3, foot - size * 0.5 * up, x + size * 0.4, foot - size * 0.2 * up);
    context.lineTo(x + size * 0.05, foot - size * 0.2 * up);
    context.fill();
  }
}

function paintWave(brush: Brush, horizon: number, sunX: number): void {
  const { context, width, height, unit, palette } = brush;
  const depth = brush.random(0, 1) ** 1.7;
  const y = horizon + depth * (height - horizon);
  const isGlitter = brush.random(0, 1) < 0.55;
  const spread = unit * (0.05 + 0.3 * depth);
  const x = isGlitter ? sunX + (brush.random(-1, 1) + brush.random(-1, 1)) * spread * 0.6 : brush.random(-0.05, 1) * width;
  const length = unit * (0.012 + 0.1 * depth) * brush.random(0.4, 1.2);
  const colour = isGlitter ? between(palette.light, [255, 255, 255], 0.35) : between(palette.near, palette.haze, 0.6);
  context.fillStyle = css(colour, isGlitter ? brush.random(0.2, 0.8) : brush.random(0.05, 0.2));
  context.beginPath();
  context.ellipse(x, y, length / 2, Math.max(0.6, unit * (0.0012 + 0.0035 * depth)), 0, 0, Math.PI * 2);
  context.fill();
}

function paintHeadland(brush: Brush, side: number, horizon: number): void {
  const { context, width, unit, palette } = brush;
  const reach = width * brush.random(0.14, 0.34);
  const edge = side === 0 ? -2 : width + 2;
  const inward = side === 0 ? 1 : -1;
  const tall = unit * brush.random(0.04, 0.14);
  context.beginPath();
  context.moveTo(edge, horizon + 1);
  for (let step = 0; step <= 24; step++) {
    const fall = (1 - step / 24) ** 0.8;
    context.lineTo(edge + (inward * reach * step) / 24, horizon - tall * fall * brush.random(0.82, 1.06));
  }
  context.lineTo(edge + inward * reach, horizon + 1);
  context.closePath();
  context.fillStyle = css(between(palette.haze, palette.near, 0.72));
  context.fill();
}

/** Trunks in rows of depth, light falling through the leaves, ferns in front. */
export function paintForest(brush: Brush): void {
  const { context, width, height, unit, palette } = brush;
  const light = { x: width * brush.random(0.32, 0.68), y: height * 0.3 };
  paintSky(brush, height * 0.75);
  paintGlow(brush, light.x, light.y, unit * 1.0, palette.light, 0.95);
  for (let layer = 0; layer < 5; layer++) {
    const near = layer / 4;
    const colour = between(palette.haze, palette.near, 0.12 + 0.88 * near ** 0.85);
    for (let tree = 0; tree < 13 - layer * 2; tree++) paintTrunk(brush, brush.random(-0.03, 1.03) * width, near, colour);
    paintLeaves(brush, near, colour);
    const ground = toRidge(brush, 32, 0.5);
    fillRidge(brush, ground, height * (0.7 + 0.2 * near), unit * 0.025, css(colour));
    if (layer < 4) paintGlow(brush, light.x, light.y, unit * (0.8 - 0.1 * layer), palette.light, 0.2);
    if (layer === 2) paintShafts(brush, light);
  }
  paintFerns(brush);
  context.globalAlpha = 1;
  paintBokeh(brush, 34, [0.002, 0.008], [0.2, 0.85], 0.7);
}

function paintTrunk(brush: Brush, x: number, near: number, colour: readonly [number, number, number]): void {
  const { context, height, unit, palette } = brush;
  const wide = unit * (0.008 + 0.045 * near ** 1.6) * brush.random(0.6, 1.3);
  const foot = height * (0.72 + 0.22 * near);
  const lean = brush.random(-0.03, 0.03) * unit;
  const bark = context.createLinearGradient(x - wide, 0, x + wide, 0);
  bark.addColorStop(0, css(between(colour, palette.light, 0.22 * (1 - near * 0.7))));
  bark.addColorStop(0.45, css(colour));
  bark.addColorStop(1, css(between(colour, [0, 0, 0], 0.3)));
  context.fillStyle = bark;
  context.beginPath();
  context.moveTo(x - wide * 0.62 + lean, -4);
  context.lineTo(x + wide * 0.62 + lean, -4);
  context.quadraticCurveTo(x + wide * 0.5, foot * 0.7, x + wide * 1.35, foot + 6);
  context.lineTo(x - wide * 1.35, foot + 6);
  context.quadraticCurveTo(x - wide * 0.5, foot * 0.7, x - wide * 0.62 + lean, -4);
  context.fill();
}

function paintLeaves(brush: Brush, near: number, colour: readonly [number, number, number]): void {
  const { context, width, height, unit, palette } = brush;
  for (let clump = 0; clump < 150; clump++) {
    const x = brush.random(-0.05, 1.05) * width;
    const y = height * brush.random(-0.04, 0.2 - 0.07 * near) * (1 + 0.5 * Math.abs(x / width - 0.5));
    const radius = unit * brush.random(0.01, 0.04) * (0.6 + near * 0.7);
    context.fillStyle = css(between(colour, palette.light, brush.random(0, 0.22) * (1 - near)), 0.72);
    context.beginPath();
    context.ellipse(x, y, radius * 1.3, radius * 0.8, brush.random(-0.6, 0.6), 0, Math.PI * 2);
    context.fill();
  }
}

function paintShafts(brush: Brush, from: { readonly x: number; readonly y: number }): void {
  const { context, height, unit, palette } = brush;
  context.save();
  context.globalCompositeOperation = "screen";
  for (let shaft = 0; shaft < 7; shaft++) {
    const lean = brush.random(-0.75, 0.75) * unit;
    const wide = unit * brush.random(0.03, 0.11);
    const fill = context.createLinearGradient(0, 0, 0, height * 0.86);
    fill.addColorStop(0, css(palette.light, brush.random(0.1, 0.26)));
    fill.addColorStop(1, css(palette.light, 0));
    context.fillStyle = fill;
    context.beginPath();
    context.moveTo(from.x - wide * 0.1 + lean * 0.12, -unit * 0.05);
    context.lineTo(from.x + wide * 0.1 + lean * 0.12, -unit * 0.05);
    context.lineTo(from.x + lean + wide, height * 0.9);
    context.lineTo(from.x + lean - wide, height * 0.9);
    context.fill();
  }
  context.restore();
}

function paintFerns(brush: Brush): void {
  const { context, width, height, unit, palette } = brush;
  context.strokeStyle = css(between(palette.near, [0, 0, 0], 0.35));
  context.lineCap = "round";
  for (let blade = 0; blade < 130; blade++) {
    const x = brush.random(-0.02, 1.02) * width;
    const tall = unit * brush.random(0.03, 0.13);
    context.lineWidth = unit * brush.random(0.002, 0.006);
    context.beginPath();
    context.moveTo(x, height + 4);
    context.quadraticCurveTo(x, height - tall * 0.7, x + brush.random(-1, 1) * tall, height - tall);
    context.stroke();
  }
}

/** A sun or moon: a bright disc with a soft edge. */
export function paintDisc(brush: Brush, x: number, y: number, radius: number): void {
  const { context, palette } = brush;
  paintGlow(brush, x, y, radius * 4, palette.light, 0.7);
  const fill = context.createRadialGradient(x, y, 0, x, y, radius);
  fill.addColorStop(0, css(between(palette.light, [255, 255, 255], 0.8)));
  fill.addColorStop(0.86, css(between(palette.light, [255, 255, 255], 0.55)));
  fill.addColorStop(1, css(palette.light, 0));
  context.fillStyle = fill;
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
}
