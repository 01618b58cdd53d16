// The night market: a street after rain between walls of neon, and the noodle stall in it.
import type { Canvas } from "@napi-rs/canvas";

import { ensureFonts, SANS } from "../../src/media/drawing.ts";
import {
  box,
  createDice,
  disc,
  glow,
  grain,
  layer,
  linear,
  paint,
  polygon,
  stroke,
  vignette,
  type Dice,
  type Ink,
  type Point,
} from "./kit.ts";
import { drawFarStalls, drawLanterns, drawStall, HORIZON, MIDDLE } from "./market-stalls.ts";
import { drawSmallMira, drawWalker } from "./small-people.ts";
import { drawWetGround } from "./wet-street.ts";

const WIDTH = 1920;
const HEIGHT = 1080;
const NEON = ["255, 72, 150", "60, 220, 235", "255, 178, 70", "176, 96, 255", "255, 86, 84"] as const;
const SIGNS = ["夜市", "茶", "拉面", "照相", "海鲜", "酒", "旅社", "小吃", "唱片", "24"] as const;

/** The street as the film begins: walkers with umbrellas, Mira coming out of the crowd, a stall whose light goes on. */
export function paintMarket(): Canvas {
  const dice = createDice(41);
  return paint(WIDTH, HEIGHT, (ink) => {
    drawStreet(ink, dice);
    for (const [x, size] of [
      [880, 0.2],
      [1000, 0.22],
      [930, 0.27],
      [1050, 0.33],
      [820, 0.36],
    ] as const) {
      standing(ink, ground(size), (layer) => drawWalker(layer, dice, x, ground(size), size * 1.15));
    }
    drawLanterns(ink, 0.5, 0.7);
    standing(ink, 800, (layer) => drawStall(layer, dice, 1590, 580, 1, false));
    drawLanterns(ink, 0.72, 0.85);
    for (const [x, size] of [
      [700, 0.52],
      [1205, 0.6],
      [520, 0.78],
    ] as const)
      standing(ink, ground(size), (layer) => drawWalker(layer, dice, x, ground(size), size * 1.15));
    drawLanterns(ink, 1, 1);
    standing(ink, 1000, (layer) => drawSmallMira(layer, 1010, 1000, 1.36, "walking"));
    drawSteam(ink, dice, [
      [1530, 560],
      [1670, 540],
      [420, 600],
      [700, 590],
    ]);
    finish(ink, dice, 240);
  });
}

/** The end: Mira photographs Tomas at his counter, and every lantern is lit. */
export function paintMarketEnd(): Canvas {
  const dice = createDice(42);
  return paint(WIDTH, HEIGHT, (ink) => {
    drawStreet(ink, dice);
    for (const [x, size] of [
      [330, 0.5],
      [430, 0.46],
      [1690, 0.52],
    ] as const)
      standing(ink, ground(size), (layer) => drawWalker(layer, dice, x, ground(size), size * 1.15));
    drawLanterns(ink, 0.6, 0.9);
    standing(ink, 936, (layer) => drawStall(layer, dice, 1030, 640, 1.34, true));
    drawLanterns(ink, 0.86, 1.2);
    drawLanterns(ink, 1.2, 1.3);
    standing(ink, 1030, (layer) => drawSmallMira(layer, 500, 1030, 1.62, "photographing"));
    drawSteam(ink, dice, [
      [800, 640],
      [1250, 640],
    ]);
    glow(ink, 640, 606, 250, "255, 250, 235", 0.85);
    finish(ink, dice, 60);
  });
}

/** Sky, houses, signs, far stalls and the wet street between them. */
function drawStreet(ink: Ink, dice: Dice): void {
  const houses = paint(WIDTH, HEIGHT, (sheet) => {
    drawSky(sheet, dice);
    drawSkyline(sheet, dice);
    for (const side of [-1, 1]) drawWall(sheet, dice, side);
  });
  ink.drawImage(houses, 0, 0);
  drawWetGround(ink, dice, houses);
  for (const near of [0.16, 0.26, 0.4, 0.58, 0.8]) {
    const base = HORIZON + 30 + near * 310;
    standing(ink, base, (layer) => drawFarStalls(layer, dice, near));
  }
}

/** Draws something and, below the line it stands on, its blurred mirror image. */
function standing(ink: Ink, base: number, draw: (layer: Ink) => void): void {
  const sheet = paint(WIDTH, HEIGHT, draw);
  ink.save();
  ink.globalCompositeOperation = "screen";
  ink.globalAlpha = 0.5;
  ink.filter = "blur(7px)";
  ink.translate(0, base);
  ink.scale(1, -0.72);
  ink.drawImage(sheet, 0, 0, WIDTH, base, 0, -base, WIDTH, base);
  ink.restore();
  ink.drawImage(sheet, 0, 0);
}

function ground(size: number): number {
  return HORIZON + 30 + size * 400;
}

function drawSky(ink: Ink, dice: Dice): void {
  box(ink, 0, 0, WIDTH, HEIGHT, linear(ink, [0, 0], [0, 700], { 0: "#090c2a", 0.4: "#251452", 0.75: "#6b2370", 1: "#e0608a" }));
  glow(ink, MIDDLE, 540, 620, "255, 120, 140", 0.75);
  for (let index = 0; index < 60; index++)
    disc(ink, dice.between(500, 1400), dice.between(0, 300), dice.between(0.6, 1.6), "rgba(255, 255, 255, 0.6)");
}

function drawSkyline(ink: Ink, dice: Dice): void {
  for (const [row, colour] of ["#5b2a72", "#3d1f60", "#291650"].entries()) {
    for (let x = 560 - row * 60; x < 1320 + row * 60; x += dice.between(40, 90)) {
      const [width, height] = [dice.between(44, 100), dice.between(90, 260) + row * 34];
      box(ink, x, HORIZON + 10 - height, width, height + 40, colour);
      for (let light = 0; light < 14; light++) {
        const [wx, wy] = [
          x + 6 + Math.floor(dice.between(0, width / 12)) * 12,
          HORIZON - height + 20 + Math.floor(dice.between(0, height / 16)) * 16,
        ];
        if (wx < x + width - 8) box(ink, wx, wy, 5, 7, `rgba(255, ${dice.between(170, 230)}, 150, ${0.2 + row * 0.2})`);
      }
    }
  }
}

/** Houses on one side, from far to near, each with windows in perspective, and signs that stand out over the street. */
function drawWall(ink: Ink, dice: Dice, side: number): void {
  const steps = [0.1, 0.2, 0.32, 0.47, 0.66, 0.9, 1.25];
  const at = (depth: number): number => MIDDLE + side * (70 + depth ** 1.35 * 860);
  const top = (depth: number, rise: number): number => HORIZON - 60 - rise * depth * 600;
  for (const [index, near] of steps.entries()) {
    const far = steps[index - 1] ?? 0.03;
    const rise = dice.between(0.86, 1.25);
    const [x1, x2] = [at(far), at(near)];
    const [t1, t2, b1, b2] = [top(far, rise), top(near, rise), HORIZON + 20 + far * 190, HORIZON + 20 + near * 190];
    const dark = Math.min(1, near * 1.1);
    const wall = linear(ink, [x1, 0], [x2, 0], {
      0: mix([92, 44, 116], [26, 15, 54], dark),
      1: mix([70, 32, 98], [15, 10, 36], dark),
    });
    polygon(
      ink,
      [
        [x1, t1],
        [x2, t2],
        [x2, b2],
        [x1, b1],
      ],
      wall,
    );
    drawWindows(ink, dice, [x1, x2, t1, t2, b1, b2], near);
    polygon(
      ink,
      [
        [x2, t2],
        [x2 - side * 5 * near, t2],
        [x2 - side * 5 * near, b2],
        [x2, b2],
      ],
      "rgba(255, 130, 190, 0.14)",
    );
    if (index > 0)
      drawSign(
        ink,
        dice,
        x2 - side * (26 + 40 * near),
        t2 + (b2 - t2) * dice.between(0.18, 0.36),
        near,
        index + (side > 0 ? 3 : 0),
      );
  }
}

function mix(from: readonly number[], to: readonly number[], share: number): string {
  return `rgb(${from.map((value, index) => Math.round(value + ((to[index] ?? 0) - value) * share)).join(", ")})`;
}

type Quad = readonly [number, number, number, number, number, number];

function drawWindows(ink: Ink, dice: Dice, [x1, x2, t1, t2, b1, b2]: Quad, near: number): void {
  const columns = 4;
  const rows = 7;
  const point = (u: number, v: number): Point => [
    x1 + (x2 - x1) * u,
    t1 + (t2 - t1) * u + (b1 - t1 + (b2 - t2 - b1 + t1) * u) * v,
  ];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const lit = dice.between(0, 1);
      const [u, v] = [(column + 0.2) / columns, (row + 0.28) / (rows + 1.6)];
      const [du, dv] = [0.6 / columns, 0.46 / (rows + 1.6)];
      const tone =
        lit > 0.72
          ? `rgba(255, ${Math.round(dice.between(180, 222))}, 130, ${0.55 + near * 0.3})`
          : lit > 0.62
            ? "rgba(120, 220, 235, 0.5)"
            : "rgba(8, 6, 26, 0.55)";
      polygon(ink, [point(u, v), point(u + du, v), point(u + du, v + dv), point(u, v + dv)], tone);
    }
  }
}

function drawSign(ink: Ink, dice: Dice, x: number, y: number, near: number, index: number): void {
  const text = SIGNS[index % SIGNS.length] ?? "";
  const rgb = NEON[index % NEON.length] ?? NEON[0];
  const size = 20 + 62 * near;
  const letters = Array.from(text);
  const height = letters.length * size * 1.12 + size * 0.4;
  ensureFonts(text);
  glow(ink, x, y + height / 2, size * 3.4 + 30, rgb, 0.62);
  box(ink, x - size * 0.72, y, size * 1.44, height, "rgba(14, 8, 36, 0.94)", size * 0.16);
  ink.strokeStyle = `rgb(${rgb})`;
  ink.lineWidth = 1.5 + near * 3.4;
  ink.beginPath();
  ink.roundRect(x - size * 0.62, y + size * 0.1, size * 1.24, height - size * 0.2, size * 0.12);
  ink.stroke();
  ink.font = `${size}px ${SANS}`;
  ink.fontVariationSettings = "'wght' 700";
  ink.textAlign = "center";
  for (const [row, letter] of letters.entries()) {
    ink.save();
    ink.shadowColor = `rgb(${rgb})`;
    ink.shadowBlur = size * 0.4;
    ink.fillStyle = "#fff4fb";
    ink.fillText(letter, x, y + size * (1.05 + row * 1.1));
    ink.restore();
  }
  if (dice.between(0, 1) > 0.5) glow(ink, x, y + height, size, "255, 255, 255", 0.3);
}

function drawSteam(ink: Ink, dice: Dice, sources: readonly Point[]): void {
  layer(ink, { blur: 22, alpha: 0.5, mode: "screen" }, (steam) => {
    for (const [x, y] of sources) {
      for (let puff = 0; puff < 9; puff++)
        disc(
          steam,
          x + dice.between(-30, 30) + puff * 5,
          y - puff * 36,
          20 + puff * 9,
          `rgba(255, 226, 214, ${0.34 - puff * 0.03})`,
        );
    }
  });
}

function finish(ink: Ink, dice: Dice, drops: number): void {
  for (let index = 0; index < drops; index++) {
    const [x, y, length] = [dice.between(-50, WIDTH), dice.between(-60, HEIGHT), dice.between(20, 74)];
    stroke(
      ink,
      `M${x} ${y} l${-length * 0.16} ${length}`,
      `rgba(214, 226, 255, ${dice.between(0.06, 0.26)})`,
      dice.between(0.8, 1.8),
    );
  }
  vignette(ink, 0.62);
  grain(ink, 3, dice);
}
