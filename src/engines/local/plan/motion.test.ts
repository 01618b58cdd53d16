import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { View } from "../kernel/compositor.ts";
import { toMotion, viewAt, type Motion } from "./motion.ts";

const MOVES = [
  "static",
  "push-in",
  "pull-out",
  "pan-left",
  "pan-right",
  "tilt-up",
  "tilt-down",
  "crane-up",
  "crane-down",
  "orbit-left",
  "orbit-right",
  "roll",
  "handheld",
  "drift",
] as const;
const PRESETS = ["down-back", "forward-up", "right-turn-forward", "left-turn-forward"];
const AXES = ["horizontal", "vertical", "pan", "tilt", "roll", "zoom"];

const motions: fc.Arbitrary<Motion> = fc.oneof(
  fc.constantFrom(...MOVES).map((move) => toMotion(move, undefined)),
  fc.constantFrom(...PRESETS).map((move) => toMotion(undefined, { move, axes: {} })),
  fc
    .tuple(fc.constantFrom(...AXES), fc.integer({ min: -10, max: 10 }))
    .map(([axis, amount]) => toMotion(undefined, { move: "simple", axes: { [axis]: amount } })),
);

describe("camera motion", () => {
  it("never shows an edge", () => {
    const property = fc.property(motions, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (motion, share, anchored) => {
      const { zoom, x, y, turn } = viewAt(motion, share, anchored, share * 15);
      const room = (zoom - 1) / 2 + 1e-12;
      expect(Math.abs(x)).toBeLessThanOrEqual(room);
      expect(Math.abs(y)).toBeLessThanOrEqual(room);
      // A turned rectangle covers the frame when it is larger by this much; 3:1 is the widest shape.
      expect(zoom).toBeGreaterThanOrEqual(Math.cos(turn) + Math.abs(Math.sin(turn)) * 3 - 1e-9);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it("begins with the whole picture when it is anchored, but for one that moves away, which has a wider picture", () => {
    for (const move of MOVES.filter((name) => name !== "pull-out" && name !== "crane-up")) {
      expect(viewAt(toMotion(move, undefined), 0, true)).toEqual({ zoom: 1, x: 0, y: 0, turn: 0 });
    }
  });

  it("moves smoothly: from frame to frame the step changes by less than 0.4 pixels at 1080p, in a hand by less than one", () => {
    const frames = 72;
    for (const move of MOVES) {
      const places = Array.from({ length: frames }, (_, index) =>
        viewAt(toMotion(move, undefined), index / (frames - 1), false, index / 24),
      );
      const edge = places.map(({ zoom, x }) => 960 * (zoom - 1) + x * 1920);
      for (let i = 2; i < frames; i++) {
        expect(Math.abs((edge[i] ?? 0) - 2 * (edge[i - 1] ?? 0) + (edge[i - 2] ?? 0)), move).toBeLessThan(
          move === "handheld" ? 1 : 0.4,
        );
      }
    }
  });

  it("goes the way that its name says: what the camera leaves moves the other way", () => {
    const across = (move: (typeof MOVES)[number]): number =>
      viewAt(toMotion(move, undefined), 1, false).x - viewAt(toMotion(move, undefined), 0, false).x;
    const down = (move: (typeof MOVES)[number]): number =>
      viewAt(toMotion(move, undefined), 1, false).y - viewAt(toMotion(move, undefined), 0, false).y;
    expect([across("pan-left") > 0, across("pan-right") < 0, down("tilt-up") > 0, down("tilt-down") < 0]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([across("orbit-left") > 0, across("orbit-right") < 0, down("crane-up") > 0, down("crane-down") < 0]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const preset = (move: string, share: number): View => viewAt(toMotion(undefined, { move, axes: {} }), share, false);
    expect(preset("down-back", 1).y).toBeLessThan(preset("down-back", 0).y);
    expect(preset("down-back", 1).zoom).toBeLessThan(preset("down-back", 0).zoom);
    expect(preset("forward-up", 1).y).toBeGreaterThan(preset("forward-up", 0).y);
    expect(preset("left-turn-forward", 1).x).toBeGreaterThan(preset("right-turn-forward", 1).x);
  });

  it("prefers what the shot says over the request's camera control, and drifts without either", () => {
    expect(toMotion("static", { move: "forward-up", axes: {} }).name).toBe("static");
    expect(toMotion(undefined, { move: "simple", axes: { zoom: -5 } }).name).toBe("zoom in");
    expect(toMotion(undefined, undefined).name).toBe("drift");
  });
});
