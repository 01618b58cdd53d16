import { between, css } from "../../../../media/drawing.ts";
import { fillRidge, paintBokeh, paintGlow, paintSky, toRidge, type Brush } from "./brush.ts";
import { darker, fillShape, lighter, strokeLine } from "./shapes.ts";

/** Open space: a planet with its air and a ring, a moon, stars and clouds of gas. */
export function paintSpace(brush: Brush): void {
  const { context, width, height, unit, palette } = brush;
  paintSky(brush, height);
  context.fillStyle = css([2, 3, 10], 0.55);
  context.fillRect(0, 0, width, height);
  const slope = brush.random(-0.6, 0.6);
  for (let cloud = 0; cloud < 40; cloud++) {
    const along = brush.random(-0.1, 1.1);
    const colour = between(brush.pick(palette.sparks), palette.haze, brush.random(0, 0.7));
    paintGlow(
      brush,
      along * width,
      height * (0.5 + slope * (along - 0.5)) + unit * brush.random(-0.22, 0.22),
      unit * brush.random(0.12, 0.5),
      colour,
      brush.random(0.08, 0.26),
    );
  }
  for (let star = 0; star < 900; star++) {
    const size = unit * (0.0005 + 0.0022 * brush.random(0, 1) ** 6);
    context.fillStyle = css(between([255, 255, 255], brush.pick(palette.sparks), brush.random(0, 0.5)), brush.random(0.25, 1));
    context.beginPath();
    context.arc(brush.random(0, width), brush.random(0, height), Math.max(0.5, size), 0, Math.PI * 2);
    context.fill();
  }
  for (let star = 0; star < 7; star++)
    paintGlow(brush, brush.random(0, width), brush.random(0, height), unit * 0.035, [235, 240, 255], 0.9);
  const isLeft = brush.random(0, 1) < 0.5;
  paintPlanet(
    brush,
    width * (isLeft ? 0.3 : 0.7),
    height * brush.random(0.42, 0.54),
    unit * brush.random(0.25, 0.33),
    brush.random(0, 1) < 0.6,
  );
  paintPlanet(brush, width * (isLeft ? 0.78 : 0.2), height * brush.random(0.22, 0.34), unit * brush.random(0.04, 0.07), false);
}

function paintPlanet(brush: Brush, x: number, y: number, radius: number, hasRing: boolean): void {
  const { context, unit, palette } = brush;
  const [sea, land] = [brush.pick(palette.sparks), between(brush.pick(palette.sparks), palette.haze, 0.5)];
  paintGlow(brush, x - radius * 0.2, y - radius * 0.2, radius * 2.1, sea, 0.5);
  if (hasRing) paintRing(brush, x, y, radius, Math.PI);
  context.save();
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.clip();
  context.fillStyle = css(between(sea, palette.near, 0.3));
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  for (let band = 0; band < 26; band++) {
    context.fillStyle = css(between(lighter(land, 0.15), sea, brush.random(0, 1)), brush.random(0.15, 0.5));
    context.beginPath();
    context.ellipse(
      x + brush.random(-0.5, 0.5) * radius,
      y + radius * brush.random(-1, 1),
      radius * brush.random(0.4, 1.3),
      radius * brush.random(0.015, 0.08),
      -0.3,
      0,
      Math.PI * 2,
    );
    context.fill();
  }
  const night = context.createRadialGradient(
    x - radius * 0.55,
    y - radius * 0.5,
    radius * 0.2,
    x - radius * 0.25,
    y - radius * 0.2,
    radius * 1.45,
  );
  night.addColorStop(0, "rgba(255,250,235,0.3)");
  night.addColorStop(0.35, "rgba(0,0,0,0)");
  night.addColorStop(1, "rgba(1,2,8,0.97)");
  context.fillStyle = night;
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  context.restore();
  context.strokeStyle = css(lighter(sea, 0.5), 0.45);
  context.lineWidth = Math.max(1, unit * 0.0035);
  context.beginPath();
  context.arc(x, y, radius * 0.998, Math.PI * 0.72, Math.PI * 1.75);
  context.stroke();
  if (hasRing) paintRing(brush, x, y, radius, 0);
}

/** One half of a ring: its front from angle 0, its back from half a turn. */
function paintRing(brush: Brush, x: number, y: number, radius: number, from: number): void {
  const { context, palette } = brush;
  context.save();
  context.translate(x, y);
  context.rotate(-0.38);
  for (let band = 0; band < 9; band++) {
    const [across, down] = [radius * (1.36 + 0.075 * band), radius * (0.3 + 0.017 * band)];
    context.strokeStyle = css(lighter(between(palette.haze, palette.light, 0.6), 0.2), 0.5 - 0.04 * band);
    context.lineWidth = radius * brush.random(0.018, 0.05);
    context.beginPath();
    context.ellipse(0, 0, across, down, 0, from, from + Math.PI);
    context.stroke();
  }
  context.restore();
}

/** Under water: light from the surface, a shoal, kelp, coral on the ground, bubbles. */
export function paintUnderwater(brush: Brush): void {
  const { context, width, height, unit, palette } = brush;
  paintSky(brush, height);
  const light = { x: width * brush.random(0.35, 0.65), y: -unit * 0.1 };
  paintGlow(brush, light.x, light.y, unit * 1.3, palette.light, 0.9);
  context.save();
  context.globalCompositeOperation = "screen";
  for (let shaft = 0; shaft < 11; shaft++) {
    const lean = brush.random(-0.9, 0.9) * unit;
    const wide = unit * brush.random(0.02, 0.1);
    const fill = context.createLinearGradient(0, 0, 0, height * 0.9);
    fill.addColorStop(0, css(palette.light, brush.random(0.12, 0.3)));
    fill.addColorStop(1, css(palette.light, 0));
    fillShape(
      brush,
      [
        [light.x + lean * 0.2 - wide * 0.3, 0],
        [light.x + lean * 0.2 + wide * 0.3, 0],
        [light.x + lean + wide, height * 0.95],
        [light.x + lean - wide, height * 0.95],
      ],
      fill,
    );
  }
  context.restore();
  for (let layer = 0; layer < 3; layer++) {
    const near = layer / 2;
    const colour = between(palette.haze, palette.near, 0.35 + 0.6 * near);
    fillRidge(brush, toRidge(brush, 64, 0.55), height * (0.74 + 0.1 * layer), unit * 0.07, css(colour));
    for (let weed = 0; weed < 12; weed++)
      paintKelp(
        brush,
        brush.random(0, width),
        height * (0.82 + 0.1 * layer),
        unit * brush.random(0.12, 0.34) * (0.7 + 0.5 * near),
        colour,
      );
    paintShoal(
      brush,
      16 - 4 * layer,
      { x: width * brush.random(0.2, 0.8), y: height * brush.random(0.25, 0.6) },
      unit * (0.012 + 0.016 * near),
      between(palette.haze, brush.pick(palette.sparks), 0.35 + 0.5 * near),
    );
  }
  for (let bubble = 0; bubble < 60; bubble++) {
    const size = unit * brush.random(0.002, 0.009);
    context.strokeStyle = css(lighter(palette.light, 0.4), brush.random(0.2, 0.7));
    context.lineWidth = Math.max(0.8, size * 0.2);
    context.beginPath();
    context.arc(brush.random(0, width), brush.random(0.1, 1) * height, size, 0, Math.PI * 2);
    context.stroke();
  }
  paintBokeh(brush, 34, [0.002, 0.01], [0, 1], 0.5);
}

function paintKelp(brush: Brush, x: number, foot: number, tall: number, colour: readonly [number, number, number]): void {
  const { context, unit } = brush;
  const lean = brush.random(-0.2, 0.2);
  for (let step = 0; step < 9; step++) {
    const share = step / 9;
    const at = x + Math.sin(share * 4 + lean * 9) * unit * 0.014 + lean * tall * share;
    context.fillStyle = css(lighter(colour, 0.06 * share));
    context.beginPath();
    context.ellipse(
      at + (step % 2 === 0 ? 1 : -1) * unit * 0.013,
      foot - tall * share,
      unit * 0.02,
      unit * 0.0065,
      step % 2 === 0 ? -0.6 : 0.6,
      0,
      Math.PI * 2,
    );
    context.fill();
    if (step > 0)
      strokeLine(
        brush,
        [
          at,
          foot - tall * share,
          x + Math.sin((share - 1 / 9) * 4 + lean * 9) * unit * 0.014 + lean * tall * (share - 1 / 9),
          foot - tall * (share - 1 / 9),
        ],
        unit * 0.004,
        css(colour),
      );
  }
}

function paintShoal(
  brush: Brush,
  count: number,
  around: { readonly x: number; readonly y: number },
  size: number,
  colour: readonly [number, number, number],
): void {
  const { context } = brush;
  const side = brush.random(0, 1) < 0.5 ? -1 : 1;
  for (let fish = 0; fish < count; fish++) {
    const x = around.x + brush.random(-9, 9) * size;
    const y = around.y + brush.random(-4, 4) * size;
    const own = size * brush.random(0.7, 1.2);
    context.fillStyle = css(between(colour, darker(brush.palette.near, 0), brush.random(0, 0.3)), 0.9);
    context.beginPath();
    context.ellipse(x, y, own, own * 0.38, 0, 0, Math.PI * 2);
    context.fill();
    fillShape(
      brush,
      [
        [x - side * own * 0.8, y],
        [x - side * own * 1.5, y - own * 0.42],
        [x - side * own * 1.5, y + own * 0.42],
      ],
      context.fillStyle,
    );
  }
}
