import { between, css } from "../../../../media/drawing.ts";
import { type Brush, paintBokeh, paintSky } from "./brush.ts";
import { paintBeam, paintPane } from "./indoors.ts";
import { type Box, darker, fillBox, fillShape, lighter, paintBulb, paintSteam, strokeLine } from "./shapes.ts";

/** A kitchen: tiles, a window over the worktop, pans on a rail, a pot that steams, herbs. */
export function paintKitchen(brush: Brush): void {
  const { context, width, height, unit, palette } = brush;
  const top = height * 0.68;
  paintSky(brush, top);
  const isLeft = brush.random(0, 1) < 0.5;
  const window = {
    x: width * (isLeft ? 0.12 : 0.52),
    y: height * 0.2,
    wide: Math.min(width * 0.36, unit * 0.62),
    tall: height * 0.34,
  };
  paintTiles(brush, top);
  paintPane(brush, window);
  paintBeam(brush, window, top, isLeft ? 1 : -1);
  paintRail(brush, { x: width * (isLeft ? 0.56 : 0.08), y: height * 0.27, wide: Math.min(width * 0.34, unit * 0.56), tall: 0 });
  const wood = between(palette.near, palette.haze, 0.28);
  fillBox(
    brush,
    { x: 0, y: top, wide: width, tall: unit * 0.035 },
    css(lighter(between(wood, palette.light, 0.45), 0.1)),
    css(wood),
  );
  fillBox(
    brush,
    { x: 0, y: top + unit * 0.035, wide: width, tall: height },
    css(darker(wood, 0.25)),
    css(darker(palette.near, 0.2)),
  );
  for (let door = 0; door <= 6; door++) {
    const x = (width * door) / 6 + unit * 0.02;
    context.strokeStyle = css(darker(wood, 0.55), 0.8);
    context.lineWidth = Math.max(1, unit * 0.003);
    context.strokeRect(x, top + unit * 0.075, width / 6 - unit * 0.04, height);
    fillBox(
      brush,
      { x: x + width / 6 - unit * 0.085, y: top + unit * 0.1, wide: unit * 0.008, tall: unit * 0.05 },
      css(palette.light, 0.6),
    );
  }
  const pot = width * (isLeft ? 0.7 : 0.27);
  paintPot(brush, pot, top, unit * 0.1);
  paintBottles(brush, pot + unit * (isLeft ? -0.39 : 0.17), top);
  for (const share of [-0.06, 0.08]) paintBulb(brush, pot + unit * share * 2, height * 0.17, unit * 0.017);
  paintHerbs(brush, window.x + window.wide * 0.3, window.y + window.tall);
  paintBokeh(brush, 26, [0.0015, 0.005], [0.1, 0.7], 0.5);
}

function paintTiles({ context, width, height, unit, palette }: Brush, bottom: number): void {
  const size = unit * 0.052;
  context.strokeStyle = css(lighter(palette.haze, 0.35), 0.16);
  context.lineWidth = Math.max(1, unit * 0.0018);
  context.beginPath();
  for (let row = 0, y = height * 0.12; y < bottom; row++, y += size) {
    context.moveTo(0, y);
    context.lineTo(width, y);
    for (let x = row % 2 === 0 ? 0 : size; x < width; x += size * 2) {
      context.moveTo(x, y);
      context.lineTo(x, Math.min(bottom, y + size));
    }
  }
  context.stroke();
}

function paintRail(brush: Brush, { x, y, wide }: Box): void {
  const { context, unit, palette } = brush;
  strokeLine(brush, [x, y, x + wide, y], unit * 0.007, css(lighter(palette.near, 0.3)));
  const things = 5;
  for (let thing = 0; thing < things; thing++) {
    const at = x + (wide * (thing + 0.5)) / things;
    const size = unit * brush.random(0.028, 0.052);
    const metal = between(palette.near, brush.pick(palette.sparks), brush.random(0.25, 0.6));
    strokeLine(brush, [at, y, at, y + size * 2], unit * 0.006, css(darker(metal, 0.35)));
    context.fillStyle = css(metal);
    context.beginPath();
    context.ellipse(at, y + size * 2.8, size, thing % 2 === 0 ? size : size * 1.5, 0, 0, Math.PI * 2);
    context.fill();
    context.fillStyle = css(lighter(metal, 0.5), 0.35);
    context.beginPath();
    context.ellipse(at - size * 0.3, y + size * 2.5, size * 0.25, size * 0.5, 0.4, 0, Math.PI * 2);
    context.fill();
  }
}

function paintPot(brush: Brush, x: number, foot: number, size: number): void {
  const { context, unit, palette } = brush;
  const metal = between(palette.near, palette.haze, 0.4);
  context.fillStyle = css(metal);
  context.beginPath();
  context.roundRect(x - size, foot - size * 1.1, size * 2, size * 1.1, [size * 0.1, size * 0.1, size * 0.25, size * 0.25]);
  context.fill();
  context.fillStyle = css(lighter(between(metal, palette.light, 0.5), 0.2), 0.5);
  context.fillRect(x - size * 0.78, foot - size, size * 0.16, size * 0.8);
  fillBox(
    brush,
    { x: x - size * 1.06, y: foot - size * 1.18, wide: size * 2.12, tall: size * 0.14 },
    css(lighter(metal, 0.35)),
    css(metal),
  );
  strokeLine(brush, [x - size * 1.4, foot - size * 0.86, x - size, foot - size * 0.86], unit * 0.012, css(darker(metal, 0.3)));
  strokeLine(brush, [x + size, foot - size * 0.86, x + size * 1.4, foot - size * 0.86], unit * 0.012, css(darker(metal, 0.3)));
  paintSteam(brush, x, foot - size * 1.3, size * 1.1);
}

function paintBottles(brush: Brush, left: number, foot: number): void {
  const { context, unit, palette } = brush;
  for (let bottle = 0; bottle < 4; bottle++) {
    const x = left + bottle * unit * 0.055;
    const tall = unit * brush.random(0.07, 0.14);
    context.fillStyle = css(between(brush.pick(palette.sparks), palette.near, 0.4), 0.9);
    context.beginPath();
    context.roundRect(x, foot - tall, unit * 0.036, tall, unit * 0.008);
    context.roundRect(x + unit * 0.011, foot - tall * 1.35, unit * 0.014, tall * 0.4, unit * 0.004);
    context.fill();
  }
}

function paintHerbs(brush: Brush, left: number, foot: number): void {
  const { context, unit } = brush;
  for (let pot = 0; pot < 3; pot++) {
    const x = left + pot * unit * 0.085;
    for (let leaf = 0; leaf < 16; leaf++) {
      context.fillStyle = css(between([70, 120, 62], brush.palette.near, brush.random(0, 0.7)));
      context.beginPath();
      context.ellipse(
        x + brush.random(-0.028, 0.028) * unit,
        foot - unit * brush.random(0.035, 0.09),
        unit * 0.013,
        unit * 0.006,
        brush.random(0, 3),
        0,
        Math.PI * 2,
      );
      context.fill();
    }
    fillShape(
      brush,
      [
        [x - unit * 0.024, foot - unit * 0.042],
        [x + unit * 0.024, foot - unit * 0.042],
        [x + unit * 0.017, foot],
        [x - unit * 0.017, foot],
      ],
      css(between([176, 96, 66], brush.palette.near, 0.35)),
    );
  }
}
