import { type Colour, between, css } from "../../../../media/drawing.ts";
import { fillRidge, paintBokeh, paintCloud, paintGlow, paintSky, toRidge, type Brush } from "./brush.ts";
import { darker, fillBox, fillShape, lighter, paintBirds, strokeLine } from "./shapes.ts";
import { paintDisc } from "./wild.ts";

/** A park in blossom: a path between round trees, a bench, a lamp, petals in the air. */
export function paintPark(brush: Brush): void {
  const { width, height, unit, palette } = brush;
  const far = { x: width * brush.random(0.42, 0.58), y: height * 0.56 };
  const blossom = brush.pick(palette.sparks);
  paintSky(brush, far.y);
  paintGlow(brush, far.x, far.y - unit * 0.2, unit * 1, palette.light, 0.85);
  paintDisc(brush, far.x + unit * brush.random(-0.3, 0.3), height * 0.24, unit * 0.05);
  for (let cloud = 0; cloud < 7; cloud++)
    paintCloud(
      brush,
      brush.random(0, width),
      height * brush.random(0.06, 0.4),
      unit * brush.random(0.4, 1),
      lighter(palette.haze, 0.5),
      0.3,
    );
  fillRidge(brush, toRidge(brush, 32, 0.4), far.y - unit * 0.02, unit * 0.05, css(between(palette.haze, palette.near, 0.3)));
  const lawn = between(palette.near, palette.light, 0.25);
  fillBox(
    brush,
    { x: 0, y: far.y, wide: width, tall: height - far.y },
    css(between(lawn, palette.haze, 0.5)),
    css(lawn),
    css(darker(palette.near, 0.15)),
  );
  fillShape(
    brush,
    [
      [far.x - unit * 0.012, far.y],
      [far.x + unit * 0.012, far.y],
      [width * 0.5 + unit * 0.42, height],
      [width * 0.5 - unit * 0.42, height],
    ],
    css(between(lighter(palette.haze, 0.3), palette.light, 0.3), 0.8),
  );
  for (let row = 0; row < 4; row++) {
    const near = (row + 0.4) / 3.6;
    for (const side of [-1, 1]) {
      const x = far.x + side * (unit * 0.12 + Math.max(width * 0.42, unit * 0.4) * near ** 1.5);
      paintRoundTree(
        brush,
        x,
        far.y + (height - far.y) * 0.62 * near ** 1.7,
        unit * (0.2 + 0.5 * near),
        between(between(palette.haze, blossom, 0.6), row % 2 === 0 ? blossom : darker(blossom, 0.12), near),
        near,
      );
    }
    paintGlow(brush, far.x, far.y, unit * 0.4, palette.light, 0.22);
  }
  paintBench(brush, width * 0.5 + unit * 0.32, height * 0.87, unit * 0.15);
  paintBirds(brush, 5, { x: width * 0.5, y: height * 0.2 });
  paintPetals(brush, blossom);
}

function paintRoundTree(brush: Brush, x: number, foot: number, tall: number, colour: Colour, near: number): void {
  const { context, palette } = brush;
  const bark = css(between(palette.haze, darker(palette.near, 0.25), 0.35 + 0.6 * near));
  strokeLine(brush, [x, foot, x + tall * 0.02, foot - tall * 0.5], tall * 0.05, bark);
  strokeLine(brush, [x + tall * 0.01, foot - tall * 0.32, x - tall * 0.16, foot - tall * 0.58], tall * 0.026, bark);
  strokeLine(brush, [x + tall * 0.01, foot - tall * 0.36, x + tall * 0.18, foot - tall * 0.62], tall * 0.026, bark);
  for (let clump = 0; clump < 60; clump++) {
    const angle = brush.random(0, Math.PI * 2);
    const reach = brush.random(0, 1) ** 0.6;
    const [dx, dy] = [Math.cos(angle) * reach * tall * 0.33, Math.sin(angle) * reach * tall * 0.24];
    // Leaves are light above and dark below.
    const tone = dy < 0 ? lighter(between(colour, palette.light, 0.25), -dy / tall) : darker(colour, 0.1 + (dy / tall) * 1.2);
    context.fillStyle = css(tone, 0.72);
    context.beginPath();
    context.ellipse(
      x + dx,
      foot - tall * 0.72 + dy,
      tall * brush.random(0.05, 0.1),
      tall * brush.random(0.04, 0.075),
      brush.random(0, 3),
      0,
      Math.PI * 2,
    );
    context.fill();
  }
}

function paintBench(brush: Brush, x: number, foot: number, size: number): void {
  const { palette } = brush;
  const wood = css(darker(palette.near, 0.25));
  for (const side of [-0.8, 0.8])
    strokeLine(brush, [x + side * size, foot, x + side * size, foot - size * 0.62], size * 0.07, wood);
  for (const [y, tall] of [
    [0.34, 0.1],
    [0.5, 0.07],
    [0.64, 0.07],
  ] as const)
    fillBox(brush, { x: x - size, y: foot - size * y, wide: size * 2, tall: size * tall }, wood);
}

function paintPetals(brush: Brush, colour: Colour): void {
  const { context, width, height, unit } = brush;
  for (let petal = 0; petal < 140; petal++) {
    const size = unit * brush.random(0.002, 0.008);
    context.fillStyle = css(lighter(colour, brush.random(0, 0.5)), brush.random(0.5, 0.95));
    context.beginPath();
    context.ellipse(brush.random(0, width), brush.random(0.1, 1) * height, size, size * 0.55, brush.random(0, 3), 0, Math.PI * 2);
    context.fill();
  }
  paintBokeh(brush, 14, [0.01, 0.03], [0.4, 1], 0.35);
}
