import { between, css } from "../../../../media/drawing.ts";
import { type Brush, paintCloud, paintGlow } from "./brush.ts";
import { type Box, darker, fillBox, fillShape, lighter, strokeLine } from "./shapes.ts";

/** A window pane with a sill and a cross, full of light. */
export function paintPane(brush: Brush, box: Box): void {
  const { unit, palette } = brush;
  const { x, y, wide, tall } = box;
  paintGlow(brush, x + wide / 2, y + tall / 2, unit * 0.85, palette.light, 0.55);
  fillBox(brush, box, css(lighter(palette.light, 0.6)), css(palette.light), css(between(palette.light, palette.haze, 0.4)));
  for (let cloud = 0; cloud < 3; cloud++) {
    brush.context.save();
    brush.context.beginPath();
    brush.context.rect(x, y, wide, tall);
    brush.context.clip();
    paintCloud(
      brush,
      x + wide * brush.random(0, 1),
      y + tall * brush.random(0.2, 0.8),
      wide * 0.7,
      lighter(palette.light, 0.8),
      0.3,
    );
    brush.context.restore();
  }
  const frame = css(darker(palette.near, 0.05));
  for (const share of [0, 0.5, 1]) strokeLine(brush, [x + wide * share, y, x + wide * share, y + tall], unit * 0.011, frame);
  for (const share of [0, 0.42, 1]) strokeLine(brush, [x, y + tall * share, x + wide, y + tall * share], unit * 0.011, frame);
  fillBox(
    brush,
    { x: x - unit * 0.03, y: y + tall, wide: wide + unit * 0.06, tall: unit * 0.018 },
    css(lighter(between(palette.near, palette.light, 0.5), 0.1)),
    css(palette.near),
  );
}

/** A beam of light from a window to the floor. */
export function paintBeam(brush: Brush, { x, y, wide }: Box, floor: number, side: -1 | 1): void {
  const { context, unit, palette } = brush;
  const shift = side * unit * 0.42;
  context.save();
  context.globalCompositeOperation = "screen";
  const fill = context.createLinearGradient(x + wide / 2, y, x + wide / 2 + shift, floor);
  fill.addColorStop(0, css(palette.light, 0.3));
  fill.addColorStop(1, css(palette.light, 0));
  fillShape(
    brush,
    [
      [x, y],
      [x + wide, y],
      [x + wide + shift, floor],
      [x + shift, floor],
    ],
    fill,
  );
  context.restore();
}

/** A plant with long leaves in a pot. */
export function paintPlant(brush: Brush, x: number, foot: number, tall: number): void {
  const { context, palette } = brush;
  for (let leaf = 0; leaf < 15; leaf++) {
    const lean = brush.random(-0.75, 0.75);
    const reach = tall * brush.random(0.55, 1);
    context.strokeStyle = css(between(darker(palette.near, 0.2), [52, 98, 70], brush.random(0.1, 0.7)));
    context.lineWidth = tall * brush.random(0.02, 0.05);
    context.lineCap = "round";
    context.beginPath();
    context.moveTo(x, foot - tall * 0.25);
    context.quadraticCurveTo(
      x + lean * tall * 0.12,
      foot - reach * 0.8,
      x + lean * reach * 0.7,
      foot - reach * (1 - Math.abs(lean) * 0.35),
    );
    context.stroke();
  }
  fillShape(
    brush,
    [
      [x - tall * 0.16, foot - tall * 0.28],
      [x + tall * 0.16, foot - tall * 0.28],
      [x + tall * 0.11, foot],
      [x - tall * 0.11, foot],
    ],
    css(between(palette.near, palette.haze, 0.35)),
  );
}
