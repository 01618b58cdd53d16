import { between, css } from "../../../../media/drawing.ts";
import { type Brush, fillRidge, paintBokeh, paintCloud, paintGlow, paintSky, toRidge } from "./brush.ts";
import { paintDisc } from "./wild.ts";

/** Dunes with a lit and a shaded side under a large sun, and a caravan on one of them. */
export function paintDunes(brush: Brush): void {
  const { width, height, unit, palette } = brush;
  const side = brush.random(0, 1) < 0.5 ? -1 : 1;
  const sun = { x: width * (0.5 + side * brush.random(0.16, 0.3)), y: height * brush.random(0.3, 0.4) };
  paintSky(brush, height * 0.58);
  paintGlow(brush, sun.x, sun.y, unit * 1.0, palette.light, 0.85);
  paintDisc(brush, sun.x, sun.y, unit * 0.085);
  for (let cloud = 0; cloud < 5; cloud++) {
    const [x, y] = [brush.random(0, width), height * brush.random(0.08, 0.34)];
    paintCloud(brush, x, y, unit * brush.random(0.5, 1.2), palette.light, 0.18);
  }
  fillRidge(brush, toRidge(brush, 64, 0.35), height * 0.55, unit * 0.02, css(between(palette.haze, palette.near, 0.12)));
  const tops = [0.1, 0.3, 0.52, 0.85].map((near) => ({
    near,
    x: width * brush.random(0.2, 0.8),
    y: height * (0.53 + 0.3 * near),
  }));
  for (const [index, { near, x, y }] of tops.entries()) {
    paintDune(brush, x, y, near, side);
    if (index === 1) paintCaravan(brush, x, y, side);
  }
  paintBokeh(brush, 26, [0.002, 0.007], [0.4, 0.95], 0.4);
}

/** One dune: its crest winds down toward the camera between the side in the sun and the side in the shade. */
function paintDune(brush: Brush, x: number, y: number, near: number, side: -1 | 1): void {
  const { context, width, height, unit, palette } = brush;
  const reach = Math.max(width, unit) * (0.75 + 0.5 * near);
  const tall = unit * (0.07 + 0.1 * near);
  const body = between(palette.haze, palette.near, 0.12 + 0.55 * near);
  const outline = (): void => {
    context.beginPath();
    context.moveTo(x - reach, height + 4);
    context.lineTo(x - reach, y + tall * 1.6);
    context.bezierCurveTo(x - reach * 0.5, y + tall * 1.3, x - reach * 0.2, y + tall * 0.2, x, y);
    context.bezierCurveTo(x + reach * 0.18, y + tall * 0.2, x + reach * 0.45, y + tall * 1.4, x + reach, y + tall * 1.5);
    context.lineTo(x + reach, height + 4);
    context.closePath();
  };
  const lit = context.createLinearGradient(0, y, 0, y + unit * 0.5);
  lit.addColorStop(0, css(between(body, palette.light, 0.5 - 0.2 * near)));
  lit.addColorStop(1, css(body));
  outline();
  context.fillStyle = lit;
  context.fill();
  context.save();
  outline();
  context.clip();
  // The shade begins at the crest and is softest far down.
  const shade = context.createLinearGradient(x, y, x - side * reach * 0.5, y + tall * 2);
  shade.addColorStop(0, css(between(body, palette.near, 0.75), 0.95));
  shade.addColorStop(1, css(between(body, palette.near, 0.35), 0.5));
  context.beginPath();
  context.moveTo(x, y - 2);
  const [foot, bend] = [x + side * unit * brush.random(-0.08, 0.16), tall * 2.6];
  context.bezierCurveTo(x + side * unit * 0.16, y + bend * 0.3, foot - side * unit * 0.24, y + bend * 0.55, foot, y + bend);
  context.bezierCurveTo(foot + side * unit * 0.1, y + bend * 1.5, foot, height, foot - side * unit * 0.1, height + 4);
  context.lineTo(x - side * reach, height + 4);
  context.lineTo(x - side * reach, y);
  context.closePath();
  context.fillStyle = shade;
  context.fill();
  for (let ripple = 0; ripple < 26; ripple++) {
    const at = y + tall * (0.4 + ripple * 0.22) * (1 + near);
    context.strokeStyle = css(between(palette.light, palette.near, brush.random(0.2, 0.9)), 0.09);
    context.lineWidth = Math.max(1, unit * 0.0028);
    context.beginPath();
    context.moveTo(x - reach, at + unit * brush.random(-0.02, 0.02));
    context.bezierCurveTo(
      x - reach * 0.3,
      at - unit * 0.03,
      x + reach * 0.3,
      at + unit * 0.05,
      x + reach,
      at + unit * brush.random(-0.02, 0.02),
    );
    context.stroke();
  }
  context.restore();
}

function paintCaravan(brush: Brush, x: number, y: number, side: -1 | 1): void {
  const { unit, palette } = brush;
  const colour = between(palette.near, [0, 0, 0], 0.35);
  const size = unit * 0.036;
  for (let camel = 0; camel < 5; camel++) {
    const at = x - side * (camel - 1.5) * size * 2.1;
    paintCamel(brush, at, y + Math.abs(at - x) * 0.07 + size * 0.1, size * brush.random(0.9, 1.05), side, css(colour));
  }
}

function paintCamel({ context, unit }: Brush, x: number, foot: number, size: number, side: -1 | 1, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.ellipse(x, foot - size * 0.72, size * 0.5, size * 0.24, 0, 0, Math.PI * 2);
  context.ellipse(x, foot - size * 0.98, size * 0.2, size * 0.22, 0, 0, Math.PI * 2);
  context.ellipse(x + side * size * 0.86, foot - size * 1.16, size * 0.17, size * 0.1, 0, 0, Math.PI * 2);
  context.fill();
  context.strokeStyle = colour;
  context.lineCap = "round";
  context.lineWidth = Math.max(1, size * 0.12);
  context.beginPath();
  context.moveTo(x + side * size * 0.42, foot - size * 0.7);
  context.quadraticCurveTo(x + side * size * 0.72, foot - size * 0.6, x + side * size * 0.76, foot - size * 1.14);
  for (const leg of [-0.36, -0.24, 0.24, 0.36]) {
    context.moveTo(x + leg * size, foot - size * 0.62);
    context.lineTo(x + leg * size * 1.1, foot + unit * 0.001);
  }
  context.stroke();
}
