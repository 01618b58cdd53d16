// Draws the pictures of examples/ and assets/presets/: `npx tsx scripts/draw-examples.ts [part of a path]`. The same code draws the same pixels.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

import type { Canvas } from "@napi-rs/canvas";

import { encodePng } from "../src/media/drawing.ts";
import { paintMarket, paintMarketEnd } from "./draw/night-market.ts";
import { paintRoom } from "./draw/paper-room.ts";
import { chen } from "./draw/people/chen.ts";
import { keeper } from "./draw/people/keeper.ts";
import { lin } from "./draw/people/lin.ts";
import { mira } from "./draw/people/mira.ts";
import { noor } from "./draw/people/noor.ts";
import { tomas } from "./draw/people/tomas.ts";
import { paintFox, paintPerson } from "./draw/portraits.ts";
import { duskRoom, neonStreet, nightSea, paperHills, teaRoom } from "./draw/settings.ts";
import { paintTeaHouse } from "./draw/tea-house.ts";

const MAX_BYTES = 250_000;

const PICTURES: Readonly<Record<string, () => Canvas>> = {
  "examples/night-market/first-frame.jpg": paintMarket,
  "examples/night-market/end-frame.jpg": paintMarketEnd,
  "examples/night-market/mira-front.png": () => paintPerson(mira, "front", neonStreet, 1),
  "examples/night-market/mira-side.png": () => paintPerson(mira, "side", neonStreet, 2),
  "examples/night-market/mira-close.png": () => paintPerson(mira, "close", neonStreet, 3),
  "examples/night-market/tomas-front.png": () => paintPerson(tomas, "front", neonStreet, 4),
  "examples/night-market/tomas-side.png": () => paintPerson(tomas, "side", neonStreet, 5),
  "examples/paper-fox/first-frame.jpg": paintRoom,
  "examples/paper-fox/fox-front.png": () => paintFox("front", duskRoom, 6),
  "examples/paper-fox/fox-side.png": () => paintFox("side", duskRoom, 7),
  "examples/paper-fox/kid-front.png": () => paintPerson(noor, "front", duskRoom, 8),
  "examples/paper-fox/kid-side.png": () => paintPerson(noor, "side", duskRoom, 9),
  "examples/tea-house/first-frame.jpg": paintTeaHouse,
  "examples/tea-house/lin-front.png": () => paintPerson(lin, "front", teaRoom, 10),
  "examples/tea-house/lin-side.png": () => paintPerson(lin, "side", teaRoom, 11),
  "examples/tea-house/chen-front.png": () => paintPerson(chen, "front", teaRoom, 12),
  "examples/tea-house/chen-side.png": () => paintPerson(chen, "side", teaRoom, 13),
  "assets/presets/lantern-keeper-front.png": () => paintPerson(keeper, "front", nightSea, 14, 512),
  "assets/presets/lantern-keeper-side.png": () => paintPerson(keeper, "side", nightSea, 15, 512),
  "assets/presets/paper-fox-front.png": () => paintFox("front", paperHills, 16, 512),
  "assets/presets/paper-fox-side.png": () => paintFox("side", paperHills, 17, 512),
};

const wanted = process.argv[2] ?? "";
for (const [path, draw] of Object.entries(PICTURES)) {
  if (!path.includes(wanted)) continue;
  const canvas = draw();
  const bytes = path.endsWith(".png") ? await toPng(canvas) : await canvas.encode("jpeg", 80);
  if (bytes.length > MAX_BYTES) process.exitCode = 1;
  process.stdout.write(
    `${path}  ${canvas.width} x ${canvas.height}  ${Math.round(bytes.length / 1000)} kB${bytes.length > MAX_BYTES ? "  TOO LARGE" : ""}\n`,
  );
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

// Colours in steps of three: no eye sees it, and soft light takes half the bytes.
async function toPng(canvas: Canvas): Promise<Uint8Array> {
  const { width, height } = canvas;
  const pixels = canvas.getContext("2d").getImageData(0, 0, width, height).data;
  return await encodePng(
    Uint8Array.from(pixels, (value, at) => (at % 4 === 3 ? 255 : Math.round(value / 3) * 3)),
    width,
    height,
    9,
  );
}
