import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import type { CameraMove } from "../../src/contract/index.ts";
import type { RoleRequest } from "../../src/engines/index.ts";
import { decodeFilm } from "../../src/engines/local/film/decode-film.suite.ts";
import { paintFrame } from "../../src/engines/local/film/paint-frame.ts";
import { prepareFilm } from "../../src/engines/local/film/prepare-film.ts";
import { toMotion, viewAt } from "../../src/engines/local/plan/motion.ts";
import { planScene } from "../../src/engines/local/plan/plan-scene.ts";
import type { Scene } from "./acceptance.suite.ts";
import { writePicture } from "../../src/engines/local/film/pictures.suite.ts";
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
/** Moves of which each goes another way, for films that are coded. */
const CODED = ["push-in", "pan-left"] as const satisfies readonly CameraMove[];
/** No slate stands here. */
const PART = { x: 480, y: 210, width: 320, height: 160 };

/**
 * E: moves of the camera in a coded film. The coder itself moves blocks in quarters of a pixel, and leaves a picture as it was for a frame
 * when it moves by less; so the bound is wider than that of the frames that it is given.
 */
export function motion(at: () => Scene): void {
  describe("E: motion", () => {
    let luma: readonly Uint8Array[];

    beforeAll(async () => {
      const { ground } = at();
      luma = (await decodeFilm(await ground.film(await wallRequest(ground.given, CODED)))).luma;
    });

    it.each(CODED.map((move, index) => [move, index] as const))("E: %s goes where it is planned to, coded", (move, index) => {
      const places = follow(move, luma.slice(index * FRAMES, (index + 1) * FRAMES));
      for (const side of ["x", "y"] as const)
        expect(jitterOf(places.map((place) => place[side])), side).toBeLessThanOrEqual(0.25);
      expect(farthestFromPlan(move, places)).toBeLessThan(0.3);
    });
  });
}

/** E: every move of the camera is smooth to a twentieth of a pixel, in the frames that are coded. */
export function motionOfFrames(): void {
  describe("E: motion", () => {
    let luma: Uint8Array[];

    beforeAll(async () => {
      const folder = await mkdtemp(join(tmpdir(), "onetake-motion-"));
      const film = await prepareFilm(planScene(await wallRequest(folder, MOVES)), () => {});
      await rm(folder, { recursive: true, force: true });
      luma = Array.from({ length: film.scene.frames }, (_, frame) => paintFrame(film, frame).slice(0, WIDTH * HEIGHT));
    });

    it.each(MOVES.map((move, index) => [move, index] as const))(
      "E: %s goes where it is planned to, without a jitter",
      (move, index) => {
        const places = follow(move, luma.slice(index * FRAMES, (index + 1) * FRAMES));
        for (const side of ["x", "y"] as const)
          expect(jitterOf(places.map((place) => place[side])), side).toBeLessThanOrEqual(0.05);
        // A camera that is turned is held against the plan by its smoothness alone.
        expect(farthestFromPlan(move, places)).toBeLessThan(move === "roll" ? Number.POSITIVE_INFINITY : 0.1);
        expect(isMoving(places)).toBe(move !== "static");
      },
    );
  });
}

/** A film of a textured wall, a second for each move. */
async function wallRequest(folder: string, moves: readonly CameraMove[]): Promise<RoleRequest> {
  const file = await writePicture(folder, "texture", WIDTH, HEIGHT, (x, y) => {
    const grey = Math.round(textureAt(x, y));
    return [grey, grey, grey];
  });
  const shots = moves.map((move) => [1, move === "drift" ? "A wall." : `A wall. Camera: ${move.replace("-", " ")}.`] as const);
  return filmRequest({ ...shotsOf(...shots), images: [{ use: "reference", file }] });
}

function farthestFromPlan(move: CameraMove, places: readonly Place[]): number {
  const off = places.map(({ x, y }, frame) => {
    const planned = startOf(move, frame / (FRAMES - 1));
    return Math.max(Math.abs(x - planned.x), Math.abs(y - planned.y));
  });
  return Math.max(...off);
}

function isMoving(places: readonly Place[]): boolean {
  const [start, end] = [places[0], places.at(-1)];
  if (start === undefined || end === undefined) return false;
  return Math.hypot(end.x - start.x, end.y - start.y) > 1 || Math.hypot(end.a - start.a, end.b - start.b) > 0.01;
}

/** Where the texture stands in each frame; each is looked for where the two before it lead to. */
function follow(move: CameraMove, frames: readonly Uint8Array[]): readonly Place[] {
  const places: Place[] = [];
  for (const luma of frames) {
    const [last, older] = [places.at(-1) ?? startOf(move, 0), places.at(-2)];
    const guess = older === undefined ? last : { ...last, x: 2 * last.x - older.x, y: 2 * last.y - older.y };
    places.push(findPlace(luma, WIDTH, PART, guess));
  }
  return places;
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
