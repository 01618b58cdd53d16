import { describe, expect, it } from "vitest";

import { pixelsOf } from "../../../media/drawing.ts";
import { paintPlate } from "../draw/plates/paint-plate.ts";
import { createCompositor, WHOLE } from "../kernel/compositor.ts";
import { toMotion } from "../plan/motion.ts";
import type { Scene } from "../plan/scene.ts";
import { markFrame, paintFrame } from "./paint-frame.ts";
import { prepareFilm } from "./prepare-film.ts";

const [WIDTH, HEIGHT, FRAME] = [256, 144, 20];
const MOOD = "A pier at dusk.";

describe("a plain film", () => {
  it("shows its pictures alone: no slate, no card, no caption", async () => {
    const { addPlate, show, frame } = createCompositor(WIDTH, HEIGHT);
    show(addPlate(pixelsOf(paintPlate([MOOD], 1, WIDTH, HEIGHT))), WHOLE);
    const picture = Buffer.from(frame());
    const plain = Buffer.from(paintFrame(await prepareFilm({ ...SCENE, isPlain: true }, () => {}), FRAME));
    expect(plain.equals(picture)).toBe(true);
    const slated = Buffer.from(paintFrame(await prepareFilm(SCENE, () => {}), FRAME));
    expect(slated.equals(picture)).toBe(false);
  });

  it("still has the mark on the copy that is to have one, in the lower right corner", async () => {
    const film = await prepareFilm({ ...SCENE, isPlain: true }, () => {});
    const plain = Buffer.from(paintFrame(film, FRAME));
    const marked = Buffer.from(markFrame(film));
    const changed = Array.from({ length: WIDTH * HEIGHT }, (_, at) => at).filter((at) => plain[at] !== marked[at]);
    expect(changed.length).toBeGreaterThan(100);
    for (const at of changed) expect(at % WIDTH > WIDTH / 2 && at / WIDTH > HEIGHT * 0.8, String(at)).toBe(true);
  });
});

const SCENE: Scene = {
  width: WIDTH,
  height: HEIGHT,
  framesPerSecond: 24,
  frames: 24,
  seed: 1,
  label: "a label",
  shots: [
    {
      number: 1,
      start: 0,
      end: 24,
      seconds: 1,
      text: MOOD,
      moods: [MOOD],
      motion: toMotion("static", undefined),
      background: { kind: "plate", seed: 1 },
      cards: [0],
      lines: [
        {
          text: "Here.",
          start: 0,
          end: 24,
          limit: 24,
          speaker: "Mira",
          card: 0,
          voice: { language: "en", gender: "female", pitch: 1, pace: 1, variant: 1 },
          hurry: 1,
        },
      ],
      remarks: [],
    },
  ],
  cards: [{ name: "Mira", picture: undefined }],
  firstFrame: undefined,
  endFrame: undefined,
  sound: false,
  keptSound: undefined,
};
