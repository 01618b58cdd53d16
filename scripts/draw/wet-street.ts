// The wet street of the night market.
import type { Canvas } from "@napi-rs/canvas";

import { box, disc, layer, linear, paint, stroke, type Dice, type Ink } from "./kit.ts";
import { HORIZON, MIDDLE } from "./market-stalls.ts";

const WIDTH = 1920;
const HEIGHT = 1080;

/** Asphalt that mirrors the houses, blurred and broken by ripples and puddles. */
export function drawWetGround(ink: Ink, dice: Dice, houses: Canvas): void {
  const line = HORIZON + 26;
  const depth = HEIGHT - line;
  ink.save();
  clipToStreet(ink);
  const asphalt = linear(ink, [0, line], [0, HEIGHT], { 0: "#a34a86", 0.12: "#4a2266", 0.45: "#1f1440", 1: "#0b081d" });
  box(ink, 0, line - 20, WIDTH, depth + 20, asphalt);
  for (const [blur, alpha] of [
    [16, 0.75],
    [4, 0.5],
  ] as const) {
    layer(ink, { blur, alpha, mode: "screen" }, (mirror) => {
      for (let strip = 0; strip < depth; strip += 3) {
        const shift = Math.sin(strip * 0.11 + dice.between(0, 1.2)) * (2 + strip * 0.02) * (blur > 10 ? 1 : 2.4);
        mirror.drawImage(houses, 0, Math.max(0, line - strip * 1.1 - 30), WIDTH, 4, shift, line + strip, WIDTH, 4);
      }
      mirror.globalCompositeOperation = "destination-in";
      if (blur < 10) drawPuddles(mirror, line);
      else fadeDown(mirror, line);
    });
  }
  layer(ink, { blur: 1.5, alpha: 0.5, mode: "screen" }, (sheen) => {
    for (let index = 0; index < 200; index++) {
      const y = line + dice.between(0.02, 1) ** 1.4 * depth;
      const length = dice.between(20, 120) * ((y - line) / depth + 0.25);
      stroke(
        sheen,
        `M${dice.between(0, WIDTH)} ${y} l${length} 0`,
        `rgba(255, ${Math.round(dice.between(140, 220))}, ${Math.round(dice.between(170, 250))}, 0.28)`,
        1.6,
      );
    }
  });
  ink.restore();
}

function clipToStreet(ink: Ink): void {
  const edge = [0.03, 0.1, 0.2, 0.32, 0.47, 0.66, 0.9, 1.25].map(
    (near) => [70 + near ** 1.35 * 860, HORIZON + 20 + near * 190] as const,
  );
  ink.beginPath();
  for (const [x, y] of edge.toReversed()) ink.lineTo(MIDDLE - x, y);
  for (const [x, y] of edge) ink.lineTo(MIDDLE + x, y);
  ink.lineTo(WIDTH + 300, HEIGHT);
  ink.lineTo(-300, HEIGHT);
  ink.clip();
}

function fadeDown(ink: Ink, line: number): void {
  box(ink, 0, line, WIDTH, HEIGHT - line, linear(ink, [0, line], [0, HEIGHT], { 0: "rgba(0,0,0,0.85)", 1: "rgba(0,0,0,0.35)" }));
}

function drawPuddles(ink: Ink, line: number): void {
  const puddles = paint(WIDTH, HEIGHT, (sheet) => {
    sheet.filter = "blur(7px)";
    const places: readonly (readonly [number, number, number])[] = [
      [700, 0.3, 150],
      [1060, 0.72, 330],
      [1560, 0.75, 290],
      [420, 0.6, 220],
      [240, 0.92, 300],
      [1780, 0.95, 220],
    ];
    for (const [x, depth, size] of places) disc(sheet, x, line + depth * (HEIGHT - line), size, "#000000", 0.2);
  });
  ink.drawImage(puddles, 0, 0);
}
