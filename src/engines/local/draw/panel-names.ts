import type { SKRSContext2D } from "@napi-rs/canvas";

import type { Layout } from "./layout.ts";
import { setLettering } from "../../../media/drawing.ts";
import { layPanels } from "./panels.ts";

/** Writes what the panels of a picture are, in their order, each in its upper left corner and clear of the mark. */
export function paintPanelNames(context: SKRSContext2D, names: readonly string[], { width, height, margin, u }: Layout): void {
  const places = layPanels(width, height, names.length);
  setLettering(context, { size: 19 * u, weight: 700, family: "sans", spacing: 4 * u });
  for (const [index, name] of names.entries()) {
    const { x = 0, y = 0 } = places[index] ?? {};
    const [left, top] = [x + (x === 0 ? margin : 24 * u), y === 0 ? margin + 84 * u : y + 24 * u];
    context.fillStyle = "rgba(6,8,14,0.62)";
    context.beginPath();
    context.roundRect(left, top, context.measureText(name).width + 26 * u, 36 * u, 8 * u);
    context.fill();
    context.fillStyle = "rgba(255,255,255,0.92)";
    context.fillText(name, left + 14 * u, top + 25 * u);
  }
}
