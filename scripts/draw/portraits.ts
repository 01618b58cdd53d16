// Portraits: a person or the fox before a ground that belongs to the scene.
import type { Canvas } from "@napi-rs/canvas";

import { drawFoxFront, drawFoxSide } from "./fox.ts";
import { disc, layer, paint, place, vignette } from "./kit.ts";
import type { Person } from "./people/person.ts";
import type { Setting } from "./settings.ts";

export type View = "front" | "side" | "close";

/** Someone from one side, 768 x 960 or of the same shape. */
export function paintPerson(person: Person, view: View, setting: Setting, seed: number, width = 768): Canvas {
  const height = width * 1.25;
  return paint(width, height, (ink) => {
    setting.draw(ink, seed);
    const scale = (width / 768) * (view === "close" ? 3.05 : 1.86);
    const [x, y] = view === "close" ? [width * 0.5, height * 0.46] : [width * (view === "side" ? 0.53 : 0.5), height * 0.39];
    place(
      ink,
      x,
      y,
      scale,
      () => {
        if (view === "side") person.drawSide(ink, setting.rim);
        else person.drawFront(ink, setting.rim);
      },
      view === "close" ? -0.07 : 0,
    );
    vignette(ink, 0.34);
  });
}

/** The paper fox from one side. */
export function paintFox(view: "front" | "side", setting: Setting, seed: number, width = 768): Canvas {
  const height = width * 1.25;
  return paint(width, height, (ink) => {
    setting.draw(ink, seed);
    layer(ink, { blur: 14, alpha: 0.5 }, (shade) => disc(shade, width / 2, height * 0.815, width * 0.36, "#1a0a18", 0.14));
    place(
      ink,
      width * (view === "front" ? 0.46 : 0.475),
      height * (view === "front" ? 0.56 : 0.61),
      (width / 768) * (view === "front" ? 1.4 : 1.1),
      () => {
        if (view === "front") drawFoxFront(ink);
        else drawFoxSide(ink);
      },
    );
    vignette(ink, 0.3);
  });
}
