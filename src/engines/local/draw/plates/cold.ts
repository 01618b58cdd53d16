import { between, css } from "../../../../media/drawing.ts";
import { fillRidge, paintBokeh, paintCloud, paintGlow, paintSky, toRidge, type Brush } from "./brush.ts";
import { darker, fillBox, fillShape, lighter, paintFir, type Point } from "./shapes.ts";
import { paintDisc } from "./wild.ts";

/** Snow: peaks with lit flanks, a wood under snow, a hut with light in its windows, flakes in the air. */
export function paintSnow(brush: Brush): void {
  const { context, width, height, unit, palette } = brush;
  const sun = { x: width * brush.random(0.2, 0.8), y: height * brush.random(0.2, 0.32) };
  paintSky(brush, height * 0.64);
  paintGlow(brush, sun.x, sun.y, unit * 1, palette.light, 0.75);
  paintDisc(brush, sun.x, sun.y, unit * 0.045);
  for (let cloud = 0; cloud < 7; cloud++)
    paintCloud(
      brush,
      brush.random(0, width),
      height * brush.random(0.08, 0.4),
      unit * brush.random(0.4, 1),
      lighter(palette.haze, 0.45),
      0.24,
    );
  for (let range = 0; range < 2; range++)
    paintPeaks(brush, height * (0.56 + 0.08 * range), unit * (0.34 - 0.1 * range), range, sun.x < width / 2 ? -1 : 1);
  const snow = between(lighter(palette.light, 0.4), palette.haze, 0.42);
  for (let layer = 0; layer < 3; layer++) {
    const level = height * (0.66 + 0.11 * layer);
    const ridge = toRidge(brush, 32, 0.4);
    const fill = context.createLinearGradient(0, level - unit * 0.06, 0, level + unit * 0.3);
    fill.addColorStop(0, css(lighter(between(snow, palette.light, 0.35), 0.25 - 0.06 * layer)));
    fill.addColorStop(1, css(between(snow, palette.near, 0.3 + 0.14 * layer)));
    fillRidge(brush, ridge, level, unit * 0.035, fill);
    for (let tree = 0; tree < 16 - 4 * layer; tree++) {
      const at = brush.random(0, 1);
      if (layer > 0 && Math.abs(at - 0.5) < 0.17) continue;
      const foot = level + (ridge[Math.round(at * 32)] ?? 0) * unit * 0.035 + unit * 0.012;
      paintFir(
        brush,
        at * width,
        foot,
        unit * brush.random(0.1, 0.17) * (1 + 0.55 * layer),
        between(palette.haze, palette.near, 0.5 + 0.24 * layer),
        true,
      );
    }
    if (layer === 1) paintHut(brush, { x: width * brush.random(0.44, 0.56), y: level + unit * 0.03 }, unit * 0.17);
  }
  paintFlakes(brush);
}

function paintPeaks(brush: Brush, foot: number, tall: number, range: number, lit: -1 | 1): void {
  const { width, unit, palette } = brush;
  const rock = between(palette.haze, palette.near, 0.24 + 0.2 * range);
  for (let x = -unit * 0.2; x < width + unit * 0.2; x += unit * brush.random(0.26, 0.42)) {
    const top = foot - tall * brush.random(0.6, 1.1);
    const half = unit * brush.random(0.26, 0.36);
    fillShape(
      brush,
      [
        [x - half, foot + 4],
        [x, top],
        [x + half, foot + 4],
      ],
      css(rock),
    );
    const snow = lighter(between(palette.haze, palette.light, 0.65), 0.4);
    const line = top + (foot - top) * 0.55;
    const jag = (step: number): readonly [number, number] => [
      x + lit * half * 0.56 * step,
      line - (foot - top) * (1 - step) * 0.24 + unit * brush.random(-0.022, 0.03),
    ];
    fillShape(
      brush,
      [
        [x, top],
        [x + lit * half * 0.58, line + unit * 0.02],
        jag(0.75),
        jag(0.5),
        jag(0.25),
        [x - lit * half * 0.1, line - unit * 0.06],
      ],
      css(snow, 0.92),
    );
    fillShape(
      brush,
      [
        [x, top],
        [x - lit * half * 0.1, line - unit * 0.06],
        [x - lit * half * 0.2, line - unit * 0.1],
        [x - lit * half * 0.3, line - unit * 0.05],
      ],
      css(between(snow, rock, 0.45), 0.9),
    );
  }
  brush.context.fillStyle = css(palette.haze, 0.16);
  brush.context.fillRect(0, foot - tall, width, tall);
}

function paintHut(brush: Brush, { x, y }: Point, half: number): void {
  const { palette } = brush;
  const wood = between(palette.near, [92, 56, 40], 0.45);
  const warm = between(palette.light, [255, 186, 92], 0.7);
  paintGlow(brush, x, y - half * 0.3, half * 3, warm, 0.4);
  fillBox(
    brush,
    { x: x - half * 0.75, y: y - half * 0.7, wide: half * 1.5, tall: half * 0.72 },
    css(darker(wood, 0.1)),
    css(darker(wood, 0.4)),
  );
  for (const side of [-0.42, 0.2]) {
    fillBox(
      brush,
      { x: x + side * half, y: y - half * 0.52, wide: half * 0.26, tall: half * 0.28 },
      css(lighter(warm, 0.45)),
      css(warm),
    );
    paintGlow(brush, x + (side + 0.13) * half, y - half * 0.36, half * 0.8, warm, 0.7);
  }
  fillBox(brush, { x: x + half * 0.42, y: y - half * 1.5, wide: half * 0.16, tall: half * 0.6 }, css(darker(wood, 0.3)));
  const snow = lighter(between(palette.light, palette.haze, 0.3), 0.5);
  fillShape(
    brush,
    [
      [x - half * 1.02, y - half * 0.58],
      [x, y - half * 1.4],
      [x + half * 1.02, y - half * 0.58],
      [x + half * 0.9, y - half * 0.56],
      [x, y - half * 1.16],
      [x - half * 0.9, y - half * 0.56],
    ],
    css(snow),
  );
  for (let puff = 0; puff < 6; puff++)
    paintCloud(
      brush,
      x + half * (0.5 + 0.1 * puff),
      y - half * (1.7 + 0.36 * puff),
      half * (0.5 + 0.18 * puff),
      lighter(palette.haze, 0.5),
      0.2,
    );
}

function paintFlakes(brush: Brush): void {
  const { context, width, height, unit } = brush;
  for (let flake = 0; flake < 260; flake++) {
    const near = brush.random(0, 1) ** 3;
    context.fillStyle = css([255, 255, 255], brush.random(0.3, 0.9) * (1 - near * 0.6));
    context.beginPath();
    context.arc(brush.random(0, width), brush.random(0, height), unit * (0.0012 + 0.006 * near), 0, Math.PI * 2);
    context.fill();
  }
  paintBokeh(brush, 18, [0.008, 0.022], [0, 1], 0.3);
}
