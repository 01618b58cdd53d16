import { between, css } from "../../../../media/drawing.ts";
import { type Brush, paintBokeh, paintGlow, paintSky } from "./brush.ts";
import { paintPlant } from "./indoors.ts";
import { darker, fillBox, fillShape, lighter, paintSkyline } from "./shapes.ts";

/** An office or a flat high over a city: a wall of glass, a desk with a screen, a plant. */
export function paintHighRoom(brush: Brush): void {
  const { context, width, height, unit, palette } = brush;
  const floor = height * 0.76;
  paintSky(brush, floor);
  paintGlow(brush, width * brush.random(0.3, 0.7), floor * 0.9, unit * 0.8, palette.light, 0.55);
  paintSkyline(brush, floor, [0.16, 0.36], 0.15);
  paintSkyline(brush, floor, [0.08, 0.26], 0.55);
  paintBokeh(brush, 24, [0.006, 0.02], [0.5, 0.76], 0.4);
  const dark = darker(palette.near, 0.15);
  for (let post = 0; post <= 4; post++)
    fillBox(brush, { x: (width * post) / 4 - unit * 0.009, y: 0, wide: unit * 0.018, tall: floor }, css(dark));
  fillBox(brush, { x: 0, y: 0, wide: width, tall: height * 0.06 }, css(dark));
  fillBox(brush, { x: 0, y: floor, wide: width, tall: height - floor }, css(between(palette.haze, palette.near, 0.7)), css(dark));
  context.save();
  context.globalCompositeOperation = "screen";
  for (let band = 0; band < 4; band++) {
    const x = (width * (band + 0.06)) / 4;
    fillShape(
      brush,
      [
        [x, floor],
        [x + width * 0.22, floor],
        [x + width * 0.3, height],
        [x - width * 0.04, height],
      ],
      upFade(brush, floor),
    );
  }
  context.restore();
  const desk = { x: width * 0.5, y: height * 0.8, wide: Math.min(width * 0.44, unit * 0.9), tall: unit * 0.022 };
  fillBox(brush, desk, css(lighter(between(palette.near, palette.light, 0.3), 0.05)), css(dark));
  for (const side of [0.04, 0.93])
    fillBox(brush, { x: desk.x + desk.wide * side, y: desk.y, wide: unit * 0.014, tall: height }, css(dark));
  paintScreen(brush, desk.x + desk.wide * 0.42, desk.y);
  paintPlant(brush, width * 0.16, height * 0.97, unit * 0.34);
}

function upFade(brush: Brush, floor: number): ReturnType<Brush["context"]["createLinearGradient"]> {
  const gradient = brush.context.createLinearGradient(0, floor, 0, brush.height);
  gradient.addColorStop(0, css(brush.palette.light, 0.2));
  gradient.addColorStop(1, css(brush.palette.light, 0));
  return gradient;
}

function paintScreen(brush: Brush, x: number, foot: number): void {
  const { unit, palette } = brush;
  const colour = brush.pick(palette.sparks);
  paintGlow(brush, x, foot - unit * 0.12, unit * 0.3, colour, 0.5);
  fillBox(
    brush,
    { x: x - unit * 0.012, y: foot - unit * 0.05, wide: unit * 0.024, tall: unit * 0.05 },
    css(darker(palette.near, 0.3)),
  );
  fillBox(
    brush,
    { x: x - unit * 0.14, y: foot - unit * 0.2, wide: unit * 0.28, tall: unit * 0.16 },
    css(darker(palette.near, 0.4)),
  );
  fillBox(
    brush,
    { x: x - unit * 0.131, y: foot - unit * 0.192, wide: unit * 0.262, tall: unit * 0.144 },
    css(lighter(colour, 0.25), 0.9),
    css(between(colour, palette.near, 0.45)),
  );
}
