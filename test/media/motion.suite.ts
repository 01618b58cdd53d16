import { beforeAll, describe, expect, it } from "vitest";

import { decodeFilm, type DecodedFilm } from "../../src/engines/local/film/decode-film.suite.ts";
import { toMotion, viewAt } from "../../src/engines/local/plan/motion.ts";
import type { CameraMove } from "../../src/contract/index.ts";
import type { Scene } from "./acceptance.suite.ts";
import { writePicture } from "./pictures.ts";
import { filmRequest, shotsOf } from "./requests.ts";
import { findPlace, solve, textureAt, type Place } from "./track-texture.ts";

const [WIDTH, HEIGHT] = [1280, 720];
const FRAMES = 24;
const MOVES = [
  "static",
  "push-in",
  "pull-out",
  "pan-left",
  "pan-right",
  "tilt-up",
  "tilt-down",
  "roll",
  "drift",
] as const satisfies readonly CameraMove[];
/** No slate stands here. */
const PART = { x: 480, y: 210, width: 320, height: 160 };

/** E: every move of the camera is smooth to a fraction of a pixel. */
export function motion(at: () => Scene): void {
  describe("E: motion", () => {
    let film: DecodedFilm;

    beforeAll(async () => {
      const { ground } = at();
      const file = await writePicture(ground.given, "texture", WIDTH, HEIGHT, (x, y) => {
        const grey = Math.round(textureAt(x, y));
        return [grey, grey, grey];
      });
      const shots = shotsOf(
        ...MOVES.map((move) => [1, move === "drift" ? "A wall." : `A wall. Camera: ${move.replace("-", " ")}.`] as const),
      );
      film = await decodeFilm(await ground.film(filmRequest({ ...shots, images: [{ use: "reference", file }] })));
    });

    it.each(MOVES.map((move, index) => [move, index] as const))(
      "E: %s goes where it is planned to, without a jitter",
      (move, index) => {
        const places = follow(move, film.luma.slice(index * FRAMES, (index + 1) * FRAMES));
        const planned = Array.from({ length: FRAMES }, (_, frame) => startOf(move, frame / (FRAMES - 1)));
        for (const side of ["x", "y"] as const) {
          const path = places.map((place) => place[side]);
          expect(jitterOf(path), side).toBeLessThanOrEqual(0.05);
          // A turned camera is held against the plan by its end alone.
          const off = path.map((value, frame) => Math.abs(value - (planned[frame]?.[side] ?? 0)));
          if (move !== "roll") expect(Math.max(...off), side).toBeLessThan(0.2);
        }
        const travelled = Math.hypot(
          (places[0]?.x ?? 0) - (places.at(-1)?.x ?? 0),
          (places[0]?.y ?? 0) - (places.at(-1)?.y ?? 0),
        );
        const turned =
          Math.abs((places.at(-1)?.b ?? 0) - (places[0]?.b ?? 0)) + Math.abs((places.at(-1)?.a ?? 0) - (places[0]?.a ?? 0));
        expect(travelled + 100 * turned > 2).toBe(move !== "static");
      },
    );
  });
}

/** Where the texture stands in each frame; each is looked for from the one before. */
function follow(move: CameraMove, frames: readonly Uint8Array[]): readonly Place[] {
  let guess = startOf(move, 0);
  return frames.map((luma) => (guess = findPlace(luma, WIDTH, PART, guess)));
}

/** Where the plan says that the part stands. */
function startOf(move: CameraMove, share: number): Place {
  const { zoom, x, y } = viewAt(toMotion(move, undefined), share, false);
  const onTexture = (middle: number, side: number, shift: number): number =>
    side / 2 - 0.5 + (middle + 0.5 - side / 2 + shift * side) / zoom;
  return {
    a: 1 / zoom,
    b: 0,
    x: onTexture(PART.x + PART.width / 2, WIDTH, x),
    y: onTexture(PART.y + PART.height / 2, HEIGHT, y),
  };
}

/**
 * How far a path is from smooth: the root of the mean square of the second differences of what is left of it when the smooth curve
 * through it, of the fifth degree, is taken away. An eased move is a curve of the third.
 */
function jitterOf(path: readonly number[]): number {
  const degree = 5;
  const powers = path.map((_, index) =>
    Array.from({ length: degree + 1 }, (_unused, power) => ((2 * index) / (path.length - 1) - 1) ** power),
  );
  const dot = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
  const columns = Array.from({ length: degree + 1 }, (_, power) => powers.map((row) => row[power] ?? 0));
  const curve = solve(
    columns.map((one) => columns.map((other) => dot(one, other))),
    columns.map((one) => dot(one, path)),
  );
  const left = path.map((value, index) => value - dot(powers[index] ?? [], curve));
  const bends = left.slice(2).map((value, index) => value - 2 * (left[index + 1] ?? 0) + (left[index] ?? 0));
  return Math.sqrt(dot(bends, bends) / bends.length);
}
