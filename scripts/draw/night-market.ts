// The night market: a street after rain between walls of neon, and the noodle stall in it.
import type { Canvas } from "@napi-rs/canvas";

import { ensureFonts, SANS } from "../../src/media/drawing.ts";
import {
  box,
  createDice,
  disc,
  fill,
  glow,
  grain,
  layer,
  linear,
  paint,
  place,
  polygon,
  radial,
  stroke,
  vignette,
  type Dice,
  type Ink,
  type Point,
} from "./kit.ts";
import { drawSmallMira, drawSmallTomas, drawWalker } from "./small-people.ts";

const WIDTH = 1920;
const HEIGHT = 1080;
const HORIZON = 560;
const MIDDLE = 930;
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

function drawFarStalls(ink: Ink, dice: Dice, near: number): void {
  for (const side of [-1, 1]) {
    const x = MIDDLE + side * (56 + near ** 1.3 * 760);
    const [width, y] = [40 + near * 250, HORIZON + near * 170];
    const rgb = dice.of(["255, 196, 110", "255, 150, 90", "120, 220, 220", "255, 120, 150"]);
    const left = side < 0 ? x - width : x;
    glow(ink, left + width / 2, y - 10, width * 1.1, rgb, 0.7);
    box(ink, left, y - 20 - near * 60, width, 60 + near * 110, `rgba(${rgb}, 0.6)`, 4);
    box(
      ink,
      left,
      y + near * 30,
      width,
      30 + near * 110,
      linear(ink, [0, y + near * 30], [0, y + 40 + near * 130], { 0: "#3d1f4e", 1: "#180d2c" }),
      4,
    );
    for (let item = 0; item < 6; item++)
      disc(
        ink,
        left + ((item + 0.5) * width) / 6,
        y + near * 26,
        width / 17,
        dice.of(["#ff7a59", "#ffd166", "#7bd88f", "#f25f8c"]),
      );
    drawAwning(
      ink,
      left - width * 0.08,
      y - 34 - near * 100,
      width * 1.16,
      18 + near * 52,
      dice.of(["#d8413c", "#1f9a96", "#8b45c9", "#e08a2c"]),
    );
  }
}

function drawAwning(ink: Ink, x: number, y: number, width: number, height: number, colour: string): void {
  const stripes = 9;
  for (let index = 0; index < stripes; index++) {
    const [left, step] = [x + (index * width) / stripes, width / stripes];
    ink.beginPath();
    ink.roundRect(left, y, step + 0.5, height, [0, 0, step / 2, step / 2]);
    ink.fillStyle = index % 2 ? "#f6e7d2" : colour;
    ink.fill();
  }
  box(
    ink,
    x,
    y,
    width,
    height,
    linear(ink, [0, y], [0, y + height], {
      0: "rgba(20, 6, 40, 0.55)",
      0.6: "rgba(20, 6, 40, 0.1)",
      1: "rgba(255, 190, 110, 0.25)",
    }),
  );
}

/** The noodle stall under its red awning; `open` shows Tomas lifting a bowl. */
function drawStall(ink: Ink, dice: Dice, x: number, y: number, scale: number, open: boolean): void {
  glow(ink, x, y - 40 * scale, 520 * scale, "255, 170, 84", 0.85);
  place(ink, x, y, scale, () => {
    box(ink, -250, -190, 500, 300, linear(ink, [0, -190], [0, 110], { 0: "#8c4a24", 0.5: "#f2b25c", 1: "#c97a34" }), 6);
    for (const shelf of [-110, -50]) {
      box(ink, -230, shelf, 460, 8, "#6b371d");
      for (let bowl = 0; bowl < 15; bowl++)
        box(
          ink,
          -222 + bowl * 31,
          shelf - dice.between(18, 34),
          20,
          34,
          dice.of(["#f2e3cb", "#c94f3d", "#3f7f86", "#e5b454"]),
          5,
        );
    }
    for (const post of [-252, 240]) box(ink, post, -200, 14, 400, "#3a1c22");
    if (open) drawSmallTomas(ink, 10, 84, 0.76);
    else {
      disc(ink, -20, 66, 58, "#3b2a2c", 0.42);
      disc(ink, -20, 58, 54, "#a9b0ba", 0.3);
      disc(ink, -20, 62, 44, "#6d747f", 0.26);
    }
    box(ink, -276, 78, 552, 26, linear(ink, [0, 78], [0, 104], { 0: "#ffcf8a", 0.3: "#a8602f", 1: "#6d3719" }), 5);
    box(ink, -262, 104, 524, 116, linear(ink, [0, 104], [0, 220], { 0: "#9c2f2c", 1: "#541a2a" }), 4);
    for (const panel of [-250, -122, 6, 134]) box(ink, panel, 118, 116, 84, "rgba(60, 10, 24, 0.45)", 6);
    for (const bowl of [-190, -120, 130, 196]) {
      fill(ink, `M${bowl - 26} 58 L${bowl + 26} 58 C${bowl + 22} 82 ${bowl - 22} 82 ${bowl - 26} 58 Z`, "#f6ead6");
      stroke(ink, `M${bowl - 26} 60 L${bowl + 26} 60`, "#c0392f", 5);
    }
    drawAwning(ink, -300, -262, 600, 94, "#d23a38");
    for (const stool of [-180, 0, 180]) {
      box(ink, stool - 36, 190, 72, 14, "#e5b454", 7);
      stroke(ink, `M${stool - 22} 204 L${stool - 30} 262 M${stool + 22} 204 L${stool + 30} 262`, "#3a1c22", 7);
    }
    for (const lamp of open ? [-200, 200] : [-200, -66, 66, 200]) drawLantern(ink, lamp, -130, 0.62, open ? 1 : 0.75);
  });
}

/** A line of red lanterns across the street, at a nearness. */
function drawLanterns(ink: Ink, near: number, light: number): void {
  const [left, right] = [MIDDLE - 900 * near ** 1.1 - 60, MIDDLE + 900 * near ** 1.1 + 60];
  const y = HORIZON - 80 - 420 * near;
  const sag = 70 * near + 24;
  const heightAt = (share: number): number => y + sag * 4 * share * (1 - share);
  ink.beginPath();
  ink.moveTo(left, y);
  for (let share = 0; share <= 1; share += 0.02) ink.lineTo(left + (right - left) * share, heightAt(share));
  ink.strokeStyle = "rgba(10, 6, 24, 0.9)";
  ink.lineWidth = 1.4 + near * 1.6;
  ink.stroke();
  for (let index = 1; index < 10; index++)
    drawLantern(ink, left + ((right - left) * index) / 10, heightAt(index / 10) + 44 * near, near * 0.78, light);
}

function drawLantern(ink: Ink, x: number, y: number, scale: number, light: number): void {
  glow(ink, x, y, 170 * scale, "255, 92, 58", 0.6 * light);
  place(ink, x, y, scale, () => {
    stroke(ink, "M0 -64 L0 -40", "#1a0c1c", 4);
    fill(
      ink,
      "M-44 0 C-44 -32 -24 -42 0 -42 C24 -42 44 -32 44 0 C44 32 24 42 0 42 C-24 42 -44 32 -44 0 Z",
      radial(ink, -4, 4, 46, { 0: light > 0.7 ? "#fff0b8" : "#ffcf8a", 0.35: "#ff8a4a", 1: "#c3202c" }),
    );
    stroke(ink, "M-22 -36 C-34 -14 -34 14 -22 36 M0 -42 L0 42 M22 -36 C34 -14 34 14 22 36", "rgba(130, 16, 30, 0.5)", 2.4);
    box(ink, -18, -48, 36, 9, "#f0b950", 2);
    box(ink, -18, 39, 36, 9, "#f0b950", 2);
    stroke(ink, "M-6 48 L-7 70 M0 48 L0 76 M6 48 L7 70", "#f0b950", 2.6);
  });
}

/** Asphalt that mirrors the houses, blurred and broken by ripples and puddles. */
function drawWetGround(ink: Ink, dice: Dice, houses: Canvas): void {
  const line = HORIZON + 26;
  const depth = HEIGHT - line;
  const edge = [0.03, 0.1, 0.2, 0.32, 0.47, 0.66, 0.9, 1.25].map((near): Point => [
    70 + near ** 1.35 * 860,
    HORIZON + 20 + near * 190,
  ]);
  const street: readonly Point[] = [
    ...edge.map(([x, y]): Point => [MIDDLE - x, y]).reverse(),
    ...edge.map(([x, y]): Point => [MIDDLE + x, y]),
    [WIDTH + 300, HEIGHT],
    [-300, HEIGHT],
  ];
  ink.save();
  ink.beginPath();
  for (const [x, y] of street) ink.lineTo(x, y);
  ink.clip();
  box(
    ink,
    0,
    line - 20,
    WIDTH,
    depth + 20,
    linear(ink, [0, line], [0, HEIGHT], { 0: "#a34a86", 0.12: "#4a2266", 0.45: "#1f1440", 1: "#0b081d" }),
  );
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
      else
        box(
          mirror,
          0,
          line,
          WIDTH,
          depth,
          linear(mirror, [0, line], [0, HEIGHT], { 0: "rgba(0,0,0,0.85)", 1: "rgba(0,0,0,0.35)" }),
        );
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
