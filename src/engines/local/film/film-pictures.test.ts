import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createCanvas, loadImage } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { probeImage } from "../../../media/index.ts";
import { planSheet } from "../../../media/drawing.ts";
import { toMotion } from "../plan/motion.ts";
import type { Background, Scene, SceneShot } from "../plan/scene.ts";
import { keepPictures } from "./film-pictures.ts";
import { paintFrame } from "./paint-frame.ts";
import { prepareFilm } from "./prepare-film.ts";

const [WIDTH, HEIGHT] = [256, 144];
/** Three of each of two shots. */
const CELLS = 6;

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "onetake-film-pictures-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("poster and contact sheet of a film", () => {
  it("are JPEG: a frame of the film's size that is not blank, and all the planned frames on one sheet", async () => {
    // The clip of the first shot is never fed, so it stays black.
    const { poster, sheet } = await draw("one", [BLACK, { kind: "plate", seed: 2 }]);
    expect(probeImage(await readFile(poster))).toMatchObject({ format: "jpeg", width: WIDTH, height: HEIGHT });
    const shown = await decode(poster);
    expect(spreadOf(shown, WIDTH, { x: 0, y: 30, width: WIDTH, height: 50 })).toBeGreaterThan(8);
    const { width, height } = probeImage(await readFile(sheet));
    const plan = planSheet({ ...content(CELLS), width });
    expect([width, height]).toEqual([plan.width, plan.height]);
    const pixels = await decode(sheet);
    const spreads = plan.places.map(({ x, y }) =>
      spreadOf(pixels, width, { x: x + 20, y: y + 30, width: WIDTH - 40, height: 50 }),
    );
    expect(Math.max(...spreads.slice(0, CELLS / 2))).toBeLessThan(2);
    expect(Math.min(...spreads.slice(CELLS / 2))).toBeGreaterThan(8);
  });

  it("are the same bytes for the same film, and others for another", async () => {
    const bytes = async (name: string, seed: number): Promise<readonly Buffer[]> => {
      const { poster, sheet } = await draw(name, [{ kind: "plate", seed }]);
      return await Promise.all([readFile(poster), readFile(sheet)]);
    };
    const [first, again, other] = [await bytes("a", 1), await bytes("b", 1), await bytes("c", 9)];
    for (const index of [0, 1]) {
      expect(again[index]?.equals(first[index] ?? Buffer.alloc(0))).toBe(true);
      expect(other[index]?.equals(first[index] ?? Buffer.alloc(0))).toBe(false);
    }
  });

  it("are there even of a single frame", async () => {
    const { poster } = await draw("single", [{ kind: "plate", seed: 3 }], 1);
    expect(spreadOf(await decode(poster), WIDTH, { x: 0, y: 30, width: WIDTH, height: 50 })).toBeGreaterThan(8);
  });
});

const BLACK: Background = { kind: "clip", path: "/none.mp4", firstSecond: 0 };

/** Paints a film of a shot of each background and draws its pictures. */
async function draw(name: string, backgrounds: readonly Background[], frames = 24): Promise<{ poster: string; sheet: string }> {
  const files = { poster: join(folder, `${name}-poster.jpg`), sheet: join(folder, `${name}-sheet.jpg`) };
  const film = await prepareFilm(toScene(backgrounds, frames), () => {});
  const pictures = keepPictures(film, files);
  for (let index = 0; index < film.scene.frames; index++) {
    paintFrame(film, index);
    pictures.see(index);
  }
  await pictures.write();
  return files;
}

function content(cells: number): Parameters<typeof planSheet>[0] {
  const facts = { width: WIDTH, height: HEIGHT, seconds: 2, fps: 24 };
  return {
    facts,
    cells: Array.from({ length: cells }, () => ({ at: 0, label: "" })),
    columns: 3,
    title: "A pier.",
    subtitle: "",
  };
}

function toScene(backgrounds: readonly Background[], each: number): Scene {
  const shots = backgrounds.map((background, index): SceneShot => ({
    number: index + 1,
    start: index * each,
    end: (index + 1) * each,
    seconds: each / 24,
    text: "A pier.",
    moods: ["a harbour at dusk"],
    motion: toMotion("drift", undefined),
    background,
    cards: [],
    lines: [],
    remarks: [],
  }));
  return {
    width: WIDTH,
    height: HEIGHT,
    framesPerSecond: 24,
    frames: each * shots.length,
    seed: 1,
    label: "a-model · 720p",
    shots,
    cards: [],
    firstFrame: undefined,
    endFrame: undefined,
    sound: false,
    keptSound: undefined,
  };
}

async function decode(path: string): Promise<Uint8ClampedArray> {
  const image = await loadImage(path);
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height).data;
}

/** How far the green of a part of a picture spreads about its mean. */
function spreadOf(
  pixels: Uint8ClampedArray,
  across: number,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): number {
  const values: number[] = [];
  for (let row = y; row < y + height; row++)
    for (let column = x; column < x + width; column++) values.push(pixels[(row * across + column) * 4 + 1] ?? 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
