import { describe, expect, it } from "vitest";

import { toMotion } from "./motion.ts";
import { planCells } from "./plan-pictures.ts";
import type { Scene, SceneShot } from "./scene.ts";

describe("the frames of a contact sheet", () => {
  it("are the first, the middle and the last of each shot, with what is seen, said and done", () => {
    const line = { text: "One take.", start: 20, end: 40, limit: 48, speaker: "Mira", card: 0, voice: VOICE, hurry: 1 };
    const cells = planCells({ shots: [toShot(1, 0, 24), toShot(2, 24, 49, [line])], endFrame: "/end.png" });
    expect(cells).toEqual([
      { frame: 0, shot: 1, label: "shot 1" },
      { frame: 12, shot: 1, label: "push in" },
      { frame: 23, shot: 1, label: "cut to shot 2" },
      { frame: 24, shot: 2, label: "shot 2" },
      { frame: 36, shot: 2, label: "Mira: “One take.”" },
      { frame: 48, shot: 2, label: "end frame" },
    ]);
  });

  it("are six of a film of one shot, evenly spread, and never more than it has", () => {
    const framesOf = (end: number): readonly number[] => cellsOf(end).map(({ frame }) => frame);
    expect(framesOf(51)).toEqual([0, 10, 20, 30, 40, 50]);
    expect(framesOf(2)).toEqual([0, 1]);
    expect(framesOf(1)).toEqual([0]);
    expect(cellsOf(51).at(-1)?.label).toBe("end");
  });
});

const VOICE = { language: "en", gender: "female", pitch: 1, pace: 1, variant: 1 } as const;

function cellsOf(end: number): ReturnType<typeof planCells> {
  const scene: Pick<Scene, "shots" | "endFrame"> = { shots: [toShot(1, 0, end)], endFrame: undefined };
  return planCells(scene);
}

function toShot(number: number, start: number, end: number, lines: SceneShot["lines"] = []): SceneShot {
  return {
    number,
    start,
    end,
    seconds: (end - start) / 24,
    text: `shot ${number}`,
    moods: [],
    motion: toMotion("push-in", undefined),
    background: { kind: "plate", seed: number },
    cards: [],
    lines,
    remarks: [],
  };
}
