// Pictures for tests.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { MediaFile } from "../../index.ts";
import { encodePng } from "../../../media/index.ts";

/** What stands at a point of a picture: red, green and blue, 0 to 255. */
export type Paint = (x: number, y: number) => readonly [red: number, green: number, blue: number];

/** A soft picture with shapes in it, different for each seed. */
export function soft(width: number, seed: number): Paint {
  return (x, y) => [
    128 + 90 * Math.sin((x * seed) / 90 + y / (40 * seed)),
    90 + 60 * Math.cos(y / 50 + seed) + ((x >> 6) & 1) * 30,
    (x * 120) / width + 40 * seed,
  ];
}

/** Writes a picture as PNG. */
export async function writePicture(
  folder: string,
  name: string,
  width: number,
  height: number,
  paint: Paint,
): Promise<MediaFile> {
  const path = join(folder, `${name}.png`);
  await writeFile(path, await encodePng(pixelsOf(width, height, paint), width, height));
  return { path, blob: name, mime: "image/png", width, height, seconds: 0 };
}

/** BT.709 luma in video range of a picture, computed in floating point. */
export function lumaOf(width: number, height: number, paint: Paint): Uint8Array {
  const rgba = pixelsOf(width, height, paint);
  return Uint8Array.from({ length: width * height }, (_, i) =>
    Math.round(
      16 + (219 / 255) * (0.2126 * (rgba[i * 4] ?? 0) + 0.7152 * (rgba[i * 4 + 1] ?? 0) + 0.0722 * (rgba[i * 4 + 2] ?? 0)),
    ),
  );
}

function pixelsOf(width: number, height: number, paint: Paint): Uint8Array {
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) [rgba[at], rgba[at + 1], rgba[at + 2]] = paint(x, y);
  }
  return rgba;
}
