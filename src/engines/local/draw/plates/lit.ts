import { between, css } from "../../../../media/drawing.ts";
import { paintBokeh, paintCloud, paintGlow, paintSky, type Brush } from "./brush.ts";
import { darker, fillBox, fillShape, lighter, paintFigure } from "./shapes.ts";

/** A stage: beams through haze, a performer in the light, heads and hands of the crowd in front. */
export function paintStage(brush: Brush): void {
  const { context, width, height, unit, palette } = brush;
  const floor = height * 0.68;
  paintSky(brush, floor);
  fillBox(
    brush,
    { x: 0, y: floor, wide: width, tall: height - floor },
    css(between(palette.near, palette.light, 0.25)),
    css(darker(palette.near, 0.4)),
  );
  context.save();
  context.globalCompositeOperation = "screen";
  for (let beam = 0; beam < 11; beam++) {
    const x = (width * (beam + 0.5)) / 11;
    const aim = width / 2 + (x - width / 2) * brush.random(-0.5, 1.3);
    const colour = brush.pick(palette.sparks);
    const fill = context.createLinearGradient(x, 0, aim, floor);
    fill.addColorStop(0, css(lighter(colour, 0.4), 0.75));
    fill.addColorStop(0.5, css(colour, 0.24));
    fill.addColorStop(1, css(colour, 0));
    fillShape(
      brush,
      [
        [x - unit * 0.006, -2],
        [x + unit * 0.006, -2],
        [aim + unit * 0.11, floor + unit * 0.1],
        [aim - unit * 0.11, floor + unit * 0.1],
      ],
      fill,
    );
  }
  context.restore();
  for (let lamp = 0; lamp < 11; lamp++)
    paintGlow(brush, (width * (lamp + 0.5)) / 11, unit * 0.02, unit * 0.11, lighter(brush.pick(palette.sparks), 0.5), 0.95);
  for (let puff = 0; puff < 12; puff++)
    paintCloud(
      brush,
      brush.random(0, width),
      floor - unit * brush.random(0, 0.16),
      unit * brush.random(0.4, 0.9),
      between(brush.pick(palette.sparks), palette.haze, 0.5),
      0.16,
    );
  paintGlow(brush, width / 2, floor - unit * 0.14, unit * 0.5, palette.light, 0.85);
  paintFigure(brush, width / 2, floor + unit * 0.03, unit * 0.3, darker(palette.near, 0.5));
  for (let row = 0; row < 3; row++) paintCrowd(brush, height * (0.9 + 0.06 * row), unit * (0.026 + 0.012 * row), row);
  paintBokeh(brush, 26, [0.004, 0.016], [0.05, 0.9], 0.5);
}

function paintCrowd(brush: Brush, y: number, size: number, row: number): void {
  const { context, width, height, palette } = brush;
  const colour = css(darker(palette.near, 0.3 + 0.25 * row));
  for (let x = -size; x < width + size; x += size * brush.random(1.6, 2.5)) {
    const top = y + size * brush.random(-0.8, 0.8);
    context.fillStyle = colour;
    context.beginPath();
    context.arc(x, top, size * 0.8, 0, Math.PI * 2);
    context.roundRect(x - size * 1.5, top + size * 0.7, size * 3, height, size);
    context.fill();
    if (brush.random(0, 1) > 0.22) continue;
    context.lineWidth = size * 0.5;
    context.lineCap = "round";
    context.strokeStyle = colour;
    context.beginPath();
    context.moveTo(x + size, top + size);
    context.lineTo(x + size * brush.random(0.8, 1.8), top - size * brush.random(1.5, 2.6));
    context.stroke();
  }
}

/** A photographer's studio: a seamless backdrop, light from a soft box, a plinth. */
export function paintStudio(brush: Brush): void {
  const { context, width, height, unit, palette } = brush;
  const bend = height * 0.7;
  paintSky(brush, bend);
  const backdrop = between(brush.pick(palette.sparks), palette.haze, 0.35);
  fillBox(
    brush,
    { x: 0, y: 0, wide: width, tall: height },
    css(darker(backdrop, 0.42)),
    css(backdrop),
    css(lighter(backdrop, 0.12)),
    css(darker(backdrop, 0.3)),
  );
  const isLeft = brush.random(0, 1) < 0.5;
  paintGlow(brush, width * 0.5, height * 0.42, unit * 0.85, lighter(palette.light, 0.3), 0.75);
  paintGlow(brush, width * (isLeft ? 0.05 : 0.95), height * 0.16, unit * 0.9, palette.light, 0.6);
  context.fillStyle = css(darker(backdrop, 0.65), 0.4);
  context.beginPath();
  context.ellipse(width * 0.5 + (isLeft ? 1 : -1) * unit * 0.1, height * 0.845, unit * 0.34, unit * 0.045, 0, 0, Math.PI * 2);
  context.fill();
  const plinth = { x: width / 2 - unit * 0.2, y: height * 0.72, wide: unit * 0.4, tall: height * 0.13 };
  const side = context.createLinearGradient(plinth.x, 0, plinth.x + plinth.wide, 0);
  const stone = lighter(backdrop, 0.35);
  side.addColorStop(isLeft ? 0 : 1, css(lighter(stone, 0.4)));
  side.addColorStop(isLeft ? 1 : 0, css(darker(stone, 0.42)));
  context.fillStyle = side;
  context.fillRect(plinth.x, plinth.y, plinth.wide, plinth.tall);
  context.beginPath();
  context.ellipse(width / 2, plinth.y + plinth.tall, plinth.wide / 2, unit * 0.035, 0, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = css(lighter(stone, 0.5));
  context.beginPath();
  context.ellipse(width / 2, plinth.y, plinth.wide / 2, unit * 0.035, 0, 0, Math.PI * 2);
  context.fill();
  paintSphere(brush, width / 2 - unit * 0.05, plinth.y - unit * 0.1, unit * 0.11, isLeft);
  paintSphere(brush, width / 2 + unit * 0.1, plinth.y - unit * 0.045, unit * 0.05, isLeft);
  paintBokeh(brush, 18, [0.002, 0.006], [0.1, 0.8], 0.4);
}

function paintSphere(brush: Brush, x: number, y: number, radius: number, isLeft: boolean): void {
  const { context, palette } = brush;
  const colour = brush.pick(palette.sparks);
  const lit = x + (isLeft ? -1 : 1) * radius * 0.42;
  const fill = context.createRadialGradient(lit, y - radius * 0.45, radius * 0.06, x, y, radius * 1.02);
  fill.addColorStop(0, css(lighter(colour, 0.85)));
  fill.addColorStop(0.35, css(colour));
  fill.addColorStop(1, css(darker(between(colour, palette.near, 0.5), 0.4)));
  context.fillStyle = fill;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
}

/** Coloured light and nothing else: for words that name no place. */
export function paintAura(brush: Brush): void {
  const { width, height, unit, palette } = brush;
  paintSky(brush, height);
  for (let light = 0; light < 9; light++) {
    const colour = light % 3 === 0 ? palette.light : brush.pick(palette.sparks);
    paintGlow(
      brush,
      brush.random(0, width),
      height * brush.random(0.05, 0.85),
      unit * brush.random(0.5, 1.1),
      colour,
      brush.random(0.25, 0.6),
    );
  }
  for (let wave = 0; wave < 4; wave++) paintVeil(brush, wave);
  paintBokeh(brush, 34, [0.01, 0.075], [0.02, 0.98], 0.42);
}

function paintVeil(brush: Brush, wave: number): void {
  const { context, width, height, unit, palette } = brush;
  const base = height * (0.62 + 0.1 * wave);
  const [turn, swing] = [brush.random(0, 6), unit * brush.random(0.04, 0.09)];
  context.beginPath();
  context.moveTo(0, height);
  for (let step = 0; step <= 40; step++) context.lineTo((width * step) / 40, base + Math.sin(turn + step / (5 + wave)) * swing);
  context.lineTo(width, height);
  const fill = context.createLinearGradient(0, base - swing, 0, height);
  fill.addColorStop(0, css(between(palette.haze, palette.near, 0.35 + 0.2 * wave), 0.75));
  fill.addColorStop(1, css(palette.near, 0.9));
  context.fillStyle = fill;
  context.fill();
}
