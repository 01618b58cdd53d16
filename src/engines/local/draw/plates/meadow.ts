import { between, css } from "../../../../media/drawing.ts";
import { type Brush, fillRidge, paintBokeh, paintCloud, paintGlow, paintSky, toRidge } from "./brush.ts";
import { paintDisc } from "./wild.ts";

/** Hills with woods and a farm, tall clouds, a way that winds through, and a field of flowers in front. */
export function paintMeadow(brush: Brush): void {
  const { context, width, height, unit, palette } = brush;
  const sun = { x: width * brush.random(0.15, 0.85), y: height * brush.random(0.14, 0.3) };
  paintSky(brush, height * 0.6);
  paintGlow(brush, sun.x, sun.y, unit * 0.9, palette.light, 0.8);
  paintDisc(brush, sun.x, sun.y, unit * 0.045);
  const lit = between(palette.haze, palette.light, 0.72);
  for (let cloud = 0; cloud < 11; cloud++) {
    const high = brush.random(0.1, 0.5);
    paintCloud(brush, brush.random(0, width), height * high, unit * brush.random(0.3, 1) * (1.1 - high), lit, 0.42);
  }
  for (let layer = 0; layer < 5; layer++) {
    const near = layer / 4;
    const level = height * (0.52 + 0.28 * near);
    const colour = between(palette.haze, palette.near, 0.3 + 0.65 * near);
    const ridge = toRidge(brush, 32, 0.42);
    const swing = unit * (0.055 + 0.02 * near);
    const groundAt = (at: number): number => level + (ridge[Math.round(at * 32)] ?? 0) * swing;
    if (layer > 0) paintWoods(brush, groundAt, near, colour);
    const fill = context.createLinearGradient(0, level - unit * 0.06, 0, level + unit * 0.26);
    // Each hill is light at its crest and dark at its foot, so that it stands off from the next.
    fill.addColorStop(0, css(between(colour, palette.light, 0.24 * (1 - 0.4 * near))));
    fill.addColorStop(1, css(between(colour, palette.near, 0.5)));
    fillRidge(brush, ridge, level, swing, fill);
    if (layer === 2) paintFarm(brush, width * brush.random(0.25, 0.75), groundAt, unit * 0.055);
  }
  paintField(brush);
  paintBokeh(brush, 22, [0.004, 0.014], [0.72, 1], 0.8);
}

function paintWoods(
  brush: Brush,
  groundAt: (at: number) => number,
  near: number,
  colour: readonly [number, number, number],
): void {
  const { context, width, unit, palette } = brush;
  for (let wood = 0; wood < 4; wood++) {
    const middle = brush.random(0, 1);
    for (let tree = 0; tree < 9; tree++) {
      const at = Math.min(1, Math.max(0, middle + brush.random(-0.06, 0.06)));
      const size = unit * brush.random(0.012, 0.022) * (0.7 + 0.9 * near);
      context.fillStyle = css(between(between(colour, palette.near, 0.45), palette.light, brush.random(0, 0.16)));
      context.beginPath();
      context.ellipse(at * width, groundAt(at) - size * 0.5, size, size * brush.random(0.9, 1.5), 0, 0, Math.PI * 2);
      context.fill();
    }
  }
}

function paintFarm(brush: Brush, x: number, groundAt: (at: number) => number, size: number): void {
  const { context, width, palette } = brush;
  const foot = groundAt(x / width) + size * 0.2;
  context.fillStyle = css(between(between([248, 240, 226], palette.haze, 0.3), palette.near, 0.12));
  context.fillRect(x - size * 0.8, foot - size * 0.6, size * 1.6, size * 0.6);
  context.fillStyle = css(between([190, 84, 62], palette.near, 0.3));
  context.beginPath();
  context.moveTo(x - size, foot - size * 0.55);
  context.lineTo(x - size * 0.6, foot - size * 1.15);
  context.lineTo(x + size * 0.6, foot - size * 1.15);
  context.lineTo(x + size, foot - size * 0.55);
  context.fill();
  for (const pane of [-0.5, -0.1, 0.3]) {
    context.fillStyle = css(between(palette.light, [255, 214, 140], 0.6), 0.95);
    context.fillRect(x + pane * size, foot - size * 0.42, size * 0.2, size * 0.22);
  }
  paintGlow(brush, x, foot - size * 0.4, size * 1.8, palette.light, 0.35);
}

function paintField(brush: Brush): void {
  const { context, width, height, unit, palette } = brush;
  for (let blade = 0; blade < 620; blade++) {
    const depth = brush.random(0, 1);
    const y = height * (0.86 + 0.18 * depth);
    const x = brush.random(-0.02, 1.02) * width;
    const tall = unit * brush.random(0.02, 0.06) * (0.5 + depth);
    context.strokeStyle = css(between(palette.near, palette.light, brush.random(0, 0.4)), 0.8);
    context.lineWidth = Math.max(1, unit * 0.0022);
    context.beginPath();
    context.moveTo(x, y);
    context.quadraticCurveTo(x, y - tall * 0.6, x + tall * brush.random(-0.2, 0.55), y - tall);
    context.stroke();
    if (blade % 5 !== 0) continue;
    context.fillStyle = css(between(brush.pick(palette.sparks), palette.haze, 0.1), 0.92);
    context.beginPath();
    context.arc(x + tall * 0.2, y - tall, unit * brush.random(0.003, 0.0065) * (0.6 + depth), 0, Math.PI * 2);
    context.fill();
  }
}
