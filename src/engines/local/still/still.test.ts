import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createCanvas, loadImage } from "@napi-rs/canvas";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { imageSize, models } from "../../../contract/index.ts";
import { encodePng, probeImage } from "../../../media/index.ts";
import type { Still } from "../plan/still.ts";
import { layOutStill, placeCards, type Box } from "./layout.ts";
import { paintStill } from "./paint-still.ts";
import { renderStills } from "./render-stills.ts";
import { createShelf } from "./shelf.ts";

describe("cards of given pictures", () => {
  it("stand in their box and beside each other, whatever their number and shapes", () => {
    const shapes = fc.array(fc.double({ min: 0.68, max: 1.7, noNaN: true }), { minLength: 1, maxLength: 10 });
    const boxes = fc.record({ width: fc.integer({ min: 200, max: 5000 }), height: fc.integer({ min: 120, max: 4000 }) });
    const align = fc.constantFrom("center" as const, "end" as const, "low" as const);
    fc.assert(
      fc.property(shapes, boxes, align, fc.integer({ min: 40, max: 900 }), (widths, { width, height }, where, most) => {
        const box: Box = { x: 54, y: 150, width, height };
        const places = placeCards(widths, box, { most, gap: 12, align: where });
        expect(places).toHaveLength(widths.length);
        for (const [index, place] of places.entries()) {
          expect(place.height).toBeLessThanOrEqual(most + 1);
          expect(isWithin(place, box)).toBe(true);
          for (const other of places.slice(index + 1)) expect(isApart(place, other)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("leave the last line to the strip of pictures only where there are several", () => {
    const size = { width: 1360, height: 768 };
    expect(layOutStill({ ...size, of: 1 }).chips).toBeGreaterThan(layOutStill({ ...size, of: 2 }).chips);
  });
});

describe("drawing stills", () => {
  let folder: string;
  let picture: string;
  const [wide, tall] = [90, 60];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "onetake-still-test-"));
    picture = join(folder, "given.png");
    await writeFile(picture, await encodePng(noise(wide, tall), wide, tall));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it("keeps every pixel of a grown picture at its place, and changes with the number of the result", async () => {
    const grown = (seed: number, number: number): Still => ({
      ...toStill(wide + 40, tall + 50),
      number,
      of: 2,
      text: "A forest at night.",
      ground: { kind: "grown", path: picture, left: 13, top: 29, width: wide, height: tall, seed },
    });
    const [first, second] = await Promise.all([drawn(grown(1, 1)), drawn(grown(2, 2))]);
    for (const page of [first, second]) expect(cut(page, wide + 40, 13, 29, wide, tall).equals(noise(wide, tall))).toBe(true);
    expect(first.equals(second)).toBe(false);
    expect((await drawn(grown(1, 1))).equals(first)).toBe(true);
  });

  it("labels what is new in a grown picture, and nothing else", async () => {
    const still = (remark: string): Still => ({
      ...toStill(wide + 400, tall),
      remarks: [remark],
      ground: { kind: "grown", path: picture, left: 0, top: 0, width: wide, height: tall, seed: 1 },
    });
    const [one, other] = await Promise.all(["right 40%", "right 44%"].map((remark) => drawn(still(remark))));
    if (!one || !other) throw new Error("both are drawn");
    expect(one.equals(other)).toBe(false);
    expect(cut(one, wide + 400, 0, 0, wide, tall).equals(cut(other, wide + 400, 0, 0, wide, tall))).toBe(true);
  });

  it("shows a grown picture that is made smaller as a whole as it is when it is well scaled", async () => {
    const [width, height] = [wide / 3, tall / 3];
    const soft = join(folder, "soft.png");
    await writeFile(soft, await encodePng(waves(wide, tall), wide, tall));
    const ground = { kind: "grown", path: soft, left: 10, top: 6, width, height, seed: 1 } as const;
    const page = await drawn({ ...toStill(width + 20, height + 12), ground });
    const shown = cut(page, width + 20, 10, 6, width, height);
    expect(psnr(shown, reduced(waves(wide, tall), wide, tall, 3))).toBeGreaterThanOrEqual(40);
  });

  const grounds: readonly Still["ground"][] = [
    { kind: "plate", moods: ["a market in the rain at night"], seed: 1, style: undefined },
    { kind: "picture", path: "", moods: ["snow"], seed: 1, style: "", framing: { closer: 1.4, x: 0.9, y: 0.1 } },
    { kind: "turned", path: "", degrees: 42, set: 0 },
    { kind: "turned", path: "", degrees: 180, set: 1 },
    { kind: "dressed", person: "", garment: "" },
  ];
  it.each(grounds.map((ground) => [ground.kind, ground] as const))(
    "fills every pixel of a %s, shows its words, and is the same each time",
    async (_, bare) => {
      const ground = withPaths(bare, picture);
      const still: Still = {
        ...toStill(256, 144),
        text: "一位撑红伞的女孩转身看向镜头。 ".repeat(60),
        figures: ground.kind === "plate" ? [{ name: "Mira", path: picture }] : [],
        cards: Array.from({ length: 10 }, (__, index) => ({
          name: `image ${index + 1}`,
          path: index === 3 ? undefined : picture,
        })),
        ground,
      };
      const pixels = await drawn(still);
      for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) < 250) throw new Error(`a hole at ${at}`);
      expect((await drawn(still)).equals(pixels)).toBe(true);
      expect((await drawn({ ...still, text: "Nobody." })).equals(pixels)).toBe(false);
    },
  );

  it.each([...grounds, { kind: "grown", path: "", left: 60, top: 50, width: wide, height: tall, seed: 1 } as const])(
    "shows a $kind alone where it is plain: no word of the request is seen",
    async (bare) => {
      const cards = [{ name: "image 1", path: picture }];
      const still: Still = { ...toStill(256, 192), ground: withPaths(bare, picture), cards, figures: cards };
      const words = { text: "雨夜。", remarks: ["OTHER"], label: "other", mark: "OTHER", head: "OTHER", number: 1, of: 4 };
      const renamed = { figures: [{ name: "image 2", path: picture }], cards: [] };
      const plain = await drawn({ ...still, isPlain: true });
      // The words of a grown picture give its new parts their light, so they stay.
      const other = { ...still, ...words, ...renamed, text: bare.kind === "grown" ? still.text : words.text };
      expect((await drawn({ ...other, isPlain: true })).equals(plain)).toBe(true);
      expect((await drawn(still)).equals(plain)).toBe(false);
    },
  );

  it("writes every ratio in its very size, as PNG and as JPEG, and JPEG looks like PNG", async () => {
    for (const ratio of new Set(models.flatMap(({ capabilities }) => capabilities.ratios))) {
      const { width, height } = imageSize("1k", ratio);
      const still = toStill(Math.round(width / 4), Math.round(height / 4));
      await renderStills([still, { ...still, file: "0.jpg", format: "jpeg" }], folder, () => {});
      const [png, jpeg] = await Promise.all(["0.png", "0.jpg"].map((name) => readFile(join(folder, name))));
      if (!png || !jpeg) throw new Error("both are there");
      expect(probeImage(png)).toMatchObject({ format: "png", width: still.width, height: still.height });
      expect(probeImage(jpeg)).toMatchObject({ format: "jpeg", width: still.width, height: still.height });
      const [sharp, lossy] = await Promise.all(["0.png", "0.jpg"].map((name) => decode(join(folder, name))));
      expect(psnr(sharp ?? Buffer.alloc(1), lossy ?? Buffer.alloc(1))).toBeGreaterThan(28);
    }
  });

  it("writes each still with its watermarked copy, which differs in its lower right corner alone", async () => {
    const still: Still = { ...toStill(320, 180), marked: "0-marked.png" };
    const seen: number[] = [];
    await renderStills([still, { ...still, file: "1.png", marked: undefined, number: 2 }], folder, (percent) =>
      seen.push(percent),
    );
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    const [plain, marked] = await Promise.all(["0.png", "0-marked.png"].map((name) => decode(join(folder, name))));
    if (!plain || !marked) throw new Error("both are there");
    expect(probeImage(await readFile(join(folder, "1.png")))).toMatchObject({ format: "png", width: 320, height: 180 });
    expect(plain.equals(marked)).toBe(false);
    expect(cut(plain, 320, 0, 0, 320, 120).equals(cut(marked, 320, 0, 0, 320, 120))).toBe(true);
    expect(cut(plain, 320, 0, 0, 140, 180).equals(cut(marked, 320, 0, 0, 140, 180))).toBe(true);
  });
});

function toStill(width: number, height: number): Still {
  return {
    file: "0.png",
    marked: undefined,
    format: "png",
    isPlain: false,
    width,
    height,
    number: 1,
    of: 1,
    mark: "TEST PREVIEW",
    label: "a-model-with-a-very-long-name-indeed · 1k · 16:9",
    head: "STILL",
    text: "A lantern on a pier.",
    remarks: ["FROM TEXT", "A REMARK THAT IS FAR TOO LONG FOR ANY PICTURE OF THIS SIZE"],
    ground: { kind: "plate", moods: ["a pier at night"], seed: 1, style: undefined },
    figures: [],
    cards: [],
  };
}

function withPaths(ground: Still["ground"], path: string): Still["ground"] {
  const named = Object.entries(ground).map(([key, value]) => [key, value === "" ? path : (value as unknown)]);
  return Object.fromEntries(named) as Still["ground"]; // the same members
}

async function drawn(still: Still): Promise<Buffer> {
  const { context, width, height } = await paintStill(still, createShelf());
  return Buffer.from(context.getImageData(0, 0, width, height).data);
}

async function decode(path: string): Promise<Buffer> {
  const image = await loadImage(path);
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return Buffer.from(context.getImageData(0, 0, image.width, image.height).data);
}

/** A part of RGBA pixels. */
function cut(pixels: Buffer, across: number, x: number, y: number, width: number, height: number): Buffer {
  const rows = Array.from({ length: height }, (_, row) => {
    const from = ((y + row) * across + x) * 4;
    return pixels.subarray(from, from + width * 4);
  });
  return Buffer.concat(rows);
}

/** Opaque pixels that change softly. */
function waves(width: number, height: number): Buffer {
  const pixels = Buffer.alloc(width * height * 4, 255);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 4)
      pixels.set([128 + 90 * Math.sin(x / 4), 128 + 90 * Math.cos(y / 3), 128 + 60 * Math.sin((x + y) / 11)], at);
  return pixels;
}

/** RGBA pixels made smaller: each is the mean of a square of `by` by `by`. */
function reduced(pixels: Buffer, width: number, height: number, by: number): Buffer {
  const steps = Array.from({ length: by }, (_, step) => step);
  const small = Buffer.alloc((width * height * 4) / by ** 2);
  let to = 0;
  for (let y = 0; y < height; y += by) {
    for (let x = 0; x < width; x += by) {
      for (let channel = 0; channel < 4; channel++, to++) {
        const square = steps.flatMap((row) => steps.map((column) => pixels[((y + row) * width + x + column) * 4 + channel] ?? 0));
        small[to] = Math.round(square.reduce((sum, value) => sum + value, 0) / by ** 2);
      }
    }
  }
  return small;
}

/** Peak signal-to-noise ratio of RGBA pixels, in dB. */
function psnr(a: Buffer, b: Buffer): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += ((a[at] ?? 0) - (b[at] ?? 0)) ** 2;
  return 10 * Math.log10((255 * 255 * a.length) / Math.max(sum, 1e-9));
}

/** Opaque pixels of which each differs from its neighbours. */
function noise(width: number, height: number): Buffer {
  const pixels = Buffer.alloc(width * height * 4);
  for (let at = 0; at < pixels.length; at++) pixels[at] = at % 4 === 3 ? 255 : (at * 2_654_435_761) >>> 24;
  return pixels;
}

function isWithin(place: Box, box: Box): boolean {
  return (
    place.x >= box.x - 1 &&
    place.y >= box.y - 1 &&
    place.x + place.width <= box.x + box.width + 1 &&
    place.y + place.height <= box.y + box.height + 1
  );
}

function isApart(one: Box, other: Box): boolean {
  return (
    one.x + one.width <= other.x ||
    other.x + other.width <= one.x ||
    one.y + one.height <= other.y ||
    other.y + other.height <= one.y
  );
}
