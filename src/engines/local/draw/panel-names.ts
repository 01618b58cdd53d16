import type { SKRSContext2D } from "@napi-rs/canvas";

import { INK, paintPlaque, setType } from "../../../media/drawing.ts";
import type { Layout } from "./layout.ts";
import { layPanels } from "./panels.ts";

/** Writes what the panels of a picture are, in their order, each in its upper left corner and clear of the mark. */
export function paintPanelNames(context: SKRSContext2D, names: readonly string[], { width, height, margin, u }: Layout): void {
  const places = layPanels(width, height, names.length);
  setType(context, "label", u);
  for (const [index, name] of names.entries()) {
    const { x = 0, y = 0 } = places[index] ?? {};
    const [left, top] = [x + (x === 0 ? margin : 24 * u), y === 0 ? margin + 84 * u : y + 24 * u];
    paintPlaque(context, { x: left, y: top, width: context.measureText(name).width + 26 * u, height: 36 * u }, u, "normal");
    context.fillStyle = INK.strong;
    context.fillText(name, left + 14 * u, top + 25 * u);
  }
}
